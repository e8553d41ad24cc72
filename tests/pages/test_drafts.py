"""What is typed and not sent yet survives a reload and an update that another tab accepts."""

import json

import pytest
from playwright.sync_api import expect

from tests.pages.conftest import Visit
from tests.pages.numbers import registered
from tests.pages.shopper import PARCEL, Shopper, parcel, records
from tests.pages.waiting import IN_CHARGE, READY, until

ONE, TWO = registered(1), registered(2)
REPLACED = "navigator.serviceWorker.dispatchEvent(new Event('controllerchange'))"
KEPT = "Object.entries(sessionStorage).filter(([name]) => name !== 'seeded').flat().join()"


def known() -> dict[str, str]:
    return dict(records(parcel(ONE, "china-post"), parcel(TWO, "china-post")))


def test_the_text_in_the_box_is_there_and_understood_after_a_reload(visit: Visit) -> None:
    shopper = visit()
    shopper.page.locator("#paste").press_sequentially(f"two: {ONE}")
    shopper.reload()
    expect(shopper.page.locator("#paste")).to_have_value(f"two: {ONE}")
    expect(shopper.chip(ONE)).to_be_visible()


def test_what_was_tracked_is_not_in_the_box_again(visit: Visit) -> None:
    shopper = visit()
    shopper.track(ONE)
    expect(shopper.page.locator("#paste")).to_have_value("")
    shopper.reload()
    expect(shopper.card(ONE)).to_be_visible()
    expect(shopper.page.locator("#paste")).to_have_value("")


@pytest.mark.parametrize(("field", "key"), [("#name", "m"), ("#note", "w")])
def test_a_name_and_a_note_that_are_being_typed_are_kept_with_their_parcel(
    visit: Visit, field: str, key: str
) -> None:
    shopper = visit(saved=known())
    shopper.open(ONE).locator(field).press_sequentially("for Anna")
    shopper.page.evaluate("document.activeElement.blur = () => {}")
    shopper.reload()
    expect(shopper.page.locator(field)).to_have_value("for Anna")
    until(shopper.page, f"JSON.parse(localStorage['{PARCEL}{ONE}']).{key} === 'for Anna'")
    shopper.open(TWO)
    expect(shopper.page.locator(field)).to_have_value("")
    assert "Anna" not in shopper.page.evaluate(KEPT)


def test_a_draft_does_not_overwrite_what_was_saved_meanwhile(visit: Visit) -> None:
    shopper = visit(saved=known())
    shopper.open(ONE).locator("#note").press_sequentially("old")
    record = json.loads(shopper.store()[PARCEL + ONE]) | {"w": "new"}
    put = "([name, text]) => localStorage.setItem(name, text)"
    shopper.page.evaluate(put, [PARCEL + ONE, json.dumps(record)])
    shopper.reload()
    expect(shopper.page.locator("#note")).to_have_value("new")


def test_the_text_of_a_page_is_kept_until_it_is_read(visit: Visit) -> None:
    shopper = visit("#/paste")
    shopper.page.locator("#page-text").fill("20.11.2026 14:05 half of a page")
    shopper.reload()
    expect(shopper.page.locator("#page-text")).to_have_value("20.11.2026 14:05 half of a page")


def test_a_key_that_is_being_typed_is_kept_nowhere(visit: Visit) -> None:
    shopper = visit("#/key/dhl")
    shopper.page.locator("#key-dhl").press_sequentially("hidden-words")
    shopper.pictured()
    assert "hidden-words" not in shopper.page.evaluate(KEPT) + str(shopper.store())
    shopper.reload()
    expect(shopper.page.locator("#key-dhl")).to_have_value("")


def test_the_tab_of_the_first_visit_goes_over_to_the_version_that_another_tab_accepts(
    visit: Visit,
) -> None:
    shopper: Shopper = visit(worker=True)
    shopper.page.evaluate("globalThis.same = true")
    shopper.page.locator("#paste").press_sequentially("half of a numb")
    until(shopper.page, IN_CHARGE)
    assert shopper.page.evaluate("same")
    with shopper.page.expect_navigation():
        shopper.page.evaluate(REPLACED)
    until(shopper.page, READY)
    assert shopper.page.evaluate("globalThis.same") is None
    expect(shopper.page.locator("#paste")).to_have_value("half of a numb")
