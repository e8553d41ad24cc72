"""The code for the locker: typed once, out of sight, large at the counter, and nowhere else."""

import pytest
from playwright.sync_api import expect

from tests.pages.conftest import Visit
from tests.pages.shopper import PARCEL, Shopper, parcel, records, told
from tests.pages.waiting import until
from tests.pages.words import say

NUMBER = "CP123456785SK"


@pytest.fixture
def shopper(visit: Visit) -> Shopper:
    known = told(NUMBER, "slovak-post", ("Item is stored at post office 1", "notified"))
    return visit(saved=records(parcel(NUMBER, "slovenska-posta", retrievals=(known,))))


def test_a_code_is_kept_on_the_device_and_shown_when_it_is_touched(shopper: Shopper) -> None:
    page = shopper.open(NUMBER)
    page.locator("#add-code summary").click()
    page.locator("#code-field").fill("4411")
    page.locator("#add-code .button").click()
    until(shopper.page, f"localStorage['{PARCEL}{NUMBER}'].includes('\"p\":\"4411\"')")
    shopper.reload()
    code = page.locator(".pickup-code")
    expect(page.locator("#code summary")).to_have_text(say("code.show"))
    expect(code).to_be_hidden()
    page.locator("#code summary").click()
    expect(code).to_have_text("4411")
    expect(page.locator("#code svg.code")).to_be_visible()
    page.locator("[data-act=pickup-code]").click()
    expect(page.locator("#add-code")).to_be_visible()
