"""Which parcels the list shows, in which order and under which headings."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.model import Eta, Order, Parcel, Report, Retrieval
from app.core.parcel.book import Book
from app.core.parcel.glance import glance
from app.frame.common import Settings
from app.listing.arrangement import GROUPS, SORTS, listing
from tests.conftest import NOW, make_parcel, make_scan, make_state
from tests.strategies import parcels, texts

DAY = timedelta(days=1)
LAMP = make_parcel(
    make_scan("IN_TRANSIT", 20, place="Łódź"),
    number="RR123456785CN",
    name="Настольная лампа",
    carrier="china-post",
    tags=("gift",),
    order=Order("AliExpress", "8123456789", protection=date(2026, 11, 25)),
    added=NOW - 9 * DAY,
)
CASE = make_parcel(
    make_scan("READY_FOR_PICKUP", 21),
    number="CP123456785SK",
    name="Čase",
    carrier="slovenska-posta",
    order=Order("Temu"),
    added=NOW - 3 * DAY,
)
MUG = make_parcel(make_scan("DELIVERED", 5), number="7777777770", name="Mug", added=NOW - 40 * DAY)
OTHER = make_parcel(make_scan("IN_TRANSIT", 21), number="C3")
GONE = make_parcel(number="20450012345678", name="Lamp", deleted=NOW)
ALL = (LAMP, CASE, MUG, GONE)


def listed(*found, **fields) -> list[str]:
    settings = Settings(**{n: fields.pop(n) for n in ("sort", "group") if n in fields})
    state = make_state(*(found or ALL), settings=settings, **fields)
    return [one.cover.number for one in listing(state).found]


@pytest.mark.parametrize(
    "query",
    [
        *("лампа", "ЛАМПА наст", "RR 1234 5678 5 CN", "rr1234", "lodz", "Łódź", "gift", "#gift"),
        *("aliexpress", "8123456789", "china post", "ali gift"),
    ],
)
def test_a_parcel_is_found_by_what_is_known_of_it(query: str) -> None:
    assert listed(query=query) == [LAMP.number]


def test_every_word_must_be_there() -> None:
    assert listed(query="aliexpress mug") == []
    assert listed(query="case temu") == [CASE.number]


def test_what_is_sought_is_sought_on_all_shelves_but_the_deleted() -> None:
    assert listed(query="mug", shelf="archived") == [MUG.number]
    assert listed(query="lamp") == []


@pytest.mark.parametrize("query", ["", "  ", "#", " , "])
def test_nothing_sought_is_the_chosen_shelf(query: str) -> None:
    assert listed(query=query, shelf="delivered") == [MUG.number]


def collecting(number: str, ends: date | None) -> Parcel:
    """A parcel to be collected, until a day if there is one."""
    report = Report(number, (make_scan("READY_FOR_PICKUP", 21),), collect_by=ends)
    return make_parcel(number=number, retrievals=(Retrieval("bring", NOW, report),))


def test_the_list_opens_on_what_needs_the_visitor_the_first_last_day_first() -> None:
    late, soon, open_end = (
        collecting(number, ends)
        for number, ends in (("D9", date(2026, 12, 20)), ("D2", date(2026, 12, 12)), ("D0", None))
    )
    found = listing(make_state(OTHER, late, open_end, soon, MUG, GONE, LAMP))
    assert [(one.cover.number, found.heads[one.cover.number]) for one in found.found] == [
        *((LAMP.number, "action"), ("D2", "collect"), ("D9", "collect"), ("D0", "collect")),
        (OTHER.number, "moving"),
    ]
    assert found.counts == {"current": 5, "sent": 0, "delivered": 1, "archived": 0, "deleted": 1}
    assert found.sizes == {"action": 1, "collect": 3, "moving": 1}


def test_what_was_tracked_last_stands_first_though_it_is_delivered() -> None:
    state = make_state(LAMP, MUG, OTHER, tracked=frozenset({MUG.number, OTHER.number}))
    found = listing(state)
    assert [one.cover.number for one in found.found] == [OTHER.number, MUG.number, LAMP.number]
    assert found.sizes == {"new": 2, "action": 1}


@pytest.mark.parametrize(
    ("parcels_of_it", "shelf"), [((), "current"), ((MUG,), "delivered"), (ALL, "current")]
)
def test_the_first_shelf_that_holds_anything_is_shown(parcels_of_it, shelf: str) -> None:
    assert listing(make_state(*parcels_of_it)).shelf == shelf


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("news", [CASE, LAMP, MUG]),
        ("name", [CASE, MUG, LAMP]),
        ("added", [CASE, LAMP, MUG]),
        ("deadline", [LAMP, CASE, MUG]),
    ],
)
def test_the_order_is_the_visitors(sort: str, order: list) -> None:
    tagged = [replace(one, tags=("all",)) for one in (MUG, LAMP, CASE)]
    assert listed(*tagged, query="all", sort=sort) == [one.number for one in order]


def test_what_is_expected_sooner_comes_first_and_without_a_day_last() -> None:
    def due(number: str, day: int):
        report = Report(
            number, (make_scan("IN_TRANSIT"),), Eta(date(2026, 12, day), date(2026, 12, day))
        )
        return make_parcel(number=number, retrievals=(Retrieval("bring", NOW, report),))

    found = listed(due("A1", 9), OTHER, due("B2", 4), sort="expected")
    assert found == ["B2", "A1", OTHER.number]


def test_headings_keep_what_belongs_together_and_say_how_much() -> None:
    more = make_parcel(
        make_scan("IN_TRANSIT", 19), number="A1", carrier="china-post", added=LAMP.added
    )
    other = make_parcel(
        make_scan("IN_TRANSIT", 19.5), number="B2", carrier="nova-poshta", added=LAMP.added
    )
    state = make_state(LAMP, other, more, settings=Settings(group="carrier"))
    found = listing(state)
    assert [one.cover.number for one in found.found] == [LAMP.number, "A1", "B2"]
    assert found.sizes == {"china-post": 2, "nova-poshta": 1}


def test_without_headings_no_sizes_are_told() -> None:
    assert listing(make_state(*ALL, settings=Settings(sort="news"))).sizes == {}
    assert listing(make_state(*ALL, shelf="delivered")).sizes == {}


@given(
    st.lists(parcels(), max_size=4, unique_by=lambda one: one.number),
    texts,
    st.sampled_from(SORTS),
    st.sampled_from(GROUPS),
)
def test_order_and_headings_lose_nothing(found, query, sort, group) -> None:
    plain = listed(*found, query=query) if found else []
    assert sorted(listed(*found, query=query, sort=sort, group=group) if found else []) == sorted(
        plain
    )


@given(st.lists(parcels(), max_size=4, unique_by=lambda one: one.number), parcels())
def test_a_changed_list_is_another_and_tells_the_same_as_a_new_one(found, new) -> None:
    book = Book({one.number: one for one in found})
    assert len(book.glances) == len(found)
    after = book.put(new)
    assert book == {one.number: one for one in found}
    assert after == {**book, new.number: new}
    assert set(after.glances) == {glance(one) for one in after.values()}
    assert new.number not in after.without(new.number)


def test_what_was_made_of_a_parcel_goes_with_its_change_and_that_of_the_others_stays() -> None:
    book = Book({one.number: one for one in (LAMP, CASE)})
    book.kept("rows").update({LAMP.number: "lamp", CASE.number: "case"})
    assert book.put(replace(LAMP, name="Hut")).kept("rows") == {CASE.number: "case"}
    assert book.without(CASE.number).kept("rows") == {LAMP.number: "lamp"}
    assert set(book.kept("rows")) == {LAMP.number, CASE.number}


def test_a_closed_parcel_is_read_when_it_is_wanted_and_only_once() -> None:
    asked: list[str] = []

    def read(number: str):
        asked.append(number)
        return LAMP

    book = Book({}, {LAMP.number: glance(LAMP)}, read)
    assert LAMP.number in book
    assert list(book) == [LAMP.number]
    assert [one.cover.name for one in book.glances] == [LAMP.name]
    assert "lampa" not in book.haystack(LAMP.number)
    assert asked == []
    assert book[LAMP.number] is LAMP
    assert book[LAMP.number] is LAMP
    assert asked == [LAMP.number]
    assert book.put(CASE)[LAMP.number] is LAMP
