"""What a field of an answer tells: a time, a country, a weight, a further number.

An absent field gives None or "", and so does one that cannot be what it is read for; a field of
another JSON type raises `Unreadable`, as does a time in a form that is not known.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from math import isfinite

from app.core.model import Eta
from app.core.model.zones import aware
from app.core.sources.errors import Unreadable
from app.core.sources.json_body import text

_KILOGRAMS: Mapping[str, float] = {"kg": 1, "kgs": 1, "g": 0.001, "gr": 0.001}
_OFFSET = r"(?:GMT|UTC)?([+-])(\d{1,2})(?::?(\d\d))?"
_CENTURY = range(2000, 2100)
_MILLISECONDS = (946_684_800_000, 4_102_444_800_000)


def joined(*parts: str) -> str:
    """Texts that belong together as one that is no longer than a text may be, each said once.

    >>> joined("Post office", "", "Bratislava", "Bratislava")
    'Post office, Bratislava'
    """
    return text(", ".join(dict.fromkeys(part for part in parts if part)))


def plain(value: object) -> str:
    """A text that may hold HTML, without its tags and entities.

    >>> plain('Collect at <a href="/x">Kiosk</a>&nbsp;&amp; bring <b>ID</b>.')
    'Collect at Kiosk & bring ID.'
    """
    from html import unescape

    return text(unescape(re.sub(r"<[^<>]*>", "", text(value))))


def other_number(value: object, number: str) -> str:
    """A further number of the same parcel; "" for `number` itself and for what can be no number.

    >>> other_number("rr 1234-5678 5 cn", "N"), other_number("N/A", "N"), other_number(None, "N")
    ('RR123456785CN', '', '')
    """
    found = re.sub(r"[\s-]", "", text(value)).upper()
    return found if found != number and re.fullmatch(r"(?=.*\d)[A-Z0-9]{5,40}", found) else ""


def country(value: object) -> str | None:
    """An ISO 3166-1 alpha-2 code, None for anything else that is a text.

    >>> country("no"), country("Norway"), country(None)
    ('NO', None, None)
    """
    code = text(value).upper()
    return code if len(code) == 2 and code.isascii() and code.isalpha() else None


def weight(value: object, unit: object) -> int | None:
    """A weight in whole grams, None where it is none or in a unit that is not known.

    >>> weight(1.2, "KG"), weight("350", "g"), weight(3, "lb")
    (1200, 350, None)
    """
    per_unit = _KILOGRAMS.get(text(unit).lower())
    as_kilograms = grams(value)
    return round(as_kilograms * per_unit) if as_kilograms is not None and per_unit else None


def grams(kilograms: object) -> int | None:
    """A weight in kilograms as whole grams; None where it is absent, zero or no weight at all.

    >>> grams(1.2), grams("0,5"), grams(0), grams(None)
    (1200, 500, None, None)
    """
    if kilograms is None or kilograms == "":
        return None
    if isinstance(kilograms, bool) or not isinstance(kilograms, int | float | str):
        raise Unreadable()
    try:
        number = float(str(kilograms).replace(",", "."))
    except ValueError:
        return None
    return round(number * 1000) if isfinite(number) and 0 < number < 100_000 else None


def moment(value: object, zone: str | None, *formats: str) -> datetime | None:
    """A time as the carrier writes it: ISO 8601, or one of the `strptime` formats if any is given.

    A time without an offset is made aware by `zone`, or stays naive if that is None. Years
    outside this century are placeholders such as 0001-01-01 or 9999-12-31 and give None.

    >>> moment("2026-11-20T10:00:00+01:00", None).isoformat()
    '2026-11-20T10:00:00+01:00'
    >>> moment("20-11-2026 10:00:00", "Europe/Kyiv", "%d-%m-%Y %H:%M:%S").isoformat()
    '2026-11-20T10:00:00+02:00'
    """
    written = text(value)
    if not written or written.startswith("0000"):
        return None
    time = _parsed(written, formats)
    if time is None:
        raise Unreadable()
    if time.year not in _CENTURY:
        return None
    return aware(time, zone) if zone and time.tzinfo is None else time


def at_offset(time: datetime | None, written: object) -> datetime | None:
    """A wall clock at the offset that stands beside it; as it is where none stands there.

    >>> at_offset(datetime(2026, 11, 20, 10), "UTC+08:00").isoformat()
    '2026-11-20T10:00:00+08:00'
    >>> at_offset(datetime(2026, 11, 20, 10), "GMT-3").isoformat()
    '2026-11-20T10:00:00-03:00'
    """
    zone = re.fullmatch(_OFFSET, text(written).upper().replace(" ", ""))
    if time is None or time.tzinfo or not zone:
        return time
    ahead = timedelta(hours=int(zone[2]), minutes=int(zone[3] or 0))
    if ahead >= timedelta(days=1):
        return time
    return time.replace(tzinfo=timezone(ahead if zone[1] == "+" else -ahead))


def clock(day: object, hour: object) -> str:
    """A day and an hour that stand in two fields, as one text for `moment`.

    >>> clock("20.11.2026", "10:00"), clock("20.11.2026", None), clock(None, None)
    ('20.11.2026 10:00', '20.11.2026', '')
    """
    return f"{text(day)} {text(hour)}".strip()


def instant(milliseconds: object) -> datetime | None:
    """A moment in UTC from milliseconds since 1970; None where it is absent or zero.

    >>> instant(1795255200000).isoformat()
    '2026-11-21T10:00:00+00:00'
    """
    if milliseconds is None or milliseconds in (0, ""):
        return None
    if isinstance(milliseconds, str) and milliseconds.isascii() and milliseconds.isdigit():
        milliseconds = int(milliseconds[:20])
    if isinstance(milliseconds, bool) or not isinstance(milliseconds, int):
        raise Unreadable()
    if not _MILLISECONDS[0] <= milliseconds < _MILLISECONDS[1]:
        return None
    return datetime.fromtimestamp(milliseconds / 1000, UTC)


def instant_day(milliseconds: object) -> date | None:
    """The day in UTC of a moment in milliseconds since 1970.

    >>> instant_day(1795255200000)
    datetime.date(2026, 11, 21)
    """
    time = instant(milliseconds)
    return time.date() if time else None


def day(value: object, *formats: str) -> date | None:
    """The date of a time that is only a fact beside the history: None where it cannot be read.

    >>> day("24.11.2026", "%d.%m.%Y"), day("soon")
    (datetime.date(2026, 11, 24), None)
    """
    time = _fact(value, *formats)
    return time.date() if time else None


def _fact(value: object, *formats: str) -> datetime | None:
    time = _parsed(text(value), formats)
    return time if time and time.year in _CENTURY else None


def _parsed(written: str, formats: tuple[str, ...]) -> datetime | None:
    for form in formats or ("",):
        try:
            return datetime.strptime(written, form) if form else datetime.fromisoformat(written)
        except ValueError:
            continue
    return None


def eta(earliest: date | None, latest: date | None) -> Eta | None:
    """The expected days; one known end stands for both."""
    known = sorted(end for end in (earliest, latest) if end is not None)
    return Eta(known[0], known[-1]) if known else None


def window(begin: object, end: object, either: object = None) -> Eta | None:
    """The expected days between two times, and the hours of a single one; `either` stands for an
    end that is not told. In UTC, hours are not those of the place, and the whole day has none.

    >>> window("2026-11-23T14:00:00+01:00", "2026-11-23T16:00:00+01:00").until
    datetime.time(16, 0)
    """
    first, last = _fact(begin) or _fact(either), _fact(end) or _fact(either)
    days = eta(first and first.date(), last and last.date())
    if days is None or first is None or last is None or days.earliest != days.latest:
        return days
    since, until = first.time(), last.time()
    whole = since == datetime.min.time() and until.hour >= 23
    told = since < until and not whole and UTC not in (first.tzinfo, last.tzinfo)
    return replace(days, since=since, until=until) if told else days
