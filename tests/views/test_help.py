"""Help: where shops show the number, how an order's number looks, what reminders can do."""

import pytest

from app.core.numbers import find, find_orders
from app.help.view import REMINDERS, SHOPS, help_page
from app.listing.view.cards import cards
from app.order.view import SHOPS as OFFERED
from tests.conftest import make_parcel, make_state
from tests.views.reading import check, read


@pytest.mark.usefixtures("w")
def test_every_shop_that_the_order_offers_is_explained(w) -> None:
    page = read(help_page(make_state(place="help"), w))
    check(page)
    assert [one.one("h3").words for one in page.each("div", class_="shop")] == list(OFFERED)


@pytest.mark.parametrize(("shop", "order"), [one for one in SHOPS if one[1]])
def test_an_order_number_that_is_shown_is_known_as_that_shops(shop: str, order: str) -> None:
    assert [one.shop for one in find_orders(order)] == [shop.lower()]


def test_the_track_numbers_that_are_shown_are_found(w) -> None:
    page = read(help_page(make_state(place="help"), w))
    assert "RR123456785CN" in find(page.text)
    assert "LP00123456789012" in find(page.text)


def test_what_reminders_can_and_cannot_do_is_said(echo) -> None:
    page = read(help_page(make_state(place="help"), echo))
    for one in (*(f"help.remind.{name}" for name in REMINDERS), "help.remind.not"):
        assert one in page.words


def test_the_empty_list_leads_there_and_a_list_with_parcels_does_not(echo) -> None:
    def leads(state) -> bool:
        return "#/help/number" in [one["href"] for one in read(cards(state, echo)).each("a")]

    assert leads(make_state())
    assert not leads(make_state(make_parcel()))
    assert not leads(make_state(make_parcel(), shelf="delivered"))
