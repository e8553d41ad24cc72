"""The message to the recipient of a parcel that the visitor sends, in any language of the page.

`recipient.json` beside this module has its sentences by language and name, with the slots of
`app.core.language.slots`: a recipient may read another language than the visitor, so they stand in
no file of locales/. A line is said where all its facts are known; nothing else is told.
"""

import json
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import NamedTuple

from app.core.carriers import carrier, link
from app.core.forecast.expectation import Expectation
from app.core.language.slots import filled
from app.core.language.words import reads
from app.core.model import Parcel
from app.core.parcel.glance import Glance
from app.core.parcel.journey import Journey
from app.core.parcel.last_mile import waits_as
from app.core.statuses import DELIVERED

LINES = ("hello", "sent", "page", "day", "days", "waits", "until", "local")
ENDED = ("hello", "sent", "delivered", "page")
LONGEST = 80

Writing = Callable[[date, str], str]
"""A day in a language."""


class Known(NamedTuple):
    """What a recipient is told; "" and None are not known. `first` is None where a parcel should
    come on one day, `last`; `local` is the number at the counter where that is another one."""

    number: str
    carrier: str | None = None
    page: str = ""
    first: date | None = None
    last: date | None = None
    waiting: bool = False
    place: str = ""
    until: date | None = None
    local: str = ""
    ended: date | None = None


def known(parcel: Parcel, way: Journey, seen: Glance, due: Expectation | None) -> Known:
    """What is known of a sent parcel; days of arrival only while they are still to come, since a
    recipient can do nothing about the others."""
    coming = due if due and not due.late_days and not way.waiting else None
    there = waits_as(parcel, way).number if way.waiting else parcel.number
    return Known(
        parcel.number,
        parcel.carrier,
        _page(parcel),
        coming.earliest if coming and coming.earliest != coming.latest else None,
        coming.latest if coming else None,
        way.waiting,
        " ".join(seen.place.split())[:LONGEST] if way.waiting else "",
        seen.collect_by if way.waiting else None,
        there if there != parcel.number else "",
        _ended(parcel, way),
    )


def _ended(parcel: Parcel, way: Journey) -> date | None:
    """The day of delivery on the calendar of its place, or the one that the visitor marked."""
    if way.sub not in DELIVERED:
        return None
    if way.by_hand:
        return parcel.mark.day if parcel.mark else None
    return way.last.event.time.date() if way.last and way.last.event.time else None


def _page(parcel: Parcel) -> str:
    """The carrier's own page about the parcel; a carrier that only a later page knows has none."""
    try:
        found = link(parcel.carrier or "", parcel.number)
    except KeyError:
        return ""
    return found.url if found.own else ""


def message(told: Known, language: str, written: Writing) -> str:
    """The message in one language: a line for each thing.

    >>> print(message(Known("RR123456785CN", "china-post"), "en", lambda day, language: str(day)))
    Hello,
    I have sent you a parcel. The track number is RR123456785CN (China Post).
    """
    said = _book()[language]
    slots = _slots(told, language, written)
    names = (one for one in (ENDED if told.ended else LINES) if _fits(one, told))
    return "\n".join(filter(None, (filled(said[one], slots) for one in names)))


def _fits(name: str, told: Known) -> bool:
    """Whether a sentence belongs into the message, beyond its slots."""
    return {"day": told.first is None, "waits": told.waiting}.get(name, True)


def _slots(told: Known, language: str, written: Writing) -> Mapping[str, str]:
    facts = {**told._asdict(), "carrier": _named(told.carrier, language)}
    return {
        name: written(value, language) if isinstance(value, date) else value
        for name, value in facts.items()
        if isinstance(value, date) or (isinstance(value, str) and value)
    }


def _named(carrier_id: str | None, language: str) -> str:
    """A carrier's name in a script that is read in the language."""
    try:
        found = carrier(carrier_id or "")
    except KeyError:
        return ""
    return found.native if reads(found.native, language) else found.name


@cache
def _book() -> Mapping[str, Mapping[str, str]]:
    """The sentences, read through the module's loader, so that it works from an archive."""
    here = __file__.replace("\\", "/").rpartition("/")[0]
    data: bytes = __spec__.loader.get_data(f"{here}/recipient.json")  # type: ignore[union-attr]
    return json.loads(data)
