"""Track24 asks for the domain of the key, and tells what several posts wrote."""

import pytest

from app.core.model.exchange import Access
from app.core.sources import track24
from tests.core.sources.bodies import bodies

BODIES = bodies("track24")


def read(name):
    return track24.read(BODIES[name].response())


@pytest.mark.parametrize(("language", "asked"), [("ru-RU", "ru"), ("en", "en"), ("de", "en")])
def test_the_question_names_the_domain_that_the_key_was_given_for(language, asked):
    access = Access(key="K", language=language, more={"domain": "my.example"})
    assert track24.request("RB000000178RU", access).url == (
        "https://api.track24.ru/tracking.json.php"
        f"?apiKey=K&domain=my.example&lng={asked}&code=RB000000178RU"
    )


def test_the_newest_event_is_told_in_the_translation_that_was_asked_for():
    report = read("waiting")
    newest = report.events[0]
    assert (newest.text, newest.code) == ("Arrived at the place of delivery", "awaiting")
    assert newest.place == "БИШКЕК ПИ-1 [Кыргызстан]"
    assert report.events[-1].text == "Accepted"


def test_times_stay_the_clocks_of_their_places():
    newest = read("waiting").events[0]
    assert newest.time and newest.time.isoformat() == "2026-11-20T11:44:00"
    assert not newest.zone_known


def test_a_weight_is_in_grams_and_zero_is_none():
    assert read("waiting").weight_g == 353
    assert read("two-carriers").weight_g is None


def test_the_carrier_is_named_only_if_there_is_one():
    assert read("waiting").carrier == "russian-post"
    assert read("two-carriers").carrier is None


def test_an_operation_without_an_attribute_is_told_by_its_type():
    assert read("two-carriers").events[-1].text == "Accepted by carrier"
    assert read("two-carriers").events[0].text == "Released by customs"
