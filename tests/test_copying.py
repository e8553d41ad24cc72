"""Copied details have 17TRACK's shape, and the paste box reads them back as they were."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.core.model import Event, Report, Retrieval
from app.core.parcel.glance import glance
from app.core.parcel.history import events
from app.core.parcel.journey import journey
from app.core.parcel.plain_copy import details, plain
from app.core.paste import read_page
from tests.conftest import NOW, make_parcel, make_scan
from tests.strategies import parcels

N = "RR123456785CN"


def copied(*parcels) -> str:
    return details([(glance(one), journey(one)) for one in parcels], NOW)


def at(day: int, hour: int, minute: int = 0, second: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, second)


def told(*events: Event, origin="CN", destination="RU"):
    report = Report(N, events, origin=origin, destination=destination)
    retrieval = Retrieval("cainiao", NOW, report)
    return make_parcel(retrievals=(retrieval,), carrier="china-post")


def test_the_text_has_the_shape_in_which_seventeentrack_copies() -> None:
    parcel = told(
        Event(at(20, 14, 5), "Arrived at the sorting centre", "Moscow", country="RU"),
        Event(at(10, 8), "Item accepted by carrier", "Shenzhen", country="CN"),
    )
    assert copied(parcel).splitlines()[:-1] == [
        "Number: RR123456785CN",
        "Package status: In transit (12 days)",
        "Country: China -> Russia",
        "Carrier: China Post",
        "Destination:",
        "2026-11-20 14:05 [Moscow] Arrived at the sorting centre",
        "Origin:",
        "2026-11-10 08:00 [Shenzhen] Item accepted by carrier",
        "======================================",
    ]


def test_it_ends_with_where_it_can_be_verified() -> None:
    last = copied(told()).splitlines()[-1]
    assert last.startswith("Copied with Parcelbook: self-recorded; verify at https://")
    assert N in last
    assert copied(make_parcel(carrier=None)).endswith("Parcelbook: self-recorded")


def test_a_parcel_without_news_is_not_found_and_without_sections() -> None:
    lines = copied(make_parcel(carrier=None)).splitlines()
    assert lines[1:3] == ["Package status: Not found", "Country: Unknown -> Unknown"]
    assert not {"Origin:", "Destination:"} & set(lines)


def test_seconds_are_written_where_a_source_tells_them() -> None:
    assert "2026-11-20 14:05:33 Left" in copied(told(Event(at(20, 14, 5, 33), "Left")))


def test_what_the_visitor_wrote_is_not_in_it() -> None:
    parcel = make_parcel(make_scan(), name="Ring for Masha", note="secret", tags=("gift",))
    assert not [word for word in ("Masha", "secret", "gift") if word in copied(parcel)]


def test_marks_that_turn_a_line_around_stay_out() -> None:
    assert plain("a\u202eb\u2066c\u200f d") == "abc d"
    assert "\u202e" not in copied(told(Event(at(20, 14), "a\u202eb", "c\u2067d")))


def test_several_parcels_are_read_back_each_with_its_own() -> None:
    one = told(Event(at(20, 14), "Left", "Moscow"))
    other = make_parcel(
        Event(at(19, 9), "<b>Hidden</b> 1Z999AA10123456784"), number="LB000000005NO"
    )
    reports = read_page(copied(one, other), now=NOW)
    assert [report.number for report in reports] == [N, "LB000000005NO"]
    assert [[event.text for event in report.events] for report in reports] == [
        ["Left"],
        ["<b>Hidden</b> 1Z999AA10123456784"],
    ]
    assert (reports[0].origin, reports[0].destination) == ("CN", "RU")


def test_a_text_in_brackets_is_not_taken_for_a_place() -> None:
    [report] = read_page(copied(told(Event(at(20, 14), "[Shenzhen] picked up"))), now=NOW)
    assert (report.events[0].place, report.events[0].text) == ("", "[Shenzhen] picked up")


def test_a_copy_among_other_words_is_read_as_any_page() -> None:
    text = copied(told(Event(at(20, 14, 5), "Delivered", "Moscow")))
    [report] = read_page(f"Hello, here it is:\n{text}\nBest wishes", now=NOW)
    assert report.number == N
    assert [(event.time, event.place) for event in report.events] == [(at(20, 14, 5), "Moscow")]


@given(parcels())
def test_whatever_was_told_comes_back_as_it_was(parcel) -> None:
    [report] = read_page(copied(parcel), now=NOW)
    assert report.number == parcel.number
    wanted = [one.event for one in events(parcel)]
    precise = any(event.time and event.time.second for event in wanted)
    step = timedelta(seconds=1) if precise else timedelta(minutes=1)
    assert [(e.time, e.place, e.text) for e in report.events] == [
        (_wall(event.time, step), _place(event.place), plain(event.text or event.code))
        for event in wanted
    ]


def _wall(time: datetime | None, step: timedelta) -> datetime | None:
    if time is None:
        return None
    wall = time.replace(tzinfo=None)
    return wall - (wall - datetime.min) % step


def _place(text: str) -> str:
    return plain(text).replace("[", "(").replace("]", ")")


@given(st.text() | st.text().map(lambda text: f"Number: {N}\n{text}\nCopied with Parcelbook"))
def test_reading_never_fails(text) -> None:
    assert {type(report) for report in read_page(text, now=NOW)} <= {Report}
