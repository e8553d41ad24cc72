"""The way of a parcel through countries, as far as it is known."""

from itertools import pairwise

import pytest
from hypothesis import given

from app.core.parcel.glance import Glance, glance
from app.core.parcel.itinerary import itinerary
from tests.conftest import make_parcel
from tests.strategies import parcels

COVER = make_parcel()
TO_POLAND = {"origin": "CN", "destination": "PL"}


def way(**fields: object) -> tuple[tuple[str, ...], str | None] | None:
    found = itinerary(Glance(COVER)._replace(**fields))
    return (found.stops, found.here) if found else None


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        (TO_POLAND, (("CN", "PL"), None)),
        ({**TO_POLAND, "countries": ("CN",)}, (("CN", "PL"), "CN")),
        ({**TO_POLAND, "countries": ("NL",)}, (("CN", "NL", "PL"), "NL")),
        ({**TO_POLAND, "countries": ("CN", "NL", "PL")}, (("CN", "NL", "PL"), "PL")),
        (
            {**TO_POLAND, "countries": ("CN", "PL"), "here": "CN"},
            (("CN", "PL", "CN", "PL"), "CN"),
        ),
        (
            {**TO_POLAND, "countries": ("CN", "PL"), "here": "CN", "sub": "ex.returned"},
            (("CN", "PL", "CN"), "CN"),
        ),
        ({"countries": ("CN", "DE")}, (("CN", "DE"), "DE")),
    ],
)
def test_the_way_leads_from_where_it_began_to_where_it_goes(fields, told) -> None:
    assert way(**fields) == told


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"origin": "CN"},
        {"destination": "PL"},
        {"origin": "UA", "destination": "UA"},
        {"countries": ("UA",), "here": "UA"},
    ],
)
def test_of_one_country_or_none_there_is_no_way(fields: dict[str, object]) -> None:
    assert way(**fields) is None


@given(parcels())
def test_the_stops_are_countries_that_were_told_and_no_two_alike_follow(parcel) -> None:
    one = glance(parcel)
    found = itinerary(one)
    if found is None:
        return
    assert set(found.stops) <= {one.origin, one.destination, one.here, *one.countries}
    assert all(here != there for here, there in pairwise(found.stops))
    assert 0 <= found.reached <= len(found.stops)
    assert bool(found.reached) == bool(one.countries)
