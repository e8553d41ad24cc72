"""A key for DHL: kept on the device, sent to DHL only, found nowhere else."""

import pytest
from playwright.sync_api import Request, expect

from app.core.carriers import carrier
from tests.pages.conftest import Visit
from tests.pages.shopper import PARCEL, Shopper, parcel, records
from tests.pages.waiting import until
from tests.pages.words import say, saying
from tests.replay.carriers import KEY
from tests.replay.server import Replay

NUMBER = "7777777770"
HOST = "api-eu.dhl.com"
RECORD = "parcelbook/key/dhl"
FIELD = "#key-dhl"
PAGE = "#/key/dhl"


@pytest.fixture
def shopper(visit: Visit) -> Shopper:
    """A parcel of DHL that waits for a key, and one that does not."""
    waiting = (parcel(NUMBER, "dhl-express"), parcel("CP123456785SK", "slovenska-posta"))
    return visit(saved=records(*waiting))


def enter(shopper: Shopper, key: str, stands: str = "there") -> None:
    shopper.go(PAGE)
    shopper.page.locator(FIELD).fill(key)
    shopper.page.locator(FIELD).press("Enter")
    expect(shopper.page.locator(".standing")).to_have_attribute("data-kind", stands)


def test_without_a_key_dhl_is_not_asked_and_the_card_says_what_it_takes(
    shopper: Shopper, replay: Replay
) -> None:
    expect(shopper.card(NUMBER).locator(".card-sentence")).to_have_text(say("card.key_missing"))
    opened = shopper.open(NUMBER)
    opened.locator("#elsewhere > summary").click()
    expect(opened.locator(".other-ways a[href='#/key/dhl']")).to_have_text(say("route.add_key"))
    shopper.page.locator(".shelf-row [data-act=refresh]").click()
    expect(shopper.toast()).to_contain_text(say("toast.round_one", count=1))
    assert replay.requests(HOST, preflights=True) == ()


def test_parcels_that_waited_for_the_key_are_asked_about_once_it_is_there(
    shopper: Shopper, replay: Replay
) -> None:
    enter(shopper, KEY)
    until(shopper.page, f"localStorage['{PARCEL}{NUMBER}'].includes('\"r\"')")
    (asked,) = replay.requests(HOST)
    assert (asked.host, asked.headers["dhl-api-key"]) == (HOST, KEY)
    assert KEY not in asked.path + asked.body
    expect(shopper.open(NUMBER).locator(".history .line").first).to_be_visible()


def test_the_key_is_found_nowhere_but_in_its_own_record_and_dhls_header(
    shopper: Shopper, replay: Replay
) -> None:
    requests: list[Request] = []
    spoken: list[str] = []
    shopper.page.on("request", lambda request: requests.append(request))
    shopper.page.on("console", lambda message: spoken.append(message.text))
    enter(shopper, KEY)
    until(shopper.page, f"localStorage['{PARCEL}{NUMBER}'].includes('\"r\"')")
    shown: list[str] = []
    for place in (PAGE, "#/settings", "#/relay", f"#/p/{NUMBER}", "#/"):
        shopper.go(place)
        shown.append(shopper.page.content())
        values = "Array.from(document.querySelectorAll('input, textarea'), (one) => one.value)"
        shown += shopper.page.evaluate(values)
    shopper.pictured()
    kept = shopper.store()
    assert kept.pop(RECORD) == KEY
    assert "parcelbook/picture" in kept
    shopper.reload()
    shown.append(shopper.page.content())
    others = [one for one in requests if HOST not in one.url]
    sent = [f"{one.url} {one.headers} {one.post_data}" for one in others]
    sent += [one.url for one in requests]
    everything = [*kept.values(), *kept, *shown, *spoken, *sent, shopper.page.url]
    assert len(sent) > 2
    assert not [text for text in everything if KEY in text]
    for asked in replay.requests(preflights=True):
        where = f"{asked.path} {asked.body}"
        assert KEY not in where
        assert asked.host == HOST or KEY not in str(dict(asked.headers))


def test_a_saved_key_is_not_shown_again(shopper: Shopper) -> None:
    enter(shopper, KEY)
    for _ in range(2):
        expect(shopper.page.locator(FIELD)).to_have_value("")
        expect(shopper.page.locator(".standing")).to_have_text(say("key.state.there"))
        shopper.reload()


def test_a_removed_key_is_gone(shopper: Shopper, replay: Replay) -> None:
    enter(shopper, KEY)
    until(shopper.page, f"localStorage['{PARCEL}{NUMBER}'].includes('\"r\"')")
    shopper.page.locator("[data-act=remove-key]").click()
    expect(shopper.toast()).to_contain_text(say("toast.key_removed"))
    assert RECORD not in shopper.store()
    asked = len(replay.requests(HOST))
    shopper.open(NUMBER)
    expect(shopper.page.locator(".way")).to_contain_text(
        say("route.key_missing", carrier=carrier("dhl-express").name)
    )
    shopper.page.locator(".shelf-row [data-act=refresh]").click()
    shopper.settle()
    assert len(replay.requests(HOST)) == asked


def test_a_key_that_dhl_does_not_accept_is_told_in_both_languages(shopper: Shopper) -> None:
    enter(shopper, "not-a-key", stands="wrong")
    shopper.go("#/")
    for language in ("en", "ru"):
        shopper.speak(language)
        expect(shopper.card(NUMBER).locator(".card-about")).to_have_text(
            saying("error.bad_key", language)
        )


def test_a_saved_key_leads_back_to_the_parcel_it_was_wanted_for(visit: Visit) -> None:
    shopper = visit(f"#/p/{NUMBER}", saved=records(parcel(NUMBER, "dhl-express")))
    shopper.go(PAGE)
    shopper.page.locator(FIELD).fill(KEY)
    shopper.page.locator(FIELD).press("Enter")
    shopper.page.locator(".way-back").click()
    expect(shopper.page.locator(f"#parcel-{NUMBER}")).to_be_visible()
