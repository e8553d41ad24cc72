"""Reminders: the switch, what an answer tells of, and the days that are written down."""

from datetime import date, timedelta

import pytest

from app.asking.messages import Answered, Ask, Notify, Waited
from app.core.forecast.deadlines import Ending
from app.core.model import Order, Report, Retrieval
from app.frame.common import Settings, Toast
from app.frame.effects import SaveSettings
from app.frame.messages import Noticed
from app.listing.messages import KeepDays, Left
from app.roof import update
from app.settings.alerts.messages import AlertsChosen, AlertsRefused, AskPermission, ForgetDays
from tests.conftest import NOW

N = "RR123456785CN"
ON = Settings(alerts=True)
TODAY = NOW.date()


def kept(effects) -> list[Ending]:
    return [day for effect in effects if type(effect) is KeepDays for day in effect.days]


def told(effects) -> list[str]:
    return [effect.number for effect in effects if type(effect) is Notify]


def asked(effects) -> list[str]:
    return [effect.number for effect in effects if type(effect) is Ask]


def test_who_wants_to_be_told_is_remembered_and_the_browser_is_asked(state) -> None:
    after, effects = update(state(), AlertsChosen(True))
    assert after.settings.alerts
    assert effects == (SaveSettings(), AskPermission())


def test_who_wants_it_no_more_has_nothing_left_written_down(state) -> None:
    after, effects = update(state(settings=ON), AlertsChosen(False))
    assert not after.settings.alerts
    assert effects == (SaveSettings(), ForgetDays())


def test_after_a_refusal_the_switch_goes_back_and_the_reason_is_told(state) -> None:
    after, effects = update(state(settings=ON), AlertsRefused("toast.alerts_refused"))
    assert not after.settings.alerts
    assert after.toast == Toast("toast.alerts_refused")
    assert effects == (SaveSettings(), ForgetDays())


@pytest.mark.parametrize(("alerts", "numbers"), [(True, [N]), (False, [])])
def test_an_answer_with_news_is_told_to_who_wants_it(
    state, parcel, scan, alerts: bool, numbers: list[str]
) -> None:
    before = state(parcel(scan("IN_TRANSIT", 1)), settings=Settings(alerts=alerts))
    report = Report(N, (scan("DELIVERED", 5), scan("IN_TRANSIT", 1)))
    assert told(update(before, Answered(N, "bring", report))[1]) == numbers


def test_an_answer_without_news_or_the_first_one_of_all_is_not_told(state, parcel, scan) -> None:
    report = Report(N, (scan("IN_TRANSIT", 1),))
    known = state(parcel(scan("IN_TRANSIT", 1)), settings=ON)
    assert told(update(known, Answered(N, "bring", report))[1]) == []
    assert told(update(state(parcel(), settings=ON), Answered(N, "bring", report))[1]) == []


def test_while_the_page_is_open_what_is_due_is_asked_in_silence(state, parcel) -> None:
    after, effects = update(state(parcel(), settings=ON), Waited())
    assert asked(effects) == [N]
    assert after.asking.round is None
    assert update(after, Waited()) == (after, ())


def test_what_has_just_been_asked_is_not_due(state, parcel, scan) -> None:
    fresh = state(parcel(scan("IN_TRANSIT", 1)), settings=ON)
    assert asked(update(fresh, Waited())[1]) == []
    later = state(parcel(scan("IN_TRANSIT", 1)), settings=ON, now=NOW + timedelta(days=2))
    assert asked(update(later, Waited())[1]) == [N]


def test_nobody_is_asked_for_who_wants_no_reminders_or_nothing_by_itself(state, parcel) -> None:
    for settings in (Settings(), Settings(alerts=True, opening=False)):
        before = state(parcel(), settings=settings)
        assert update(before, Waited()) == (before, ())
    offline, _ = update(state(parcel(), settings=ON), Noticed("offline"))
    assert asked(update(offline, Waited())[1]) == []


def test_waiting_begins_no_other_visit(state, parcel) -> None:
    left, _ = update(state(parcel(), settings=ON), Left())
    later, _ = update(left, Waited())
    assert later.listing.visit == left.listing.visit


def test_whoever_looks_away_has_the_last_days_written_down(state, parcel) -> None:
    def until(day: date):
        return Order(protection=day)

    lamp = parcel(number="A1", name="Lamp", order=until(TODAY + timedelta(days=9)))
    near = parcel(number="B2", order=until(TODAY))
    past = parcel(number="C3", order=until(TODAY - timedelta(days=1)))
    gone = parcel(number="D4", order=until(TODAY), archived=NOW)
    before = state(lamp, near, past, gone, parcel(number="E5"), settings=ON)
    assert kept(update(before, Left())[1]) == [
        Ending("B2", "B2", "protection", TODAY),
        Ending("A1", "Lamp", "protection", TODAY + timedelta(days=9)),
    ]


def test_the_last_day_to_collect_is_written_down_until_the_parcel_is_delivered(
    state, parcel, scan
) -> None:
    def waiting(*events):
        one = parcel(*events)
        report = one.retrievals[0].report
        ends = TODAY + timedelta(days=3)
        new = Report(report.number, report.events, collect_by=ends)
        return parcel(retrievals=(Retrieval("bring", NOW, new),))

    here = scan("READY_FOR_PICKUP", 20)
    before = state(waiting(here), settings=ON)
    assert [one.what for one in kept(update(before, Left())[1])] == ["collect"]
    ended = state(waiting(scan("DELIVERED", 21), here), settings=ON)
    assert kept(update(ended, Left())[1]) == []


def test_nothing_is_written_down_for_who_wants_no_reminders(state, parcel) -> None:
    before = state(parcel(order=Order(protection=TODAY)))
    assert not [one for one in update(before, Left())[1] if type(one) is KeepDays]
