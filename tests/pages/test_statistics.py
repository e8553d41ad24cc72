"""The statistics in a real browser: what twelve delivered parcels tell, for everybody."""

from datetime import timedelta

import pytest
from playwright.sync_api import Locator, expect

from app.core.model import Event, Order, Parcel, Report, Retrieval
from tests.pages.clock import ago
from tests.pages.conftest import Visit
from tests.pages.measures import OUTSIDE, SMALL, axe, sized
from tests.pages.shopper import Shopper, records
from tests.pages.words import say

# The days from the acceptance to each of the stages of a parcel that took one day in all.
WAY = (("HANDED_IN", 0, "CN"), ("IN_TRANSIT", 0.5, "NO"), ("DELIVERED", 1, "NO"))
TOOK = (12, 16, 18, 19, 21, 22, 24, 26, 29, 33, 4, 5)
SHOPS = ("AliExpress", "Temu", "eBay")


def delivered(index: int, days: float) -> Parcel:
    """A parcel that was delivered some weeks ago; the last two never left Norway."""
    origin = "CN" if days > 10 else "NO"
    end = ago(days=3 + 23 * index)
    start = end - timedelta(days=days)
    number = f"7{index:09}"
    events = tuple(
        Event(
            start + timedelta(days=days * at),
            code,
            code=code,
            country=country.replace("CN", origin),
        )
        for code, at, country in reversed(WAY)
    )
    report = Report(number, events, origin=origin, destination="NO")
    told = Retrieval("bring", end, report)
    order = Order(SHOPS[index % len(SHOPS)])
    return Parcel(number, start, "posten-norge", retrievals=(told,), order=order)


PARCELS = tuple(delivered(index, days) for index, days in enumerate(TOOK))


def statistics(visit: Visit, *parcels: Parcel, **options: object) -> Shopper:
    shopper = visit(path="#/statistics", saved=records(*parcels), **options)
    expect(shopper.page.locator(".statistics")).to_be_visible()
    return shopper


def section(shopper: Shopper, name: str) -> Locator:
    title = say(f"figures.{name}")
    return shopper.page.locator(".statistics section").filter(
        has=shopper.page.get_by_role("heading", name=title, exact=True)
    )


def test_twelve_parcels_tell_how_long_they_took(visit: Visit) -> None:
    shopper = statistics(visit, *PARCELS)
    routes = section(shopper, "route").locator(".figure-row")
    expect(routes).to_have_count(2)
    assert routes.first.inner_text().split() == [
        *("China", "–", "Norway", "10", "parcels", "22", "days")
    ]
    table = section(shopper, "route").locator("details")
    table.locator("summary").click()
    expect(table.locator("tbody tr").first).to_contain_text("33 days")
    total = section(shopper, "months").locator(".figure-said").all_inner_texts()
    assert (len(total), sum(map(int, total))) == (12, 12)


def test_it_is_reached_from_what_was_delivered_and_from_the_settings(visit: Visit) -> None:
    shopper = visit(saved=records(*PARCELS))
    for start in ("#/", "#/settings"):
        shopper.go(start)
        if start == "#/":
            shopper.shelf("delivered")
        shopper.page.locator("a[href='#/statistics']").last.click()
        expect(shopper.page.locator("#statistics-title")).to_be_visible()


def test_two_parcels_are_too_few(visit: Visit) -> None:
    shopper = statistics(visit, *PARCELS[:2])
    expect(shopper.page.locator(".statistics .remark")).to_contain_text("2 of 3")


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing(visit: Visit, theme: str, width: int) -> None:
    shopper = statistics(visit, *PARCELS)
    shopper.page.set_viewport_size(sized(width))
    shopper.page.emulate_media(color_scheme=theme, reduced_motion="reduce")
    assert axe(shopper.page) == []
    shopper.unfold(".statistics")
    assert axe(shopper.page) == []


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_it_fits_every_screen_in_both_directions(visit: Visit, width: int, direction: str) -> None:
    shopper = statistics(visit, *PARCELS)
    shopper.page.set_viewport_size(sized(width))
    shopper.unfold(".statistics")
    shopper.page.evaluate("(dir) => (document.documentElement.dir = dir)", direction)
    assert shopper.page.evaluate(OUTSIDE) == []
    assert shopper.page.evaluate(SMALL) == []
    shopper.page.evaluate("() => (document.documentElement.style.fontSize = '200%')")
    assert shopper.page.evaluate(OUTSIDE) == []


@pytest.mark.parametrize("width", [390, 1280])
def test_the_bars_of_a_picture_are_drawn_to_one_scale(visit: Visit, width: int) -> None:
    shopper = statistics(visit, *PARCELS)
    shopper.page.set_viewport_size(sized(width))
    for picture in shopper.page.locator(".figure-bars").all():
        boxes = [one.bounding_box() for one in picture.locator("svg").all()]
        assert len({(box["x"], box["width"]) for box in boxes if box}) == 1


def test_bars_grow_from_the_side_at_which_reading_begins(visit: Visit) -> None:
    shopper = statistics(visit, *PARCELS)
    picture = section(shopper, "route").locator("svg").last
    bar = picture.locator(".figure-bar")
    for direction, side in (("ltr", 0), ("rtl", 1)):
        shopper.page.evaluate("(dir) => (document.documentElement.dir = dir)", direction)
        whole, part = picture.bounding_box(), bar.bounding_box()
        assert whole and part
        start = [part["x"] - whole["x"], whole["x"] + whole["width"] - part["x"] - part["width"]]
        assert abs(start[side]) < 1 < start[1 - side]


def test_on_paper_there_are_the_pictures_and_no_list(visit: Visit) -> None:
    shopper = statistics(visit, *PARCELS)
    shopper.page.emulate_media(media="print")
    expect(shopper.page.locator(".book")).to_be_hidden()
    expect(section(shopper, "bins").locator("svg").first).to_be_visible()
    expect(section(shopper, "bins").locator("details")).to_be_hidden()
