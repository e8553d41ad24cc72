"""The order: the form for its facts, and how they stand on the parcel's page."""

from datetime import date, timedelta

import pytest

from app.core.carriers.countries import COUNTRIES
from app.core.model import Order
from app.order.view import SHOPS, order_facts, order_page
from tests.conftest import NOW, make_parcel, make_scan, make_state
from tests.views.reading import check, read

N = "RR123456785CN"
FULL = Order("Temu", "PO-211-1", date(2026, 10, 20), "12,50 €", "CN", date(2026, 12, 19))


@pytest.fixture
def form(echo):
    def form(**fields):
        page = read(order_page(make_state(make_parcel(**fields), place="order", opened=N), echo))
        check(page)
        return page

    return form


@pytest.fixture
def section(echo):
    def section(*scans, **fields):
        parcel = make_parcel(*scans, **fields)
        page = read(order_facts(parcel, make_state(parcel), echo))
        check(page)
        return page

    return section


def fields(page) -> dict[str, tuple[str, str]]:
    """What each field that sends a fact is about, with its kind and its value."""
    return {
        one["data-id"]: (one["type"], one["value"])
        for one in page.each("input", data_change="order")
    }


def test_every_fact_has_a_field_with_its_value(form) -> None:
    assert fields(form(order=FULL)) == {
        f"shop|{N}": ("text", "Temu"),
        f"number|{N}": ("text", "PO-211-1"),
        f"placed|{N}": ("date", "2026-10-20"),
        f"price|{N}": ("text", "12,50 €"),
        f"protection|{N}": ("date", "2026-12-19"),
    }


def test_without_facts_the_fields_are_empty_and_nothing_is_assumed(form) -> None:
    page = form()
    assert {value for _, value in fields(page).values()} == {""}
    assert page.one("button", data_act="pick-seller").words == "country.choose"
    assert not page.each(class_="countdown")


def test_frequent_shops_are_offered_and_the_one_given_is_pressed(form) -> None:
    offered = form(order=FULL).each("button", data_act="order")
    assert [one["data-value"] for one in offered] == list(SHOPS)
    assert [one.words for one in offered if one["aria-pressed"] == "true"] == ["Temu"]
    assert {one["data-id"] for one in offered} == {f"shop|{N}"}


def test_the_sellers_country_and_the_tags_are_shown(form) -> None:
    assert "CN" in COUNTRIES
    page = form(order=FULL, tags=("gift", "home"))
    assert page.one("button", data_act="pick-seller").words == "land CN"
    assert page.one("input", data_change="tags")["value"] == "gift, home"


def test_an_unknown_parcel_has_no_form(echo) -> None:
    page = read(order_page(make_state(place="order", opened="no such"), echo))
    assert "parcel.none" in page.words
    assert not page.each("input")


def test_the_facts_that_are_known_stand_on_the_parcels_page(section) -> None:
    page = section(order=FULL, tags=("gift",))
    rows = {one.one("dt").words: one.one("dd").words for one in page.one("dl").each("div")}
    assert rows == {
        "order.shop": "Temu",
        "order.number": "PO-211-1",
        "order.placed_day": "20 Oct",
        "order.price": "12,50 €",
        "order.country": "land CN",
    }
    assert page.one("li", class_="tag").words == "gift"


def test_the_orders_number_can_be_copied(section) -> None:
    assert section(order=FULL).one("button", data_act="copy")["data-id"] == "PO-211-1"


def test_without_facts_the_page_says_what_they_are_good_for(section) -> None:
    page = section()
    assert "order.missing" in page.words
    assert not page.each("dl")
    links = [one["href"] for one in page.each("a")]
    assert links == [f"#/order/{N}", f"#/message/{N}"]


@pytest.mark.parametrize(
    ("days", "tone", "words"),
    [
        (40, "idle", "order.ends(count=40, day=1 Jan 2027)"),
        (10, "notice", "order.ends(count=10, day=2 Dec)"),
        (4, "notice", "order.ends(count=4, day=26 Nov)"),
        (3, "act", "order.ends(count=3, day=25 Nov)"),
        (1, "act", "order.ends(count=1, day=23 Nov)"),
        (0, "act", "order.ends_today"),
        (-1, "idle", "order.ended(day=21 Nov)"),
    ],
)
def test_the_days_of_protection_are_counted_down(section, days: int, tone: str, words: str) -> None:
    order = Order(protection=(NOW + timedelta(days=days)).date())
    line = section(order=order).one(class_="countdown")
    assert (line["data-tone"], line.words) == (tone, words)


def test_a_reminder_is_offered_where_a_day_is_to_come(section) -> None:
    def offered(days: int) -> int:
        order = Order(protection=(NOW + timedelta(days=days)).date())
        return len(section(make_scan("DELIVERED"), order=order).each("button", data_act="remind"))

    assert [offered(days) for days in (1, 0, -1)] == [1, 1, 0]
    assert not section().each("button", data_act="remind")


def test_the_section_speaks_every_language(w) -> None:
    for days in (1, 2, 5, 21, 0, -3):
        order = FULL._replace(protection=(NOW + timedelta(days=days)).date())
        parcel = make_parcel(order=order)
        page = read(order_facts(parcel, make_state(parcel), w))
        assert page.one(class_="countdown").words
        assert "{{" not in page.text
