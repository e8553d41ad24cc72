"""Text enters the page through html() only, and nothing in it comes alive."""

from html.parser import HTMLParser
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.language.unseen import seen
from app.frame.html import Markup, escape, html
from tests.strategies import texts


class Value(NamedTuple):
    """An interpolation as a template string would hold it."""

    value: object
    conversion: str | None = None
    format_spec: str = ""


class Seen(HTMLParser):
    """The tags, attributes and text that a browser would see."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data


def test_what_stands_in_the_template_itself_is_left_as_it_is() -> None:
    assert html(["<b>", Value("x"), "</b>"]) == "<b>x</b>"


@given(texts)
def test_no_text_becomes_a_tag(text: str) -> None:
    found = Seen(html(["<p>", Value(text), "</p>"]))
    assert found.tags == [("p", {})]
    assert found.text == seen(text)


@given(texts, st.sampled_from(['"', "'"]))
def test_no_text_breaks_out_of_an_attribute(text: str, quote: str) -> None:
    found = Seen(html([f"<p title={quote}", Value(text), f"{quote} lang=en></p>"]))
    assert found.tags == [("p", {"title": seen(text), "lang": "en"})]


def test_what_one_types_on_in_or_follows_keeps_its_letters() -> None:
    name = "iPhone\u0425.Pro"
    assert name not in html(["<p>", Value(name), "</p>"])
    for begin, end in (
        ('<input value="', '">'),
        ('<a href="', '">x</a>'),
        ('<button data-value="', '"></button>'),
        ("<textarea>", "</textarea>"),
    ):
        assert html([begin, Value(name), end]) == f"{begin}{name}{end}"


@given(st.recursive(texts, lambda inner: st.lists(inner, max_size=3)))
def test_no_text_comes_alive_inside_lists_either(value: object) -> None:
    assert Seen(html(["<p>", Value(value), "</p>"])).tags == [("p", {})]


@given(texts)
def test_markup_passes_through_any_number_of_templates_unchanged(text: str) -> None:
    once = html([Value(text)])
    assert isinstance(once, Markup)
    assert html([Value(once)]) == once == escape(text)


def test_lists_and_generators_are_joined_without_anything_between() -> None:
    items = [Markup("<i></i>"), "<", [1, None]]
    assert html([Value(items)]) == "<i></i>&lt;1"
    assert html([Value(item for item in items)]) == "<i></i>&lt;1"


@pytest.mark.parametrize("value", [None, True, False, "", [], ()])
def test_nothing_is_shown_for_what_is_absent_or_a_mere_truth(value: object) -> None:
    assert html(["<b>", Value(value), "</b>"]) == "<b></b>"


@pytest.mark.parametrize(("value", "shown"), [(0, "0"), (-3, "-3"), (1.5, "1.5")])
def test_numbers_are_shown(value: object, shown: str) -> None:
    assert html([Value(value)]) == shown


def test_an_object_is_shown_as_its_text_and_escaped() -> None:
    class Sly:
        def __str__(self) -> str:
            return "<script>"

    assert html([Value(Sly())]) == "&lt;script&gt;"


@pytest.mark.parametrize("conversion", ["r", "s", "a"])
def test_conversions_are_refused(conversion: str) -> None:
    with pytest.raises(TypeError):
        html([Value(Markup("<b>"), conversion)])


def test_format_specs_are_refused() -> None:
    with pytest.raises(TypeError):
        html([Value(3, None, ">8")])


def test_a_plain_text_made_of_markup_is_no_markup() -> None:
    assert html([Value(str(Markup("<b>")) + "")]) == "&lt;b&gt;"
    assert html([Value(Markup("<b>") + "<i>")]) == "&lt;b&gt;&lt;i&gt;"
