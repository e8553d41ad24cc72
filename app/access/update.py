"""Whether services can be asked: their keys, the trial of a key, the check of access."""

from collections.abc import Iterable
from dataclasses import replace

from app.access.findings import findings
from app.access.messages import (
    AccessChecked,
    AccessCopied,
    KeyEntered,
    KeyTried,
    MineChecked,
    Probe,
    Probed,
    SourceSought,
    Tried,
    TryKey,
)
from app.asking.questions import ask_all, waiting
from app.core.reach.gains import gains, of_mine
from app.core.reach.routes import RELAY, carriage
from app.core.reach.service import Service, probed, woken
from app.core.sources import SOURCES, Source
from app.frame.common import Toast
from app.frame.effects import Copy, SaveKey, SaveService
from app.frame.handlers import Effect, Handlers, Step
from app.frame.state import State

LONGEST_SEARCH = 60


def access_checked(state: State, message: AccessChecked) -> Step:
    """Every service is tried, or one of them: even those not known to let pages read them."""
    return _probing(state, [message.source] if message.source in SOURCES else SOURCES)


def mine_checked(state: State, message: MineChecked) -> Step:
    found = gains(state.book.glances, state.means)
    return _probing(state, of_mine(found, state.means))


def _probing(state: State, wanted: Iterable[str]) -> Step:
    new = [source for source in wanted if source not in state.access.checking]
    return replace(
        state, access=state.access._replace(checking=state.access.checking | set(new))
    ), tuple(map(Probe, new))


def was_probed(state: State, message: Probed) -> Step:
    """The finding is kept, and chooses the route from now on.

    What waits for a service that can be read is asked; that it cannot is told, where it is not
    seen anyway.
    """
    state = replace(
        state, access=state.access._replace(checking=state.access.checking - {message.source})
    )
    if "offline" in state.notices or not message.access:
        return state, ()
    before = state.means.service(message.source)
    after = probed(before, message.access, message.took_ms, state.now)
    state = replace(state, services={**state.services, message.source: after})
    saved = SaveService(message.source)
    if message.access == "readable":
        state, asks = ask_all(state, waiting(state, {message.source}))
        return state, (saved, *asks)
    if state.place != "access":
        told = {"host": SOURCES[message.source].host}
        state = replace(state, toast=Toast(f"toast.{message.access}", told))
    return state, (saved,)


def source_sought(state: State, message: SourceSought) -> Step:
    sought = message.text[:LONGEST_SEARCH]
    return replace(state, access=state.access._replace(sought=sought)), ()


def access_copied(state: State, message: AccessCopied) -> Step:
    return state, (Copy(findings(state.services)),)


def key_entered(state: State, message: KeyEntered) -> Step:
    """A key is kept for its service, or removed when empty; a sign that no key has is told."""
    key = message.key.strip()
    strange = next((sign for sign in key if not "!" <= sign <= "~"), "")
    if strange and "." not in message.service:
        shown = strange if strange.isprintable() and strange.strip() else f"U+{ord(strange):04X}"
        trials = {**state.access.trials, message.service: ("key.sign", {"sign": shown})}
        return replace(state, access=state.access._replace(trials=trials)), ()
    if state.access.lock.kind == "closed":
        return replace(state, toast=Toast("toast.unlock_first")), ()
    keys = {service: k for service, k in state.keys.items() if service != message.service}
    if key:
        keys[message.service] = key
    toast = Toast("toast.key_saved" if key else "toast.key_removed")
    mine = message.service.partition(".")[0]
    before = {one.id: state.means.service(one.id) for one in _of(mine)}
    fresh = {source: woken(known) for source, known in before.items() if woken(known) != known}
    trials = {service: end for service, end in state.access.trials.items() if service != mine}
    state = replace(
        state,
        keys=keys,
        toast=toast,
        services={**state.services, **fresh},
        access=state.access._replace(trials=trials),
    )
    opened = {one.id for one in _of(mine)}
    state, asks = ask_all(state, waiting(state, opened, kind=mine)) if key else (state, ())
    return state, (SaveKey(message.service, key), *map(SaveService, fresh), *asks)


def _of(service: str) -> tuple[Source, ...]:
    """The sources that a key, or the relay, lets the page ask."""
    return tuple(
        one for one in SOURCES.values() if service in (one.key, RELAY if one.route == RELAY else "")
    )


def key_tried(state: State, message: KeyTried) -> Step:
    """The service is asked about a number that is nobody's; the relay says who it is."""
    trials = {
        service: end for service, end in state.access.trials.items() if service != message.service
    }
    state = replace(
        state,
        access=state.access._replace(
            trials=trials, checking=state.access.checking | {message.service}
        ),
    )
    if message.service == RELAY:
        return state, (TryKey(RELAY, RELAY),)
    source = next((one for one in SOURCES.values() if one.key == message.service), None)
    carried = source is not None and state.means.closed(source)
    if source is None or (carried and not state.means.carried):
        toast = Toast("toast.relay_first" if source else "toast.none_to_ask")
        return replace(
            state,
            toast=toast,
            access=state.access._replace(checking=state.access.checking - {message.service}),
        ), ()
    via = carriage(source, state.means) if carried else ""
    effects: tuple[Effect, ...] = (TryKey(source.id, via),)
    return state, effects


def tried(state: State, message: Tried) -> Step:
    """What a trial has found is kept, and what it means for the services of that key."""
    trials = {**state.access.trials, message.service: (message.key, dict(message.args))}
    state = replace(
        state,
        access=state.access._replace(
            trials=trials, checking=state.access.checking - {message.service}
        ),
    )
    before = {s.id: state.means.service(s.id) for s in SOURCES.values() if s.key == message.service}
    after = {source: _after_trial(known, message.key) for source, known in before.items()}
    changed = {source: known for source, known in after.items() if known != before[source]}
    state = replace(state, services={**state.services, **changed})
    return state, tuple(map(SaveService, changed))


def _after_trial(known: Service, key: str) -> Service:
    """What a trial of its key says of a service."""
    if key == "key.works":
        return woken(known)
    return known._replace(wrong_key=True) if key == "error.bad_key" else known


HANDLERS: Handlers = {
    KeyEntered: key_entered,
    AccessChecked: access_checked,
    MineChecked: mine_checked,
    SourceSought: source_sought,
    Probed: was_probed,
    AccessCopied: access_copied,
    KeyTried: key_tried,
    Tried: tried,
}
