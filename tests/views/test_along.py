"""The list on its way to another device: the link, the codes, and how many parts are here."""

import pytest

from app.backup.state import Along, Backup
from app.backup.view.page import backup_page
from app.core.backup.along import Row
from tests.conftest import NOW, make_parcel, make_state
from tests.views.reading import read

CODES = ("1.0.1.3.a", "1.0.2.3.b", "1.0.3.3.c")


@pytest.fixture
def show(echo):
    def show(*parcels, **fields):
        state = make_state(*(parcels or (make_parcel(),)), address="https://book.example/")
        backup = Backup(**fields)
        return read(backup_page(state.__class__(**_fields(state) | {"backup": backup}), echo))

    return show


def _fields(state):
    return {name: getattr(state, name) for name in state.__dataclass_fields__}


def steps(page) -> list[str]:
    return [
        one["data-value"] for one in page.one("section", id="along").each("button", data_act="code")
    ]


def test_nothing_is_made_before_it_is_asked_for(show) -> None:
    page = show().one("section", id="along")
    assert [one["data-value"] for one in page.each("button")] == ["", "histories"]
    assert page.each("textarea") == []


def test_the_link_stands_there_and_a_long_one_is_told(show) -> None:
    page = show(along=Along(made=True, link=("1.0.1.1.ab",), codes=CODES))
    assert page.one("textarea").words == "https://book.example/#/along/1.0.1.1.ab"
    assert "along.long" not in page.words
    assert steps(page) == ["1"]
    long = show(along=Along(made=True, link=("1.0.1.1." + "a" * 3_000,), codes=CODES))
    assert "along.long" in long.words


def test_what_is_too_much_is_told(show) -> None:
    page = show(along=Along(made=True))
    assert "along.no_link" in page.words and "along.no_codes" in page.words


@pytest.mark.parametrize(("at", "wanted"), [(1, ["2", "0"]), (2, ["1", "3", "0"]), (3, ["2", "0"])])
def test_codes_are_shown_in_a_row(show, at: int, wanted: list[str]) -> None:
    made = Along(made=True, link=("x",), codes=CODES, at=at)
    assert steps(show(along=made)) == wanted
    assert "share.qr_wait" in show(along=made).words
    drawn = show(along=made._replace(rows=("10", "01")))
    assert f"along.code(at={at}, count=3)" in drawn.words
    assert len(drawn.each("svg", data_kind="qr")) == 1
    assert "share.qr_failed" in show(along=made._replace(failed=True)).words


def test_it_is_counted_what_has_come_of_a_row(show) -> None:
    page = show(row=Row("0", 7, NOW, {1: "a", 4: "b", 5: "c"}))
    taken = page.one("div", id="along-taken").words
    assert "along.taken(count=3, total=7)" in taken
    assert "along.missing(numbers=2, 3, 6, 7)" in taken
