"""What a number says: its fields, its check digit worked out, near misses, whose it may be."""

import pytest

from app.core.numbers import anatomy, detect
from app.number.view import number_page
from tests.conftest import make_state
from tests.views.reading import read

RIGHT, WRONG = "RR123456785CN", "RR123456780CN"


@pytest.fixture
def show(echo):
    def show(number):
        return read(number_page(make_state(place="number", opened=number), echo))

    return show


def test_without_a_number_there_is_the_place_to_type_one(show) -> None:
    page = show(None)
    form = page.one("form", data_submit="look")
    assert form.one("input")["value"] == ""
    assert not page.each(class_="anatomy")


def test_the_number_stands_in_its_field_and_in_pieces(show) -> None:
    page = show(RIGHT)
    assert page.one("input", id="look")["value"] == RIGHT
    pieces = [one.text for one in page.one(class_="anatomy").each("b")]
    assert pieces == [field.text for field in anatomy(RIGHT).fields]


def test_each_piece_is_explained_in_its_own_colour(show) -> None:
    page = show(RIGHT)
    pieces = [one["data-field"] for one in page.one(class_="anatomy").each("b")]
    rows = page.one("section", class_="facts").each("div")
    assert [one["data-field"] for one in rows] == pieces
    assert [one.one("dt").words for one in rows] == [field.key for field in anatomy(RIGHT).fields]


def test_the_check_digit_is_worked_out_on_paper(show) -> None:
    page = show(RIGHT)
    assert len(page.one("table").each("tr")) == 3
    assert "numbers.working.sum(total=204" in page.words
    assert "numbers.working.right(expected=5, found=5)" in page.words


def test_a_wrong_check_digit_is_said_and_a_near_miss_offered(show) -> None:
    page = show(WRONG)
    assert "numbers.working.wrong(expected=5, found=0)" in page.words
    assert page.one(class_="outcome")["data-right"] == "wrong"
    assert all(one["href"].startswith("#/n/") for one in page.each("a", class_="option"))


def test_a_number_without_a_check_digit_says_so(show) -> None:
    assert "number.no_check" in show("LP12345678901234").words


def test_everyone_whose_it_may_be_is_named(show) -> None:
    assert len(show(RIGHT).each(class_="owner")) == len(detect(RIGHT))
    assert "chips.unknown" in show("X").words
