"""A delivery that is told of the whole parcel only is not hidden by a list that was cut short."""

import json
from dataclasses import replace

import pytest

from app.core.model import Event, Parcel, Retrieval
from app.core.parcel.journey import journey
from app.core.sources import load
from app.core.sources.codes import with_delivery
from tests.conftest import NOW
from tests.core.sources.bodies import bodies

CODES = {"on": "it.moving", "done": "dl.delivered"}
MOVING = Event(NOW, "On its way", code="on")


def test_the_code_of_the_whole_parcel_tells_a_delivery_that_no_event_tells():
    told = with_delivery((MOVING,), "done", CODES)
    assert told == (MOVING, Event(None, "", code="done"))


@pytest.mark.parametrize("code", ["on", "", "new"])
def test_any_other_code_of_the_whole_parcel_adds_nothing(code):
    assert with_delivery((MOVING,), code, CODES) == (MOVING,)


def test_a_delivery_that_is_told_already_is_told_once():
    done = Event(NOW, "Delivered", code="done")
    assert with_delivery((done, MOVING), "done", CODES) == (done, MOVING)


def way(source: str, response):
    """The journey of a parcel of which this answer is all that is known."""
    report = load(source).read(response)
    return journey(Parcel(report.number, NOW, retrievals=(Retrieval(source, NOW, report),)))


@pytest.mark.parametrize(
    ("source", "body", "where", "state"),
    [
        ("karrio", "attempted", (), {"delivered": True}),
        (
            *("ship24", "on-the-way", ("data", "trackings", 0, "shipment")),
            {"statusMilestone": "delivered"},
        ),
    ],
)
def test_a_service_that_says_so_of_the_parcel_ends_the_way(source, body, where, state):
    fixture = bodies(source)[body]
    whole = json.loads(fixture.text)
    part = whole
    for step in where:
        part = part[step]
    part.update(state)
    assert not way(source, fixture.response()).over
    changed = way(source, replace(fixture.response(), body=json.dumps(whole)))
    assert (changed.sub, changed.over) == ("dl.delivered", True)


def cut(whole, path: tuple[object, ...], end: int):
    """An answer without the first or the last scan of the list at `path`."""
    scans = whole
    for step in path:
        scans = scans[step]
    scans.pop(end)
    return whole


TRACK_INFO = ("data", "accepted", 0, "track_info")
LISTS = {
    ("inpost-pl", "delivered-at-door"): (("tracking_details",), 0),
    ("ninja-van", "delivered"): (("events",), -1),
    ("bosta", "delivered"): (("TransitEvents",), -1),
    ("dhl", "paket-delivered"): (("shipments", 0, "events"), 0),
    ("dhl", "other-name"): (("shipments", 0, "events"), 0),
    ("cdek", "delivered"): (("data", "statuses"), -1),
    ("17track", "raw-times"): ((*TRACK_INFO, "tracking", "providers", 0, "events"), 0),
}


@pytest.mark.parametrize(("source", "body"), LISTS)
def test_a_list_without_its_last_scan_does_not_hide_that_the_parcel_is_delivered(source, body):
    fixture = bodies(source)[body]
    path, end = LISTS[source, body]
    response = fixture.response()
    full = way(source, response)
    short = json.dumps(cut(json.loads(fixture.text), path, end))
    assert (full.sub, full.over) == ("dl.delivered", True)
    told = load(source).read(replace(response, body=short))
    assert (way(source, replace(response, body=short)).sub, len(told.events)) == (
        "dl.delivered",
        len(load(source).read(response).events),
    )
    assert told.events[-1].time is None


def test_an_order_that_is_completed_on_its_way_back_is_not_delivered():
    fixture = bodies("ninja-van")["delivered"]
    whole = cut(json.loads(fixture.text), ("events",), -1)
    whole["events"].append({**whole["events"][-1], "type": "RTS"})
    told = way("ninja-van", replace(fixture.response(), body=json.dumps(whole)))
    assert told.sub != "dl.delivered"


WHOLE = {
    ("bring", "delivered"): (("consignmentSet", 0, "packageSet", 0), "eventSet", 0, {}),
    ("la-poste", "abroad"): (
        ("shipment",),
        "event",
        0,
        {"isFinal": True, "deliveryDate": "2026-11-19T11:22:00+01:00"},
    ),
    ("cainiao", "delivered"): (("module", 0), "detailList", 0, {}),
    ("russian-post", "delivered"): (
        ("detailedTrackings", 0, "trackingItem"),
        "trackingHistoryItemList",
        0,
        {"commonStatus": "Получено адресатом"},
    ),
}


def shortened(source: str, body: str, **changes: object):
    """The answer without its last scan, with what it tells of the whole parcel."""
    path, listed, end, told = WHOLE[source, body]
    fixture = bodies(source)[body]
    whole = cut(json.loads(fixture.text), (*path, listed), end)
    part = whole
    for step in path:
        part = part[step]
    part.update({**told, **changes})
    return replace(fixture.response(), body=json.dumps(whole))


@pytest.mark.parametrize(("source", "body"), WHOLE)
def test_words_a_day_or_the_newest_scan_of_the_whole_parcel_tell_its_delivery_too(source, body):
    response = shortened(source, body)
    full = load(source).read(bodies(source)[body].response())
    told = load(source).read(response)
    assert (way(source, response).sub, len(told.events)) == ("dl.delivered", len(full.events))
    assert told.eta is None


@pytest.mark.parametrize(
    ("source", "body", "changes"),
    [
        ("bring", "delivered", {"statusDescription": "The shipment is on its way."}),
        ("bring", "delivered", {"statusDescription": "The shipment will be delivered tomorrow."}),
        ("la-poste", "abroad", {"deliveryDate": None}),
        ("la-poste", "abroad", {"isFinal": False}),
        ("cainiao", "delivered", {"latestTrace": None}),
        ("russian-post", "delivered", {"commonStatus": "", "globalStatus": "ARCHIVED"}),
        ("russian-post", "delivered", {"commonStatus": "Возврат отправителю"}),
    ],
)
def test_nothing_but_a_delivery_of_the_whole_parcel_adds_one(source, body, changes):
    response = shortened(source, body, **changes)
    full = load(source).read(bodies(source)[body].response())
    told = load(source).read(response)
    assert way(source, response).sub != "dl.delivered"
    assert len(told.events) == len(full.events) - 1


def test_an_item_whose_list_tells_a_return_is_not_delivered_by_a_day():
    response = shortened("la-poste", "abroad")
    whole = json.loads(response.body)
    whole["shipment"]["event"][0]["code"] = "RE1"
    assert way("la-poste", replace(response, body=json.dumps(whole))).sub == "ex.returning"
