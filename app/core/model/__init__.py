"""What Parcelbook speaks of: events, reports, orders, parcels. Frozen values without behaviour.

Times are `datetime`: aware where the zone is known, naive wall-clock time at the place of the
event where it is not (then `Event.zone_known` is false). Countries are ISO 3166-1 alpha-2 codes.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import NamedTuple

PAGE = "page"
"""The source of what the visitor sent here from a page, in the place of a source's id."""
SHARED = "shared"
"""How a report came that was in somebody's link."""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to a parcel, in the carrier's own words."""

    time: datetime | None
    text: str
    place: str = ""
    code: str = ""
    zone_known: bool = True
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Eta:
    """The range of days on which a carrier expects to deliver; one day when both ends are equal.

    Of a single day also the hours at that place, `since` and `until`, as far as they are told.
    """

    earliest: date
    latest: date
    since: time | None = None
    until: time | None = None


@dataclass(frozen=True, slots=True)
class Linked:
    """Another number of the same parcel, of the carrier that takes it over or hands it on."""

    number: str
    carrier: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What one source said of one number: events newest first, and the facts that it gave.

    `number` is "" where the words that were read name none. `carrier` (an id of carriers.json)
    and `linked` are given only where the source itself names them.
    """

    number: str
    events: tuple[Event, ...] = ()
    eta: Eta | None = None
    origin: str | None = None
    destination: str | None = None
    service: str = ""
    weight_g: int | None = None
    collect_by: date | None = None
    carrier: str | None = None
    linked: tuple[Linked, ...] = ()


@dataclass(frozen=True, slots=True)
class Retrieval:
    """A report with where it came from and when: `at` is an aware UTC moment.

    `via` is "direct", "relay" or "bridge" as the source was asked, "look" for a page that the
    bridge has seen, `SHARED` for what came in a link; "" for a sent page, and where an earlier
    version of the list does not say.
    """

    source: str
    at: datetime
    report: Report
    via: str = ""


@dataclass(frozen=True, slots=True)
class Failure:
    """The last attempt to ask a source that did not work: a message key with its arguments."""

    source: str
    at: datetime
    key: str
    args: tuple[tuple[str, str], ...] = ()


class Order(NamedTuple):
    """What the visitor says of the order that a parcel belongs to.

    `number` may name several orders, set apart by commas or spaces; `price` is as it was typed.
    `country` is where the seller says they are, `protection` the last day of the shop's protection.
    """

    shop: str = ""
    number: str = ""
    placed: date | None = None
    price: str = ""
    country: str | None = None
    protection: date | None = None


class Mark(NamedTuple):
    """What the visitor says has become of a parcel, and on which day: `kind` is one of the kinds of
    `app.core.parcel.by_hand`, or one that only a later page knows."""

    kind: str
    day: date


@dataclass(frozen=True, slots=True)
class Parcel:
    """One entry of the visitor's list. `number` is normalised and is the entry's identity.

    `linked` are further numbers of it that the visitor added; `retrievals` hold one report for
    each source and number. `code` is what the counter or locker asks for: it never leaves the
    device. `sent` says that the visitor is its sender.
    """

    number: str
    added: datetime
    carrier: str | None = None
    origin: str | None = None
    destination: str | None = None
    name: str = ""
    note: str = ""
    archived: datetime | None = None
    deleted: datetime | None = None
    retrievals: tuple[Retrieval, ...] = ()
    failure: Failure | None = None
    linked: tuple[Linked, ...] = ()
    order: Order = field(default_factory=Order)
    tags: tuple[str, ...] = ()
    mark: Mark | None = None
    code: str = field(default="", repr=False)
    sent: bool = False

    @property
    def put_away(self) -> bool:
        """Whether it lies in the archive or in the trash."""
        return self.archived is not None or self.deleted is not None
