"""Whole pages made from known histories: layouts x languages x date styles x noise of real sites.

Each page has a seed of its own and comes out the same at every run. Pages of even seeds may be
looked at when the reader is mended; those of odd seeds are held apart.
"""

import random
from collections.abc import Callable
from typing import NamedTuple

from tests.core.paste.histories import CLOCKS, DATES, LAYOUTS, NOW, SAID, Layout, Told, history

Noise = Callable[[list[str], list[Told], random.Random], list[str]]


class Generated(NamedTuple):
    """A page, the history that it was made from, and what it was made of."""

    text: str
    told: tuple[Told, ...]
    made_of: str


def _summary(lines: list[str], told: list[Told], _: random.Random) -> list[str]:
    return [max(told).text, "", *lines]


def _promise(lines: list[str], _: list[Told], chance: random.Random) -> list[str]:
    label = chance.choice(["Estimated delivery", "Scheduled Delivery", "Expected by"])
    return [f"{label}: 27 November 2026", "", *lines]


def _promise_below(lines: list[str], _: list[Told], __: random.Random) -> list[str]:
    return ["Estimated delivery", "27 November 2026", "", *lines]


def _titles(lines: list[str], _: list[Told], __: random.Random) -> list[str]:
    return ["Tracking history", "", *lines]


def _foreign(lines: list[str], _: list[Told], chance: random.Random) -> list[str]:
    return [*lines, chance.choice(["Download our app", "Track another parcel", "Need help?"])]


def _ordered(lines: list[str], _: list[Told], __: random.Random) -> list[str]:
    return ["Order date: 20.10.2026", "", *lines]


def _updated(lines: list[str], _: list[Told], __: random.Random) -> list[str]:
    return [*lines, "", "Last updated: 23.11.2026 11:58"]


def _quoted(lines: list[str], _: list[Told], __: random.Random) -> list[str]:
    return [f"> {line}" for line in lines]


def _indented(lines: list[str], _: list[Told], __: random.Random) -> list[str]:
    return [f"  {line} " if line else line for line in lines]


def _details(lines: list[str], _: list[Told], __: random.Random) -> list[str]:
    return ["Weight: 1.20 kg", "Service: Parcel", "", *lines]


def _undated(lines: list[str], told: list[Told], _: random.Random) -> list[str]:
    """A last step that has not happened yet, where the oldest step comes first."""
    return [*lines, "Delivered"] if told[0].time < told[-1].time else lines


def _planned(lines: list[str], _: list[Told], __: random.Random) -> list[str]:
    return ["STANDARD TRANSIT", "27.11.2026", "", *lines]


NOISE: dict[str, Noise] = {
    "nothing": lambda lines, _told, _chance: lines,
    "summary": _summary,
    "promise": _promise,
    "promise below its label": _promise_below,
    "title": _titles,
    "foreign line": _foreign,
    "date of the order": _ordered,
    "date of the update": _updated,
    "quoted": _quoted,
    "indented": _indented,
    "details": _details,
    "a step without a date": _undated,
    "a day to come": _planned,
}


MORE_LAYOUTS: dict[str, Layout] = {
    "sentences": lambda told, day, clock: [
        f"{e.text}, {day(e.time)}, {clock(e.time)}, {e.place}" for e in told
    ],
    "glued": lambda told, _day, _clock: [f"{e.time:%d.%m.%Y%H:%M}{e.text}" for e in told],
    "status above, two ends below": lambda told, day, clock: [
        line
        for e in told
        for line in (e.text, f"{day(e.time)} {clock(e.time)}", e.place, "Hamburg")
    ],
    "titled table": lambda told, day, clock: [
        "Date\tOffice\tStatus",
        *(f"{day(e.time)} {clock(e.time)}\t{e.place}\t{e.text}" for e in told),
    ],
    "titles on lines": lambda told, day, clock: [
        *("Date", "Time", "Office", "Status"),
        *(f"{day(e.time)}\t{clock(e.time)}\t{e.place}\t{e.text}" for e in told),
    ],
    "cells of two lines": lambda told, day, clock: [
        "Date\tOffice\tStatus",
        *(f"{day(e.time)} {clock(e.time)}\t{e.place}\nTel 0113 496\t{e.text}" for e in told),
    ],
}
ALL = LAYOUTS | MORE_LAYOUTS


def generated(seed: int) -> Generated:
    """The page of a seed."""
    chance = random.Random(f"page {seed}")
    layout, language = chance.choice(list(ALL)), chance.choice(list(SAID))
    dates, clocks = chance.choice(list(DATES)), chance.choice(list(CLOCKS))
    told = history(language, chance, count=chance.randrange(2, 10), oldest=chance.random() < 0.3)
    lines = ALL[layout](told, lambda t: DATES[dates](t, language), CLOCKS[clocks])
    noises = chance.sample(list(NOISE), 2)
    for noise in noises:
        lines = NOISE[noise](lines, told, chance)
    page = ["Home", "Contact", "", "Tracking number: RR123456785CN", "", *lines, "", "Privacy"]
    made_of = f"{seed}: {layout}, {language}, {dates}, {clocks}, {', '.join(noises)}"
    return Generated("\n".join(page), tuple(told), made_of)


__all__ = ["NOW", "Generated", "generated"]
