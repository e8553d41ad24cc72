"""In forced colours what is chosen is seen, and everything that stands in it can be read."""

import pytest
from playwright.sync_api import expect

from tests.pages.conftest import Visit
from tests.pages.shopper import Shopper, parcel, records
from tests.pages.views import abroad, chips, listed, message, tools

# The colours of a chosen thing and of all that stands in it, and its ground.
COLOURS = """() => [...document.querySelectorAll(
  "[aria-pressed=true], .option[aria-current=true]")].filter((one) => one.checkVisibility())
  .map((one) => ({
    ground: getComputedStyle(one).backgroundColor,
    colours: [one, ...one.querySelectorAll("span, b, bdi")]
      .map((part) => getComputedStyle(part).color),
  }))"""


@pytest.fixture
def shopper(visit: Visit) -> Shopper:
    shopper = visit(saved=listed())
    shopper.page.emulate_media(forced_colors="active")
    return shopper


def check(shopper: Shopper) -> None:
    found = shopper.page.evaluate(COLOURS)
    assert found
    for one in found:
        assert len(set(one["colours"])) == 1
        assert one["ground"] not in one["colours"]
    assert len({one["ground"] for one in found}) == 1


def test_what_is_chosen_can_be_read(shopper: Shopper) -> None:
    tools(shopper)
    check(shopper)
    abroad(shopper)
    message(shopper)
    check(shopper)
    shopper.go("#/")
    chips(shopper)
    check(shopper)


def test_an_unchosen_shelf_looks_unchosen(visit: Visit) -> None:
    put_away = parcel("RR123456794CN", "china-post")
    gone = parcel("RR123456803CN", "china-post", archived=put_away.added)
    shopper = visit(saved=records(put_away, gone))
    shopper.page.emulate_media(forced_colors="active")
    shelves = shopper.page.locator(".shelf")
    expect(shelves).to_have_count(2)
    grounds = shelves.evaluate_all(
        "(all) => all.map((one) => getComputedStyle(one).backgroundColor)"
    )
    assert len(set(grounds)) == 2
