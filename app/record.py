"""One parcel as it lies in the store: compact, versioned JSON, and what two tabs made of it.

Form, version 1: an object with "v" and short keys; empty values are left out. Times are ISO 8601,
with offset where the zone is known.
"""

import json
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date, datetime
from typing import Any

from app.model import Eta, Event, Failure, Parcel, Report, Retrieval

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
        "r": [_retrieval(one) for one in parcel.retrievals],
        "f": _failure(parcel.failure),
    }
    kept = {key: value for key, value in record.items() if value not in (None, "", [])}
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def load(text: str) -> Parcel:
    """The parcel of a record's text; raises Damaged."""
    try:
        record = json.loads(text)
        if record["v"] != VERSION:
            raise Damaged(f"version {record['v']}")
        return Parcel(
            number=_text(record["n"]),
            added=datetime.fromisoformat(record["t"]),
            carrier=record.get("c"),
            origin=record.get("o"),
            destination=record.get("d"),
            name=_text(record.get("m", "")),
            note=_text(record.get("w", "")),
            archived=_moment(record.get("a")),
            deleted=_moment(record.get("x")),
            retrievals=tuple(_read_retrieval(one) for one in record.get("r", ())),
            failure=_read_failure(record.get("f")),
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
        changed = value != start if base else value not in (None, "", ())
        if changed:
            changes[field.name] = value
    return replace(theirs, **changes)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise Damaged("not a text")
    return value


def _iso(moment: date | None) -> str | None:
    return moment.isoformat() if moment else None


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


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
            one.at.isoformat(timespec="seconds"),
            [_event(event) for event in report.events],
            eta,
            report.origin,
            report.destination,
            report.service,
            report.weight_g,
            _iso(report.collect_by),
            report.number,
        ]
    )


def _read_retrieval(row: list[Any]) -> Retrieval:
    source, at, events, eta, origin, destination, service, weight, collect, number = _full(row, 10)
    report = Report(
        number=_text(number),
        events=tuple(_read_event(event) for event in events or ()),
        eta=Eta(date.fromisoformat(eta[0]), date.fromisoformat(eta[1])) if eta else None,
        origin=origin,
        destination=destination,
        service=service or "",
        weight_g=weight,
        collect_by=_day(collect),
    )
    return Retrieval(_text(source), datetime.fromisoformat(at), report)


def _event(event: Event) -> list[Any]:
    zone = None if event.zone_known else 1
    return _trimmed([_iso(event.time), event.text, event.place, event.code, event.country, zone])


def _read_event(row: list[Any]) -> Event:
    time, text, place, code, country, zone = _full(row, 6)
    return Event(
        _moment(time), text or "", place or "", code or "", zone_known=not zone, country=country
    )


def _failure(failure: Failure | None) -> list[Any] | None:
    if failure is None:
        return None
    args: Mapping[str, str] = dict(failure.args)
    return [failure.source, failure.at.isoformat(timespec="seconds"), failure.key, args]


def _read_failure(row: list[Any] | None) -> Failure | None:
    if row is None:
        return None
    source, at, key, args = row
    return Failure(source, datetime.fromisoformat(at), key, tuple(sorted(args.items())))


def _full(row: list[Any], length: int) -> list[Any]:
    if len(row) > length:
        raise Damaged("too long a row")
    return row + [None] * (length - len(row))
