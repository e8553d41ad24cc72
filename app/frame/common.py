"""What every doing may read and change: the settings, and the short line about what was done."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.core.model import Parcel
from app.core.parcel.stepping import Change

HINTS = ("open", "menu", "home", "help")
"""The tips of the first days, in their order."""


@dataclass(frozen=True, slots=True)
class Toast:
    """A short line about what was just done; `undo` holds the parcels as they were before one was
    put away or joined another, `changes` what any other step has changed; `act` is the action that
    takes back what is more than that."""

    key: str
    args: Mapping[str, object] = field(default_factory=dict[str, object])
    undo: tuple[Parcel, ...] = ()
    act: str = ""
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """What the visitor chose for the page; `home` is the country their parcels go to.

    `chosen` maps the beginning of numbers (`app.core.numbers.prefix`) to the carrier picked for
    them; with `opening` the list is asked about whenever the page is opened. `city` and `postcode`
    are the visitor's own. `sort`, `group` and `table` are how the list is shown; with `alerts` the
    browser tells of changes while the page is open. `exported` is the moment of the last backup,
    `reminded` when the line that reminds of one was closed. `shortcuts` says that single letters do
    something, `hinted` names the tips that have been read. `badge` says that the icon
    of the installed page shows how many parcels need the visitor.
    """

    language: str = "en"
    theme: str = "auto"
    home: str | None = None
    chosen: Mapping[str, str] = field(default_factory=dict[str, str])
    opening: bool = True
    city: str = ""
    postcode: str = ""
    sort: str = "urgent"
    group: str = ""
    table: bool = False
    alerts: bool = False
    exported: str = ""
    reminded: str = ""
    shortcuts: bool = True
    hinted: str = ""
    badge: bool = True
