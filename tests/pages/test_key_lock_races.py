"""What happens to locked keys at the same moment, in another tab or without room loses none."""

import json
import re

from playwright.sync_api import Page, expect

from tests.pages.conftest import Visit
from tests.pages.shopper import PARCEL, Shopper
from tests.pages.test_key_lock import DHL, LOCKED, NUMBER, PHRASE, SAVED, enter, lock
from tests.pages.test_storage import FILL, FREE
from tests.pages.waiting import until
from tests.pages.words import say
from tests.replay.carriers import KEY

SHIP24, OTHER = "parcelbook/key/ship24", "another-k3y"
# A tab that the browser keeps aside hears nothing.
DEAF = "addEventListener('storage', (event) => event.stopImmediatePropagation(), true)"
COMES_BACK = "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))"
DEEDS = "(deeds) => deeds.forEach((deed) => parcelbook.deliver(...deed))"
REFUSE = """() => {
  const own = Storage.prototype.removeItem;
  globalThis.mend = () => (Storage.prototype.removeItem = own);
  Storage.prototype.removeItem = () => {
    throw new DOMException("refused", "SecurityError");
  };
}"""
# Another tab may have asked the service by then, which does not know this key.
KNOWN = "there|wrong"
NAMES = f"JSON.parse(localStorage['{LOCKED}']).names"


def deaf(page: Page) -> None:
    page.add_init_script(DEAF)


def beside(shopper: Shopper) -> Shopper:
    """Another tab, in which the keys are opened."""
    other = Shopper(shopper.page.context.new_page())
    other.page.goto("#/lock")
    other.wait_ready()
    enter(other, "unlock-keys", PHRASE)
    expect(other.page.locator(".standing")).to_have_attribute("data-kind", "open")
    return other


def give(shopper: Shopper, service: str) -> None:
    shopper.go(f"#/key/{service}")
    shopper.page.locator(f"#key-{service}").fill(OTHER)
    shopper.page.locator("[data-submit=key] .main").first.click()


def opened_anew(shopper: Shopper, *services: str) -> None:
    """Each of these services has its key at the next visit."""
    shopper.reload()
    shopper.go("#/lock")
    enter(shopper, "unlock-keys", PHRASE)
    expect(shopper.page.locator(".standing")).to_have_attribute("data-kind", "open")
    for service in services:
        shopper.go(f"#/key/{service}")
        expect(shopper.page.locator(".standing")).to_have_attribute("data-kind", "there")


def test_locked_keys_that_cannot_be_removed_are_told_to_be_there_still(visit: Visit) -> None:
    shopper = visit(saved=SAVED)
    lock(shopper)
    shopper.reload()
    shopper.go("#/lock")
    shopper.page.evaluate(REFUSE)
    shopper.page.evaluate(DEEDS, [["forget-keys"]])
    expect(shopper.toast()).to_contain_text(say("toast.failed"))
    expect(shopper.page.locator(".standing")).to_have_attribute("data-kind", "closed")
    assert LOCKED in shopper.store()
    shopper.page.evaluate("void mend()")


def test_without_room_the_keys_stay_as_they_were(visit: Visit) -> None:
    shopper = visit("#/lock", saved=SAVED)
    shopper.page.evaluate(FILL)
    enter(shopper, "lock-keys", PHRASE)
    expect(shopper.page.locator(".key .notice")).to_have_text(say("lock.full"))
    shopper.page.evaluate(FREE)
    give(shopper, "ship24")
    until(shopper.page, f"'{SHIP24}' in localStorage")
    kept = shopper.store()
    assert (kept[DHL], kept[SHIP24], LOCKED in kept) == (KEY, OTHER, False)


def test_a_key_that_is_entered_while_the_lock_goes_is_kept_whichever_comes_first(
    visit: Visit,
) -> None:
    shopper = visit(saved=SAVED)
    for deeds in (
        [["key", "ship24", OTHER], ["remove-lock"]],
        [["remove-lock"], ["key", "ship24", OTHER]],
    ):
        lock(shopper)
        shopper.page.evaluate(DEEDS, deeds)
        until(shopper.page, f"!('{LOCKED}' in localStorage) && '{SHIP24}' in localStorage")
        kept = shopper.store()
        assert (kept[DHL], kept[SHIP24]) == (KEY, OTHER)
        shopper.page.evaluate(DEEDS, [["key", "ship24", ""]])
        until(shopper.page, f"!('{SHIP24}' in localStorage)")


def test_a_key_that_is_entered_while_the_lock_comes_is_locked_too(visit: Visit) -> None:
    shopper = visit("#/lock", saved=SAVED)
    shopper.page.evaluate(DEEDS, [["lock-keys", "", PHRASE], ["key", "ship24", OTHER]])
    until(shopper.page, f"'{LOCKED}' in localStorage && {NAMES}.includes('ship24')")
    assert not {DHL, SHIP24} & shopper.store().keys()
    opened_anew(shopper, "dhl", "ship24")


def test_a_removal_in_clear_that_is_heard_late_takes_no_key_from_the_locked_ones(
    visit: Visit,
) -> None:
    shopper = visit(saved=SAVED)
    lock(shopper)
    shopper.page.evaluate(DEEDS, [["stored", DHL, ""]])
    give(shopper, "ship24")
    until(shopper.page, f"{NAMES}.includes('ship24')")
    opened_anew(shopper, "dhl", "ship24")


def test_a_tab_that_has_heard_nothing_adds_to_what_another_has_locked(visit: Visit) -> None:
    shopper = visit(saved=SAVED, own=True, prepare=deaf)
    lock(shopper)
    other = beside(shopper)
    give(other, "ship24")
    until(other.page, f"{NAMES}.includes('ship24')")
    give(shopper, "parcelsapp")
    until(other.page, f"{NAMES}.includes('parcelsapp')")
    assert other.page.evaluate(NAMES) == ["dhl", "parcelsapp", "ship24"]
    opened_anew(other, "dhl", "ship24")
    shopper.page.evaluate(DEEDS, [["remove-lock"]])
    until(shopper.page, f"!('{LOCKED}' in localStorage)")
    shopper.go("#/key/ship24")
    expect(shopper.page.locator(".standing")).to_have_attribute("data-kind", re.compile(KNOWN))


def test_a_tab_that_has_heard_nothing_leaves_alone_what_another_passphrase_has_locked(
    visit: Visit,
) -> None:
    shopper = visit(saved=SAVED, own=True, prepare=deaf)
    lock(shopper)
    other = beside(shopper)
    before = other.store()[LOCKED]
    enter(other, "lock-keys", "five other words of mine")
    expect(other.toast()).to_contain_text(say("toast.keys_locked"))
    theirs = other.store()[LOCKED]
    assert theirs != before
    give(shopper, "ship24")
    expect(shopper.toast()).to_contain_text(say("toast.unlock_first"))
    shopper.go("#/lock")
    expect(shopper.page.locator(".standing")).to_have_attribute("data-kind", "closed")
    kept = shopper.store()
    assert kept[LOCKED] == theirs
    assert OTHER not in json.dumps(kept)


def test_who_comes_back_to_a_page_that_was_kept_aside_sees_what_was_written_since(
    visit: Visit,
) -> None:
    shopper = visit(saved=SAVED, own=True, prepare=deaf)
    lock(shopper)
    other = beside(shopper)
    other.open(NUMBER).locator("#name").fill("Lamp")
    other.page.locator("#name").blur()
    other.go("#/")
    other.track("RR000000014CN")
    give(other, "ship24")
    until(other.page, f"{NAMES}.includes('ship24')")
    shopper.go("#/key/ship24")
    expect(shopper.page.locator(".standing")).not_to_have_attribute("data-kind", "there")
    shopper.page.evaluate(COMES_BACK)
    expect(shopper.page.locator(".standing")).to_have_attribute("data-kind", re.compile(KNOWN))
    shopper.go("#/")
    expect(shopper.card(NUMBER).locator(".card-name")).to_have_text("Lamp")
    expect(shopper.card("RR000000014CN")).to_be_visible()
    other.page.evaluate(f"localStorage.removeItem('{PARCEL}RR000000014CN')")
    shopper.page.evaluate(COMES_BACK)
    expect(shopper.card("RR000000014CN")).to_have_count(0)
    expect(shopper.card(NUMBER)).to_be_visible()


def test_what_could_not_be_saved_stays_when_one_comes_back(visit: Visit) -> None:
    shopper = visit(saved=SAVED)
    shopper.page.evaluate(FILL)
    shopper.track("RR000000014CN")
    expect(shopper.page.locator("#notices")).to_contain_text(say("notice.storage_full"))
    shopper.page.evaluate(COMES_BACK)
    shopper.settle()
    expect(shopper.card("RR000000014CN")).to_be_visible()
    shopper.page.evaluate(FREE)
    shopper.menu(NUMBER, "archive")
    expect(shopper.page.locator("#notices")).to_have_text("")
    assert PARCEL + "RR000000014CN" in shopper.store()
