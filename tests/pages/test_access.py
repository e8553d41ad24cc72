"""Everybody can use the page: axe, narrow screens, large and spaced text, no motion, languages."""

import os
from collections.abc import Mapping
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.pages import sheets
from tests.pages.conftest import Visit
from tests.pages.measures import CUT, OUTSIDE, SMALL, axe, sized
from tests.pages.shopper import DRAWN
from tests.pages.views import NUMBER, VIEWS, listed
from tests.replay import behaviours
from tests.replay.server import Replay

MOVING = """() => document.getAnimations().filter((one) => one.playState === "running")
  .map((one) => one.animationName ?? one.transitionProperty)"""

WIDTHS = (390, 320, 1280)
SIZE = "(size) => (document.documentElement.style.fontSize = size)"
SPEAK = "(language) => parcelbook.deliver('language', '', language)"
# Longest words, longest sentences, written from the right, and at which widths each is looked at;
# all languages at all widths where LANGUAGES names them. Twice as large letters burst the page in
# some languages only, each in its own places.
FEW: Mapping[str, tuple[int, ...]] = {
    **{"en": WIDTHS, "ru": (320,), "de": (320,), "ar": (390, 1280)},
    **dict.fromkeys(("fr", "it", "nl", "uk"), (320,)),
}
NAMED = os.environ.get("LANGUAGES", "").split()
SPOKEN = dict.fromkeys(NAMED, WIDTHS) or FEW
BOTH = ("light", "dark")
BADLY = ("broken, though short", "out of its button")
# Themes in which axe looks at a view, by language and width.
THEMES: Mapping[tuple[str, int], tuple[str, ...]] = {
    **{("en", 390): ("light",), ("en", 1280): ("dark",), ("ru", 320): ("light",)},
    **{("ar", 390): ("dark",), ("ar", 1280): ("light",)},
}
if NAMED:
    THEMES = dict.fromkeys(product(("en", "ru", "ar", "zh-Hans"), (390, 1280)), BOTH)
SHEETS = os.environ.get("SHEETS", "")


def speak(page: Page, language: str) -> None:
    """The language switched, also while a dialog is open."""
    page.evaluate(SPEAK, language)
    expect(page.locator("html")).to_have_attribute("lang", language)
    page.evaluate(DRAWN)


def enlarged(page: Page) -> list[str]:
    """What reaches beyond the screen or its button with large text, or is broken for no need."""
    page.evaluate(SIZE, "200%")
    found = page.evaluate(OUTSIDE)
    found += [one for one in page.evaluate(CUT) if one.startswith(BADLY)]
    page.evaluate(SIZE, "")
    return [f"at 200%: {one}" for one in found]


def look(page: Page, language: str, width: int) -> list[str]:
    """What is wrong with what is shown, in a window of this width."""
    page.set_viewport_size(sized(width))
    found = [f"outside: {one}" for one in page.evaluate(OUTSIDE)] + page.evaluate(CUT)
    if width < 900:
        found += enlarged(page)
    if language in (*NAMED, next(iter(SPOKEN))):
        found += [f"too small to press: {one}" for one in page.evaluate(SMALL)]
    for theme in THEMES.get((language, width), ()):
        page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        found += [f"axe in the {theme}: {one}" for one in axe(page)]
    return [f"{language} {width}: {one}" for one in found]


def test_every_view_can_be_used_by_everybody_on_every_screen(visit: Visit) -> None:
    """One walk over the views, each in several languages; only findings are told, by view."""
    shopper = visit(saved=listed())
    found: dict[str, list[str]] = {}
    for view in VIEWS:
        shopper.page.set_viewport_size(sized(390))
        view(shopper)
        for language, widths in SPOKEN.items():
            speak(shopper.page, language)
            for width in widths:
                found.setdefault(view.__name__, []).extend(look(shopper.page, language, width))
                if SHEETS:
                    sheets.take(shopper.page, Path(SHEETS), language, view.__name__, width)
    if SHEETS:
        sheets.write(Path(SHEETS))
    assert {view: seen for view, seen in found.items() if seen} == {}


@pytest.mark.parametrize("language", ["en", "ru", "ar"])
def test_an_empty_list_can_be_used_by_everybody(visit: Visit, language: str) -> None:
    shopper = visit(saved={"parcelbook/settings": f'{{"v":1,"language":"{language}"}}'})
    for theme in ("light", "dark"):
        shopper.page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        for width in WIDTHS:
            shopper.page.set_viewport_size(sized(width))
            assert axe(shopper.page) == []


@pytest.mark.parametrize(("wish", "moves"), [("reduce", False), ("no-preference", True)])
def test_nothing_moves_for_those_who_do_not_want_it(
    visit: Visit, replay: Replay, wish: str, moves: bool
) -> None:
    replay.behave(behaviours.slow(3), number=NUMBER)
    shopper = visit(saved=listed())
    shopper.page.emulate_media(reduced_motion=wish)
    shopper.shelf("current")
    shopper.menu(NUMBER, "refresh")
    expect(shopper.card(NUMBER)).to_have_attribute("aria-busy", "true")
    assert bool(shopper.page.evaluate(MOVING)) is moves


SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""


def test_spaced_text_fits_also_at_four_times_the_size(visit: Visit) -> None:
    """WCAG 1.4.12 and 1.4.10: a window of 1280 by 1024 at 400 % shows 320 by 256."""
    shopper = visit(saved=listed(), viewport={"width": 320, "height": 256})
    shopper.page.evaluate(SPACED)
    found: dict[str, list[str]] = {}
    for address in ("#/", f"#/p/{NUMBER}", "#/settings", "#/help", "#/backup"):
        shopper.go(address)
        shopper.page.evaluate(DRAWN)
        shopper.unfold("#pane")
        found[address] = shopper.page.evaluate(OUTSIDE) + shopper.page.evaluate(CUT)
    assert {address: seen for address, seen in found.items() if seen} == {}
