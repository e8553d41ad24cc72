"""All that the page knows at one moment, as one frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import NamedTuple

from app.core.model import Parcel, Report
from app.core.numbers import Candidate, Correction
from app.core.parcel.book import Book
from app.core.parcel.visit import Visit
from app.core.reach.routes import Means
from app.core.reach.service import Service

CHIPS_AT_ONCE = 40
CARDS_AT_ONCE = 40
FOUND_AT_ONCE = 20
SHELVES = ("action", "moving", "collect", "delivered", "archived", "deleted")


@dataclass(frozen=True, slots=True)
class Choice:
    """What the visitor decided by hand about a pasted number; None where nothing was."""

    carrier: str | None = None
    origin: str | None = None
    destination: str | None = None


@dataclass(frozen=True, slots=True)
class Chip:
    """One number found in the pasted text, with whose it may be.

    `corrections` are near misses, for a number that no check digit confirms.
    """

    number: str
    candidates: tuple[Candidate, ...] = ()
    choice: Choice = Choice()
    known: bool = False
    corrections: tuple[Correction, ...] = ()

    @property
    def carrier(self) -> str | None:
        """The carrier chosen by hand; else the best candidate, unless several are mere guesses."""
        if self.choice.carrier:
            return self.choice.carrier
        if not self.candidates:
            return None
        best = self.candidates[0]
        if best.tier == "possible" and len(self.candidates) > 1:
            return None
        return best.carrier

    @property
    def origin(self) -> str | None:
        """The country chosen by hand; else what the number says of it as this carrier's."""
        told = (one.country for one in self.candidates if one.carrier == self.carrier)
        return self.choice.origin or next(told, None)


@dataclass(frozen=True, slots=True)
class Picker:
    """An open list to choose from, for whom: `what` is "carrier", "origin", "destination", "home",
    or of an order "country"."""

    what: str
    number: str = ""
    of: str = "chip"
    query: str = ""


class Question(NamedTuple):
    """One question under way: about which of a parcel's numbers, to whom, and who failed before.

    `alone` if the visitor wants this very source to be asked and no other in its place; `relayed`
    if it goes through the visitor's relay.
    """

    parcel: str
    number: str
    source: str
    tried: tuple[str, ...] = ()
    alone: bool = False
    relayed: bool = False


class Draft(NamedTuple):
    """One parcel read from a sent page, before it is saved: `dropped` are indexes of its events.

    `number` and `carrier` are as read, or as the visitor corrected them.
    """

    report: Report
    number: str
    carrier: str | None = None
    dropped: frozenset[int] = frozenset()


class RelayText(NamedTuple):
    """The relay as it was fetched, and what is to be filled in: this page's origin, a secret.

    `hosts` are those that the page's policy lets it speak to, by name.
    """

    text: str
    origin: str
    secret: str
    hosts: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"RelayText(origin={self.origin!r})"


class World(NamedTuple):
    """The map of the world: its size, and a point in each country, by its code."""

    width: int
    height: int
    points: Mapping[str, tuple[int, int]]


class Sharing(NamedTuple):
    """The link to the opened parcel: with the visitor's own words or without, and its QR code.

    `text` is what the code was asked for, `rows` of "0" and "1" are the code; `failed` if it could
    not be made.
    """

    notes: bool = False
    text: str = ""
    rows: tuple[str, ...] = ()
    failed: bool = False


class Sheet(NamedTuple):
    """What was read from the text of a page: `about` is the parcel that it was sent for, if any.

    `problem` is the message key of why nothing can be saved, with `other` the number it is about.
    """

    drafts: tuple[Draft, ...] = ()
    about: str = ""
    problem: str = ""
    other: str = ""


@dataclass(frozen=True, slots=True)
class Round:
    """One refresh of several parcels: who has not answered yet, and what it brought so far."""

    total: int
    waiting: frozenset[str] = frozenset()
    moved: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()

    @property
    def done(self) -> int:
        """How many have answered, failed or been stopped."""
        return self.total - len(self.waiting)


@dataclass(frozen=True, slots=True)
class Toast:
    """A short line about what was just done; `undo` holds the parcels as they were before."""

    key: str
    args: Mapping[str, object] = field(default_factory=dict[str, object])
    undo: tuple[Parcel, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """What the visitor chose for the page; `home` is the country their parcels go to.

    `chosen` maps the beginning of numbers (`app.core.numbers.prefix`) to the carrier picked for
    them; with `opening` the list is asked about whenever the page is opened. `city` and `postcode`
    are the visitor's own. `sort`, `group` and `table` are how the list is shown; with `alerts` the
    browser tells of changes while the page is open.
    """

    language: str = "en"
    theme: str = "auto"
    home: str | None = None
    chosen: Mapping[str, str] = field(default_factory=dict[str, str])
    opening: bool = True
    city: str = ""
    postcode: str = ""
    sort: str = "news"
    group: str = ""
    table: bool = False
    alerts: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """The whole of the page. `parcels` is by number, in no order; the views sort. It is a Book,
    whatever mapping it was made from.

    `asking` are the parcels with `questions` under way, `left` those that a stopped round did not
    come to. `query` is what is sought in the list, `shown` how many parcels of it may be drawn.
    `checking` and `trials` belong to the pages of access and keys: the sources that are
    being tried, and how a key's trial ended (a message key with its arguments); `relay` is what the
    page of the relay hands out. `framed` is a parcel and whose frame it shows, `noted` the parcel
    whose evidence goes with the visitor's own name, note and tags. `address` is the page's own,
    without what follows its "#"; `letter` is which message to the seller is looked at. `wide` says
    that there is room for two panes. `shared` is the parcel of an opened link, `unshared` the
    message key of why there is none.

    With `originals` the carriers' own words stand beside ours. `translator` if the browser has one,
    `translating` the percents that it has fetched of a language, None while it does not translate;
    `translations` are by language and words. `world` is the map, once a parcel was opened.
    """

    parcels: Mapping[str, Parcel] = field(default_factory=dict[str, Parcel])
    now: datetime = datetime(2026, 1, 1, tzinfo=UTC)
    settings: Settings = Settings()
    keys: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    draft: str = ""
    chips: tuple[Chip, ...] = ()
    beyond: int = 0
    picker: Picker | None = None
    shelf: str = "moving"
    query: str = ""
    shown: int = CARDS_AT_ONCE
    visit: Visit = field(default_factory=Visit)
    place: str = "list"
    opened: str | None = None
    asking: frozenset[str] = frozenset()
    questions: tuple[Question, ...] = ()
    round: Round | None = None
    left: frozenset[str] = frozenset()
    services: Mapping[str, Service] = field(default_factory=dict[str, Service])
    checking: frozenset[str] = frozenset()
    trials: Mapping[str, tuple[str, Mapping[str, str]]] = field(
        default_factory=dict[str, tuple[str, Mapping[str, str]]]
    )
    relay: RelayText | None = None
    sheet: Sheet | None = None
    sharing: Sharing = field(default_factory=Sharing)
    shared: Parcel | None = None
    unshared: str = ""
    address: str = ""
    framed: tuple[str, str] | None = None
    originals: bool = False
    translator: bool = False
    translating: int | None = None
    translations: Mapping[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    letter: str = ""
    wide: bool = False
    noted: str = ""
    world: World | None = None
    toast: Toast | None = None
    notices: tuple[str, ...] = ()
    damaged: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not isinstance(self.parcels, Book):
            object.__setattr__(self, "parcels", Book(self.parcels))

    @property
    def tabled(self) -> bool:
        """Whether the list is a table: only where the window is wide enough for one."""
        return self.settings.table and self.wide

    @property
    def book(self) -> Book:
        """The parcels, with what is worked out of them."""
        assert isinstance(self.parcels, Book)
        return self.parcels

    @property
    def means(self) -> Means:
        """What the visitor has to ask with."""
        return Means(self.keys, self.services, self.now, self.settings.language)
