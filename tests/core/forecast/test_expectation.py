"""When a parcel is expected: the carrier's word, or the usual days, moved by what is known."""

import random
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.forecast.expectation import Expectation, expectation, in_time, usual
from app.core.forecast.lines import CHINA, LINES, line_of
from app.core.forecast.trips import Trip, trip, trips
from app.core.model import Eta, Order, Parcel
from app.core.parcel.glance import Glance
from app.core.parcel.journey import Step
from app.core.statuses import SUBS

START = datetime(2026, 9, 1, 12, tzinfo=UTC)
NOW = START + timedelta(days=2)
DAY = timedelta(days=1)
LINE = {line.id: line for line in LINES}
STAGES = {2: 0.0, 3: 0.3, 4: 0.6, 5: 0.75, 6: 0.95}


def on_the_way(*steps: Step, **fields: object) -> Glance:
    """A parcel from China to Poland by post, accepted at `START`."""
    cover = Parcel("RR123456785CN", START - DAY, "china-post", order=Order("AliExpress"))
    told = {"sub": "it.moving", "stage": 2, "origin": "CN", "destination": "PL"}
    return Glance(cover, steps=steps or (Step(2, START),))._replace(**told | fields)


def own(*days: float, line: str = "standard", **fields: object) -> tuple[Trip, ...]:
    """Trips from China to Poland that took so many days, all over before `START`."""
    made = Trip("A", "china-post", "Temu", "CN", "PL", line, START, START, 0, ())
    return tuple(
        made._replace(days=took, accepted=START - (took + 1) * DAY, ended=START - DAY, **fields)
        for took in days
    )


def days(found: Expectation | None) -> tuple[int, int]:
    assert found is not None
    return (found.earliest - START.date()).days, (found.latest - START.date()).days


def test_the_carriers_word_counts_before_all_else() -> None:
    told = on_the_way(eta=Eta(date(2026, 9, 9), date(2026, 9, 11)))
    found = expectation(told, own(30, 31, 32), NOW)
    assert found == Expectation(date(2026, 9, 9), date(2026, 9, 11), "carrier")


def test_without_it_the_usual_days_of_the_line_count_from_the_acceptance() -> None:
    found = expectation(on_the_way(), (), NOW)
    assert days(found) == (15, 30)
    assert found and found.source == "typical"
    assert found.usual and found.usual.line.id == "standard"


def test_own_parcels_on_the_route_narrow_the_days() -> None:
    found = expectation(on_the_way(), own(16, 18, 19, 20, 22), NOW)
    assert days(found) == (16, 21)
    assert found and found.source == "own"
    assert found.usual and found.usual[3:] == (5, 19, 21)


def test_two_parcels_are_too_few_to_count() -> None:
    assert expectation(on_the_way(), own(16, 18), NOW) == expectation(on_the_way(), (), NOW)


def test_own_parcels_count_alone_where_they_are_not_what_is_claimed() -> None:
    assert days(expectation(on_the_way(), own(40, 45, 50), NOW)) == (40, 48)


@pytest.mark.parametrize(
    "other",
    [{"destination": "DE"}, {"origin": "HK"}, {"line": "ems", "carrier": "yanwen"}],
)
def test_parcels_on_other_ways_do_not_count(other: dict[str, str]) -> None:
    assert expectation(on_the_way(), own(16, 18, 20, **other), NOW) == expectation(
        on_the_way(), (), NOW
    )


def test_a_parcel_not_accepted_yet_is_expected_later() -> None:
    announced = on_the_way(Step(1, START), stage=1, sub="ir.registered")
    assert days(expectation(announced, (), NOW)) == (15, 37)


def test_what_has_passed_of_the_days_is_gone() -> None:
    assert days(expectation(on_the_way(), (), START + 20 * DAY)) == (20, 30)


def test_after_the_last_day_it_says_how_late_the_parcel_is() -> None:
    found = expectation(on_the_way(), (), START + 33 * DAY)
    assert days(found) == (15, 30)
    assert found and found.late_days == 3


def test_a_stage_reached_early_brings_the_parcel_nearer() -> None:
    quick = on_the_way(Step(2, START), Step(4, START + 4 * DAY), stage=4)
    assert days(expectation(quick, (), START + 4 * DAY)) == (7, 17)


@pytest.mark.parametrize(
    ("stage", "latest"), [(3, 5 + 21 + 1), (4, 5 + 12 + 1), (5, 5 + 7.5 + 1), (6, 5 + 3 + 1)]
)
def test_of_thirty_days_so_many_are_left_from_a_stage_on(stage: int, latest: float) -> None:
    told = on_the_way(Step(2, START), Step(stage, START + 5 * DAY))
    found = expectation(told, (), START + 5 * DAY)
    assert days(found)[1] == int(latest + 0.5)


def test_a_stage_reached_late_moves_the_days() -> None:
    slow = on_the_way(Step(2, START), Step(4, START + 40 * DAY), stage=4)
    found = expectation(slow, (), START + 41 * DAY)
    assert days(found) == (43, 53)
    assert found and not found.late_days


@pytest.mark.parametrize(
    "sub",
    [
        *("dl.delivered", "ex.returned", "ex.returning", "ap.ready", "ex.lost", "ex.destroyed"),
        *("df.rejected", "df.address", "df.security", "ex.security", "ex.damage", "ex.nobody"),
        *("ex.refused", "ex.cancel"),
    ],
)
@pytest.mark.parametrize("eta", [None, Eta(date(2026, 9, 9), date(2026, 9, 11))])
@pytest.mark.parametrize("today", [2, 60])
def test_nothing_is_expected_of_a_parcel_that_does_not_come_any_more(sub, eta, today) -> None:
    assert expectation(on_the_way(sub=sub, eta=eta), own(16, 18, 20), START + today * DAY) is None


@pytest.mark.parametrize("sub", ["it.moving", "it.local", "df.nobody", "df.other", "ex.delayed"])
def test_a_parcel_that_still_comes_is_expected(sub: str) -> None:
    assert expectation(on_the_way(sub=sub), (), NOW) is not None


@pytest.mark.parametrize(
    ("eta", "found"),
    [
        (None, None),
        (Eta(date(2026, 9, 20), date(2026, 9, 20), time(9), time(12)), (19, 19)),
        (Eta(date(2026, 9, 18), date(2026, 9, 25)), (19, 19)),
        (Eta(date(2026, 9, 21), date(2026, 9, 25)), None),
        (Eta(date(2026, 9, 15), date(2026, 9, 19)), None),
    ],
)
def test_a_parcel_with_the_courier_is_expected_today_or_nothing_is_said(eta, found) -> None:
    today = START + 19 * DAY
    out = on_the_way(Step(2, START), Step(6, today), sub="od.out", stage=6, eta=eta, last=today)
    came = expectation(out, own(16, 18, 20), today)
    assert (came and (*days(came), came.late_days)) == (found and (*found, 0))
    assert came is None or came.hours == (eta.since, eta.until)


@pytest.mark.parametrize("earlier", [1, 5])
def test_a_carriers_word_that_was_over_before_the_acceptance_does_not_count(earlier: int) -> None:
    over = Eta(START.date() - (earlier + 1) * DAY, START.date() - earlier * DAY)
    assert expectation(on_the_way(eta=over), (), NOW) == expectation(on_the_way(), (), NOW)


def test_a_carriers_word_for_the_day_of_the_acceptance_counts() -> None:
    found = expectation(on_the_way(eta=Eta(START.date(), START.date())), (), NOW)
    assert found == Expectation(START.date(), START.date(), "carrier", late_days=2)


@pytest.mark.parametrize("ends", [(None, "PL"), ("CN", None), ("DE", "PL")])
def test_nothing_is_said_of_a_way_that_nobody_has_told_of(ends: tuple[str, str]) -> None:
    assert expectation(on_the_way(origin=ends[0], destination=ends[1]), (), NOW) is None


@pytest.mark.parametrize(
    ("carrier", "service", "number", "ends", "line"),
    [
        ("nova-poshta", "", "20450012345678", ("UA", "UA"), "domestic"),
        ("cainiao", "Super Economy", "LP00123456789012", ("CN", "RU"), "ru_economy"),
        ("cainiao", "", "LP00123456789012", ("CN", "RU"), "ru_standard"),
        ("russian-post", "", "RR123456785CN", ("CN", "RU"), "ru_post"),
        ("dhl-express", "", "7777777770", ("CN", "RU"), "ru_express"),
        ("cainiao", "Cainiao Standard", "LP00123456789012", ("CN", "ES"), "cainiao_standard"),
        ("cainiao", "", "LP00123456789012", ("CN", "ES"), "ali_standard"),
        ("china-post", "", "LK123456785CN", ("CN", "US"), "epacket_us"),
        ("china-post", "", "EE123456785CN", ("CN", "DE"), "ems"),
        ("china-post", "", "RR123456785CN", ("HK", "DE"), "standard"),
        ("china-post", "", "RR123456785CN", ("CN", "JP"), "east_asia"),
        ("china-post", "", "RR123456785CN", ("CN", "TH"), "south_east_asia"),
        ("china-post", "", "RR123456785CN", ("CN", "BR"), "average"),
    ],
)
def test_a_parcel_travels_on_the_line_that_fits_it_best(
    carrier: str, service: str, number: str, ends: tuple[str, str], line: str
) -> None:
    cover = Parcel(number, START, carrier)
    found = line_of(Glance(cover, origin=ends[0], destination=ends[1], service=service))
    assert found is not None
    assert found.id == line


def test_a_trip_is_a_delivered_parcel_with_both_its_scans() -> None:
    steps = (Step(2, START), Step(7, START + 12 * DAY))
    there = on_the_way(*steps, sub="dl.delivered", stage=7)
    found = trip(there)
    assert found is not None
    assert (found.days, found.shop, found.line) == (12, "AliExpress", "standard")
    assert trips([there, on_the_way()]) == (found,)
    assert trip(there._replace(steps=steps[1:])) is None
    assert trip(there._replace(sub="ex.returned")) is None


def test_in_time_is_what_came_within_the_days_that_were_usual_then() -> None:
    line = LINE["standard"]
    quick, slow = own(20, 33)
    assert in_time(quick, line, ())
    assert not in_time(slow, line, ())
    past = tuple(one._replace(ended=slow.accepted - DAY) for one in own(32, 33, 40))
    assert in_time(slow, line, past)


lines = st.sampled_from(LINES)
took = st.lists(st.floats(1, 90), max_size=9)
some_steps = st.lists(st.sampled_from(sorted(STAGES)), unique=True).map(sorted)


@given(lines, took)
def test_the_usual_days_are_a_range_and_own_trips_within_it_never_widen_it(line, lengths) -> None:
    found = usual(line, "CN", "PL", None, own(*lengths, line=line.id))
    assert found.low <= found.high
    if all(line.low <= one <= line.high for one in lengths):
        assert line.low <= found.low <= found.high <= line.high


@given(some_steps, st.floats(1, 80), st.integers(0, 100), took)
def test_no_further_stage_makes_the_range_wider(stages, whole, today, lengths) -> None:
    now = START + today * DAY
    past = own(*lengths)
    known = [Step(2, START)]
    before = expectation(on_the_way(*known), past, START)
    assert before is not None
    for stage in stages[stages[:1] == [2] :]:
        known.append(Step(stage, START + STAGES[stage] * whole * DAY))
        after = expectation(on_the_way(*known, stage=stage), past, START)
        assert after is not None
        assert after.latest - after.earliest <= before.latest - before.earliest + DAY
        before = after
    found = expectation(on_the_way(*known), past, now)
    assert found is not None
    assert found.earliest <= found.latest
    assert found.late_days == max((now.date() - found.latest).days, 0)


@given(st.sampled_from(sorted(SUBS)), st.integers(0, 7), took)
def test_whatever_the_status_the_range_is_in_order_or_there_is_none(sub, stage, lengths) -> None:
    found = expectation(on_the_way(sub=sub, stage=stage), own(*lengths), NOW)
    assert found is None or found.earliest <= found.latest


@pytest.mark.parametrize("line", [line for line in LINES if line.id != "domestic"], ids=str)
def test_most_parcels_come_within_the_range_whatever_is_known_of_them(line) -> None:
    """Parcels that take what is claimed for their line, asked about at each stage of their way."""
    rnd = random.Random(line.id)
    inside = asked = 0
    for _ in range(300):
        whole = rnd.triangular(line.low, line.high)
        known: list[Step] = []
        for stage, share in STAGES.items():
            known.append(Step(stage, START + share * rnd.uniform(0.85, 1.1) * whole * DAY))
            earliest, latest = days(_of_line(line, known))
            asked += 1
            inside += earliest <= whole <= latest + 1
    assert inside >= 0.8 * asked


def _of_line(line, known) -> Expectation | None:
    """What is expected on a line, told as the carrier would tell it."""
    number = f"{line.letters[:1] or 'R'}R123456785CN"
    cover = Parcel(number, START, next(iter(sorted(line.carriers)), "china-post"))
    destination = next(iter(sorted(line.destinations)), "BR")
    service = " ".join(line.services)
    one = Glance(cover, "it.moving", known[-1].stage, steps=tuple(known), service=service)
    one = one._replace(origin="CN", destination=destination)
    assert one.origin in CHINA
    assert line_of(one) == line
    return expectation(one, (), known[-1].at)
