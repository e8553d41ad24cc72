"""Four copies are kept, none of an empty list; a repair only adds. What is put aside stays."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.keeping import aside
from app.core.keeping.copies import Copy, copy_of, kept, repaired

START = datetime(2026, 11, 22, tzinfo=UTC)
hours = st.lists(st.integers(-9000, 9000), min_size=1, max_size=30)


def taken(*at_hours: int, parcels: int = 5) -> tuple[Copy, ...]:
    found: tuple[Copy, ...] = ()
    for turn, hour in enumerate(at_hours):
        found = kept(found, Copy(str(turn), START + timedelta(hours=hour), parcels))
    return found


def names(copies: tuple[Copy, ...]) -> str:
    return " ".join(one.name for one in copies)


def test_the_two_newest_the_first_of_today_and_the_newest_before_it_stay() -> None:
    assert names(taken(1, 5, 25, 26, 27, 28)) == "1 2 4 5"


@given(st.lists(st.integers(0, 9), min_size=1, max_size=30).map(sorted))
def test_days_that_pass_push_out_no_copy_that_was_taken_before_a_change(days) -> None:
    """Of each day there may be a daily copy, and of some days the last ones before changes."""
    copies = taken(1, 2)
    before = copies[-2:]
    for turn, day in enumerate(days):
        at = START + timedelta(days=1 + day)
        copies = kept(copies, Copy(f"day {turn}", at, 5, daily=True))
        assert set(before) <= set(copies)
        assert len(copies) <= 4
    assert copies[-1].daily


def test_where_nothing_was_changed_the_newest_days_are_kept() -> None:
    copies: tuple[Copy, ...] = ()
    for day in range(5):
        copies = kept(copies, Copy(str(day), START + timedelta(days=day), 5, daily=True))
    assert names(copies) == "3 4"


@given(hours)
def test_there_are_never_more_than_four_and_the_newest_is_one(at_hours) -> None:
    copies = taken(*at_hours)
    assert len(copies) <= 4
    assert copies[-1].name == str(len(at_hours) - 1)


@given(hours)
def test_many_copies_of_one_day_do_not_push_out_the_day_before(turns) -> None:
    copies = taken(1, *(24 + turn % 24 for turn in turns))
    assert copies[0].name == "0"


@given(hours)
def test_an_empty_list_replaces_no_copy(at_hours) -> None:
    copies = taken(*at_hours)
    assert kept(copies, Copy("empty", START, 0)) == copies


lists = st.dictionaries(st.sampled_from("ABCDE"), st.integers())


@given(lists, lists)
def test_a_repair_adds_and_changes_nothing(there, copy) -> None:
    found = repaired(there, copy)
    assert there.items() <= found.items()
    assert found.keys() == there.keys() | copy.keys()


@given(st.lists(st.text(max_size=3), max_size=8))
def test_every_damaged_record_of_a_number_stays(texts) -> None:
    there: dict[str, str] = {}
    for text in texts:
        there[aside.place("A1", text, there)] = text
    assert sorted(there.values()) == sorted(set(texts))


ANY_HEAD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: st.dictionaries(
        st.sampled_from(["name", "taken", "parcels", "size", "daily"]), inner, max_size=5
    ),
)


@given(ANY_HEAD)
def test_whatever_lies_in_the_place_of_a_head_is_a_copy_or_none(head) -> None:
    one = copy_of(head)
    assert one is None or kept((one,), Copy("new", START, 1))


@pytest.mark.parametrize(
    "change",
    [
        *({"name": None}, {"taken": "yesterday"}, {"taken": "2026-11-22T10:00:00"}, {"taken": 3}),
        *({"parcels": "2"}, {"parcels": True}, {"size": 1.5}),
        *({"taken": "0001-01-01T00:00:00+14:00"}, {"taken": "9999-12-31T23:59:59-12:00"}),
    ],
)
def test_what_is_no_head_is_no_copy_and_hides_none(change) -> None:
    head = {"name": "a", "taken": "2026-11-22T10:00:00+00:00", "parcels": 2, "size": 9}
    assert copy_of(head) == Copy("a", START.replace(hour=10), 2, 9)
    assert copy_of(head | change) is None
