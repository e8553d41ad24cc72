"""Asking sources about parcels: one, a round of many, and what came back."""

from dataclasses import replace

from app.effects import Ask, Effect, Save, StopAsking
from app.history import accumulated, latest
from app.journey import journey
from app.messages import Answered, NotAnswered, Refreshed, Stopped
from app.model import Failure, Parcel, Retrieval
from app.sources import for_carrier
from app.state import Round, State, Toast
from app.update.handlers import Handlers, Step, changed, with_parcels


def refreshed(state: State, message: Refreshed) -> Step:
    """One parcel asked again, or all that are neither put away nor delivered."""
    wanted = tuple(number for number, parcel in state.parcels.items() if _worth_asking(parcel))
    chosen = (message.number,) if message.number else wanted
    state, effects = ask_all(state, chosen, counted=not message.number)
    if not effects and message.number not in state.asking:
        state = replace(state, toast=Toast("toast.none_to_ask"))
    return state, effects


def _worth_asking(parcel: Parcel) -> bool:
    put_away = parcel.archived is not None or parcel.deleted is not None
    return not put_away and not journey(parcel).over


def ask_all(state: State, numbers: tuple[str, ...], *, counted: bool = True) -> Step:
    """The questions for these parcels, to one source each; parcels under way are left alone."""
    effects: list[Effect] = []
    for number in numbers:
        parcel = state.parcels.get(number)
        if parcel is None or number in state.asking or journey(parcel).over:
            continue
        sources = for_carrier(parcel.carrier, state.keys) if parcel.carrier else ()
        if sources:
            effects.append(Ask(number, sources[0].id))
    asked = frozenset(effect.number for effect in effects if isinstance(effect, Ask))
    state = replace(state, asking=state.asking | asked)
    if counted and asked:
        so_far = state.round or Round(0)
        total, waiting = so_far.total + len(asked), so_far.waiting | asked
        state = replace(state, round=replace(so_far, total=total, waiting=waiting))
    return state, tuple(effects)


def answered(state: State, message: Answered) -> Step:
    """A report takes its place in the parcel; events that the carrier has dropped are kept."""
    parcel = state.parcels.get(message.number)
    if parcel is None:
        return _counted(state, message.number), ()
    before = latest(parcel)
    kept = tuple(r for r in parcel.retrievals if r.source != message.source)
    old = next((r.report for r in parcel.retrievals if r.source == message.source), None)
    report = accumulated(old, message.report) if old else message.report
    after = replace(
        parcel,
        retrievals=(Retrieval(message.source, state.now, report), *kept),
        failure=None,
    )
    moved = latest(after) != before
    return _counted(with_parcels(state, after), message.number, moved=moved), (Save(after),)


def not_answered(state: State, message: NotAnswered) -> Step:
    """A failure stands beside what is known already; it never takes its place."""
    if not message.key:
        return _counted(state, message.number), ()
    failure = Failure(message.source, state.now, message.key, message.args)
    state, effects = changed(state, message.number, failure=failure)
    return _counted(state, message.number, failed=True), effects


def stopped(state: State, message: Stopped) -> Step:
    return state, (StopAsking(),)


def _counted(state: State, number: str, *, moved: bool = False, failed: bool = False) -> State:
    """The state without this question; the last answer that a round waits for ends the round."""
    state = replace(state, asking=state.asking - {number})
    if state.round is None or number not in state.round.waiting:
        return state
    so_far = replace(
        state.round,
        waiting=state.round.waiting - {number},
        moved=(*state.round.moved, number) if moved else state.round.moved,
        failed=(*state.round.failed, number) if failed else state.round.failed,
    )
    if so_far.waiting:
        return replace(state, round=so_far)
    summary = {"count": so_far.total, "moved": len(so_far.moved), "failed": len(so_far.failed)}
    return replace(state, round=None, toast=Toast("toast.round", summary))


HANDLERS: Handlers = {
    Refreshed: refreshed,
    Answered: answered,
    NotAnswered: not_answered,
    Stopped: stopped,
}
