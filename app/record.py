"""One parcel as it lies in the store: compact, versioned JSON, and what two tabs made of it.

Form, version 1: an object with "v" and short keys; empty values are left out. Times are ISO 8601,
with offset where the zone is known.
"""

import json
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date, datetime
from typing import Any, cast

from app.model import Eta, Event, Failure, Linked, Order, Parcel, Report, Retrieval

VERSION = 1


class Damaged(ValueError):
    """Raised when a record cannot be read: cut off, of another form, or of a newer version."""


def dump(parcel: Parcel) -> str:
    """A parcel as the text of its record."""
    record = {
        "v": VERSION,
        "n": parcel.number,
        "t": parcel.added.isoformat(),
        "c": parcel.carrier,
        "o": parcel.origin,
        "d": parcel.destination,
        "m": parcel.name,
        "w": parcel.note,
        "a": _iso(parcel.archived),
        "x": _iso(parcel.deleted),
        "s": _order(parcel.order),
        "g": list(parcel.tags),
        "f": _failure(parcel.failure),
        "l": _linked(parcel.linked),
        "r": [_retrieval(one) for one in parcel.retrievals],
    }
    kept = {key: value for key, value in record.items() if value not in (None, "", [])}
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def load(text: str) -> Parcel:
    """The parcel of a record's text; raises Damaged."""
    try:
        record = json.loads(text)
        if _is(int, record["v"]) != VERSION:
            raise Damaged(f"version {record['v']}")
        return Parcel(
            number=_number(record["n"]),
            added=_aware(record["t"]),
            carrier=_text(record.get("c")) or None,
            origin=_country(record.get("o")),
            destination=_country(record.get("d")),
            name=_is(str, record.get("m", "")),
            note=_is(str, record.get("w", "")),
            archived=_aware(record["a"]) if "a" in record else None,
            deleted=_aware(record["x"]) if "x" in record else None,
            retrievals=tuple(_read_retrieval(one) for one in _is(list, record.get("r", []))),
            failure=_read_failure(record["f"]) if "f" in record else None,
            linked=_read_linked(record.get("l")),
            order=_read_order(record["s"]) if "s" in record else Order(),
            tags=tuple(_is(str, tag) for tag in _is(list, record.get("g", []))),
        )
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError) as error:
        raise Damaged(str(error)) from error


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


def _is(kind: type[Any], value: object) -> Any:
    if type(value) is not kind:
        raise Damaged(f"not a {kind.__name__}")
    return value


def _text(value: object) -> str | None:
    return None if value is None else _is(str, value)


def _number(value: object) -> str:
    if not _is(str, value):
        raise Damaged("no number")
    return cast(str, value)


def _country(value: object) -> str | None:
    code = _text(value)
    if code is not None and not (len(code) == 2 and code.isascii() and code.isalpha()):
        raise Damaged("not a country")
    return code


def _iso(moment: date | None) -> str | None:
    return moment.isoformat() if moment else None


def _aware(text: object) -> datetime:
    moment = datetime.fromisoformat(_is(str, text))
    if moment.tzinfo is None:
        raise Damaged("not a moment")
    return moment


def _day(text: object) -> date | None:
    return None if text is None else date.fromisoformat(_is(str, text))


def _eta(ends: object) -> Eta | None:
    if ends is None:
        return None
    earliest, latest = _is(list, ends)
    return Eta(date.fromisoformat(earliest), date.fromisoformat(latest))


def _trimmed(values: list[Any]) -> list[Any]:
    while values and values[-1] in (None, "", []):
        values.pop()
    return values


def _retrieval(one: Retrieval) -> list[Any]:
    report = one.report
    eta = [_iso(report.eta.earliest), _iso(report.eta.latest)] if report.eta else None
    return _trimmed(
        [
            one.source,
            one.at.isoformat(),
            [_event(event) for event in report.events],
            eta,
            report.origin,
            report.destination,
            report.service,
            report.weight_g,
            _iso(report.collect_by),
            report.number,
            report.carrier,
            _linked(report.linked),
        ]
    )


def _read_retrieval(row: object) -> Retrieval:
    source, at, events, eta, origin, destination, service, weight, collect, *rest = _full(row, 12)
    number, carrier, linked = rest
    report = Report(
        number=_number(number),
        events=tuple(_read_event(event) for event in _is(list, events)),
        eta=_eta(eta),
        origin=_country(origin),
        destination=_country(destination),
        service=_text(service) or "",
        weight_g=None if weight is None else _is(int, weight),
        collect_by=_day(collect),
        carrier=_text(carrier) or None,
        linked=_read_linked(linked),
    )
    return Retrieval(_is(str, source), _aware(at), report)


def _order(order: Order) -> list[Any]:
    placed, protection = _iso(order.placed), _iso(order.protection)
    return _trimmed([order.shop, order.number, placed, order.price, order.country, protection])


def _read_order(row: object) -> Order:
    shop, number, placed, price, country, protection = _full(row, 6)
    return Order(
        _text(shop) or "",
        _text(number) or "",
        _day(placed),
        _text(price) or "",
        _country(country),
        _day(protection),
    )


def _linked(linked: tuple[Linked, ...]) -> list[list[str]]:
    return [_trimmed([one.number, one.carrier]) for one in linked]


def _read_linked(rows: object) -> tuple[Linked, ...]:
    found = [_full(row, 2) for row in _is(list, rows or [])]
    return tuple(Linked(_number(number), _text(carrier)) for number, carrier in found)


def _event(event: Event) -> list[Any]:
    zone = None if event.zone_known else 1
    return _trimmed([_iso(event.time), event.text, event.place, event.code, event.country, zone])


def _read_event(row: object) -> Event:
    time, text, place, code, country, zone = _full(row, 6)
    if zone is not None and _is(int, zone) != 1:
        raise Damaged("not a mark of the zone")
    return Event(
        None if time is None else datetime.fromisoformat(_is(str, time)),
        _text(text) or "",
        _text(place) or "",
        _text(code) or "",
        zone_known=zone is None,
        country=_country(country),
    )


def _failure(failure: Failure | None) -> list[Any] | None:
    if failure is None:
        return None
    args: Mapping[str, str] = dict(failure.args)
    return [failure.source, failure.at.isoformat(), failure.key, args]


def _read_failure(row: object) -> Failure:
    source, at, key, args = _is(list, row)
    said = tuple(sorted((name, _is(str, value)) for name, value in _is(dict, args).items()))
    return Failure(_is(str, source), _aware(at), _is(str, key), said)


def _full(row: object, length: int) -> list[Any]:
    found = _is(list, row)
    return found + [None] * (length - len(found))
