"""What holds for every page: histories come back as they were, and nothing is made up."""

import random
from datetime import date, datetime, timedelta
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.paste import read_page
from app.core.paste.layout.dated_runs import WIDEST
from app.core.paste.layout.drafts import DEEPEST
from app.core.paste.lines.normalize import BREAKS, SPACES, UNSEEN
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


LINES = st.sampled_from(
    "Delivered,Out for delivery,Left with neighbour,at the door,Signed by Smith,Berlin".split(",")
)


@given(st.lists(st.tuples(st.lists(LINES, min_size=1, max_size=7), st.integers(0, 7)), max_size=6))
def test_lines_and_one_empty_line_between_moments_may_be_as_many_as_they_like(spans):
    page = ["RR123456785CN"]
    for index, (lines, empty) in enumerate(spans):
        page += [f"{20 - index}.11.2026 14:05", *lines[:empty], "", *lines[empty:]]
    days = [
        event.time.day for report in read_page("\n".join(page), now=NOW) for event in report.events
    ]
    assert set(days) <= {20 - index for index in range(len(spans))}


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (over, under)
        for over in range(1, DEEPEST + 1)
        for under in (1, 2, 3)
        if over + under <= WIDEST
    ],
)
def test_an_empty_line_after_each_event_tells_how_many_lines_stand_above_its_moment(above, below):
    stages = ["Delivered", "Out for delivery", "Arrived at sorting centre", "Item accepted"]
    page = ["RR123456785CN", ""]
    for index, stage in enumerate(stages):
        over = [stage, "Berlin", "DE", "Packet", "Floor 2", "Door 7"][:above]
        page += [
            *over,
            f"{20 - index}.11.2026 14:05",
            *["by courier", "by van", "by bike"][:below],
            "",
        ]
    [report] = read_page("\n".join(page), now=NOW)
    assert [event.time.day for event in report.events] == [20, 19, 18, 17]
    assert all(stage in event.text for stage, event in zip(stages, report.events, strict=True))


def test_empty_lines_that_set_three_lines_apart_are_read():
    page = (
        "20.11.2026 14:05\nDelivered\n\nLeft with neighbour\nat the door\nSigned by Smith\n"
        "19.11.2026 10:00\nOut for delivery"
    )
    [report] = read_page(page, now=NOW)
    assert [(f"{event.time:%d %H:%M}", event.text) for event in report.events] == [
        ("20 14:05", "Delivered"),
        ("19 10:00", "Out for delivery"),
    ]


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
        " " * 399_998 + "\tx",
        "20.11.2026 14:05 " + "a-" * 950 + ".\n",
        "20.11.2026 14:05 " + "," * 1_900 + "x1\n",
    ],
    ids=lambda unit: ascii(unit)[:12],
)
def test_ten_megabytes_of_anything_are_read_at_once(unit):
    begun = process_time()
    read_page(unit * (10_000_000 // len(unit)), now=datetime(2026, 11, 23))
    assert process_time() - begun < 8


LAID = (
    "20.11.2026 14:05;19.11.2026 10:00;14:05;20.11.2026;Nov 20, 2026;yesterday;18 ноября, 10:00"
    ";Delivered;Out for delivery;Left with neighbour;at the door;Signed by Smith;Berlin;Moscow, RU"
    ";RR123456785CN;20.11.2026\t14:05\tDelivered\tBerlin;Date\tTime\tStatus;Track another"
    ";Estimated delivery: 31.12.9999;\t\t;[Moscow] arrived;2 days ago;999999999999 days ago"
    ";01.01.0001 00:00;99.99.9999 25:99;²0.11.2026;２０２６年１１月２０日;20.11.2026 14:05 +99:99"
    ";USPS · AUSTIN, TX;Delivered\t20.11.2026;\ud800;\u202e;Weight: 99999999999 kg"
).split(";")
PAGES = 40 * settings.default.max_examples


def test_thousands_of_layouts_with_empty_lines_are_read_without_a_fault():
    for seed in range(PAGES):
        chance = random.Random(seed)
        kinds = chance.sample(LAID, chance.randrange(3, 16)) + [""] * chance.randrange(7)
        lines = [chance.choice(kinds) for _ in range(chance.randrange(3, 40))]
        try:
            read_page("\n".join(lines), now=NOW)
        except Exception as error:
            raise AssertionError(f"{seed}: {lines}") from error
