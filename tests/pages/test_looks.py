"""What a look at a carrier's page brings: played pages, seen by the bridge's own function."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from serve import ROOT

from app.core.paste import read_page
from tests.pages.layouts import NOW, PAGES, Played

SEEN = re.search(
    r"^export (function seen\(.*?^\})",
    (ROOT / "static/bridge/rules.js").read_text("utf-8"),
    re.DOTALL | re.MULTILINE,
)


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


def read(text: str, page: Played) -> list[str]:
    """The events of a page that are read as they stand there."""
    reports = read_page(text, now=NOW)
    events = [event for report in reports for event in report.events]
    return [
        one.text
        for one in page.told
        if any(
            f"{e.time:%Y%m%d%H%M}" == f"{one.time:%Y%m%d%H%M}" and one.text in e.text
            for e in events
        )
    ]


def test_of_the_events_on_played_pages_of_twelve_carriers_95_in_100_are_read(tab: Page) -> None:
    assert SEEN is not None and len({page.carrier for page in PAGES}) == 12
    found, missed = 0, list[tuple[str, str]]()
    for page in PAGES:
        tab.set_content(page.html)
        tab.get_by_text("Track & trace").wait_for()
        seen = tab.evaluate(SEEN[1], page.number)
        assert not seen["wall"], page.carrier
        told = read(seen["text"], page)
        found += len(told)
        missed += [(page.carrier, one.text) for one in page.told if one.text not in told]
    assert found >= 0.95 * (found + len(missed)), missed
