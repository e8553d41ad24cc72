"""A bridge that is found, and looks at carriers' own pages."""

from datetime import timedelta

import pytest

from app.access.bridge.messages import BridgeFound, BridgeWanted, OpenBridge
from app.asking.messages import Ask, Look, NotAnswered, PageSeen, Refreshed, Returned
from app.core.model import PAGE, Event, Failure, Report, Retrieval
from app.core.reach.bridge import Bridge
from app.frame.effects import Save
from app.frame.state import State
from app.roof import update
from tests.conftest import NOW
from tests.rooms import changed_state

N = "YT1200334567890123"
URL = f"https://www.yuntrack.com/parcelTracking?id={N}"
ALL = Bridge("1.0", "extension", frozenset({"*"}))
TEXT = f"{N}\n2026-11-20 10:11 Shenzhen, Accepted\n2026-11-21 12:13 Moscow, Delivered"


@pytest.fixture
def page(state, parcel) -> State:
    """A list with a parcel of a carrier that no page may read, and a bridge that may."""
    return changed_state(state(parcel(number=N, carrier="yunexpress")), here=ALL)


def seen(page: State, text: str) -> tuple[State, tuple[object, ...]]:
    return update(update(page, Refreshed(N))[0], PageSeen(N, text))


def test_a_carrier_that_no_page_may_read_is_looked_at(page: State) -> None:
    asking, effects = update(page, Refreshed(N))
    assert effects == (Look(N, URL),)
    assert asking.asking.busy == {N}
    assert update(asking, Refreshed(N)) == (asking, ())


def test_what_was_seen_is_kept_as_a_page_with_its_way(page: State) -> None:
    after, effects = seen(page, TEXT)
    (told,) = after.parcels[N].retrievals
    assert (told.source, told.via, len(told.report.events)) == (PAGE, "look", 2)
    assert [type(one) for one in effects] == [Save]
    assert not after.asking.busy and not after.asking.questions


@pytest.mark.parametrize("text", ["", "Nothing here", TEXT.replace(N, "YT1200334567890124")])
def test_a_page_about_nothing_or_another_parcel_changes_nothing_that_is_known(
    page: State, text: str
) -> None:
    after, _ = seen(page, text)
    assert after.parcels[N].retrievals == ()
    assert after.parcels[N].failure == Failure(PAGE, NOW, "error.page_empty")
    assert not after.asking.busy


def test_a_carrier_is_looked_at_by_itself_every_six_hours_at_most(page: State) -> None:
    page, _ = seen(page, TEXT.replace("Delivered", "Arrived"))
    for hours, effects in ((1, ()), (5.9, ()), (6, (Look(N, URL, quiet=True),))):
        later = changed_state(page, now=NOW + timedelta(hours=hours))
        assert update(later, Returned())[1] == effects
    assert update(page, Refreshed(N))[1] == (Look(N, URL),)


def test_a_question_that_fails_is_followed_by_a_look(state, parcel) -> None:
    number = "LP00123456789012"
    page = changed_state(state(parcel(number=number, carrier="cainiao")), here=ALL)
    asking, effects = update(page, Refreshed(number))
    assert [one for one in effects if type(one) is Ask] == [Ask(number, "cainiao", "", "bridge")]
    after, effects = update(asking, NotAnswered(number, "cainiao", "error.unreadable"))
    assert [one.number for one in effects if type(one) is Look] == [number]
    after, effects = update(after, NotAnswered(number, PAGE, "error.page_wall"))
    assert not after.asking.busy
    assert after.parcels[number].failure == Failure(PAGE, NOW, "error.page_wall")


@pytest.mark.parametrize(
    ("hours", "pressed", "looks"), [(5, False, 0), (6, False, 1), (5, True, 1)]
)
def test_a_failed_question_that_nobody_pressed_for_leaves_a_page_that_was_just_seen_alone(
    state, parcel, hours: float, pressed: bool, looks: int
) -> None:
    number = "LP00123456789012"
    seen_page = Report(number, (Event(NOW - timedelta(days=1), "Departed"),))
    told = (Retrieval(PAGE, NOW, seen_page, "look"),)
    page = changed_state(
        state(parcel(number=number, carrier="cainiao", retrievals=told)),
        here=ALL,
        now=NOW + timedelta(hours=hours),
    )
    asking, _ = update(page, Refreshed(number) if pressed else Returned())
    _, effects = update(asking, NotAnswered(number, "cainiao", "error.unreadable"))
    assert len([one for one in effects if type(one) is Look]) == looks


@pytest.mark.parametrize(("wanted", "quiet"), [(Refreshed(), False), (Returned(), True)])
def test_a_page_that_wants_a_human_comes_forward_only_if_somebody_pressed(
    state, parcel, wanted: Refreshed | Returned, quiet: bool
) -> None:
    """Also where the look follows upon other questions that have failed."""
    number = "LP00123456789012"
    keys = {"ship24": "k"}
    page = changed_state(state(parcel(number=number, carrier="cainiao"), keys=keys), here=ALL)
    asking, _ = update(page, wanted)
    after, effects = update(asking, NotAnswered(number, "cainiao", "error.refused"))
    assert [one.source for one in effects if type(one) is Ask] == ["ship24"]
    _, effects = update(after, NotAnswered(number, "ship24", "error.unreadable"))
    assert [one.quiet for one in effects if type(one) is Look] == [quiet]


def test_a_carriers_no_is_followed_by_nothing(state, parcel) -> None:
    number = "LP00123456789012"
    page = changed_state(state(parcel(number=number, carrier="cainiao")), here=ALL)
    asking, _ = update(page, Refreshed(number))
    after, effects = update(asking, NotAnswered(number, "cainiao", "error.not_found"))
    assert not [one for one in effects if type(one) is Look] and not after.asking.busy


def test_what_only_the_bridge_can_ask_is_asked_when_it_is_found(state, parcel) -> None:
    page = state(parcel(number=N, carrier="yunexpress"))
    assert update(page, Returned())[1] == ()
    found, effects = update(page, BridgeFound(ALL))
    assert effects == (Look(N, URL, quiet=True),)
    assert update(found, BridgeFound(ALL)) == (found, ())
    closed = Bridge("1.0", "extension", frozenset())
    assert update(page, BridgeFound(closed))[1] == ()
    found, effects = update(update(page, BridgeFound(closed))[0], BridgeFound(ALL))
    assert effects == (Look(N, URL, quiet=True),)


def test_a_bridge_that_is_gone_is_asked_no_more(page: State) -> None:
    page, effects = update(page, BridgeFound(None))
    assert effects == () and update(page, Refreshed(N))[1] == ()


def test_the_visitor_opens_the_bridge_to_a_host(page: State) -> None:
    assert update(page, BridgeWanted("www.yuntrack.com"))[1] == (OpenBridge("www.yuntrack.com"),)
