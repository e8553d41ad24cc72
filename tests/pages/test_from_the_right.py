"""A language that is written from the right turns the page round, but no number and no map."""

from playwright.sync_api import Locator, expect

from tests.pages.conftest import Visit
from tests.pages.shopper import parcel, records, told

NUMBER = "CP123456785SK"
NAME = "Lamp (2)"
DAYS = ("Stored", "notified"), ("Processed", "transit")
KNOWN = told(NUMBER, "slovak-post", *DAYS, origin="CN", destination="SK")
BOOK = records(parcel(NUMBER, "slovenska-posta", name=NAME, retrievals=(KNOWN,)))


def start(one: Locator) -> float:
    found = one.bounding_box()
    assert found
    return found["x"]


def test_the_page_is_turned_round(visit: Visit) -> None:
    shopper = visit(f"#/p/{NUMBER}", saved=BOOK, viewport={"width": 1280, "height": 800})
    shopper.speak("ar")
    page = shopper.page
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    assert start(page.locator(".brand")) > start(page.locator("#language"))
    assert start(page.locator(".book")) > start(page.locator("#pane"))
    steps = page.locator("#pane .bar i")
    assert start(steps.first) > start(steps.last)
    shopper.unfold("#pane")
    scale = "(node) => getComputedStyle(node).scale"
    assert page.locator(".map summary .icon").first.evaluate(scale) == "-1 1"
    assert page.locator(".figure svg").first.evaluate(scale) == "-1 1"
    for same in (".map-picture", "#pane .actions .icon >> nth=-1", ".top .icon >> nth=0"):
        assert page.locator(same).first.evaluate(scale) == "none"


def test_numbers_and_names_keep_their_own_direction(visit: Visit) -> None:
    shopper = visit(saved=BOOK)
    shopper.speak("ar")
    groups = shopper.card(NUMBER).locator(".number span")
    places = [start(one) for one in groups.all()]
    assert places == sorted(places)
    direction = "(node) => getComputedStyle(node).direction"
    assert shopper.card(NUMBER).locator(".card-name bdi").evaluate(direction) == "ltr"
