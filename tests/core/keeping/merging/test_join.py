"""Two states of a record become one in which nothing is lost, whichever of them meet first."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.keeping.merging import caught_up, join, stamped
from app.core.keeping.merging.own import LINKED, one_of, values_of
from app.core.keeping.merging.told import NOBODY, count_of
from app.core.model import Event, Failure, Linked, Order, Parcel, Report, Retrieval
from app.core.model.clock import NEVER, Stamp
from app.core.parcel.glance import glance
from app.core.parcel.history import identity
from app.core.parcel.record import Record, read, written
from tests.records import FULL
from tests.strategies import events, parcels, records, retrievals, stamps

NUMBER = "RR123456785CN"
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
LATER, SOONER = NOW + timedelta(days=400), NOW - timedelta(days=400)
BARE = Parcel(NUMBER, NOW)
one_parcel = parcels(numbers=st.just(NUMBER))
# Few moments and words, so that two reports often tell the same, and in another order.
few = st.sampled_from([NOW, NOW.replace(hour=0), SOONER])
words = st.sampled_from(["", "Arrived", "Departed", "Прибыл"])
tellings = st.builds(
    Retrieval,
    st.sampled_from(["bring", "page"]),
    few,
    st.builds(Report, st.just(NUMBER), st.lists(events(words, words, few)).map(tuple)),
    st.sampled_from(["direct", "shared"]),
)
FURTHER = "CP123456785SK"
further = tellings.map(lambda one: replace(one, report=replace(one.report, number=FURTHER)))
counts = st.dictionaries(
    st.just(count_of(FURTHER)), st.integers(1, 3).map(lambda turn: Stamp(0, turn, "0"))
)
on = st.dictionaries(st.just(one_of(LINKED, FURTHER)), stamps)
carriers = st.lists(st.sampled_from([None, "china-post"]), max_size=1)
states = records(NUMBER) | st.builds(
    lambda told, carrier, count, put: Record(
        replace(
            BARE,
            retrievals=tuple(told),
            linked=tuple(Linked(FURTHER, one) for one in carrier),
        ),
        {**count, **put},
    ),
    st.lists(tellings | further, max_size=4),
    carriers,
    counts,
    on,
)


def changed(before: Record | None, now: datetime = NOW, device: str = "a", **new: object) -> Record:
    return stamped(before, replace(before.shown if before else BARE, **new), now, device)


START = changed(None)


@given(states, states)
def test_it_does_not_matter_who_is_asked_first(one: Record, other: Record) -> None:
    assert join(one, other) == join(other, one)


@given(states, states, states)
def test_it_does_not_matter_which_two_meet_first(one: Record, two: Record, three: Record) -> None:
    assert join(join(one, two), three) == join(one, join(two, three))


@given(states, states)
def test_to_meet_again_changes_nothing(one: Record, other: Record) -> None:
    assert join(one, one) == one
    both = join(one, other)
    assert join(both, one) == join(other, both) == both


@given(states, states)
def test_what_was_joined_comes_back_from_the_store(one: Record, other: Record) -> None:
    both = join(read(written(one)), read(written(other)))
    assert read(written(both, glance(both.shown))) == both


@given(states, states)
def test_no_event_is_lost(one: Record, other: Record) -> None:
    def told(record: Record) -> set[tuple[str, str, object]]:
        return {
            (each.source, each.report.number, identity(event)[1:], bool(event.time))
            for each in record.parcel.retrievals
            if one.stamps.get(name := count_of(each.report.number)) == other.stamps.get(name)
            for event in each.report.events
        }

    both = told(join(one, other))
    for source, number, said, timed in told(one) | told(other):
        assert (source, number, said, timed) in both or (source, number, said, True) in both


@given(one_parcel, st.lists(st.tuples(one_parcel, st.sampled_from("abc")), max_size=4))
def test_whoever_changes_a_record_alone_has_what_they_wrote(first, then) -> None:
    record = stamped(None, first, NOW, "a")
    assert record.shown == first
    for parcel, device in then:
        before, record = record, stamped(record, parcel, SOONER, device)
        assert record.shown == parcel
        assert values_of(join(before, record).shown) == values_of(parcel)


FIELDS = {
    "name": "Lamp",
    "note": "ring twice",
    "carrier": "china-post",
    "origin": "CN",
    "destination": "NO",
    "archived": NOW,
    "order": Order(shop="AliExpress"),
    "tags": ("gift",),
    "linked": (Linked("CP123456785SK"),),
}


@pytest.mark.parametrize("other", FIELDS)
@pytest.mark.parametrize("one", FIELDS)
def test_changes_of_one_moment_in_two_fields_both_stay(one: str, other: str) -> None:
    both = join(
        changed(START, device="a", **{one: FIELDS[one]}),
        changed(START, device="b", **{other: FIELDS[other]}),
    ).shown
    assert getattr(both, one) == FIELDS[one]
    assert getattr(both, other) == FIELDS[other]


def test_tags_facts_of_the_order_and_numbers_of_one_moment_all_stay() -> None:
    one = changed(START, tags=("a",), order=Order(shop="x"), linked=(Linked("1"),))
    other = changed(START, device="b", tags=("b",), order=Order(price="2 €"), linked=(Linked("2"),))
    both = join(one, other).shown
    assert (both.tags, both.order) == (("a", "b"), Order(shop="x", price="2 €"))
    assert both.linked == (Linked("1"), Linked("2"))
    assert join(changed(join(one, other), tags=("b",)), one).shown.tags == ("b",)


@pytest.mark.parametrize("clock", [LATER, NOW, SOONER])
def test_what_was_told_of_a_number_goes_with_it_and_comes_back_only_when_told_again(clock) -> None:
    told = telling(NOW, SENT).parcel.retrievals[0]
    told = replace(told, report=replace(told.report, number=FURTHER))
    there = changed(START, LATER, "z", linked=(Linked(FURTHER),), retrievals=(told,))
    unaware = changed(there, LATER, "b", name="Lamp")
    gone = changed(there, clock, "a", linked=(), retrievals=())
    both = join(gone, unaware)
    assert (both.shown.name, both.shown.linked, both.shown.retrievals) == ("Lamp", (), ())
    again = replace(told, at=LATER)
    back = changed(both, clock, "a", linked=(Linked(FURTHER),), retrievals=(again,))
    assert join(join(back, unaware), gone).shown.retrievals == (again,)


def answer(day: int, number: str = FURTHER) -> Retrieval:
    at = NOW + timedelta(days=day)
    return Retrieval("bring", at, Report(number, (Event(at, f"Scan {day}"),)))


def put(before: Record, day: int, device: str) -> Record:
    told = (answer(day), *before.shown.retrievals)[:1]
    return changed(
        before, NOW + timedelta(days=day), device, linked=(Linked(FURTHER),), retrievals=told
    )


def taken_off(before: Record, day: int, device: str) -> Record:
    return changed(before, NOW + timedelta(days=day), device, linked=(), retrievals=())


def scans(record: Record) -> set[str]:
    return {event.text for one in record.shown.retrievals for event in one.report.events}


def test_a_number_that_two_devices_put_there_keeps_what_either_was_told() -> None:
    one, other = put(START, 1, "a"), put(START, 2, "b")
    for both in (join(one, other), join(other, one), join(join(one, other), one)):
        assert (scans(both), both.shown.linked) == ({"Scan 1", "Scan 2"}, (Linked(FURTHER),))


def test_so_does_one_that_both_took_off_and_put_there_again() -> None:
    there = put(START, 1, "a")
    one = put(taken_off(there, 2, "a"), 3, "a")
    other = put(taken_off(there, 4, "b"), 5, "b")
    both = join(one, other)
    assert (scans(both), both.shown.linked) == ({"Scan 3", "Scan 5"}, (Linked(FURTHER),))
    assert join(both, there) == both


def test_a_number_is_there_with_what_was_told_of_it_or_neither_is() -> None:
    """Whichever of them has the later clock."""
    there = put(START, 1, "a")
    gone = taken_off(there, 9, "a")
    for other in (put(START, 2, "b"), put(START, 20, "b"), taken_off(put(START, 2, "b"), 3, "b")):
        both = join(gone, other)
        assert (both.shown.linked, both.shown.retrievals) == ((), ())
        assert join(join(there, other), gone) == both
        again = put(both, 30, "c")
        assert (scans(join(again, other)), again.shown.linked) == ({"Scan 30"}, (Linked(FURTHER),))


def test_no_count_takes_what_was_told_of_the_parcels_own_number() -> None:
    there = telling(NOW, SENT)
    other = Record(BARE, {count_of(NUMBER): Stamp(9, 9, "z")})
    assert join(there, other).parcel.retrievals == there.parcel.retrievals


def test_that_a_number_went_is_no_change_that_a_deletion_must_have_seen() -> None:
    there = changed(START, retrievals=(answer(1),))
    gone, fewer = changed(there, deleted=NOW), changed(there, device="b", retrievals=())
    assert fewer.stamps[count_of(FURTHER)] > there.stamps.get(count_of(FURTHER), NEVER)
    assert join(gone, fewer).shown.deleted == NOW
    assert NOBODY not in changed(fewer, deleted=NOW).grave


def test_a_tag_and_a_number_that_were_taken_off_are_nowhere_in_the_record() -> None:
    there = changed(START, tags=("secret",), linked=(Linked("CP123456785SK"),))
    gone = written(join(there, changed(there, tags=(), linked=())))
    assert "secret" not in gone
    assert "CP123456785SK" not in gone


@pytest.mark.parametrize("clock", [LATER, NOW, SOONER])
def test_who_has_seen_the_other_is_the_later_one_however_wrong_the_clocks_are(clock) -> None:
    first = changed(START, LATER, "z", name="first", note="first", archived=NOW)
    second = changed(first, clock, "a", name="second", note="", archived=None)
    shown = join(first, second).shown
    assert (shown.name, shown.note, shown.archived) == ("second", "", None)


def test_an_old_copy_takes_nothing_out_of_the_archive_and_empties_nothing() -> None:
    old = Record(replace(BARE, name="old"))
    new = changed(old, SOONER, archived=NOW, name="new", note="kept")
    assert join(old, new).shown == new.shown
    unstamped = Record(replace(BARE, archived=NOW, note="kept"))
    assert join(old, unstamped).shown == replace(BARE, archived=NOW, note="kept", name="old")


def test_a_deletion_wins_over_what_it_saw() -> None:
    edited = changed(START, LATER, "b", name="Lamp")
    gone = changed(edited, SOONER, "a", deleted=NOW)
    for copy in (START, edited, Record(BARE)):
        assert join(gone, copy).shown.deleted == NOW


def test_a_deletion_loses_to_what_it_did_not_see() -> None:
    gone = changed(START, LATER, "a", deleted=NOW)
    edited = changed(START, SOONER, "b", name="Lamp")
    both = join(gone, edited)
    assert (both.shown.deleted, both.shown.name) == (None, "Lamp")
    again = changed(both, SOONER, "c", deleted=LATER)
    assert join(again, join(gone, edited)).shown.deleted == LATER


def test_what_a_source_told_brings_no_deleted_parcel_back() -> None:
    gone = changed(START, deleted=NOW)
    told = changed(START, device="b", retrievals=FULL.retrievals)
    both = join(gone, told).shown
    assert (both.deleted, both.retrievals) == (NOW, FULL.retrievals)


def test_what_was_taken_out_of_the_trash_stays_out_whoever_still_has_it_there() -> None:
    gone = changed(START, LATER, "b", deleted=NOW)
    back = changed(gone, SOONER, "a", deleted=None)
    assert back.shown.deleted is None
    assert join(back, gone).shown.deleted is None
    unaware = changed(gone, LATER, "c", name="Lamp")
    assert unaware.shown.deleted == NOW
    assert join(back, unaware).shown.deleted is None


def test_two_deletions_that_together_saw_everything_hold() -> None:
    one = changed(changed(START, device="a", name="Lamp"), device="a", deleted=NOW)
    other = changed(changed(START, device="b", note="ring"), device="b", deleted=NOW)
    assert join(one, other).shown.deleted == NOW


def test_a_deletion_that_missed_a_change_is_remembered_until_the_parcel_is_taken_out() -> None:
    gone = changed(START, device="a", deleted=NOW)
    both = join(gone, changed(START, device="b", name="Lamp"))
    since = changed(both, device="c", note="ring")
    assert (since.shown.deleted, since.parcel.deleted) == (None, NOW)
    assert changed(gone, device="c", deleted=None).parcel.deleted is None


def test_a_number_tracked_anew_is_not_deleted_by_what_is_remembered_elsewhere() -> None:
    gone = changed(START, LATER, "a", deleted=NOW)
    assert join(gone, changed(None, SOONER, "b")).shown.deleted is None


def test_a_deletion_from_before_there_were_stamps_holds_until_something_is_changed() -> None:
    gone = Record(replace(BARE, deleted=NOW))
    assert join(gone, Record(BARE)).shown.deleted == NOW
    assert join(gone, changed(Record(BARE), name="Lamp")).shown.deleted is None


def telling(at: datetime, *told: Event, **facts: object) -> Record:
    retrieval = Retrieval("bring", at, Report(NUMBER, told, **facts))
    return Record(replace(BARE, retrievals=(retrieval,)))


SENT = Event(SOONER, "Sent", "OSLO")
CAME = Event(NOW, "Delivered", "BERGEN", "DELIVERED")
OUT = Event(NOW, "Out for delivery", "BERGEN", "TRANSPORT_TO_RECIPIENT")


def test_events_are_united_and_what_may_change_is_the_later_answers() -> None:
    old = telling(SOONER, SENT, service="Parcel", weight_g=1200, origin="CN")
    new = telling(NOW, CAME, service="Express")
    (told,) = join(old, new).parcel.retrievals
    wanted = Report(NUMBER, (CAME, SENT), service="Express", weight_g=1200, origin="CN")
    assert (told.at, told.report) == (NOW, wanted)


def test_further_numbers_that_two_answers_told_are_united() -> None:
    one, other = Linked("CP123456785SK"), Linked("LB000000005NO")
    both = join(telling(SOONER, SENT, linked=(one,)), telling(NOW, SENT, linked=(other,)))
    (told,) = both.parcel.retrievals
    assert set(told.report.linked) == {one, other}


def test_answers_of_two_sources_stand_the_latest_first() -> None:
    old, new = telling(SOONER, SENT), telling(NOW, CAME)
    [page] = new.parcel.retrievals
    other = Record(replace(BARE, retrievals=(replace(page, source="page"),)))
    for both in (join(old, other), join(other, old)):
        assert [one.at for one in both.parcel.retrievals] == [NOW, SOONER]


def test_an_event_that_a_wrong_clock_left_without_a_time_is_no_second_event() -> None:
    (told,) = join(telling(NOW, replace(SENT, time=None)), telling(SOONER, SENT)).parcel.retrievals
    assert told.report.events == (SENT,)


@pytest.mark.parametrize("told", [(CAME, OUT), (OUT, CAME)])
def test_events_of_one_moment_stay_as_the_later_answer_has_them(told) -> None:
    (kept,) = join(telling(NOW, *told), telling(SOONER, OUT)).parcel.retrievals
    assert kept.report.events == told


def test_events_of_one_moment_from_two_answers_stand_in_the_order_of_the_way() -> None:
    for one, other in ((OUT, CAME), (CAME, OUT)):
        (told,) = join(telling(SOONER, one), telling(NOW, other)).parcel.retrievals
        assert told.report.events == (CAME, OUT)


def test_a_failure_goes_once_the_parcel_was_told_of_after_it() -> None:
    failed = Record(replace(BARE, failure=Failure("bring", NOW, "error.offline")))
    assert join(failed, telling(SOONER, SENT)).parcel.failure == failed.parcel.failure
    assert join(failed, telling(LATER, SENT)).parcel.failure is None


FAILED = Failure("bring", LATER, "error.offline")


def test_what_came_in_here_while_another_wrote_is_in_both() -> None:
    renamed = changed(START, device="b", name="Lamp")
    failed = START._replace(parcel=replace(BARE, failure=FAILED))
    both = caught_up(START, failed, renamed)
    assert (both.parcel.failure, both.shown.name) == (FAILED, "Lamp")
    assert caught_up(failed, failed, renamed) == renamed
    told = START._replace(parcel=telling(NOW, SENT).parcel)
    both = caught_up(START, told, renamed)
    assert (both.parcel.retrievals, both.shown.name) == (told.parcel.retrievals, "Lamp")


@pytest.mark.parametrize("there", [(), telling(SOONER - timedelta(1), SENT).parcel.retrievals])
def test_who_writes_without_an_answer_that_was_there_takes_it_from_nobody(there) -> None:
    before = changed(START, retrievals=telling(SOONER, SENT).parcel.retrievals)
    behind = START._replace(parcel=replace(BARE, retrievals=there))
    assert caught_up(before, changed(before, name="Lamp"), behind).parcel.retrievals == (
        before.parcel.retrievals
    )


@given(retrievals(NUMBER))
def test_what_came_in_a_link_stands_beside_what_was_told_here(told: Retrieval) -> None:
    own, given_ = replace(told, via="direct"), replace(told, via="shared")
    both = join(
        Record(replace(BARE, retrievals=(own,))), Record(replace(BARE, retrievals=(given_,)))
    )
    assert set(both.parcel.retrievals) == {own, given_}


def test_records_of_two_parcels_are_not_joined() -> None:
    with pytest.raises(ValueError, match="two parcels"):
        join(START, Record(replace(BARE, number="CP123456785SK")))


def test_what_other_versions_keep_stays_of_both() -> None:
    one, other = Record(BARE, more={"q": 1, "z": [2]}), Record(BARE, more={"p": {}, "z": [1]})
    assert join(one, other).more == {"q": 1, "z": [2], "p": {}}


def test_stamps_of_one_device_go_up_though_its_clock_goes_back() -> None:
    record = changed(changed(START, LATER, name="one"), SOONER, name="two")
    assert record.stamps["name"] > Stamp(int(LATER.timestamp() * 1000))
