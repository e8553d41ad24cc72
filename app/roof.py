"""The roof: puts the doings together by merging what each tells of itself.

State changes in one place, `update(state, message) -> state, effects`; what the visitor did becomes
a message in `message`, an address one in `place`; `REGIONS` says what fills each part of the page.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from importlib import import_module
from operator import attrgetter
from typing import Any, TypeVar

from app.access.bridge.room import ROOM as BRIDGE
from app.access.relay.room import ROOM as RELAY
from app.access.room import ROOM as ACCESS
from app.adding.room import ROOM as ADDING
from app.adding.scan.room import ROOM as SCAN
from app.asking.room import ROOM as ASKING
from app.backup.room import ROOM as BACKUP
from app.core.language.words import Words
from app.core.numbers import LONGEST, compact
from app.evidence.room import ROOM as EVIDENCE
from app.frame.action import Action
from app.frame.everywhere import MISSING
from app.frame.everywhere import ROOM as FRAME
from app.frame.handlers import Handlers, Message, Step
from app.frame.html import Markup
from app.frame.messages import Went
from app.frame.room import Page, Region, Room
from app.frame.state import State
from app.help.room import ROOM as HELP
from app.install.room import ROOM as INSTALL
from app.letters.room import ROOM as LETTERS
from app.listing.room import ROOM as LISTING
from app.map.room import ROOM as MAP
from app.number.room import ROOM as NUMBER
from app.opened.embed.room import ROOM as EMBED
from app.opened.room import ROOM as OPENED
from app.order.room import ROOM as ORDER
from app.pagetext.room import ROOM as PAGETEXT
from app.picker.room import ROOM as PICKER
from app.settings.alerts.room import ROOM as ALERTS
from app.settings.room import ROOM as SETTINGS
from app.sharing.room import ROOM as SHARING
from app.statistics.room import ROOM as STATISTICS
from app.storage.room import ROOM as STORAGE
from app.translation.room import ROOM as TRANSLATION

ROOMS: tuple[Room, ...] = (
    *(FRAME, ADDING, SCAN, PICKER, LISTING, ASKING, OPENED, MAP, EMBED, NUMBER, ORDER, EVIDENCE),
    *(LETTERS, SHARING, STATISTICS, PAGETEXT, TRANSLATION, ACCESS, RELAY, SETTINGS, ALERTS),
    *(HELP, STORAGE, BACKUP, BRIDGE, INSTALL),
)

Key = TypeVar("Key")
Value = TypeVar("Value")


def merged(tables: Mapping[str, Mapping[Key, Value]]) -> dict[Key, Value]:
    """One table of the rooms' own; raises ValueError where two rooms claim one name.

    >>> merged({"adding": {"track": 1}, "listing": {"track": 2}})
    Traceback (most recent call last):
    ValueError: 'track' is claimed by adding and by listing
    """
    found: dict[Key, Value] = {}
    owners: dict[Key, str] = {}
    for room, table in tables.items():
        for name, value in table.items():
            if name in found:
                raise ValueError(f"{name!r} is claimed by {owners[name]} and by {room}")
            found[name], owners[name] = value, room
    return found


HANDLERS: Handlers = merged({room.name: room.handlers for room in ROOMS})
PICKS = merged({room.name: room.picks for room in ROOMS})
PAGES: Mapping[str, Page] = merged({room.name: room.pages for room in ROOMS})
BROUGHT = merged({room.name: room.brought for room in ROOMS})
EFFECTS = frozenset(effect for room in ROOMS for effect in room.effects)
PLACES: Mapping[str, Page] = {page.place: page for page in PAGES.values()}


def update(state: State, message: Message) -> Step:
    """The state after a message, and what is to be done in the world because of it."""
    return HANDLERS[type(message)](state, message)


def went(state: State, message: Went) -> Step:
    """The page follows its address; one of no parcel on the list leads to a page that says so.

    Each room forgets what is not wanted elsewhere, and sees to what its own place needs. The short
    line about what was done goes with the page on which it was.
    """
    left = state
    for room in ROOMS:
        if room.left is not None:
            state = room.left(state, message)
    page = PLACES.get(message.place)
    if page is not None and page.about == "parcel" and compact(message.number) not in state.parcels:
        page = PLACES[MISSING]
    if page is None:
        return _settled(left, replace(state, place="list", opened=None)), ()
    name = message.number if page.about == "service" else compact(message.number)
    state, effects = page.arrived(state, message) if page.arrived else (state, ())
    state = replace(state, place=page.place, opened=name[:LONGEST] or None)
    return _settled(left, state), effects


def _settled(before: State, after: State) -> State:
    here = (before.place, before.opened) == (after.place, after.opened)
    return after if here else replace(after, toast=None)


HANDLERS[Went] = went


def picked(action: Action) -> Message | None:
    """What was chosen from the open list; its id says for whom, what, and of which number."""
    whose, _, rest = action.id.partition("|")
    what, _, number = rest.partition("|")
    make = PICKS.get(whose)
    return make(what, action.value, number) if make else None


ACTIONS = merged({**{room.name: room.actions for room in ROOMS}, "roof": {"pick": picked}})


def message(action: Action) -> Message | None:
    """The message of an action; None for one that the page does not know.

    >>> message(Action("archive", "RR123456785CN"))
    Archived(number='RR123456785CN')
    """
    make = ACTIONS.get(action.act)
    return make(action) if make else None


def place(address: str) -> Message:
    """Where an address leads: "#/PLACE/NUMBER" to one of `PAGES`, or to what `BROUGHT` makes of
    the text in it; anything else of that kind to the page that says so, the rest to the list.

    >>> place("#/p/RR123456785CN")
    Went(place='parcel', number='RR123456785CN', rest='')
    >>> place("#/sent/20%20Nov%20Delivered")
    Sent(text='20 Nov Delivered', number='')
    """
    if not address.startswith("#/"):
        return Went("list")
    name, slash, about = address.removeprefix("#/").partition("/")
    if name in BROUGHT and slash:
        return BROUGHT[name][1](about)
    page = PAGES.get(name)
    if page is None:
        return Went(MISSING if name else "list")
    number, rest = page.split(about) if page.split else (about, "")
    return Went(page.place, number, rest)


@cache
def view(module: str, name: str) -> Callable[[State, Words], Markup]:
    """The view of a region or a page, whose module is loaded when it is first shown."""
    return getattr(import_module(module), name)


def pane(state: State, w: Words) -> Markup:
    """The right-hand pane, which is the whole page on a phone."""
    page = PLACES.get(state.place, PLACES["parcel"])
    return view(page.module, page.view)(state, w)


def title(state: State, w: Words) -> str:
    """The title of the window: the place, and whose parcel is open."""
    page = PLACES.get(state.place)
    if page is None:
        return w.t("page.title")
    said = page.title(state, w) if callable(page.title) else w.t(page.title)
    return w.t("page.title_at", place=said) if said else w.t("page.title")


REGIONS: Mapping[str, Region] = {
    **merged({room.name: room.regions for room in ROOMS}),
    "pane": Region("app.roof", "pane"),
}


def drawn(region: str, state: State, w: Words) -> Markup:
    """The HTML of a part of the page."""
    return view(REGIONS[region].module, REGIONS[region].view)(state, w)


def unchanged(region: str, before: State | None, after: State) -> bool:
    """Whether a region must look as it did: nothing that it reads has changed, nor the minute
    on the visitor's clock. In the pane stands another page at another place."""
    reads = REGIONS[region].reads
    if region == "pane" and after.place in PLACES:
        reads = PLACES[after.place].reads
    if before is None or not reads:
        return False
    if region == "pane" and before.place != after.place:
        return False
    minute = after.here.replace(second=0, microsecond=0, tzinfo=None)
    if before.here.replace(second=0, microsecond=0, tzinfo=None) != minute:
        return False
    return all(_read(name)(before) is _read(name)(after) for name in reads)


@cache
def _read(name: str) -> Callable[[State], Any]:
    return attrgetter(name)
