"""A browser killed at any moment leaves of each record the old or the new one, never a half.

`KILLS` says how often (`make kills`); each round goes on with what the one before has left.
"""

import json
import os
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
from tests.pages.killing import Browser, Stored, browsing, differences, states, work
from tests.pages.numbers import registered
from tests.pages.shopper import PARCEL, SETTINGS, Shopper, parcel, told
from tests.pages.words import say
from tests.replay.server import Replay

ROUNDS = int(os.environ.get("KILLS", "6"))
SEED = int(os.environ.get("KILLS_SEED", "1"))
LONGEST, CLOSING = 6, 1.0
"""Seconds: Chromium writes five after the first change, and soon after the page is closed."""
FILES, EACH = 8, 20
"""How many files there are for each round, and how many parcels each of them adds."""
NUMBERS = [registered(at) for at in range(1, 13)]
WITHIN_FILE = 0.25
"""How many of the kills fall into the taking in of a file."""
MANY = 20
"""Of so many kills the half of a file has come to the disk at least once."""
UNDERWAY = "parcelbook/underway"
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
    page.close()  # which lets the browser write it at once
    browser.writings.clear()
    return [older, *states({}, list(saved.items()))]


def whole(text: str) -> bool:
    try:
        read(text)
    except Damaged:
        return False
    return True


class Tally(NamedTuple):
    """What the kills have left: how many of how many writings, and where files were cut off."""

    kept: list[str]
    cut: list[int]


def checked(browser: Browser, url: str, turn: int, known: list[Stored], tally: Tally) -> None:
    """What lies there is one of the states that the page has made, and every record is whole."""
    there = browser.stored(url)
    assert there in known, (turn, differences(there, known))
    records = {name: text for name, text in there.items() if name.startswith(PARCEL)}
    assert [name for name, text in records.items() if not whole(text)] == []
    tally.kept.append(f"{known.index(there)}/{len(known) - 1}")
    tally.cut.extend([turn] * (UNDERWAY in there))


def opened(browser: Browser, url: str) -> Shopper:
    """The page on what lies there: all of it is read, and a file that was cut off is told."""
    there = browser.stored(url)
    shopper = Shopper(browser.page(url))
    shopper.wait_ready()
    notices = shopper.page.locator("#notices")
    expect(notices).not_to_contain_text(say("notice.damaged_one", count=1))
    if UNDERWAY in there:
        expect(notices).to_contain_text(say("notice.import_cut"))
        shopper.page.locator("[data-act=import-checked]").click()
    expect(notices).not_to_contain_text(say("notice.import_cut"))
    return shopper


def test_a_browser_killed_at_any_moment_leaves_the_old_or_the_new(
    chrome: Any, server: Server
) -> None:
    tally, known = Tally([], []), [{}]
    for turn in range(ROUNDS + 1):
        dice = Random(SEED * 1_000_003 + turn)
        with chrome() as browser:
            checked(browser, server.url, turn, known, tally)
            older = planted(browser, server.url) if turn % 5 == 0 else []
            before = browser.stored(server.url)
            page = opened(browser, server.url).page
            work(page, NUMBERS, files(turn), dice)
            page.wait_for_timeout(1000 * dice.uniform(0, LONGEST))
            if dice.random() < WITHIN_FILE:
                browser.stop_within(page, file(range(50, 70), f"last file {turn}"), dice)
            else:
                browser.stop(page, dice)
            if dice.random() < 0.7:
                # Without a page of the origin Chromium writes at once: the kill falls into that.
                page.close()
                browser.context.pages[0].wait_for_timeout(1000 * dice.uniform(0, CLOSING))
            browser.kill()
            known = [*older, *states(before, browser.writings)]
    print(f"{ROUNDS} kills; of the writings were kept {' '.join(tally.kept[1:])}")
    assert tally.cut or ROUNDS < MANY
    print(f"in the middle of a file: {len(tally.cut)} {tally.cut}")
