"""Belpost tells the same step twice, and tells all of them in words."""

import json
from dataclasses import replace

import pytest

from app.core.model.exchange import Access
from app.core.sources import SOURCES, belpost
from app.core.understanding import understood
from tests.core.sources.bodies import bodies

BODIES = bodies("belpost")


def read(name):
    return belpost.read(BODIES[name].response())


def test_it_is_asked_once_a_minute():
    asked = belpost.request("RR123456785BY", Access())
    assert (asked.method, json.loads(asked.body)) == ("POST", {"number": "RR123456785BY"})
    limits = SOURCES["belpost"].limits
    assert (limits.at_once, limits.spacing_s, limits.attempts) == (1, 60, 1)


def test_a_step_told_twice_is_one_event():
    assert len(read("at-the-office").events) == 3


def test_words_are_read_with_care_for_what_went_back():
    meanings = [understood("belpost", event) for event in read("returned").events]
    assert meanings[:3] == ["ex.returned", "ex.returning", "df.other"]
    assert understood("belpost", read("delivered").events[0]) == "dl.delivered"


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        ("Вручен адресату", "dl.delivered"),
        ("Прибыло в место вручения", "ap.ready"),
        ("Направлено в место вручения", "it.moving"),
        ("Направлено для вручения", None),
        ("Попытка вручения", "df.other"),
        ("Неудачная доставка", "df.other"),
        ("Приём", "it.accepted"),
    ],
)
def test_what_is_on_its_way_to_be_handed_over_is_not_delivered(words, meaning):
    told = replace(read("at-the-office").events[0], text=words)
    assert understood("belpost", told) == meaning


def test_times_are_those_of_minsk():
    newest = read("at-the-office").events[0]
    assert newest.time and newest.time.isoformat() == "2026-11-19T09:12:00+03:00"
