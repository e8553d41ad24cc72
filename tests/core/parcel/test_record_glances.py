"""The head of a record tells what the list shows, so that the history can stay closed."""

import json
from dataclasses import replace

import pytest
from hypothesis import given

from app.core.model import Parcel
from app.core.parcel.glance import glance
from app.core.parcel.record import Damaged, dump, glanced, load
from tests.records import FULL, WRONG, nodes, with_node
from tests.strategies import parcels


def head(text: str) -> dict:
    """A record without its reports."""
    record = json.loads(text)
    record.pop("r", None)
    return record


@given(parcels())
def test_the_head_of_a_record_tells_the_glance(parcel: Parcel) -> None:
    seen = glance(parcel)
    told = glanced(head(dump(parcel, seen)))
    assert told == (seen if parcel.retrievals else None)


@given(parcels())
def test_a_record_with_a_glance_is_the_same_parcel(parcel: Parcel) -> None:
    assert load(dump(parcel, glance(parcel))) == parcel


@given(parcels())
def test_the_reports_stand_at_the_end_and_nowhere_else(parcel: Parcel) -> None:
    text = dump(parcel, glance(parcel))
    before, found, after = text.partition(',"r":[')
    assert bool(found) == bool(parcel.retrievals)
    assert json.loads(before + "}" if found else before) == head(text)
    assert not found or after.endswith("]}")


def test_a_glance_of_another_form_is_worked_out_anew() -> None:
    record = head(dump(FULL, glance(FULL)))
    record["j"][0] += 1
    assert glanced(record) is None


GLANCED = head(dump(FULL, glance(FULL)))
COUNT = 12


def test_a_count_of_events_that_is_left_out_is_none() -> None:
    assert GLANCED["j"][COUNT] == glance(FULL).told > 0
    told = glanced(with_node(GLANCED, ("j", COUNT), None))
    assert told and told.told == 0


FACTS = [path for path in nodes(GLANCED) if path[:1] == ("j",)]


@pytest.mark.parametrize("path", FACTS, ids=lambda path: "/".join(map(str, path)))
def test_whatever_replaces_a_fact_gives_a_glance_or_is_damaged(path: tuple) -> None:
    for value in (None, *WRONG):
        try:
            told = glanced(with_node(GLANCED, path, value))
        except Damaged:
            continue
        assert told is None or told.cover == replace(FULL, retrievals=())
