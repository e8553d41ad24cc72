"""A parcel marked by hand: from the list, on its page, with a day, taken back, contradicted."""

import pytest
from playwright.sync_api import expect

from tests.pages.clock import today
from tests.pages.conftest import Visit
from tests.pages.shopper import PARCEL, Shopper, parcel, records, told
from tests.pages.waiting import until
from tests.pages.words import say

NUMBER = "CP123456785SK"


@pytest.fixture
def shopper(visit: Visit) -> Shopper:
    known = told(NUMBER, "slovak-post", ("Item seen by the sorting machine", "transit"))
    return visit(saved=records(parcel(NUMBER, "slovenska-posta", retrievals=(known,), name="Lamp")))


def day(away: int) -> str:
    return today(away).isoformat()


def kept(shopper: Shopper, kind: str, when: str) -> None:
    """Waits until the record says so."""
    until(shopper.page, f"localStorage['{PARCEL}{NUMBER}'].includes('[\"{kind}\",\"{when}\"]')")


def test_what_i_have_is_marked_from_the_list_and_taken_back(shopper: Shopper) -> None:
    card = shopper.card(NUMBER)
    shopper.menu(NUMBER, "mark")
    kept(shopper, "delivered", day(0))
    shopper.shelf("delivered")
    expect(card.locator(".card-sentence")).to_contain_text(say("mark.delivered").lower())
    shopper.page.locator("[data-act=undo]").click()
    until(shopper.page, f"!localStorage['{PARCEL}{NUMBER}'].includes('\"h\"')")
    shopper.shelf("current")
    expect(card).to_be_visible()


def test_a_mark_has_a_day_of_its_own_stays_and_is_taken_off(shopper: Shopper) -> None:
    page = shopper.open(NUMBER)
    page.locator("#mark summary").click()
    page.locator("[data-act=mark]", has_text=say("mark.lost")).click()
    field = page.locator("#mark-day")
    expect(field).to_have_value(day(0))
    field.fill(day(3))
    expect(shopper.toast()).to_contain_text(say("toast.mark_future"))
    field.fill(day(-3))
    kept(shopper, "lost", day(-3))
    shopper.reload()
    expect(page.locator("#headline")).to_contain_text(say("mark.lost").lower())
    expect(page.locator("[data-kind=marked_lost]")).to_be_visible()
    page.locator("[data-act=unmark]").click()
    expect(page.locator("#mark-day")).to_have_count(0)
    expect(page.locator("#headline")).not_to_contain_text(say("mark.lost").lower())


def test_what_the_carrier_says_since_stands_beside_the_mark(shopper: Shopper) -> None:
    page = shopper.open(NUMBER)
    page.locator("#mark summary").click()
    page.locator("[data-act=mark]", has_text=say("mark.delivered")).click()
    page.locator("#mark-day").fill("2026-01-02")
    kept(shopper, "delivered", "2026-01-02")
    expect(page.locator(".headline")).to_contain_text(say("status.it.moving.label"))
    expect(page.locator(".headline")).to_have_attribute("data-tone", "notice")
