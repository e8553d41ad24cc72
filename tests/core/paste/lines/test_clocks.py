"""Times are read with their zone where it is told for certain, and left naive elsewhere."""

import pytest

from app.core.paste.lines.clocks import clock_after_date, clocks


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("14:05", "14:05:00"),
        ("14:05:33", "14:05:33"),
        ("2:05 pm", "14:05:00"),
        ("2:05 p.m.", "14:05:00"),
        ("12:05am", "00:05:00"),
        ("12:05 pm", "12:05:00"),
        ("2 pm", "14:00:00"),
        ("下午2:05", "14:05:00"),
        ("上午 9:05", "09:05:00"),
        ("오후 2:05", "14:05:00"),
        ("14時05分", "14:05:00"),
        ("14h05", "14:05:00"),
        ("14.05 uhr", "14:05:00"),
        ("в 14:05", "14:05:00"),
        ("24:00", "00:00:00"),
        ("14:05 gmt+8", "14:05:00+08:00"),
        ("14:05 (gmt+8)", "14:05:00+08:00"),
        ("14:05 utc+03:00", "14:05:00+03:00"),
        ("14:05:00.123 +0300", "14:05:00+03:00"),
        ("14:05-05:00", "14:05:00-05:00"),
        ("14:05 msk", "14:05:00+03:00"),
        ("14:05 cest", "14:05:00+02:00"),
        ("14:05 cst", "14:05:00"),
        ("14:05 local time", "14:05:00"),
    ],
)
def test_a_time_is_read(text, time):
    [found] = clocks(text)
    assert found.time.isoformat() == time


@pytest.mark.parametrize("text", ["25:05", "14:65", "1:2", "2.00 kg", "a1:23b", "14%", "10.12.14"])
def test_other_digits_are_no_times(text):
    assert clocks(text) == []


@pytest.mark.parametrize(
    "text", ["9:00 - 12:00", "9:00–12:00", "from 9 am to 5 pm", "9:00 до 12:00"]
)
def test_hours_from_and_to_are_no_moments(text):
    assert all(one.range for one in clocks(text))


def test_a_time_may_be_glued_to_its_date():
    assert str(clock_after_date("2026-11-20t14:05:00z", 10).time) == "14:05:00+00:00"
    assert str(clock_after_date("20.11.2026 klo 14.05", 10).time) == "14:05:00"
    assert clock_after_date("20.11.2026 paid", 10) is None
