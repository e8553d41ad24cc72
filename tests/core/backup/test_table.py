"""A table says in a spreadsheet what it says here, and nothing in it is calculated."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.backup.table import FORMULA, numbers, restored, safe, table

cells = st.text(st.sampled_from("=+-@\t\r\n'\" ,;0123E＝aя"), max_size=6) | st.text(max_size=10)


@given(cells)
def test_no_cell_begins_as_a_formula_does(text: str) -> None:
    assert not safe(text).lstrip(" ").startswith(FORMULA)


@given(cells)
def test_what_was_made_safe_can_be_restored(text: str) -> None:
    assert restored(safe(text)) == text


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", " ="])
def test_what_begins_a_formula_is_a_text(first: str) -> None:
    assert safe(f"{first}HYPERLINK(1)") == f"'{first}HYPERLINK(1)"


@pytest.mark.parametrize("number", ["20450012345678", "0071", "12E34"])
def test_a_number_that_would_be_rounded_is_a_text(number: str) -> None:
    assert safe(number) == f"{number}\t"


@given(st.lists(st.lists(cells, min_size=2, max_size=2), max_size=4))
def test_every_reader_of_tables_finds_the_cells_again(rows) -> None:
    text = table(("a", "b"), rows)
    assert text.startswith("\ufeff")
    found = list(csv.reader(StringIO(text.removeprefix("\ufeff"), newline="")))
    assert [[restored(cell) for cell in row] for row in found] == [["a", "b"], *rows]


def test_lines_end_as_rfc_4180_has_it_and_quotes_are_doubled() -> None:
    assert table(("a", "b"), [('say "x"', "1,2")]) == '\ufeffa,b\r\n"say ""x""","1,2"\r\n'


def test_the_plain_list_has_a_number_a_line() -> None:
    assert numbers(["RR1", "RR2"]) == "RR1\r\nRR2\r\n"
