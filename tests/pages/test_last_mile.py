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
    expect(page.locator("#code")).to_contain_text(say("code.no_qr"))
    page.locator("[data-act=pickup-code]").click()
    expect(page.locator("#add-code")).to_be_visible()


def test_a_message_in_the_box_brings_its_code_with_one_press(shopper: Shopper) -> None:
    shopper.go("#/")
    shopper.paste(f"Hello! Parcel {NUMBER} is ready. Pick-up code: 4411. Bring your passport.")
    offer = shopper.page.locator(".code-offer")
    expect(offer.locator(".told")).to_contain_text("Pick-up code: 4411.")
    expect(offer.locator(".told")).not_to_contain_text("passport")
    offer.locator("[data-act=take-code]").click()
    until(shopper.page, f"localStorage['{PARCEL}{NUMBER}'].includes('\"p\":\"4411\"')")
    opened = shopper.page.locator(f"[id='parcel-{NUMBER}']")
    opened.locator("#code summary").click()
    expect(opened.locator(".counter .pickup-code")).to_have_text("4411")
    assert "4411" not in shopper.page.url
    expect(shopper.page.locator("#paste")).to_have_value("")


def test_a_code_without_a_number_is_asked_for(shopper: Shopper) -> None:
    shopper.go("#/")
    shopper.paste("Код получения: 4411")
    form = shopper.page.locator(".code-offer")
    form.locator("button").click()
    expect(shopper.page.locator("#toast")).to_contain_text(say("code.which"))
    form.locator("select").select_option(NUMBER)
    expect(form.locator("button")).to_have_attribute("data-value", NUMBER)
    form.locator("button").click()
    until(shopper.page, f"localStorage['{PARCEL}{NUMBER}'].includes('\"p\":\"4411\"')")


def test_a_whole_message_in_the_field_is_laid_out_first(shopper: Shopper) -> None:
    page = shopper.open(NUMBER)
    page.locator("#add-code summary").click()
    page.locator("#code-field").fill("Your parcel waits.\nPick-up code: 4411\nSee you soon")
    page.locator("#add-code .button").click()
    shopper.page.locator("[data-act=take-code]").click()
    expect(page.locator("#code summary")).to_have_text(say("code.show"))
