"""How the list is shown, what is put away and deleted, and what has moved between visits."""

from dataclasses import replace
from typing import Any

from app.core.forecast.deadlines import endings
from app.core.model import Parcel
from app.core.parcel.visit import Visit, known
from app.frame.common import Toast
from app.frame.effects import Copy, Focus, GoTo, Save
from app.frame.handlers import Effect, Handlers, Step, at_place, changed, with_parcels
from app.frame.preferences import preferred
from app.frame.state import State
from app.listing.arrangement import GROUPS, SORTS, listing
from app.listing.messages import (
    ActWanted,
    Archived,
    Deleted,
    DetailsCopied,
    DeviceKnown,
    Grouped,
    KeepDays,
    Left,
    MoreShown,
    Restored,
    SaveVisit,
    Searched,
    ShelfChosen,
    SinceClosed,
    Sorted,
    TableChosen,
    VisitKnown,
)
from app.listing.state import CARDS_AT_ONCE, FOUND_AT_ONCE, SHELVES


def _shown(state: State, **fields: Any) -> State:
    return replace(state, listing=state.listing._replace(**fields))


def shelf_chosen(state: State, message: ShelfChosen) -> Step:
    shelf = message.shelf if message.shelf in SHELVES else ""
    return _shown(state, shelf=shelf, query="", shown=CARDS_AT_ONCE, tracked=frozenset[str]()), ()


def act_wanted(state: State, message: ActWanted) -> Step:
    return _shown(at_place(state, "list"), shelf="", query="", shown=CARDS_AT_ONCE), (
        Focus("group-action"),
    )


def searched(state: State, message: Searched) -> Step:
    """What is found is drawn in smaller parts, so that typing stays quick."""
    shown = FOUND_AT_ONCE if message.text.strip() else CARDS_AT_ONCE
    return _shown(state, query=message.text, shown=shown), ()


def sorted_by(state: State, message: Sorted) -> Step:
    """Another order, which is kept; what is no order changes nothing."""
    if message.by not in SORTS:
        return state, ()
    return preferred(_shown(state, shown=CARDS_AT_ONCE), sort=message.by)


def grouped(state: State, message: Grouped) -> Step:
    """Other headings, which are kept; what is no kind of them changes nothing."""
    if message.by not in GROUPS:
        return state, ()
    return preferred(_shown(state, shown=CARDS_AT_ONCE), group=message.by)


def table_chosen(state: State, message: TableChosen) -> Step:
    return preferred(_shown(state, shown=CARDS_AT_ONCE), table=message.wanted)


def more_shown(state: State, message: MoreShown) -> Step:
    return _shown(state, shown=state.listing.shown + CARDS_AT_ONCE), ()


def device_known(state: State, message: DeviceKnown) -> Step:
    return replace(state, listing=state.listing._replace(device=message.device)), ()


def visit_known(state: State, message: VisitKnown) -> Step:
    """The visit goes on, or after a pause another begins."""
    return _shown(state, visit=message.visit.resumed(state.now)), ()


def left(state: State, message: Left) -> Step:
    """What the visitor knows by now is kept, for the next visit to tell what is new."""
    glances = state.book.glances
    visit = state.listing.visit._replace(left=state.now, last=known(glances))
    wanted = state.settings.alerts
    days = (KeepDays(endings(glances, state.today)),) if wanted else ()
    return _shown(state, visit=visit), (SaveVisit(), *days)


def since_closed(state: State, message: SinceClosed) -> Step:
    now_known = known(state.book.glances)
    return _shown(state, visit=Visit(state.now, now_known, state.now, now_known)), (SaveVisit(),)


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
    if state.opened != message.number:
        return state, effects
    return replace(state, place="list", opened=None), (*effects, GoTo("#/"))


def _undoable(state: State, before: Parcel, after: Parcel, key: str) -> Step:
    toast = Toast(key, {"parcel": before.name or before.number}, undo=(before,))
    saved: tuple[Effect, ...] = (Save(after),)
    return replace(with_parcels(state, after), toast=toast), saved


def restored(state: State, message: Restored) -> Step:
    return changed(state, message.number, deleted=None)


def details_copied(state: State, message: DetailsCopied) -> Step:
    """The details of the named parcels, or of those that the list shows."""
    # Tables that no start of the page should wait for.
    from app.core.parcel.plain_copy import details

    book = state.book
    numbers = [n for n in message.numbers if n in book] if message.numbers else _listed(state)
    if not numbers:
        return state, ()
    return state, (Copy(details([(book.glance(n), book.journey(n)) for n in numbers], state.now)),)


def _listed(state: State) -> list[str]:
    return [one.cover.number for one in listing(state).found]


HANDLERS: Handlers = {
    ActWanted: act_wanted,
    ShelfChosen: shelf_chosen,
    Searched: searched,
    Sorted: sorted_by,
    Grouped: grouped,
    TableChosen: table_chosen,
    MoreShown: more_shown,
    DeviceKnown: device_known,
    VisitKnown: visit_known,
    Left: left,
    SinceClosed: since_closed,
    Archived: archived,
    Deleted: deleted,
    Restored: restored,
    DetailsCopied: details_copied,
}
