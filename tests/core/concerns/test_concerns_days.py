"""What the page warns of by the calendar: silence, lateness, the last days."""

from dataclasses import replace

import pytest

from app.core.model import Order
from tests.looks import ago, delivered, look, on, said, words

AT_HOME = {"origin": "PL", "destination": "PL", "countries": ("PL",)}


@pytest.mark.parametrize(
    ("days", "fields", "word"),
    [
        (13.9, {}, None),
        (14, {}, "quiet"),
        (59, {}, "quiet"),
        (60, {}, "expired"),
        (6.9, AT_HOME, None),
        (7, AT_HOME, "quiet"),
        (30, AT_HOME, "expired"),
        (14, {"stage": 1}, "unsent"),
        (60, {"stage": 1}, "expired"),
        (13, {"destination": None, "origin": None}, None),
    ],
)
def test_silence_is_mentioned_when_it_lasts_too_long(days, fields, word) -> None:
    assert words(look(last=ago(days), **fields)) == ([word] if word else [])


def test_the_days_of_silence_are_counted() -> None:
    assert said(look(last=ago(15)))["quiet"].args == (("count", "15"),)
    assert said(look(last=ago(15)))["quiet"].level == "notice"
    assert said(look(last=ago(80)))["expired"].level == "act"


def test_silence_is_only_what_was_listened_to() -> None:
    seen = look(last=ago(20), asked=ago(10))
    assert words(seen) == []
    assert words(look(last=ago(20), asked=ago(15))) == ["stale"]


@pytest.mark.parametrize("sub", ["dl.delivered", "ex.returned", "ex.lost", "ap.ready", "df.nobody"])
def test_after_the_end_or_beside_what_is_urgent_silence_is_no_news(sub: str) -> None:
    assert not {"quiet", "expired", "unsent"} & set(words(look(sub, last=ago(40))))


@pytest.mark.parametrize(("days", "word"), [(9, []), (10, ["not_found"]), (40, ["not_found"])])
def test_a_number_may_be_unknown_for_ten_days(days: int, word: list[str]) -> None:
    fresh = look("nf.waiting", told=0, last=None, steps=(), order=Order(placed=on(-days)))
    assert words(fresh) == word
    old = fresh._replace(cover=replace(fresh.cover, order=Order(), added=ago(days)))
    assert words(old) == word


def test_a_parcel_later_than_usual_is_mentioned_until_it_is_there() -> None:
    assert said(look(), late_days=3)["late"].args == (("count", "3"),)
    assert said(delivered(20), late_days=3) == {}


@pytest.mark.parametrize(
    ("left", "word", "level"),
    [
        (4, "collect_until", "notice"),
        (3, "collect_soon", "act"),
        (0, "collect_soon", "act"),
        (-1, "collect_over", "act"),
    ],
)
def test_a_parcel_that_waits_says_until_when(left: int, word: str, level: str) -> None:
    found = said(look("ap.ready", collect_by=on(left)))
    assert list(found) == [word]
    assert found[word].level == level
    assert found[word].until == (on(left) if left >= 0 else None)


def test_a_parcel_that_waits_without_a_day_is_mentioned() -> None:
    assert said(look("ap.ready"))["collect"].level == "notice"
    assert said(look("ap.ending"))["collect_ending"].level == "act"


@pytest.mark.parametrize(
    ("left", "word"),
    [(8, []), (7, ["protection"]), (0, ["protection"]), (-1, ["protection_over"]), (-16, [])],
)
def test_the_end_of_the_protection_is_said_in_time(left: int, word: list[str]) -> None:
    assert words(look(order=Order(protection=on(left)))) == word


def test_protection_is_asked_for_before_it_ends_and_not_after_the_delivery() -> None:
    ending = Order(protection=on(2))
    found = said(look(order=ending))["protection"]
    assert (found.level, found.until, found.letter) == ("act", on(2), "extend_protection")
    assert words(delivered(20, order=ending)) == []
