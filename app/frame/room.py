"""What a doing tells the roof of itself: who hears what, which pages and regions it draws."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from app.core.language.words import Words
from app.frame.action import Action
from app.frame.handlers import Handlers, Message, Step
from app.frame.messages import Went
from app.frame.state import State


class Region(NamedTuple):
    """A part of the page, by the id of its element in index.html: the view that fills it, by module
    and function, for no part of the page is loaded before it is shown.

    `reads` are the parts of the state that it is drawn from, as dotted names; the minute always
    counts. With no names it is drawn after every message.
    """

    module: str
    view: str
    reads: tuple[str, ...] = ()


class Page(NamedTuple):
    """A place of the page: its name, and the view of its pane, by module and function.

    `title` is a message key, or makes the window's title of the state. `about` says what follows
    the place in an address: "" nothing that is looked at, a "number", a "parcel" of the list, or a
    "service"; `split` takes more out of it than that. `arrived` sees to what the place needs.
    """

    place: str
    module: str
    view: str
    title: str | Callable[[State, Words], str] = ""
    about: str = "number"
    split: Callable[[str], tuple[str, str]] | None = None
    arrived: Callable[[State, Went], Step] | None = None
    reads: tuple[str, ...] = ()


@dataclass(frozen=True)
class Room:
    """One doing. Actions are by the page's `data-act`; `picks` by for whom a list is open, each
    given what was picked, the value, and the number; `pages` by what an address begins with;
    `brought` by the same, for what comes in an address and leaves it at once, with the place that
    it leads to. `left` forgets what is not wanted when the visitor goes elsewhere."""

    name: str
    handlers: Handlers
    actions: Mapping[str, Callable[[Action], Message | None]] = field(
        default_factory=dict[str, Any]
    )
    picks: Mapping[str, Callable[[str, str, str], Message]] = field(default_factory=dict[str, Any])
    pages: Mapping[str, Page] = field(default_factory=dict[str, Any])
    brought: Mapping[str, tuple[str, Callable[[str], Message]]] = field(
        default_factory=dict[str, Any]
    )
    regions: Mapping[str, Region] = field(default_factory=dict[str, Any])
    left: Callable[[State, Went], State] | None = None
    effects: tuple[type[Any], ...] = ()
