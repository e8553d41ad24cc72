"""What holds for every page: histories come back as they were, and nothing is made up."""

import random
import sys
from datetime import date, datetime, timedelta
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.paste import read_page
from app.core.paste.plain import BREAKS, SPACES, UNSEEN
from tests.core.paste.histories import CLOCKS, DATES, LAYOUTS, NOW, SAID, history, page

PARTS = (
    "20.11.2026,11/20/2026,2026-11-20,Nov 20,20 ноября,yesterday,14:05,2:05 pm,14h05,Delivered,"
    "parcel,Moscow,RR123456785CN,Tracking number,Estimated delivery,©,[,],|, - ,.,:,1,12.50 EUR"
)
PIECES = st.sampled_from([*PARTS.split(","), "\t", "\n", "\n\n", " ", "  ", "【", "】", "\u202e"])
PASTED = st.lists(PIECES, max_size=60).map("".join)


def flat(text: str) -> str:
    for pattern, instead in ((BREAKS, "\n"), (SPACES, " "), (UNSEEN, "")):
        text = pattern.sub(instead, text)
    return " ".join(text.split())


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("dates", DATES)
def test_a_history_comes_back_as_it_was_written(layout, dates):
    for language in SAID:
        chance = random.Random(f"{layout} {dates} {language}")
        clocks = chance.choice(list(CLOCKS))
        told = history(language, chance, count=chance.randrange(2, 9), oldest=chance.random() < 0.3)
        [report] = read_page(page(told, layout, dates, clocks, language), now=NOW)
        assert report.number == "RR123456785CN"
        assert [event.time for event in report.events] == sorted(
            (one.time for one in told), reverse=True
        )
        by_time = {one.time: one.text for one in told}
        assert all(by_time[event.time] in event.text for event in report.events)


@given(PASTED)
def test_every_text_and_place_stands_on_the_page(text):
    shown = flat(text)
    for report in read_page(text, now=NOW):
        for event in report.events:
            assert event.text and event.text in shown and event.place in shown
            assert event.zone_known == (event.time.tzinfo is not None)
            assert event.time.date() <= NOW.date() + timedelta(days=1)
        moments = [event.time.replace(tzinfo=None) for event in report.events]
        assert moments == sorted(moments, reverse=True)


@given(st.text(max_size=400))
def test_random_text_tells_no_events(text):
    assert not any(report.events for report in read_page(text, now=NOW))


@given(st.lists(st.dates(date(2020, 1, 1), date(2026, 11, 20)), min_size=1, max_size=12))
def test_prose_with_dates_tells_no_events(days):
    prose = ["On {} the council met again.", "Since {} the museum is open.", "{} was a sunny day."]
    text = "\n".join(prose[i % 3].format(f"{day:%d.%m.%Y}") for i, day in enumerate(days))
    assert not any(report.events for report in read_page(text, now=NOW))


@pytest.mark.parametrize(
    "unit",
    [
        "2026-11-20 14:05 Arrived at sorting center\n",
        "20.11.2026\t14:05\tDelivered\tBerlin\n",
        "RR123456785CN ",
        "1 2 3 4 ",
        "1",
        " ",
        "\n",
        "\t1",
        ">",
        "[",
        "may march ",
        "20.11.",
        "\ud800",
        "\x00",
    ],
)
def test_ten_megabytes_of_anything_are_read_at_once(unit):
    begun = perf_counter()
    read_page(unit * (10_000_000 // len(unit)), now=datetime(2026, 11, 23))
    assert perf_counter() - begun < (20 if sys.platform == "emscripten" else 8)
