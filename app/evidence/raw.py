"""The raw data of a parcel in one exact form, and its SHA-256, which anybody can work out again.

The form is an array of reports, sorted by `retrieved`, then `source`, then `number`. A report is an
object with `source`, `retrieved` (ISO 8601, UTC), `number` (that the source was asked about) and
`events` in the order in which they were kept. An event is an object with `time` (ISO 8601, with
offset only if `zone_known`; null where none was told), `zone_known`, `text`, `place`, `code` and
`country` (null where none was told).

The hash is that of its canonical JSON: UTF-8, keys sorted, no spaces, no newline, nothing escaped
but what JSON must escape; as RFC 8785 has it, or JSON.stringify. For a saved file:
`jq -cjS .raw FILE | sha256sum`.
"""

import json
from datetime import UTC
from typing import Any

from app.core.model import Event, Parcel, Retrieval

RULE = (
    "SHA-256 of the value of 'raw' as canonical JSON (RFC 8785: UTF-8, keys sorted, no spaces); "
    "jq -cjS .raw FILE | sha256sum"
)
"""How the hash comes about, as a saved file says it."""


def raw(parcel: Parcel) -> list[dict[str, Any]]:
    """All that was told of a parcel, as it was told."""
    reports = [_report(one) for one in parcel.retrievals]
    return sorted(reports, key=lambda one: (one["retrieved"], one["source"], one["number"]))


def _report(one: Retrieval) -> dict[str, Any]:
    return {
        "source": one.source,
        "retrieved": one.at.astimezone(UTC).isoformat(),
        "number": one.report.number,
        "events": [_event(event) for event in one.report.events],
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "time": event.time.isoformat() if event.time else None,
        "zone_known": event.zone_known,
        "text": event.text,
        "place": event.place,
        "code": event.code,
        "country": event.country,
    }


def canonical(value: object) -> str:
    """A value of strings, whole numbers, booleans, lists and objects as canonical JSON.

    >>> canonical({"b": [True, None], "a": "Łódź"})
    '{"a":"Łódź","b":[true,null]}'
    """
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return whole(text)


def whole(text: str) -> str:
    r"""JSON in which half a surrogate pair is escaped, for UTF-8 cannot hold it.

    >>> whole('"\ud83d"')
    '"\\ud83d"'
    """
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def fingerprint(value: object) -> str:
    """The SHA-256 of a value's canonical JSON, in hexadecimal digits.

    >>> fingerprint([])
    '4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945'
    """
    import hashlib  # 2 ms that no other page should wait for

    return hashlib.sha256(canonical(value).encode("utf-8")).hexdigest()
