"""The last days of a parcel that a calendar may remind of: protection, collecting, arrival."""

from collections.abc import Mapping
from datetime import date, datetime

from app.glance import Glance
from app.letters import calendar_lines


def coming(known: Glance, today: date) -> Mapping[str, date]:
    """The days that are not past, by what ends then; after the delivery only the protection's."""
    found = {"protection": known.cover.order.protection}
    if not known.over:
        found["collect"] = known.collect_by
        found["arrival"] = known.eta.latest if known.eta else None
    return {what: day for what, day in found.items() if day is not None and day >= today}


def reminders(known: Glance, language: str, now: datetime) -> str:
    """The calendar file of a parcel's coming days; "" where there is none."""
    from app.ics import Entry, calendar  # few ever want a file

    parcel = known.cover
    slots = {
        "parcel": parcel.name or parcel.number,
        "number": parcel.number,
        "order": parcel.order.number,
        "shop": parcel.order.shop,
    }
    said = calendar_lines(language, slots)
    key = parcel.number.encode("utf-8", "replace").hex()
    entries = [
        Entry(f"{what}-{key}@parcelbook", day, said[what], said["about"])
        for what, day in coming(known, now.date()).items()
    ]
    return calendar(entries, now) if entries else ""
