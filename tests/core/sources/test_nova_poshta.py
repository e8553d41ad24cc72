"""Nova Poshta gives a snapshot: events come from its dates, nothing is made up."""

import json
from dataclasses import replace
from datetime import date

import pytest

from app.core.model import Eta
from app.core.model.exchange import Access
from app.core.sources import nova_poshta
from tests.core.sources.bodies import bodies

BODIES = bodies("nova-poshta")


def read(name):
    return nova_poshta.read(BODIES[name].response())


def changed(name, **fields):
    body = json.loads(BODIES[name].text)
    body["data"][0].update(fields)
    return nova_poshta.read(replace(BODIES[name].response(), body=json.dumps(body)))


def test_the_question_is_a_simple_post_about_one_document():
    asked = nova_poshta.request("20450012345678", Access(language="ru"))
    assert (asked.method, dict(asked.headers)) == ("POST", {})
    body = json.loads(asked.body or "")
    assert (body["modelName"], body["calledMethod"]) == ("TrackingDocument", "getStatusDocuments")
    assert body["methodProperties"]["Documents"] == [
        {"DocumentNumber": "20450012345678", "Phone": ""}
    ]


def test_a_parcel_on_its_way_has_its_present_status_and_its_creation():
    report = read("on-the-way")
    now, created = report.events
    assert (now.code, now.text) == ("5", "Відправлення прямує до міста Львів")
    assert now.time and now.time.isoformat() == "2026-11-21T08:14:31+02:00"
    assert (created.code, created.text, created.place) == ("1", "", "Київ")
    assert created.time and created.time.isoformat() == "2026-11-18T16:20:05+02:00"
    assert report.eta == Eta(date(2026, 11, 23), date(2026, 11, 23))
    assert report.weight_g == 1200


def test_a_parcel_between_two_towns_stays_in_the_country():
    report = read("on-the-way")
    assert (report.origin, report.destination) == ("UA", "UA")
    over = changed("on-the-way", InternationalDeliveryType="Import")
    assert (over.origin, over.destination) == (None, None)
    one_end = changed("on-the-way", CitySender="")
    assert (one_end.origin, one_end.destination) == (None, None)


def test_a_parcel_only_created_is_one_event():
    (event,) = read("created").events
    assert (event.code, event.place) == ("1", "Київ")
    assert "накладну" in event.text


def test_a_parcel_at_the_branch_says_where_and_since_when():
    report = read("at-branch")
    assert report.events[0].place == "Відділення №24: вул. Прикладна, 24, Львів"
    assert report.events[0].time and report.events[0].time.isoformat().startswith(
        "2026-11-20T09:41"
    )


def test_the_day_from_which_storage_costs_is_not_the_last_one_to_collect():
    assert '"DatePayedKeeping": "2026-11-27' in BODIES["at-branch"].text
    assert read("at-branch").collect_by is None


def test_a_received_parcel_bears_the_moment_of_receipt_and_expects_nothing():
    report = read("received")
    assert report.events[0].code == "9"
    assert (
        report.events[0].time and report.events[0].time.isoformat() == "2026-11-16T18:25:10+02:00"
    )
    assert report.eta is None and report.collect_by is None


@pytest.mark.parametrize(
    "written",
    ["20-11-2026 10:15:00", "2026-11-20 10:15:00", "20.11.2026 10:15:00", "10:15 20.11.2026"],
)
def test_all_four_written_dates_are_understood(written):
    time = changed("on-the-way", TrackingUpdateDate=written).events[0].time
    assert time and time.isoformat() == "2026-11-20T10:15:00+02:00"


def test_a_summer_date_has_summer_time():
    time = changed("on-the-way", TrackingUpdateDate="2026-07-20 10:15:00").events[-1].time
    assert time and time.isoformat() == "2026-07-20T10:15:00+03:00"


@pytest.mark.parametrize("empty", ["", "0001-01-01 00:00:00", "0000-00-00 00:00:00", None])
def test_a_placeholder_is_no_date(empty):
    report = changed("on-the-way", DateCreated=empty, ScheduledDeliveryDate=empty)
    assert len(report.events) == 1
    assert report.eta is None


def test_without_any_date_the_status_still_stands():
    none = dict.fromkeys(("DateCreated", "TrackingUpdateDate", "DateScan"), "")
    (event,) = changed("on-the-way", **none).events
    assert (event.time, event.code) == (None, "5")


def test_a_status_code_may_come_as_a_number():
    assert changed("at-branch", StatusCode=7).events[0].code == "7"


@pytest.mark.parametrize(
    ("code", "meaning"), [("14", "ap.ready"), ("107", "ap.ready"), ("108", "df.rejected")]
)
def test_codes_of_older_answers_are_known(code, meaning):
    assert nova_poshta.CODES[changed("at-branch", StatusCode=code).events[0].code] == meaning
