"""A backup is read back exactly as it was written, and a hostile one is refused or passed over."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.backup.content import Content, Refused
from app.core.backup.json_file import dump, is_backup, load, of_texts
from app.core.model.clock import Stamp
from app.core.parcel.record import Record, written
from tests.records import FULL, WRONG, nodes, with_node
from tests.strategies import parcels, texts

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
STAMPS = {"name": Stamp(1, 0, "a"), "order.shop": Stamp(7, 2, "b")}
records = st.builds(
    Record,
    parcels(),
    st.sampled_from([{}, STAMPS]),
    st.sampled_from([{}, {"a": Stamp(1, 0, "a")}]),
    st.sampled_from([{}, {"zz": ['x,"r":[', {"q": 1}]}]),
)
lists = st.lists(records, max_size=4, unique_by=lambda one: one.parcel.number).map(tuple)
settings = st.dictionaries(texts, texts | st.booleans(), max_size=3)
keys = st.dictionaries(st.sampled_from(["dhl", "relay", "relay.address"]), st.just("k3y"))


@given(lists, settings, keys, st.none() | st.just(NOW))
def test_what_is_written_is_read_back_exactly(told, own, secrets, made) -> None:
    content = Content(told, own, secrets, made)
    value = json.loads(dump(content))
    assert is_backup(value)
    assert load(value) == content


def test_nothing_in_the_file_is_packed() -> None:
    """Other programs are to read the histories, and no small file is to unpack to a large one."""
    told = FULL.retrievals[0]
    events = tuple(replace(told.report.events[0], text=f"Scan {at}") for at in range(30))
    long = replace(told, report=replace(told.report, events=events))
    record = Record(replace(FULL, retrievals=(long,)))
    value = json.loads(dump(Content((record,))))
    assert "OSLO" in json.dumps(value)
    packed = json.loads(written(record))
    assert any(isinstance(one, str) for one in packed["r"])
    assert load({**value, "parcels": [packed]}).unread == 1
    assert of_texts([json.dumps(packed)]).records == (record,)


def test_a_file_without_keys_does_not_speak_of_them() -> None:
    assert "keys" not in json.loads(dump(Content((Record(FULL),))))


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"v": 2}, "newer"),
        ({"v": "1"}, "damaged"),
        ({"v": 0}, "damaged"),
        ({"v": True}, "damaged"),
        ({"parcels": {}}, "damaged"),
        ({"parcels": None}, "damaged"),
        ({"parcels": [{}] * 10_001}, "many"),
    ],
)
def test_what_this_page_cannot_know_is_refused(change, why: str) -> None:
    value = json.loads(dump(Content((Record(FULL),))))
    with pytest.raises(Refused) as refused:
        load({**value, **change})
    assert refused.value.key == f"backup.refused.{why}"


WHOLE = json.loads(dump(Content((Record(FULL),), {"city": "Oslo"}, {"dhl": "k3y"}, NOW)))


@pytest.mark.parametrize("path", list(nodes(WHOLE)), ids=str)
def test_whatever_stands_in_any_place_is_read_or_refused(path) -> None:
    for value in WRONG:
        changed = with_node(WHOLE, path, value)
        if not is_backup(changed):
            continue
        try:
            found = load(changed)
        except Refused:
            continue
        assert len(found.records) + found.unread <= 1
        assert all(isinstance(key, str) and key for key in found.keys.values())


@pytest.mark.parametrize("number", ["rr 1", "", "A" * 61, "<b>", "R\u202eR1"])
def test_what_can_be_no_number_of_the_list_is_passed_over(number: str) -> None:
    parcel = {"v": 1, "n": number, "t": NOW.isoformat()}
    assert load({**WHOLE, "parcels": [parcel]}).unread == 1


@pytest.mark.parametrize("key", ["two\nlines", "", "x" * 2001, "\u202e", 7, None, "\ud83d"])
def test_what_can_be_no_key_is_passed_over(key: object) -> None:
    assert load({**WHOLE, "keys": {"dhl": key, "relay": "s"}}).keys == {"relay": "s"}
