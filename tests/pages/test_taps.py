"""How many taps the usual errands take on a phone, counted with a list as it stands in a pocket.

A tap is a finger on something of the page. Typing, choosing a day, and what is selected and copied
on a carrier's own page are each counted as one, as they are the device's own business.
"""

from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from app.core.model import Parcel
from tests.pages.clock import ago, today
from tests.pages.conftest import Visit
from tests.pages.shopper import Shopper, parcel, records, told
from tests.pages.waiting import until

NUMBER, CAINIAO = "CP123456785SK", "LP00123456789012"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
MOVING = ("Item processed at sorting centre", "transit")
KNOWN = parcel(NUMBER, "slovenska-posta", retrievals=(told(NUMBER, "slovak-post", MOVING),))
COPIED = f"""Cainiao Global Track
{CAINIAO}
2026-11-03 10:12:00 GMT+8
Departed from country/region of origin, Shenzhen
2026-11-01 08:03:54 GMT+8
Accepted by carrier, Dongguan
"""
CLIPBOARD = "() => navigator.clipboard.readText()"


def quiet() -> Parcel:
    """The parcel, which was just asked about and has stood still for forty days."""
    known = told(NUMBER, "slovak-post", MOVING)
    events = tuple(replace(one, time=ago(days=40)) for one in known.report.events)
    known = replace(known, at=ago(), report=replace(known.report, events=events))
    return replace(KNOWN, retrievals=(known,))


class Thumb:
    """Counts what a shopper does with one hand."""

    def __init__(self, shopper: Shopper) -> None:
        self.page: Page = shopper.page
        self.taps = 0

    def tap(self, css: str, **which: Any) -> None:
        self.page.locator(css, **which).first.tap()
        self.taps += 1

    def set(self, css: str, value: str) -> None:
        """Types, or chooses from what the device offers, in a field that was tapped."""
        self.page.locator(css).fill(value)
        self.taps += 1

    def copy(self, text: str) -> None:
        """Has copied a text somewhere."""
        self.page.evaluate("(text) => navigator.clipboard.writeText(text)", text)


@pytest.fixture
def thumb(visit: Visit) -> Thumb:
    return Thumb(visit(saved=records(KNOWN), **PHONE))


def test_a_copied_number_is_tracked_in_two(visit: Visit) -> None:
    thumb = Thumb(visit(saved=records(), **PHONE))
    thumb.copy(NUMBER)
    thumb.tap("[data-act=paste]")
    expect(thumb.page.locator(f"#chip-{NUMBER}")).to_be_visible()
    thumb.tap(".add-row .main")
    expect(thumb.page.locator(f"#card-{NUMBER} .bar")).to_be_visible()
    assert thumb.taps == 2


def test_a_number_that_only_its_carriers_page_knows_has_its_history_in_six(visit: Visit) -> None:
    thumb = Thumb(visit(saved=records(), **PHONE))
    thumb.page.context.route("https://global.cainiao.com/**", lambda route: route.fulfill(body=""))
    thumb.copy(CAINIAO)
    thumb.tap("[data-act=paste]")
    expect(thumb.page.locator(f"#chip-{CAINIAO}")).to_be_visible()
    thumb.tap(".add-row .main")
    with thumb.page.expect_popup() as opened:
        thumb.tap(f"#card-{CAINIAO} a[target=_blank]")
    opened.value.close()
    thumb.copy(COPIED)
    thumb.taps += 1
    thumb.tap(f"#card-{CAINIAO} [data-act=paste-page]")
    expect(thumb.page.locator(".draft-event")).to_have_count(2)
    thumb.tap("[data-act=save-sheet]")
    expect(thumb.page.locator(f"#parcel-{CAINIAO} .history .line")).to_have_count(2)
    assert thumb.taps == 6
    thumb.page.context.unroute_all()


def test_a_wrong_carrier_is_set_right_in_three_before_and_after_tracking(visit: Visit) -> None:
    thumb = Thumb(visit(saved=records(KNOWN), **PHONE))
    thumb.page.locator("#paste").fill("20450012345678")
    thumb.tap("#chip-20450012345678 summary")
    thumb.tap("#guesses-20450012345678 summary")
    thumb.tap("#guesses-20450012345678 [data-act=choose-carrier]")
    expect(thumb.page.locator("#chip-20450012345678 .chip-carrier")).not_to_contain_text("Nova")
    assert thumb.taps == 3
    thumb.taps = 0
    thumb.tap(f"#card-{NUMBER} .card-link")
    thumb.tap("[data-act=pick-parcel-carrier]")
    other = thumb.page.locator("#picker .option:not([data-value=slovenska-posta])").first
    expect(other).to_be_in_viewport()
    name = other.locator(".option-name").inner_text().strip()
    thumb.tap("#picker .option:not([data-value=slovenska-posta])")
    expect(thumb.page.locator("[data-act=pick-parcel-carrier]")).to_contain_text(name)
    assert thumb.taps == 3


def test_a_parcel_is_shared_in_three(thumb: Thumb) -> None:
    thumb.tap(f"#card-{NUMBER} .card-link")
    thumb.tap(".dock [href*=share]")
    thumb.tap(".share [data-act=copy]")
    until(thumb.page, f"({CLIPBOARD})().then((text) => text.includes('#/s/'))")
    assert thumb.taps == 3


def test_a_message_that_fits_is_copied_in_chinese_in_three(visit: Visit) -> None:
    thumb = Thumb(visit(saved=records(quiet()), **PHONE))
    thumb.tap(f"#card-{NUMBER} .card-link")
    thumb.tap(".dock [href*=message]")
    thumb.tap(".letter:has([lang^=zh]) button")
    until(thumb.page, f"({CLIPBOARD})().then((text) => /{NUMBER}[^]*40天/.test(text))")
    assert thumb.taps == 3


def test_an_order_with_its_protection_is_noted_in_six(thumb: Thumb) -> None:
    last = today(20)
    thumb.tap(f"#card-{NUMBER} .card-link")
    thumb.tap(".order-facts [href*=order]")
    thumb.tap("[data-act=order]", has_text="AliExpress")
    thumb.tap("#order-protection")
    thumb.set("#order-protection", last.isoformat())
    thumb.tap(".order .up")
    expect(thumb.page.locator(".order-facts .countdown")).to_be_visible()
    expect(thumb.page.locator(".order-facts")).to_contain_text("AliExpress")
    assert thumb.taps == 6
