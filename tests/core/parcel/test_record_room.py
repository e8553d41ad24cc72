"""How much room a long list takes of what browsers give to localStorage."""

from dataclasses import replace
from random import Random

from app.core.keeping.merging import stamped
from app.core.keeping.records import PARCEL
from app.core.model import Event, Parcel
from app.core.parcel.glance import glance
from app.core.parcel.record import read, written
from tests.stories import story

ROOM = 5 * 1024 * 1024
"""Characters."""
PARCELS, EVENTS, DRAWN = 2_000, 30, 50


def long_story(dice: Random) -> Parcel:
    """A parcel of which one source has told thirty events, as several lives have them."""
    parcel = story(dice).parcel
    while not parcel.retrievals:
        parcel = story(dice).parcel
    told, events = parcel.retrievals[0], list[Event]()
    while len(events) < EVENTS:
        events += [event for one in story(dice).parcel.retrievals for event in one.report.events]
    report = replace(told.report, events=tuple(events[:EVENTS]))
    return replace(parcel, retrievals=(replace(told, report=report),))


def test_two_thousand_parcels_with_thirty_events_each_have_room() -> None:
    dice, taken = Random(5), 0
    for _ in range(DRAWN):
        parcel = long_story(dice)
        named = replace(parcel, name="Lamp for the hall", tags=("gift",))
        record = stamped(None, named, parcel.added, "a1b2c3")
        text = written(record, glance(record.shown))
        assert len(read(text).parcel.retrievals[0].report.events) == EVENTS
        taken += len(PARCEL + parcel.number) + len(text)
    # What else the page keeps needs some, too.
    assert PARCELS * taken / DRAWN < 0.8 * ROOM
