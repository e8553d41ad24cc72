"""Every parcel stands in one part of the list; what is over and needs action, in two."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.parcel.glance import glance
from app.core.parcel.shelf import shelf
from app.listing.arrangement import shelved
from app.listing.state import SHELVES
from app.pieces.outlook import acts
from tests.conftest import make_state
from tests.strategies import parcels

THEN = datetime(2026, 11, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("IN_TRANSIT", "moving"),
        ("NEW_CODE", "moving"),
        ("ATTEMPTED_DELIVERY", "moving"),
        ("RETURN", "moving"),
        ("READY_FOR_PICKUP", "collect"),
        ("DELIVERED", "delivered"),
        ("DELIVERED_SENDER", "delivered"),
    ],
)
def test_the_status_says_where_a_parcel_stands(parcel, scan, code: str, name: str) -> None:
    assert shelf(glance(parcel(scan(code)))) == name


def test_a_parcel_of_which_nothing_is_known_is_on_its_way(parcel) -> None:
    assert shelf(glance(parcel())) == "moving"


def test_what_is_put_away_stands_apart_whatever_its_status(parcel, scan) -> None:
    assert shelf(glance(parcel(scan("DELIVERED"), archived=THEN))) == "archived"
    assert shelf(glance(parcel(scan("DELIVERED"), deleted=THEN))) == "deleted"
    assert shelf(glance(parcel(archived=THEN, deleted=THEN))) == "deleted"


def test_what_happened_last_stands_first(parcel, scan, state) -> None:
    old = parcel(scan(day=2), number="A", added=THEN)
    newer = parcel(scan(day=9), scan(day=1), number="B", added=THEN)
    added = parcel(number="C", added=THEN + timedelta(days=3))
    found = shelved(state(old, newer, added))["current"]
    assert [one.cover.number for one in found] == ["B", "C", "A"]


def test_a_parcel_just_added_stands_above_one_whose_last_scan_is_older(parcel, scan, state) -> None:
    moved = parcel(scan(day=9), number="A", added=THEN)
    again = parcel(scan(day=3), number="B", added=THEN + timedelta(days=12))
    assert [one.cover.number for one in shelved(state(moved, again))["current"]] == ["B", "A"]


def test_an_empty_list_has_all_its_parts(state) -> None:
    assert shelved(state()) == {name: [] for name in SHELVES}


@given(st.lists(parcels(), max_size=3))
def test_every_parcel_stands_in_exactly_one_part(listed) -> None:
    state = make_state(*listed)
    found = dict(shelved(state))
    assert list(found) == list(SHELVES)
    numbers = {name: [one.cover.number for one in ones] for name, ones in found.items()}
    apart = {*numbers["delivered"], *numbers["sent"]}
    twice = set(numbers["current"]) & apart
    assert twice == apart & acts(state)
    once = [number for number in numbers["current"] if number not in twice]
    others = [number for name in SHELVES if name != "current" for number in numbers[name]]
    assert sorted([*once, *others]) == sorted(state.parcels)
    assert all(one.cover.sent and not one.over for one in found["sent"])
    others = [name for name in SHELVES if name not in ("current", "sent")]
    assert all(shelf(one) == name for name in others for one in found[name])
