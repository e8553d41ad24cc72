"""Everybody can use the page: axe, narrow screens, large text, no motion, right to left."""

import pytest
from playwright.sync_api import Page, expect
from serve import ROOT

from tests.pages.conftest import Visit
from tests.pages.views import NUMBER, VIEWS, listed
from tests.replay import behaviours
from tests.replay.server import Replay

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
# No style sheet is fetched once more: none of its rules asks for that.
FINDINGS = """() => axe.run({ resultTypes: ["violations"], preload: false })
  .then(({ violations }) => violations.flatMap(
    ({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)))"""
# What reaches beyond the screen: with large text, from right to left, and as it is.
OUTSIDE = """() => {
  const page = document.documentElement;
  const scrolled = ".shelves, .scroll, .picker .options, .map-picture";
  const outside = () => {
    const { clientWidth, scrollWidth } = page;
    const far = [...document.querySelectorAll("body *")].filter((node) => {
      const { left, right, width } = node.getBoundingClientRect();
      const beyond = width > 1 && (left < -1 || right > clientWidth + 1);
      return beyond && node.checkVisibility() && !node.closest(scrolled);
    });
    const inner = far.filter((node) => !far.some((one) => one !== node && node.contains(one)));
    const found = inner.map((node) => node.outerHTML.slice(0, 100));
    return scrollWidth > clientWidth ? ["the page", ...found] : found;
  };
  page.style.fontSize = "200%";
  const found = outside().map((one) => `outside at 200%: ${one}`);
  page.style.fontSize = "";
  page.dir = "rtl";
  found.push(...outside().map((one) => `outside from right to left: ${one}`));
  page.dir = "ltr";
  return [...found, ...outside().map((one) => `outside: ${one}`)];
}"""
SMALL = """() => [...document.querySelectorAll("a, button, input, textarea, summary")]
  .filter((node) => node.checkVisibility() && !node.matches(".skip"))
  .map((node) => [node, node.getBoundingClientRect()])
  .filter(([, { width, height }]) => width < 24 || height < 24)
  .map(([node, { width, height }]) => `${node.outerHTML.slice(0, 120)} ${width} x ${height}`)"""
MOVING = """() => document.getAnimations().filter((one) => one.playState === "running")
  .map((one) => one.animationName ?? one.transitionProperty)"""


WIDTHS = (390, 320, 1280)
# Every two of language, theme and width meet once.
THEMES = {("en", 390): "light", ("en", 1280): "dark", ("ru", 390): "dark", ("ru", 1280): "light"}


def axe(page: Page) -> list[str]:
    if not page.evaluate("'axe' in globalThis"):
        page.evaluate(AXE)
    return page.evaluate(FINDINGS)


def sized(width: int) -> dict[str, int]:
    return {"width": width, "height": 844}


def look(page: Page, language: str, width: int) -> list[str]:
    """What is wrong with what is shown, in a window of this width."""
    page.set_viewport_size(sized(width))
    found = page.evaluate(OUTSIDE)
    if width == 390:
        found += [f"too small to press: {one}" for one in page.evaluate(SMALL)]
    if theme := THEMES.get((language, width)):
        page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        found += [f"axe in the {theme}: {one}" for one in axe(page)]
    return [f"{width}: {one}" for one in found]


@pytest.fixture(params=["en", "ru"])
def language(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def saved(language: str) -> dict[str, str]:
    return {"parcelbook/settings": f'{{"v":1,"language":"{language}","opening":false}}'}


def test_every_view_can_be_used_by_everybody_on_every_screen(
    visit: Visit, language: str, saved: dict[str, str]
) -> None:
    """One walk over the views; only those with findings are told, by name."""
    shopper = visit(saved=dict(listed()) | saved)
    found: dict[str, list[str]] = {}
    for view in VIEWS:
        shopper.page.set_viewport_size(sized(390))
        view(shopper)
        if seen := [one for width in WIDTHS for one in look(shopper.page, language, width)]:
            found[view.__name__] = seen
    assert found == {}


def test_an_empty_list_can_be_used_by_everybody(
    visit: Visit, language: str, saved: dict[str, str]
) -> None:
    shopper = visit(saved=saved)
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
