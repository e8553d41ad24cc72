"""Whatever carries the list gives it back as it was: the device, a file, a link, a row of codes."""

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.backup.along import LONGEST_LINK, joined, part, row, whole
from app.core.backup.content import Content
from app.core.backup.json_file import dump
from app.core.backup.plan import plan
from app.core.backup.reading import read as read_file
from app.core.backup.reading import read_text
from app.core.keeping.records import PARCEL
from app.core.model import Parcel
from app.core.parcel.record import Damaged, Record, read, written
from tests.core.keeping.places import Memory, opened
from tests.records import FULL
from tests.strategies import NUMBERS, parcels, records

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
Store = Callable[[Iterable[Record], Iterable[str]], Content]
"""Keeps these records, and these texts of records as somebody else wrote them; and reads all."""
NO_RECORDS: tuple[Record, ...] = ()
NO_TEXTS: tuple[str, ...] = ()
SAMPLES = [
    json.loads(line)["record"]
    for line in (Path(__file__).parents[1] / "parcel" / "samples" / "records.jsonl")
    .read_text("utf-8")
    .splitlines()
]
UNREADABLE = ('{"v":99,"n":"LB000000005NO","what":[1]}', '{"v":1,"n":5,"t":[]}', "{}")


def device(told: Iterable[Record], others: Iterable[str]) -> Content:
    """One record a parcel in a place for texts; what cannot be read stays there."""
    texts = Memory()
    for record in told:
        texts.put(PARCEL + record.parcel.number, written(record))
    for at, text in enumerate(others):
        texts.put(f"{PARCEL}{json.loads(text).get('n', at)}", text)
    before, store, found, unread = dict(texts.kept), opened(texts), list[Record](), 0
    for name in texts.names():
        try:
            store.open(name.removeprefix(PARCEL))
            found.append(read(texts.get(name)))
        except Damaged:
            unread += 1
    assert texts.kept == before
    return Content(tuple(found), unread=unread)


def text_of(told: Iterable[Record], others: Iterable[str]) -> str:
    value = json.loads(dump(Content(tuple(told))))
    return json.dumps({**value, "parcels": [*value["parcels"], *map(json.loads, others)]})


def file(told: Iterable[Record], others: Iterable[str]) -> Content:
    content = read_file(text_of(told, others).encode(), NOW)
    assert isinstance(content, Content)
    return content


def link(told: Iterable[Record], others: Iterable[str]) -> Content:
    return carried(row(text_of(told, others), LONGEST_LINK))


def codes(told: Iterable[Record], others: Iterable[str]) -> Content:
    """By parts, which come twice and in any order."""
    parts = [*row(text_of(told, others), 200)] * 2
    Random(7).shuffle(parts)
    return carried(parts)


def carried(parts: Iterable[str]) -> Content:
    found = None
    for one in parts:
        found = joined(found, part(one), NOW)
    assert found is not None and not found.missing
    content = read_text(whole(found), NOW)
    assert isinstance(content, Content)
    return content


@pytest.fixture(scope="module", params=[device, file, link, codes], ids=lambda one: one.__name__)
def store(request: pytest.FixtureRequest) -> Store:
    return request.param


lists = st.tuples(*(st.none() | records(number) for number in NUMBERS[:2])).map(
    lambda found: [one for one in found if one]
)


def by_number(told: Iterable[Record]) -> dict[str, Record]:
    return {one.parcel.number: one for one in told}


@given(told=lists)
def test_a_list_comes_back_as_it_was_and_a_second_time_changes_nothing(
    store: Store, told: list[Record]
) -> None:
    content = store(told, NO_TEXTS)
    there = by_number(content.records)
    assert there == by_number(told)
    assert content.unread == 0
    found = plan(there, store(told, NO_TEXTS).records)
    assert (found.new, found.changed, found.same) == ((), (), len(there))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda text: str(SAMPLES.index(text)))
def test_what_each_earlier_page_has_written_is_read(store: Store, sample: str) -> None:
    """A packed history travels unpacked: a small file might hold any amount."""
    packed = any(isinstance(one, str) for one in json.loads(sample).get("r", []))
    kept = ((read(sample),), NO_TEXTS) if packed else (NO_RECORDS, (sample,))
    assert store(*kept).records == (read(sample),)


def test_what_cannot_be_read_is_counted_and_takes_nothing_of_the_rest(store: Store) -> None:
    content = store((Record(FULL),), UNREADABLE)
    assert content.records == (Record(FULL),)
    assert content.unread == len(UNREADABLE)


@given(told=parcels(st.just(NUMBERS[0])))
def test_a_parcel_in_the_trash_lies_there_afterwards_too(store: Store, told: Parcel) -> None:
    [record] = store((Record(replace(told, deleted=NOW)),), NO_TEXTS).records
    assert record.shown.deleted == NOW
