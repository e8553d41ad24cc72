"""What a warning is, and what it needs to know of the visitor."""

from datetime import date, datetime
from typing import NamedTuple

from app.glance import Glance


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
    of days, `country` a code, `day` a date in ISO form. `until` is the last day for acting;
    `letter` names the message to the seller that helps, "" where none does.
    """

    id: str
    level: str
    args: tuple[tuple[str, str], ...] = ()
    until: date | None = None
    letter: str = ""


class Moment(NamedTuple):
    """Now, and the day that it is."""

    now: datetime
    today: date


NOTICE, ACT = "notice", "act"


def crosses(glance: Glance, own: Own) -> bool:
    """Whether a parcel may have a border to cross: all that is not known to be within one country.

    Whose origin nobody told may come from anywhere.
    """
    known = {glance.origin, glance.destination or own.country, *glance.countries} - {None}
    return len(known) > 1 or glance.origin is None
