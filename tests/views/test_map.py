"""The map: the stops, what is travelled and what is to come, and the way in words."""

import pytest

from app.core.parcel.glance import Glance
from app.core.parcel.itinerary import itinerary
from app.map.state import World
from app.map.view.picture import Point, framed
from app.map.view.way import route_map
from tests.conftest import make_parcel, make_state
from tests.views.reading import read

POINTS = {
    **{"CN": (1172, 212), "NL": (743, 127), "PL": (798, 127), "US": (368, 180)},
    "FJ": (1432, 407),
}
WORLD = World(1440, 568, POINTS)


def one(*countries: str, origin: str = "CN", destination: str = "PL") -> Glance:
    return Glance(make_parcel(), origin=origin, destination=destination, countries=countries)


@pytest.fixture
def show(echo):
    def show(glance: Glance, world: World | None = WORLD):
        return read(route_map(glance, make_state(map=world), echo) or "")

    return show


def test_the_map_shows_the_way_done_and_the_way_to_come(show) -> None:
    page = show(one("CN", "NL"))
    assert [line["data-tone"] for line in page.each("path")] == ["done", "coming"]
    assert [(text.words, text["data-tone"]) for text in page.each("text")] == [
        ("land CN", "done"),
        ("land NL", "here"),
        ("land PL", "coming"),
    ]
    assert len(page.each("circle", class_="map-ring")) == 1
    assert page.one("image")["href"] == "static/vendor/world.svg"


def test_the_way_is_told_in_words_too(show) -> None:
    page = show(one("CN"))
    said = "map.way_now(stops=land CN → land PL, here=land CN)"
    assert page.one("figcaption").words == said
    assert page.one("svg", class_="map-picture")["aria-label"] == said
    assert show(one()).one("figcaption").words == "map.way(stops=land CN → land PL)"


def test_without_the_map_the_words_remain(show) -> None:
    page = show(one("CN"), None)
    assert not page.each("svg", class_="map-picture")
    assert page.one("figcaption").words


def test_a_country_that_is_not_on_the_map_leaves_the_words(show) -> None:
    assert not show(one("CN", "ZZ")).each("svg", class_="map-picture")


def test_where_nothing_is_known_there_is_no_map(echo) -> None:
    assert itinerary(one(origin="PL")) is None
    assert route_map(one(origin="PL"), make_state(map=WORLD), echo) is None


def test_a_way_over_the_edge_takes_the_shorter_side(show) -> None:
    page = show(one("FJ", origin="FJ", destination="US"))
    x, _, width, _ = map(float, page.one("svg", class_="map-picture")["viewbox"].split())
    assert width < 720
    assert x + width > WORLD.width
    assert len(page.each("image")) == 2


@pytest.mark.parametrize("ends", [("CN", "PL"), ("CN", "US"), ("NL", "PL"), ("FJ", "US")])
def test_every_stop_is_inside_the_picture(ends: tuple[str, str]) -> None:
    stops = [Point(*POINTS[code]) for code in ends]
    frame = framed(stops, WORLD)
    assert frame.width == pytest.approx(2 * frame.height)
    for stop in stops:
        assert frame.x < stop.x < frame.x + frame.width
        assert frame.y <= stop.y <= frame.y + frame.height


def test_there_are_words_for_it(w) -> None:
    page = read(route_map(one("CN"), make_state(map=WORLD), w) or "")
    assert "land CN → land PL" in page.words
