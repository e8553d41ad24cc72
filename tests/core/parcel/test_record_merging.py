"""What two tabs wrote of one parcel becomes one record, in which neither's work is lost."""

from dataclasses import fields, replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.model import Parcel
from app.core.parcel.record import dump, load, merged
from tests.records import FULL
from tests.strategies import NUMBERS, parcels

FIELDS = [field.name for field in fields(Parcel) if field.name not in ("number", "added")]


same_number = parcels(numbers=st.just(NUMBERS[0]))


@given(same_number, same_number)
def test_a_tab_that_changed_nothing_takes_over_what_the_other_wrote(base, theirs) -> None:
    assert merged(base, base, theirs) == theirs


@given(same_number, same_number)
def test_a_tab_that_is_alone_keeps_what_it_wrote(base, mine) -> None:
    assert merged(base, mine, base) == mine
    assert merged(base, mine, mine) == mine


@given(same_number, same_number, same_number, st.sets(st.sampled_from(FIELDS)))
def test_changes_of_different_fields_both_survive_in_either_order(base, one, two, of_one) -> None:
    mine = replace(base, **{name: getattr(one, name) for name in of_one})
    of_two = set(FIELDS) - of_one
    theirs = replace(base, **{name: getattr(two, name) for name in of_two})
    both = merged(base, mine, theirs)
    assert both == merged(base, theirs, mine)
    assert all(getattr(both, name) == getattr(one, name) for name in of_one)
    assert all(getattr(both, name) == getattr(two, name) for name in of_two)


@pytest.mark.parametrize(("first", "second"), [*combinations(("name", "note", "origin"), 2)])
def test_two_tabs_that_change_different_fields_both_keep_their_change(first, second) -> None:
    mine = replace(FULL, **{first: "SE"})
    theirs = replace(FULL, **{second: "FI"})
    both = merged(FULL, mine, theirs)
    assert getattr(both, first) == "SE"
    assert getattr(both, second) == "FI"


def test_where_both_changed_the_same_field_the_one_who_writes_now_wins() -> None:
    both = merged(FULL, replace(FULL, name="mine"), replace(FULL, name="theirs"))
    assert both.name == "mine"


@given(same_number, same_number, same_number, same_number)
def test_three_tabs_come_to_the_same_whichever_two_meet_first(base, one, two, three) -> None:
    pairwise = merged(base, three, merged(base, two, one))
    assert pairwise == merged(base, merged(base, three, two), one)


@given(same_number, same_number)
def test_what_was_only_written_and_read_again_is_no_change(base, theirs) -> None:
    assert merged(load(dump(base)), base, theirs) == theirs


@given(same_number)
def test_without_a_common_beginning_nothing_empty_wins(theirs) -> None:
    newly = Parcel(theirs.number, theirs.added)
    assert merged(None, newly, theirs) == theirs
    assert merged(None, replace(newly, note="mine"), theirs).note == "mine"
