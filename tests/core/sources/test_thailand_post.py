"""Thailand Post gives a token first, and counts years as Buddhists do."""

import json
from dataclasses import replace

import pytest

from app.core.model import Report
from app.core.model.exchange import Access, Request
from app.core.sources import thailand_post
from app.core.sources.errors import BadKey
from tests.core.sources.bodies import bodies

BODIES = bodies("thailand-post")


def report(name):
    said = thailand_post.read(BODIES[name].response())
    assert isinstance(said, Report)
    return said


def test_the_key_only_buys_a_token():
    asked = thailand_post.request("EE000000178TH", Access(key="K"))
    assert asked.url.endswith("/authenticate/token")
    assert asked.headers["Authorization"] == "Token K"


def test_a_refusal_before_the_number_was_named_is_about_the_key():
    refused = replace(BODIES["bad-number"].response(), step=0)
    with pytest.raises(BadKey):
        thailand_post.read(refused)


@pytest.mark.parametrize(("language", "wanted"), [("en", "EN"), ("th-TH", "TH"), ("ru", "EN")])
def test_the_number_is_asked_with_the_token(language, wanted):
    response = replace(BODIES["token"].response(), access=Access(key="K", language=language))
    asked = thailand_post.read(response)
    assert isinstance(asked, Request)
    assert asked.headers["Authorization"] == "Token issued-for-hours"
    assert json.loads(asked.body or "") == {
        **{"status": "all", "language": wanted},
        "barcode": ["EE000000178TH"],
    }


def test_the_year_2569_is_2026():
    newest = report("delivered").events[0]
    assert newest.code == "501"
    assert newest.time and newest.time.isoformat() == "2026-11-19T10:23:23+07:00"


def test_a_time_without_an_offset_is_thai():
    newest = report("at-pick-up-point").events[0]
    assert newest.time and newest.time.isoformat() == "2026-11-18T12:00:00+07:00"


def test_the_leap_day_of_2567_is_that_of_2024():
    oldest = report("leap-day").events[-1]
    assert oldest.time and oldest.time.isoformat() == "2024-02-29T23:59:00+07:00"


def test_only_the_arrival_there_claims_the_country_of_destination():
    claims = {"it.arrived_dest", "it.import_customs", "it.import_released"}
    assert {code for code, sub in thailand_post.CODES.items() if sub in claims} == {"205"}
