"""A browser killed at any moment leaves of each record the old or the new one, never a half.

`KILLS` says how often (`make kills`); each round goes on with what the one before has left.
"""

import json
import os
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import pytest
from browser import chromium
from playwright.sync_api import Playwright, expect
from serve import Server

from app.core.backup.content import Content
from app.core.backup.json_file import dump as backup
from app.core.parcel.record import Damaged, Record, read
from tests.pages.killing import (
    FILE_MARK,
    FORM_MARK,
    Browser,
    Stored,
    browsing,
    differences,
    end_at,
    states,
    work,
)
from tests.pages.numbers import registered
from tests.pages.shopper import PARCEL, SETTINGS, Shopper, parcel, told
from tests.pages.words import say
from tests.replay.server import Replay

ROUNDS = int(os.environ.get("KILLS", "6"))
SEED = int(os.environ.get("KILLS_SEED", "1"))
LONGEST = 6
"""Seconds: Chromium writes five after the first change."""
ENDING = (0.02, 0.2, 1.0)
"""Seconds at most from the end of the tabs on, in which Chromium writes what they have left."""
FILES, EACH = 8, 20
"""How many files there are for each round, and how many parcels each of them adds."""
NUMBERS = [registered(at) for at in range(1, 13)]
FILE, FORM, OTHER = "a file", "a new form", "adds, refreshes, changes"
"""In what a page is stopped."""
MANY = 20
"""Of so many kills some leave a part of each of the three on the disk."""
SAMPLES = [
    json.loads(line)["record"]
    for line in (Path(__file__).parents[1] / "core" / "parcel" / "samples" / "records.jsonl")
    .read_text("utf-8")
    .splitlines()
]


def samples() -> dict[str, str]:
    """Records as each earlier page wrote them, each of a number of its own."""
    found: dict[str, str] = {}
    for number, text in zip(NUMBERS, SAMPLES, strict=False):
        own = json.loads(text)["n"]
        found[PARCEL + number] = text.replace(own, number)
    return found


def files(turn: int) -> list[str]:
    """Backups that change some of the list and add to it, each other parcels: one that brings
    nothing new writes nothing."""
    return [
        file(range(100 + EACH * at, 100 + EACH * (at + 1)), f"from file {turn}.{at}")
        for at in range(FILES * turn, FILES * (turn + 1))
    ]


def file(added: range, name: str) -> str:
    numbers = [*NUMBERS[::2], *map(registered, added)]
    many = [
        parcel(number, "china-post", name=name, retrievals=(told(number, "bring", ("Sent", "X")),))
        for number in numbers
    ]
    return backup(Content(tuple(map(Record, many)), made=many[0].added))


@pytest.fixture
def chrome(tmp_path: Path, server: Server, replay: Replay, playwright: Playwright) -> Any:
    path = os.environ.get("CHROMIUM") or chromium()
    assert path
    return lambda: browsing(playwright, path, tmp_path / "profile", replay.proxy)


def planted(browser: Browser, url: str) -> list[Stored]:
    """Puts what earlier pages wrote in the place of the list: the next start writes it anew.

    Returns the states between: a slow machine may be killed before the last is on its disk.
    """
    older = browser.stored(url)
    page = browser.page(url + "static/icon.svg")
    saved = {**samples(), SETTINGS: json.dumps({"v": 1, "opening": False})}
    page.evaluate(
        """(saved) => {
          localStorage.clear();
          for (const [name, text] of Object.entries(saved)) localStorage.setItem(name, text);
        }""",
        saved,
    )
    page.close()
    browser.writings.clear()
    return [older, *states({}, list(saved.items()))]


def whole(text: str) -> bool:
    try:
        read(text)
    except Damaged:
        return False
    return True


class Kill(NamedTuple):
    """In what the page was stopped; how many of how many writings the disk had after the kill, and
    whether its list tells that a file was cut off."""

    doing: str
    kept: int
    made: int
    cut: bool

    @property
    def left(self) -> str:
        return "none" if not self.kept else "all" if self.kept == self.made else "some"


def checked(
    browser: Browser, url: str, turn: int, doing: str, older: list[Stored], made: list[Stored]
) -> Kill:
    """What lies there is one of the states that the page has made, and every record is whole.

    `older` are the states before the page was opened, which Chromium may not have written yet.
    """
    there, known = browser.stored(url), [*older, *made]
    assert there in known, (turn, doing, differences(there, known))
    records = {name: text for name, text in there.items() if name.startswith(PARCEL)}
    assert [name for name, text in records.items() if not whole(text)] == []
    kept = made.index(there) if there in made else 0
    return Kill(doing, kept, len(made) - 1, FILE_MARK in there)


def told_of(kills: list[Kill]) -> Iterator[str]:
    """What `make kills` prints: by what the page was doing, how much of it the disk had."""
    yield f"{len(kills)} kills"
    for doing in (FILE, FORM, OTHER):
        left = Counter(kill.left for kill in kills if kill.doing == doing)
        counts = ", ".join(f"{name} {left[name]}" for name in ("none", "some", "all"))
        yield f"in {doing}: of the writings were kept {counts}"
    yield f"a file cut off on the disk: {sum(kill.cut for kill in kills)}"


def opened(browser: Browser, url: str, script: str = "") -> Shopper:
    """The page on what lies there: all of it is read, and a file that was cut off is told."""
    there = browser.stored(url)
    shopper = Shopper(browser.page(url, script))
    shopper.wait_ready()
    notices = shopper.page.locator("#notices")
    expect(notices).not_to_contain_text(say("notice.damaged_one", count=1))
    if FILE_MARK in there:
        expect(notices).to_contain_text(say("notice.import_cut"))
        shopper.page.locator("[data-act=import-checked]").click()
    expect(notices).not_to_contain_text(say("notice.import_cut"))
    return shopper


def test_a_browser_killed_at_any_moment_leaves_the_old_or_the_new(
    chrome: Any, server: Server
) -> None:
    kills: list[Kill] = []
    doing, older, made = OTHER, list[Stored](), list[Stored]([{}])
    for turn in range(ROUNDS + 1):
        dice = Random(SEED * 1_000_003 + turn)
        with chrome() as browser:
            kills.append(checked(browser, server.url, turn, doing, older, made))
            doing = {0: FORM, 2: FILE}.get(turn % 5, OTHER)
            older = planted(browser, server.url) if doing == FORM else []
            before = browser.stored(server.url)
            ending = end_at(FORM_MARK, dice.randrange(1, 12)) if doing == FORM else ""
            page = opened(browser, server.url, ending).page
            work(page, NUMBERS, files(turn), dice)
            if doing == FORM:
                browser.stopped(page)
            else:
                page.wait_for_timeout(1000 * dice.uniform(0, LONGEST))
            if doing == FILE:
                browser.stop_within(page, file(range(50, 70), f"last file {turn}"), dice)
            elif doing == OTHER:
                browser.stop(page, dice)
            if dice.random() < 0.8:
                browser.end_tabs()
                time.sleep(dice.uniform(0, dice.choice(ENDING)))
            browser.kill()
            made = list(states(before, browser.writings))
            doing = FILE if FILE_MARK in made[-1] else doing
    del kills[0]  # nothing was killed before the first
    print(*told_of(kills), sep="\n")
    if len(kills) >= MANY:
        assert {kill.doing for kill in kills if kill.left != "none"} == {FILE, FORM, OTHER}
        assert any(kill.cut for kill in kills)
