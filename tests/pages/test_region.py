"""Dates have the form of the visitor's own region, whichever language the page speaks."""

import re
from dataclasses import replace
from datetime import UTC
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import expect

from app.core.model import Order
from tests.pages.clock import now
from tests.pages.conftest import Visit
from tests.pages.shopper import parcel, reading, records, told

NUMBER = "CP123456785SK"
KNOWN = parcel(
    NUMBER, "slovenska-posta", retrievals=(told(NUMBER, "slovak-post", ("Stored", "notified")),)
)
DAY_FIRST = re.compile(r"\d{1,2} [A-Z][a-z]+( \d{4})?")
MONTH_FIRST = re.compile(r"[A-Z][a-z]+ \d{1,2}(, \d{4})?")
RUSSIAN = re.compile(r"\d{1,2} [а-я]+( \d{4} г\.)?")


@pytest.mark.parametrize(
    ("locale", "language", "form"),
    [
        *(("en-GB", "en", DAY_FIRST), ("en-US", "en", MONTH_FIRST), ("de-DE", "en", DAY_FIRST)),
        *(("ru-RU", "en", DAY_FIRST), ("ru-RU", "ru", RUSSIAN), ("en-US", "ru", RUSSIAN)),
    ],
)
def test_a_day_is_written_as_in_the_visitors_region(
    visit: Visit, locale: str, language: str, form: re.Pattern[str]
) -> None:
    shopper = visit(f"#/p/{NUMBER}", saved=records(KNOWN), before=reading(locale))
    shopper.speak(language)
    day = shopper.page.locator(".history h4").first
    expect(day).to_have_text(re.compile(f"^{form.pattern}$"))


def test_the_day_is_the_visitors_own_on_which_it_is_another_one_in_utc(visit: Visit) -> None:
    """What ends on the visitor's own day ends "today", on the islands where that is now ahead of
    the day of UTC, or behind it."""
    moment = now().astimezone(UTC)
    zone = "Pacific/Kiritimati" if moment.hour >= 10 else "Pacific/Pago_Pago"
    day = moment.astimezone(ZoneInfo(zone)).date()
    assert day != moment.date()
    order = Order("AliExpress", protection=day)
    shopper = visit(saved=records(replace(KNOWN, retrievals=(), order=order)), timezone_id=zone)
    expect(shopper.page.locator(".card .deadline")).to_contain_text("today")
    shopper.page.goto(f"#/p/{NUMBER}")
    expect(shopper.page.locator(".countdown")).to_contain_text("today")
