"""Everybody can use the page: axe, narrow screens, large text, no motion, right to left."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from serve import ROOT

from tests.pages.conftest import Visit
from tests.pages.shopper import Shopper
from tests.pages.views import NUMBER, VIEWS, listed
from tests.replay import behaviours
from tests.replay.server import Replay

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
FINDINGS = """() => axe.run({ resultTypes: ["violations"] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)))"""
OUTSIDE = """() => {
  const { clientWidth, scrollWidth } = document.documentElement;
  const scrolled = (node) => node.closest(".shelves, .scroll, .picker .options, .map-picture");
  const far = [...document.querySelectorAll("body *")].filter((node) => {
    const { left, right, width } = node.getBoundingClientRect();
    const beyond = left < -1 || right > clientWidth + 1;
    return width > 1 && node.checkVisibility() && !scrolled(node) && beyond;
  });
  const inner = far.filter((node) => !far.some((other) => other !== node && node.contains(other)));
  const found = inner.map((node) => node.outerHTML.slice(0, 100));
  return scrollWidth > clientWidth ? ["the page", ...found] : found;
}"""
SMALL = """() => [...document.querySelectorAll("a, button, input, textarea, summary")]
  .filter((node) => node.checkVisibility() && !node.matches(".skip"))
  .map((node) => [node, node.getBoundingClientRect()])
  .filter(([, { width, height }]) => width < 24 || height < 24)
  .map(([node, { width, height }]) => `${node.outerHTML.slice(0, 120)} ${width} x ${height}`)"""
MOVING = """() => document.getAnimations().filter((one) => one.playState === "running")
  .map((one) => one.animationName ?? one.transitionProperty)"""


def walk(shopper: Shopper, look: Callable[[Page], list[str]]) -> dict[str, list[str]]:
    """What `look` finds on each view, by the view's name; only views where it finds something."""
    found: dict[str, list[str]] = {}
    for view in VIEWS:
        view(shopper)
        if seen := look(shopper.page):
            found[view.__name__] = seen
    return found


def axe(page: Page) -> list[str]:
    page.evaluate(AXE)
    return page.evaluate(FINDINGS)


def sized(width: int) -> dict[str, int]:
    return {"width": width, "height": 844}


@pytest.fixture(params=["en", "ru"])
def language(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def saved(language: str) -> dict[str, str]:
    chosen = {"parcelbook/settings": f'{{"v":1,"language":"{language}","opening":false}}'}
    return dict(listed()) | chosen


# Every two of language, theme and width meet once.
@pytest.mark.parametrize(
    ("spoken", "theme", "width"),
    [
        *(("en", "light", 390), ("en", "dark", 1280)),
        *(("ru", "dark", 390), ("ru", "light", 1280)),
    ],
)
def test_axe_finds_nothing(visit: Visit, spoken: str, theme: str, width: int) -> None:
    settings = f'{{"v":1,"language":"{spoken}","opening":false}}'
    shopper = visit(saved=dict(listed()) | {"parcelbook/settings": settings})
    shopper.page.set_viewport_size(sized(width))
    shopper.page.emulate_media(color_scheme=theme, reduced_motion="reduce")
    assert walk(shopper, axe) == {}


def test_axe_finds_nothing_on_an_empty_list(visit: Visit, language: str) -> None:
    shopper = visit(locale=language)
    for width in (390, 1280):
        shopper.page.set_viewport_size(sized(width))
        for theme in ("light", "dark"):
            shopper.page.emulate_media(color_scheme=theme, reduced_motion="reduce")
            assert axe(shopper.page) == []


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_reaches_beyond_the_screen_even_with_text_twice_as_large(
    visit: Visit, saved: dict[str, str], width: int
) -> None:
    shopper = visit(saved=saved)
    shopper.page.set_viewport_size(sized(width))

    def outside(page: Page) -> list[str]:
        found: list[str] = []
        for size in ("200%", ""):
            page.evaluate("(size) => (document.documentElement.style.fontSize = size)", size)
            found += [f"{size or '100%'} {one}" for one in page.evaluate(OUTSIDE)]
        return found

    assert walk(shopper, outside) == {}


@pytest.mark.parametrize("width", [390, 1280])
def test_from_right_to_left_nothing_reaches_beyond_the_screen(visit: Visit, width: int) -> None:
    shopper = visit(saved=listed())
    shopper.page.set_viewport_size(sized(width))
    shopper.page.evaluate("document.documentElement.dir = 'rtl'")
    assert walk(shopper, lambda page: page.evaluate(OUTSIDE)) == {}


def test_everything_that_is_pressed_is_large_enough(visit: Visit) -> None:
    shopper = visit(saved=listed())
    shopper.page.set_viewport_size(sized(390))
    assert walk(shopper, lambda page: page.evaluate(SMALL)) == {}


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
