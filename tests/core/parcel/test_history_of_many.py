"""Several reports of one parcel are one history: each event once, in the order of the world."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from app.core.model import Event, Linked, Parcel, Report, Retrieval
from app.core.parcel.history import events, linked, moment
from app.core.parcel.journey import journey
from tests.conftest import NOW

N = "RR123456785CN"
OTHER = "CP123456785SK"
CHINA = timezone(timedelta(hours=8))
WARSAW = timezone(timedelta(hours=1))
START = datetime(2026, 11, 10, 9, 30, tzinfo=UTC)


def told(source: str, *scans: Event, number: str = N, **facts: object) -> Retrieval:
    return Retrieval(source, NOW, Report(number, scans, **facts))


def parcel(*retrievals: Retrieval, **fields: object) -> Parcel:
    return replace(Parcel(N, NOW, "posten-norge", retrievals=retrievals), **fields)


def scan(time: datetime | None, text: str = "", code: str = "", **fields: object) -> Event:
    known = time is None or time.tzinfo is not None
    return Event(time, text, code=code, zone_known=known, **fields)


def texts(one: Parcel) -> list[str]:
    return [told.event.text for told in events(one)]


def test_what_two_sources_mean_by_one_moment_is_told_once() -> None:
    one = parcel(
        told("bring", scan(START, "Pakken er levert", "DELIVERED")),
        told("dhl", scan(START.astimezone(WARSAW), "Delivered - signed", "delivered")),
    )
    (event,) = events(one)
    assert [other.event.text for other in event.also] == ["Delivered - signed"]
    assert [other.source for other in event.also] == ["dhl"]


def test_a_wall_clock_without_a_zone_is_the_same_clock() -> None:
    one = parcel(
        told("bring", scan(START.astimezone(WARSAW), "", "DELIVERED")),
        told("dhl", scan(datetime(2026, 11, 10, 10, 30), "", "delivered")),
    )
    assert len(events(one)) == 1


def test_the_words_that_know_their_zone_are_the_ones_shown() -> None:
    known = scan(START.astimezone(WARSAW), "with a zone", "DELIVERED")
    wall = scan(datetime(2026, 11, 10, 10, 30), "without", "delivered")
    assert texts(parcel(told("dhl", wall), told("bring", known))) == ["with a zone"]


def test_a_source_that_tells_only_the_day_tells_the_same() -> None:
    one = parcel(
        told("bring", scan(START.astimezone(WARSAW), "", "DELIVERED")),
        told("dhl", scan(datetime(2026, 11, 10), "", "delivered")),
    )
    assert [len(event.also) for event in events(one)] == [1]


def test_other_meanings_at_one_moment_are_two_events() -> None:
    one = parcel(
        told("bring", scan(START, "", "DELIVERED")),
        told("dhl", scan(START, "", "failure")),
    )
    assert len(events(one)) == 2


def test_the_same_words_at_other_moments_are_two_events() -> None:
    later = START + timedelta(minutes=5)
    one = parcel(told("bring", scan(START, "In transit")), told("page", scan(later, "In transit")))
    assert len(events(one)) == 2


def test_a_source_that_says_a_thing_twice_means_it_twice() -> None:
    again = scan(START, "Arrived")
    one = parcel(told("bring", again, again), told("page", again))
    assert [len(event.also) for event in events(one)] == [1, 0]


def test_times_are_ordered_by_the_world_and_not_by_the_wall() -> None:
    shanghai = scan(datetime(2026, 11, 11, 3, 0, tzinfo=CHINA), "in Shanghai")
    warsaw = scan(datetime(2026, 11, 10, 21, 0, tzinfo=WARSAW), "in Warsaw")
    assert texts(parcel(told("bring", shanghai), told("dhl", warsaw))) == [
        "in Warsaw",
        "in Shanghai",
    ]


def test_a_wall_clock_is_that_of_the_country_where_one_is_named() -> None:
    beijing = scan(datetime(2026, 11, 11, 3, 0), "in Beijing", country="CN")
    assert moment(beijing) == datetime(2026, 11, 10, 19, 0, tzinfo=UTC)
    warsaw = scan(datetime(2026, 11, 10, 21, 0), "in Warsaw", country="PL")
    assert texts(parcel(told("page", beijing, warsaw))) == ["in Warsaw", "in Beijing"]


def test_a_late_scan_of_another_carrier_does_not_take_the_parcel_back() -> None:
    one = parcel(
        told("slovak-post", scan(START, "At the post office", "notified"), number=OTHER),
        told("bring", scan(START + timedelta(hours=5), "Under transport", "IN_TRANSIT")),
    )
    way = journey(one)
    assert (way.sub, way.stage) == ("ap.ready", 6)
    assert way.last and way.last.event.text == "At the post office"


def test_trouble_is_never_late() -> None:
    one = parcel(
        told("slovak-post", scan(START, "", "notified"), number=OTHER),
        told("bring", scan(START + timedelta(hours=5), "", "RETURN")),
    )
    assert journey(one).sub == "ex.returning"


def test_the_same_carrier_may_say_that_it_takes_a_step_back() -> None:
    one = parcel(
        told(
            "slovak-post",
            scan(START + timedelta(hours=5), "", "transit"),
            scan(START, "", "notified"),
        )
    )
    way = journey(one)
    assert (way.sub, way.stage) == ("it.moving", 6)


histories = st.lists(
    st.tuples(st.integers(0, 40), st.sampled_from(["IN_TRANSIT", "DELIVERED", "READY_FOR_PICKUP"])),
    max_size=6,
    unique=True,
)


@given(histories)
def test_a_second_report_of_the_same_adds_nothing(rough) -> None:
    scans = [scan(START + timedelta(hours=hour), code, code) for hour, code in rough]
    alone = parcel(told("bring", *scans))
    both = parcel(told("bring", *scans), told("bring", *scans, number=OTHER))
    assert [one.event for one in events(both)] == [one.event for one in events(alone)]
    assert journey(both)[:3] == journey(alone)[:3]


@given(histories, histories)
def test_nothing_is_lost_when_reports_are_united(here, there) -> None:
    reports = [
        told(source, *(scan(START + timedelta(hours=hour), code, code) for hour, code in rough))
        for source, rough in (("bring", here), ("page", there))
    ]
    united = events(parcel(*reports))
    assert sum(1 + len(one.also) for one in united) == len(here) + len(there)
    times = [moment(one.event) for one in united]
    assert times == sorted(times, reverse=True)


# Numbers


def test_a_parcels_numbers_are_those_added_and_those_told_each_once() -> None:
    one = parcel(
        told("bring", linked=(Linked(OTHER), Linked("20450012345678", "nova-poshta"))),
        linked=(Linked("LB000000005NO", "posten-norge"), Linked("2045 0012 3456 78")),
    )
    assert linked(one) == (
        Linked("LB000000005NO", "posten-norge"),
        Linked("20450012345678", "nova-poshta"),
        Linked(OTHER, "slovenska-posta"),
    )


def test_a_parcels_own_number_is_no_further_one() -> None:
    assert linked(parcel(told("bring", linked=(Linked(N),)))) == ()


def test_a_number_that_may_be_anybodys_has_no_carrier() -> None:
    assert linked(parcel(linked=(Linked("12345678"),)))[0].carrier is None
