"""A parcel's numbers: each with its carrier; those added by hand can be taken off."""

import pytest

from app.core.model import Linked, Order, Report, Retrieval
from app.frame.action import Action
from app.frame.messages import Copied
from app.opened.messages import LinkedAdded, LinkedRemoved
from app.opened.view.numbers import numbers_of
from app.opened.view.page import parcel_page
from app.roof import message
from tests.conftest import NOW, make_parcel, make_state
from tests.views.reading import check, read

N = "RR123456785CN"
BY_HAND = "CP123456785SK"
REPORTED = "RB123456785PL"
ORDERED = "8123456789012345"


@pytest.fixture
def show(echo):
    """The numbers of a parcel."""

    def show(**fields):
        page = read(numbers_of(make_parcel(**fields), echo))
        check(page)
        return page

    return show


def test_a_parcel_of_one_number_only_offers_to_add_another(show) -> None:
    page = show()
    assert not page.each("ul")
    form = page.one("form", data_submit="link-number")
    assert message(Action("link-number", form["data-id"], BY_HAND)) == LinkedAdded(N, BY_HAND)
    assert {"data-once"} <= form.attributes.keys()


def test_all_numbers_stand_with_their_carriers(show) -> None:
    told = Retrieval("bring", NOW, Report(N, linked=(Linked(REPORTED, "poczta-polska"),)))
    page = show(linked=(Linked(BY_HAND, "slovenska-posta"),), retrievals=(told,))
    rows = page.each("li")
    assert [one.one("bdi").text for one in rows] == [N, BY_HAND, REPORTED]
    assert "Slovak Post" in rows[1].words
    copies = [one.one("button", data_act="copy") for one in rows]
    assert [message(Action("copy", one["data-id"])) for one in copies] == [
        Copied(N),
        Copied(BY_HAND),
        Copied(REPORTED),
    ]


def test_only_what_was_added_by_hand_can_be_taken_off(show) -> None:
    told = Retrieval("bring", NOW, Report(N, linked=(Linked(REPORTED),)))
    page = show(linked=(Linked(BY_HAND),), retrievals=(told,))
    off = page.one("button", data_act="unlink-number")
    assert message(Action("unlink-number", off["data-id"], off["data-value"])) == LinkedRemoved(
        N, BY_HAND
    )


def test_an_order_without_a_number_has_a_field_for_the_first_one(echo) -> None:
    entry = make_parcel(number=ORDERED, carrier=None, order=Order("AliExpress", ORDERED))
    page = read(parcel_page(make_state(entry, opened=ORDERED), echo))
    check(page)
    form = page.one("form", data_submit="link-number")
    assert message(Action("link-number", form["data-id"], BY_HAND)) == LinkedAdded(ORDERED, BY_HAND)
    assert page.one("h2", id="first-number").words == "linked.first"
    assert not page.each("a", href=f"#/n/{ORDERED}")
