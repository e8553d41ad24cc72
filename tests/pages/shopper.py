"""What a shopper does on the page."""

import json
from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Locator, Page, expect

from app.core.model import Event, Parcel, Report, Retrieval
from app.core.parcel.record import Record, dump, read
from tests.pages.clock import ago
from tests.pages.waiting import READY, until

PARCEL = "parcelbook/parcel/"
SETTINGS = "parcelbook/settings"
# Seconds for a start. The first in a browser compiles all of Python, beside whatever else runs.
STARTS = 120
UNFOLD = "(node) => node.querySelectorAll('details').forEach((one) => (one.open = true))"
# Python draws in a task of its own after each deed.
DRAWN = "new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))"
# Whether what would be kept of the screen now is what is kept, but for curtains opened since.
PICTURED = r"""import(new URL("static/picture.js", document.baseURI)).then(({ keepPicture }) => {
  let made = null;
  const storage = { setItem: (name, text) => (made = text), removeItem() {} };
  keepPicture({ storage, words: parcelbook.words });
  const kept = localStorage.getItem("parcelbook/picture");
  return made.replaceAll(' open=\\"\\"', "") === kept?.replaceAll(' open=\\"\\"', "");
})"""
STORE = "Object.fromEntries(Object.entries(localStorage))"


def reading(locale: str) -> str:
    """For `before` of a visit: the browser of somebody who reads this language first."""
    languages = f"{{ get: () => ['{locale}'], configurable: true }}"
    return f"Object.defineProperty(navigator, 'languages', {languages});"


class Shopper:
    """A visitor in front of one page; `page` is Playwright's own for all that is not named here."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def wait_ready(self) -> None:
        """Waits until Python answers."""
        until(self.page, READY, STARTS)

    def paste(self, text: str) -> None:
        self.page.locator("#paste").fill(text)

    def track(self, text: str = "") -> None:
        """Presses Track, after pasting `text` where there is any, and waits for all answers."""
        if text:
            self.paste(text)
        self.page.locator(".add-row .main").click()
        self.settle()

    def settle(self) -> None:
        """Waits until nothing is being asked any more, once what was just done is drawn."""
        self.page.evaluate(DRAWN)
        expect(self.page.locator("#list, #shelves")).to_have_count(2)
        expect(self.page.locator(".refresh, .card[aria-busy=true]")).to_have_count(0)

    def pictured(self) -> None:
        """Waits until the picture of what is shown is kept, as it is a moment after each change."""
        until(self.page, PICTURED)

    def chip(self, number: str) -> Locator:
        return self.page.locator(f"#chip-{number}")

    def card(self, number: str) -> Locator:
        return self.page.locator(f"#card-{number}")

    def shelf(self, name: str) -> None:
        self.page.locator(f"[data-act=shelf][data-id={name}]").click()

    def open(self, number: str) -> Locator:
        """Opens a parcel of the list; returns its own page."""
        self.page.goto(f"#/p/{number}")
        opened = self.page.locator(f"#parcel-{number}")
        expect(opened).to_be_visible()
        return opened

    def menu(self, number: str, act: str) -> None:
        """Chooses from the menu of a card."""
        self.page.locator(f"#menu-{number} summary").click()
        self.page.locator(f"#menu-{number} [data-act={act}]").click()

    def go(self, address: str) -> None:
        """Goes to another place of the page."""
        self.page.goto(address)

    def speak(self, language: str) -> None:
        """Switches the language where it is another."""
        if self.page.locator("html").get_attribute("lang") == language:
            return
        self.page.locator("#language").select_option(language)
        expect(self.page.locator("html")).to_have_attribute("lang", language)

    def unfold(self, css: str) -> None:
        """Opens every curtain inside an element."""
        self.page.locator(css).evaluate(UNFOLD)

    def tab_to(self, css: str, key: str = "Tab") -> None:
        """Presses Tab until something that matches has the focus, as it must within forty steps."""
        for _ in range(40):
            self.page.keyboard.press(key)
            if self.page.evaluate("(css) => document.activeElement.matches(css)", css):
                return
        raise AssertionError(f"Tab does not lead to {css}")

    def toast(self) -> Locator:
        return self.page.locator(".toast")

    def record(self, number: str) -> Record:
        """What is kept of a parcel; long histories are packed there."""
        return read(self.store()[PARCEL + number])

    def store(self) -> dict[str, str]:
        """All that the origin keeps in localStorage."""
        return self.page.evaluate(STORE)

    def reload(self) -> None:
        self.page.reload()
        self.wait_ready()


def parcel(number: str, carrier: str | None = None, **fields: Any) -> Parcel:
    """A parcel put on the list two days ago."""
    return Parcel(number, added=ago(days=2), carrier=carrier, **fields)


def told(number: str, source: str, *events: tuple[str, str], **report: Any) -> Retrieval:
    """A report of a week ago: texts and codes of its events, newest first, a day apart."""
    lines = tuple(
        Event(ago(days=8 + age), text, code=code) for age, (text, code) in enumerate(events)
    )
    return Retrieval(source, ago(days=8), Report(number=number, events=lines, **report))


def records(*parcels: Parcel, opening: bool = False) -> Mapping[str, str]:
    """These parcels as they lie in the store, of a visitor who does not want them asked about
    at the page's opening, unless `opening`."""
    settings = json.dumps({"v": 1, "opening": opening})
    return {SETTINGS: settings} | {PARCEL + one.number: dump(one) for one in parcels}
