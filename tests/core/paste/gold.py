"""The copied pages of `pages/` and `apart/`, what stands on them, and how a reading compares."""

import json
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import NamedTuple

from app.core.model import Event, Report

HERE = Path(__file__).parent


class Fact(NamedTuple):
    """An event on a page: a day or a moment, words that mark it, and its place or ""."""

    time: str
    text: str
    place: str


class History(NamedTuple):
    """A parcel on a page; `carriers` are those that the page may be said to name."""

    number: str
    carriers: tuple[str, ...]
    events: tuple[Fact, ...]


NONE = History("", (), ())


class Page(NamedTuple):
    """A copied page and the moment of copying."""

    name: str
    text: str
    now: datetime
    histories: tuple[History, ...]


@cache
def pages(folder: str = "pages") -> tuple[Page, ...]:
    """All pages of a folder, by name."""
    return tuple(_page(path) for path in sorted((HERE / folder).glob("*.json")))


def _page(path: Path) -> Page:
    gold = json.loads(path.read_text("utf-8"))
    histories = tuple(
        History(one["number"], tuple(one["carriers"]), tuple(Fact(**e) for e in one["events"]))
        for one in gold["reports"]
    )
    text = path.with_suffix(".txt").read_text("utf-8")
    return Page(path.stem, text, datetime.fromisoformat(gold["now"]), histories)


def retold(
    page: Page, reports: Sequence[Report]
) -> list[tuple[History, Report, list[Fact | Event]]]:
    """Each history with the report that tells most of it, and that report's events as facts.

    An event that no fact accounts for stays as it is; a report that is left over has the history
    `NONE`, and a history without a report an empty one.
    """
    left = list(reports)
    told: list[tuple[History, Report, list[Fact | Event]]] = []
    for history in page.histories:
        best = max(left, key=lambda one: hits(as_facts(history, one)), default=Report(""))
        if best in left:
            left.remove(best)
        told.append((history, best, as_facts(history, best)))
    return told + [(NONE, one, list(one.events)) for one in left]


def as_facts(history: History, report: Report) -> list[Fact | Event]:
    """The events of a report, each replaced by the fact of the history that it tells."""
    left = list(history.events)
    told: list[Fact | Event] = []
    for event in report.events:
        fact = next((one for one in left if tells(event, one)), None)
        if fact:
            left.remove(fact)
        told.append(fact or event)
    return told


def hits(told: Sequence[Fact | Event]) -> int:
    """How many of them are facts."""
    return sum(isinstance(one, Fact) for one in told)


def tells(event: Event, fact: Fact) -> bool:
    """Whether an event has the moment and the words of a fact; a day alone is its midnight."""
    told = datetime.fromisoformat(fact.time)
    if event.time is None or _plain(fact.text) not in _plain(event.text):
        return False
    if told.tzinfo:
        return event.zone_known and event.time == told
    return not event.zone_known and event.time.replace(tzinfo=None) == told


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
