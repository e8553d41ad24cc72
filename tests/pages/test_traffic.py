"""All that a journey sends out stands on the page of what left the device, and nothing else."""

import json
from collections import Counter

from playwright.sync_api import expect

from tests.pages.conftest import Visit
from tests.pages.shopper import Shopper, parcel, records
from tests.pages.waiting import until
from tests.replay import behaviours
from tests.replay.server import Replay

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
