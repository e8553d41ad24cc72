"""How the list is shown: sought, in order, under headings; and what has moved between visits."""

from dataclasses import replace

from app.core.parcel.visit import Visit, known
from app.effects import KeepDays, SaveSettings, SaveVisit
from app.listing import GROUPS, SORTS
from app.messages import (
    Grouped,
    Left,
    MoreShown,
    Searched,
    SinceClosed,
    Sorted,
    TableChosen,
    VisitKnown,
    Widened,
)
from app.reminders import endings
from app.state import CARDS_AT_ONCE, FOUND_AT_ONCE, State
from app.update.handlers import Handlers, Step


def searched(state: State, message: Searched) -> Step:
    """What is found is drawn in smaller parts, so that typing stays quick."""
    shown = FOUND_AT_ONCE if message.text.strip() else CARDS_AT_ONCE
    return replace(state, query=message.text, shown=shown), ()


def sorted_by(state: State, message: Sorted) -> Step:
    """Another order, which is kept; what is no order changes nothing."""
    if message.by not in SORTS:
        return state, ()
    settings = replace(state.settings, sort=message.by)
    return replace(state, settings=settings, shown=CARDS_AT_ONCE), (SaveSettings(),)


def grouped(state: State, message: Grouped) -> Step:
    """Other headings, which are kept; what is no kind of them changes nothing."""
    if message.by not in GROUPS:
        return state, ()
    settings = replace(state.settings, group=message.by)
    return replace(state, settings=settings, shown=CARDS_AT_ONCE), (SaveSettings(),)


def table_chosen(state: State, message: TableChosen) -> Step:
    settings = replace(state.settings, table=message.wanted)
    return replace(state, settings=settings, shown=CARDS_AT_ONCE), (SaveSettings(),)


def widened(state: State, message: Widened) -> Step:
    return replace(state, wide=message.wide), ()


def more_shown(state: State, message: MoreShown) -> Step:
    return replace(state, shown=state.shown + CARDS_AT_ONCE), ()


def visit_known(state: State, message: VisitKnown) -> Step:
    """The visit goes on, or after a pause another begins."""
    return replace(state, visit=message.visit.resumed(state.now)), ()


def left(state: State, message: Left) -> Step:
    """What the visitor knows by now is kept, for the next visit to tell what is new."""
    visit = state.visit._replace(left=state.now, last=known(state.book.glances))
    days = (KeepDays(endings(state)),) if state.settings.alerts else ()
    return replace(state, visit=visit), (SaveVisit(), *days)


def since_closed(state: State, message: SinceClosed) -> Step:
    now_known = known(state.book.glances)
    return replace(state, visit=Visit(state.now, now_known, state.now, now_known)), (SaveVisit(),)


HANDLERS: Handlers = {
    Searched: searched,
    Sorted: sorted_by,
    Grouped: grouped,
    TableChosen: table_chosen,
    MoreShown: more_shown,
    Widened: widened,
    VisitKnown: visit_known,
    Left: left,
    SinceClosed: since_closed,
}
