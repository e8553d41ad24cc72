"""A parcel's record loses nothing, takes little room, and never lets a broken one in."""

import json
from copy import deepcopy
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.glance import glance
from app.model import Eta, Event, Failure, Order, Parcel, Report, Retrieval
from app.record import Damaged, dump, glanced, load, merged
from tests.strategies import NUMBERS, parcels

FULL = Parcel(
    "RR123456785CN",
    datetime(2026, 11, 22, 12, tzinfo=UTC),
    carrier="posten-norge",
    origin="CN",
    destination="NO",
    name="Lamp",
    note="for the hall",
    archived=datetime(2026, 11, 22, 13, tzinfo=UTC),
    deleted=datetime(2026, 11, 22, 14, tzinfo=UTC),
    retrievals=(
        Retrieval(
            "bring",
            datetime(2026, 11, 22, 12, 0, 0, 250, tzinfo=UTC),
            Report(
                "RR123456785CN",
                (
                    Event(
                        datetime(2026, 11, 21, 9, 30, tzinfo=timezone(timedelta(hours=1))),
                        "In transit",
                        "OSLO",
                        "IN_TRANSIT",
                        country="NO",
                    ),
                    Event(datetime(2026, 11, 20, 8), "Sent", zone_known=False),
                ),
                Eta(date(2026, 11, 24), date(2026, 11, 26)),
                "CN",
                "NO",
                "Parcel",
                1200,
                date(2026, 12, 1),
            ),
        ),
    ),
    failure=Failure(
        "bring", datetime(2026, 11, 22, 12, 30, tzinfo=UTC), "error.timed_out", (("host", "x.no"),)
    ),
    order=Order("AliExpress", "8123456789", date(2026, 11, 1), "12.30 €", "CN", date(2027, 1, 20)),
    tags=("gift", "home"),
)
BARE = Parcel("RR123456785CN", datetime(2026, 11, 22, 12, tzinfo=UTC))
WRONG = [{}, [], [[]], {"v": 1}, "", "?", 0, 7, -1.5, True]
FIELDS = [field.name for field in fields(Parcel) if field.name not in ("number", "added")]

same_number = parcels(numbers=st.just(NUMBERS[0]))


def nodes(value, path=()):
    """The paths of everything inside a record, the record itself first."""
    yield path
    if isinstance(value, dict | list):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield from nodes(value[key], (*path, key))


def at(record, path):
    for key in path:
        record = record[key]
    return record


def with_node(record, path, value):
    """The record with another value at a path."""
    if not path:
        return value
    changed = deepcopy(record)
    at(changed, path[:-1])[path[-1]] = value
    return changed


def without_node(record, path):
    changed = deepcopy(record)
    del at(changed, path[:-1])[path[-1]]
    return changed


RECORD = json.loads(dump(FULL))
PATHS = list(nodes(RECORD))


@given(parcels())
def test_a_parcel_comes_back_as_it_was(parcel: Parcel) -> None:
    assert load(dump(parcel)) == parcel


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
FACTS = [path for path in nodes(GLANCED) if path[:1] == ("j",)]


@pytest.mark.parametrize("path", FACTS, ids=lambda path: "/".join(map(str, path)))
def test_whatever_replaces_a_fact_gives_a_glance_or_is_damaged(path: tuple) -> None:
    for value in (None, *WRONG):
        try:
            told = glanced(with_node(GLANCED, path, value))
        except Damaged:
            continue
        assert told is None or told.cover == replace(FULL, retrievals=())
