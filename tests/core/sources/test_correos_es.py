"""Correos writes days and hours apart, and nothing at all about what is not its own."""

from dataclasses import replace

import pytest

from app.core.model.exchange import Access
from app.core.sources import correos_es
from app.core.sources.errors import NotFound
from app.core.understanding import understood
from tests.core.sources.bodies import bodies

BODIES = bodies("correos-es")


def read(name):
    return correos_es.read(BODIES[name].response())


def test_it_is_asked_in_spanish_or_in_english():
    asked = correos_es.request("RR123456785ES", Access(language="es-MX"))
    assert asked.url.endswith("/api/v1/envios?text=RR123456785ES&language=ES")
    assert correos_es.request("1", Access(language="ru")).url.endswith("&language=EN")


def test_an_empty_204_is_an_unknown_number():
    with pytest.raises(NotFound):
        correos_es.read(replace(BODIES["unknown-number"].response(), body=""))


def test_day_and_hour_with_or_without_seconds_are_one_time():
    times = [event.time.isoformat() for event in read("in-the-unit").events if event.time]
    assert times[:2] == ["2026-11-19T07:30:00+01:00", "2026-11-18T23:59:00+01:00"]


def test_the_long_words_stand_in_for_missing_short_ones():
    assert read("in-the-unit").events[1].text == "Classified at the logistics centre"


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        ("In the delivery unit", "it.local"),
        ("En reparto", "od.out"),
        ("Ausente en reparto", "df.nobody"),
        ("Disponible en oficina", "ap.ready"),
        ("Something new", "it.moving"),
    ],
)
def test_where_in_delivery_a_parcel_is_the_words_say(words, meaning):
    newest = replace(read("in-the-unit").events[0], text=words)
    assert (newest.code, understood("correos-es", newest)) == ("3", meaning)


def test_the_last_phase_is_delivered():
    assert understood("correos-es", read("delivered").events[0]) == "dl.delivered"
