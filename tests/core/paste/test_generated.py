"""How much of generated pages is read: nothing invented, and no event with another's day."""

from collections.abc import Iterable

import pytest

from app.core.paste import read_page
from tests.core.paste.generated import NOW, Generated, generated

COUNT = 600


def wrong(page: Generated) -> list[str]:
    """The events of a reading that the page does not tell so."""
    told = {one.time: one.text for one in page.told}
    events = [event for report in read_page(page.text, now=NOW) for event in report.events]
    return [
        f"{page.made_of} -> {event.time} {event.text}"
        for event in events
        if told.get(event.time, "\n") not in event.text
    ]


def share(pages: Iterable[Generated]) -> float:
    """The share of the events of pages that are read with their moment and words."""
    found = total = 0
    for page in pages:
        events = [event for report in read_page(page.text, now=NOW) for event in report.events]
        read = {event.time: event.text for event in events}
        total += len(page.told)
        found += sum(one.text in read.get(one.time, "") for one in page.told)
    return found / total


@pytest.mark.parametrize("half", [0, 1], ids=["looked at", "held apart"])
def test_no_event_of_a_generated_page_is_invented_or_takes_the_day_of_another(half):
    assert [fault for seed in range(half, COUNT, 2) for fault in wrong(generated(seed))] == []


@pytest.mark.parametrize("half", [0, 1], ids=["looked at", "held apart"])
def test_of_generated_pages_98_events_in_100_are_read(half):
    assert share(generated(seed) for seed in range(half, COUNT, 2)) >= 0.98


def test_a_page_is_the_same_at_every_run():
    assert generated(7) == generated(7) != generated(8)
