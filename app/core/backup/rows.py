"""Parcels made of what other programs tell of them: a number, with a few words about it."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from functools import cache

from app.core.backup.cells import is_spoiled, numbers_in
from app.core.backup.content import Content, Refused
from app.core.backup.json_file import MOST_PARCELS
from app.core.carriers import carrier, carriers
from app.core.carriers.countries import COUNTRIES
from app.core.carriers.picker import fold
from app.core.model import Mark, Order, Parcel
from app.core.numbers import detect
from app.core.parcel.by_hand import KINDS
from app.core.parcel.record import Record

LONGEST = 200
LONGEST_NOTE = 2_000
MOST_TAGS = 10


def content(rows: Iterable[Mapping[str, str]], here: datetime) -> Content:
    """The parcels of rows, by what their cells hold; of two with one number the first counts.

    Raises Refused where there are none, or too many.
    """
    found: dict[str, Record] = {}
    unread = spoiled = 0
    for row in rows:
        cell = row.get("number", "")
        numbers = numbers_in(cell)
        for number in numbers:
            if number not in found:
                found[number] = Record(_parcel(number, row, here))
        spoiled += not numbers and is_spoiled(cell)
        unread += not numbers and not is_spoiled(cell) and bool(cell.strip())
        if len(found) > MOST_PARCELS:
            raise Refused("many", count=MOST_PARCELS)
    if not found:
        raise Refused("spoiled" if spoiled else "none")
    return Content(tuple(found.values()), unread=unread, spoiled=spoiled, complete=False)


def _parcel(number: str, row: Mapping[str, str], here: datetime) -> Parcel:
    told = _carrier(row.get("carrier", ""))
    origin, destination = _country(row, "origin"), _country(row, "destination")
    order = Order(
        _line(row, "shop"),
        _line(row, "order"),
        _day(row.get("placed", "")),
        _line(row, "price"),
        protection=_day(row.get("protection", "")),
    )
    tags = dict.fromkeys(" ".join(tag.split())[:30] for tag in row.get("tags", "").split(","))
    return Parcel(
        number,
        added=_added(row.get("added", ""), here),
        carrier=told or _detected(number),
        origin=origin,
        destination=destination,
        name=_line(row, "name"),
        note=row.get("note", "").strip()[:LONGEST_NOTE],
        order=order,
        tags=tuple(filter(None, tags))[:MOST_TAGS],
        mark=_mark(row.get("marked", "")),
        sent=row.get("sent", "").strip() == "1",
    )


def _line(row: Mapping[str, str], field: str) -> str:
    return " ".join(row.get(field, "").split())[:LONGEST]


def _country(row: Mapping[str, str], field: str) -> str | None:
    code = row.get(field, "").strip().upper()
    return code if code in COUNTRIES else None


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None
    return day if 2000 <= day.year <= 2200 else None


def _mark(text: str) -> Mark | None:
    """What is written as the table of the list writes it: "lost 2026-05-03"."""
    kind, _, told = text.strip().partition(" ")
    day = _day(told)
    return Mark(kind, day) if kind in KINDS and day else None


def _added(text: str, here: datetime) -> datetime:
    """The noon of the day: no other season's clock makes it another day."""
    day = _day(text)
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=here.tzinfo) if day else here
    return min(noon, here).astimezone(UTC)


@cache
def _names() -> Mapping[str, str]:
    """The ids of carriers by what they may be called."""
    return {
        fold(name): one.id
        for one in reversed(carriers())
        for name in (*one.aliases, one.id, one.native, one.name)
        if name
    }


def _carrier(text: str) -> str | None:
    """The carrier of a name, an id, or an alias; None for none that is known."""
    try:
        return carrier(text.strip()).id
    except KeyError:
        return _names().get(fold(text[:LONGEST]))


def _detected(number: str) -> str | None:
    """Whose number it is, unless several carriers may have it."""
    candidates = detect(number)
    sure = candidates and (candidates[0].tier != "possible" or len(candidates) == 1)
    return candidates[0].carrier if sure else None
