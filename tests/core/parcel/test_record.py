"""A parcel's record loses nothing, takes little room, and never lets a broken one in."""

import json
from copy import deepcopy
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.model import Eta, Event, Parcel, Report, Retrieval
from app.core.parcel.record import Damaged, dump, load
from tests.records import FULL, WRONG, at, nodes, with_node
from tests.strategies import NUMBERS, parcels

BARE = Parcel("RR123456785CN", datetime(2026, 11, 22, 12, tzinfo=UTC))


def without_node(record, path):
    changed = deepcopy(record)
    del at(changed, path[:-1])[path[-1]]
    return changed


RECORD = json.loads(dump(FULL))
PATHS = list(nodes(RECORD))


@given(parcels())
def test_a_parcel_comes_back_as_it_was(parcel: Parcel) -> None:
    assert load(dump(parcel)) == parcel


def test_a_report_of_before_its_way_was_kept_does_not_claim_one() -> None:
    record = json.loads(dump(FULL))
    record["r"][0] = record["r"][0][:12]
    assert [one.via for one in FULL.retrievals] == ["direct"]
    assert [one.via for one in load(json.dumps(record)).retrievals] == [""]


@given(parcels())
def test_a_record_says_the_same_each_time(parcel: Parcel) -> None:
    assert dump(load(dump(parcel))) == dump(parcel)


@given(parcels())
def test_zones_come_back_and_not_only_moments(parcel: Parcel) -> None:
    again = load(dump(parcel))
    for before, after in zip(parcel.retrievals, again.retrievals, strict=True):
        clocks = [
            [event.time.isoformat() if event.time else None for event in one.report.events]
            for one in (before, after)
        ]
        assert clocks[0] == clocks[1]


def test_a_parcel_of_which_nothing_is_known_takes_less_than_a_hundred_characters() -> None:
    assert len(dump(BARE)) < 100


def test_a_parcel_with_thirty_events_takes_less_than_four_thousand_characters() -> None:
    zone = timezone(timedelta(hours=3))
    start = datetime(2026, 11, 1, 9, 15, tzinfo=zone)
    events = tuple(
        Event(start + timedelta(hours=7 * n), "Прибыло в сортировочный центр", "Новосибирск", "104")
        for n in range(30)
    )
    retrieval = Retrieval("nova-poshta", start, Report(NUMBERS[1], events))
    assert len(dump(replace(BARE, retrievals=(retrieval,)))) < 4_000


def test_a_record_is_one_line_of_readable_text() -> None:
    text = dump(replace(BARE, name="Лампа"))
    assert "Лампа" in text
    assert "\n" not in text
    assert ": " not in text


@pytest.mark.parametrize("parcel", [FULL, BARE], ids=["full", "bare"])
def test_a_record_cut_off_anywhere_is_damaged(parcel: Parcel) -> None:
    text = dump(parcel)
    for length in range(len(text)):
        with pytest.raises(Damaged):
            load(text[:length])


@pytest.mark.parametrize("path", PATHS, ids=lambda path: "/".join(map(str, path)) or "record")
def test_a_value_of_another_type_is_damaged_wherever_it_stands(path: tuple) -> None:
    right = at(RECORD, path)
    for wrong in WRONG:
        if type(wrong) is not type(right):
            with pytest.raises(Damaged):
                load(json.dumps(with_node(RECORD, path, wrong)))


@pytest.mark.parametrize("path", PATHS, ids=lambda path: "/".join(map(str, path)) or "record")
def test_whatever_replaces_a_value_gives_a_sound_parcel_or_is_damaged(path: tuple) -> None:
    broken = [with_node(RECORD, path, value) for value in (None, *WRONG)]
    if path:
        broken.append(without_node(RECORD, path))
    for record in broken:
        try:
            parcel = load(json.dumps(record))
        except Damaged:
            continue
        assert load(dump(parcel)) == parcel


@pytest.mark.parametrize("missing", ["v", "n", "t"])
def test_a_record_without_version_number_or_date_is_damaged(missing: str) -> None:
    with pytest.raises(Damaged):
        load(json.dumps(without_node(RECORD, (missing,))))


@pytest.mark.parametrize("version", [0, 2, 1000])
def test_a_record_of_another_version_is_damaged_not_guessed_at(version: int) -> None:
    with pytest.raises(Damaged, match=f"version {version}"):
        load(json.dumps({**RECORD, "v": version}))


@pytest.mark.parametrize("key", ["t", "a", "x"])
@pytest.mark.parametrize("text", ["2026-11-22T12:00:00", "2026-11-22", "yesterday", ""])
def test_a_moment_without_a_zone_is_damaged(key: str, text: str) -> None:
    with pytest.raises(Damaged):
        load(json.dumps({**RECORD, key: text}))


@pytest.mark.parametrize("hour", ["12:00+02:00", "12:00Z", "25:00", "noon", ""])
def test_an_hour_of_arrival_that_is_none_of_the_place_is_damaged(hour: str) -> None:
    day = date(2026, 11, 24)
    told = Report(NUMBERS[0], (), Eta(day, day, time(12)))
    text = dump(replace(BARE, retrievals=(Retrieval("bring", BARE.added, told),)))
    assert load(text).retrievals[0].report.eta == Eta(day, day, time(12))
    assert text.count('"12:00"') == 1
    with pytest.raises(Damaged):
        load(text.replace('"12:00"', json.dumps(hour)))


@pytest.mark.parametrize("code", ["Norway", "N", "", "N<", "нo"])
def test_a_country_that_is_no_code_is_damaged(code: str) -> None:
    with pytest.raises(Damaged):
        load(json.dumps({**RECORD, "o": code}))


@given(st.text())
def test_a_text_that_is_no_record_is_damaged(text: str) -> None:
    with pytest.raises(Damaged):
        load(text)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from([*RECORD, "?"]), inner, max_size=6)
    ),
)


@given(json_values)
def test_any_other_json_is_damaged(value: object) -> None:
    with pytest.raises(Damaged):
        load(json.dumps(value))
