"""InPost names statuses in words of its own and stands its parcels in machines."""

import json
from dataclasses import replace

from app.core.model.exchange import Access
from app.core.sources import inpost_pl
from tests.core.sources.bodies import bodies

BODIES = bodies("inpost-pl")


def test_the_question_is_a_plain_get_with_the_number_in_the_path():
    asked = inpost_pl.request("520000012345678901234567", Access())
    assert asked.url.endswith("/v1/tracking/520000012345678901234567")
    assert (asked.method, dict(asked.headers), asked.body) == ("GET", {}, None)


def test_a_parcel_ready_to_collect_says_in_which_machine():
    report = inpost_pl.read(BODIES["ready-to-collect"].response())
    newest = report.events[0]
    assert (newest.code, newest.text) == ("ready_to_pickup", "ready_to_pickup")
    assert newest.place == "KRA012, ul. Przykładowa 12, 30-001 Kraków"
    assert newest.time and newest.time.isoformat() == "2026-11-21T12:05:44+01:00"
    assert [event.place for event in report.events[1:3]] == ["Oddział Kraków"] * 2
    assert len(report.events) == 9
    assert report.service == "inpost_locker_standard"


def test_a_delivery_at_the_door_has_no_machine():
    report = inpost_pl.read(BODIES["delivered-at-door"].response())
    assert report.events[0].place == "Oddział Kraków"


def test_a_new_status_is_kept_in_its_own_words():
    newest = inpost_pl.read(BODIES["new-status"].response()).events[0]
    assert newest.text == "teleported"
    assert newest.code not in inpost_pl.CODES


def test_a_time_without_an_offset_is_polish():
    body = json.loads(BODIES["registered"].text)
    body["tracking_details"][0]["datetime"] = "2026-07-01T10:00:00"
    report = inpost_pl.read(replace(BODIES["registered"].response(), body=json.dumps(body)))
    assert report.events[0].time
    assert report.events[0].time.isoformat() == "2026-07-01T10:00:00+02:00"


def test_events_told_oldest_first_come_newest_first():
    body = json.loads(BODIES["ready-to-collect"].text)
    body["tracking_details"].reverse()
    turned = inpost_pl.read(replace(BODIES["ready-to-collect"].response(), body=json.dumps(body)))
    assert turned == inpost_pl.read(BODIES["ready-to-collect"].response())
