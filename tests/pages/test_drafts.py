"""What is typed and not sent yet survives a reload and an update that another tab accepts."""

import json

import pytest
from playwright.sync_api import expect

from tests.pages.conftest import Visit
from tests.pages.numbers import registered
from tests.pages.shopper import PARCEL, Shopper, parcel, records, told
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


MOVE = "(address) => { location.hash = address; }"


@pytest.mark.parametrize(("field", "key"), [("#name", "m"), ("#note", "w")])
def test_what_is_half_typed_when_another_parcel_is_opened_stays_with_its_own(
    visit: Visit, field: str, key: str
) -> None:
    """The visitor goes back and forth while the caret stays in the field."""
    shopper = visit(saved=known())
    shopper.open(ONE).locator(field).press_sequentially("for Anna")
    shopper.page.evaluate(MOVE, f"#/p/{TWO}")
    expect(shopper.page.locator(f"#parcel-{TWO} {field}")).to_have_value("")
    until(shopper.page, f"JSON.parse(localStorage['{PARCEL}{ONE}']).{key} === 'for Anna'")
    shopper.page.locator(field).blur()
    shopper.reload()
    expect(shopper.page.locator(f"#parcel-{TWO} {field}")).to_have_value("")
    assert "Anna" not in shopper.store()[PARCEL + TWO] + shopper.page.evaluate(KEPT)


@pytest.mark.parametrize("field", ["#name", "#note"])
def test_what_is_typed_before_the_other_parcel_is_drawn_is_not_put_there(
    visit: Visit, field: str
) -> None:
    shopper = visit(saved=known())
    shopper.open(ONE).locator(field).fill("for A")
    shopper.page.evaluate(HASTY, [field, f"#/p/{TWO}", "for Anna"])
    shopper.reload()
    expect(shopper.page.locator(f"#parcel-{TWO} {field}")).to_have_value("")
    shopper.open(ONE)
    expect(shopper.page.locator(f"#parcel-{ONE} {field}")).to_have_value("for Anna")


# The address has changed, and the page of the old one is still there.
HASTY = """([field, address, text]) => {
  const input = document.querySelector(field);
  location.hash = address;
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}"""


def test_the_text_of_a_page_for_one_parcel_is_not_kept_for_another(visit: Visit) -> None:
    shopper = visit(f"#/paste/{ONE}", saved=known())
    shopper.page.locator("#page-text").fill("20.11.2026 14:05 of the first")
    shopper.page.evaluate(MOVE, f"#/paste/{TWO}")
    expect(shopper.page.locator(f".page-text[data-id={TWO}]")).to_be_visible()
    expect(shopper.page.locator("#page-text")).to_have_value("")
    shopper.reload()
    expect(shopper.page.locator("#page-text")).to_have_value("")
    shopper.go(f"#/paste/{ONE}")
    expect(shopper.page.locator("#page-text")).to_have_value("20.11.2026 14:05 of the first")


def test_the_text_of_a_page_is_the_same_whatever_the_address_that_led_to_it(visit: Visit) -> None:
    shopper = visit("#/sent/" + "nothing%20to%20read")
    shopper.page.locator("#page-text").fill("half of a page")
    shopper.go("#/settings")
    expect(shopper.page.locator(".settings")).to_be_visible()
    shopper.go("#/paste")
    expect(shopper.page.locator("#page-text")).to_have_value("half of a page")
    shopper.reload()
    expect(shopper.page.locator("#page-text")).to_have_value("half of a page")


def test_a_letter_that_was_changed_and_copied_is_there_again_in_its_own_kind(visit: Visit) -> None:
    shopper = visit(f"#/message/{ONE}/send_number", saved=known())
    field = shopper.page.locator("#letter-send_number-en")
    field.fill("My own words")
    shopper.page.locator(".letter", has=field).locator(".button").click()
    expect(shopper.toast()).to_be_visible()
    shopper.page.locator(".kinds a[href$=wrong_number]").click()
    other = shopper.page.locator("#letter-wrong_number-en")
    expect(other).to_be_visible()
    assert "My own words" not in other.input_value()
    shopper.page.locator(".kinds a[href$=send_number]").click()
    expect(field).to_have_value("My own words")
    shopper.go(f"#/message/{TWO}/send_number")
    expect(shopper.page.locator(".order-whose")).to_have_text(TWO)
    expect(field).not_to_have_value("My own words")
    shopper.go(f"#/message/{ONE}")
    shopper.page.locator(".kinds a[href$=send_number]").click()
    expect(field).to_have_value("My own words")


def test_a_letter_that_fits_stays_changed_when_its_own_kind_is_pressed(visit: Visit) -> None:
    history = told(ONE, "slovak-post", ("Seen", "transit"), destination="ES")
    listed = parcel(ONE, "slovenska-posta", retrievals=(history,), destination="PL")
    shopper = visit(f"#/message/{ONE}", saved=records(listed))
    chosen = shopper.page.locator(".kinds [aria-current=true]")
    field = shopper.page.locator(".letter textarea[lang=en]")
    field.fill("My own words")
    address = shopper.page.url
    chosen.click()
    shopper.page.wait_for_url("**/#/message/*/*")
    assert shopper.page.url != address
    shopper.settle()
    expect(field).to_have_value("My own words")


@pytest.mark.parametrize("address", ["#/paste", f"#/paste/{ONE}"])
def test_a_page_that_is_pasted_by_the_button_leaves_no_older_draft(
    visit: Visit, address: str
) -> None:
    shopper = visit(address, saved=known())
    shopper.page.locator("#page-text").fill("half of an older page")
    text = f"{ONE}\n20.11.2026 14:05 Departed from Shanghai"
    shopper.page.evaluate("(text) => navigator.clipboard.writeText(text)", text)
    shopper.page.locator(".page-text [data-act=paste-page]").click()
    expect(shopper.page.locator(".draft-event")).to_have_count(1)
    assert "older" not in shopper.page.evaluate(KEPT)
    shopper.page.locator("[data-act=close-sheet]").click()
    shopper.go(address)
    expect(shopper.page.locator("#page-text")).to_have_value("")
    shopper.reload()
    expect(shopper.page.locator("#page-text")).to_have_value("")


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
