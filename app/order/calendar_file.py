"""The calendar file of a parcel's coming days.

The wording is in `calendar.json` beside this module, by language, with the slots of the facts.
"""

import json
from collections.abc import Mapping
from datetime import datetime
from functools import cache

from app.core.forecast.deadlines import coming
from app.core.forecast.expectation import promised
from app.core.language.slots import filled
from app.core.parcel.glance import Glance
from app.order.ics import Entry, calendar


def reminders(known: Glance, language: str, now: datetime) -> str:
    """The calendar file of a parcel's coming days; "" where there is none."""
    parcel = known.cover
    slots = {
        "parcel": parcel.name or parcel.number,
        "number": parcel.number,
        "order": parcel.order.number,
        "shop": parcel.order.shop,
    }
    said = _lines(language, slots)
    key = parcel.number.encode("utf-8", "replace").hex()
    arrival = promised(known, now.date())
    hours = arrival.hours if arrival else ()
    entries = [
        Entry(
            *(f"{what}-{key}@parcelbook", day, said[what], said["about"]),
            *(hours if what == "arrival" else ()),
        )
        for what, day in coming(known, now.date()).items()
    ]
    return calendar(entries, now) if entries else ""


def _lines(language: str, slots: Mapping[str, str]) -> Mapping[str, str]:
    """What a calendar says of a parcel's last days, by what ends then, and "about" the parcel."""
    known = {name: value for name, value in slots.items() if value}
    lines = _book().get(language) or _book()["en"]
    return {name: filled(line, known) for name, line in lines.items()}


@cache
def _book() -> Mapping[str, Mapping[str, str]]:
    """The wording, read through the module's loader, so that it works from a zip archive."""
    here = __file__.replace("\\", "/").rpartition("/")[0]
    data: bytes = __spec__.loader.get_data(f"{here}/calendar.json")  # type: ignore[union-attr]
    return json.loads(data)
