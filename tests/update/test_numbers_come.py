"""An order without a number becomes a parcel when its number comes, and nothing of it is lost."""

from dataclasses import replace
from datetime import date

import pytest

from app.adding.messages import ChipChosen, TrackPressed, Typed
from app.backup.messages import RecordsFound, TakenBack, TakenIn
from app.backup.taking import compared
from app.core.backup.content import Content
from app.core.model import Order, Parcel
from app.core.parcel.ordered import awaits_number
from app.core.parcel.record import Record
from app.frame.effects import Forget, GoTo, KeepCopy, Save, SetDraft
from app.frame.messages import Undone
from app.opened.messages import LinkedAdded
from app.pagetext.messages import FileCame, Sent, SheetSaved, TakeFile
from app.roof import update
from tests.conftest import NOW, make_parcel, make_state

N = "8193456789012345"
SECOND = "8193456789099999"
TRACK, OTHER = "RR123456785CN", "RR123456794CN"
ENTRY = Parcel(
    N,
    NOW,
    destination="LV",
    name="Lamp",
    note="blue",
    tags=("gift",),
    order=Order("AliExpress", N, date(2026, 11, 5), "US $4.10", "CN", date(2027, 1, 20)),
)
LATER = Parcel(SECOND, NOW, name="Cup", order=Order("AliExpress", SECOND, date(2026, 11, 9)))
ORDERS = f"""Awaiting delivery
Order date: Nov 5, 2026
Order ID: {N}
Lamp for a desk
Total: US $4.10
Awaiting shipment
Order date: Nov 9, 2026
Order ID: {SECOND}
Cup of steel
Total: US $9.10
"""


def step(page, *messages):
    effects: tuple = ()
    for message in messages:
        page, effects = update(page, message)
    return page, effects


def is_whole(parcel: Parcel) -> None:
    kept = ("name", "note", "tags", "order", "destination")
    assert [getattr(parcel, one) for one in kept] == [getattr(ENTRY, one) for one in kept]
    assert parcel.deleted is parcel.archived is None
    assert not awaits_number(parcel)


def test_a_message_that_names_the_order_needs_no_question():
    message = f"Dear friend, your order {N} is on the way, track number {TRACK}. Thank you!"
    page, _ = step(make_state(ENTRY, LATER), Typed(message))
    (chip,) = page.adding.chips
    assert (chip.number, chip.order) == (TRACK, N)
    page, effects = step(page, TrackPressed())
    is_whole(page.parcels[TRACK])
    assert page.parcels[N].deleted == NOW
    assert page.parcels[SECOND] == LATER
    saved = [one.parcel.number for one in effects if isinstance(one, Save)]
    assert sorted(saved) == sorted([TRACK, N])
    assert page.toast.key == "toast.became"


def test_several_orders_in_one_message_each_get_the_number_beside_them():
    message = f"{N}: {TRACK}\n{SECOND}: {OTHER}"
    page, _ = step(make_state(ENTRY, LATER), Typed(message), TrackPressed())
    assert page.parcels[TRACK].name == "Lamp"
    assert page.parcels[OTHER].name == "Cup"


def test_where_nothing_tells_the_order_the_visitor_is_asked_and_nothing_is_guessed():
    page, _ = step(make_state(ENTRY, LATER), Typed(TRACK))
    assert page.adding.chips[0].order == ""
    alone, _ = step(page, TrackPressed())
    assert alone.parcels[N] == ENTRY
    page, _ = step(page, ChipChosen("order", N, TRACK))
    assert page.adding.chips[0].order == N
    page, _ = step(page, TrackPressed())
    is_whole(page.parcels[TRACK])


def test_the_visitors_no_is_kept_while_the_number_stands_there():
    message = f"{N} {TRACK}"
    page, _ = step(make_state(ENTRY), Typed(message), ChipChosen("order", "", TRACK))
    page, _ = step(page, Typed(f"{message} "), TrackPressed())
    assert page.parcels[N] == ENTRY
    assert page.parcels[TRACK].order == Order()


def test_with_an_order_open_a_number_is_taken_for_it():
    page, _ = step(make_state(ENTRY, LATER, opened=N, place="parcel"), Typed(TRACK))
    assert page.adding.chips[0].order == N
    page, _ = step(page, Typed(f"{TRACK} {OTHER}"))
    assert {chip.order for chip in page.adding.chips} == {""}


def test_the_number_is_given_on_the_orders_own_page():
    page = make_state(ENTRY, opened=N, place="parcel")
    page, effects = step(page, LinkedAdded(N, f"Hello, for {N} the number is {TRACK}"))
    is_whole(page.parcels[TRACK])
    assert page.opened == TRACK
    assert GoTo(f"#/p/{TRACK}") in effects
    same, effects = step(make_state(ENTRY), LinkedAdded(N, "no number yet"))
    assert (same.parcels[N], same.toast.key, effects) == (ENTRY, "toast.no_number", ())


def test_of_several_numbers_given_the_visitor_chooses_in_the_box():
    page, effects = step(make_state(ENTRY), LinkedAdded(N, f"{TRACK} {OTHER}"))
    assert page.parcels[N] == ENTRY
    assert effects == (GoTo(f"#/add/{TRACK}%20{OTHER}"),)


def test_an_order_joins_a_parcel_that_is_tracked_already():
    mine = make_parcel(name="Mine", note="red", tags=("Gift", "home"))
    page, _ = step(make_state(ENTRY, mine), Typed(f"{N} {TRACK}"), TrackPressed())
    after = page.parcels[TRACK]
    assert (after.name, after.note) == ("Mine", "red\nblue")
    assert [one.casefold() for one in after.tags] == ["gift", "home"]
    assert after.order == ENTRY.order


@pytest.mark.parametrize("came", [LinkedAdded(N, TRACK), None])
def test_the_step_is_taken_back_as_a_whole(came):
    page = make_state(ENTRY)
    steps = (came,) if came else (Typed(f"{N} {TRACK}"), TrackPressed())
    page, _ = step(page, *steps, Undone())
    assert page.parcels[N] == ENTRY
    assert TRACK not in page.parcels or page.parcels[TRACK].deleted == NOW
    assert page.opened is None


def test_an_added_page_of_orders_is_taken_back_as_a_whole():
    before = replace(ENTRY, name="For Anna", order=Order("AliExpress", N))
    page, effects = step(make_state(before), Sent(ORDERS), SheetSaved())
    assert effects[0] == KeepCopy()
    assert page.parcels[N].order.price == "US $4.10"
    page, effects = step(page, Undone())
    assert dict(page.parcels) == {N: before}
    assert {Save(before), Forget(SECOND)} <= set(effects)


def test_what_was_changed_since_stays_when_the_page_is_taken_back():
    page, _ = step(make_state(), Sent(ORDERS), SheetSaved())
    noted = replace(page.parcels[N], note="mine")
    page = replace(page, parcels=page.book.put(noted))
    page, _ = step(page, Undone())
    assert (page.parcels[N].note, page.parcels[N].deleted) == ("mine", NOW)


def test_a_carriers_page_pasted_for_an_order_is_its_history():
    text = f"Tracking number: {TRACK}\n2026-11-10 14:05 Shanghai, Departed\n"
    text += "2026-11-08 09:00 Shanghai, Arrived\n2026-11-05 18:30 Shenzhen, Accepted\n"
    page, _ = step(make_state(ENTRY), Sent(text, N), SheetSaved())
    is_whole(page.parcels[TRACK])
    assert len(page.parcels[TRACK].retrievals[0].report.events) == 3
    assert (page.parcels[N].deleted, page.opened) == (NOW, TRACK)


def test_a_list_from_a_file_brings_the_number_and_takes_it_back():
    told = make_parcel(order=Order(number=N), note="seen")
    page, _ = compared(make_state(ENTRY), Content((Record(told),)))
    page, _ = step(page, RecordsFound(page.backup.turn, {}), TakenIn())
    after = page.parcels[TRACK]
    assert (after.name, after.note, after.order.price) == ("Lamp", "seen\nblue", "US $4.10")
    assert page.parcels[N].deleted == NOW
    page, _ = step(page, TakenBack())
    assert dict(page.parcels) == {N: ENTRY}


def test_a_file_is_taken_in_by_one_door():
    assert step(make_state(), FileCame("A"))[1] == (TakeFile("A"),)


def test_the_box_is_empty_once_the_number_has_come():
    _, effects = step(make_state(ENTRY), Typed(f"{N} {TRACK}"), TrackPressed())
    assert SetDraft("") in effects
