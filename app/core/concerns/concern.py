"""What a warning is, and what the checks need to know of the visitor."""

from datetime import date
from typing import NamedTuple

from app.core.parcel.glance import Glance

NOTICE, ACT = "notice", "act"

Args = tuple[tuple[str, str], ...]


class Own(NamedTuple):
    """What the visitor said of themselves: country (ISO 3166-1 alpha-2), city and postcode.

    `twice` are the numbers that stand in two parcels of the list.
    """

    country: str | None = None
    city: str = ""
    postcode: str = ""
    twice: frozenset[str] = frozenset()


class Concern(NamedTuple):
    """One warning; `level` is "act" where the visitor must do something, else "notice".

    Worded under `concern.<id>.reason`, `.todo` and `.short`. Of the arguments `count` is a number
    of days, `country` and `mine` are country codes, `day` and `placed` dates in ISO form, `place`
    is somebody else's text. `until` is the last day for acting; `letter` names the message to the
    seller that helps, "" where none does.
    """

    id: str
    level: str
    args: Args = ()
    until: date | None = None
    letter: str = ""


def counted(days: int) -> Args:
    """A number of days as an argument."""
    return (("count", str(days)),)


def abroad(glance: Glance, own: Own) -> bool:
    """Whether there may be a border on the way.

    Only a parcel whose every known country is that of its destination surely stays at home.
    """
    here = glance.destination or own.country
    seen = {glance.origin, *glance.countries} - {None}
    return here is None or seen != {here}
