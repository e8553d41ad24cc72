"""Reports of words go to the repository of whoever hosts the page."""

import pytest

from app.core.statuses.hosting import repository

CONFIGURED = "https://codeberg.org/jane/parcels"


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("https://jane.github.io/parcels/", "https://github.com/jane/parcels"),
        ("https://jane.github.io/my.parcels/", "https://github.com/jane/my.parcels"),
        ("https://jane.github.io/", "https://github.com/jane/jane.github.io"),
        ("https://jane.github.io/parcels/index.html", "https://github.com/jane/parcels"),
        ("https://parcels.example.org/", ""),
        ("https://jane.github.io.example.org/parcels/", ""),
        ("https://a.b.github.io/parcels/", ""),
        ("https://jane.github.io/a/b/", "https://github.com/jane/a"),
        ("https://evil.example/https://jane.github.io/x/", ""),
        ("http://localhost:8000/", ""),
        ("", ""),
    ],
)
def test_a_page_at_github_tells_whose_it_is(address: str, found: str) -> None:
    assert repository(address) == found


@pytest.mark.parametrize("address", ["https://parcels.example.org/", "https://jo.github.io/x/"])
def test_what_the_host_says_prevails(address: str) -> None:
    assert repository(address, CONFIGURED) == CONFIGURED
    assert repository(address, f" {CONFIGURED}/ ") == CONFIGURED


@pytest.mark.parametrize(
    "configured",
    [
        "http://github.com/jane/x",
        "javascript:alert(1)",
        "https://github.com/jane",
        "jane/x",
        "https://a/b/c?d",
    ],
)
def test_what_is_no_address_of_a_repository_is_none(configured: str) -> None:
    assert repository("https://jane.github.io/parcels/", configured) == ""
