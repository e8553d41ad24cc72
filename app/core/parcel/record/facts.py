"""What a record's head tells of the reports: the facts of a glance, as a list."""

from datetime import datetime
from typing import Any

from app.core.model import Parcel
from app.core.parcel.glance import Glance
from app.core.parcel.journey import Step
from app.core.parcel.record import rows, values
from app.core.parcel.record.bounds import YEARS
from app.core.parcel.record.values import Damaged
from app.core.statuses import SUBS

FORM = 3
"""Raised whenever the facts, or what a glance understands by them, change: then they are worked
out anew from the reports."""

STAGES = range(8)


def row(seen: Glance) -> list[Any]:
    """The facts of a glance."""
    return values.trimmed(
        [
            FORM,
            seen.sub,
            seen.stage,
            seen.health,
            [[step.stage, step.at.isoformat()] for step in seen.steps],
            values.iso(seen.last),
            seen.place,
            [seen.origin, seen.destination, seen.told_origin, seen.told_destination],
            list(seen.countries),
            list(seen.near),
            values.eta_row(seen.eta),
            values.iso(seen.collect_by),
            seen.told,
            values.iso(seen.asked),
            seen.teller,
            values.linked_rows(seen.linked),
            seen.service,
            seen.here,
            rows.mark_row(seen.cover.mark),
        ]
    )


def read(cover: Parcel, told: object) -> Glance | None:
    """The glance at a parcel by its facts; None if they are of another form, tell of what this
    version does not know, or were written without knowledge of what the visitor marked. Raises
    Damaged."""
    form, *rest, mark = values.full(told, 19)
    if form != FORM or rows.mark(mark) != cover.mark:
        return None
    sub, stage, health, steps, last, place, ends, countries, near, eta, collect, *rest = rest
    if (sub is not None and sub not in SUBS) or stage not in STAGES:
        return None
    if health != (SUBS[sub].health if sub else "ok"):
        return None
    count, asked, teller, linked, service, here = rest
    origin, destination, told_origin, told_destination = map(values.country, values.full(ends, 4))
    return Glance(
        cover,
        values.text(sub),
        values.of_kind(int, stage),
        values.of_kind(str, health),
        tuple(_step(one) for one in values.of_kind(list, steps)),
        _moment(last),
        values.text(place) or "",
        origin,
        destination,
        told_origin,
        told_destination,
        tuple(filter(None, map(values.country, _list(countries)))),
        tuple(values.of_kind(str, place) for place in _list(near)),
        values.eta(eta),
        values.day(collect),
        0 if count is None else values.of_kind(int, count),
        _moment(asked),
        values.text(teller) or "",
        values.linked(linked),
        values.text(service) or "",
        values.country(here),
    )


def _step(row: object) -> Step:
    stage, when = values.full(row, 2)
    if values.of_kind(int, stage) not in STAGES:
        raise Damaged("not a stage")
    return Step(stage, _sure(when))


def _sure(told: object) -> datetime:
    moment = values.aware(told)
    if moment.year not in YEARS:
        raise Damaged("not a moment of our time")
    return moment


def _list(told: object) -> list[Any]:
    return values.of_kind(list, told or [])


def _moment(text: object) -> datetime | None:
    return None if text is None else _sure(text)
