"""The line that reminds of a copy comes for a reason, and does not come again soon."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.keeping.reminding import due
from tests.conftest import NOW

DAY = timedelta(days=1)


def days_ago(*days: int):
    return [NOW - day * DAY for day in days]


@pytest.mark.parametrize(
    ("added", "last", "wanted"),
    [
        ([], None, False),
        ([30] * 4, None, False),
        ([30] * 5, None, True),
        ([6] * 50, None, False),
        ([90] * 50, 61, False),
        ([90] * 50 + [1], 61, True),
        ([90] * 50 + [1], 59, False),
        ([1] * 9, 8, False),
        ([1] * 10, 8, True),
        ([1] * 10, 6, False),
        ([30] * 5, -400, True),
    ],
)
def test_it_comes_for_a_reason(added: list[int], last: int | None, wanted: bool) -> None:
    moment = None if last is None else NOW - last * DAY
    assert due(days_ago(*added), moment, NOW) is wanted


@given(st.lists(st.integers(-9, 900), max_size=40), st.integers(0, 6))
def test_after_it_was_closed_it_is_quiet_for_a_week_at_least(added: list[int], ago: int) -> None:
    assert not due(days_ago(*added), NOW - ago * DAY, NOW)
