"""The core journey in every engine: paste, track, reload, switch the language."""

from serve import Server

from tests.browsers.driver import Driver
from tests.browsers.test_start import wait_ready
from tests.pages.words import say
from tests.replay.server import Replay

TEXT = "Где посылка? RR123456785CN и 20450012345678, 520000012345678901234567"
CHINA, NOVA, INPOST = "RR123456785CN", "20450012345678", "520000012345678901234567"
CHOOSE = """(() => {
  const box = document.getElementById("language");
  box.value = "%s";
  box.dispatchEvent(new Event("change", { bubbles: true }));
})()"""


def test_a_newcomers_way(driver: Driver, server: Server, replay: Replay) -> None:
    driver.go(server.url)
    wait_ready(driver)
    driver.type("#paste", TEXT)
    for number in (CHINA, NOVA, INPOST):
        driver.wait(f"#chip-{number}")
    assert driver.run("document.querySelectorAll('.chip').length") == 3
    assert replay.requests(preflights=True) == ()
    driver.click(".add-row .main")
    driver.wait(f"#card-{NOVA} .bar")
    assert driver.text(f"#card-{CHINA} .card-sentence") == say("card.link")
    driver.click("[data-act=shelf][data-id=current]")
    driver.wait(f"#card-{INPOST} .bar")
    driver.click(f"#card-{INPOST} .card-link")
    driver.wait(".history .line")
    driver.reload()
    wait_ready(driver)
    driver.wait(".history .line")
    driver.run(CHOOSE % "ru")
    driver.wait("html[lang=ru] .history")
    assert driver.text(".add-row .main") == say("add.track", "ru")
    assert driver.text(".history h2") == say("history.title", "ru")
    assert {asked.host for asked in replay.requests()} == {
        *("api.novaposhta.ua", "api-shipx-pl.easypack24.net"),
    }
    assert replay.refused() == ()
