"""Correos writes days and hours apart, and nothing at all about what is not its own."""

from dataclasses import replace

import pytest

from app.exchange import Access
from app.sources import correos_es
from app.sources.errors import NotFound
from tests.sources.bodies import bodies

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


def test_in_delivery_begins_at_the_delivery_unit_and_not_on_the_van():
    assert correos_es.CODES[read("in-the-unit").events[0].code] == "it.local"
    assert correos_es.CODES[read("delivered").events[0].code] == "dl.delivered"
