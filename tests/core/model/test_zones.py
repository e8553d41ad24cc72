"""The rule in arithmetic says what the zone database says."""

from datetime import datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.model.zones import FIXED_HOURS, STANDARD_HOURS, ZONE_OF, aware

every_zone = pytest.mark.parametrize("zone", STANDARD_HOURS)


@every_zone
@given(local=st.datetimes(datetime(2000, 1, 1), datetime(2037, 12, 31)))
def test_any_moment_of_this_time_has_the_offset_of_the_database(zone, local):
    from zoneinfo import ZoneInfo

    local = local.replace(fold=0)  # the first of the two hours of October, as documented
    assert aware(local, zone).utcoffset() == local.replace(tzinfo=ZoneInfo(zone)).utcoffset()


@every_zone
def test_every_quarter_of_the_nights_in_which_clocks_may_change_agrees(zone):
    from zoneinfo import ZoneInfo

    there = ZoneInfo(zone)
    for year, month, day in product(range(2000, 2038), (3, 10), range(25, 32)):
        for quarter in range(4 * 6):
            local = datetime(year, month, day) + timedelta(minutes=15 * quarter)
            assert aware(local, zone).utcoffset() == local.replace(tzinfo=there).utcoffset(), local


@pytest.mark.parametrize("zone", FIXED_HOURS)
def test_a_zone_without_summer_time_has_one_offset_in_these_years(zone):
    from zoneinfo import ZoneInfo

    for month in range(1, 13):
        local = datetime(2026, month, 15, 12)
        assert aware(local, zone).utcoffset() == local.replace(tzinfo=ZoneInfo(zone)).utcoffset()


def test_every_country_has_a_zone_of_the_tables():
    assert set(ZONE_OF.values()) <= {*FIXED_HOURS, *STANDARD_HOURS}


def test_an_unknown_zone_is_a_mistake_of_ours():
    with pytest.raises(KeyError):
        aware(datetime(2026, 1, 1), "Asia/Atlantis")
