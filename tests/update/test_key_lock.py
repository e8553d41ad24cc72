"""The passphrase of the keys: what waits for it, and what is given up with it."""

from app.access.messages import (
    DropLock,
    KeyEntered,
    KeysForgotten,
    KeysLocked,
    KeysOpened,
    LockFailed,
    LockKeys,
    LockRemoved,
    LockWanted,
    UnlockKeys,
    UnlockWanted,
)
from app.access.relay.messages import RelayCopied
from app.access.relay.state import RelayText
from app.access.state import Access, Lock
from app.backup.own import new_keys
from app.core.backup.content import Content
from app.core.reach.keyed import service, standing
from app.core.reach.routes import RELAY, RELAY_ADDRESS, route, ways
from app.core.sources import SOURCES
from app.frame.effects import SaveKey
from app.roof import update
from tests.conftest import make_parcel, make_state
from tests.update.messages import SECRET

PHRASE = "four words of mine"
CLOSED = Access(lock=Lock("closed", frozenset({"dhl"})))
DHL = make_parcel(number="7777777770", carrier="dhl-express")


def locked(**fields):
    return make_state(DHL, access=CLOSED, **fields)


def test_a_passphrase_of_a_few_signs_is_no_lock() -> None:
    state, effects = update(make_state(keys={"dhl": SECRET}), LockWanted("short"))
    assert effects == ()
    assert state.toast and state.toast.key == "toast.passphrase_short"


def test_keys_are_locked_with_the_passphrase_and_none_without_keys() -> None:
    state, effects = update(make_state(keys={"dhl": SECRET}), LockWanted(PHRASE))
    assert effects == (LockKeys(PHRASE),)
    assert state.access.lock.busy
    assert update(make_state(), LockWanted(PHRASE))[1] == ()
    assert update(locked(), LockWanted(PHRASE))[1] == ()


def test_a_locked_key_waits_and_so_does_who_needs_the_relay() -> None:
    state = locked()
    assert route(DHL, state.means).kind == "keys_locked"
    keyed = service("dhl")
    assert keyed and standing(keyed, state.means).kind == "locked"
    names = frozenset({RELAY, RELAY_ADDRESS})
    relayed = make_state(access=Access(lock=Lock("closed", names)))
    closed = [one for one in SOURCES.values() if one.route == RELAY and not one.key]
    found = [ways(one.carriers[0], "x", relayed.means) for one in closed if one.carriers]
    assert found
    assert all("keys_locked" in {way.why for way in of} for of in found)


def test_a_service_for_all_carriers_waits_with_the_others() -> None:
    state = make_state(access=Access(lock=Lock("closed", frozenset({"ship24"}))))
    found = {way.source.id: way.why for way in ways(None, "x", state.means)}
    assert found["ship24"] == "keys_locked"
    opened, _ = update(state, KeysOpened({"ship24": SECRET}))
    assert {way.source.id: way.why for way in ways(None, "x", opened.means)}["ship24"] == ""


def test_while_they_are_locked_no_key_is_written_or_taken() -> None:
    relay = RelayText("the program", "https://book.example", SECRET)
    for message in (KeyEntered("dhl", "another"), KeyEntered("dhl", ""), RelayCopied()):
        state, effects = update(locked(relay=relay), message)
        assert not [one for one in effects if isinstance(one, SaveKey)]
        assert state.keys == {}
        assert state.toast and state.toast.key == "toast.unlock_first"
    assert new_keys(locked(), Content(keys={"ship24": "theirs"})) == {}


def test_the_passphrase_opens_them_for_this_visit() -> None:
    state, effects = update(locked(), UnlockWanted(PHRASE))
    assert effects == (UnlockKeys(PHRASE),)
    failed, _ = update(state, LockFailed("lock.wrong"))
    assert failed.access.lock[:1] == ("closed",) and failed.access.lock.said == "lock.wrong"
    opened, _ = update(state, KeysOpened({"dhl": SECRET}))
    assert opened.keys == {"dhl": SECRET}
    assert opened.access.lock.kind == "open"
    assert "keys_locked" not in opened.notices
    assert update(opened, UnlockWanted(PHRASE))[1] == ()


def test_what_another_tab_locks_is_known_here_no_longer() -> None:
    before = make_state(keys={"dhl": SECRET, "ship24": SECRET})
    state, _ = update(before, KeysLocked(frozenset({"dhl"}), {"ship24": SECRET}))
    assert state.keys == {"ship24": SECRET}
    assert "keys_locked" in state.notices
    assert SECRET not in repr(KeysLocked(frozenset({"dhl"}), {"ship24": SECRET}))


def test_they_lie_in_clear_again_only_when_they_are_open() -> None:
    assert update(locked(), LockRemoved())[1] == ()
    opened = make_state(keys={"dhl": SECRET}, access=Access(lock=Lock("open")))
    state, effects = update(opened, LockRemoved())
    assert effects == (DropLock(),)
    assert state.access.lock == Lock() and state.keys == {"dhl": SECRET}


def test_a_forgotten_passphrase_costs_the_keys_and_not_the_list() -> None:
    state, effects = update(locked(notices=("keys_locked",)), KeysForgotten())
    assert effects == (DropLock(),)
    assert state.parcels == locked().parcels
    assert state.access.lock == Lock() and state.notices == ()
    assert update(make_state(keys={"dhl": SECRET}), KeysForgotten())[1] == ()


def test_while_the_browser_works_on_a_passphrase_the_lock_is_not_given_up_behind_it() -> None:
    opened = make_state(keys={"dhl": SECRET}, access=Access(lock=Lock("open")))
    for start, wanted, other, ends in (
        (locked(), UnlockWanted(PHRASE), KeysForgotten(), LockFailed("lock.wrong")),
        (opened, LockWanted(PHRASE), LockRemoved(), LockFailed("lock.refused")),
    ):
        busy, _ = update(start, wanted)
        assert busy.access.lock.busy
        assert update(busy, other) == (busy, ())
        ended, _ = update(busy, ends)
        assert update(ended, other)[1] == (DropLock(),)


def test_no_passphrase_and_no_key_is_told_by_a_message() -> None:
    for message in (LockWanted(PHRASE), UnlockWanted(PHRASE), LockKeys(PHRASE), UnlockKeys(PHRASE)):
        assert PHRASE not in repr(message)
    assert SECRET not in repr(KeysOpened({"dhl": SECRET}))
