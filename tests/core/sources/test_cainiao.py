"""Cainiao's scans are in many clocks, and its words mean less than its codes."""

import json
from dataclasses import replace
from datetime import date

import pytest

from app.core.model import Eta, Linked
from app.core.model.exchange import Access
from app.core.sources import SOURCES, cainiao
from app.core.sources.errors import NotFound
from app.core.sources.source import HOUR_S
from tests.core.sources.bodies import bodies

BODIES = bodies("cainiao")


def read(name):
    return cainiao.read(BODIES[name].response())


def meanings(report):
    return [cainiao.CODES.get(event.code) for event in report.events]


def with_scan(**changes):
    body = json.loads(BODIES["on-the-way"].text)
    body["module"][0]["detailList"][0].update(changes)
    return cainiao.read(replace(BODIES["on-the-way"].response(), body=json.dumps(body)))


def test_it_is_asked_in_chinese_or_in_english():
    asked = cainiao.request("LP00123456789017", Access(language="ru"))
    assert asked.url.endswith("/global/detail.json?mailNos=LP00123456789017&lang=en-US")
    assert cainiao.request("LP1", Access(language="zh-Hans")).url.endswith("&lang=zh-CN")


def test_it_is_asked_seldom():
    limits = SOURCES["cainiao"].limits
    assert (limits.at_once, limits.fresh_s) == (1, 6 * HOUR_S)


def test_a_parcel_that_the_station_signed_is_to_be_collected():
    assert meanings(read("at-station"))[0] == "ap.ready"


def test_the_newest_code_decides_and_not_the_word_beside_it():
    assert meanings(read("delivered"))[0] == "dl.delivered"
    assert '"status": "DELIVERING"' in BODIES["delivered"].text


def test_wall_clocks_are_read_with_their_zone_and_the_epoch_not_at_all():
    times = [event.time.isoformat() for event in read("on-the-way").events if event.time]
    assert times[:3] == [
        "2026-11-17T04:10:00+01:00",
        "2026-11-16T22:40:00+08:00",
        "2026-11-15T12:00:00+08:00",
    ]
    assert read("delivered").events[0].time.isoformat() == "2026-11-20T17:45:00-03:00"


@pytest.mark.parametrize("zone", ["", None, "CET", "GMT+99"])
def test_a_clock_without_a_known_zone_stays_as_it_is(zone):
    newest = with_scan(timeZone=zone).events[0]
    assert newest.time.isoformat() == "2026-11-17T04:10:00"
    assert not newest.zone_known


def test_the_town_in_brackets_is_the_place():
    newest = read("delivered").events[0]
    assert (newest.place, newest.text) == ("São Paulo", "Delivered")


def test_a_scan_without_words_has_the_standard_ones():
    assert read("on-the-way").events[-2].text == "Accepted by carrier"


def test_the_last_carriers_number_is_linked_even_out_of_a_sentence():
    assert read("at-station").linked == (Linked("3SDFC0000000017"),)
    assert read("delivered").linked == (Linked("NX123456785BR"),)
    assert read("on-the-way").linked == ()


def test_of_several_parcels_the_one_that_was_asked_for_is_read_alone():
    assert read("several-parcels").events == read("on-the-way").events


def test_a_placeholder_is_asked_for_together_with_the_number_behind_it():
    again = read("placeholder")
    assert "mailNos=LP00123456789017%2CLP00123456789025&" in again.url
    report = read("behind-the-placeholder")
    assert report.number == "LP00123456789017"
    assert report.events == read("at-station").events
    assert report.linked == (Linked("LP00123456789025"), Linked("3SDFC0000000017"))


def test_a_placeholder_is_not_followed_for_ever():
    with pytest.raises(NotFound):
        read("nothing-behind-it")


DAY_MS = 24 * 3600 * 1000
NOON = 1795262400000  # 2026-11-21 12:00 UTC


def expecting(name, info):
    body = json.loads(BODIES[name].text)
    body["module"][0]["globalEtaInfo"] = info
    return cainiao.read(replace(BODIES[name].response(), body=json.dumps(body)))


@pytest.mark.parametrize(
    ("least", "most", "days"),
    [
        (NOON, NOON + 17 * DAY_MS, (21, 8)),
        (NOON, NOON, (21, 21)),
        (NOON, None, (21, 21)),
        (None, NOON, (21, 21)),
        (NOON + DAY_MS, NOON, (21, 22)),
        (str(NOON), str(NOON + DAY_MS), (21, 22)),
        (NOON - DAY_MS // 2, NOON + DAY_MS // 2 - 1, (21, 21)),
        (0, NOON, (21, 21)),
        ("", NOON, (21, 21)),
        (253402300799000, NOON, (21, 21)),
    ],
)
def test_the_expected_days_are_two_moments_in_utc(least, most, days):
    told = expecting(
        "on-the-way",
        {"etaDesc": "Estimated delivery by", "deliveryMinTime": least, "deliveryMaxTime": most},
    )
    month = 12 if days[1] < days[0] else 11
    assert told.eta == Eta(date(2026, 11, days[0]), date(2026, month, days[1]))


@pytest.mark.parametrize("info", [None, {}, {"etaDesc": "x"}, {"deliveryMinTime": 0}])
def test_without_a_moment_no_day_is_expected(info):
    assert expecting("on-the-way", info).eta is None


def test_what_is_delivered_is_not_expected_any_more():
    assert expecting("delivered", {"deliveryMaxTime": NOON}).eta is None


def test_a_placeholder_expects_its_parcel_on_the_day_of_either():
    body = json.loads(BODIES["behind-the-placeholder"].text)
    first, last = {"deliveryMaxTime": NOON}, {"deliveryMaxTime": NOON + DAY_MS}

    def day(*infos):
        for parcel, info in zip(body["module"], infos, strict=True):
            parcel["globalEtaInfo"] = info
        response = replace(BODIES["behind-the-placeholder"].response(), body=json.dumps(body))
        told = cainiao.read(response)
        return told.eta and told.eta.latest

    assert day(first, None) == date(2026, 11, 21)
    assert day(first, last) == date(2026, 11, 22)
