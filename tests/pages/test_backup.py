"""The list leaves the browser as a file, and comes back into another one."""

import json
from pathlib import Path

from playwright.sync_api import expect

from app.core.backup.json_file import load
from app.core.parcel.record import read
from tests.pages.conftest import Visit
from tests.pages.numbers import registered
from tests.pages.shopper import PARCEL, SETTINGS, Shopper, parcel, records, told
from tests.pages.words import say

ONE, TWO = registered(1), registered(2)
SECRET = "planted-k3y"


def exported(shopper: Shopper, form: str) -> Path:
    """The file that is given; its name ends as its form does."""
    with shopper.page.expect_download() as waiting:
        shopper.page.locator(f"[data-act=export][data-id={form}]").click()
    assert waiting.value.suggested_filename.endswith(f".{form}")
    return waiting.value.path()


def test_the_whole_list_is_given_as_a_file_without_the_keys(visit: Visit) -> None:
    history = told(ONE, "bring", ("Отправлено", "IN_TRANSIT"))
    mine = parcel(ONE, "china-post", retrievals=(history,), name="=Lamp")
    shopper = visit("#/backup", saved={**records(mine), "parcelbook/key/dhl": SECRET})
    text = exported(shopper, "json").read_text("utf-8")
    assert SECRET not in text
    [record] = load(json.loads(text)).records
    assert record.parcel == mine
    shopper.page.locator("#export-keys").check()
    assert load(json.loads(exported(shopper, "json").read_text("utf-8"))).keys == {"dhl": SECRET}
    assert "exported" in json.loads(shopper.store()[SETTINGS])
    assert exported(shopper, "txt").read_bytes() == f"{ONE}\r\n".encode()
    table = exported(shopper, "csv").read_bytes()
    assert table.startswith(b"\xef\xbb\xbfTrack number,") and b",'=Lamp," in table
    assert PARCEL + ONE in shopper.store()


def bring(shopper: Shopper, path: Path | dict[str, object]) -> None:
    """Chooses a file; a dict is one that only this test has."""
    shopper.page.locator("#import-file").set_input_files(path)


def kept(shopper: Shopper) -> dict[str, str]:
    """All that the device keeps, but for the picture of the page."""
    return {name: text for name, text in shopper.store().items() if "picture" not in name}


def take_in(shopper: Shopper) -> None:
    shopper.page.locator("[data-act=take-in]").click()
    expect(shopper.page.locator("#taken")).to_be_visible()


def test_a_list_moves_into_another_browser_and_the_move_can_be_undone(visit: Visit) -> None:
    history = told(ONE, "bring", ("Отправлено", "IN_TRANSIT"))
    mine = parcel(ONE, "china-post", retrievals=(history,), name="Lamp")
    saved = records(mine, parcel(TWO, "china-post", deleted=mine.added))
    path = exported(visit("#/backup", saved=saved), "json")
    there = parcel(TWO, "china-post", name="Shoes")
    other = visit("#/backup", saved=records(there))
    before = other.store()[PARCEL + TWO]
    bring(other, path)
    expect(other.page.locator("#plan-new")).to_be_visible()
    assert PARCEL + ONE not in other.store()
    take_in(other)
    assert read(other.store()[PARCEL + ONE]).shown == mine
    assert read(other.store()[PARCEL + TWO]).shown.name == "Shoes"
    other.page.locator("#taken [data-act=take-back]").click()
    expect(other.page.locator("#taken")).to_have_count(0)
    assert PARCEL + ONE not in other.store()
    assert read(other.store()[PARCEL + TWO]).shown == read(before).shown


def test_a_refused_file_changes_nothing(visit: Visit) -> None:
    shopper = visit("#/backup", saved=records(parcel(ONE)))
    before = kept(shopper)
    hostile = {
        "large": b"1" * (8 * 1024 * 1024 + 1),
        "damaged": b'{"parcelbook":"backup","v":1,"parcels":' + b"[" * 100_000,
        "spreadsheet": b"PK\x03\x04",
    }
    for why, data in hostile.items():
        bring(shopper, {"name": f"{why}.csv", "mimeType": "text/csv", "buffer": data})
        alert = shopper.page.locator("#brought [role=alert]")
        expect(alert).to_contain_text(say(f"backup.refused.{why}", size=8))
        expect(alert).to_contain_text(say("backup.kept"))
    assert kept(shopper) == before


def test_a_locked_file_opens_only_with_its_passphrase_and_unchanged(visit: Visit) -> None:
    mine = parcel(ONE, "china-post", name="Лампа")
    shopper = visit("#/backup", saved={**records(mine), "parcelbook/key/dhl": SECRET})
    shopper.page.locator("#export-lock").evaluate("(node) => (node.open = true)")
    shopper.page.locator("#export-passphrase").fill("лошадь батарея скрепка")
    with shopper.page.expect_download() as waiting:
        shopper.page.locator("#export-lock .button").click()
    text = waiting.value.path().read_text("utf-8")
    lock = json.loads(text)
    assert lock["rounds"] == 600_000 and ONE not in text
    other = visit("#/backup")
    data = lock["data"]
    changed = {**lock, "data": ("B" if data[0] == "A" else "A") + data[1:]}
    for file, passphrase in (
        (lock, "лошадь батарея скрепки"),
        (changed, "лошадь батарея скрепка"),
        ({**lock, "rounds": 600_001}, "лошадь батарея скрепка"),
        (lock, "лошадь батарея скрепка"),
    ):
        name = {"name": "list.json", "mimeType": "application/json"}
        bring(other, {**name, "buffer": json.dumps(file).encode()})
        other.page.locator("#unlock").fill(passphrase)
        other.page.locator("[data-submit=unlock] .button").click()
        if (file, passphrase) != (lock, "лошадь батарея скрепка"):
            alert = other.page.locator("#brought [role=alert]")
            expect(alert).to_contain_text(say("backup.refused.passphrase"))
            assert PARCEL + ONE not in other.store()
    take_in(other)
    assert read(other.store()[PARCEL + ONE]).shown == mine
    assert "parcelbook/key/dhl" not in other.store()


def test_a_lost_list_is_offered_from_its_safety_copy(visit: Visit) -> None:
    mine = parcel(ONE, "china-post", name="Lamp")
    shopper = visit("#/backup", saved=records(mine), fresh=True)
    # An earlier page has written this list: a copy is kept before it is written anew.
    expect(shopper.page.locator("#copies li")).to_have_count(1)
    bring(shopper, {"name": "a.txt", "mimeType": "text/plain", "buffer": TWO.encode()})
    take_in(shopper)
    expect(shopper.page.locator("#copies li")).to_have_count(2)
    for copy in shopper.page.locator("#copies li").all():
        expect(copy).to_contain_text(say("backup.copy_one", count=1))
    shopper.page.evaluate("localStorage.clear()")
    shopper.go("")
    shopper.reload()
    notice = shopper.page.locator("#notices")
    expect(notice).to_contain_text(say("notice.copies_there"))
    notice.locator("a").click()
    shopper.page.locator("[data-act=restore-copy]").first.click()
    expect(shopper.page.locator("#plan-new")).to_be_visible()
    assert PARCEL + ONE not in shopper.store()
    take_in(shopper)
    assert read(shopper.store()[PARCEL + ONE]).shown == mine
    expect(notice).to_have_text("")


COPIES = "indexedDB.databases().then((all) => all.map(({ name }) => name))"


def test_a_newcomer_has_no_store_of_copies(visit: Visit) -> None:
    shopper = visit()
    assert "parcelbook-copies" not in shopper.page.evaluate(COPIES)
