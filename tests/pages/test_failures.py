"""Every way in which a carrier fails to answer has its own sentence, and what is known stays."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.pages.conftest import Visit
from tests.pages.shopper import PARCEL, Shopper, parcel, records, told
from tests.pages.words import say, saying
from tests.replay import behaviours
from tests.replay.behaviours import Behaviour
from tests.replay.server import Replay

NUMBER = "CP123456785SK"
HOST = "api.posta.sk"
WORDS = "Item processed at sorting centre"
FAILURES = {
    "refused to pages": (behaviours.refused(), "error.refused"),
    "connection dropped": (behaviours.dead(), "error.unreachable"),
    "500 every time": (behaviours.status(500), "error.server"),
    "429 every time": (behaviours.status(429), "error.quota"),
    "429 for ten minutes": (behaviours.status(429, retry_after=600), "error.quota_until"),
    "429 for a second, every time": (behaviours.status(429, retry_after=1), "error.quota_until"),
    "401": (behaviours.status(401), "error.key_required"),
    "a web page": (behaviours.html(), "error.unreadable"),
    "garbage": (behaviours.garbage(), "error.unreadable"),
    "no content": (behaviours.empty(204), "error.unreadable"),
    "reset content": (behaviours.empty(205), "error.unreadable"),
    "not modified": (behaviours.empty(304), "error.unreadable"),
    "cut off": (behaviours.truncated(), "error.unreadable"),
    "another number's history": (behaviours.fixture("other-number"), "error.unreadable"),
    "unknown": (behaviours.fixture("unknown-number"), "error.not_found"),
    "of a wrong shape": (behaviours.fixture("bad-number"), "error.bad_number"),
}


@pytest.fixture
def shopper(visit: Visit) -> Shopper:
    """A parcel's page on which one event is known from last week."""
    known = told(NUMBER, "slovak-post", (WORDS, "transit"))
    shopper = visit(saved=records(parcel(NUMBER, "slovenska-posta", retrievals=(known,))))
    shopper.open(NUMBER)
    return shopper


def ask(shopper: Shopper) -> None:
    shopper.page.locator(".doors [data-act=refresh]").click()


def told_why(shopper: Shopper, key: str) -> None:
    """The sentence stands on the parcel's page in both languages, and what is known stands too."""
    trouble = shopper.page.locator(".parcel .remark.notice")
    for language in ("en", "ru"):
        shopper.speak(language)
        expect(trouble).to_have_text(saying(key, language))
        expect(shopper.page.locator(".history")).to_contain_text(WORDS)
    record = json.loads(shopper.store()[PARCEL + NUMBER])
    assert record["f"][2] == key
    assert WORDS in str(shopper.record(NUMBER).parcel.retrievals)


@pytest.mark.parametrize(("behaviour", "key"), FAILURES.values(), ids=FAILURES)
def test_a_failure_has_a_sentence_and_takes_nothing_away(
    shopper: Shopper, replay: Replay, behaviour: Behaviour, key: str
) -> None:
    replay.behave(behaviour, host=HOST)
    ask(shopper)
    expect(shopper.page.locator(".parcel .remark.notice")).to_be_visible(timeout=20_000)
    told_why(shopper, key)


@pytest.fixture
def timed(visit: Visit) -> Shopper:
    """The same page with a clock that the test can put forward."""
    known = told(NUMBER, "slovak-post", (WORDS, "transit"))
    saved = records(parcel(NUMBER, "slovenska-posta", retrievals=(known,)))
    shopper = visit(saved=saved, fresh=True, ready=False, prepare=lambda page: page.clock.install())
    expect(shopper.page.locator("#progress")).to_be_hidden()  # the marks are faked with the clock
    shopper.open(NUMBER)
    return shopper


def test_a_carrier_that_does_not_answer_in_time_is_told_of(timed: Shopper, replay: Replay) -> None:
    replay.behave(behaviours.slow(60), number=NUMBER)
    ask(timed)
    while not replay.requests():
        timed.page.wait_for_timeout(50)
    timed.page.clock.fast_forward("00:16")
    expect(timed.page.locator(".parcel .remark.notice")).to_be_visible()
    told_why(timed, "error.timed_out")


def test_without_a_network_the_page_says_so_and_asks_once_it_is_back(
    visit: Visit, replay: Replay
) -> None:
    known = told(NUMBER, "slovak-post", (WORDS, "transit"))
    saved = records(parcel(NUMBER, "slovenska-posta", retrievals=(known,)))
    shopper = visit(saved=saved)
    shopper.open(NUMBER)
    shopper.speak("ru")
    shopper.speak("en")
    shopper.page.context.set_offline(True)
    expect(shopper.page.locator("#notices")).to_contain_text(say("notice.offline"))
    ask(shopper)
    expect(shopper.page.locator(".parcel .remark.notice")).to_be_visible()
    told_why(shopper, "error.offline")
    assert replay.requests() == ()
    shopper.page.context.set_offline(False)
    expect(shopper.page.locator("#notices")).to_have_text("")
    expect(shopper.page.locator(".parcel .remark.notice")).to_have_count(0)
    expect(shopper.page.locator(".history")).to_contain_text("Item is stored at post office")
    assert len(replay.requests(HOST)) == 1


@pytest.mark.parametrize("code", [429, 500, 503])
def test_what_passes_is_tried_again_without_a_word(
    shopper: Shopper, replay: Replay, code: int
) -> None:
    replay.behave(behaviours.status(code, retry_after=1).only(1), number=NUMBER)
    ask(shopper)
    expect(shopper.page.locator(".history")).to_contain_text("Item is stored at post office")
    expect(shopper.page.locator(".parcel .remark.notice")).to_have_count(0)
    assert len(replay.requests(HOST)) == 2


def test_a_quota_of_minutes_is_not_waited_for_nor_asked_against(
    shopper: Shopper, replay: Replay
) -> None:
    replay.behave(behaviours.status(429, retry_after=600), number=NUMBER)
    ask(shopper)
    trouble = shopper.page.locator(".parcel .remark.notice")
    expect(trouble).to_have_text(saying("error.quota_until"))
    expect(trouble).to_have_text(re.compile(r"\d\d:\d\d"))
    expect(shopper.page.locator(".doors [data-act=refresh]")).to_have_count(0)
    expect(shopper.page.locator("section.way")).to_contain_text(re.compile(r"\d\d:\d\d"))
    shopper.page.locator(".shelf-row [data-act=refresh]").click()
    shopper.page.wait_for_timeout(500)
    assert len(replay.requests(HOST)) == 1


@pytest.mark.parametrize(
    ("behaviour", "key"),
    [(behaviours.html(), "error.unreadable"), (behaviours.dead(), "error.unreachable")],
)
def test_a_number_of_which_nothing_is_known_says_why_on_its_card(
    visit: Visit, replay: Replay, behaviour: Behaviour, key: str
) -> None:
    replay.behave(behaviour, host=HOST)
    shopper = visit()
    shopper.track(NUMBER)
    for language in ("en", "ru"):
        shopper.speak(language)
        expect(shopper.card(NUMBER).locator(".card-sentence")).to_have_text(
            say("card.failed", language)
        )
        expect(shopper.card(NUMBER).locator(".card-about")).to_have_text(saying(key, language))
    expect(shopper.card(NUMBER).locator(".bar")).to_have_count(0)


def test_an_unknown_number_is_no_failure(visit: Visit) -> None:
    shopper = visit()
    shopper.track("RR000000005SK")
    card = shopper.page.locator(".card")
    expect(card.locator(".card-sentence, .card-about").last).to_have_text(saying("error.not_found"))
