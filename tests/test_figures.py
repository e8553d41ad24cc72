"""What the visitor's own parcels tell together."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.core.forecast.expectation import in_time
from app.core.forecast.lines import LINES
from app.core.forecast.trips import Trip, trips
from app.core.model import Order, Parcel
from app.core.parcel.glance import Glance
from app.core.parcel.journey import Step
from app.statistics.figures import Bin, Took, Wait, bins, figures, grouped, months, punctual, waits

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
START = datetime(2026, 3, 1, tzinfo=UTC)
LINE = {line.id: line for line in LINES}
DAY = timedelta(days=1)


def trip(days: float, since: float = 0, **fields: object) -> Trip:
    """A trip from China to Poland that began so many days after `START`."""
    begun = START + since * DAY
    one = Trip(
        "A", "china-post", "Temu", "CN", "PL", "standard", begun, begun + days * DAY, days, ()
    )
    return one._replace(**fields)


def came(days: float, end: datetime, **fields: object) -> Glance:
    """A parcel delivered at `end`, accepted so many days before, at the border half the time."""
    steps = (Step(2, end - days * DAY), Step(3, end - days / 2 * DAY), Step(7, end))
    cover = Parcel(f"N{days}{end}", NOW, "china-post", order=Order("Temu"))
    told = Glance(cover, "dl.delivered", 7, steps=steps, origin="CN", destination="PL")
    return told._replace(**fields)


def test_a_group_has_its_median_its_quickest_and_its_slowest_parcel() -> None:
    found = grouped([trip(30), trip(10), trip(14), trip(12)], lambda one: one.shop)
    assert found == (Took("Temu", 4, 13, 10, 30),)


def test_the_groups_with_most_parcels_come_first_and_what_has_no_name_is_left_out() -> None:
    ones = [trip(5, shop="eBay"), trip(9), trip(8), trip(7, shop="")]
    assert [one.name for one in grouped(ones, lambda one: one.shop)] == ["Temu", "eBay"]


def test_no_more_groups_are_shown_than_can_be_read() -> None:
    ones = [trip(5, shop=f"shop {n}") for n in range(30)]
    assert len(grouped(ones, lambda one: one.shop)) == 8


def test_a_route_has_two_ends() -> None:
    ones = (trip(9), trip(7, origin=None), trip(8, destination=None))
    assert [one.name for one in figures((), ones, NOW).routes] == ["CN PL"]


def test_in_time_is_what_was_usual_when_a_parcel_was_accepted() -> None:
    assert punctual([trip(30), trip(31)]) == (1, 2)


def test_own_parcels_that_had_come_by_then_count_as_usual() -> None:
    slow = [trip(50, since) for since in (0, 1, 2)]
    assert punctual([*slow, trip(45, 60)]) == (1, 4)
    assert punctual([*slow, trip(45, 20)]) == (0, 4)


def test_what_is_usual_on_an_unknown_line_is_not_known() -> None:
    assert punctual([trip(9, line=""), trip(9)]) == (1, 1)


@given(
    st.lists(
        st.builds(
            trip,
            st.integers(1, 60),
            st.integers(0, 120),
            line=st.sampled_from(["standard", "ems", "domestic", ""]),
            carrier=st.sampled_from([None, "china-post", "yanwen"]),
            destination=st.sampled_from(["PL", "DE"]),
        ),
        max_size=25,
    )
)
def test_one_go_over_a_route_finds_what_each_trip_by_itself_would(ones: list[Trip]) -> None:
    known = [one for one in ones if one.line]
    each = [in_time(one, LINE[one.line], known) for one in known]
    assert punctual(ones) == (sum(each), len(known))


def test_months_are_the_last_twelve_and_count_deliveries() -> None:
    ends = [datetime(2025, 11, 30), datetime(2025, 12, 1), datetime(2026, 11, 1), NOW]
    ones = [came(9, end.replace(tzinfo=UTC)) for end in ends]
    back = came(9, NOW, sub="ex.returned")
    found = months([*ones, back], NOW)
    assert [one.first for one in found[::11]] == [date(2025, 12, 1), date(2026, 11, 1)]
    assert [one.parcels for one in found] == [1, *[0] * 10, 2]


def test_parcels_wait_at_stages_and_in_countries() -> None:
    ones = [came(days, NOW) for days in (8, 10, 20)]
    assert waits(ones, NOW) == (Wait(2, "CN", 3, 5), Wait(3, None, 3, 5))


def test_two_parcels_are_no_place_to_wait_at_and_a_stage_that_goes_on_does_not_count() -> None:
    going = came(8, NOW, sub="it.moving", steps=(Step(2, START), Step(3, START + DAY)))
    assert waits([came(8, NOW), came(9, NOW)], NOW) == ()
    assert [one.stage for one in waits([going, going, going], NOW)] == [2]


def test_a_deleted_parcel_is_not_counted() -> None:
    gone = Parcel("A", NOW, deleted=NOW)
    ones = [came(8, NOW, cover=gone)] * 3
    found = figures(ones, trips(ones), NOW)
    assert (found.delivered, found.waits, sum(one.parcels for one in found.months)) == (0, (), 0)


def test_no_days_have_no_bins() -> None:
    assert bins([]) == ()


def test_bins_between_others_are_there_though_they_are_empty() -> None:
    assert bins([2, 40]) == (
        Bin(1, 5, 1),
        *(Bin(n, n + 4, 0) for n in range(6, 36, 5)),
        Bin(36, 40, 1),
    )


@given(st.lists(st.floats(0.01, 365), min_size=1, max_size=60))
def test_every_parcel_is_in_one_of_at_most_twelve_bins(days: list[float]) -> None:
    found = bins(days)
    assert sum(one.parcels for one in found) == len(days)
    assert len(found) <= 12
    assert found[0].parcels and found[-1].parcels
    assert all(after.low == before.high + 1 for before, after in pairwise(found))
