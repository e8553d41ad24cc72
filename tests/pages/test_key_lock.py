"""The keys under a passphrase: encrypted on the device, opened once a visit, or given up."""

import json

from playwright.sync_api import expect

from tests.pages.conftest import Visit
from tests.pages.shopper import PARCEL, Shopper, parcel, records
from tests.pages.waiting import until
from tests.pages.words import say
from tests.replay.carriers import KEY
from tests.replay.server import Replay

NUMBER = "7777777770"
PHRASE = "four words of mine"
LOCKED, DHL = "parcelbook/keys", "parcelbook/key/dhl"
SAVED = {**records(parcel(NUMBER, "dhl-express")), DHL: KEY}


def enter(shopper: Shopper, form: str, phrase: str) -> None:
    shopper.page.locator(f"input#{form}").fill(phrase)
    shopper.page.locator(f"[data-submit={form}] .main").click()


def lock(shopper: Shopper) -> None:
    shopper.go("#/lock")
    enter(shopper, "lock-keys", PHRASE)
    expect(shopper.page.locator(".standing")).to_have_attribute("data-kind", "open")


def test_locked_keys_wait_for_the_passphrase_and_then_work(visit: Visit, replay: Replay) -> None:
    shopper = visit(saved=SAVED)
    lock(shopper)
    kept = shopper.store()
    assert DHL not in kept
    assert KEY not in json.dumps(kept)
    assert json.loads(kept[LOCKED])["rounds"] >= 600_000
    shopper.reload()
    expect(shopper.page.locator("#notices")).to_contain_text(say("notice.keys_locked"))
    shopper.go("#/")
    expect(shopper.card(NUMBER).locator(".card-sentence")).to_have_text(say("card.keys_locked"))
    opened = shopper.open(NUMBER)
    opened.locator(".doors a[href='#/lock']").click()
    enter(shopper, "unlock-keys", "another phrase")
    expect(shopper.page.locator(".key .notice")).to_have_text(say("lock.wrong"))
    assert replay.requests() == ()
    enter(shopper, "unlock-keys", f" {PHRASE} ")
    expect(shopper.page.locator(".standing")).to_have_attribute("data-kind", "open")
    expect(shopper.page.locator("#notices .notice")).to_have_count(0)
    shopper.open(NUMBER).locator(".doors [data-act=refresh]").click()
    expect(shopper.page.locator(".history .line").first).to_be_visible()
    assert KEY not in json.dumps(shopper.store())


def test_a_key_that_is_entered_or_removed_later_lies_locked_too(visit: Visit) -> None:
    shopper = visit(saved=SAVED)
    lock(shopper)
    before = shopper.store()[LOCKED]
    shopper.go("#/key/ship24")
    shopper.page.locator("#key-ship24").fill("another-k3y")
    shopper.page.locator("[data-submit=key] .main").first.click()
    until(shopper.page, f"JSON.parse(localStorage['{LOCKED}']).names.includes('ship24')")
    after = shopper.store()
    assert "another-k3y" not in json.dumps(after)
    assert json.loads(before)["salt"] == json.loads(after[LOCKED])["salt"]
    assert json.loads(before)["iv"] != json.loads(after[LOCKED])["iv"]
    shopper.go("#/lock")
    shopper.page.locator("[data-act=remove-lock]").click()
    until(shopper.page, f"!('{LOCKED}' in localStorage)")
    assert shopper.store()["parcelbook/key/ship24"] == "another-k3y"
    assert shopper.store()[DHL] == KEY


def test_a_passphrase_that_is_too_short_can_be_typed_on(visit: Visit) -> None:
    shopper = visit(saved=SAVED)
    for address, form, field in (
        ("#/lock", "lock-keys", "#lock-keys"),
        ("#/backup", "export-locked", "#export-passphrase"),
    ):
        shopper.go(address)
        shopper.unfold("#pane")
        shopper.page.locator(field).fill("four wor😀")
        shopper.page.locator(f"[data-submit={form}] .button").click()
        expect(shopper.toast()).to_contain_text(say("toast.passphrase_short_other", count=10))
        expect(shopper.page.locator(field)).to_have_value("four wor😀")
    assert LOCKED not in shopper.store()


def test_while_they_are_locked_no_key_is_taken_and_no_backup_has_one(visit: Visit) -> None:
    shopper = visit(saved=SAVED)
    lock(shopper)
    shopper.reload()
    shopper.go("#/key/ship24")
    shopper.page.locator("#key-ship24").fill("another-k3y")
    shopper.page.locator("[data-submit=key] .main").first.click()
    expect(shopper.toast()).to_contain_text(say("toast.unlock_first"))
    assert not [name for name in shopper.store() if name.startswith("parcelbook/key/")]
    shopper.go("#/backup")
    expect(shopper.page.locator(".backup")).to_contain_text(say("backup.keys_locked"))
    assert shopper.page.locator("#export-keys").count() == 0


def test_a_forgotten_passphrase_costs_the_keys_and_nothing_else(visit: Visit) -> None:
    shopper = visit(saved=SAVED)
    lock(shopper)
    shopper.reload()
    shopper.go("#/lock")
    shopper.unfold("#pane")
    shopper.page.locator("[data-act=forget-keys]").click()
    expect(shopper.toast()).to_contain_text(say("toast.keys_forgotten"))
    until(shopper.page, f"!('{LOCKED}' in localStorage)")
    assert PARCEL + NUMBER in shopper.store()
    shopper.reload()
    expect(shopper.card(NUMBER).locator(".card-sentence")).to_have_text(say("card.key_missing"))


def test_another_tab_hears_of_the_lock_and_of_what_is_locked_later(visit: Visit) -> None:
    shopper = visit(saved=SAVED)
    other = Shopper(shopper.page.context.new_page())
    other.page.goto(shopper.page.url)
    other.wait_ready()
    lock(shopper)
    expect(other.page.locator("#notices")).to_contain_text(say("notice.keys_locked"))
    other.go("#/lock")
    enter(other, "unlock-keys", PHRASE)
    expect(other.page.locator(".standing")).to_have_attribute("data-kind", "open")
    shopper.go("#/key/ship24")
    shopper.page.locator("#key-ship24").fill("another-k3y")
    shopper.page.locator("[data-submit=key] .main").first.click()
    other.go("#/key/ship24")
    expect(other.page.locator(".standing")).to_have_attribute("data-kind", "there")


def test_locked_keys_that_are_damaged_are_told_and_stop_nothing(visit: Visit) -> None:
    shopper = visit(saved={**SAVED, LOCKED: '{"parcelbook": "locked keys", "v": 1, "names": 7}'})
    expect(shopper.card(NUMBER)).to_be_visible()
    shopper.go("#/lock")
    expect(shopper.page.locator(".key")).to_contain_text(say("lock.lost"))
    shopper.unfold("#pane")
    shopper.page.locator("[data-act=forget-keys]").click()
    until(shopper.page, f"!('{LOCKED}' in localStorage)")
    assert shopper.store()[DHL] == KEY
