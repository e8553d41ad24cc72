"""Kept bodies told anew: about any number, and as if they were written today."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta

from tests.core.sources.bodies import Body, about

_DATES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\b20\d\d-\d\d-\d\d"), "%Y-%m-%d"),
    (re.compile(r"\b\d\d-\d\d-20\d\d\b"), "%d-%m-%Y"),
    (re.compile(r"\b\d\d\.\d\d\.20\d\d\b"), "%d.%m.%Y"),
    (re.compile(r"\b\d\d/\d\d/20\d\d\b"), "%d/%m/%Y"),
    (re.compile(r"\b20\d\d/\d\d/\d\d\b"), "%Y/%m/%d"),
    (re.compile(r"\b20\d\d\.\d\d\.\d\d\b"), "%Y.%m.%d"),
    (re.compile(r"\b\d\d-[A-Z][a-z]{2}-20\d\d\b"), "%d-%b-%Y"),
    (re.compile(r"\b[A-Z][a-z]{2} \d\d?, 20\d\d\b"), "%b %d, %Y"),
)
_MONTH_FIRST = "%m/%d/%Y"
_BUDDHIST = re.compile(r"\b(\d\d/\d\d)/(25[67]\d)\b")
_MILLISECONDS = re.compile(r"\b1[78]\d{11}\b")
_DAY_MS = 86_400_000


def told(body: Body, number: str, now: datetime) -> str:
    """The body about `number`, its dates moved by whole days so that it was written on `now`; those
    with slashes are a month and a day where about.json says `month_first`.

    Every kept history ends at least a day before its `today`, so nothing lies in the future.
    """
    text = body.text.replace(body.number, number)
    by = now.date() - body.today
    for pattern, form in _DATES:
        month_first = form == "%d/%m/%Y" and about(body.source).get("month_first")
        text = pattern.sub(_moved(_MONTH_FIRST if month_first else form, by), text)
    text = _BUDDHIST.sub(lambda found: _moved_buddhist(found, by), text)
    return _MILLISECONDS.sub(lambda found: str(int(found[0]) + by.days * _DAY_MS), text)


def _moved(form: str, by: timedelta) -> Callable[[re.Match[str]], str]:
    def move(match: re.Match[str]) -> str:
        return (datetime.strptime(match.group(), form) + by).strftime(form)

    return move


def _moved_buddhist(match: re.Match[str], by: timedelta) -> str:
    day = datetime.strptime(f"{match[1]}/{int(match[2]) - 543}", "%d/%m/%Y") + by
    return f"{day:%d/%m}/{day.year + 543}"
