"""Three tabs that change the same list at the same moments lose nothing of it.

`DEEDS` says how many changes they make together. What each must leave is known beforehand: of a
parcel that all change, one tab says the name, one the note, one the shop, and all add further
numbers; of the parcels that a tab adds, it alone puts some into the archive and takes them out.
"""

import os
import time
from collections.abc import Iterator
from random import Random
from typing import Any

from playwright.sync_api import expect

from app.core.parcel.record import read
from tests.pages.conftest import Visit
from tests.pages.numbers import registered
from tests.pages.shopper import PARCEL, Shopper, parcel, records
from tests.pages.waiting import until

DEEDS = int(os.environ.get("DEEDS", "60"))
TABS = 3
SHARED = [registered(at) for at in range(1, 5)]
FIELDS = ("rename", "note", "order")
PATIENCE = 30 + DEEDS
Deed = list[list[str]]

# Each deed in a task of its own, some at once after another.
WORK = """([deeds, at]) => {
  globalThis.left = deeds.length;
  const go = () => {
    const next = deeds.shift();
    if (!next) return;
    for (const one of next) parcelbook.deliver(...one);
    left = deeds.length;
    setTimeout(go, left % 3 ? 0 : 15);
  };
  setTimeout(go, at - Date.now());
}"""


class Wanted:
    """What must be there in the end: by number, what was said last, and what was ever added."""

    def __init__(self) -> None:
        self.said: dict[tuple[str, str], str] = {}
        self.linked: dict[str, set[str]] = {number: set() for number in SHARED}
        self.archived: dict[str, bool] = {}

    def deeds(self, tab: int, count: int) -> Iterator[Deed]:
        dice, mine = Random(tab), list[str]()
        for turn in range(count):
            number = SHARED[turn % len(SHARED)]
            fresh = registered(1000 + TABS * turn + tab)
            kind = dice.choice(["said", "said", "linked", "added", "archived"])
            if kind == "linked":
                self.linked[number].add(fresh)
                yield [["link-number", number, fresh]]
            elif kind == "added" or (kind == "archived" and not mine):
                mine.append(fresh)
                self.archived[fresh] = False
                yield [["typed", "", fresh], ["track"]]
            elif kind == "archived":
                one = dice.choice(mine)
                self.archived[one] = not self.archived[one]
                yield [["archive", one]]
            else:
                field, text = FIELDS[tab], f"{tab} {turn}"
                self.said[field, number] = text
                about = f"shop|{number}" if field == "order" else number
                yield [[field, about, text]]

    def missing(self, there: dict[str, str]) -> list[Any]:
        """What is not as it must be; empty once all of it has arrived."""
        found: list[Any] = []
        list_ = {
            name.removeprefix(PARCEL): read(text).shown
            for name, text in there.items()
            if name.startswith(PARCEL)
        }
        for (field, number), text in self.said.items():
            one = list_[number]
            value = {"rename": one.name, "note": one.note, "order": one.order.shop}[field]
            found += [] if value == text else [(number, field, value, text)]
        for number, wanted in self.linked.items():
            gone = wanted - {one.number for one in list_[number].linked}
            found += [(number, "linked", gone)] if gone else []
        for number, archived in self.archived.items():
            there_ = list_.get(number)
            if there_ is None or (there_.archived is not None) != archived:
                found.append((number, "archived", archived, there_))
        return found


def beside(shopper: Shopper) -> Shopper:
    other = Shopper(shopper.page.context.new_page())
    other.page.goto("")
    other.wait_ready()
    return other


def test_many_deeds_in_three_tabs_lose_nothing(visit: Visit) -> None:
    shopper = visit(saved=records(*(parcel(number, "china-post") for number in SHARED)))
    tabs = [shopper, *(beside(shopper) for _ in range(TABS - 1))]
    wanted = Wanted()
    work = [list(wanted.deeds(tab, DEEDS // TABS)) for tab in range(TABS)]
    at = shopper.page.evaluate("Date.now()") + 300
    for tab, deeds in zip(tabs, work, strict=True):
        tab.page.evaluate(WORK, [deeds, at])
    for tab in tabs:
        until(tab.page, "left === 0", PATIENCE)
    end = time.monotonic() + PATIENCE
    while missing := wanted.missing(shopper.store()):
        assert time.monotonic() < end, missing
        time.sleep(0.1)
    for tab in tabs:
        tab.reload()
        assert wanted.missing(tab.store()) == []
        expect(tab.page.locator(".card").first).to_be_visible()
