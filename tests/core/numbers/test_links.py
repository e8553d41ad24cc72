"""Numbers are taken out of the addresses of carriers' pages."""

from time import process_time

import pytest

from app.core.carriers import link
from app.core.carriers.table import rows
from app.core.numbers import find
from app.core.numbers.finding.barcodes import unwrapped

FILLED = [row for row in rows() if "{n}" in row["link"]]


def _number(row: dict[str, object]) -> str:
    formats = row.get("formats")
    if isinstance(formats, list):
        examples = [number for found in formats for number in found["examples"]]
        return max((number for number in examples if not number.isalpha()), key=len)
    posts = row.get("s10")
    return f"RR123456785{posts[0] if isinstance(posts, list) else 'CN'}"


def test_there_are_more_than_sixty_such_addresses() -> None:
    assert len(FILLED) > 60


@pytest.mark.parametrize("row", FILLED, ids=lambda row: row["id"])
def test_a_carriers_own_address_gives_its_number(row: dict[str, str]) -> None:
    number = _number(row)
    url = link(row["id"], number).url
    number = unwrapped(number)
    assert find(url) == (number,)
    assert find(f"Look here: {url}.") == (number,)
    assert find(f'<a href="{url}">your parcel 2 of 3</a>') == (number,)


@pytest.mark.parametrize(
    ("address", "numbers"),
    [
        ("https://t.17track.net/en#nums=RR123456785CN%2CRB123456785GB", 2),
        ("t.17track.net/ru#nums=RR123456785CN,RB123456785GB&fc=03011", 2),
        ("https://www.dhl.de/de/track?idc=00340434292135100186&lang=de", 1),
        ("https://shop.example/parcel?tracking_number=123456789012", 1),
        ("https://shop.example/orders/8012345678901234?page=123456789012", 0),
        ("https://trade.aliexpress.com/detail.htm?orderId=8012345678901234", 0),
        ("https://example.com/2026/11/22/article-123456789012", 0),
        ("https://example.com/?utm_campaign=SUMMER2026SALE123", 0),
    ],
)
def test_only_what_stands_for_a_number_is_taken(address: str, numbers: int) -> None:
    assert len(find(f"see {address} now")) == numbers


@pytest.mark.parametrize(
    ("address", "number"),
    [
        ("tracking.dpd.de/status/de_DE/parcel/09980000020033", "09980000020033"),
        ("gls-group.eu/track/12345678901", "12345678901"),
        ("www.cdek.ru/track/1234567890", "1234567890"),
        ("https://www.cdek.ru/ru/tracking/1234567890?utm=mail", "1234567890"),
        ("tracking.postnl.nl/parcel/123456789012", "123456789012"),
        ("https://gls-group.eu/DE/de/sendungsverfolgung/12345678901/", "12345678901"),
    ],
)
def test_a_number_may_follow_a_word_like_track_in_a_carriers_own_path(address, number) -> None:
    assert find(f"see {address} now") == (number,)


def test_other_figures_in_a_carriers_own_path_are_left_alone() -> None:
    assert find("see https://www.cdek.ru/news/1234567890 now") == ()
    assert find("see https://www.cdek.ru/track/order/1234567890 now") == ()
    assert find("see https://shop.example/parcel/123456789012 now") == ()


def seconds(text: str) -> float:
    """The seconds of this process until a text is searched; the shortest of three runs."""
    took = []
    for _ in range(3):
        began = process_time()
        find(text)
        took.append(process_time() - began)
    return min(took)


@pytest.mark.parametrize(
    "unit",
    [
        "www.",
        "WWW.A.",
        "http://",
        "%25",
        "a.",
        "://",
        "a@",
        "x=1&",
        "a.b/",
        "?a=",
        "/a",
        "1-",
        "A ",
    ],
)
def test_the_search_grows_with_the_length_of_an_address_only(unit):
    """Ten times the length is ten times the work, not a hundred times."""
    long = unit * (160_000 // len(unit))
    assert seconds(long) < 40 * max(seconds(long[: len(long) // 10]), 0.001)
