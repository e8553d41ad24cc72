"""Calendar files: read back by the rules of RFC 5545, whatever was written into them."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.forecast.deadlines import coming
from app.core.model import PAGE, Eta, Order, Report, Retrieval
from app.core.parcel.glance import glance
from app.core.paste import read_page
from app.order.calendar_file import reminders
from app.order.ics import OCTETS, Entry, calendar, escaped, folded
from tests.conftest import NOW, make_parcel, make_scan
from tests.fakes import strict_words
from tests.strategies import texts

N = "RR123456785CN"
DAY = date(2026, 12, 1)


def lines(text: str) -> list[str]:
    """The content lines of a file, unfolded."""
    assert text.endswith("\r\n")
    physical = text.removesuffix("\r\n").split("\r\n")
    assert not [line for line in physical if "\n" in line or "\r" in line]
    assert all(len(line.encode()) <= OCTETS for line in physical)
    unfolded: list[str] = []
    for line in physical:
        if line.startswith(" "):
            unfolded[-1] += line[1:]
        else:
            unfolded.append(line)
    return unfolded


def read(text: str) -> list[dict[str, list[str]]]:
    """The events of a file: each property with its values; alarms lie flat among them."""
    open_parts: list[str] = []
    events: list[dict[str, list[str]]] = []
    for line in lines(text):
        name, _, value = line.partition(":")
        if name == "BEGIN":
            open_parts.append(value)
            if value == "VEVENT":
                events.append({})
        elif name == "END":
            assert open_parts.pop() == value
        elif "VEVENT" in open_parts:
            part = "ALARM-" if "VALARM" in open_parts else ""
            events[-1].setdefault(part + name, []).append(value)
    assert not open_parts
    return events


def unescaped(value: str) -> str:
    return re.sub(r"\\(.)", lambda mark: {"n": "\n", "N": "\n"}.get(mark[1], mark[1]), value)


def test_a_day_is_a_whole_day_with_two_alarms_in_the_mornings_before() -> None:
    (event,) = read(calendar([Entry("a@b", DAY, "Collect", "At the post")], NOW))
    assert event["DTSTART;VALUE=DATE"] == ["20261201"]
    assert event["SUMMARY"] == ["Collect"]
    assert event["DESCRIPTION"] == ["At the post"]
    assert event["ALARM-ACTION"] == ["DISPLAY", "DISPLAY"]
    midnight = datetime(2026, 12, 1)
    hours = [int(re.fullmatch(r"-PT(\d+)H", one)[1]) for one in event["ALARM-TRIGGER"]]
    rings = [midnight - timedelta(hours=one) for one in hours]
    assert rings == [datetime(2026, 11, 28, 9), datetime(2026, 11, 30, 9)]


def test_the_file_names_its_version_and_maker_and_when_it_was_made() -> None:
    made = datetime(2026, 11, 22, 12, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    text = calendar([Entry("a@b", DAY, "x")], made)
    assert lines(text)[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert lines(text)[2].startswith("PRODID:-//")
    assert read(text)[0]["DTSTAMP"] == ["20261122T063000Z"]


@given(texts, texts, texts)
def test_no_text_adds_a_line_of_its_own(uid: str, title: str, about: str) -> None:
    entry = Entry(f"u{uid}", DAY, f"t{title}", f"a{about}")
    (event,) = read(calendar([entry], NOW))
    plain = read(calendar([Entry("u", DAY, "t", "a")], NOW))[0]
    assert {name: len(values) for name, values in event.items()} == {
        name: len(values) for name, values in plain.items()
    }


@pytest.mark.parametrize(
    "title", ["a\r\nEND:VEVENT\r\nBEGIN:VEVENT", "x;y,z\\n", "\\", "line\rline\nline", "a\x00\x85b"]
)
def test_hostile_names_come_back_as_they_were_but_for_control_characters(title: str) -> None:
    (event,) = read(calendar([Entry("a@b", DAY, title)], NOW))
    wanted = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", "", title)
    assert unescaped(event["SUMMARY"][0]) == re.sub("\r\n|\r", "\n", wanted)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_whatever_is_escaped_can_be_read_again(text: str) -> None:
    assert unescaped(escaped(text)) == text


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=300))
def test_a_folded_line_can_be_unfolded_and_no_character_is_cut(line: str) -> None:
    cut = folded(line)
    assert cut.replace("\r\n ", "") == line
    assert all(len(piece.encode()) <= OCTETS for piece in cut.split("\r\n"))


def test_half_a_surrogate_pair_does_no_harm() -> None:
    (event,) = read(calendar([Entry("a@b", DAY, "x\ud83d")], NOW))
    assert event["SUMMARY"] == ["x?"]


def full(**fields):
    """A parcel with all three days to come."""
    report = Report(
        N,
        (make_scan("IN_TRANSIT", 20),),
        eta=Eta(date(2026, 11, 24), date(2026, 11, 30)),
        collect_by=date(2026, 12, 5),
    )
    order = Order("AliExpress", "8012345678901234", protection=date(2026, 12, 19))
    told = (Retrieval("bring", NOW, report),)
    return make_parcel(**{"retrievals": told, "order": order, "name": "Lamp"} | fields)


def test_a_parcels_days_are_protection_collecting_and_the_latest_expected_one() -> None:
    events = read(reminders(glance(full()), strict_words(), NOW))
    days = {one["SUMMARY"][0]: one["DTSTART;VALUE=DATE"][0] for one in events}
    assert days == {
        "Buyer protection ends: Lamp": "20261219",
        "Last day to collect: Lamp": "20261205",
        "Latest expected day: Lamp": "20261130",
    }
    assert events[0]["DESCRIPTION"] == [
        f"AliExpress. Order 8012345678901234. Track number {N}.",
    ]


def test_days_that_are_past_are_left_out_and_today_is_not() -> None:
    today = NOW.date()
    parcel = full(order=Order(protection=today))
    assert coming(glance(parcel), today)["protection"] == today
    assert "protection" not in coming(glance(parcel), today + timedelta(days=1))
    assert coming(glance(parcel), date(2027, 1, 1)) == {}
    assert reminders(glance(parcel), strict_words(), datetime(2027, 1, 1, tzinfo=UTC)) == ""


def test_after_the_delivery_only_protection_counts() -> None:
    report = Report(N, (make_scan("DELIVERED", 20),), collect_by=date(2026, 12, 5))
    parcel = full(retrievals=(Retrieval("bring", NOW, report),))
    assert set(coming(glance(parcel), NOW.date())) == {"protection"}


def test_an_entry_keeps_its_name_when_the_day_is_moved_and_each_has_its_own() -> None:
    later = full(order=Order(protection=date(2026, 12, 30)))
    before = [one["UID"] for one in read(reminders(glance(full()), strict_words(), NOW))]
    after = [one["UID"] for one in read(reminders(glance(later), strict_words("ru"), NOW))]
    assert before == after
    other = full(number="LB000000005NO")
    assert len({str(one) for one in before}) == 3
    assert before != [one["UID"] for one in read(reminders(glance(other), strict_words(), NOW))]


def test_the_days_are_said_in_the_visitors_language() -> None:
    assert "защита" in reminders(glance(full()), strict_words("ru"), NOW)


@pytest.mark.parametrize(
    ("since", "until", "begin", "end", "alarms"),
    [
        (time(14), time(16), "20261201T140000", ["20261201T160000"], ["-PT4620M", "-PT1740M"]),
        (None, time(20, 30), "20261201T203000", [], ["-PT5010M", "-PT2130M"]),
    ],
)
def test_hours_of_delivery_stand_in_the_calendar_with_alarms_in_the_same_mornings(
    since: time | None, until: time, begin: str, end: list[str], alarms: list[str]
) -> None:
    report = Report(N, (make_scan(),), eta=Eta(DAY, DAY, since, until))
    parcel = make_parcel(N, retrievals=(Retrieval("dhl", NOW, report),))
    [event] = read(reminders(glance(parcel), strict_words(), NOW))
    assert event["DTSTART"] == [begin]
    assert event.get("DTEND", []) == end
    assert event["ALARM-TRIGGER"] == alarms


def arrival(*scans, eta: Eta) -> date | None:
    """The day of arrival that a calendar would hold of a parcel with these scans."""
    parcel = make_parcel(N, retrievals=(Retrieval("dhl", NOW, Report(N, scans, eta=eta)),))
    return coming(glance(parcel), NOW.date()).get("arrival")


def test_the_arrival_is_on_the_day_that_the_parcels_page_tells() -> None:
    soon = Eta(NOW.date(), NOW.date() + timedelta(days=3))
    assert arrival(make_scan("IN_TRANSIT", 20), eta=soon) == soon.latest
    assert arrival(make_scan("OUT_FOR_DELIVERY", 21), eta=soon) == NOW.date()
    assert arrival(make_scan("READY_FOR_PICKUP", 21), eta=soon) is None


def test_a_parcel_that_goes_back_has_no_last_day_to_collect() -> None:
    report = Report(N, (make_scan("RETURN", 21),), collect_by=date(2026, 12, 5))
    parcel = make_parcel(N, retrievals=(Retrieval("bring", NOW, report),))
    assert "collect" not in coming(glance(parcel), NOW.date())


def test_the_last_day_to_collect_of_a_pasted_page_stands_in_the_calendar() -> None:
    [report] = read_page(
        f"{N}\n20.11.2026 10:00 Ready for collection until 05.12.2026\n",
        now=NOW.replace(tzinfo=None),
    )
    parcel = make_parcel(N, retrievals=(Retrieval(PAGE, NOW, report),))
    [event] = read(reminders(glance(parcel), strict_words(), NOW))
    assert event["DTSTART;VALUE=DATE"] == ["20261205"]
