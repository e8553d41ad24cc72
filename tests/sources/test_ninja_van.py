"""Ninja Van's own traps: a path for each country, two spellings, times of two kinds."""

from datetime import UTC, datetime

import pytest

from app.exchange import Access
from app.sources import load
from tests.sources.bodies import bodies


@pytest.mark.parametrize(
    ("number", "country"),
    [
        ("NVSGP000000001234", "sg"),
        ("NVMYP000000001234", "my"),
        ("NVVNP000000001234", "vn"),
        ("SHPHAB1234567890", "ph"),
        ("NLIDAB1234567890", "id"),
        ("UNKNOWN", "sg"),
    ],
)
def test_the_number_tells_which_country_is_asked(number: str, country: str) -> None:
    asked = load("ninja-van").request(number, Access())
    assert asked.url.startswith(f"https://walrus.ninjavan.co/{country}/")


def test_both_spellings_of_the_fields_are_read() -> None:
    report = load("ninja-van").read(bodies("ninja-van")["camel-case"].response())
    assert report.events[0].place == "Ninja Point 7"
    assert report.events[0].code == "FROM_DRIVER_TO_DP"


def test_milliseconds_are_moments_too() -> None:
    report = load("ninja-van").read(bodies("ninja-van")["delivered"].response())
    assert report.events[0].time == datetime(2026, 11, 20, 7, 0, tzinfo=UTC)
