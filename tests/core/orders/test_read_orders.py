"""Orders are read from pages' texts, and none is invented."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.orders.labels import DAY, NUMBER, TOTALS
from app.core.orders.page import read_orders
from app.core.orders.shop_order import ShopOrder
from tests.core.orders.pages import TODAY, Page, pages

SETS = ("mending", "measuring", "unseen_one", "unseen_two", "unseen_three", "unseen_four")
SHARE = 0.95


def key(order: ShopOrder) -> tuple[str, str, date | None]:
    return order.shop, order.number, order.placed


@pytest.mark.parametrize("which", SETS)
def test_nearly_all_orders_are_read_with_number_and_day(which):
    wanted = [(page.name, key(one)) for page in pages(which) for one in page.orders]
    told = [(page.name, key(one)) for page in pages(which) for one in read_orders(page.text, TODAY)]
    assert len(set(wanted) & set(told)) >= SHARE * len(wanted)


@pytest.mark.parametrize("page", [one for which in SETS for one in pages(which)], ids=str)
def test_no_order_is_invented(page: Page):
    told = {one.number for one in read_orders(page.text, TODAY)}
    assert told <= {one.number for one in page.orders}


@pytest.mark.parametrize("field", ["title", "price", "status", "tracks"])
@pytest.mark.parametrize("which", SETS)
def test_the_facts_of_nearly_all_orders_are_right(which, field):
    right = wanted = 0
    for page in pages(which):
        told = {one.number: one for one in read_orders(page.text, TODAY)}
        for one in page.orders:
            wanted += 1
            fact = getattr(told.get(one.number), field, None)
            right += fact == getattr(one, field) or (field == "title" and one.title in (fact or ""))
    assert right >= 0.96 * wanted


def test_of_the_first_set_everything_is_read_but_brands_before_titles():
    for page in pages("mending"):
        for one, told in zip(page.orders, read_orders(page.text, TODAY), strict=True):
            assert told._replace(title=one.title) == one
            assert one.title in told.title


def test_protection_is_told_by_a_day_or_by_the_days_that_are_left():
    head = "Order ID: 8193456789012345\nOrder date: Nov 5, 2026\n"
    for line in ("Buyer protection: 45 days left", "Purchase protection until Jan 7, 2027"):
        assert read_orders(head + line, TODAY)[0].protection == date(2027, 1, 7)


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        ("Buyer protection\n45 days left", date(2027, 1, 7)),
        ("Buyer protection until\nJan 7, 2027", date(2027, 1, 7)),
        ("Buyer protection until Jan 7", date(2027, 1, 7)),
        ("Buyer protection until Jan 7, 2067", None),
        ("Buyer protection: 4500 days left", None),
        ("Buyer protection\nLamp\n45 days left", None),
        ("Buyer protection", None),
    ],
)
def test_the_last_day_of_protection_is_the_next_of_its_name_and_not_far_away(lines, day):
    head = "Order ID: 8193456789012345\nOrder date: Nov 5, 2026\n"
    assert read_orders(head + lines, TODAY)[0].protection == day


def test_a_day_to_come_is_no_day_of_an_order():
    text = "Order ID: 8193456789012345\nOrder date: Dec 24, 2027\nTotal: $5\nCompleted"
    assert read_orders(text, TODAY)[0].placed is None


def test_other_digits_than_a_wildberries_page_shows_are_no_order_of_it():
    text = "Заказ № 1234567890\nДата заказа 20 ноября 2026\nВ пути\n799 ₽"
    assert read_orders(text, TODAY) == ()
    assert len(read_orders(f"Wildberries\n{text}", TODAY)) == 1


def test_a_label_of_no_known_language_is_known_by_its_form():
    text = "Xyzzy plugh: 2026-11-07\nXyzzy qwert: 8402555666777881 Frob\nA lamp for a desk\n$4"
    assert [key(one) for one in read_orders(text, TODAY)] == [
        ("aliexpress", "8402555666777881", date(2026, 11, 7))
    ]
    for other in ("Xyzzy plugh 2026-11-07", "Xyzzy plugh, plugh. Plugh: 2026-11-07"):
        assert read_orders(text.replace("Xyzzy plugh: 2026-11-07", other), TODAY) == ()


def test_a_day_that_tells_how_an_order_stands_is_not_the_day_of_the_order():
    text = "Order ID: 8402555666777881\nDelivered: Nov 12, 2026\nA lamp for a desk\nTotal: $4"
    (order,) = read_orders(text, TODAY)
    assert (order.placed, order.status) == (None, "done")


WORDS = st.sampled_from(
    [
        *(*NUMBER, *DAY, *TOTALS, "8193456789012345", "PO-211-12345678901234567"),
        *("5 нояб. 2026", "US $4.10", ":", "\n", "x", "RR123456785CN", "Awaiting delivery"),
        *("\x00", "٣", "İ"),
    ]
)


@given(
    st.one_of(st.text(), st.lists(WORDS, max_size=60).map(" ".join), st.lists(WORDS).map("".join))
)
def test_any_text_is_read_and_what_is_told_stands_in_it(text):
    for one in read_orders(text, TODAY):
        assert "".join(filter(str.isalnum, one.number.upper())) in "".join(
            filter(str.isalnum, text.upper())
        )
