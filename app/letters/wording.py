"""Messages to the seller: what is known of a parcel, said politely in several languages.

The wording is in `wording.json` beside this module, by language: `letters` are paragraphs of
sentences with slots (`app.core.language.slots`). Of a list in a sentence's place the first that can
be said is said; "@name" is one of `parts`.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from app.core.concerns.concern import ACT, Concern
from app.core.language.slots import filled
from app.core.model import Event, Parcel
from app.core.numbers import find_orders
from app.core.parcel.history import moment
from app.core.parcel.journey import Journey

LETTERS = (
    "send_number",
    "wrong_number",
    "other_country",
    "no_movement",
    "extend_protection",
    "not_received",
)
ALWAYS = ("en", "zh")
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
    quiet = _quiet(parcel, newest) if newest and not way.over else 0
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
        ("send_number", not way.told and bool(find_orders(parcel.number))),
        ("wrong_number", not way.told),
    )
    return next((which for which, fits in rows if fits), "")


def languages(own: str) -> tuple[str, ...]:
    """The languages in which a message is written for a visitor who speaks `own`."""
    return tuple(dict.fromkeys((*ALWAYS, own) if own in _book() else ALWAYS))


class Tongue(NamedTuple):
    """A language: its own name for itself, and its tag for HTML."""

    name: str
    tag: str


def tongue(language: str) -> Tongue:
    """What is to be said of a text in a language."""
    book = _book()[language]
    return Tongue(book["name"], book["tag"])


def letter(which: str, language: str, known: Facts, country: Naming) -> str:
    """One message in one language: paragraphs, a line each.

    >>> print(letter("no_movement", "en", Facts("RR123456785CN", days=15), lambda c, _: c))
    Hello,
    I am writing about my order, track number RR123456785CN.
    There has been no movement for 15 days. Please ask the carrier where the parcel is, and tell \
me what you find out.
    Thank you for your help.
    """
    book = _book()[language]
    slots = {
        name: country(value, language) if name in COUNTRIES else _written(value, book)
        for name, value in known._asdict().items()
        if value not in ("", None)
    }
    between: str = book["between"]
    paragraphs = (
        between.join(filter(None, (_said(one, book, slots) for one in paragraph)))
        for paragraph in book["letters"][which]
    )
    return "\n".join(filter(None, paragraphs))


def _said(sentence: str | list[str], book: Mapping[str, Any], slots: Mapping[str, str]) -> str:
    choices = [sentence] if isinstance(sentence, str) else sentence
    written = (book["parts"][one[1:]] if one.startswith("@") else one for one in choices)
    return next(filter(None, (filled(one, slots) for one in written)), "")


def _written(value: object, book: Mapping[str, Any]) -> str:
    if not isinstance(value, date):
        return str(value)
    month = book["months"].split()[value.month - 1]
    return book["date"].format(day=value.day, month=month, year=value.year)


@cache
def _book() -> Mapping[str, Any]:
    """The wording, read through the module's loader, so that it works from a zip archive."""
    here = __file__.replace("\\", "/").rpartition("/")[0]
    data: bytes = __spec__.loader.get_data(f"{here}/wording.json")  # type: ignore[union-attr]
    return json.loads(data)
