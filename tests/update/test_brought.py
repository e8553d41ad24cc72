"""Text that comes into the box from an address or from another program, and a list in a link."""

import pytest

from app.adding.messages import CountEvents, SharedWaits, TakeShared, TextBrought, Typed
from app.backup.along import linked
from app.frame.action import Action
from app.frame.effects import Focus, SetDraft
from app.listing.messages import ActWanted
from app.roof import message, place
from tests.update.entries import DHL, NOVA, POST, after, of


def test_text_in_an_address_stands_in_the_box_below_what_was_typed_and_nobody_is_asked(
    state,
) -> None:
    typed, _ = after(state(place="parcel", opened=NOVA), Typed(POST))
    brought, effects = after(typed, place(f"#/add/My%20parcel%20{NOVA}"))
    assert brought.adding.draft == f"{POST}\nMy parcel {NOVA}"
    assert [chip.number for chip in brought.adding.chips] == [POST, NOVA]
    assert (brought.place, brought.opened, brought.parcels) == ("list", None, {})
    assert effects == [SetDraft(brought.adding.draft), Focus("paste")]


def test_an_address_without_text_leads_to_the_box_and_leaves_what_stands_there(state) -> None:
    typed, _ = after(state(), Typed(POST))
    there, effects = after(typed, place("#/add/"))
    assert (there.adding, effects) == (typed.adding, [Focus("paste")])


def test_what_is_longer_than_any_message_is_cut(state) -> None:
    brought, _ = after(state(), TextBrought("ab " * 100_000))
    assert len(brought.adding.draft) == 200_000


def test_a_copied_page_that_is_shared_is_read_as_one_that_is_typed(state) -> None:
    lines = "\n".join(f"2026-11-{day} 10:00 Departed" for day in range(20, 5, -1))
    _, effects = after(state(), TextBrought(f"{DHL}\n{lines}"))
    assert len(of(effects, CountEvents)) == 1


def test_what_a_program_shares_is_taken_from_where_it_waits(state) -> None:
    assert place("#/received/") == SharedWaits()
    there, effects = after(state(place="settings"), place("#/received/"))
    assert (there.place, effects) == ("list", [TakeShared()])


def test_what_needs_the_visitor_is_led_to_whatever_was_sought(state) -> None:
    before = state(place="settings")
    before = before.__class__(listing=before.listing._replace(query="lamp", shelf="archived"))
    assert place("#/act/") == ActWanted()
    there, effects = after(before, place("#/act/"))
    assert (there.place, there.listing.query, there.listing.shelf) == ("list", "", "")
    assert effects == [Focus("group-action")]


@pytest.mark.parametrize(
    ("pasted", "part"),
    [
        ("https://book.example/#/along/1.a.1.1.b", "1.a.1.1.b"),
        ("My list:\nhttps://book.example/#/along/1.a.1.1.b\nSee you", "1.a.1.1.b"),
        ("#/along/", ""),
        ("no link", ""),
    ],
)
def test_a_list_is_found_in_a_pasted_link(pasted: str, part: str) -> None:
    assert linked(pasted) == part
    assert message(Action("along-given", value=pasted)).text == part
