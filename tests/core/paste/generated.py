"""Whole pages made from known histories: layouts x languages x date styles x noise of real sites.

Each page has a seed of its own and comes out the same at every run. `.ci/fit_positions.py` fits on
seeds from 100,000 on, without the combinations of layout and language that are held apart.
"""

import random
import zlib
from collections.abc import Callable
from typing import NamedTuple

from tests.core.paste.histories import (
    CLOCKS,
    DATES,
    LAYOUTS,
    MORE,
    NOW,
    SAID,
    Layout,
    Told,
    history,
)

Noise = Callable[[list[str], list[Told], random.Random], list[str]]


class Generated(NamedTuple):
    """A page, the history that it was made from, and what it was made of."""

    text: str
    told: tuple[Told, ...]
    made_of: str
    layout: str = ""
    language: str = ""

    @property
    def apart(self) -> bool:
        """Whether no page of this layout in this language is fitted on, nor any of some layouts."""
        pair = f"{self.layout}, {self.language}".encode()
        return self.layout in NEVER_FITTED or zlib.crc32(pair) % 3 == 0


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


def _undated(lines: list[str], told: list[Told], chance: random.Random) -> list[str]:
    """A last step that has not happened yet, where the oldest step comes first."""
    texts = next(texts for texts, _, _ in SAID.values() if told[0].text in texts)
    if told[0].time > told[-1].time or texts[0] == told[-1].text:
        return lines
    return [*lines, chance.choice([texts[0], "Delivered"])]


def _planned(lines: list[str], _: list[Told], __: random.Random) -> list[str]:
    return ["STANDARD TRANSIT", "27.11.2026", "", *lines]


def _status_above(lines: list[str], told: list[Told], chance: random.Random) -> list[str]:
    """How things are in a word or in the words of the newest event, right above the history."""
    return [chance.choice(_statuses(told)), *lines]


def _statuses(told: list[Told]) -> list[str]:
    """How things are: the newest event's words, or a short word for a delivery."""
    newest = max(told).text
    short = [MORE[name][1] for name, (texts, _, _) in SAID.items() if newest == texts[0]]
    return [newest, *short]


def _buttons(lines: list[str], _: list[Told], chance: random.Random) -> list[str]:
    return [*lines, chance.choice(["Show less", "Back", "Print", "Share"])]


def _paragraphs(lines: list[str], _: list[Told], __: random.Random) -> list[str]:
    """An empty line behind each line, as some browsers copy paragraphs."""
    return [line for each in lines if each for line in (each, "")]


def _reviews(lines: list[str], _: list[Told], __: random.Random) -> list[str]:
    rated = ["Reviews", "A***v", "18 Nov 2026", "Very good", "J***o", "2 Nov 2026", "Nice, thanks"]
    return [*lines, "You may also like", *rated]


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
    "status right above": _status_above,
    "button right below": _buttons,
    "paragraphs": _paragraphs,
    "reviews": _reviews,
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


def _sentence(e: Told) -> str:
    return next(MORE[name][0] for name, (texts, _, _) in SAID.items() if e.text in texts)


# Where the words of an event stand in several lines, and other things beside its moment.
RICH_LAYOUTS: dict[str, Layout] = {
    "title and sentence below": lambda told, day, clock: [
        line for e in told for line in (f"{day(e.time)} {clock(e.time)}", e.text, _sentence(e))
    ],
    "title and sentence above": lambda told, day, clock: [
        line for e in told for line in (e.text, _sentence(e), f"{day(e.time)}, {clock(e.time)}")
    ],
    "title above, sentence and place below": lambda told, day, clock: [
        line
        for e in told
        for line in (e.text, f"{day(e.time)} {clock(e.time)}", _sentence(e), e.place)
    ],
    "words above, day and time apart": lambda told, day, clock: [
        line for e in told for line in (e.text, day(e.time), clock(e.time))
    ],
    "place above, words below": lambda told, day, clock: [
        line for e in told for line in (e.place, f"{day(e.time)} {clock(e.time)}", e.text)
    ],
    "place above, words below, set apart": lambda told, day, clock: [
        line for e in told for line in (e.place, f"{day(e.time)} {clock(e.time)}", e.text, "")
    ],
    "labels": lambda told, day, clock: [
        line
        for e in told
        for line in (
            f"Date: {day(e.time)} {clock(e.time)}",
            f"Status: {e.text}",
            f"Office: {e.place}",
        )
    ],
    "words, place and moment, set apart": lambda told, day, clock: [
        line for e in told for line in (e.text, e.place, f"{day(e.time)} {clock(e.time)}", "")
    ],
    "words above, place beside the moment": lambda told, day, clock: [
        line for e in told for line in (e.text, f"{e.place}, {day(e.time)} {clock(e.time)}")
    ],
    "words below, place where it is known": lambda told, day, clock: [
        line
        for i, e in enumerate(told)
        for line in (f"{day(e.time)} {clock(e.time)}", e.text, *([e.place] * (i % 3 != 2)))
    ],
    "words above, place where it is known": lambda told, day, clock: [
        line
        for i, e in enumerate(told)
        for line in (e.text, *([e.place] * (i % 3 != 1)), f"{day(e.time)} {clock(e.time)}")
    ],
    "words below, set apart": lambda told, day, clock: [
        line for e in told for line in (f"{day(e.time)} {clock(e.time)}", e.text, "")
    ],
}
RICH_LAYOUTS |= {
    "words below an empty line": lambda told, day, clock: [
        line for e in told for line in (f"    {day(e.time)} {clock(e.time)}", "", f"    {e.text}")
    ],
    "words above, set apart": lambda told, day, clock: [
        line for e in told for line in (e.text, f"{day(e.time)} {clock(e.time)}", "")
    ],
    "place before the words below": lambda told, day, clock: [
        line for e in told for line in (f"{day(e.time)} {clock(e.time)}", f"{e.place}, {e.text}")
    ],
    "place before the words above": lambda told, day, clock: [
        line for e in told for line in (f"{e.place}: {e.text}", f"{day(e.time)} {clock(e.time)}")
    ],
}
NEVER_FITTED = frozenset(
    {"title and sentence above", "words above, day and time apart", "words below, set apart"}
)
ALL = LAYOUTS | MORE_LAYOUTS | RICH_LAYOUTS


MENU = ["Home", "Contact", "Track", "Send a parcel", "Log in", "Business", "ParcelShops", "Help"]
TITLES = [
    *("Tracking history", "All updates", "Shipment progress", "Details", "Where is my parcel?"),
    *("Sendungsverlauf", "История", "Historique", "Historial", "Historia przesyłki", "Storico"),
]
FOOT = [
    *("Privacy", "Terms of use", "Contact us", "Need help?", "Cookies", "Download our app"),
    *("FAQ", "© 2026 All rights reserved", "Accessibility", "About us", "Careers", "Chat with us"),
    *("Fragen und Antworten", "Impressum", "Контакты", "Aide et contact", "Pomoc", "Assistenza"),
]


def _head(told: list[Told], chance: random.Random) -> list[str]:
    """What stands above a history: a menu, the number, how things are, a title."""
    menu = chance.sample(MENU, chance.randrange(4))
    number = chance.choice(
        [
            ["Tracking number: RR123456785CN"],
            ["Tracking number", "RR123456785CN"],
            ["RR123456785CN"],
        ]
    )
    # Not every page keeps its status up to date.
    known = [*_statuses(told), chance.choice(told).text, "In transit"]
    status = chance.choice([[], [chance.choice(known)]])
    title = chance.choice([[], [chance.choice(TITLES)]])
    gaps = [[""] if chance.random() < 0.4 else [] for _ in range(3)]
    order = [number, status] if chance.random() < 0.8 else [status, number]
    # A status right above a history has nothing else of a headline: such pages are a noise.
    apart = [] if title or order[-1] != status else [""]
    return [*menu, *gaps[0], *order[0], *gaps[1], *order[1], *apart, *title, *gaps[2]]


def _foot(chance: random.Random) -> list[str]:
    """What stands below a history."""
    gap = [""] if chance.random() < 0.4 else []
    return [*gap, *chance.sample(FOOT, chance.randrange(1, 5))]


def generated(seed: int) -> Generated:
    """The page of a seed."""
    chance = random.Random(f"page {seed}")
    layout, language = chance.choice(list(ALL)), chance.choice(list(SAID))
    dates, clocks = chance.choice(list(DATES)), chance.choice(list(CLOCKS))
    skipped = chance.choice([0, 0, 1, 2])
    count = min(chance.randrange(2, 10), len(SAID[language][0]) - skipped)
    oldest = chance.random() < 0.3
    told = history(language, chance, count=count, oldest=oldest, skipped=skipped)
    lines = ALL[layout](told, lambda t: DATES[dates](t, language), CLOCKS[clocks])
    noises = chance.sample(list(NOISE), 2)
    for noise in noises:
        lines = NOISE[noise](lines, told, chance)
    page = [*_head(told, chance), *lines, *_foot(chance)]
    made_of = f"{seed}: {layout}, {language}, {dates}, {clocks}, {', '.join(noises)}"
    return Generated("\n".join(page), tuple(told), made_of, layout, language)


__all__ = ["NOW", "Generated", "generated"]
