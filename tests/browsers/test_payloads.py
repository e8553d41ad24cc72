"""Payloads in what the list holds, in links, copied pages, files, the box and the words of a
language come alive in no engine; the ring of Chromium has all of them in every place.

`EVERY` says how many of them each place is spared for one that it gets (1: it gets all).
"""

import json
import os
from urllib.parse import quote

from serve import Server

from app.core.backup.content import Content
from app.core.backup.json_file import dump as backup
from app.core.parcel.record import Record
from app.sharing.link import shared
from tests.browsers.driver import Driver
from tests.browsers.test_start import wait_ready
from tests.pages.numbers import registered
from tests.pages.shopper import records
from tests.pages.words import messages
from tests.payloads import ALIENS, BEGIN, hostile_parcels, payloads
from tests.replay.server import Replay

NUMBERS = tuple(registered(serial) for serial in range(1, len(payloads()) + 1))
SOME = int(os.environ.get("EVERY", "6"))
# At once, as a paste comes; a driver would type sign by sign.
PASTE = """(text) => {
  const box = document.getElementById("paste");
  box.value = text;
  box.dispatchEvent(new Event("input", { bubbles: true }));
}"""
# A chosen file, and a language whose words are payloads.
BRING = """(text) => {
  parcelbook.file = new File([text], "list.json", { type: "application/json" });
  parcelbook.deliver("import", "import-file", "<img src=x onerror=hit=1>.json");
}"""
POISON = """(text) => {
  const own = fetch;
  const poisoned = (asked) => String(asked).includes("locales/ru.json");
  globalThis.fetch = async (asked, ...more) =>
    poisoned(asked) ? new Response(text) : own(asked, ...more);
  const box = document.getElementById("language");
  box.value = "ru";
  box.dispatchEvent(new Event("change", { bubbles: true }));
}"""


def test_no_payload_comes_alive(driver: Driver, server: Server, replay: Replay) -> None:
    parcels = hostile_parcels(NUMBERS)
    driver.go(server.url)
    wait_ready(driver)
    driver.run(f"Object.assign(localStorage, {json.dumps(records(*parcels))}) && 1")
    driver.reload()
    wait_ready(driver)
    driver.run(f"({BEGIN}, 1)")
    driver.wait(".card .card-link")
    assert driver.run(ALIENS) == []
    for parcel in parcels[::SOME]:
        goes(driver, f"#/p/{parcel.number}")
        driver.wait(f"#parcel-{parcel.number}")
        assert driver.run(ALIENS) == [], parcel.name
    for parcel in parcels[1::SOME]:
        goes(driver, f"#/s/{shared(parcel, True)}")
        driver.wait(".shared dd .foreign")
        assert driver.run(ALIENS) == [], parcel.name
        goes(driver, "#/settings")
        driver.wait("#pane .settings")
    lines = [
        f"{at % 27 + 1:02}.10.2026 10:00\n{one}\nKyiv {one}"
        for at, one in enumerate(payloads()[::SOME])
    ]
    goes(driver, f"#/sent/{quote(chr(10).join(['RR123456785CN', *lines]))}")
    driver.wait("#pane .history .line, #pane .timeline, #pane ol")
    assert driver.run(ALIENS) == []
    goes(driver, "#/")
    driver.wait("body[data-place=list] .card")
    pasted = json.dumps("\n".join([*payloads()[::3], "RR123456785CN"]))
    driver.run(f"({PASTE})({pasted})")
    driver.wait("#chip-RR123456785CN")
    assert driver.run(ALIENS) == []
    goes(driver, "#/backup")
    driver.wait("#pane .backup")
    renamed = tuple(Record(one) for one in hostile_parcels(NUMBERS[::-1]))
    driver.run(f"({BRING})({json.dumps(backup(Content(renamed)))})")
    driver.wait(".plan")
    assert driver.run(ALIENS) == []
    driver.run(f"({POISON})({json.dumps(json.dumps(poisoned()))})")
    driver.wait("html[lang=ru]")
    for place in ("backup", "settings", "help", f"p/{NUMBERS[0]}"):
        goes(driver, f"#/{place}")
        driver.wait("#pane h1")
        assert driver.run(ALIENS) == [], place
    assert replay.requests(preflights=True) == ()
    assert replay.refused() == ()


def poisoned() -> dict[str, str]:
    """The messages of a language, each with a payload."""
    said = messages("ru").items()
    each = {
        key: f"{word} {payloads()[at % len(payloads())]}" for at, (key, word) in enumerate(said)
    }
    return each | {"language.dir": "ltr"}


def goes(driver: Driver, address: str) -> None:
    driver.run(f"(location.hash = {json.dumps(address)}, 1)")
