"""What the visitor marks of a parcel by hand: that it was delivered, lost, refunded or returned."""

from dataclasses import replace

from app.core.model import Mark, Parcel
from app.core.parcel.by_hand import KINDS
from app.core.parcel.stepping import Change
from app.frame.common import Toast
from app.frame.handlers import Handlers, Step, changed
from app.frame.state import State
from app.frame.typed_day import Wrong, typed_day
from app.opened.messages import MarkDated, Marked, MarkTakenBack, SentToggled


def marked(state: State, message: Marked) -> Step:
    """The parcel is marked as of today, which can be set right; another kind keeps the day."""
    parcel = state.parcels.get(message.number)
    if parcel is None or message.kind not in KINDS:
        return state, ()
    day = parcel.mark.day if parcel.mark else state.today
    return _undoable(state, parcel, Mark(message.kind, day), "toast.marked")


def dated(state: State, message: MarkDated) -> Step:
    """Another day; none that is still to come, nor one before the order."""
    parcel = state.parcels.get(message.number)
    if parcel is None or parcel.mark is None:
        return state, ()
    try:
        day = typed_day(message.day.strip())
        if day and day > state.today:
            raise Wrong("toast.mark_future")
        if day and parcel.order.placed and day < parcel.order.placed:
            raise Wrong("toast.mark_early")
    except Wrong as wrong:
        return (replace(state, toast=Toast(wrong.key)) if wrong.key else state), ()
    if day is None or day == parcel.mark.day:
        return state, ()
    return _undoable(state, parcel, parcel.mark._replace(day=day), "toast.marked")


def taken_back(state: State, message: MarkTakenBack) -> Step:
    parcel = state.parcels.get(message.number)
    if parcel is None or parcel.mark is None:
        return state, ()
    return _undoable(state, parcel, None, "toast.unmarked")


def sent_toggled(state: State, message: SentToggled) -> Step:
    parcel = state.parcels.get(message.number)
    return changed(state, message.number, sent=not parcel.sent) if parcel else (state, ())


def _undoable(state: State, parcel: Parcel, mark: Mark | None, key: str) -> Step:
    state, effects = changed(state, parcel.number, mark=mark)
    changes = (Change(parcel, state.parcels[parcel.number]),)
    said = Toast(key, {"parcel": parcel.name or parcel.number}, changes=changes)
    return (replace(state, toast=said) if effects else state), effects


HANDLERS: Handlers = {
    Marked: marked,
    MarkDated: dated,
    MarkTakenBack: taken_back,
    SentToggled: sent_toggled,
}
