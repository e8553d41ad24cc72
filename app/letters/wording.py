"""Messages to the seller: what is known of a parcel, said politely in several languages.

`wording.json` beside this module has the `layout` of each message, paragraphs of the names of
sentences, and the sentences in the languages that sellers read; those of the visitor's own are in
locales/ under `letter.NAME`. They have slots (`app.core.language.slots`). Of a list in a sentence's
place the first that can be said is said.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from app.core.concerns.concern import ACT, Concern
from app.core.language.languages import LANGUAGES
from app.core.language.slots import filled
from app.core.language.words import Words
from app.core.model import Event, Parcel
from app.core.numbers import find_orders
from app.core.parcel.history import moment
from app.core.parcel.journey import Journey
from app.core.parcel.ordered import awaits_number

LETTERS = (
    "send_number",
    "wrong_number",
    "other_country",
    "no_movement",
    "extend_protection",
    "not_received",
)
ALWAYS = ("en", "zh-Hans")
"""The languages that sellers read; the visitor's own comes after them."""
LONGEST = 80
FEWEST_DAYS = 2

Naming = Callable[[str, str], str]
"""The name of a country (its code) in a language."""


class Facts(NamedTuple):
    """What a message may tell; "" and None are not known.

    `days` are those from the newest event, of `last` at `place`, to the freshest report; `ended`
    and `ended_place` are those of the delivery. `home` is the visitor's country, `seen` another one
    to which the parcel seems to go. Dates are those on the calendar of the place.
    """

    number: str
    order: str = ""
    shop: str = ""
    placed: date | None = None
    protection: date | None = None
    days: int | None = None
    last: date | None = None
    place: str = ""
    ended: date | None = None
    ended_place: str = ""
    home: str | None = None
    seen: str | None = None


COUNTRIES = frozenset({"home", "seen"})


def facts(parcel: Parcel, way: Journey, found: Iterable[Concern], home: str | None) -> Facts:
    """What is known of a parcel on its way, and found wrong, for a visitor who lives in `home`."""
    order = parcel.order
    newest = next((one.event for one in way.told if one.event.time), None)
    end = way.last.event if way.last and way.sub == "dl.delivered" else None
    quiet = _quiet(parcel, newest) if newest and not way.settled else 0
    elsewhere = (dict(one.args).get("country") for one in found if one.id == "destination")
    return Facts(
        parcel.number,
        _line(order.number),
        _line(order.shop),
        order.placed,
        order.protection,
        quiet if quiet >= FEWEST_DAYS else None,
        newest.time.date() if newest and newest.time else None,
        _line(newest.place) if newest else "",
        end.time.date() if end and end.time else None,
        _line(end.place) if end else "",
        home or parcel.destination,
        next(elsewhere, None),
    )


def _quiet(parcel: Parcel, newest: Event) -> int:
    """The days up to the freshest report: of what came later nobody knows."""
    return (max(one.at for one in parcel.retrievals) - moment(newest)).days


def _line(text: str) -> str:
    """Text of others on one line, short enough to stand in a sentence."""
    return " ".join(text.split())[:LONGEST]


def proposed(parcel: Parcel, way: Journey, found: Iterable[Concern]) -> str:
    """The message that fits how the parcel stands, "" if none does: that of the most urgent warning
    which has one.

    Of a parcel that is told to be delivered only what calls for action is more urgent.
    """
    helping = [one for one in found if one.letter]
    rows = (
        *((one.letter, one.level == ACT) for one in helping),
        ("not_received", way.sub == "dl.delivered"),
        *((one.letter, True) for one in helping),
        (
            "send_number",
            not way.told and (awaits_number(parcel) or bool(find_orders(parcel.number))),
        ),
        ("wrong_number", not way.told),
    )
    return next((which for which, fits in rows if fits), "")


class Tongue(NamedTuple):
    """A language that messages are written in: its tag and own name, its sentences by name, how it
    writes a date, what stands between its sentences, and how it writes a number."""

    tag: str
    name: str
    said: Callable[[str], str]
    written: Callable[[date], str]
    between: str = " "
    counted: Callable[[int], str] = str


def tongues(w: Words) -> tuple[Tongue, ...]:
    """The languages in which a message is written: those that sellers read, then the visitor's."""
    own = w.intl.language
    readers = tuple(map(_read_by_sellers, ALWAYS))
    if own in ALWAYS:
        return readers

    def said(name: str) -> str:
        return w.t(f"letter.{name}")

    def written(when: date) -> str:
        return w.intl.day(when, year=True)

    return (*readers, Tongue(own, LANGUAGES[own], said, written, counted=w.intl.number))


def _read_by_sellers(language: str) -> Tongue:
    book = _book()[language]

    def written(when: date) -> str:
        month = book["months"].split()[when.month - 1]
        return book["date"].format(day=when.day, month=month, year=when.year)

    return Tongue(language, book["name"], book["said"].__getitem__, written, book["between"])


def letter(which: str, tongue: Tongue, known: Facts, country: Naming) -> str:
    """One message in one language: paragraphs, a line each.

    >>> english = _read_by_sellers("en")
    >>> known = Facts("RR123456785CN", days=15)
    >>> print(letter("no_movement", english, known, lambda code, language: code))
    Hello,
    I am writing about my order, track number RR123456785CN.
    There has been no movement for 15 days. Please ask the carrier where the parcel is, and tell \
me what you find out.
    Thank you for your help.
    """
    slots = {
        name: country(value, tongue.tag) if name in COUNTRIES else _told(value, tongue)
        for name, value in known._asdict().items()
        if value not in ("", None)
    }
    paragraphs = (
        tongue.between.join(filter(None, (_said(one, tongue, slots) for one in paragraph)))
        for paragraph in _book()["layout"][which]
    )
    return "\n".join(filter(None, paragraphs))


def _said(names: str | list[str], tongue: Tongue, slots: Mapping[str, str]) -> str:
    choices = [names] if isinstance(names, str) else names
    return next(filter(None, (filled(tongue.said(one), slots) for one in choices)), "")


def _told(value: object, tongue: Tongue) -> str:
    if isinstance(value, date):
        return tongue.written(value)
    return tongue.counted(value) if isinstance(value, int) else str(value)


@cache
def _book() -> Mapping[str, Any]:
    """Layout and wording, read through the module's loader, so that it works from an archive."""
    here = __file__.replace("\\", "/").rpartition("/")[0]
    data: bytes = __spec__.loader.get_data(f"{here}/wording.json")  # type: ignore[union-attr]
    return json.loads(data)
