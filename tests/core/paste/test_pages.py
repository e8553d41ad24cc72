"""Pages of carriers, trackers, shops and mails, copied in a browser, are read without knowing them.

What the pages are and where they come from: `pages/README.md`.
"""

import pytest

from app.core.paste import read_page
from tests.core.paste.gold import hits, pages, retold

HISTORIES = [page for page in pages() if page.histories]
OTHERS = [page for page in pages() if not page.histories]


def read(page):
    return retold(page, read_page(page.text, now=page.now))


def named(some):
    return [pytest.param(page, id=page.name) for page in some]


@pytest.mark.parametrize("page", named(HISTORIES))
def test_every_event_of_a_history_is_read_newest_first_and_none_besides(page):
    for history, _, told in read(page):
        assert told == list(history.events)


@pytest.mark.parametrize("page", named(OTHERS))
def test_a_page_that_is_no_history_tells_no_event(page):
    assert [event for report in read_page(page.text, now=page.now) for event in report.events] == []


@pytest.mark.parametrize("page", named(HISTORIES))
def test_the_number_of_the_parcel_is_found_on_its_page(page):
    for history, report, _ in read(page):
        assert report.number == history.number


@pytest.mark.parametrize("page", named(HISTORIES))
def test_a_carrier_is_named_only_if_the_page_names_it(page):
    for history, report, _ in read(page):
        assert report.carrier is None or report.carrier in history.carriers


def test_of_all_pages_together_95_events_in_100_are_read_and_none_is_invented():
    told = [one for page in pages() for one in read(page)]
    found = sum(hits(events) for _, _, events in told)
    assert sum(len(events) for _, _, events in told) - found == 0
    assert found >= 0.95 * sum(len(history.events) for history, _, _ in told)
