"""Whatever stamps were seen, the next one is later and can be read again."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.model.clock import LAST_MS, LAST_TURN, Stamp, following, stamp

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
HIGH = st.integers(0, 3)
stamps = st.builds(
    Stamp,
    st.integers(0, LAST_MS) | HIGH.map(lambda less: LAST_MS - less),
    st.integers(0, LAST_TURN) | HIGH.map(lambda less: LAST_TURN - less),
    st.text("abz019", min_size=1, max_size=12),
)


@given(st.lists(stamps, max_size=3))
def test_the_next_stamp_is_later_and_can_be_read(seen: list[Stamp]) -> None:
    after = following(seen, NOW, "me")
    assert stamp(str(after)) == after
    last = (LAST_MS, LAST_TURN)
    assert all(after[:2] > one[:2] or one[:2] == last for one in seen)


def test_a_clock_that_goes_ahead_counts_from_nothing() -> None:
    wall = int(NOW.timestamp() * 1000)
    assert following([], NOW, "me") == following([Stamp(wall - 1, 7, "b")], NOW, "me")
    assert following([], NOW, "me") == Stamp(wall, 0, "me")
    assert following([Stamp(wall, 7, "b")], NOW, "me") == Stamp(wall, 8, "me")


@pytest.mark.parametrize(
    "text", ["ffffffffffff.ffffff.a", "19a0b.ffffff.a", "fffffffffff.ffffff.a"]
)
def test_a_stamp_at_the_end_of_its_form_makes_no_later_one_unreadable(text: str) -> None:
    after = following([stamp(text)], NOW, "me")
    assert stamp(str(following([after], NOW, "me")))
