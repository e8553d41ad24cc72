"""A saved page's HTML becomes text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.orders.page import read_orders
from app.core.orders.saved_page import text_of
from tests.core.orders.pages import TODAY, pages

PIECES = st.sampled_from(
    ["<", ">", "<!--", "-->", "<script>", "</script>", "<p>", "<b>", "&amp;", "a", " ", "\n", "/"]
)


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)))
def test_any_text_is_taken(html):
    assert "\n\n" not in text_of(html)


@pytest.mark.parametrize("page", pages("mending")[:6], ids=lambda page: page.name)
def test_a_page_saved_as_html_is_read_like_its_text(page):
    lines = "".join(
        f'<div class="a"><span>{line.replace("&", "&amp;")}</span></div>'
        for line in page.text.split("\n")
    )
    html = f"<!DOCTYPE html><html><head><title>x</title></head><body>{lines}"
    html += '<script>var a = "Order ID: 8199999999999999 <b>";</script><!-- Order --></body></html>'
    assert read_orders(text_of(html), TODAY) == read_orders(page.text, TODAY)


def test_what_nobody_sees_is_not_read():
    assert text_of("A<style>b{}</style>C<!-- d > <i> -->E<p>F 1 < 2") == "A\nCE\nF 1 < 2"
