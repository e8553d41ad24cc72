"""Kept bodies told anew: about any number, and as if they were written today."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from tests.sources.bodies import Body

KNOWN: Mapping[tuple[str, str], str] = {
    ("nova-poshta", "20450012345678"): "on-the-way",
    ("nova-poshta", "59000123456789"): "received",
    ("nova-poshta", "20450012345685"): "at-branch",
    ("inpost-pl", "520000012345678901234567"): "ready-to-collect",
    ("inpost-pl", "520000012345678901234574"): "registered",
    ("bring", "TESTPACKAGEATPICKUPPOINT"): "at-pickup-point",
    ("bring", "TESTPACKAGEDELIVERED"): "delivered",
    ("bring", "370000000001234569"): "out-for-delivery",
    ("slovak-post", "CP123456785SK"): "ready-to-collect",
    ("slovak-post", "RR123456785SK"): "delivered",
    ("dhl", "7777777770"): "express",
    ("dhl", "00340434000000000017"): "paket-delivered",
}
"""Numbers with a history of their own: source and number, then the body that tells it."""

_DATES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\b20\d\d-\d\d-\d\d"), "%Y-%m-%d"),
    (re.compile(r"\b\d\d-\d\d-20\d\d\b"), "%d-%m-%Y"),
    (re.compile(r"\b\d\d\.\d\d\.20\d\d\b"), "%d.%m.%Y"),
)


def told(body: Body, number: str, now: datetime) -> str:
    """The body about `number`, its dates moved by whole days so that it was written on `now`.

    Every kept history ends at least a day before its `today`, so nothing lies in the future.
    """
    text = body.text.replace(body.number, number)
    for pattern, form in _DATES:
        text = pattern.sub(_moved(form, now.date() - body.today), text)
    return text


def _moved(form: str, by: timedelta) -> Callable[[re.Match[str]], str]:
    def move(match: re.Match[str]) -> str:
        return (datetime.strptime(match.group(), form) + by).strftime(form)

    return move
