"""Marking a parcel by hand, the day of it, and taking it back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.core.model import Mark, Order
from app.core.parcel.by_hand import KINDS
from app.evidence.record import record
from app.evidence.sheet import evidence
from app.roof import update
from app.sharing.link import received, shared
from tests.conftest import NOW, make_parcel, make_scan, make_state
from tests.rooms import do, said

N = "RR123456785CN"
TODAY = NOW.date()


@pytest.fixture
def state():
    return make_state(make_parcel(make_scan("IN_TRANSIT", 2), name="Lamp"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_parcel_is_marked_as_of_today_and_saved(state, kind: str) -> None:
    after, effects = update(state, said.Marked(N, kind))
    assert after.parcels[N].mark == Mark(kind, TODAY)
    assert do.Save(after.parcels[N]) in effects
    assert after.toast.key == "toast.marked"


def test_the_day_is_that_of_the_visitor(state) -> None:
    late = replace(state, now=NOW.replace(hour=23), offset=timedelta(hours=10))
    after, _ = update(late, said.Marked(N, "lost"))
    assert after.parcels[N].mark.day == TODAY + timedelta(days=1)


def test_a_mark_is_taken_back_by_undo_and_by_its_own_button(state) -> None:
    after, _ = update(state, said.Marked(N, "lost"))
    undone, effects = update(after, said.Undone())
    assert undone.parcels[N].mark is None
    assert do.Save(undone.parcels[N]) in effects
    off, _ = update(after, said.MarkTakenBack(N))
    assert off.parcels[N] == state.parcels[N]
    assert off.toast.key == "toast.unmarked"
    again, _ = update(off, said.Undone())
    assert again.parcels[N].mark == Mark("lost", TODAY)


def test_another_kind_keeps_the_day(state) -> None:
    state, _ = update(state, said.Marked(N, "lost"))
    state, _ = update(state, said.MarkDated(N, "2026-11-10"))
    state, _ = update(state, said.Marked(N, "refunded"))
    assert state.parcels[N].mark == Mark("refunded", date(2026, 11, 10))


@pytest.mark.parametrize(
    ("day", "toast"),
    [
        ("2026-11-23", "toast.mark_future"),
        ("2026-11-01", "toast.mark_early"),
        ("1999-01-01", "toast.order_date"),
        ("soon", "toast.order_date"),
        ("0002-11-10", None),
        ("", None),
        ("2026-11-22", None),
    ],
)
def test_a_day_that_cannot_be_changes_nothing(day: str, toast: str | None) -> None:
    mark = Mark("delivered", TODAY)
    state = make_state(make_parcel(order=Order(placed=date(2026, 11, 2)), mark=mark))
    after, effects = update(state, said.MarkDated(N, day))
    assert after.parcels[N].mark == mark
    assert effects == ()
    assert (after.toast and after.toast.key) == toast


@pytest.mark.parametrize("day", ["2026-11-02", "2026-11-21"])
def test_a_day_from_the_order_to_today_is_kept(day: str) -> None:
    parcel = make_parcel(order=Order(placed=date(2026, 11, 2)), mark=Mark("lost", TODAY))
    after, _ = update(make_state(parcel), said.MarkDated(N, day))
    assert after.parcels[N].mark == Mark("lost", date.fromisoformat(day))


@pytest.mark.parametrize(
    "message",
    [said.Marked("X", "lost"), said.Marked(N, "eaten"), said.MarkDated(N, "2026-11-02")],
)
def test_what_makes_no_sense_changes_nothing(state, message) -> None:
    assert update(state, message) == (state, ())


def test_who_is_asked_by_hand_is_asked_of_a_marked_parcel_too(state) -> None:
    state, _ = update(state, said.Marked(N, "delivered"))
    _, effects = update(state, said.Refreshed(N))
    assert [effect for effect in effects if type(effect) is do.Ask]
    _, effects = update(state, said.Refreshed())
    assert not [effect for effect in effects if type(effect) is do.Ask]


def test_a_marked_parcel_is_asked_of_by_itself_once_a_day(state) -> None:
    state, _ = update(state, said.Marked(N, "delivered"))
    for hours, asked in ((23, 0), (25, 1), (24 * 40, 0)):
        later = replace(state, now=NOW + timedelta(hours=hours))
        _, effects = update(later, said.Returned())
        assert sum(type(effect) is do.Ask for effect in effects) == asked


def test_a_link_tells_the_mark_only_with_the_visitors_own_words() -> None:
    parcel = make_parcel(make_scan("IN_TRANSIT"), mark=Mark("lost", TODAY))
    assert received(shared(parcel)).mark is None
    assert received(shared(parcel, notes=True)).mark == parcel.mark


def test_what_a_sender_marked_is_not_taken_for_ones_own_mark() -> None:
    told = make_parcel(make_scan("IN_TRANSIT"), mark=Mark("lost", TODAY))
    for there in ((), (replace(told, mark=None),)):
        state, _ = update(make_state(*there), said.SharedOpened(shared(told, notes=True)))
        state, _ = update(state, said.SharedTaken())
        assert state.parcels[N].mark is None


def test_evidence_tells_the_mark_beside_the_status_of_the_reports() -> None:
    parcel = make_parcel(make_scan("IN_TRANSIT", 2), mark=Mark("lost", TODAY))
    sheet = evidence(make_state(parcel), N)
    assert (sheet.status, sheet.marked, sheet.quiet) == ("it.moving", parcel.mark, 20)
    assert '"marked": {\n  "kind": "lost",\n  "day": "2026-11-22"\n }' in record(sheet)
    assert evidence(make_state(replace(parcel, mark=None)), N).sha256 == sheet.sha256
