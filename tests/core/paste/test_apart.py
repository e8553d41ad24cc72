"""Pages that the reader was not made for: how much of them it reads, and nothing falsely.

What they are: `apart/README.md`. They are measured together, a set at a time.
"""

import pytest

from app.core.model import Event
from app.core.paste import read_page
from tests.core.paste.gold import hits, pages, retold

# What share of a set is read, at least.
SETS = {
    **dict.fromkeys(("apart/first", "apart/second", "apart/third", "apart/fourth"), 0.97),
    **dict.fromkeys(("apart/fifth", "apart/sixth"), 0.98),
}


@pytest.mark.parametrize("folder", SETS)
def test_of_pages_held_apart_most_events_are_read_and_none_is_told_falsely(folder):
    told = [
        one for page in pages(folder) for one in retold(page, read_page(page.text, now=page.now))
    ]
    found = sum(hits(events) for _, _, events in told)
    assert found >= SETS[folder] * sum(len(history.events) for history, _, _ in told)
    false = [event for _, _, events in told for event in events if isinstance(event, Event)]
    assert false == []
