"""Days around midnight, as shoppers in San Francisco, Vladivostok and Auckland have them.

Each place that counts in days is asked at moments on both sides of the visitor's midnight and of
that of UTC: what it says must be what it says at noon of the visitor's own day.
"""

from datetime import UTC, date, datetime, timedelta

import pytest

from app.backup.files import download, table_of
from app.core.backup.reading import read_text
from app.core.forecast.deadlines import endings
from app.core.language.words import Words
from app.core.model import Eta, Order, Parcel, Report, Retrieval
from app.core.model.days import utc_day, visitors_day
from app.core.paste import read_page
from app.frame.common import Settings
from app.frame.state import State
from app.listing.messages import KeepDays
from app.opened.agenda import agenda
from app.order.calendar_file import reminders
from app.pieces.outlook import acts, expected, troubles
from app.roof import unchanged, update
from app.statistics.figures import months
from tests.conftest import make_parcel, make_scan, make_state
from tests.fakes import strict_words
from tests.rooms import said

ZONES = {"San Francisco": -8, "Newfoundland": -3.5, "Moscow": 3, "Vladivostok": 10, "Auckland": 13}
DAY = date(2026, 12, 1)
"""The visitor's own day: the first of a month, so that months are told apart too."""
ASKED = datetime(2026, 11, 29, 9, tzinfo=UTC)
CLOCKS = ((0, 1), (9, 0), (12, 30), (23, 59))


def told(number: str, **report: object) -> Parcel:
    code = "READY_FOR_PICKUP" if "collect_by" in report else "IN_TRANSIT"
    scan = make_scan(code, 27)
    return make_parcel(
        number=number, retrievals=(Retrieval("bring", ASKED, Report(number, (scan,), **report)),)
    )


def after(days: int) -> date:
    return DAY + timedelta(days=days)


def ordered(number: str, **order: object) -> Parcel:
    return make_parcel(make_scan("IN_TRANSIT", 27), number=number, order=Order("Temu", **order))


PARCELS = (
    *(told(f"COLLECT{n}", collect_by=after(n)) for n in (-1, 0, 1, 3, 4)),
    *(ordered(f"PROTECTED{n}", protection=after(n)) for n in (-16, -15, -1, 0, 7, 8)),
    *(told(f"ETA{n}", eta=Eta(after(n), after(n))) for n in (-1, 0, 1, 6, 7)),
    told("RANGE", eta=Eta(after(-2), after(2))),
)


def page(hours: float, clock: tuple[int, int] = (12, 30), *parcels: Parcel, **fields) -> State:
    """The page of a shopper so far ahead of UTC, at a time of their own day."""
    now = datetime(DAY.year, DAY.month, DAY.day, *clock, tzinfo=UTC) - timedelta(hours=hours)
    offset = timedelta(hours=hours)
    return make_state(*(parcels or PARCELS), now=now, offset=offset, **fields)


def placed(state: State, field: str, day: date) -> str:
    number = state.book.glances[0].cover.number
    after, _ = update(state, said.OrderGiven(number, field, day.isoformat()))
    return after.toast.key if after.toast else ""


PLACES = {
    "warnings": lambda state, w: {
        one.cover.number: [found for found in troubles(one, state) if found.id != "stale"]
        for one in state.book.glances
    },
    "what needs action": lambda state, w: acts(state),
    "expected days": lambda state, w: [expected(one, state) for one in state.book.glances],
    "the week": lambda state, w: agenda(state),
    "last days": lambda state, w: endings(state.book.glances, state.today),
    "reminders": lambda state, w: [
        one
        for one in update(
            state.__class__(state.parcels, state.now, Settings(alerts=True), offset=state.offset),
            said.Left(),
        )[1]
        if isinstance(one, KeepDays)
    ],
    "calendar": lambda state, w: [
        [line for line in reminders(one, w, state.here).splitlines() if "DTSTAMP" not in line]
        for one in state.book.glances
    ],
    "no calendar": lambda state, w: [
        update(state, said.IcsWanted(one.cover.number))[0].toast for one in state.book.glances
    ],
    "months": lambda state, w: months(state.book.glances, state.here),
    "an order of tomorrow": lambda state, w: placed(state, "placed", after(1)),
    "an order of the day after": lambda state, w: placed(state, "placed", after(2)),
    "protection of two years": lambda state, w: placed(state, "protection", after(730)),
    "protection of longer": lambda state, w: placed(state, "protection", after(731)),
    "file": lambda state, w: download(state, "txt", "").name,
    "words": lambda state, w: [w.day(after(n), state.now) for n in (-2, -1, 0, 1, 2)],
}


def asked(place: str, state: State, w: Words) -> object:
    return PLACES[place](state, w)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("place", PLACES)
def test_a_day_is_the_visitors_own_from_midnight_to_midnight(place: str, zone: str) -> None:
    noon = asked(place, page(0), strict_words())
    hours = ZONES[zone]
    for clock in CLOCKS:
        state = page(hours, clock)
        assert state.today == DAY
        assert asked(place, state, strict_words(hours=hours)) == noon, clock


@pytest.mark.parametrize("place", PLACES)
def test_each_place_would_show_a_wrong_day(place: str) -> None:
    """The table above asks of nothing that is the same on every day."""
    here = page(0)
    moments = (here.now + timedelta(days=n) for n in (-31, 0, 31))
    told = [asked(place, make_state(*PARCELS, now=now), strict_words()) for now in moments]
    assert told[1] != told[0] or told[1] != told[2]


@pytest.mark.parametrize("hours", ZONES.values())
def test_days_without_news_of_a_number_are_counted_on_the_visitors_calendar(hours) -> None:
    """A number added at one in the morning is ten days old when the tenth midnight has passed."""
    added = page(hours, (1, 0)).now - timedelta(days=10)
    waiting = make_parcel(make_scan("NOT_FOUND", 20), added=added)
    for clock in CLOCKS:
        state = page(hours, clock, waiting)
        assert visitors_day(state.here, added) == after(-10)


def test_a_page_is_read_by_the_visitors_own_day() -> None:
    text = "RR123456785CN\nToday 00:05 Arrived at sorting centre\nYesterday 22:10 Accepted"
    for hours in ZONES.values():
        for clock in CLOCKS:
            here = page(hours, clock).here
            days = [one.time.date() for one in read_page(text, now=here)[0].events]
            assert days == [after(0), after(-1)], (hours, clock)


def test_a_journey_and_summer_time_count_at_once() -> None:
    """The offset comes with the clock, so no reload is needed; what is kept stays in UTC."""
    now = datetime(2026, 11, 30, 22, 30, tzinfo=UTC)
    state = make_state(told("ETA1", eta=Eta(after(0), after(0))), now=now)
    late = []
    for hours in (0, 1, 1.5, 13, -8):
        before, (state, _) = state, update(state, said.Ticked(now, timedelta(hours=hours)))
        (one,) = state.book.glances
        late.append((state.today.day, expected(one, state).late_days))
        assert state.now.tzinfo is UTC and state.now == now
        assert unchanged("list", before, state) == (hours == 0)
    assert late == [(30, 0), (30, 0), (1, 0), (1, 0), (30, 0)]


@pytest.mark.parametrize("years", [-60, -1, 1, 60])
def test_a_device_with_a_wrong_clock_is_told_something_all_the_same(years: int) -> None:
    wrong = make_state(*PARCELS, now=datetime(2026 + years, 3, 1, tzinfo=UTC))
    for place in PLACES:
        asked(place, wrong, strict_words())


def test_what_is_added_on_a_day_comes_back_from_a_table_on_that_day() -> None:
    for hours in ZONES.values():
        for clock in CLOCKS:
            state = page(hours, clock)
            state = make_state(make_parcel(added=state.now), now=state.now, offset=state.offset)
            table = table_of(state, strict_words(hours=hours))
            assert DAY.isoformat() in table
            (back,) = read_text(table, state.here).records
            assert visitors_day(state.here, back.parcel.added) == DAY
            assert back.parcel.added.tzinfo is UTC


def test_the_page_keeps_its_own_books_in_utc() -> None:
    assert utc_day(page(13, (0, 1)).here) == DAY - timedelta(days=1)
