"""The words of another build: the browser keeps files by itself, and a language's may be an older
one, without what this build has begun to say."""

import json
from collections.abc import Mapping

import pytest
from playwright.sync_api import Browser, Page, expect
from serve import PAGES, Answer, Server, Site, serving

from tests.pages.conftest import Visit
from tests.pages.shopper import Shopper, parcel, records
from tests.pages.words import messages, say

NUMBER = "RR123456785CN"
NEW = ("list.search", "settings.title", "add.track", "sheet.way_in")
"""What an older build did not say: on cards, in the settings, in the fixed parts of the page."""


def older(language: str) -> Mapping[str, str]:
    return {key: text for key, text in messages(language).items() if key not in NEW}


class Deploying(Site):
    """The site, whose Russian words are those of an older build until they are deployed."""

    deployed = False

    def find(self, path: str) -> Answer | None:
        if path != "locales/ru.json" or self.deployed:
            return super().find(path)
        body = json.dumps(older("ru")).encode()
        return Answer(body, None, '"older"', "application/json")


def test_words_that_the_browser_has_kept_by_itself_are_asked_for_anew(browser: Browser) -> None:
    site = Deploying()
    with serving(Server(site, caching=PAGES)) as server:
        context = browser.new_context(base_url=server.url, service_workers="block")
        shopper = Shopper(context.new_page())
        for deployed in (False, True):
            site.deployed = deployed
            shopper.page.goto("")
            shopper.wait_ready()
            shopper.speak("ru")
            expect(shopper.page.locator(".add-row .main")).to_have_text(
                say("add.track", "ru" if deployed else "en")
            )
            shopper.page.evaluate("localStorage.clear()")
        context.close()


# The words of the first screen have a file of their own, which stays until all words come.
@pytest.mark.parametrize(("way", "fixed"), [("at the start", "ru"), ("by a switch", "en")])
def test_what_a_language_lacks_is_said_in_english_and_never_by_its_key(
    visit: Visit, way: str, fixed: str
) -> None:
    def prepare(page: Page) -> None:
        page.route("**/locales/ru.json", lambda route: route.fulfill(json=older("ru")))

    spoken = {"parcelbook/settings": '{"v":1,"language":"ru"}'} if way == "at the start" else {}
    saved = {**records(parcel(NUMBER)), **spoken}
    shopper = visit(fresh=True, saved=saved, prepare=prepare, locale="en-GB")
    if not spoken:
        shopper.speak("ru")
    expect(shopper.page.locator("html")).to_have_attribute("lang", "ru")
    expect(shopper.page.locator(".add-row .main")).to_have_text(say("add.track", fixed))
    expect(shopper.page.locator("#list")).to_contain_text(say("sheet.way_in"))
    shopper.go("#/settings")
    expect(shopper.page.locator("#settings-title")).to_have_text(say("settings.title"))
    for text in shopper.page.locator("body").all_inner_texts():
        assert not [key for key in NEW if key in text]


def test_where_english_does_not_come_either_no_key_is_shown(
    visit: Visit, complaints: list[str]
) -> None:
    def prepare(page: Page) -> None:
        page.route("**/locales/ru.json", lambda route: route.fulfill(json=older("ru")))
        page.route("**/locales/en.json", lambda route: route.abort())

    shopper = visit("#/settings", fresh=True, prepare=prepare, locale="ru-RU")
    expect(shopper.page.locator("#settings-title")).to_have_text("…")
    expect(shopper.page.locator(".settings")).to_contain_text(say("settings.theme", "ru"))
    complaints.clear()
