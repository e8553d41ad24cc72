"""Cards and a parcel's own page: names, notes, putting away, taking back, reading the history."""

import json

import pytest
from playwright.sync_api import expect

from app.core.model import Parcel
from tests.pages.conftest import Visit
from tests.pages.shopper import PARCEL, Shopper, parcel, records, told
from tests.pages.waiting import until
from tests.pages.words import say
from tests.replay import behaviours
from tests.replay.server import Replay

NUMBER = "CP123456785SK"
RAW = "Item seen by the sorting machine"


def slovak(number: str = NUMBER, **fields: str) -> Parcel:
    """A parcel of which one event is known."""
    known = told(number, "slovak-post", (RAW, "transit"))
    return parcel(number, "slovenska-posta", retrievals=(known,), **fields)


@pytest.fixture
def shopper(visit: Visit) -> Shopper:
    """A list with one parcel."""
    return visit(saved=records(slovak()))


def record(shopper: Shopper) -> dict[str, str]:
    return json.loads(shopper.store()[PARCEL + NUMBER])


def test_a_name_given_on_the_parcels_page_stands_on_its_card_and_stays(shopper: Shopper) -> None:
    name = shopper.open(NUMBER).locator("#name")
    name.fill("  Birthday   lamp ")
    name.press("Enter")
    card = shopper.card(NUMBER).locator(".card-name")
    expect(card).to_have_text("Birthday lamp")
    shopper.reload()
    expect(card).to_have_text("Birthday lamp")
    expect(shopper.page.locator("#name")).to_have_value("Birthday lamp")


def test_rename_in_the_menu_leads_into_the_name(shopper: Shopper) -> None:
    shopper.menu(NUMBER, "rename-focus")
    expect(shopper.page.locator("#name")).to_be_focused()
    shopper.page.keyboard.type("Teapot")
    shopper.page.keyboard.press("Tab")
    expect(shopper.card(NUMBER).locator(".card-name")).to_have_text("Teapot")


def test_a_note_stays(shopper: Shopper) -> None:
    note = shopper.open(NUMBER).locator("#note")
    note.fill("ring twice")
    note.blur()
    until(shopper.page, f"localStorage['{PARCEL}{NUMBER}'].includes('ring twice')")
    shopper.reload()
    expect(note).to_have_value("ring twice")


def test_archiving_can_be_undone(shopper: Shopper) -> None:
    shopper.menu(NUMBER, "archive")
    expect(shopper.card(NUMBER)).to_have_count(0)
    expect(shopper.toast()).to_contain_text(say("toast.archived", parcel=NUMBER))
    shopper.shelf("archived")
    expect(shopper.card(NUMBER)).to_be_visible()
    shopper.shelf("current")
    shopper.toast().locator("[data-act=undo]").click()
    expect(shopper.card(NUMBER)).to_be_visible()
    assert "a" not in record(shopper)


def test_deleting_can_be_undone(shopper: Shopper) -> None:
    shopper.open(NUMBER).locator(".actions [data-act=delete]").click()
    expect(shopper.page.locator(".parcel")).to_have_count(0)
    expect(shopper.card(NUMBER)).to_have_count(0)
    assert "x" in record(shopper)
    shopper.toast().locator("[data-act=undo]").click()
    expect(shopper.card(NUMBER)).to_be_visible()
    assert "x" not in record(shopper)


def test_undo_keeps_what_came_in_meanwhile(shopper: Shopper, replay: Replay) -> None:
    replay.behave(behaviours.slow(1), number=NUMBER)
    shopper.menu(NUMBER, "refresh")
    shopper.menu(NUMBER, "archive")
    until(shopper.page, f"localStorage['{PARCEL}{NUMBER}'].includes('notified')")
    shopper.toast().locator("[data-act=undo]").click()
    assert "notified" in shopper.store()[PARCEL + NUMBER]


def test_a_deleted_parcel_can_be_put_back_after_a_reload(shopper: Shopper) -> None:
    shopper.menu(NUMBER, "delete")
    expect(shopper.card(NUMBER)).to_have_count(0)
    shopper.reload()
    expect(shopper.card(NUMBER)).to_have_count(0)
    shopper.shelf("deleted")
    shopper.menu(NUMBER, "restore")
    shopper.shelf("current")
    expect(shopper.card(NUMBER)).to_be_visible()


def test_the_number_is_copied_without_spaces(shopper: Shopper) -> None:
    shopper.menu(NUMBER, "copy")
    expect(shopper.toast()).to_contain_text(say("toast.copied"))
    assert shopper.page.evaluate("navigator.clipboard.readText()") == NUMBER


def test_the_paste_button_adds_what_was_copied(shopper: Shopper) -> None:
    shopper.menu(NUMBER, "copy")
    expect(shopper.toast()).to_contain_text(say("toast.copied"))
    shopper.page.locator("[data-act=paste]").click()
    expect(shopper.page.locator("#paste")).to_have_value(NUMBER)
    expect(shopper.chip(NUMBER)).to_be_visible()


def test_the_carriers_own_words_stand_behind_each_event(shopper: Shopper) -> None:
    opened = shopper.open(NUMBER)
    raw = opened.locator(".raw").first
    expect(raw).not_to_have_attribute("open", "")
    raw.locator("summary").click()
    expect(raw).to_contain_text(RAW)
    expect(raw).to_contain_text("transit")


def test_the_history_shows_the_newest_event_first(shopper: Shopper) -> None:
    opened = shopper.open(NUMBER)
    opened.locator(".doors [data-act=refresh]").click()
    expect(opened.locator(".line")).not_to_have_count(1)
    opened.locator(".history").evaluate(
        "(node) => node.querySelectorAll('details').forEach((one) => (one.open = true))"
    )
    codes = opened.locator(".raw code").all_inner_texts()
    assert codes.index("notified") < codes.index("transit") < codes.index("received")


def test_open_curtains_stay_open_when_an_answer_arrives(shopper: Shopper) -> None:
    opened = shopper.open(NUMBER)
    opened.locator("#elsewhere summary").click()
    raw = opened.locator(".raw", has_text=RAW).first
    raw.locator("summary").click()
    opened.locator(".doors [data-act=refresh]").click()
    expect(opened.locator(".history")).to_contain_text("notified")
    expect(raw).to_have_attribute("open", "")
    expect(opened.locator("#elsewhere")).to_have_attribute("open", "")


def test_the_caret_stays_in_the_name_when_an_answer_arrives(
    shopper: Shopper, replay: Replay
) -> None:
    replay.behave(behaviours.slow(1), number=NUMBER)
    opened = shopper.open(NUMBER)
    opened.locator(".doors [data-act=refresh]").click()
    opened.locator("#name").press_sequentially("Lamp")
    opened.locator("#name").press("ArrowLeft")
    expect(opened.locator(".history")).to_contain_text("notified")
    expect(opened.locator("#name")).to_be_focused()
    expect(opened.locator("#name")).to_have_value("Lamp")
    assert opened.locator("#name").evaluate("(field) => field.selectionStart") == 3


def test_what_is_being_looked_at_stays_in_its_place(visit: Visit, replay: Replay) -> None:
    asked = "20450012345678"
    parcels = [slovak(f"RR{serial:08}5SK") for serial in range(20)]
    shopper = visit(saved=records(*parcels, parcel(asked, "nova-poshta")))
    expect(shopper.page.locator(".card").first).to_have_id(f"card-{asked}")
    seen = shopper.card(parcels[9].number)
    seen.scroll_into_view_if_needed()
    before = seen.bounding_box()
    shopper.page.evaluate(f"parcelbook.deliver('refresh', '{asked}')")
    expect(shopper.card(asked).locator(".bar")).to_be_attached()
    after = seen.bounding_box()
    assert before is not None
    assert after is not None
    assert abs(before["y"] - after["y"]) < 1


def test_a_menu_low_in_the_list_is_seen_whole_and_closes_when_one_goes_elsewhere(
    visit: Visit,
) -> None:
    shopper = visit(saved=records(*(slovak(f"RR{serial:08}5SK") for serial in range(20))))
    menu = shopper.page.locator(".card .menu").last
    menu.locator("summary").click()
    expect(menu.locator("[data-act=delete]")).to_be_in_viewport(ratio=1)
    shopper.go("#/settings")
    expect(menu).not_to_have_attribute("open", "")
