"""Slovak Post tells events oldest first, with the office in a slot of the sentence."""

from datetime import date

import pytest

from app.core.model.exchange import Access
from app.core.sources import slovak_post
from tests.core.sources.bodies import bodies

BODIES = bodies("slovak-post")


def read(name):
    return slovak_post.read(BODIES[name].response())


@pytest.mark.parametrize(("language", "asked"), [("sk", "sk"), ("cs", "sk"), ("ru", "en")])
def test_the_question_is_about_one_item_with_its_office(language, asked):
    url = slovak_post.request("CP123456785SK", Access(language=language)).url
    assert url == f"https://api.posta.sk/tracking?q=CP123456785SK&l={asked}&p=1"


def test_an_item_at_the_office_says_where_and_until_when():
    report = read("ready-to-collect")
    newest = report.events[0]
    assert newest.text == "Item is stored at post office Žilina 1"
    assert newest.place == "Žilina 1, Žilina"
    assert newest.code == "notified"
    assert newest.time and newest.time.isoformat() == "2026-11-19T12:03:15+01:00"
    assert report.collect_by == date(2026, 12, 7)


def test_the_first_event_told_is_the_oldest():
    assert read("ready-to-collect").events[-1].text == "Item posted at post office Bratislava 12"


@pytest.mark.parametrize("name", ["delivered", "returning"])
def test_an_item_that_does_not_wait_has_no_day_to_be_collected_by(name):
    assert read(name).events[0].code == name
    assert read(name).collect_by is None
