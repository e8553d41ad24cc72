"""Orders of a page beside the list: what is new, known and changed, and nothing is lost."""

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from app.core.model import Linked, Mark, Order, Parcel
from app.core.orders.shop_order import ShopOrder
from app.core.parcel.joining import join_orders
from app.core.parcel.ordered import awaits_number, became

NOW = datetime(2026, 11, 23, tzinfo=UTC)
N = "8193456789012345"
TRACK, OTHER = "RR123456785CN", "LP00612345678901"
ORDERED = ShopOrder("aliexpress", N, date(2026, 11, 5), "Lamp", "US $4.10", "sent")


def told(orders, *parcels):
    book = {one.number: one for one in parcels}
    return join_orders(orders, parcels, book.get, NOW, "LV")


def kept(joined, *parcels):
    book = {one.number: one for one in parcels}
    for one in joined:
        book |= {parcel.number: parcel for parcel in one.parcels}
    return book


def test_an_order_without_a_number_is_an_entry():
    (one,) = told([ORDERED])
    (entry,) = one.parcels
    assert one.kind == "new"
    assert awaits_number(entry)
    assert entry.name == "Lamp"
    assert entry.order == Order("AliExpress", N, date(2026, 11, 5), "US $4.10")


def test_told_again_it_is_known_and_a_later_protection_changes_it():
    (entry,) = told([ORDERED])[0].parcels
    assert told([ORDERED], entry)[0].kind == "known"
    (one,) = told([ORDERED._replace(protection=date(2027, 1, 9))], entry)
    assert (one.kind, one.parcels[0].order.protection) == ("changed", date(2027, 1, 9))


def test_an_entry_becomes_the_parcel_of_its_number_and_loses_nothing():
    (entry,) = told([ORDERED])[0].parcels
    entry = replace(entry, name="For Anna", note="blue", tags=("gift",))
    after = kept(told([ORDERED._replace(tracks=(TRACK,))], entry), entry)
    parcel = after[TRACK]
    assert after[N].deleted == NOW
    assert not awaits_number(parcel)
    assert (parcel.name, parcel.note, parcel.tags) == ("For Anna", "blue", ("gift",))
    assert parcel.order == entry.order


def test_an_order_joins_the_parcel_that_is_tracked_already():
    before = Parcel(TRACK, NOW, name="Mine", note="n")
    (one,) = told([ORDERED._replace(tracks=(TRACK,))], before)
    assert one.kind == "changed"
    assert one.parcels == (
        replace(before, order=Order("AliExpress", N, date(2026, 11, 5), "US $4.10")),
    )


def test_one_order_has_several_parcels_and_one_parcel_several_orders():
    several = told([ORDERED._replace(tracks=(TRACK, OTHER))])[0]
    assert [one.number for one in several.parcels] == [TRACK, OTHER]
    second = "8193456789099999"
    both = [ORDERED._replace(tracks=(TRACK,)), ORDERED._replace(number=second, tracks=(TRACK,))]
    assert kept(told(both))[TRACK].order.number == f"{N}, {second}"


def test_an_order_at_its_end_is_not_put_on_the_list_but_known_on_it():
    over = ORDERED._replace(status="done")
    assert told([over])[0] == (over, "over", ())
    (entry,) = told([ORDERED])[0].parcels
    assert told([over], entry)[0].kind == "known"


NUMBERS = st.sampled_from([N, "8193456789099999", "PO-211-12345678901234567"])
ORDERS = st.builds(
    ShopOrder,
    st.sampled_from(["aliexpress", "temu"]),
    NUMBERS,
    st.sampled_from([None, date(2026, 11, 5)]),
    st.sampled_from(["", "Lamp"]),
    st.sampled_from(["", "$1"]),
    st.sampled_from(["", "sent", "done"]),
    st.sampled_from([(), (TRACK,), (OTHER,), (TRACK, OTHER)]),
)


PAGES = st.lists(ORDERS, max_size=3, unique_by=lambda one: one.number)


@given(PAGES, PAGES)
def test_a_page_taken_twice_changes_nothing_and_no_order_is_lost(first, second):
    before = kept(told(first))
    after = kept(told(second, *before.values()), *before.values())
    again = told(second, *after.values())
    assert not [parcel for one in again for parcel in one.parcels]
    numbers = " ".join(one.order.number for one in after.values() if one.deleted is None)
    assert all(one.order.number in numbers for one in before.values() if one.order.number)


def test_nothing_that_the_visitor_said_of_an_entry_is_lost():
    (entry,) = told([ORDERED])[0].parcels
    mark = Mark("refunded", date(2026, 11, 20))
    said = {"note": "blue", "tags": ("gift",), "origin": "CN", "mark": mark, "code": "4711"}
    entry = replace(entry, name="For Anna", linked=(Linked(OTHER),), archived=NOW, **said)
    new, gone = became(entry, TRACK, "china-post", None, NOW)
    assert new == replace(entry, number=TRACK, carrier="china-post")
    assert gone == replace(entry, deleted=NOW)
    bare = Parcel(TRACK, NOW, carrier="sf", deleted=NOW)
    joined, _ = became(entry, TRACK, "china-post", bare, NOW)
    assert joined == replace(entry, number=TRACK, added=bare.added, carrier="sf", archived=None)
    mine = replace(bare, note="red", tags=("Gift",), code="1", deleted=None)
    both, _ = became(entry, TRACK, None, mine, NOW)
    assert (both.note, both.tags, both.code) == ("red\nblue", ("Gift",), "1")
