"""Whether services can be asked: the check of access, and the trial of a key."""

from dataclasses import replace

from app.core.reach.routes import RELAY
from app.core.reach.service import Service, probed, woken
from app.core.sources import SOURCES
from app.effects import Copy, Effect, Probe, SaveService, TryKey
from app.findings import findings
from app.messages import AccessChecked, AccessCopied, KeyTried, Probed, Tried
from app.state import State, Toast
from app.update.asking import ask_all, waiting
from app.update.handlers import Handlers, Step


def access_checked(state: State, message: AccessChecked) -> Step:
    """Every service is tried, or one of them: even those not known to let pages read them."""
    wanted = [message.source] if message.source in SOURCES else list(SOURCES)
    new = [source for source in wanted if source not in state.checking]
    return replace(state, checking=state.checking | set(new)), tuple(map(Probe, new))


def was_probed(state: State, message: Probed) -> Step:
    """The finding is kept, and chooses the route from now on.

    What waits for a service that can be read is asked; that it cannot is told, where it is not
    seen anyway.
    """
    state = replace(state, checking=state.checking - {message.source})
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


def access_copied(state: State, message: AccessCopied) -> Step:
    return state, (Copy(findings(state.services)),)


def key_tried(state: State, message: KeyTried) -> Step:
    """The service is asked about a number that is nobody's; the relay says who it is."""
    trials = {service: end for service, end in state.trials.items() if service != message.service}
    state = replace(state, trials=trials, checking=state.checking | {message.service})
    if message.service == RELAY:
        return state, (TryKey(RELAY, RELAY),)
    source = next((one for one in SOURCES.values() if one.key == message.service), None)
    relayed = source is not None and state.means.closed(source)
    if source is None or (relayed and not state.means.relay):
        toast = Toast("toast.relay_first" if source else "toast.none_to_ask")
        return replace(state, toast=toast, checking=state.checking - {message.service}), ()
    effects: tuple[Effect, ...] = (TryKey(source.id, RELAY if relayed else ""),)
    return state, effects


def tried(state: State, message: Tried) -> Step:
    trials = {**state.trials, message.service: (message.key, dict(message.args))}
    state = replace(state, trials=trials, checking=state.checking - {message.service})
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
    AccessChecked: access_checked,
    Probed: was_probed,
    AccessCopied: access_copied,
    KeyTried: key_tried,
    Tried: tried,
}
