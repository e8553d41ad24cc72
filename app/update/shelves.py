"""The list: names, notes, putting away, deleting and taking back, and where one looks."""

from dataclasses import replace
from datetime import timedelta

from app.core.model import Parcel
from app.core.numbers import compact
from app.effects import Copy, Effect, FetchRelay, FetchWorld, Forget, GoTo, Save
from app.messages import (
    Archived,
    ChangedElsewhere,
    Copied,
    Deleted,
    Loaded,
    Looked,
    Noted,
    Renamed,
    Restored,
    ShelfChosen,
    ToastClosed,
    Told,
    Undone,
    Went,
)
from app.state import CARDS_AT_ONCE, Sharing, Sheet, State, Toast
from app.update.handlers import Handlers, Step, changed, with_parcels

LONGEST = 60
KEPT_AFTER_DELETION = timedelta(days=30)


def loaded(state: State, message: Loaded) -> Step:
    """The saved list; what was deleted more than thirty days ago goes for good."""
    covers = [one.cover for one in message.book.glances]
    gone = tuple(one.number for one in covers if _expired(one, state))
    state = replace(
        state,
        parcels=message.book.without(*gone),
        keys=dict(message.keys),
        services=dict(message.services),
        damaged=message.damaged,
    )
    return state, tuple(Forget(number) for number in gone)


def _expired(parcel: Parcel, state: State) -> bool:
    return parcel.deleted is not None and state.now - parcel.deleted > KEPT_AFTER_DELETION


def changed_elsewhere(state: State, message: ChangedElsewhere) -> Step:
    """What another tab saved is taken over as it is; nothing is written back."""
    if message.parcel is not None:
        return with_parcels(state, message.parcel), ()
    return replace(state, parcels=state.book.without(message.number)), ()


def renamed(state: State, message: Renamed) -> Step:
    return changed(state, message.number, name=" ".join(message.name.split()))


def noted(state: State, message: Noted) -> Step:
    return changed(state, message.number, note=message.note.strip())


def archived(state: State, message: Archived) -> Step:
    """Puts a parcel away, or takes it back where it was away."""
    parcel = state.parcels.get(message.number)
    if parcel is None:
        return state, ()
    key = "toast.archived" if parcel.archived is None else "toast.unarchived"
    moment = state.now if parcel.archived is None else None
    return _undoable(state, parcel, replace(parcel, archived=moment), key)


def deleted(state: State, message: Deleted) -> Step:
    """Takes a parcel off the list; it can be taken back for thirty days."""
    parcel = state.parcels.get(message.number)
    if parcel is None:
        return state, ()
    state, effects = _undoable(state, parcel, replace(parcel, deleted=state.now), "toast.deleted")
    return _left(state, message.number, effects)


def restored(state: State, message: Restored) -> Step:
    return changed(state, message.number, deleted=None)


def _undoable(state: State, before: Parcel, after: Parcel, key: str) -> Step:
    toast = Toast(key, {"parcel": before.name or before.number}, undo=(before,))
    return replace(with_parcels(state, after), toast=toast), (Save(after),)


def _left(state: State, number: str, effects: tuple[Effect, ...]) -> Step:
    if state.opened != number:
        return state, effects
    return replace(state, place="list", opened=None), (*effects, GoTo("#/"))


def undone(state: State, message: Undone) -> Step:
    """The last step taken back: only what the step itself changed, not what came in since."""
    before = state.toast.undo if state.toast else ()
    again = tuple(
        replace(
            state.parcels.get(p.number, p),
            archived=p.archived,
            deleted=p.deleted,
            linked=p.linked,
        )
        for p in before
    )
    state = replace(with_parcels(state, *again), toast=None)
    return state, tuple(Save(parcel) for parcel in again)


def toast_closed(state: State, message: ToastClosed) -> Step:
    return replace(state, toast=None), ()


def told(state: State, message: Told) -> Step:
    return replace(state, toast=Toast(message.key)), ()


def copied(state: State, message: Copied) -> Step:
    return state, (Copy(message.number),)


def shelf_chosen(state: State, message: ShelfChosen) -> Step:
    return replace(state, shelf=message.shelf, query="", shown=CARDS_AT_ONCE), ()


def looked(state: State, message: Looked) -> Step:
    """A number typed to be taken apart has an address of its own."""
    return state, (GoTo(f"#/n/{compact(message.number)[:LONGEST]}"),)


def went(state: State, message: Went) -> Step:
    """The page follows its address; an address of no parcel leads to the list."""
    state = replace(
        state, picker=None, framed=None, sheet=_sheet(state, message), sharing=Sharing()
    )
    if message.place in ("parcel", "evidence") and message.number not in state.parcels:
        return replace(state, place="list", opened=None), ()
    name = message.number if message.place == "key" else compact(message.number)
    effects: tuple[Effect, ...] = ()
    if message.place == "relay" and state.relay is None:
        effects = (FetchRelay(),)
    elif message.place == "parcel" and state.world is None:
        effects = (FetchWorld(),)
    return replace(state, place=message.place, opened=name[:LONGEST] or None), effects


def _sheet(state: State, message: Went) -> Sheet | None:
    """What was read of a page waits for its own place, unless it was nothing."""
    here = message.place == "paste"
    sheet = state.sheet
    if sheet is None or (here and sheet.about == compact(message.number)):
        return sheet
    return None if here or not sheet.drafts else sheet


HANDLERS: Handlers = {
    Loaded: loaded,
    ChangedElsewhere: changed_elsewhere,
    Renamed: renamed,
    Noted: noted,
    Archived: archived,
    Deleted: deleted,
    Restored: restored,
    Undone: undone,
    ToastClosed: toast_closed,
    Told: told,
    Copied: copied,
    Looked: looked,
    ShelfChosen: shelf_chosen,
    Went: went,
}
