"""Details of parcels as text to be pasted elsewhere, in the shape in which 17TRACK copies them.

The shape is English whatever the visitor's language, so that sellers, shops and our own paste box
(`app.core.paste.own_details`) can read it. The visitor's own names, notes and orders are not in it.
"""

import re
from collections.abc import Iterable
from datetime import datetime

from app.core.carriers import carrier, link
from app.core.model import Event
from app.core.parcel.glance import Glance
from app.core.parcel.journey import Journey
from app.core.paste.own_details import (
    ARROW,
    CARRIER,
    COUNTRY,
    LINE,
    MARK,
    NUMBER,
    SECTIONS,
    STATUS,
    UNDATED,
)
from app.core.paste.vocabulary import countries
from app.core.statuses import SUBS

# Marks that would turn the direction of all that follows them.
_TURNING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F))


def plain(text: str) -> str:
    r"""Somebody else's words on one line, without marks that turn the line around.

    >>> plain("Left\n the \u202ehub ")
    'Left the hub'
    """
    return " ".join(text.translate(_TURNING).split())


def details(parcels: Iterable[tuple[Glance, Journey]], now: datetime) -> str:
    """The copied text of these parcels, one block after the other."""
    return "\n\n".join(_block(seen, way, now) for seen, way in parcels)


def _block(seen: Glance, way: Journey, now: datetime) -> str:
    cover = seen.cover
    lines = [
        f"{NUMBER}{cover.number}",
        f"{STATUS}{_status(way)}{_days(seen, now)}",
        f"{COUNTRY}{_country(seen.origin)}{ARROW}{_country(seen.destination)}",
    ]
    name, page = _carrier(cover.carrier, cover.number)
    if name:
        lines.append(f"{CARRIER}{name}")
    lines += _sections([one.event for one in way.told], seen.destination)
    verify = f"; verify at {page}" if page else ""
    return "\n".join([*lines, LINE, f"{MARK}: self-recorded{verify}"])


def _status(way: Journey) -> str:
    """The name of a status as 17TRACK writes it: "In transit"; none of the visitor's own."""
    name = SUBS[way.said].main if way.said else "NotFound"
    return re.sub(r"(?<=[a-z])[A-Z]", lambda capital: f" {capital[0].lower()}", name)


def _days(seen: Glance, now: datetime) -> str:
    if seen.accepted is None:
        return ""
    ended = None if seen.by_hand else seen.ended
    days = max(0, ((ended or now) - seen.accepted).days)
    return f" ({days} day{'' if days == 1 else 's'})"


def _country(code: str | None) -> str:
    """A country's English name; its code where the paste box knows no name for it."""
    if code is None:
        return "Unknown"
    return next((name.title() for name, known in countries().items() if known == code), code)


def _carrier(carrier_id: str | None, number: str) -> tuple[str, str]:
    try:
        found = carrier(carrier_id or "")
    except KeyError:
        return "", ""
    return found.name, link(found.id, number).url


def _sections(told: list[Event], destination: str | None) -> list[str]:
    """The events, newest first: those from the first in the destination country on, the others."""
    here = [
        index for index, event in enumerate(told) if destination and event.country == destination
    ]
    cut = max(here, default=-1) + 1
    lines: list[str] = []
    precise = any(event.time and event.time.second for event in told)
    for heading, some in zip(SECTIONS, (told[:cut], told[cut:]), strict=True):
        if some:
            lines += [heading, *(_line(event, precise) for event in some)]
    return lines


def _line(event: Event, precise: bool) -> str:
    """An event on one line; a text that would be taken for a place has empty brackets before it."""
    style = "%Y-%m-%d %H:%M:%S" if precise else "%Y-%m-%d %H:%M"
    when = event.time.strftime(style) if event.time else UNDATED
    place, text = plain(event.place), plain(event.text or event.code)
    place = place.replace("[", "(").replace("]", ")")
    said = f"[{place}]" if place or text.startswith("[") else ""
    return " ".join(filter(None, (when, said, text)))
