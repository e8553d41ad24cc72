"""Foreign JSON is read without trust."""

from json import dumps
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.model.exchange import Response
from app.core.model.nesting import DEEPEST
from app.core.sources.errors import Unreadable
from app.core.sources.json_body import (
    LARGEST_BODY,
    LONGEST_TEXT,
    MOST_ROWS,
    json_object,
    one_or_more,
    row,
    rows,
    text,
    texts,
)


@pytest.mark.parametrize("absent", [row, rows, one_or_more, texts, text])
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
def test_the_work_on_a_body_made_to_be_slow_grows_with_its_length_only(text):
    """Ten times the length is ten times the work; a hundred times would hold up the page."""
    assert refused(text) < 40 * max(refused(text[: len(text) // 10]), 0.002)


def refused(text):
    """The seconds of this process until a body is refused; the shortest of three runs."""
    took = []
    for _ in range(3):
        began = process_time()
        with pytest.raises(Unreadable):
            json_object(Response("N", 200, text))
        took.append(process_time() - began)
    return min(took)


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


def test_control_characters_do_not_come_through_and_letters_of_any_script_do():
    assert text("At\x07the\x1b[31m \x85terminal\x9f") == "At the [31m terminal"
    assert text("می\u200cشود क्\u200dष") == "می\u200cشود क्\u200dष"
