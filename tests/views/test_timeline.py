"""The history: newest first, by day, repeats folded, the carrier's own words under each."""

from dataclasses import replace
from datetime import datetime

import pytest

from app.journey import journey
from app.model import Event, Report, Retrieval
from app.views.timeline import timeline
from tests.conftest import NOW, make_parcel, make_scan, make_state
from tests.views.reading import read


@pytest.fixture
def show(echo):
    """The history of a parcel with these events."""

    def show(*events):
        parcel = make_parcel(*events)
        return read(timeline(journey(parcel), make_state(parcel), echo))

    return show


def test_the_days_stand_newest_first(show) -> None:
    page = show(make_scan("HANDED_IN", 20), make_scan("TERMINAL", 22), make_scan("", 21))
    assert [one.words for one in page.each("h4")] == ["today", "yesterday", "20 Nov"]


def test_lines_of_one_day_stand_together_with_their_clocks(show) -> None:
    page = show(make_scan("TERMINAL", 20.25), make_scan("HANDED_IN", 20))
    assert [one.words for one in page.each("h4")] == ["20 Nov"]
    assert [one.words for one in page.each(class_="line-clock")] == ["18:00", "12:00"]


def test_the_newest_leg_is_open_and_the_others_are_not(show) -> None:
    page = show(make_scan(day=3, country="NO"), make_scan(day=2, country="CN"))
    legs = page.each("details", class_="leg")
    assert [one.one("h3").words for one in legs] == ["land NO", "land CN"]
    assert ["open" in one.attributes for one in legs] == [True, False]


def test_a_leg_counts_its_events_with_the_folded_ones(show) -> None:
    scans = [make_scan("TERMINAL", day) for day in (3, 2, 1)]
    page = show(*scans, make_scan("HANDED_IN", 0.5))
    assert "history.events(count=4)" in page.one("details", class_="leg").each("summary")[0].words


def test_a_known_code_has_our_label_and_the_carriers_words_behind_a_curtain(show) -> None:
    page = show(make_scan("TERMINAL", text="Ankommet terminal", place="OSLO"))
    assert page.one(class_="line-text").words == "status.it.moving.label"
    assert page.one(class_="line-place").words == "OSLO"
    raw = page.one("details", class_="raw")
    assert "Ankommet terminal" in raw.words
    assert raw.one("code").text == "TERMINAL"
    assert "open" not in raw.attributes


def test_an_unknown_code_has_the_carriers_words_in_the_line_itself(show) -> None:
    line = show(make_scan("NEW", text="Рушає")).one("li", class_="line")
    assert line.one(class_="line-text").one("bdi").text == "Рушає"
    assert line["data-tone"] == "idle"


def test_the_line_has_the_tone_of_its_status(show) -> None:
    assert show(make_scan("RETURN")).one("li", class_="line")["data-tone"] == "problem"


def test_folded_scans_are_counted_and_all_shown_behind_the_curtain(show) -> None:
    page = show(*(make_scan("TERMINAL", day) for day in (3, 2, 1)))
    assert page.one(class_="line-text").one(class_="tag").words == "history.repeats(count=2)"
    assert len(page.one("details", class_="raw").each("li")) == 3


def test_a_single_scan_is_not_said_to_be_repeated(show) -> None:
    assert not show(make_scan()).each(class_="tag")


def test_a_time_without_a_zone_is_said_to_be_the_places_own(show) -> None:
    naive = Event(datetime(2026, 11, 20, 8), "Sent", zone_known=False)
    assert "time.zone_unknown" in show(naive).words
    assert "time.zone_unknown" not in show(make_scan()).words


def test_an_event_without_time_or_words_says_so(show) -> None:
    page = show(Event(None, "", code="NEW"))
    assert page.one("h4").words == "time.unknown"
    assert "history.no_words" in page.one("details", class_="raw").words


def told_by_two(text: str = "Delivered"):
    """A parcel of which a carrier and a sent page tell the same."""
    scan = make_scan("IN_TRANSIT", 20, text="Underveis")
    page = replace(scan, code="", text=text)
    parcel = make_parcel(scan)
    sent = Retrieval("page", NOW, Report(parcel.number, (page,)))
    return replace(parcel, retrievals=(*parcel.retrievals, sent))


def test_what_several_told_stands_once_and_says_who_else(echo) -> None:
    parcel = told_by_two("Underveis")
    page = read(timeline(journey(parcel), make_state(parcel), echo))
    (line,) = page.each("li", class_="line")
    assert line.one(class_="line-also").words.startswith("history.also(sources=source.")
    who = [one.words for one in line.one(class_="raw").each("b")]
    assert sorted(one.casefold() for one in who) == ["source.bring.name", "source.page.name"]


def test_words_that_nobody_understood_can_be_told_to_us(show) -> None:
    page = show(make_scan("", 20, text="Zorgle flumps 12345678"))
    link = page.one(class_="raw").one("a", class_="button")
    assert "Zorgle" in link["href"]
    assert "12345678" not in link["href"]


def test_words_that_are_understood_need_no_report(show) -> None:
    page = show(make_scan("TERMINAL", 20), make_scan("NEW", 19, text=""))
    assert not page.each("a", class_="button")
