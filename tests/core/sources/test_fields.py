"""What fields tell is read for what it can be, and for nothing else."""

import pytest

from app.core.sources.errors import Unreadable
from app.core.sources.fields import country, grams, joined, moment, other_number, plain, weight
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
