"""PTT tells movements in Turkish words, and people beside them."""

import json
from dataclasses import replace

import pytest

from app.core.model.exchange import Access
from app.core.sources import ptt_tr
from app.core.understanding import understood
from tests.core.sources.bodies import bodies

BODIES = bodies("ptt-tr")


def read(name):
    return ptt_tr.read(BODIES[name].response())


def test_the_number_is_the_whole_body():
    asked = ptt_tr.request("RR123456785TR", Access())
    assert (asked.method, json.loads(asked.body)) == ("POST", "RR123456785TR")


def test_turkish_capitals_are_read_as_small_letters():
    assert understood("ptt-tr", read("delivered").events[0]) == "dl.delivered"


def test_words_are_read_with_care_for_what_went_back():
    meanings = [understood("ptt-tr", event) for event in read("returned").events]
    assert meanings == [
        *("ex.returned", "ex.returning", "df.other", "od.out", None, "it.accepted"),
    ]


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        ("Dağıtıcıya teslim edildi", "od.out"),
        ("DAĞITIMA VERİLDİ", "od.out"),
        ("Gümrüğe teslim edildi", "it.import_customs"),
        ("Alıcı Adreste Bulunamadı", "df.nobody"),
    ],
)
def test_what_was_handed_to_others_than_the_recipient_is_not_delivered(words, meaning):
    told = replace(read("delivered").events[0], text=words)
    assert understood("ptt-tr", told) == meaning


def test_times_are_turkish():
    newest = read("out-for-delivery").events[0]
    assert newest.time and newest.time.isoformat() == "2026-11-20T08:31:00+03:00"
    assert newest.place == "BEŞİKTAŞ PDM, ÇANKAYA, İSTANBUL"
