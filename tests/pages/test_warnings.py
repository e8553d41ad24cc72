"""Warnings on a parcel's page, and the visitor's own place that some of them are compared with."""

import json

import pytest
from playwright.sync_api import expect

from app.core.model import Event, Order, Report, Retrieval
from tests.pages.clock import ago, today
from tests.pages.conftest import Visit
from tests.pages.shopper import SETTINGS, parcel, records, told
from tests.pages.waiting import until
from tests.pages.words import say

NUMBER = "CP123456785SK"


def ending(days: int) -> Order:
    return Order(protection=today(days))


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_parcel_whose_protection_ends_says_what_to_do(
    visit: Visit, width: int, language: str
) -> None:
    known = told(NUMBER, "slovak-post", ("Item seen", "transit"))
    saved = records(parcel(NUMBER, "slovenska-posta", retrievals=(known,), order=ending(5)))
    shopper = visit(saved=saved, viewport={"width": width, "height": 800})
    shopper.speak(language)
    (row,) = shopper.open(NUMBER).locator(".warning").all()
    expect(row).to_contain_text(say("concern.protection.reason", language))
    expect(row).to_contain_text(say("concern.level.act", language))
    way = row.locator(f"a[href='#/message/{NUMBER}/extend_protection']")
    expect(way).to_have_text(say("concern.letter", language))
    wide = "document.documentElement.scrollWidth <= innerWidth"
    assert shopper.page.evaluate(wide)


def test_a_city_given_in_the_settings_is_kept_and_compared_with(visit: Visit) -> None:
    at = ago(days=1)
    event = Event(at, "Delivered", "Gdańsk", "Delivered_Other")
    report = Report(NUMBER, (event,))
    saved = records(parcel(NUMBER, retrievals=(Retrieval("17track", at, report),)))
    shopper = visit(saved=saved)
    expect(shopper.open(NUMBER).locator(".warning")).to_have_count(0)
    shopper.go("#/settings")
    shopper.unfold(".settings")
    city = shopper.page.locator("#own-city")
    city.fill(" Košice ")
    city.blur()
    expect(shopper.toast()).to_contain_text(say("toast.key_saved"))
    until(shopper.page, f"(localStorage['{SETTINGS}'] ?? '').includes('city')")
    assert json.loads(shopper.store()[SETTINGS])["city"] == "Košice"
    shopper.reload()
    expect(city).to_have_value("Košice")
    row = shopper.open(NUMBER).locator(".warning")
    expect(row).to_contain_text(say("concern.city.reason", place="Gdańsk", city="Košice"))
