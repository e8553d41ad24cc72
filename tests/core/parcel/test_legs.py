"""A history in legs and folded lines: nothing is lost, and what was open stays open."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.core.parcel.history import Told, events
from app.core.parcel.legs import Leg, legs
from tests.conftest import make_parcel, make_scan
from tests.strategies import parcels

few_words = st.sampled_from(["", "Sorted", "Sent", "a\tb", '"<i>'])
rough = st.builds(
    make_scan,
    st.sampled_from(["", "TERMINAL", "IN_TRANSIT", "5 2", "5-2"]),
    st.integers(1, 3),
    text=few_words,
    place=st.sampled_from(["", "OSLO", "LIER"]),
    country=st.sampled_from([None, "NO", "SE"]),
)
histories = st.lists(rough, max_size=8).map(lambda scans: events(make_parcel(*scans)))


def lines(found: tuple[Leg, ...]):
    return [line for leg in found for line in leg.lines]


def unfolded(found: tuple[Leg, ...]) -> list[Told]:
    return [told for line in lines(found) for told in (line.told, *line.repeats)]


def cut(parcel, *scans) -> tuple[Leg, ...]:
    return legs(events(parcel(*scans)))


def test_no_history_has_no_legs() -> None:
    assert legs(()) == ()


def test_a_new_country_begins_a_new_leg_newest_first(parcel, scan) -> None:
    found = cut(
        parcel, scan(day=4, country="NO"), scan(day=3, country="SE"), scan(day=2, country="SE")
    )
    assert [leg.country for leg in found] == ["NO", "SE"]
    assert [len(leg.lines) for leg in found] == [1, 1]


def test_a_country_that_is_passed_twice_has_two_legs(parcel, scan) -> None:
    countries = ("NO", "SE", "NO")
    scans = [scan(day=9 - at, country=country) for at, country in enumerate(countries)]
    assert [leg.country for leg in cut(parcel, *scans)] == ["NO", "SE", "NO"]


def test_a_scan_without_a_country_belongs_to_the_leg_it_stands_in(parcel, scan) -> None:
    found = cut(
        parcel,
        scan("", 5, text="e"),
        scan("", 4, text="d", country="NO"),
        scan("", 3, text="c"),
        scan("", 2, text="b", country="SE"),
        scan("", 1, text="a"),
    )
    assert [leg.country for leg in found] == ["NO", "SE"]
    assert [[line.told.event.text for line in leg.lines] for leg in found] == [
        ["e", "d"],
        ["c", "b", "a"],
    ]


def test_without_any_country_there_is_one_leg_named_by_who_told_it(parcel, scan) -> None:
    (leg,) = cut(parcel, scan(day=2), scan(day=1))
    assert leg.country is None
    assert leg.source == "bring"


def test_repeated_scans_are_folded_under_the_newest(parcel, scan) -> None:
    scans = [scan("TERMINAL", day, place="OSLO") for day in (3, 2, 1)]
    (leg,) = cut(parcel, *scans)
    (line,) = leg.lines
    assert line.told.event == scans[0]
    assert [told.event for told in line.repeats] == scans[1:]


def test_codes_that_mean_the_same_are_folded_together(parcel, scan) -> None:
    (leg,) = cut(parcel, scan("TERMINAL", 2), scan("IN_TRANSIT", 1))
    assert [len(line.repeats) for line in leg.lines] == [1]


def test_another_place_or_other_words_are_another_line(parcel, scan) -> None:
    places = [scan("TERMINAL", 2, place="OSLO"), scan("TERMINAL", 1, place="LIER")]
    words = [scan("", 2, text="Sorted"), scan("", 1, text="Sent")]
    assert [len(lines(cut(parcel, *scans))) for scans in (places, words)] == [2, 2]


def test_a_scan_between_two_that_are_alike_keeps_them_apart(parcel, scan) -> None:
    codes = ("TERMINAL", "ATTEMPTED_DELIVERY", "TERMINAL")
    scans = [scan(code, 3 - at) for at, code in enumerate(codes)]
    assert [len(line.repeats) for line in lines(cut(parcel, *scans))] == [0, 0, 0]


@given(histories)
def test_folding_keeps_every_event_in_its_order(told) -> None:
    assert unfolded(legs(told)) == list(told)


@given(parcels())
def test_cutting_keeps_every_event_of_any_parcel(parcel) -> None:
    told = events(parcel)
    assert unfolded(legs(told)) == list(told)


@given(histories)
def test_neighbouring_legs_are_of_different_countries(told) -> None:
    assert all(one.country != next_.country for one, next_ in pairwise(legs(told)))


@given(histories)
def test_no_two_legs_and_no_two_lines_have_the_same_key(told) -> None:
    found = legs(told)
    for keys in ([leg.key for leg in found], [line.key for line in lines(found)]):
        assert len(keys) == len(set(keys))
        assert not [key for key in keys if key.split() != [key]]


@given(st.lists(rough, min_size=1, max_size=6), st.lists(rough, max_size=3))
def test_keys_stay_when_newer_events_come(scans, newer) -> None:
    later = [make_scan(event.code, 20 + at, text="x") for at, event in enumerate(newer)]
    before = legs(events(make_parcel(*scans)))
    after = legs(events(make_parcel(*later, *scans)))
    if before[0].country is not None:
        assert {leg.key for leg in before} <= {leg.key for leg in after}
    oldest = before[-1].lines[-1]
    assert oldest.key == after[-1].lines[-1].key
    assert {line.key for line in lines(before)[1:]} <= {line.key for line in lines(after)}
