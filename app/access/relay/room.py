"""The visitor's own relay: its text handed out with a secret, its address judged and kept."""

from dataclasses import replace

from app.access.messages import KeyEntered
from app.access.relay.messages import FetchRelay, RelayCopied, RelayGiven, RelayReady, RelayRemoved
from app.access.relay.state import RelayText
from app.access.update import key_entered
from app.core.reach.relay import WrongAddress, checked, script
from app.core.reach.routes import RELAY, RELAY_ADDRESS
from app.core.sources import SOURCES
from app.frame.common import Toast
from app.frame.effects import Copy, SaveKey
from app.frame.handlers import Effect, Handlers, Step
from app.frame.messages import Went
from app.frame.room import Page, Room
from app.frame.state import State


def relay_ready(state: State, message: RelayReady) -> Step:
    return replace(state, relay=RelayText(*message)), ()


def relay_copied(state: State, message: RelayCopied) -> Step:
    """The text goes to the clipboard; its secret is kept now, for the relay will know no other.

    A relay that is copied again keeps its secret, so that the one in use goes on working.
    """
    if state.relay is None:
        return replace(state, toast=Toast("toast.relay_not_ready")), (FetchRelay(),)
    if state.access.lock.kind == "closed":
        return replace(state, toast=Toast("toast.unlock_first")), ()
    known = state.keys.get(RELAY, "")
    secret = known or state.relay.secret
    text = script(state.relay.text, state.relay.origin, secret)
    effects: tuple[Effect, ...] = (Copy(text),) if known else (Copy(text), SaveKey(RELAY, secret))
    return replace(state, keys={**state.keys, RELAY: secret}), effects


def relay_given(state: State, message: RelayGiven) -> Step:
    """An address that a relay may have is kept; of any other it is said what is wrong with it."""
    allowed = set(state.relay.hosts if state.relay else ())
    try:
        address = checked(message.address, allowed - {source.host for source in SOURCES.values()})
    except WrongAddress as error:
        trials = {**state.access.trials, RELAY: (error.key, {"address": message.address})}
        return replace(state, access=state.access._replace(trials=trials)), ()
    return key_entered(state, KeyEntered(RELAY_ADDRESS, address))


def relay_removed(state: State, message: RelayRemoved) -> Step:
    """Address and secret go; the next relay will have a new secret."""
    state, effects = key_entered(state, KeyEntered(RELAY_ADDRESS, ""))
    state, more = key_entered(state, KeyEntered(RELAY, ""))
    return replace(state, relay=None), (*effects, *more, FetchRelay())


HANDLERS: Handlers = {
    RelayReady: relay_ready,
    RelayCopied: relay_copied,
    RelayGiven: relay_given,
    RelayRemoved: relay_removed,
}


def arrived(state: State, message: Went) -> Step:
    return state, (FetchRelay(),) if state.relay is None else ()


ROOM = Room(
    name="relay",
    handlers=HANDLERS,
    actions={
        "copy-relay": lambda action: RelayCopied(),
        "relay": lambda action: RelayGiven(action.value),
        "remove-relay": lambda action: RelayRemoved(),
    },
    pages={
        "relay": Page(
            "relay", "app.access.relay.view", "relay_page", "relay.title", arrived=arrived
        ),
    },
    effects=(FetchRelay,),
)
