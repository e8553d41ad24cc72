"""A status that may no longer hold is told as past; each such has words for that."""

from datetime import UTC, datetime, timedelta

import pytest

from app.core.forecast.staleness import FRESH_DAYS, outdated
from app.core.statuses import SUBS
from tests.fakes import strict_words

AT = datetime(2026, 11, 14, 9, tzinfo=UTC)


@pytest.mark.parametrize("sub", FRESH_DAYS)
def test_a_status_is_told_as_it_is_for_its_days_and_then_as_past(sub: str) -> None:
    days = timedelta(days=FRESH_DAYS[sub])
    assert not outdated(sub, AT, AT + days)
    assert outdated(sub, AT, AT + days + timedelta(minutes=1))


@pytest.mark.parametrize("sub", sorted(SUBS.keys() - FRESH_DAYS))
def test_what_is_past_by_itself_never_goes_stale(sub: str) -> None:
    assert not outdated(sub, AT, AT + timedelta(days=3000))


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("sub", FRESH_DAYS)
def test_every_status_that_goes_stale_has_its_words(sub: str, language: str) -> None:
    assert "AGO" in strict_words(language).t(f"status.{sub}.past", ago="AGO")
