"""Beside the list: the parcel to look at first, while none is opened."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.core.model import Report, Retrieval
from app.opened.view.page import parcel_page
from tests.conftest import NOW, make_parcel, make_scan, make_state
from tests.views.reading import read

MOVING = make_parcel(make_scan("IN_TRANSIT", 21), number="A1")
OLDER = make_parcel(make_scan("IN_TRANSIT", 19), number="B2")
READY = Report(
    "C3", (make_scan("READY_FOR_PICKUP", 21),), collect_by=NOW.date() + timedelta(days=9)
)
WAITING = make_parcel(number="C3", name="Boots", retrievals=(Retrieval("bring", NOW, READY),))
SOONER = replace(READY, number="D4", collect_by=NOW.date() + timedelta(days=6))
LAST_DAYS = make_parcel(number="D4", retrievals=(Retrieval("bring", NOW, SOONER),))


@pytest.fixture
def show(echo):
    def show(*parcels, wide=True):
        return read(parcel_page(make_state(*parcels, wide=wide), echo))

    return show


@pytest.mark.parametrize(
    ("parcels", "first", "title"),
    [
        ((MOVING, OLDER), "A1", "foremost.newest"),
        ((MOVING, WAITING), "C3", "foremost.urgent"),
        ((WAITING, LAST_DAYS, MOVING), "D4", "foremost.urgent"),
        ((replace(WAITING, archived=NOW), OLDER), "B2", "foremost.newest"),
    ],
)
def test_what_is_most_urgent_is_shown_with_the_way_to_it(show, parcels, first, title) -> None:
    page = show(*parcels)
    assert page.one("h2").words == title
    assert page.one("a")["href"] == f"#/p/{first}"


def test_its_name_sentence_and_last_day_are_said(show) -> None:
    page = show(WAITING)
    assert page.one("bdi").words == "Boots"
    assert page.one("b").words.startswith("status.ap.ready.sentence")
    assert page.one(class_="deadline").words == "concern.collect_until.short(day=1 Dec)"


def test_an_empty_list_asks_nobody_to_choose(show) -> None:
    assert not show().words


def test_on_a_phone_there_is_no_room_beside_the_list(show) -> None:
    assert not show(WAITING, wide=False).each(class_="foremost")
