"""Facts of an order and tags are kept as they were meant, and wrong ones change nothing."""

from datetime import date

import pytest

from app.core.model import Order
from app.frame.common import Toast
from app.frame.effects import Save
from app.order.messages import GiveCalendar, IcsWanted, OrderGiven, Tagged
from app.picker.messages import PickerOpened
from app.roof import update
from tests.conftest import make_parcel, make_state

N = "RR123456785CN"


def given_to(order: Order, field: str, value: str):
    page, effects = update(make_state(make_parcel(order=order)), OrderGiven(N, field, value))
    return page.parcels[N].order, page.toast and page.toast.key, effects


@pytest.mark.parametrize(
    ("field", "value", "fact"),
    [
        ("shop", "  Ali \n Express ", "Ali Express"),
        ("number", "8012345678901234, 8012345678901235", "8012345678901234, 8012345678901235"),
        ("price", "12,50 €", "12,50 €"),
        ("shop", "x" * 999, "x" * 200),
        ("placed", "2026-11-01", date(2026, 11, 1)),
        ("placed", "2026-11-23", date(2026, 11, 23)),
        ("protection", "2026-12-19", date(2026, 12, 19)),
        ("protection", "2026-01-19", date(2026, 1, 19)),
        ("country", "CN", "CN"),
    ],
)
def test_a_fact_is_kept_and_saved(field: str, value: str, fact: object) -> None:
    order, toast, effects = given_to(Order(), field, value)
    assert order == Order()._replace(**{field: fact})
    assert toast == "toast.key_saved"
    assert [type(one) for one in effects] == [Save]


@pytest.mark.parametrize("field", Order._fields)
def test_a_fact_is_taken_back_with_nothing(field: str) -> None:
    full = Order("Temu", "1", date(2026, 11, 1), "5", "CN", date(2026, 12, 1))
    order, toast, _ = given_to(full, field, " ")
    assert order == full._replace(**{field: Order._field_defaults[field]})
    assert toast == "toast.key_saved"


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("placed", "yesterday", "toast.order_date"),
        ("placed", "1999-12-31", "toast.order_date"),
        ("placed", "2026-13-01", "toast.order_date"),
        ("placed", "2026-11-24", "toast.order_future"),
        ("placed", "2026-11-21", "toast.order_turned"),
        ("protection", "2026-10-31", "toast.order_turned"),
        ("protection", "2029-01-01", "toast.order_far"),
        ("country", "China", "toast.order_country"),
        ("country", "ZZ", "toast.order_country"),
    ],
)
def test_a_wrong_fact_is_explained_and_changes_nothing(field: str, value: str, why: str) -> None:
    there = Order("Temu", "1", date(2026, 11, 1), "5", "CN", date(2026, 11, 20))
    assert given_to(there, field, value) == (there, why, ())


def test_a_year_of_which_the_first_figures_are_typed_is_not_complained_of() -> None:
    there = Order(protection=date(2026, 11, 20))
    for year in ("0002", "0020", "0202"):
        assert given_to(there, "protection", f"{year}-12-19") == (there, None, ())


def test_a_right_value_takes_the_complaint_about_the_wrong_one_away_and_no_other_line() -> None:
    page, _ = update(make_state(make_parcel()), OrderGiven(N, "placed", "2026-12-24"))
    page, _ = update(page, OrderGiven(N, "placed", "2026-11-20"))
    assert page.toast == Toast("toast.key_saved")
    page = make_state(make_parcel(), toast=Toast("toast.archived"))
    assert update(page, OrderGiven(N, "shop", "Temu"))[0].toast == Toast("toast.archived")


def test_an_unknown_parcel_or_fact_changes_nothing() -> None:
    page = make_state(make_parcel())
    assert update(page, OrderGiven("no such", "shop", "Temu")) == (page, ())
    assert update(page, OrderGiven(N, "no such", "Temu")) == (page, ())


def test_a_country_that_is_picked_closes_the_list() -> None:
    page, _ = update(make_state(make_parcel()), PickerOpened("country", N, "order"))
    assert page.picker is not None
    assert update(page, OrderGiven(N, "country", "CN"))[0].picker is None


@pytest.mark.parametrize(
    ("written", "tags"),
    [
        ("gift, home ,, gift", ("gift", "home")),
        ("Gift, gift, GIFT", ("Gift",)),
        ("礼物，家；a、b; c", ("礼物", "家", "a", "b", "c")),
        ("two  words", ("two words",)),
        ("x" * 99, ("x" * 30,)),
        (" , ", ()),
    ],
)
def test_tags_are_set_apart_by_commas(written: str, tags: tuple[str, ...]) -> None:
    page, effects = update(make_state(make_parcel(tags=("old",))), Tagged(N, written))
    assert page.parcels[N].tags == tags
    assert [type(one) for one in effects] == [Save]


def test_too_many_tags_are_refused() -> None:
    page, effects = update(
        make_state(make_parcel(tags=("old",))), Tagged(N, ",".join("abcdefghijk"))
    )
    assert page.parcels[N].tags == ("old",)
    assert (page.toast.key, effects) == ("toast.tags_many", ())


def test_a_calendar_file_is_named_after_the_number_and_tells_of_its_days() -> None:
    parcel = make_parcel(order=Order(protection=date(2026, 12, 19)))
    state = make_state(parcel)
    wanted = GiveCalendar(f"parcel-{N}.ics", state.book.glance(N), state.now)
    assert update(state, IcsWanted(N)) == (state, (wanted,))


def test_without_a_coming_day_there_is_no_file_and_a_word_about_it() -> None:
    page, effects = update(make_state(make_parcel()), IcsWanted(N))
    assert (page.toast.key, effects) == ("toast.no_reminder", ())
    assert update(make_state(), IcsWanted(N)) == (make_state(), ())
