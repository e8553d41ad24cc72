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
