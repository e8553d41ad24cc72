"""All that the page knows at one moment, as one frozen value, made of the doings' own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone

from app.access.bridge.state import Bridging
from app.access.relay.state import RelayText
from app.access.state import Access
from app.adding.scan.state import Scan
from app.adding.state import Adding
from app.asking.state import Asking
from app.backup.state import Backup
from app.core.model import Parcel
from app.core.model.days import visitors_day
from app.core.parcel.book import Book
from app.core.reach.routes import Means
from app.core.reach.service import Service
from app.evidence.state import Proof
from app.frame.common import Settings, Toast
from app.install.state import Installing
from app.listing.state import Listing
from app.map.state import World
from app.pagetext.state import Sheet
from app.picker.state import Picker
from app.sharing.state import Sharing
from app.translation.state import Translation


@dataclass(frozen=True, slots=True)
class State:
    """The whole of the page: first what all doings share, then what each has of its own.

    `parcels` is by number, in no order; the views sort. It is a Book, whatever mapping it was made
    from. `now` is in UTC, and `offset` how far the visitor's clock is ahead of it. `place` is where
    the visitor is and `opened` what is open there: a number, or a service. `walked` is the
    parcel whose carrier's page was opened last, from where what was copied is brought back.
    `country` is what the browser is set to, "" where that is not clear.
    `address` is the page's own, without what follows its "#", `repository`
    that of whoever hosts it, "" where it is not known. `wide` says that there is room for
    two panes. `damaged` names the records that nobody could read.

    Of the doings with a single value: `embed` is a parcel and whose frame it shows, `help` what is
    sought in Help, `letter` which message to the seller is looked at, `map` the world, once a
    parcel was opened.
    """

    parcels: Mapping[str, Parcel] = field(default_factory=dict[str, Parcel])
    now: datetime = datetime(2026, 1, 1, tzinfo=UTC)
    settings: Settings = field(default_factory=Settings)
    keys: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    services: Mapping[str, Service] = field(default_factory=dict[str, Service])
    place: str = "list"
    opened: str | None = None
    walked: str = ""
    country: str = ""
    address: str = ""
    repository: str = ""
    wide: bool = False
    toast: Toast | None = None
    notices: tuple[str, ...] = ()
    damaged: tuple[str, ...] = ()
    offset: timedelta = timedelta()

    adding: Adding = field(default_factory=Adding)
    scan: Scan = field(default_factory=Scan)
    picker: Picker | None = None
    listing: Listing = field(default_factory=Listing)
    asking: Asking = field(default_factory=Asking)
    pagetext: Sheet | None = None
    sharing: Sharing = field(default_factory=Sharing)
    access: Access = field(default_factory=Access)
    relay: RelayText | None = None
    translation: Translation = field(default_factory=Translation)
    embed: tuple[str, str] | None = None
    evidence: Proof = field(default_factory=Proof)
    help: str = ""
    letter: str = ""
    map: World | None = None
    backup: Backup = field(default_factory=Backup)
    bridge: Bridging = field(default_factory=Bridging)
    install: Installing = field(default_factory=Installing)

    def __post_init__(self) -> None:
        if not isinstance(self.parcels, Book):
            object.__setattr__(self, "parcels", Book(self.parcels))

    @property
    def here(self) -> datetime:
        """The moment now on the visitor's own clock, by which days are counted."""
        return self.now.astimezone(timezone(self.offset))

    @property
    def today(self) -> date:
        """The visitor's own day."""
        return visitors_day(self.here)

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
        locked = self.access.lock.waiting
        language = self.settings.language
        return Means(self.keys, self.services, self.now, language, locked, self.bridge.here)
