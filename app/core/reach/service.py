"""What the page remembers of one service: whether pages may read it, its failures, its quota.

Kept on the device in one record a service, so that a reload does not forget that a service rests
or how much of a month's quota is used. Days and months are those of UTC.
"""

import json
from datetime import datetime, timedelta
from typing import Any, NamedTuple, cast

from app.core.model.nesting import shallow
from app.core.sources import Limits

TROUBLE = frozenset({"error.server", "error.unreachable", "error.timed_out", "error.unreadable"})
"""Failures of the service itself, after several of which it is left in peace."""
PATIENCE = 3
FIRST_REST = timedelta(minutes=10)
LONGEST_REST = timedelta(hours=6)
REFUSED_FOR = timedelta(days=1)
LONGEST_WAIT_S = 24 * 3600
YEARS = range(1970, 2201)
MOST_NUMBERS = 2000


class Service(NamedTuple):
    """`access` is "readable", "refused", "unreachable" or "" (never tried), as of `checked`, the
    answer having taken `took_ms`; `calls` and `numbers` were asked in `month` ("2026-11"), `today`
    of them on `day`; `fails` counts the failures in a row; `wrong_key` once it has refused the
    visitor's key, until there is another."""

    access: str = ""
    checked: datetime | None = None
    took_ms: int = 0
    fails: int = 0
    rests_until: datetime | None = None
    month: str = ""
    calls: int = 0
    numbers: tuple[str, ...] = ()
    day: str = ""
    today: int = 0
    wrong_key: bool = False

    def resting(self, now: datetime) -> bool:
        """Whether it is left in peace at this moment; no rest is longer than the longest wait, so
        one that ends later was made by a clock that ran ahead."""
        longest = timedelta(seconds=LONGEST_WAIT_S)
        return self.rests_until is not None and timedelta() < self.rests_until - now <= longest

    def refuses(self, now: datetime) -> bool:
        """Whether it lately did not let pages read it."""
        return self.access == "refused" and (
            self.checked is None or abs(now - self.checked) < REFUSED_FOR
        )

    def used(self, limits: Limits, now: datetime) -> int:
        """How much of the month's quota is used up."""
        if self.month != _month(now):
            return 0
        return len(self.numbers) if limits.by_number else self.calls

    def used_today(self, now: datetime) -> int:
        """How many questions were asked on this day."""
        return self.today if self.day == _day(now) else 0

    def exhausted(self, limits: Limits, number: str, now: datetime) -> datetime | None:
        """Until when one more question about `number` would be beyond the quota; else None."""
        counted = limits.by_number and self.month == _month(now) and number in self.numbers
        month, day = limits.per_month, limits.per_day
        if month is not None and not counted and self.used(limits, now) >= month:
            return _next_month(now)
        if day is not None and self.used_today(now) >= day:
            return _midnight(now) + timedelta(days=1)
        return None


def asked(service: Service, number: str, now: datetime) -> Service:
    """The service after one more question."""
    same_month, same_day = service.month == _month(now), service.day == _day(now)
    numbers = service.numbers if same_month else ()
    return service._replace(
        month=_month(now),
        calls=(service.calls if same_month else 0) + 1,
        numbers=tuple(dict.fromkeys((*numbers, number)))[-MOST_NUMBERS:],
        day=_day(now),
        today=(service.today if same_day else 0) + 1,
    )


def answered(service: Service, now: datetime, *, relayed: bool = False) -> Service:
    """The service after an answer; one through the relay says nothing of what pages may read."""
    service = woken(service)
    return service if relayed else service._replace(access="readable", checked=now)


def failed(service: Service, key: str, wait_s: int | None, now: datetime) -> Service:
    """The service after a failure: refused pages are remembered, trouble in a row means a rest.

    The rest doubles with each further failure; a wait that the service itself asked for (`wait_s`)
    is always kept.
    """
    if key == "error.refused":
        return service._replace(access="refused", checked=now)
    if key == "error.bad_key":
        return service._replace(wrong_key=True)
    fails = service.fails + 1 if key in TROUBLE else service.fails
    rest = timedelta(seconds=min(wait_s or 0, LONGEST_WAIT_S))
    if fails >= PATIENCE and key in TROUBLE:
        rest = max(rest, min(FIRST_REST * 2 ** min(fails - PATIENCE, 9), LONGEST_REST))
    until = now + rest if rest else service.rests_until
    return service._replace(fails=fails, rests_until=until)


def probed(service: Service, access: str, took_ms: int, now: datetime) -> Service:
    """The service after the visitor had its access checked; one that can be read rests no more."""
    service = service._replace(access=access, checked=now, took_ms=took_ms)
    return service._replace(fails=0, rests_until=None) if access == "readable" else service


def woken(service: Service) -> Service:
    """The service as one that may be asked again at once."""
    return service._replace(fails=0, rests_until=None, wrong_key=False)


def dump(service: Service) -> str:
    """The service as the text of its record."""
    fields = {name: value for name, value in service._asdict().items() if value}
    for name in ("checked", "rests_until"):
        if name in fields:
            fields[name] = cast(datetime, fields[name]).isoformat()
    return json.dumps(fields)


def load(text: str) -> Service:
    """The service of a record's text; a new one where that cannot be read, for nothing is lost.

    >>> load(dump(Service(calls=3, month="2026-11"))).calls
    3
    """
    try:
        fields: dict[str, Any] = json.loads(text) if shallow(text) else {}
        for name in ("checked", "rests_until"):
            if name in fields:
                fields[name] = datetime.fromisoformat(fields[name])
                if fields[name].tzinfo is None or fields[name].year not in YEARS:
                    return Service()
        fields["numbers"] = tuple(str(number) for number in fields.get("numbers", ()))
        found = Service(**fields)
    except (ValueError, TypeError, AttributeError):
        return Service()
    return found if _sound(found) else Service()


def _sound(service: Service) -> bool:
    """Whether every field is of its kind."""
    numbers = (service.took_ms, service.fails, service.calls, service.today)
    texts = (service.access, service.month, service.day)
    kinds = [(int, numbers), (str, texts), (bool, (service.wrong_key,))]
    return all(type(one) is kind for kind, values in kinds for one in values)


def _month(now: datetime) -> str:
    return now.strftime("%Y-%m")


def _day(now: datetime) -> str:
    return now.strftime("%Y-%m-%d")


def _midnight(now: datetime) -> datetime:
    return now.replace(hour=0, minute=0, second=0, microsecond=0)


def _next_month(now: datetime) -> datetime:
    return (_midnight(now).replace(day=1) + timedelta(days=32)).replace(day=1)
