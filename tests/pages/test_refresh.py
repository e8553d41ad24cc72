"""Asking again: one parcel or all, with progress, a summary, and a way to stop."""

import json

import pytest
from playwright.sync_api import expect

from app.core.model import Parcel
from tests.pages.conftest import Visit
from tests.pages.shopper import PARCEL, Shopper, parcel, records, told
from tests.pages.words import say, saying
from tests.replay import behaviours
from tests.replay.server import Replay

MOVING, DELIVERED, PUT_AWAY = "CP123456785SK", "RR123456785SK", "RR123456799SK"
NOVA = "20450012345678"


def slovak(number: str, code: str) -> Parcel:
    return parcel(
        number,
        "slovenska-posta",
        retrievals=(told(number, "slovak-post", (f"Words of {code}", code)),),
    )


@pytest.fixture
def shopper(visit: Visit) -> Shopper:
    """A parcel on its way, one delivered, one that no page may ask about, one never asked."""
    return visit(
        saved=records(
            slovak(MOVING, "transit"),
            slovak(DELIVERED, "delivered"),
            parcel("RR123456785CN", "china-post"),
            parcel(NOVA, "nova-poshta"),
        )
    )


def test_one_parcel_is_asked_about_alone(shopper: Shopper, replay: Replay) -> None:
    shopper.menu(MOVING, "refresh")
    shopper.shelf("current")
    expect(shopper.card(MOVING)).to_be_visible()
    expect(shopper.card(MOVING).locator(".card-source")).to_have_text(saying("card.source"))
    assert [MOVING in asked.path for asked in replay.requests()] == [True]


def test_all_are_asked_but_those_delivered_or_without_an_answer(
    shopper: Shopper, replay: Replay
) -> None:
    shopper.shelf("delivered")
    expect(shopper.card(DELIVERED)).to_be_visible()
    shopper.page.locator(".shelf-row [data-act=refresh]").click()
    expect(shopper.toast()).to_contain_text(say("toast.round_other", count=2))
    expect(shopper.toast()).to_contain_text(say("toast.round_moved_other", count=2))
    assert sorted(asked.host for asked in replay.requests()) == [
        *("api.novaposhta.ua", "api.posta.sk"),
    ]
    assert not [asked for asked in replay.requests() if DELIVERED in asked.path]


def test_the_progress_is_seen_and_counted(shopper: Shopper, replay: Replay) -> None:
    replay.behave(behaviours.slow(1), number=MOVING)
    shopper.page.locator(".shelf-row [data-act=refresh]").click()
    progress = shopper.page.locator(".refresh")
    expect(progress).to_contain_text(say("refresh.progress", done=1, total=2))
    expect(progress.locator("progress")).to_have_attribute("value", "1")
    expect(progress).to_have_count(0)
    expect(shopper.page.locator(".shelf-row [data-act=refresh]")).to_be_visible()


def test_failures_are_counted_in_the_summary(shopper: Shopper, replay: Replay) -> None:
    replay.behave(behaviours.html(), number=MOVING)
    shopper.page.locator(".shelf-row [data-act=refresh]").click()
    expect(shopper.toast()).to_contain_text(say("toast.round_other", count=2))
    expect(shopper.toast()).to_contain_text(say("toast.round_failed_one", count=1))


def test_a_running_refresh_can_be_stopped(shopper: Shopper, replay: Replay) -> None:
    for host in ("api.posta.sk", "api.novaposhta.ua"):
        replay.behave(behaviours.slow(8), host=host)
    before = shopper.store()
    shopper.page.locator(".shelf-row [data-act=refresh]").click()
    shopper.page.locator("[data-act=stop]").click()
    expect(shopper.page.locator(".refresh, .card[aria-busy=true]")).to_have_count(0, timeout=3000)
    after = shopper.store()
    for number in (MOVING, NOVA):
        assert json.loads(after[PARCEL + number]) == json.loads(before[PARCEL + number])


def test_a_list_with_nothing_to_ask_says_so(visit: Visit, replay: Replay) -> None:
    shopper = visit(saved=records(parcel("RR123456785CN", "china-post")))
    shopper.page.locator(".shelf-row [data-act=refresh]").click()
    expect(shopper.toast()).to_contain_text(say("toast.none_to_ask"))
    assert replay.requests() == ()
