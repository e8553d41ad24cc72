"""A pick-up code joins the parcel that its message names, and none where that is not clear."""

import pytest

from app.core.model import Linked, Order
from app.core.parcel.coded import codes_found
from app.core.parcel.glance import glance
from tests.conftest import NOW, make_parcel

N, OTHER, LOCAL = "RR123456785CN", "RR123456799CN", "CP123456785SK"
MINE = make_parcel(linked=(Linked(LOCAL, "slovenska-posta"),), order=Order(number="12345-0001"))
SECOND = make_parcel(number=OTHER)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (f"Parcel {N} waits. Pick-up code: 4411", [N]),
        (f"Parcel {LOCAL} waits.\n\n\n\n\nPick-up code: 4411", [N]),
        ("Заказ 12345-0001 ждёт. Код получения: 4411", [N]),
        ("Pick-up code for RR 123 456 785 CN: 4411", [N]),
        ("Pick-up code: 4411", [""]),
        (f"{N} and {OTHER} wait. Pick-up code: 4411", [""]),
        (f"{N}\nPick-up code: 4411\n{OTHER}\nPick-up code: 5522", [N, OTHER]),
        (f"{N}: pick-up code: 4411\n{OTHER}: pick-up code: 5522", [N, OTHER]),
        (f"{N}\n{OTHER}\na\nb\nc\nd\nPick-up code: 4411", [""]),
        ("Parcel RB123456785CN. Pick-up code: 4411", ["RB123456785CN"]),
    ],
)
def test_a_code_joins_the_parcel_that_is_named(text: str, numbers: list[str]) -> None:
    found = codes_found(text, map(glance, (MINE, SECOND)))
    assert [one.number for one in found] == numbers


def test_a_parcel_in_the_trash_is_named_by_its_own_number_only() -> None:
    gone = glance(make_parcel(deleted=NOW, linked=(Linked(LOCAL),)))
    text = f"{LOCAL} waits. Pick-up code: 4411"
    assert [one.number for one in codes_found(text, [gone])] == [LOCAL]


def test_the_code_itself_names_no_parcel() -> None:
    own = glance(make_parcel(number="12345678"))
    [found] = codes_found("Pick-up code: 12345678", [own])
    assert found.number == ""
