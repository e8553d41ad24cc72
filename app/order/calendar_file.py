"""The calendar file of a parcel's coming days."""

from datetime import datetime

from app.core.forecast.deadlines import coming
from app.core.forecast.expectation import promised
from app.core.language.slots import filled
from app.core.language.words import Words
from app.core.model.days import visitors_day
from app.core.parcel.glance import Glance
from app.order.ics import Entry, calendar


def reminders(known: Glance, w: Words, here: datetime) -> str:
    """The calendar file of a parcel's coming days; "" where there is none.

    What ends on a day is worded under `calendar.ID`, what parcel it is under `calendar.about`, both
    with the slots of the facts (`app.core.language.slots`).
    """
    parcel = known.cover
    facts = {
        "parcel": parcel.name or parcel.number,
        "number": parcel.number,
        "order": parcel.order.number,
        "shop": parcel.order.shop,
    }
    slots = {name: value for name, value in facts.items() if value}
    key = parcel.number.encode("utf-8", "replace").hex()
    about = filled(w.t("calendar.about"), slots)
    arrival = promised(known, visitors_day(here))
    hours = arrival.hours if arrival else ()
    entries = [
        Entry(
            *(f"{what}-{key}@parcelbook", day, filled(w.t(f"calendar.{what}"), slots), about),
            *(hours if what == "arrival" else ()),
        )
        for what, day in coming(known, visitors_day(here)).items()
    ]
    return calendar(entries, here) if entries else ""
