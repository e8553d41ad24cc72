"""The page where a page's text is pasted: the box, what was read, and what was not."""

import pytest

from app.adding.messages import DraftCounted, Typed
from app.adding.view import chips
from app.frame.action import Action
from app.pagetext.messages import BookmarkletCopied, DraftCorrected, DraftSent, Sent, SheetSaved
from app.pagetext.state import Sheet
from app.pagetext.view import paste_page
from app.picker.state import Picker
from app.picker.view import picker
from app.roof import message, update
from tests.conftest import make_parcel, make_state
from tests.update.test_sending import ORDERS, PAGE
from tests.views.reading import check, read

N = "RR123456785CN"
OTHER = "CP123456785SK"


@pytest.fixture
def show(echo):
    """The page after these messages."""

    def show(*said, parcels=(), **fields):
        state = make_state(*parcels, place="paste", **fields)
        for one in said:
            state, _ = update(state, one)
        page = read(paste_page(state, echo))
        check(page)
        return page

    return show


def deed(button) -> object:
    return message(Action(button["data-act"], button.get("data-id"), button.get("data-value")))


def test_the_box_sends_its_text_for_the_parcel_it_was_opened_for(show) -> None:
    page = show(parcels=(make_parcel(name="Lamp"),), opened=N)
    form = page.one("form", data_submit="send")
    assert form["data-id"] == N
    assert form.one("textarea")["name"] == "value"
    assert "Lamp" in page.one(class_="for").words
    assert page.one("a", class_="back")["href"] == f"#/p/{N}"


@pytest.mark.parametrize("opened", [None, "gone"])
def test_the_box_may_be_for_no_parcel_of_the_list(show, opened) -> None:
    page = show(opened=opened)
    assert not page.each(class_="for")
    assert page.one("a", class_="back")["href"] == "#/"


def test_what_was_typed_is_not_drawn_over(show) -> None:
    assert "data-own" in show().one("textarea").attributes


def test_what_was_read_is_laid_out_before_it_is_kept(show) -> None:
    page = show(Sent(PAGE))
    assert not page.each("textarea")
    assert page.one("input", class_="number")["value"] == N
    assert page.one("h2").words == "sheet.events(count=3)"
    assert "5 Nov – 10 Nov" in page.one(class_="draft-count").words
    first = page.each("li", class_="draft-event")[0]
    assert first.one(class_="draft-when").words == "10 Nov 14:05"
    assert first.one(class_="line-text").words == "Departed from sorting center"
    assert first.one("input", class_="line-place")["value"] == "Shanghai"
    assert first.one(class_="tag").words.startswith("status.it.")
    assert deed(page.one("button", data_act="save-sheet")) == SheetSaved()


def test_every_event_can_be_left_out_and_taken_back(show) -> None:
    page = show(Sent(PAGE), DraftCorrected(0, "event", "1"))
    rows = page.each("li", class_="draft-event")
    assert [one["data-out"] for one in rows] == ["false", "true", "false"]
    assert [one.one("button").words for one in rows] == [
        "sheet.leave_out",
        "sheet.take_back",
        "sheet.leave_out",
    ]
    assert deed(rows[2].one("button")) == DraftCorrected(0, "event", "2")
    assert page.one("h2").words == "sheet.events(count=2)"


def test_number_carrier_and_days_can_be_corrected(show, echo) -> None:
    page = show(Sent(PAGE))
    field = page.one("input", class_="number")
    assert message(Action(field["data-change"], field["data-id"], OTHER)) == DraftCorrected(
        0, "number", OTHER
    )
    opened = deed(page.one("button", data_act="pick-draft-carrier"))
    state, _ = update(make_state(picker=Picker("carrier")), opened)
    option = read(picker(state, echo)).each("button", data_act="pick")[0]
    assert deed(option) == DraftCorrected(0, "carrier", option["data-value"])
    days = [one for one in page.each("button") if one.words == "sheet.days"]
    assert deed(days[0]) == DraftCorrected(0, "days")


def test_days_that_leave_no_doubt_are_not_offered_to_be_exchanged(show) -> None:
    page = show(Sent(PAGE.replace("-10 ", "-20 ").replace("-08 ", "-18 ").replace("-05 ", "-15 ")))
    assert not [one for one in page.each("button") if one.words == "sheet.days"]


@pytest.mark.parametrize(("text", "key"), [(" ", "sheet.empty"), ("hello", "sheet.nothing")])
def test_a_text_that_tells_nothing_is_said_to_beside_the_box(show, text: str, key: str) -> None:
    page = show(Sent(text))
    assert page.one(role="alert").words == key
    assert page.each("textarea")


def test_the_number_of_another_parcel_stands_beside_the_right_one(show) -> None:
    page = show(Sent(PAGE, OTHER), parcels=(make_parcel(number=OTHER),))
    alert = page.one(role="alert")
    assert "sheet.other" in alert.words
    assert [one.text for one in alert.each("bdi")] == [N, OTHER]
    assert not page.each("button", data_act="save-sheet")


def test_a_missing_number_is_asked_for_where_the_rest_is_saved(show) -> None:
    page = show(Sent(PAGE.partition("\n")[2]), SheetSaved())
    assert page.one(role="alert").words == "sheet.no_number"
    assert page.each("button", data_act="save-sheet")


@pytest.mark.parametrize("problem", ["", "sheet.empty", "sheet.nothing", "sheet.other"])
def test_every_problem_can_be_drawn(draw, w, problem: str) -> None:
    page = draw(make_state(pagetext=Sheet((), "", problem, N), place="paste"), w)
    assert len(page.one(class_="paste").each(role="alert")) == bool(problem)


def test_what_was_read_can_be_drawn_in_every_language(draw, w) -> None:
    state, _ = update(make_state(), Sent(PAGE))
    state, _ = update(state, DraftCorrected(0, "event", "1"))
    assert draw(state, w).one(class_="paste").one("h1").words


def test_the_bookmark_can_be_dragged_and_copied(show) -> None:
    curtain = show().one("details", id="bookmark")
    assert curtain.one("a", class_="button")["href"].startswith("javascript:")
    assert deed(curtain.one("button", data_act="copy-bookmarklet")) == BookmarkletCopied()


def test_a_whole_page_in_the_main_box_is_offered_to_be_read(echo) -> None:
    state, _ = update(make_state(), Typed(PAGE))
    offer = read(chips(state, echo)).one("button", data_act="send-draft")
    assert deed(offer) == DraftSent()
    assert offer.words == "sheet.read_this"
    counted, _ = update(state, DraftCounted(PAGE, 3))
    assert "sheet.read_events(count=3)" in read(chips(counted, echo)).words
    none, _ = update(state, DraftCounted(PAGE, 0))
    assert not read(chips(none, echo)).each("button", data_act="send-draft")
    state, _ = update(state, DraftSent())
    assert state.pagetext.drafts[0].number == N
    state, _ = update(make_state(), Typed(N))
    assert not read(chips(state, echo)).each("button", data_act="send-draft")


def test_what_was_read_tells_the_last_day_to_collect(show) -> None:
    page = show(Sent(f"{PAGE}\nPick up by 5 December 2026\n"))
    assert "sheet.collect(day=5 Dec)" in page.one("ul", class_="draft-facts").words


def test_orders_are_shown_with_what_they_mean_for_the_list(show) -> None:
    page = show(Sent(ORDERS))
    rows = page.each("li", class_="draft-event")
    assert ["8193456789012345" in row.words for row in rows] == [True, False]
    assert "card.ordered" in rows[0].words
    assert [row["data-out"] for row in rows] == ["false", "true"]
    assert deed(page.one(data_act="save-sheet")) == SheetSaved()


def test_the_main_box_offers_to_read_the_orders_in_it(echo) -> None:
    state, _ = update(make_state(), Typed(ORDERS))
    state, _ = update(state, DraftCounted(ORDERS, 0, 2))
    shown = read(chips(state, echo))
    assert shown.one(data_act="send-draft").words == "sheet.read_orders"
