"""What an HTTP status says before the body is read."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.model.exchange import Response
from app.core.sources.answer import LONGEST_WAIT_S, check, retry_after
from app.core.sources.errors import BadKey, BadNumber, NotFound, Quota, Unreadable

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.mark.parametrize("status", [200, 201, 203, 206])
def test_success_says_nothing(status):
    assert check(Response("N", status, ""), {}) is None


def test_a_meaning_of_the_carrier_goes_before_the_general_one():
    with pytest.raises(NotFound):
        check(Response("N", 429, "{}"), {429: NotFound})


@pytest.mark.parametrize("meaning", [NotFound, BadNumber])
@pytest.mark.parametrize("text", ["<html>Not here</html>", "", "[]", '{"cut'])
def test_a_page_of_somebody_else_says_nothing_of_the_number(meaning, text):
    with pytest.raises(Unreadable):
        check(Response("N", 404, text), {404: meaning})


def test_a_refused_key_needs_no_words():
    with pytest.raises(BadKey):
        check(Response("N", 400, ""), {400: BadKey})


def test_the_wait_is_counted_from_the_given_now():
    headers = {"retry-after": "Sun, 22 Nov 2026 12:00:45 GMT"}
    with pytest.raises(Quota) as caught:
        check(Response("N", 429, "", headers), {}, now=NOW)
    assert caught.value.retry_after == 45


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("0", 0),
        (" 5 ", 5),
        ("1.5", 1.5),
        ("-3", 0),
        ("9999999", LONGEST_WAIT_S),
        ("Sun, 22 Nov 2026 11:00:00 GMT", 0),
        ("Tue, 22 Nov 2033 12:00:00 GMT", LONGEST_WAIT_S),
    ],
)
def test_a_wait_is_never_negative_nor_longer_than_a_day(header, seconds):
    assert retry_after(header, NOW) == seconds


@pytest.mark.parametrize(
    "header", ["", "soon", "nan", "inf", "-inf", "1e400", "22 Nov 2026", "٥ ٥"]
)
def test_a_wait_that_cannot_be_read_is_none(header):
    assert retry_after(header, NOW) is None


@given(st.text())
def test_any_header_at_all_gives_a_sane_wait_or_none(header):
    wait = retry_after(header, NOW)
    assert wait is None or 0 <= wait <= LONGEST_WAIT_S
