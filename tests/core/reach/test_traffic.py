"""When a host may be asked again, and why it did not answer."""

import heapq
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.reach.traffic import LONGEST_WAIT_S, Lane, delay_before_retry, diagnose
from app.core.sources import Limits
from app.core.sources.errors import Offline, Refused, TimedOut, Unreachable

jitters = st.floats(0, 1)
waits = st.none() | st.floats(0, 1e6)


@given(st.integers(1, 50), waits, jitters, st.integers(1, 10))
def test_retries_end(attempt, retry_after, jitter, attempts):
    wait = delay_before_retry(attempt, retry_after, jitter, attempts=attempts)
    if attempt >= attempts:
        assert wait is None
    assert wait is None or 0 < wait <= LONGEST_WAIT_S


@given(st.integers(1, 4), st.floats(0, LONGEST_WAIT_S), jitters)
def test_the_wait_asked_for_is_never_cut_short(attempt, retry_after, jitter):
    wait = delay_before_retry(attempt, retry_after, jitter, attempts=5)
    assert wait is not None and wait >= retry_after


@given(st.floats(LONGEST_WAIT_S, 1e6, exclude_min=True), jitters)
def test_a_wait_too_long_to_sit_through_is_given_up_at_once(retry_after, jitter):
    assert delay_before_retry(1, retry_after, jitter) is None


@given(jitters, jitters)
def test_every_wait_is_at_least_as_long_as_the_one_before(earlier, later):
    waits = [delay_before_retry(n, None, j, attempts=9) for n, j in ((1, earlier), (2, later))]
    assert waits[0] is not None and waits[1] is not None and waits[0] <= waits[1]


@pytest.mark.parametrize(
    ("online", "timed_out", "probe", "expected"),
    [
        (False, False, "unasked", Offline),
        (False, True, "failed", Offline),
        (True, True, "unasked", TimedOut),
        (True, False, "opaque", Refused),
        (True, False, "failed", Unreachable),
        (True, False, "unasked", Unreachable),
    ],
)
def test_silence_has_four_reasons(online, timed_out, probe, expected):
    error = diagnose(online, timed_out, probe, "api.example.org")
    assert type(error) is expected
    assert error.args == (() if expected is Offline else (("host", "api.example.org"),))


def test_a_full_lane_waits_for_one_to_end():
    limits = Limits(at_once=2, spacing_s=0)
    lane = Lane().started(0).started(0)
    assert lane.wait(limits, 100) is None
    assert lane.ended().wait(limits, 100) == 0


def test_a_resting_lane_starts_nothing_and_never_rests_less():
    lane = Lane().resting(50).resting(20)
    assert lane.wait(Limits(), 30) == 20
    assert lane.wait(Limits(), 60) == 0


@given(
    durations=st.lists(st.floats(0, 30), min_size=1, max_size=40),
    at_once=st.integers(1, 5),
    spacing=st.floats(0, 10),
)
def test_a_lane_that_is_obeyed_keeps_to_its_limits_and_comes_to_an_end(durations, at_once, spacing):
    limits = Limits(at_once=at_once, spacing_s=spacing)
    lane, now = Lane(), 0.0
    starts: list[float] = []
    ends: list[float] = []
    for duration in durations:
        while (wait := lane.wait(limits, now)) is None:
            now = max(now, heapq.heappop(ends))
            lane = lane.ended()
        now += wait
        lane = lane.started(now)
        starts.append(now)
        heapq.heappush(ends, now + duration)
        assert lane.running <= at_once
    gaps = [later - earlier for earlier, later in pairwise(starts)]
    assert all(gap >= spacing - 1e-9 for gap in gaps)
