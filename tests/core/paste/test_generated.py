"""How much of generated pages is read, and how seldom an event is told with another's day."""

from collections.abc import Iterable

import pytest

from app.core.paste import read_page
from app.core.paste.layout import word_position
from app.core.paste.layout.position_weights import WEIGHTS
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


def pages(*, apart: bool) -> list[Generated]:
    """Pages of seeds that no weight was fitted on, of combinations fitted on or held apart."""
    return [page for seed in range(COUNT) if (page := generated(seed)).apart == apart]


@pytest.mark.parametrize("apart", [False, True], ids=["combinations fitted on", "held apart"])
def test_of_generated_pages_98_events_in_100_are_read(apart):
    assert share(pages(apart=apart)) >= 0.98


@pytest.mark.parametrize("apart", [False, True], ids=["combinations fitted on", "held apart"])
def test_of_generated_pages_at_most_5_events_in_1000_are_told_that_the_page_does_not_tell(apart):
    some = pages(apart=apart)
    faults = [fault for page in some for fault in wrong(page)]
    assert len(faults) <= 0.005 * sum(len(page.told) for page in some), faults


def test_a_page_is_the_same_at_every_run():
    assert generated(7) == generated(7) != generated(8)


@pytest.mark.parametrize(
    ("feature", "seed"),
    [
        *(("silent", 37), ("around", 454), ("apart", 512), ("headline", 648)),
        *(("oldest_ended", 673), ("mixed", 2840), ("newest_ended", 2901), ("restated", 3125)),
        *(("shape", 3301), ("split", 4039), ("left_begun", 4087), ("parted", 10932)),
        *(("broken", 10932), ("newest_begun", 13125), ("headed", 14932)),
    ],
)
def test_a_weight_decides_a_page_that_is_read_wrong_without_it(feature, seed, monkeypatch):
    page = generated(seed)
    assert not wrong(page)
    assert share([page]) == 1
    monkeypatch.setattr(word_position, "WEIGHTS", WEIGHTS._replace(**{feature: 0.0}))
    assert wrong(page) or share([page]) < 1
