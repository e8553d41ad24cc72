"""A page that nobody sees: nothing is drawn on it until somebody does."""

import pytest
from playwright.sync_api import Page, expect

from tests.pages.conftest import Visit
from tests.pages.shopper import STARTS, parcel, records, told

N = "RR123456785CN"
TURN = """(hidden) => {
  Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event("visibilitychange"));
}"""
DRAWN = """() => {
  globalThis.drawn = 0;
  const { draw } = parcelbook;
  parcelbook.draw = (...what) => {
    globalThis.drawn += 1;
    return draw(...what);
  };
}"""


@pytest.mark.parametrize("hidden", [True, False])
def test_its_ages_grow_once_it_is_seen_again(visit: Visit, hidden: bool) -> None:
    report = told(N, "bring", ("Departed", "IN_TRANSIT"))
    shopper = visit(
        saved=records(parcel(N, "china-post", retrievals=(report,))),
        fresh=True,
        ready=False,  # which is told by a mark, and the clock of the test keeps none
        prepare=lambda page: page.clock.install(),
    )
    page: Page = shopper.page
    card = page.locator("#list .card")
    expect(page.locator("#progress")).to_be_hidden(timeout=1000 * STARTS)
    before = card.inner_text()
    page.evaluate(TURN, hidden)
    page.clock.run_for(30_000)  # what the start and leaving bring is done by then
    page.evaluate(DRAWN)
    page.clock.fast_forward(3 * 86_400_000)
    page.clock.run_for(1000)
    assert (page.evaluate("drawn") == 0) is hidden
    if hidden:
        assert card.inner_text() == before
        page.evaluate(TURN, False)
    expect(card).not_to_have_text(before)
