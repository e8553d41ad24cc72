"""What happens to the facts of a parcel's order."""

from datetime import datetime
from typing import NamedTuple

from app.core.parcel.glance import Glance


class OrderGiven(NamedTuple):
    """The visitor says a fact of the order: `field` is one of `app.core.model.Order`."""

    number: str
    field: str
    value: str


class Tagged(NamedTuple):
    """The visitor gave a parcel its tags, set apart by commas."""

    number: str
    tags: str


class IcsWanted(NamedTuple):
    """A calendar file with a parcel's coming days is to be downloaded."""

    number: str


class GiveCalendar(NamedTuple):
    """Give the visitor a calendar file of this name, in their words, of a parcel's coming days.

    `here` is the moment now on the visitor's own clock.
    """

    name: str
    known: Glance
    here: datetime
