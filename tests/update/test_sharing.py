"""Links to parcels: made without the visitor's own words, opened without being believed."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given

from app.asking.messages import Answered, Ask
from app.asking.state import Question
from app.core.model import SHARED, Failure, Linked, Order, Parcel, Report, Retrieval
from app.frame.action import Action
from app.frame.effects import Copy, GoTo, Save
from app.frame.messages import Copied, Went
from app.roof import message, place, update
from app.sharing.link import link, received, shared
from app.sharing.messages import (
    MakeQr,
    NotesShared,
    QrAsked,
    QrFailed,
    QrReady,
    Share,
    ShareAsked,
    SharedOpened,
    SharedTaken,
)
from app.sharing.state import Sharing
from tests.conftest import NOW, make_parcel, make_scan, make_state
from tests.rooms import changed_state
from tests.strategies import parcels

N = "RR123456785CN"
HERE = "https://book.example/"
ROWS = ("10", "01")


def opened(told: Parcel, *mine: Parcel, **fields: object):
    """The page after somebody's link to `told` was opened."""
    state = make_state(*mine, address=HERE, **fields)
    return update(state, SharedOpened(shared(told, notes=True)))[0]


def given_in_a_link(told: Parcel) -> tuple[Retrieval, ...]:
    return tuple(replace(one, via=SHARED) for one in told.retrievals)


def taken(told: Parcel, *mine: Parcel, **fields: object):
    """The list's parcel after Add, and the effects."""
    state, effects = update(opened(told, *mine, **fields), SharedTaken())
    return state.parcels[told.number], effects


@pytest.fixture
def sharing():
    """The page of a parcel's link."""
    parcel = make_parcel(make_scan(), note="Behind the door")
    return update(make_state(parcel, address=HERE), Went("share", N))[0]


def test_the_deeds_of_the_page_are_its_messages() -> None:
    assert message(Action("share-notes", N)) == NotesShared(N)
    assert message(Action("share", N)) == ShareAsked(N)
    assert message(Action("make-qr", N)) == QrAsked(N)
    assert message(Action("take-shared")) == SharedTaken()
    assert place("#/s/1abc") == SharedOpened("1abc")
    assert place(f"#/share/{N}") == Went("share", N)
    assert place("#/shared") == Went("shared")


def test_the_link_is_handed_on_without_the_visitors_words(sharing) -> None:
    _, (effect,) = update(sharing, ShareAsked(N))
    assert isinstance(effect, Share)
    assert effect.title == N
    assert effect.url == link(HERE, sharing.parcels[N])
    assert received(effect.url.removeprefix(f"{HERE}#/s/")).note == ""
    assert effect.url not in repr(effect)


def test_the_words_go_along_when_asked_and_the_code_follows(sharing) -> None:
    state, effects = update(sharing, NotesShared(N))
    assert effects == ()
    state, (asked,) = update(state, QrAsked(N))
    assert received(asked.text.removeprefix(f"{HERE}#/s/")).note == "Behind the door"
    state, _ = update(state, QrReady(asked.text, ROWS))
    assert state.sharing.rows == ROWS
    state, (again,) = update(state, NotesShared(N))
    assert isinstance(again, MakeQr)
    assert again.text != asked.text
    assert state.sharing == Sharing(False, again.text)


def test_a_code_that_comes_too_late_is_not_shown(sharing) -> None:
    state, (asked,) = update(sharing, QrAsked(N))
    assert update(state, QrReady("another", ROWS))[0] == state
    assert update(state, QrFailed("another"))[0] == state
    assert update(state, QrFailed(asked.text))[0].sharing.failed
    left, _ = update(state, Went("parcel", N))
    assert left.sharing == Sharing()


def test_a_link_too_long_for_a_camera_becomes_a_code_of_the_number(sharing) -> None:
    long = replace(sharing.parcels[N], note="".join(map(chr, range(500, 1500))))
    state = make_state(long, address=HERE, sharing=Sharing(notes=True))
    _, (asked,) = update(state, QrAsked(N))
    told = received(asked.text.removeprefix(f"{HERE}#/s/"))
    assert (told.number, told.carrier, told.note, told.retrievals) == (N, long.carrier, "", ())


def test_a_number_that_is_not_on_the_list_has_no_link(sharing) -> None:
    for said in (ShareAsked("no such"), QrAsked("no such")):
        assert update(sharing, said) == (sharing, ())


def test_the_link_is_copied_as_it_is(sharing) -> None:
    url = link(HERE, sharing.parcels[N])
    assert update(sharing, Copied(url))[1] == (Copy(url),)


def test_an_opened_link_is_only_shown() -> None:
    told = make_parcel(make_scan())
    state, effects = update(make_state(), SharedOpened(shared(told)))
    assert (state.place, state.sharing.shared, effects) == ("shared", told, ())
    assert len(state.parcels) == 0


def test_a_link_that_is_no_good_says_why_and_takes_the_other_away() -> None:
    state = opened(make_parcel())
    state, effects = update(state, SharedOpened("2later"))
    assert (state.sharing.shared, state.sharing.unshared, effects) == (None, "shared.newer", ())
    assert update(state, SharedTaken()) == (state, ())


def test_what_is_added_becomes_a_parcel_of_now() -> None:
    told = make_parcel(make_scan("dl.delivered"), name="Lamp", added=NOW - timedelta(days=9))
    parcel, effects = taken(told)
    assert parcel == replace(told, added=NOW, retrievals=given_in_a_link(told))
    assert effects == (Save(parcel), GoTo(f"#/p/{N}"))


def test_its_carrier_is_asked_only_then_and_only_if_that_is_due() -> None:
    told = make_parcel(number="370000000000000018")
    assert any(isinstance(one, Ask) for one in taken(told)[1])
    assert not any(isinstance(one, Ask) for one in taken(told, notices=("offline",))[1])
    fresh = make_parcel(make_scan(), number="370000000000000018")
    assert not any(isinstance(one, Ask) for one in taken(fresh)[1])


def test_a_report_of_the_future_does_not_keep_its_source_from_being_asked() -> None:
    late = Retrieval("bring", NOW + timedelta(days=900), Report(N, (make_scan(),)))
    assert taken(make_parcel(retrievals=(late,)))[0].retrievals[0].at == NOW


def test_nothing_of_the_visitors_own_is_lost_and_gaps_are_filled() -> None:
    mine = make_parcel(
        name="Lamp",
        note="Mine",
        order=Order("Temu", price="5"),
        tags=("gift",),
        linked=(Linked("CP123456785SK"),),
        failure=Failure("bring", NOW, "error.offline"),
        origin="CN",
        deleted=NOW,
        carrier=None,
    )
    told = make_parcel(
        make_scan(),
        name="Theirs",
        note="Theirs",
        order=Order("AliExpress", "8123"),
        tags=("gift", "blue"),
        linked=(Linked("CP123456785SK"), Linked(N), Linked("RB123456785PL")),
        destination="PL",
    )
    assert taken(told, mine)[0] == replace(
        mine,
        carrier="posten-norge",
        destination="PL",
        order=Order("Temu", "8123", price="5"),
        tags=("gift", "blue"),
        linked=(Linked("CP123456785SK"), Linked("RB123456785PL")),
        retrievals=given_in_a_link(told),
        deleted=None,
    )


@pytest.mark.parametrize("days", [-3, 3])
def test_of_two_links_reports_of_one_source_the_fresher_one_is_the_report(days: int) -> None:
    old, new = make_scan("a", day=1), make_scan("b", day=2)
    at = NOW - timedelta(days=5)
    first = Retrieval("bring", at, Report(N, (old,), service="first"), SHARED)
    told = Retrieval("bring", at + timedelta(days=days), Report(N, (new,), service="second"))
    mine = make_parcel(retrievals=(first,))
    (one,) = taken(make_parcel(retrievals=(told,)), mine)[0].retrievals
    assert one.at == max(at, told.at)
    assert one.report.events == (new, old)
    assert one.report.service == ("second" if days > 0 else "first")


def test_what_this_browser_was_told_itself_is_not_mixed_with_what_a_link_says() -> None:
    old, new = make_scan("a", day=1), make_scan("b", day=2)
    mine = Retrieval("bring", NOW - timedelta(days=5), Report(N, (old,)), "direct")
    told = Retrieval("bring", NOW, Report(N, (new,)))
    parcel, _ = taken(make_parcel(retrievals=(told,)), make_parcel(retrievals=(mine,)))
    assert parcel.retrievals == (replace(told, via=SHARED), mine)


def test_what_a_link_said_goes_when_the_source_has_said_all_of_it_itself() -> None:
    old, new = make_scan("IN_TRANSIT", day=1), make_scan("DELIVERED", day=2)
    given = Retrieval("bring", NOW, Report(N, (old,)), SHARED)
    state = make_state(
        make_parcel(retrievals=(given,)),
        busy=frozenset({N}),
        questions=(Question(N, N, "bring"),),
    )
    state = update(state, Answered(N, "bring", Report(N, (new,))))[0]
    assert [one.via for one in state.parcels[N].retrievals] == ["direct", SHARED]
    state = changed_state(state, questions=(Question(N, N, "bring", via="relay"),))
    state = update(state, Answered(N, "bring", Report(N, (new, old))))[0]
    assert [one.via for one in state.parcels[N].retrievals] == ["relay"]


@given(parcels(), parcels())
def test_no_event_of_either_is_lost(mine: Parcel, told: Parcel) -> None:
    told = replace(told, number=mine.number)
    state = make_state(mine, shared=told)
    after = update(state, SharedTaken())[0].parcels[mine.number]
    codes = {(event.time, event.code, event.place) for event in _all(mine) + _all(told)}
    assert {(event.time, event.code, event.place) for event in _all(after)} == codes
    assert (after.name or "", after.note) == (mine.name or told.name, mine.note or told.note)


def _all(parcel: Parcel) -> list:
    return [event for one in parcel.retrievals for event in one.report.events]
