"""The message to a recipient says what is known of a sent parcel, in every language."""

import json
import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from translations import set_as

from app.core.forecast.expectation import expectation
from app.core.language.languages import LANGUAGES
from app.core.model import Eta, Linked, Mark, Report, Retrieval
from app.core.parcel.glance import glance
from app.core.parcel.journey import journey
from app.letters.recipient import ENDED, LINES, Known, known, message
from tests.conftest import NOW, make_parcel, make_scan

N = "RR123456785CN"
BOOK = json.loads((Path(__file__).parent.parent / "app/letters/recipient.json").read_text("utf-8"))
FIRST, LAST, UNTIL, END = (date(2026, 12, day) for day in (3, 8, 12, 5))
COMING = Known(N, "china-post", f"https://example.org/{N}", FIRST, LAST)
WAITS = Known(N, "china-post", place="Žilina 1", waiting=True, until=UNTIL, local="LOCAL1")
CAME = Known(N, ended=END)


def written(day: date, language: str) -> str:
    return f"{day:%d.%m.%Y} ({language})"


def told(*scans, **report):
    """What is known of a sent parcel after these scans."""
    one = Retrieval("bring", NOW, Report(N, scans, **report))
    parcel = make_parcel(retrievals=(one,), sent=True)
    seen = glance(parcel)
    return known(parcel, journey(parcel), seen, expectation(seen, (), NOW))


def test_every_language_of_the_page_has_every_sentence_with_the_same_slots() -> None:
    assert list(BOOK) == list(LANGUAGES)
    names = {*LINES, *ENDED}
    for language, said in BOOK.items():
        assert set(said) == names, language
        for name, text in said.items():
            slots = set(re.findall(r"{(\w+)}", text))
            assert slots == set(re.findall(r"{(\w+)}", BOOK["en"][name])), (language, name)
            assert list(set_as(language, text)) == [], (language, name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_message_tells_number_page_and_days_and_nothing_of_the_counter(language: str) -> None:
    text = message(COMING, language, written)
    for fact in (N, COMING.page, written(FIRST, language), written(LAST, language)):
        assert fact in text
    assert len(text.splitlines()) == 4 and "{" not in text and "[" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_what_waits_the_message_tells_where_until_when_and_under_which_number(language) -> None:
    text = message(WAITS, language, written)
    for fact in (N, "Žilina 1", written(UNTIL, language), "LOCAL1"):
        assert fact in text
    assert len(text.splitlines()) == 5 and "{" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_one_number_alone_the_message_is_still_whole(language: str) -> None:
    text = message(Known(N), language, written)
    assert len(text.splitlines()) == 2 and N in text and "None" not in text and "()" not in text


def test_a_carrier_is_named_as_the_recipient_reads_it() -> None:
    ones = {tag: message(Known(N, "russian-post"), tag, written) for tag in ("ru", "de")}
    assert "(Почта России)" in ones["ru"] and "(Russian Post)" in ones["de"]


def test_the_days_are_those_that_are_still_to_come() -> None:
    soon, later = (NOW.date() + timedelta(days=days) for days in (2, 5))
    moving = make_scan("IN_TRANSIT", 20)
    both = told(moving, eta=Eta(soon, later))
    assert (both.first, both.last) == (soon, later)
    one = told(moving, eta=Eta(later, later))
    assert (one.first, one.last) == (None, later)
    assert "should arrive on" in message(one, "en", written)
    past = NOW.date() - timedelta(days=1)
    late = told(moving, eta=Eta(past, past))
    assert (late.first, late.last) == (None, None)
    assert told(make_scan("RETURN", 21), eta=Eta(soon, later)).last is None


def test_the_deadline_belongs_to_what_waits() -> None:
    until = NOW.date() + timedelta(days=3)
    waiting = told(make_scan("READY_FOR_PICKUP", 21, place="OSLO"), collect_by=until)
    assert waiting.waiting and (waiting.place, waiting.until) == ("OSLO", until)
    moving = told(make_scan("IN_TRANSIT", 21, place="OSLO"), collect_by=until)
    assert not moving.waiting and (moving.place, moving.until) == ("", None)


def test_the_number_at_the_counter_is_told_where_it_is_another() -> None:
    local = Report("LOCAL1", (make_scan("READY_FOR_PICKUP", 21),))
    first = Report(N, (make_scan("IN_TRANSIT", 12),), linked=(Linked("LOCAL1", "posten"),))
    ones = (Retrieval("bring", NOW, local), Retrieval("postnord", NOW, first))
    parcel = make_parcel(retrievals=ones, sent=True)
    seen = known(parcel, journey(parcel), glance(parcel), None)
    assert seen.local == "LOCAL1"


def test_a_delivery_ends_it_also_one_by_hand() -> None:
    by_carrier = told(make_scan("DELIVERED", 9))
    assert by_carrier.ended == date(2026, 11, 9)
    parcel = make_parcel(sent=True, mark=Mark("delivered", date(2026, 11, 7)))
    by_hand = known(parcel, journey(parcel), glance(parcel), None)
    assert by_hand.ended == date(2026, 11, 7)
    assert "delivered" in message(by_hand, "en", written)


def test_words_of_others_stand_on_one_line_and_a_carrier_of_a_later_page_is_left_out() -> None:
    place = "a\n\tb " * 99
    assert "\n" not in told(make_scan("READY_FOR_PICKUP", 21, place=place)).place
    parcel = make_parcel(carrier="of a later page", sent=True)
    seen = known(parcel, journey(parcel), glance(parcel), None)
    assert seen.page == "" and "of a later" not in message(seen, "en", written)
