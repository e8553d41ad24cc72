"""Links to a parcel: made, handed on, and opened; a parcel of somebody's link put on the list."""

from dataclasses import replace

from app.asking.questions import ask_all
from app.core.model import SHARED, Parcel, Retrieval
from app.core.parcel.reports import same_source, with_retrieval
from app.frame.common import Toast
from app.frame.effects import GoTo, Save
from app.frame.handlers import Effect, Handlers, Step, at_place, with_parcels
from app.frame.messages import Went
from app.frame.state import State
from app.sharing.link import Unshared, link, received, scannable
from app.sharing.messages import (
    MakeQr,
    NotesShared,
    QrAsked,
    QrFailed,
    QrReady,
    Share,
    ShareAsked,
    SharedOpened,
    SharedTaken,
)
from app.sharing.state import Sharing


def notes_shared(state: State, message: NotesShared) -> Step:
    """The visitor's own words go along, or no longer; a code that is shown follows the link."""
    before = state.sharing
    after = replace(state, sharing=_link(before, notes=not before.notes))
    return qr_asked(after, QrAsked(message.number)) if before.text else (after, ())


def _link(sharing: Sharing, *, notes: bool = False) -> Sharing:
    """A link of which no code was asked for; what somebody sent stays."""
    return sharing._replace(notes=notes, text="", rows=(), failed=False)


def left(state: State, message: Went) -> State:
    return replace(state, sharing=_link(state.sharing))


def share_asked(state: State, message: ShareAsked) -> Step:
    parcel = state.parcels.get(message.number)
    if parcel is None:
        return state, ()
    url = link(state.address, parcel, state.sharing.notes)
    return state, (Share(parcel.number, url),)


def qr_asked(state: State, message: QrAsked) -> Step:
    parcel = state.parcels.get(message.number)
    if parcel is None:
        return state, ()
    text = scannable(state.address, parcel, state.sharing.notes)
    sharing = _link(state.sharing, notes=state.sharing.notes)._replace(text=text)
    return replace(state, sharing=sharing), (MakeQr(text),)


def qr_ready(state: State, message: QrReady) -> Step:
    """A code that comes late, of a link that is no longer shown, is not wanted."""
    if message.text != state.sharing.text:
        return state, ()
    return replace(state, sharing=state.sharing._replace(rows=message.rows)), ()


def qr_failed(state: State, message: QrFailed) -> Step:
    if message.text != state.sharing.text:
        return state, ()
    return replace(state, sharing=state.sharing._replace(failed=True)), ()


def shared_opened(state: State, message: SharedOpened) -> Step:
    """What the link tells is only shown: nothing is saved, and nobody is asked."""
    try:
        sharing = state.sharing._replace(shared=received(message.text), unshared="")
    except Unshared as refused:
        sharing = state.sharing._replace(shared=None, unshared=refused.key)
    return replace(at_place(state, "shared"), sharing=sharing), ()


def shared_taken(state: State, message: SharedTaken) -> Step:
    """The parcel joins the list, or what is there of it already."""
    told = state.sharing.shared
    if told is None:
        return state, ()
    there = state.parcels.get(told.number)
    parcel = _joined(there, told, state) if there else _taken(told, state)
    toast = Toast("toast.shared_joined" if there else "toast.shared_taken")
    sharing = state.sharing._replace(shared=None)
    here = {"place": "parcel", "opened": parcel.number}
    state = replace(with_parcels(state, parcel), sharing=sharing, toast=toast, **here)
    effects: tuple[Effect, ...] = ()
    if "offline" not in state.notices:
        state, effects = ask_all(state, (parcel.number,), counted=False, only_due=True)
    return state, (Save(parcel), *effects, GoTo(f"#/p/{parcel.number}"))


def _taken(told: Parcel, state: State) -> Parcel:
    """The parcel as the visitor's own: what the sender marked stays the sender's word."""
    reports = tuple(_arrived(one, state) for one in told.retrievals)
    home = told.destination or state.settings.home
    return replace(told, added=state.now, destination=home, retrievals=reports, mark=None)


def _joined(mine: Parcel, told: Parcel, state: State) -> Parcel:
    """Nothing of the visitor's own is lost: what they left empty is filled in."""
    own = {name: value for name, value in mine.order._asdict().items() if value}
    known = {one.number for one in mine.linked} | {mine.number}
    joined = replace(
        mine,
        carrier=mine.carrier or told.carrier,
        origin=mine.origin or told.origin,
        destination=mine.destination or told.destination,
        name=mine.name or told.name,
        note=mine.note or told.note,
        linked=(*mine.linked, *(one for one in told.linked if one.number not in known)),
        order=told.order._replace(**own),
        tags=tuple(dict.fromkeys((*mine.tags, *told.tags))),
        deleted=None,
    )
    for one in reversed(told.retrievals):
        joined = _with(joined, _arrived(one, state))
    return joined


def _with(parcel: Parcel, told: Retrieval) -> Parcel:
    """The parcel with a report in its place, the fresher one of a source being the new one."""
    given = (one for one in parcel.retrievals if one.via == SHARED and same_source(one, told))
    fresher = next((one for one in given if one.at > told.at), None)
    if fresher is not None:
        reports = tuple(told if one is fresher else one for one in parcel.retrievals)
        parcel, told = replace(parcel, retrievals=reports), fresher
    return replace(with_retrieval(parcel, told), failure=parcel.failure)


def _arrived(told: Retrieval, state: State) -> Retrieval:
    """A report from a clock ahead of this one would keep its source from being asked."""
    return replace(told, at=min(told.at, state.now), via=SHARED)


HANDLERS: Handlers = {
    NotesShared: notes_shared,
    ShareAsked: share_asked,
    QrAsked: qr_asked,
    QrReady: qr_ready,
    QrFailed: qr_failed,
    SharedOpened: shared_opened,
    SharedTaken: shared_taken,
}
