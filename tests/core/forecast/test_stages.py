"""How long a parcel was at each stage: from its first scan to that of the next one known."""

from datetime import UTC, datetime, timedelta

import pytest

from app.core.forecast.stages import Span, spans
from app.core.model import Parcel
from app.core.parcel.glance import Glance
from app.core.parcel.journey import Step

START = datetime(2026, 11, 1, 12, tzinfo=UTC)
NOW = START + timedelta(days=20)


def way(*steps: tuple[int, float], sub: str = "it.moving") -> Glance:
    """A parcel that reached these stages so many days after `START`."""
    reached = tuple(Step(stage, START + timedelta(days=day)) for stage, day in steps)
    return Glance(Parcel("RR123456785CN", START), sub, steps=reached)


def test_a_delivered_parcel_has_the_stages_before_its_delivery() -> None:
    one = way((2, 0), (3, 4), (4, 10.5), (7, 11), sub="dl.delivered")
    assert spans(one, NOW) == (Span(2, 4), Span(3, 6.5), Span(4, 0.5))


def test_the_last_stage_of_a_parcel_on_its_way_lasts_until_now() -> None:
    assert spans(way((2, 0), (4, 5)), NOW) == (Span(2, 5), Span(4, 15, going=True))


@pytest.mark.parametrize("sub", ["ex.destroyed", "ex.returned"])
def test_no_stage_goes_on_once_all_is_over(sub: str) -> None:
    assert spans(way((2, 0), (4, 5), sub=sub), NOW) == (Span(2, 5),)


def test_the_end_of_a_way_is_no_stage_whatever_is_told_after_it() -> None:
    assert spans(way((2, 0), (7, 5), sub="ex.returning"), NOW) == (Span(2, 5),)


@pytest.mark.parametrize("steps", [(), ((2, 0),)])
def test_of_fewer_than_two_steps_nothing_is_told(steps: tuple[tuple[int, float], ...]) -> None:
    assert spans(way(*steps), NOW) == ()


def test_a_scan_from_a_clock_that_is_ahead_makes_no_days_below_zero() -> None:
    assert spans(way((2, 0), (3, 21)), NOW)[-1] == Span(3, 0, going=True)
