"""Once visited, the page is there without a network, under any path."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect
from serve import Server, Site, serving

from tests.pages.conftest import Visit
from tests.pages.shopper import PARCEL
from tests.pages.waiting import IN_CHARGE, until
from tests.pages.words import say
from tests.replay.server import Replay

POSTEN, TOLD = "370000000001234569", "api.bring.com"
PASTED = """Tracking number: {number}
2026-11-10 14:05 Shanghai, Departed from sorting center
2026-11-08 09:00 Shanghai, Arrived at sorting center
2026-11-05 18:30 Shenzhen, Accepted by carrier
"""
NUMBER = "RR123456785CN"


@pytest.fixture(params=["/", "/parcel/"])
def below(request: pytest.FixtureRequest) -> Iterator[Server]:
    """The page at the root of a server, or below a folder of it."""
    with serving(Server(Site(), prefix=request.param)) as running:
        yield running


def test_the_list_opens_offline_in_each_language_that_was_used(visit: Visit, below: Server) -> None:
    """And nothing is asked of the folder's parent."""
    shopper = visit(worker=True, base_url=below.url)
    shopper.track(f"{NUMBER} 20450012345678")
    shopper.go("#/settings")
    expect(shopper.page.locator(".settings")).to_be_visible()
    shopper.go("#/")
    until(shopper.page, IN_CHARGE)
    shopper.speak("ru")
    shopper.speak("en")
    shopper.page.context.set_offline(True)
    shopper.reload()
    expect(shopper.card(NUMBER)).to_be_visible()
    expect(shopper.card("20450012345678").locator(".bar")).to_be_visible()
    expect(shopper.page.locator("#notices")).to_contain_text(say("notice.offline"))
    shopper.speak("ru")
    expect(shopper.page.locator("#notices")).to_contain_text(say("notice.offline", "ru"))
    shopper.open("20450012345678")
    shopper.reload()
    expect(shopper.page.locator(".parcel .history")).to_be_visible()
    expect(shopper.page.locator("html")).to_have_attribute("lang", "ru")
    assert [path for path, _ in below.sent if not path.startswith(below.prefix)] == []


def test_the_language_of_a_first_visit_is_there_offline(visit: Visit) -> None:
    shopper = visit(worker=True, locale="ru-RU")
    shopper.track(NUMBER)
    until(shopper.page, IN_CHARGE)
    shopper.page.context.set_offline(True)
    shopper.reload()
    expect(shopper.page.locator("#notices")).to_contain_text(say("notice.offline", "ru"))
    shopper.page.evaluate("localStorage.removeItem('parcelbook/picture')")
    shopper.reload()
    expect(shopper.page.locator(".add-row .main")).to_have_text(say("add.track", "ru"))


# The worker is not registered before the test says so.
LATE = """{
  const workers = navigator.serviceWorker;
  const register = workers.register.bind(workers);
  workers.register = (...given) => new Promise((done) => {
    globalThis.registerNow = () => done(register(...given));
  });
}"""


def test_a_language_chosen_before_the_worker_is_in_charge_is_there_offline(visit: Visit) -> None:
    shopper = visit(worker=True, prepare=lambda page: page.add_init_script(LATE))
    shopper.track(NUMBER)
    until(shopper.page, "!!globalThis.registerNow")
    shopper.speak("ru")
    shopper.page.evaluate("registerNow()")
    until(shopper.page, IN_CHARGE)
    for file in ("locales/ru.json", "static/vendor/first/ru.json"):
        until(shopper.page, f"caches.match('{file}').then(Boolean)")
    shopper.page.context.set_offline(True)
    shopper.reload()
    expect(shopper.page.locator("#notices")).to_contain_text(say("notice.offline", "ru"))
    expect(shopper.page.locator("html")).to_have_attribute("lang", "ru")


def test_offline_a_language_that_never_came_is_not_chosen(
    visit: Visit, complaints: list[str]
) -> None:
    shopper = visit(worker=True)
    until(shopper.page, IN_CHARGE)
    shopper.page.context.set_offline(True)
    shopper.page.locator("#language").select_option("ru")
    expect(shopper.toast()).to_contain_text(say("toast.language_unreachable"))
    expect(shopper.page.locator("#language")).to_have_value("en")
    assert all("ru.json" in complaint for complaint in complaints)
    complaints.clear()


def test_offline_all_is_done_that_needs_no_carrier_and_the_rest_waits_for_the_line(
    visit: Visit, replay: Replay, complaints: list[str]
) -> None:
    shopper = visit(worker=True)
    page = shopper.page
    shopper.track("20450012345678")
    until(page, IN_CHARGE)
    page.context.set_offline(True)
    shopper.reload()
    asked = len(replay.requests())
    shopper.paste(f"{POSTEN} {NUMBER}")
    expect(shopper.chip(POSTEN)).to_contain_text("Posten")
    expect(shopper.chip(NUMBER)).to_contain_text("China Post")
    shopper.track()
    expect(shopper.card(POSTEN)).to_contain_text(say("error.offline"))
    page.goto(f"#/paste/{NUMBER}")
    page.locator("#page-text").fill(PASTED.format(number=NUMBER))
    page.locator(".page-text .main").click()
    page.locator("[data-act=save-sheet]").click()
    expect(page.locator(f"#parcel-{NUMBER} .history")).to_contain_text("Shanghai")
    page.goto(f"#/evidence/{NUMBER}")
    expect(page.locator(".proof-events li")).to_have_count(3)
    with page.expect_download() as waiting:
        page.locator("[data-act=take-evidence][data-value=picture]").click()
    assert waiting.value.path().read_bytes().startswith(b"\x89PNG")
    page.goto("#/statistics")
    expect(page.locator(".statistics")).to_be_visible()
    shopper.go("#/")
    page.locator("#shelves [data-act=refresh]").click()
    expect(shopper.toast()).to_contain_text(say("error.offline"))
    assert len(replay.requests()) == asked
    assert f"{PARCEL}{NUMBER}" in shopper.store()
    page.context.set_offline(False)
    expect(shopper.card(POSTEN).locator(".bar")).to_be_visible()
    expect(shopper.card(POSTEN)).not_to_contain_text(say("error.offline"))
    assert replay.requests(TOLD)
    assert all("/flags/" in complaint for complaint in complaints)
    complaints.clear()
