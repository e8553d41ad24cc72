"""What is changed for no one doing: the clock, short lines, notices, and the last step undone."""

from dataclasses import replace

from app.core.model import Parcel, Retrieval
from app.core.parcel.stepping import Change, taken_back
from app.frame.common import Toast
from app.frame.effects import (
    Copy,
    Download,
    FetchLanguage,
    Focus,
    Forget,
    GoTo,
    KeepCopy,
    NoteSent,
    Save,
    SaveKey,
    SaveService,
    SaveSettings,
    SetDraft,
)
from app.frame.handlers import Handlers, Step, with_parcels
from app.frame.messages import Copied, Noticed, Ticked, ToastClosed, Told, Undone, Widened
from app.frame.room import Page, Region, Room
from app.frame.state import State

MISSING = "missing"
"""Where an address leads that leads nowhere."""


def ticked(state: State, message: Ticked) -> Step:
    return replace(state, now=message.now, offset=message.offset), ()


def undone(state: State, message: Undone) -> Step:
    """The last step taken back: only what the step itself changed, not what came in since."""
    if state.toast and state.toast.changes:
        return _stepped_back(state, state.toast.changes)
    before = state.toast.undo if state.toast else ()
    again = tuple(
        replace(
            now := state.parcels.get(p.number, p),
            archived=p.archived,
            deleted=p.deleted,
            linked=p.linked,
            retrievals=_told(now, p, before),
        )
        for p in before
    )
    state = replace(with_parcels(state, *again), toast=None)
    return state, tuple(Save(parcel) for parcel in again)


def _stepped_back(state: State, changes: tuple[Change, ...]) -> Step:
    """What the step put on the list goes again, into the trash where something came of it since."""
    there = state.parcels
    kept = [one for one in changes if one.after.number in there]
    new = [one.after for one in kept if one.before is None]
    gone = [one.number for one in new if there[one.number] == one]
    moved = (there[one.number] for one in new if one.number not in gone)
    back = [
        *(replace(one, deleted=state.now) for one in moved),
        *(
            taken_back(one.before, one.after, there[one.after.number])
            for one in kept
            if one.before is not None
        ),
    ]
    shown = state.opened if state.opened not in {one.number for one in new} else None
    place = state.place if shown == state.opened else "list"
    parcels = state.book.put(*back).without(*gone)
    state = replace(state, parcels=parcels, toast=None, opened=shown, place=place)
    home = (GoTo("#/"),) if place == "list" else ()
    return state, (*map(Save, back), *map(Forget, gone), *home)


def _told(now: Parcel, was: Parcel, step: tuple[Parcel, ...]) -> tuple[Retrieval, ...]:
    """What is told of a parcel but for what came with the further numbers that the step added."""
    off = {one.number for one in now.linked} - {one.number for one in was.linked}
    off |= {r.report.number for one in step if one.number in off for r in one.retrievals}
    off -= {was.number, *(r.report.number for r in was.retrievals)}
    return tuple(r for r in now.retrievals if r.report.number not in off)


def toast_closed(state: State, message: ToastClosed) -> Step:
    return replace(state, toast=None), ()


def told(state: State, message: Told) -> Step:
    return replace(state, toast=Toast(message.key)), ()


def copied(state: State, message: Copied) -> Step:
    return state, (Copy(message.number),)


def noticed(state: State, message: Noticed) -> Step:
    others = tuple(notice for notice in state.notices if notice != message.notice)
    shown = (*others, message.notice) if message.present else others
    return replace(state, notices=shown), ()


def widened(state: State, message: Widened) -> Step:
    return replace(state, wide=message.wide), ()


HANDLERS: Handlers = {
    Ticked: ticked,
    Undone: undone,
    ToastClosed: toast_closed,
    Told: told,
    Copied: copied,
    Noticed: noticed,
    Widened: widened,
}

ROOM = Room(
    name="frame",
    handlers=HANDLERS,
    actions={
        "undo": lambda action: Undone(),
        "close-toast": lambda action: ToastClosed(),
        "copy": lambda action: Copied(action.id),
        "wide": lambda action: Widened(action.value == "on"),
    },
    pages={
        MISSING: Page(
            MISSING,
            "app.frame.missing",
            "missing_page",
            "missing.title",
            reads=("opened", "settings.language"),
        ),
    },
    regions={
        "notices": Region("app.frame.notices", "notices"),
        "toast": Region("app.frame.notices", "toast"),
    },
    effects=(
        *(Save, Forget, SaveSettings, SaveKey, SaveService, Copy, Download, SetDraft, GoTo),
        *(FetchLanguage, KeepCopy, NoteSent, Focus),
    ),
)
