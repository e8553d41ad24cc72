"""From where to where, in the visitor's words and never with an arrow that leads nowhere."""

import pytest

from app.pieces.endpoints import road
from tests.looks import look
from tests.views.reading import read


@pytest.mark.parametrize(
    ("origin", "destination", "said"),
    [
        ("CN", "PL", "list.road(origin=land CN, destination=land PL)"),
        ("CN", None, "list.road_from(origin=land CN, destination=country.unknown)"),
        (None, "PL", "list.road_to(origin=country.unknown, destination=land PL)"),
        ("PL", "PL", "list.road_within(country=land PL)"),
    ],
)
def test_the_way_is_told_by_names(echo, origin, destination, said: str) -> None:
    way = read(road(look(origin=origin, destination=destination), echo)).one(class_="road")
    assert way.words == said


def test_an_unknown_way_is_not_told(echo) -> None:
    assert road(look(origin=None, destination=None), echo) is None
