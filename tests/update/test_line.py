"""Without a network nobody is asked: what was wanted waits, says so, and is done later."""

import pytest

from app.adding.messages import TrackPressed, Typed
from app.asking.messages import Ask, NotAnswered, Reconnected, Refreshed
from app.frame.common import Settings, Toast
from app.frame.effects import Save, SaveService
from app.frame.messages import Noticed
from tests.update.entries import after, of

BRING = "370000000001234569"
ONLINE = (Noticed("offline", False), Reconnected())


@pytest.fixture
def offline(state, parcel):
    def offline(*parcels, **fields):
        there = parcels or (parcel(number=BRING, carrier="posten-norge"),)
        return after(state(*there, **fields), Noticed("offline"))[0]

    return offline


@pytest.mark.parametrize("number", [BRING, ""])
def test_a_refresh_waits_for_the_line_and_says_so(offline, number: str) -> None:
    waits, effects = after(offline(), Refreshed(number))
    assert of(effects, Ask) == of(effects, SaveService) == []
    assert waits.toast == Toast("error.offline")
    assert waits.parcels[BRING].failure.key == "error.offline"
    assert [effect.parcel.number for effect in of(effects, Save)] == [BRING]
    online, effects = after(waits, *ONLINE)
    assert [ask.number for ask in of(effects, Ask)] == [BRING]
    assert online.asking.offline == frozenset()
    assert of(after(online, Reconnected())[1], Ask) == []


def test_what_was_tracked_without_a_network_is_asked_also_where_nothing_is_by_itself(
    offline,
) -> None:
    by_hand = offline(settings=Settings(opening=False))
    tracked, effects = after(by_hand, Typed("520000012345678901234567"), TrackPressed())
    assert of(effects, Ask) == []
    waits = {number for number, _ in tracked.asking.offline}
    assert waits <= tracked.parcels.keys()
    _, effects = after(tracked, *ONLINE)
    assert {ask.number for ask in of(effects, Ask)} == waits


def test_the_source_that_was_wanted_alone_is_the_one_that_is_asked_later(offline) -> None:
    waits, _ = after(offline(), Refreshed(BRING, "bring"))
    assert waits.asking.offline == {(BRING, "bring")}
    online, effects = after(waits, *ONLINE)
    assert [(ask.number, ask.source) for ask in of(effects, Ask)] == [(BRING, "bring")]
    assert [question.alone for question in online.asking.questions] == [True]


def test_a_question_that_loses_the_line_is_put_again(state, parcel) -> None:
    asked, _ = after(state(parcel(number=BRING, carrier="posten-norge")), Refreshed(BRING))
    lost, _ = after(asked, Noticed("offline"), NotAnswered(BRING, "bring", "error.offline"))
    assert lost.asking.offline == {(BRING, "")}
    _, effects = after(lost, *ONLINE)
    assert [ask.number for ask in of(effects, Ask)] == [BRING]


def test_a_parcel_that_was_deleted_meanwhile_is_left_alone(offline) -> None:
    waits, _ = after(offline(), Refreshed(BRING))
    _, effects = after(waits.__class__(asking=waits.asking), *ONLINE)
    assert of(effects, Ask) == []
