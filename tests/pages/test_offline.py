"""Once visited, the page is there without a network, under any path."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect
from serve import Server, Site, serving

from tests.pages.conftest import Visit
from tests.pages.waiting import IN_CHARGE, until
from tests.pages.words import say

NUMBER = "RR123456785CN"


@pytest.fixture(params=["/", "/parcel/"])
def address(request: pytest.FixtureRequest) -> Iterator[str]:
    with serving(Server(Site(), prefix=request.param)) as running:
        yield running.url


def test_the_list_opens_offline_and_speaks_both_languages(visit: Visit, address: str) -> None:
    shopper = visit(worker=True, base_url=address)
    shopper.track(f"{NUMBER} 20450012345678")
    until(shopper.page, IN_CHARGE)
    shopper.page.context.set_offline(True)
    shopper.reload()
    expect(shopper.card(NUMBER)).to_be_visible()
    expect(shopper.card("20450012345678").locator(".bar")).to_be_visible()
    expect(shopper.page.locator("#notices")).to_contain_text(say("notice.offline"))
    shopper.speak("ru")
    expect(shopper.page.locator("#notices")).to_contain_text(say("notice.offline", "ru"))
    shopper.open("20450012345678")
    shopper.reload()
    expect(shopper.page.locator(".parcel .history")).to_be_visible()
    expect(shopper.page.locator("html")).to_have_attribute("lang", "ru")


def test_below_a_folder_nothing_is_asked_of_its_parent(visit: Visit) -> None:
    with serving(Server(Site(), prefix="/parcel/")) as running:
        shopper = visit(fresh=True, base_url=running.url)
        shopper.track(f"{NUMBER} CP123456785SK")
        shopper.open(NUMBER)
        shopper.go("#/settings")
        assert [path for path, _ in running.sent if not path.startswith("/parcel/")] == []
