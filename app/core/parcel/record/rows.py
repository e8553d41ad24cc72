"""The rows of a record: reports, events, the order, the last failure; reading raises Damaged, or
ValueError and its like.

A row may be longer than this version knows: what follows is passed over.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from app.core.model import Event, Failure, Mark, Order, Report, Retrieval
from app.core.parcel.record import values
from app.core.parcel.record.values import Damaged


def retrieval_row(one: Retrieval) -> list[Any]:
    """A report with where it came from, as a list."""
    report = one.report
    return values.trimmed(
        [
            one.source,
            one.at.isoformat(),
            [event_row(told) for told in report.events],
            values.eta_row(report.eta),
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


def retrieval(row: object) -> Retrieval:
    """A report with where it came from, from a list."""
    source, at, events, eta, origin, destination, service, weight, collect, *rest = values.full(
        row, 13
    )
    number, carrier, linked, via = rest
    report = Report(
        number=values.number(number),
        events=tuple(event(one) for one in values.of_kind(list, events)),
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


def order_row(given: Order) -> list[Any]:
    """What the visitor says of an order, as a list."""
    placed, protection = values.iso(given.placed), values.iso(given.protection)
    return values.trimmed(
        [given.shop, given.number, placed, given.price, given.country, protection]
    )


def order(row: object) -> Order:
    """What the visitor says of an order, from a list."""
    shop, number, placed, price, country, protection = values.full(row, 6)
    return Order(
        values.text(shop) or "",
        values.text(number) or "",
        values.day(placed),
        values.text(price) or "",
        values.country(country),
        values.day(protection),
    )


def mark_row(given: Mark | None) -> list[str] | None:
    """What the visitor says has become of a parcel, as a list."""
    return [given.kind, given.day.isoformat()] if given else None


def mark(row: object) -> Mark | None:
    """What the visitor says has become of a parcel, from a list."""
    if row is None:
        return None
    kind, day = values.full(row, 2)
    if not values.of_kind(str, kind):
        raise Damaged("not a mark")
    return Mark(kind, date.fromisoformat(values.of_kind(str, day)))


def event_row(told: Event) -> list[Any]:
    """An event as a list."""
    zone = None if told.zone_known else 1
    return values.trimmed(
        [values.iso(told.time), told.text, told.place, told.code, told.country, zone]
    )


def event(row: object) -> Event:
    """An event from a list."""
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


def failure_row(failed: Failure | None) -> list[Any] | None:
    """The last attempt that failed, as a list."""
    if failed is None:
        return None
    args: Mapping[str, str] = dict(failed.args)
    return [failed.source, failed.at.isoformat(), failed.key, args]


def failure(row: object) -> Failure:
    """The last attempt that failed, from a list."""
    source, at, key, args = values.full(row, 4)
    said = tuple(
        sorted(
            (name, values.of_kind(str, value)) for name, value in values.of_kind(dict, args).items()
        )
    )
    return Failure(values.of_kind(str, source), values.aware(at), values.of_kind(str, key), said)
