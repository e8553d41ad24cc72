"""Beside the list, while no parcel is opened: what to do, what the week brings, where all are."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.core.model import Eta, Order, Report, Retrieval
from app.map.state import World
from app.opened.view.page import parcel_page
from tests.conftest import NOW, make_parcel, make_scan, make_state
from tests.fakes import strict_words
from tests.views.reading import check, read

TODAY = NOW.date()
MOVING = make_parcel(make_scan("IN_TRANSIT", 21), number="A1")
OLDER = make_parcel(make_scan("IN_TRANSIT", 19), number="B2")
WORLD = World(2000, 1000, {"CN": (1500, 400), "NO": (1000, 200)})


def waiting(number: str, days: int, name: str = ""):
    """A parcel to be collected, for so many days more."""
    until = TODAY + timedelta(days=days)
    told = Report(number, (make_scan("READY_FOR_PICKUP", 21),), collect_by=until)
    return make_parcel(number=number, name=name, retrievals=(Retrieval("bring", NOW, told),))


def expected(number: str, first: int, last: int):
    """A parcel that its carrier promises for these days from today."""
    eta = Eta(TODAY + timedelta(days=first), TODAY + timedelta(days=last))
    told = Report(number, (make_scan("IN_TRANSIT", 21),), eta=eta)
    return make_parcel(number=number, retrievals=(Retrieval("bring", NOW, told),))


def protected(number: str, days: int):
    order = Order("AliExpress", protection=TODAY + timedelta(days=days))
    return make_parcel(make_scan("IN_TRANSIT", 21), number=number, order=order)


@pytest.fixture
def show(echo):
    def show(*parcels, wide=True, **fields):
        page = read(parcel_page(make_state(*parcels, wide=wide, **fields), echo))
        check(page)
        return page

    return show


def rows(page, section: str) -> list[str]:
    """The addresses of a section's parcels, in their order."""
    found = page.each("section", aria_labelledby=section)
    return [one["href"] for part in found for one in part.each("a")]


def test_what_waits_for_the_visitor_comes_first_by_its_last_day(show) -> None:
    page = show(MOVING, waiting("C3", 9, "Boots"), waiting("D4", 6))
    assert rows(page, "needs") == ["#/p/D4", "#/p/C3"]
    assert "overview.calm" not in page.words
    second = page.each(class_="urgent")[1]
    assert second.one("bdi").words == "Boots"
    assert second.one("b").words.startswith("status.ap.ready.sentence")
    assert second.one(class_="deadline").words == "concern.collect_until.short(day=1 Dec)"


def test_five_of_many_are_named_and_the_rest_counted(show) -> None:
    page = show(*(waiting(f"W{n}", n) for n in range(1, 9)))
    assert len(rows(page, "needs")) == 5
    assert "gains.more(count=3)" in page.words


def test_where_nothing_waits_it_says_so(show) -> None:
    page = show(MOVING, OLDER, replace(waiting("C3", 9), archived=NOW))
    assert "overview.calm" in page.words and not rows(page, "needs")
    assert rows(page, "moved") == ["#/p/A1", "#/p/B2"]


def test_the_week_is_told_day_by_day(show) -> None:
    page = show(waiting("C3", 2), expected("E5", 2, 4), protected("P6", 3), waiting("D4", 7), OLDER)
    week = page.one("section", aria_labelledby="week")
    assert [one.words for one in week.each("h3")] == ["24 Nov", "25 Nov"]
    assert rows(page, "week") == ["#/p/C3", "#/p/E5", "#/p/P6"]
    assert [one["data-kind"] for one in week.each("li") if one.get("data-kind")] == [
        *("collect", "expected", "protection"),
    ]
    assert "due.days(days=" in week.words


@pytest.mark.parametrize(
    ("parcel", "there"),
    [
        (expected("E5", 0, 0), True),
        (expected("E5", -1, 2), True),
        (expected("E5", 6, 8), True),
        (expected("E5", 7, 8), False),
        (expected("E5", 1, 9), False),
        (expected("E5", -3, -1), False),
        (waiting("E5", 0), True),
        (waiting("E5", -1), False),
        (replace(waiting("E5", 1), deleted=NOW), False),
    ],
)
def test_a_day_stands_in_the_week_only_if_it_is_known_and_near(show, parcel, there: bool) -> None:
    assert bool(rows(show(parcel, OLDER), "week")) == there


def test_the_week_begins_on_the_visitors_own_day() -> None:
    """At noon in UTC it is the next day already thirteen hours before it."""
    here = {"wide": True, "offset": timedelta(hours=13)}
    state = make_state(*(waiting(f"W{n}", n) for n in (0, 1, 7)), expected("E5", 0, 0), **here)
    page = read(parcel_page(state, strict_words(hours=13)))
    assert rows(page, "week") == ["#/p/W1", "#/p/W7"]
    assert next(one.words for one in page.each("h3")) == "today"


def test_the_map_shows_how_many_are_where_and_says_it_in_words(show, echo) -> None:
    many = [
        make_parcel(make_scan("IN_TRANSIT", 21, country=code), number=f"{code}{n}")
        for n, code in enumerate(("CN", "NO", "CN", "XX"))
    ]
    page = read(parcel_page(make_state(*many, wide=True, map=WORLD), echo))
    picture = page.one("svg", class_="map-picture")
    assert picture["aria-label"] == page.one("figcaption").words
    assert picture["aria-label"] == "land CN 2 · land NO 1"
    here, there = picture.each("circle")
    assert float(here["r"]) > float(there["r"]) and here["cx"] == "1500.0"
    assert not show(MOVING, map=None).each("svg", class_="map-picture")


def test_a_list_without_parcels_under_way_asks_nobody_to_choose(show) -> None:
    assert not show().words
    assert show(replace(MOVING, archived=NOW)).words == "parcel.none"


def test_it_speaks_every_language(w) -> None:
    state = make_state(
        waiting("C3", 2), expected("E5", 2, 4), protected("P6", 3), wide=True, map=WORLD
    )
    check(read(parcel_page(state, w)))
