"""Foreign JSON is read without trust."""

from json import dumps
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.model.exchange import Response
from app.core.model.nesting import DEEPEST
from app.core.sources.errors import Unreadable
from app.core.sources.reading import (
    LARGEST_BODY,
    LONGEST_TEXT,
    MOST_ROWS,
    country,
    grams,
    joined,
    json_object,
    moment,
    one_or_more,
    other_number,
    plain,
    row,
    rows,
    text,
    texts,
)


@pytest.mark.parametrize("absent", [row, rows, one_or_more, texts, text, plain])
def test_what_is_absent_is_empty(absent):
    assert not absent(None)


@pytest.mark.parametrize(
    ("reader", "wrong"),
    [
        (row, []),
        (row, "x"),
        (rows, {}),
        (rows, "x"),
        (rows, ["x"]),
        (rows, [[]]),
        (one_or_more, "x"),
        (texts, {}),
        (texts, [{}]),
        (text, True),
        (text, 1.5),
        (text, []),
        (text, 10**50),
        (text, "x" * (LONGEST_TEXT + 1)),
        (grams, True),
        (grams, []),
        (country, ["NO"]),
    ],
)
def test_a_wrong_type_is_unreadable(reader, wrong):
    with pytest.raises(Unreadable):
        reader(wrong)


def test_too_many_rows_are_unreadable():
    assert len(rows([{}] * MOST_ROWS)) == MOST_ROWS
    with pytest.raises(Unreadable):
        rows([{}] * (MOST_ROWS + 1))


def test_the_largest_body_is_read_and_one_letter_more_is_not():
    fill = '{"a":"' + "x" * (LARGEST_BODY - 8) + '"}'
    assert len(fill) == LARGEST_BODY
    assert json_object(Response("N", 200, fill))
    with pytest.raises(Unreadable):
        json_object(Response("N", 200, fill + " "))


def nested(depth, inner=""):
    return '{"a":' + "[" * (depth - 1) + inner + "]" * (depth - 1) + "}"


@pytest.mark.parametrize("inner", ["", '"]]]]"', '"\\\\", "\\"]]"', '"[[[["'])
def test_nesting_is_counted_outside_of_strings(inner):
    assert json_object(Response("N", 200, nested(DEEPEST, inner)))
    with pytest.raises(Unreadable):
        json_object(Response("N", 200, nested(2 * DEEPEST + 1, inner)))


def test_many_brackets_side_by_side_are_not_deep():
    assert json_object(Response("N", 200, '{"a":[' + "[[]]," * 10_000 + "{}]}"))


@pytest.mark.parametrize(
    "text",
    [
        "[" * 4_900_000,
        '{"a":' * 900_000,
        "[]" * 2_400_000,
        '{"a":["' + '\\"' * 2_400_000,
        "[" * 100 + '"' * 4_800_000,
        "[" * 100 + '"a\\' * 1_200_000,
    ],
    ids=["lists", "objects", "pairs", "quotes escaped", "quotes", "escapes"],
)
def test_a_body_made_to_be_slow_is_refused_soon(text):
    began = perf_counter()
    with pytest.raises(Unreadable):
        json_object(Response("N", 200, text))
    assert perf_counter() - began < 2


@given(
    st.recursive(
        st.none() | st.text('[]{}"\\x'),
        lambda v: st.lists(v) | st.dictionaries(st.text('[]{}"\\'), v),
        max_leaves=20,
    )
)
def test_what_was_written_as_json_is_read_again(value):
    assert json_object(Response("N", 200, dumps({"a": value}))) == {"a": value}


@given(st.text(st.characters(), max_size=100))
def test_a_text_is_one_line_that_can_be_stored(value):
    clean = text(value)
    assert clean == " ".join(clean.split())
    assert "\0" not in clean
    clean.encode("utf-8")


def test_half_a_surrogate_pair_does_not_come_through():
    assert text("a\ud800b") == "a?b"


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


def test_control_characters_do_not_come_through_and_letters_of_any_script_do():
    assert text("At\x07the\x1b[31m \x85terminal\x9f") == "At the [31m terminal"
    assert text("می\u200cشود क्\u200dष") == "می\u200cشود क्\u200dष"


def test_joined_texts_are_no_longer_than_one():
    assert joined("a" * 10, "b" * (LONGEST_TEXT - 12)).count("b") == LONGEST_TEXT - 12
    with pytest.raises(Unreadable):
        joined("a" * 10, "b" * (LONGEST_TEXT - 11))


@pytest.mark.parametrize("told", ["N/A", "-", "see below", "<b>RR1234567<b>", "1234", "9" * 41])
def test_what_can_be_no_number_is_no_further_one(told):
    assert other_number(told, "RR123456785CN") == ""


def test_the_number_itself_written_otherwise_is_no_further_one():
    assert other_number("rr 123 456 785 cn", "RR123456785CN") == ""
