"""One parcel as it lies in the store: compact, versioned JSON, and what two tabs made of it.

Form, version 1: an object with "v" and short keys; empty values are left out. Times are ISO 8601,
with offset where the zone is known. The reports come last, under "r": the text before them is the
record's head (cut off by static/heads.js), from which the list is made without reading the reports.
What it needs to know of them stands under "j".
"""

import json
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from app.core.model import Event, Failure, Order, Parcel, Report, Retrieval
from app.core.parcel.glance import Glance
from app.core.parcel.record import facts, values
from app.core.parcel.record.values import Damaged

__all__ = ["VERSION", "Damaged", "cover", "dump", "glanced", "load", "merged"]

VERSION = 1
_BROKEN = (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError)


def dump(parcel: Parcel, seen: Glance | None = None) -> str:
    """A parcel as the text of its record; with `seen`, its head tells the glance at it."""
    record = {
        "v": VERSION,
        "n": parcel.number,
        "t": parcel.added.isoformat(),
        "c": parcel.carrier,
        "o": parcel.origin,
        "d": parcel.destination,
        "m": parcel.name,
        "w": parcel.note,
        "a": values.iso(parcel.archived),
        "x": values.iso(parcel.deleted),
        "s": _order(parcel.order),
        "g": list(parcel.tags),
        "f": _failure(parcel.failure),
        "l": values.linked_rows(parcel.linked),
        "j": facts.row(seen) if seen and parcel.retrievals else None,
        "r": [_retrieval(one) for one in parcel.retrievals],
    }
    kept = {key: value for key, value in record.items() if value not in (None, "", [])}
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def load(text: str) -> Parcel:
    """The parcel of a record's text; raises Damaged."""
    try:
        record = json.loads(text)
        told = values.of_kind(list, record.get("r", []))
        return replace(cover(record), retrievals=tuple(_read_retrieval(one) for one in told))
    except _BROKEN as error:
        raise Damaged(str(error)) from error


def glanced(record: Mapping[str, Any]) -> Glance | None:
    """The glance that a record's head tells, None where it tells none; raises Damaged."""
    try:
        row = record.get("j")
        return facts.read(cover(record), row) if row is not None else None
    except _BROKEN as error:
        raise Damaged(str(error)) from error


def cover(record: Mapping[str, Any]) -> Parcel:
    """The parcel of a record without its reports; raises Damaged, or as `dict` and `list` do."""
    if values.of_kind(int, record["v"]) != VERSION:
        raise Damaged(f"version {record['v']}")
    return Parcel(
        number=values.number(record["n"]),
        added=values.aware(record["t"]),
        carrier=values.text(record.get("c")) or None,
        origin=values.country(record.get("o")),
        destination=values.country(record.get("d")),
        name=values.of_kind(str, record.get("m", "")),
        note=values.of_kind(str, record.get("w", "")),
        archived=values.aware(record["a"]) if "a" in record else None,
        deleted=values.aware(record["x"]) if "x" in record else None,
        failure=_read_failure(record["f"]) if "f" in record else None,
        linked=values.linked(record.get("l")),
        order=_read_order(record["s"]) if "s" in record else Order(),
        tags=tuple(values.of_kind(str, tag) for tag in values.of_kind(list, record.get("g", []))),
    )


def merged(base: Parcel | None, mine: Parcel, theirs: Parcel) -> Parcel:
    """What two tabs made of one record: every field that this tab changed, else the other's.

    `base` is the record that both began from; without one the other tab's name and note win over
    nothing, and this tab's over theirs.
    """
    changes: dict[str, Any] = {}
    for field in fields(Parcel):
        value = getattr(mine, field.name)
        start = getattr(base, field.name) if base else None
        changed = value != start if base else value not in (None, "", (), Order())
        if changed:
            changes[field.name] = value
    return replace(theirs, **changes)


def _retrieval(one: Retrieval) -> list[Any]:
    report = one.report
    eta = [values.iso(report.eta.earliest), values.iso(report.eta.latest)] if report.eta else None
    return values.trimmed(
        [
            one.source,
            one.at.isoformat(),
            [_event(event) for event in report.events],
            eta,
            report.origin,
            report.destination,
            report.service,
            report.weight_g,
            values.iso(report.collect_by),
            report.number,
            report.carrier,
            values.linked_rows(report.linked),
            one.via,
        ]
    )


def _read_retrieval(row: object) -> Retrieval:
    source, at, events, eta, origin, destination, service, weight, collect, *rest = values.full(
        row, 13
    )
    number, carrier, linked, via = rest
    report = Report(
        number=values.number(number),
        events=tuple(_read_event(event) for event in values.of_kind(list, events)),
        eta=values.eta(eta),
        origin=values.country(origin),
        destination=values.country(destination),
        service=values.text(service) or "",
        weight_g=None if weight is None else values.of_kind(int, weight),
        collect_by=values.day(collect),
        carrier=values.text(carrier) or None,
        linked=values.linked(linked),
    )
    return Retrieval(values.of_kind(str, source), values.aware(at), report, values.text(via) or "")


def _order(order: Order) -> list[Any]:
    placed, protection = values.iso(order.placed), values.iso(order.protection)
    return values.trimmed(
        [order.shop, order.number, placed, order.price, order.country, protection]
    )


def _read_order(row: object) -> Order:
    shop, number, placed, price, country, protection = values.full(row, 6)
    return Order(
        values.text(shop) or "",
        values.text(number) or "",
        values.day(placed),
        values.text(price) or "",
        values.country(country),
        values.day(protection),
    )


def _event(event: Event) -> list[Any]:
    zone = None if event.zone_known else 1
    return values.trimmed(
        [values.iso(event.time), event.text, event.place, event.code, event.country, zone]
    )


def _read_event(row: object) -> Event:
    time, text, place, code, country, zone = values.full(row, 6)
    if zone is not None and values.of_kind(int, zone) != 1:
        raise Damaged("not a mark of the zone")
    return Event(
        None if time is None else datetime.fromisoformat(values.of_kind(str, time)),
        values.text(text) or "",
        values.text(place) or "",
        values.text(code) or "",
        zone_known=zone is None,
        country=values.country(country),
    )


def _failure(failure: Failure | None) -> list[Any] | None:
    if failure is None:
        return None
    args: Mapping[str, str] = dict(failure.args)
    return [failure.source, failure.at.isoformat(), failure.key, args]


def _read_failure(row: object) -> Failure:
    source, at, key, args = values.of_kind(list, row)
    said = tuple(
        sorted(
            (name, values.of_kind(str, value)) for name, value in values.of_kind(dict, args).items()
        )
    )
    return Failure(values.of_kind(str, source), values.aware(at), values.of_kind(str, key), said)
