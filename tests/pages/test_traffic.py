"""All that a journey sends out stands on the page of what left the device, and nothing else."""

import json
from collections import Counter
from collections.abc import Callable
from urllib.parse import quote

from playwright.sync_api import expect

from app.sharing.link import shared
from tests.pages.conftest import Visit
from tests.pages.shopper import Shopper, parcel, records
from tests.pages.waiting import until
from tests.pages.words import saying
from tests.replay import behaviours
from tests.replay.carriers import KEY
from tests.replay.server import Replay

Deed = Callable[[Shopper], None]
INPOST, OTHER = "520000012345678901234567", "CP987654321SK"
SILENT = {"looking at pages", "another language", "and back", "a file", "a copied page"}
SLOVAK, NOVA, CHINA = "CP123456785SK", "20450012345678", "RR123456785CN"
NAME = "parcelbook/traffic"
ROWS = """Array.from(document.querySelectorAll('.sent'), (row) => [
  row.querySelector('.host').textContent,
  row.querySelector('.number')?.textContent.replaceAll(' ', '') ?? '',
])"""


def told(shopper: Shopper) -> Counter[tuple[str, str]]:
    """What the page says has gone out: hosts with numbers."""
    shopper.go("#/traffic")
    expect(shopper.page.locator(".traffic h1")).to_be_visible()
    return Counter((host, number) for host, number in shopper.page.evaluate(ROWS))


def hosts(listed: Counter[tuple[str, str]]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for (host, _), count in listed.items():
        counted[host] += count
    return counted


def sent(replay: Replay) -> Counter[str]:
    return Counter(asked.host for asked in replay.requests())


def test_what_a_journey_sends_is_listed_and_nothing_else(visit: Visit, replay: Replay) -> None:
    replay.behave(behaviours.status(500), number=NOVA)
    shopper = visit()
    assert told(shopper) == Counter()
    shopper.go("#/")
    shopper.track(f"{SLOVAK} {NOVA} {CHINA}")
    shopper.open(SLOVAK).locator(".doors [data-act=refresh]").click()
    shopper.settle()
    shopper.go("#/access")
    shopper.unfold("#pane")
    shopper.page.locator("[data-act=check-access][data-id=bring]").click()
    expect(shopper.page.locator(".finding[aria-busy=true]")).to_have_count(0)
    listed = told(shopper)
    assert hosts(listed) == sent(replay)
    numbers = {number for _, number in listed}
    assert {SLOVAK, NOVA} <= numbers and CHINA not in numbers
    assert all(number in json.dumps(str(replay.requests())) for number in numbers if number)


def test_a_host_that_refuses_pages_and_is_knocked_at_is_listed_twice(
    visit: Visit, replay: Replay
) -> None:
    replay.behave(behaviours.refused(), host="api.posta.sk")
    shopper = visit()
    shopper.track(SLOVAK)
    listed = told(shopper)
    assert listed == Counter({("api.posta.sk", SLOVAK): 1, ("api.posta.sk", ""): 1})
    assert hosts(listed) == sent(replay)


def test_the_list_stays_on_the_device_until_it_is_cleared(visit: Visit) -> None:
    shopper = visit(saved=records(parcel(SLOVAK, "slovenska-posta")))
    shopper.open(SLOVAK).locator(".doors [data-act=refresh]").click()
    shopper.settle()
    shopper.reload()
    assert told(shopper) == Counter({("api.posta.sk", SLOVAK): 1})
    shopper.page.locator("[data-act=clear-traffic]").click()
    expect(shopper.page.locator(".sent")).to_have_count(0)
    until(shopper.page, f"!('{NAME}' in localStorage)")
    shopper.reload()
    assert told(shopper) == Counter()


def nothing(*addresses: str) -> Deed:
    """Pages that are only looked at."""

    def deed(shopper: Shopper) -> None:
        for address in addresses:
            shopper.go(address)
            expect(shopper.page.locator("#pane h1").first).to_be_visible()
            shopper.unfold("#pane")

    return deed


def comes_back(shopper: Shopper) -> None:
    """A later visit, at which what is due is asked about."""
    shopper.reload()
    shopper.settle()


def asks_all(shopper: Shopper) -> None:
    shopper.go("#/")
    shopper.page.locator("#shelves [data-act=refresh]").click()
    shopper.settle()


def asks_again(shopper: Shopper) -> None:
    shopper.open(NOVA).locator(".doors [data-act=refresh]").click()
    shopper.settle()


def tries_a_key(shopper: Shopper) -> None:
    shopper.go("#/key/dhl")
    shopper.page.locator("#key-dhl").fill(KEY)
    shopper.page.locator("[data-submit=key] .main").first.click()
    shopper.page.locator("[data-act=try-key]").click()
    expect(shopper.page.locator(".key")).to_contain_text(saying("key.works"))


def takes_a_link(shopper: Shopper) -> None:
    """Looking at it asks nobody; adding it asks about it."""
    text = shared(parcel(INPOST, "inpost-pl"))
    shopper.page.evaluate("(text) => (location.hash = '#/s/' + text)", text)
    shopper.page.locator("[data-act=take-shared]").click()
    shopper.settle()


def brings_a_file(shopper: Shopper) -> None:
    """What a file brings is asked about at the next visit, not at once."""
    shopper.go("#/backup")
    file = {"name": "list.txt", "mimeType": "text/plain", "buffer": OTHER.encode()}
    shopper.page.locator("#import-file").set_input_files(file)  # pyright: ignore[reportArgumentType]
    shopper.page.locator("[data-act=take-in]").click()
    expect(shopper.page.locator("#taken")).to_be_visible()


def copies_a_page(shopper: Shopper) -> None:
    text = quote(f"{CHINA}\n12.11.2026 10:00 Departed\n11.11.2026 09:00 Accepted by carrier")
    shopper.page.evaluate("(text) => (location.hash = '#/sent/' + text)", text)
    expect(shopper.page.locator("#pane")).to_contain_text("Accepted by carrier")


JOURNEYS: dict[str, Deed] = {
    "looking at pages": nothing("#/settings", "#/help", "#/statistics", "#/relay", "#/paste"),
    "tracking": lambda shopper: shopper.track(f"{SLOVAK} {NOVA} {CHINA}"),
    "the pages of a parcel": nothing(
        *(f"#/{place}/{NOVA}" for place in ("p", "order", "evidence", "message", "share", "n"))
    ),
    "refreshing one": asks_again,
    "refreshing all": asks_all,
    "another language": lambda shopper: shopper.speak("ru"),
    "and back": lambda shopper: shopper.speak("en"),
    "trying a key": tries_a_key,
    "a link of somebody": takes_a_link,
    "a file": brings_a_file,
    "a copied page": copies_a_page,
    "a later visit": comes_back,
    "and one at once": comes_back,
}


def test_every_journey_sends_what_the_page_lists_and_nothing_else(
    visit: Visit, replay: Replay
) -> None:
    shopper = visit()
    for name, deed in JOURNEYS.items():
        shopper.go("#/")
        before = sent(replay)
        deed(shopper)
        assert hosts(told(shopper)) == sent(replay), name
        if name in SILENT:
            assert sent(replay) == before, name
    listed = {(host, number) for host, number in told(shopper) if number}
    assert {("api.posta.sk", SLOVAK), ("api.novaposhta.ua", NOVA)} <= listed
    assert replay.refused() == ()
