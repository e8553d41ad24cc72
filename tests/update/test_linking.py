"""Further numbers of a parcel are added in any text, taken off, and merged with an entry."""

from dataclasses import replace

from app.asking.messages import Ask
from app.core.model import Linked, Order, Report, Retrieval
from app.core.parcel.reports import with_retrieval
from app.frame.effects import GoTo, Save
from app.frame.messages import Undone
from app.opened.messages import LinkedAdded, LinkedRemoved
from app.roof import update
from tests.conftest import NOW, make_parcel, make_scan, make_state

N = "RR123456785CN"
LAST_MILE = "CP123456785SK"


def test_a_number_is_found_in_whatever_is_written() -> None:
    page, effects = update(make_state(make_parcel()), LinkedAdded(N, " it is cp 123456785 sk "))
    assert page.parcels[N].linked == (Linked(LAST_MILE),)
    assert page.toast.key == "toast.linked"
    assert effects[0] == Save(page.parcels[N])
    assert Ask(N, "slovak-post", LAST_MILE) in effects


def test_a_text_without_another_number_adds_none() -> None:
    for text in ("", "no number", N):
        page, effects = update(make_state(make_parcel()), LinkedAdded(N, text))
        assert page.parcels[N].linked == ()
        assert (page.toast.key, effects) == ("toast.no_number", ())


def test_a_number_is_added_once() -> None:
    page, _ = update(make_state(make_parcel()), LinkedAdded(N, LAST_MILE))
    again, effects = update(page, LinkedAdded(N, LAST_MILE))
    assert (again.toast.key, effects) == ("toast.linked_known", ())
    assert again.parcels == page.parcels


def test_an_entry_with_that_number_becomes_part_of_the_parcel() -> None:
    scan = make_scan("notified", 20)
    other = make_parcel(scan, number=LAST_MILE, source="slovak-post", carrier="slovenska-posta")
    before = make_state(make_parcel(), other)
    page, effects = update(before, LinkedAdded(N, LAST_MILE))
    assert page.parcels[N].linked == (Linked(LAST_MILE, "slovenska-posta"),)
    assert page.parcels[N].retrievals == other.retrievals
    assert page.parcels[LAST_MILE].deleted == NOW
    assert {one.parcel.number for one in effects} == {N, LAST_MILE}
    back, _ = update(page, Undone())
    assert back.parcels == before.parcels


def test_undoing_a_merge_keeps_what_was_told_before_and_what_came_in_since() -> None:
    own = Retrieval("bring", NOW, Report(N, (make_scan("IN_TRANSIT"),)))
    third = Retrieval("dhl", NOW, Report("20450012345678", (make_scan("IN_TRANSIT"),)))
    last = Retrieval("slovak-post", NOW, Report(LAST_MILE, (make_scan("notified", 20),)))
    other = make_parcel(
        number=LAST_MILE, linked=(Linked(third.report.number),), retrievals=(last, third)
    )
    for told in ((), (last,)):
        before = make_state(make_parcel(retrievals=told), other)
        page, _ = update(before, LinkedAdded(N, LAST_MILE))
        merged = with_retrieval(page.parcels[N], own)
        page = replace(page, parcels=page.book.put(merged))
        back, _ = update(page, Undone())
        assert set(back.parcels[N].retrievals) == {own, *told}
        assert back.parcels[LAST_MILE] == other


def test_a_number_taken_off_takes_its_report_with_it() -> None:
    told = Retrieval("slovak-post", NOW, Report(LAST_MILE, (make_scan("notified", 20),)))
    one = make_parcel(linked=(Linked(LAST_MILE),), retrievals=(told,))
    page, effects = update(make_state(one), LinkedRemoved(N, LAST_MILE))
    assert page.parcels[N].linked == page.parcels[N].retrievals == ()
    assert effects == (Save(page.parcels[N]),)


def test_a_number_that_the_parcel_does_not_have_is_not_taken_off() -> None:
    page = make_state(make_parcel(make_scan("IN_TRANSIT")))
    assert update(page, LinkedRemoved(N, N)) == (page, ())
    assert update(page, LinkedRemoved("none", N)) == (page, ())


ORDERED = "8123456789012345"


def test_an_order_becomes_the_parcel_of_its_track_number() -> None:
    order = Order("AliExpress", ORDERED)
    entry = make_parcel(number=ORDERED, carrier=None, name="boots", order=order)
    page, effects = update(make_state(entry), LinkedAdded(ORDERED, f"here it is: {LAST_MILE}"))
    parcel = page.parcels[LAST_MILE]
    assert (parcel.name, parcel.order, parcel.linked) == ("boots", order, ())
    assert parcel.carrier == "slovenska-posta"
    assert page.parcels[ORDERED].deleted == NOW
    assert GoTo(f"#/p/{LAST_MILE}") in effects
    assert page.opened == LAST_MILE


def test_an_order_joins_the_parcel_that_has_its_track_number_already() -> None:
    order = Order("AliExpress", ORDERED)
    entry = make_parcel(number=ORDERED, carrier=None, name="boots", note="blue", order=order)
    there = make_parcel(make_scan("notified", 20), number=LAST_MILE, name="mine")
    page, _ = update(make_state(entry, there), LinkedAdded(ORDERED, LAST_MILE))
    parcel = page.parcels[LAST_MILE]
    assert (parcel.name, parcel.note, parcel.order) == ("mine", "blue", order)
    assert parcel.retrievals == there.retrievals
