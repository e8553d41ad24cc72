"""The pages of keys: reached from the settings, tested there, and counting what was used."""

import pytest
from playwright.sync_api import Locator, expect

from tests.pages.conftest import Visit
from tests.pages.shopper import Shopper, parcel, records
from tests.pages.waiting import until
from tests.pages.words import say, saying
from tests.replay import behaviours
from tests.replay.carriers import KEY
from tests.replay.server import Replay

HOST = "api-eu.dhl.com"
PAGE = "#/key/dhl"
FIELD = "#key-dhl"


@pytest.fixture
def shopper(visit: Visit) -> Shopper:
    return visit(PAGE)


def enter(shopper: Shopper, key: str) -> None:
    shopper.page.locator(FIELD).fill(key)
    shopper.page.locator(FIELD).press("Enter")
    expect(shopper.page.locator(".standing")).to_have_attribute("data-kind", "there")


def test(shopper: Shopper) -> Locator:
    """Presses Test; returns the line that says how it ended."""
    shopper.page.locator("[data-act=try-key]").click()
    return shopper.page.locator(".ended")


test.__test__ = False  # type: ignore[attr-defined]


def test_the_settings_lead_to_the_page_of_each_key_and_back(visit: Visit) -> None:
    shopper = visit("#/settings")
    shopper.page.locator(".entry[href='#/sources']").click()
    shopper.page.locator("#source-query").fill("dhl express")
    row = shopper.page.locator(f".entry[href='{PAGE}']").first
    expect(row).to_contain_text(say("sources.takes_key"))
    row.click()
    expect(shopper.page.locator("#key-title")).to_have_text(say("key.dhl.title"))
    enter(shopper, KEY)
    test(shopper)
    shopper.go("#/settings")
    expect(shopper.page.locator(".settings [data-act=language][data-id=en]")).to_have_text(
        "English"
    )
    shopper.go(PAGE)
    shopper.page.locator(".up").click()
    expect(row).to_have_attribute("data-kind", "there")


def test_a_good_key_is_found_to_work(shopper: Shopper, replay: Replay) -> None:
    enter(shopper, KEY)
    ended = test(shopper)
    expect(ended).to_have_text(say("key.works", carrier=say("source.dhl.name")))
    (asked,) = replay.requests(HOST)
    assert asked.headers["dhl-api-key"] == KEY


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_bad_key_is_found_not_to_work(visit: Visit, language: str) -> None:
    shopper = visit(PAGE)
    shopper.speak(language)
    enter(shopper, "not-a-key")
    expect(test(shopper)).to_have_text(saying("key.wrong", language))


def test_a_service_that_does_not_answer_is_said_to_be_out_of_reach(
    shopper: Shopper, replay: Replay
) -> None:
    replay.behave(behaviours.dead(), host=HOST)
    enter(shopper, KEY)
    expect(test(shopper)).to_have_text(say("error.unreachable", host=HOST))


def test_a_test_under_way_is_busy_and_another_key_forgets_its_end(
    shopper: Shopper, replay: Replay
) -> None:
    replay.behave(behaviours.slow(1), host=HOST)
    enter(shopper, KEY)
    ended = test(shopper)
    expect(shopper.page.locator(".trial")).to_have_attribute("aria-busy", "true")
    expect(shopper.page.locator("[data-act=try-key]")).to_have_text(say("key.testing"))
    expect(ended).to_be_visible()
    expect(shopper.page.locator(".trial")).to_have_attribute("aria-busy", "false")
    enter(shopper, KEY + "2")
    expect(ended).to_have_count(0)


def test_what_was_used_is_counted_and_remembered(visit: Visit) -> None:
    shopper = visit(PAGE, saved=records(parcel("7777777770", "dhl-express")))
    usage = shopper.page.locator(".usage")
    none = say("key.used.today_of", used=0, limit=250)
    expect(usage).to_contain_text(none)
    enter(shopper, KEY)
    once = say("key.used.today_of", used=1, limit=250)
    expect(usage).to_contain_text(once)
    until(shopper.page, "localStorage['parcelbook/service/dhl']?.includes('calls')")
    shopper.reload()
    expect(usage).to_contain_text(once)


def test_a_page_of_a_key_is_shown_at_once_at_the_next_visit(visit: Visit) -> None:
    shopper = visit(PAGE, own=True)
    until(shopper.page, "localStorage['parcelbook/picture']?.includes('key-title')")
    shopper.page.route("**/*.zip", lambda route: None)
    shopper.page.reload(wait_until="domcontentloaded")
    expect(shopper.page.locator("#key-title")).to_be_visible()
    assert shopper.page.evaluate("document.body.dataset.place") == "key"
