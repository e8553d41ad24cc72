"""Everybody can use the page: axe, narrow screens, large text, no motion, right to left."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect
from serve import ROOT

from app.model import Order
from tests.pages.conftest import Visit
from tests.pages.shopper import Shopper, parcel, records, told
from tests.pages.test_paste import TEXT as PASTED
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

NUMBER = "CP123456785SK"
ABROAD = "LP123456785CN"
SOON = datetime.now(UTC).date() + timedelta(days=2)
VISIT = f'{{"left": "2026-11-01T12:00:00+00:00", "last": {{"{NUMBER}": "it.moving@1"}}}}'
LONG = "A very long name of a parcel that somebody ordered for the birthday of a distant aunt"
TEXT = "RR123456785CN, RR123456784CN 20450012345678 520000012345678901234567 7777777770"


# What was found of services: one of each kind, and one that nobody has checked.
FOUND = {
    "parcelbook/service/slovak-post": '{"access": "readable", "took_ms": 120}',
    "parcelbook/service/bring": '{"access": "refused", "took_ms": 80}',
    "parcelbook/service/inpost-pl": '{"access": "unreachable", "took_ms": 5000}',
}


def listed() -> Mapping[str, str]:
    """A list with all kinds of parcels."""
    known = told(
        NUMBER,
        "slovak-post",
        ("Item is stored at post office Žilina 1", "notified"),
        ("Item processed at sorting centre", "transit"),
    )
    order = Order("AliExpress", "8123456789", price="3 €", country="CN", protection=SOON)
    way = told(ABROAD, "bring", ("Departed", "IN_TRANSIT"), origin="CN", destination="NO")
    more = [parcel(f"A{n}", "china-post", name=LONG) for n in range(3)]
    parcels = records(
        *more,
        parcel(ABROAD, "china-post", retrievals=(way,), order=order, tags=("gift", LONG[:30])),
        parcel(NUMBER, "slovenska-posta", retrievals=(known,), name=LONG, note="ring twice"),
        parcel("RR123456785CN", "china-post"),
        parcel("7777777770", "dhl-express"),
        parcel("20450012345678"),
    )
    return {**parcels, **FOUND, "parcelbook/visit": VISIT}


def box(shopper: Shopper) -> None:
    shopper.go(f"#/paste/{NUMBER}")
    shopper.page.locator("#page-text").fill("Good morning")
    shopper.page.locator(".page-text .main").click()
    expect(shopper.page.locator(".paste [role=alert]")).to_be_visible()
    shopper.unfold("#pane")


def sheet(shopper: Shopper) -> None:
    shopper.page.locator("#page-text").fill(PASTED.replace("RR123456785CN", NUMBER))
    shopper.page.locator(".page-text .main").click()
    shopper.page.locator(".draft-event button").first.click()
    expect(shopper.page.locator(".draft-event[data-out=true]")).to_be_visible()


def offer(shopper: Shopper) -> None:
    shopper.go("#/")
    shopper.paste(PASTED)
    expect(shopper.page.locator("[data-act=send-draft]")).to_be_visible()


def chips(shopper: Shopper) -> None:
    shopper.paste(TEXT)
    expect(shopper.page.locator(".chip")).to_have_count(5)
    shopper.unfold("#chips")


def on_the_list(shopper: Shopper) -> None:
    shopper.paste("")
    expect(shopper.page.locator(".chip")).to_have_count(0)


def collect(shopper: Shopper) -> None:
    shopper.shelf("collect")
    expect(shopper.card(NUMBER)).to_be_visible()


def menu(shopper: Shopper) -> None:
    shopper.shelf("moving")
    shopper.page.locator(".card .menu summary").last.click()


def history(shopper: Shopper) -> None:
    shopper.open(NUMBER)
    shopper.unfold("#pane")


def choice(shopper: Shopper) -> None:
    shopper.open("20450012345678")


def key_missing(shopper: Shopper) -> None:
    shopper.open("7777777770")


def number(shopper: Shopper) -> None:
    shopper.go("#/n/RR123456785CN")
    expect(shopper.page.locator(".working")).to_be_visible()


def settings(shopper: Shopper) -> None:
    shopper.go("#/settings")
    expect(shopper.page.locator(".settings")).to_be_visible()


def picker(shopper: Shopper) -> None:
    shopper.page.locator("[data-act=pick-home]").click()
    expect(shopper.page.locator("#picker")).to_be_visible()


def key(shopper: Shopper) -> None:
    """A key that was tested and is wrong."""
    shopper.page.keyboard.press("Escape")
    shopper.go("#/key/dhl")
    shopper.page.locator("#key-dhl").fill("not-a-key")
    shopper.page.locator("#key-dhl").press("Enter")
    shopper.page.locator("[data-act=try-key]").click()
    expect(shopper.page.locator(".ended")).to_be_visible()


def relay(shopper: Shopper) -> None:
    """The guide, all unfolded, with an address that is none."""
    shopper.go("#/relay")
    expect(shopper.page.locator("#relay-text")).to_be_visible()
    shopper.page.locator("#relay-address").fill("not an address")
    shopper.page.locator("#relay-address").press("Enter")
    expect(shopper.page.locator(".relay .ended")).to_be_visible()
    shopper.unfold("#pane")


def access(shopper: Shopper) -> None:
    shopper.go("#/access")
    expect(shopper.page.locator(".finding").first).to_be_visible()


def toast(shopper: Shopper) -> None:
    shopper.go("#/")
    shopper.menu("RR123456785CN", "archive")
    expect(shopper.toast()).to_be_visible()


def tools(shopper: Shopper) -> None:
    """The news since the last visit, a search, and the menu of the list."""
    shopper.go("#/")
    expect(shopper.page.locator(".since")).to_be_visible()
    shopper.page.locator("#search").fill("very")
    expect(shopper.page.locator(".found")).to_be_visible()
    shopper.page.locator("#showing > summary").click()


def abroad(shopper: Shopper) -> None:
    """A parcel with an order, a warning, a map, and the days of its stages."""
    shopper.page.locator("#search").fill("")
    shopper.open(ABROAD)
    expect(shopper.page.locator(".warning")).to_be_visible()
    shopper.unfold("#pane")
    expect(shopper.page.locator(".map-picture")).to_be_visible()


def order(shopper: Shopper) -> None:
    shopper.go(f"#/order/{ABROAD}")
    expect(shopper.page.locator("#order-title")).to_be_visible()


def message(shopper: Shopper) -> None:
    shopper.go(f"#/message/{ABROAD}")
    expect(shopper.page.locator(".letter").first).to_be_visible()


def help_with_numbers(shopper: Shopper) -> None:
    shopper.go("#/help")
    expect(shopper.page.locator(".help")).to_be_visible()


def evidence(shopper: Shopper) -> None:
    shopper.go(f"#/evidence/{ABROAD}")
    expect(shopper.page.locator(".proof")).to_be_visible()


def share(shopper: Shopper) -> None:
    shopper.go(f"#/share/{ABROAD}")
    expect(shopper.page.locator(".share")).to_be_visible()


VIEWS = (
    *(tools, abroad, order, message, help_with_numbers, evidence, share),
    *(box, sheet, offer),
    *(chips, on_the_list, collect, menu, history, choice, key_missing),
    *(number, settings, picker, key, relay, access, toast),
)


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
    shopper.shelf("collect")
    shopper.menu(NUMBER, "refresh")
    expect(shopper.card(NUMBER)).to_have_attribute("aria-busy", "true")
    assert bool(shopper.page.evaluate(MOVING)) is moves
