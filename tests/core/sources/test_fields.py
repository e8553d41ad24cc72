"""What fields tell is read for what it can be, and for nothing else."""

from datetime import date, time

import pytest

from app.core.model import Eta
from app.core.sources.errors import Unreadable
from app.core.sources.fields import (
    country,
    grams,
    joined,
    moment,
    other_number,
    plain,
    weight,
    window,
)
from app.core.sources.json_body import LONGEST_TEXT


@pytest.mark.parametrize(
    ("reader", "wrong"), [(grams, True), (grams, []), (country, ["NO"]), (plain, {})]
)
def test_a_wrong_type_is_unreadable(reader, wrong):
    with pytest.raises(Unreadable):
        reader(wrong)


def test_no_text_is_no_html_either():
    assert plain(None) == ""


@pytest.mark.parametrize("unit", [None, "", "lb", "t"])
def test_a_weight_in_an_unknown_unit_is_none(unit):
    assert weight(2, unit) is None


def test_html_is_stripped_before_entities_are_read():
    assert plain("<p>1 &lt; 2</p>") == "1 < 2"
    assert plain("a < b") == "a < b"


@pytest.mark.parametrize("weight", ["", "heavy", 0, -1, 1e400, float("nan"), "nan", 10**9])
def test_no_weight_is_none(weight):
    assert grams(weight) is None


@pytest.mark.parametrize("written", ["soon", "2026-13-01", "22.11.2026", "99"])
def test_a_time_in_another_form_is_unreadable(written):
    with pytest.raises(Unreadable):
        moment(written, None)


@pytest.mark.parametrize("written", ["", None, "0001-01-01T00:00:00", "9999-12-31T23:59:59Z"])
def test_a_placeholder_is_no_time(written):
    assert moment(written, None) is None


def test_joined_texts_are_no_longer_than_one():
    assert joined("a" * 10, "b" * (LONGEST_TEXT - 12)).count("b") == LONGEST_TEXT - 12
    with pytest.raises(Unreadable):
        joined("a" * 10, "b" * (LONGEST_TEXT - 11))


@pytest.mark.parametrize("told", ["N/A", "-", "see below", "<b>RR1234567<b>", "1234", "9" * 41])
def test_what_can_be_no_number_is_no_further_one(told):
    assert other_number(told, "RR123456785CN") == ""


def test_the_number_itself_written_otherwise_is_no_further_one():
    assert other_number("rr 123 456 785 cn", "RR123456785CN") == ""


D23, D24 = date(2026, 11, 23), date(2026, 11, 24)


@pytest.mark.parametrize(
    ("begin", "end", "either", "told"),
    [
        ("2026-11-23T14:00:00+01:00", "2026-11-23T16:00:00+01:00", None, (time(14), time(16))),
        ("2026-11-23 09:00:00", "2026-11-23 12:30:00", None, (time(9), time(12, 30))),
        ("2026-11-23T08:00:00", "2026-11-24T18:00:00", None, D24),
        ("2026-11-23T00:00:00+01:00", "2026-11-23T23:59:59+01:00", None, D23),
        ("2026-11-23T00:00:00", "2026-11-23T00:00:00", None, D23),
        ("2026-11-23T14:00:00Z", "2026-11-23T16:00:00Z", None, D23),
        ("2026-11-23T16:00:00", "2026-11-23T14:00:00", None, D23),
        ("2026-11-23", "2026-11-23T14:00:00Z", None, D23),
        ("2026-11-23", None, None, D23),
        (None, None, "2026-11-23T15:07:00", D23),
        (None, "2026-11-24", "2026-11-23", D24),
        ("soon", "0001-01-01T00:00:00", None, None),
    ],
)
def test_hours_are_told_of_a_single_day_on_the_clock_of_its_place(begin, end, either, told):
    hours = told if isinstance(told, tuple) else ()
    days = (D23, told if isinstance(told, date) else D23)
    assert window(begin, end, either) == (Eta(*days, *hours) if told else None)
