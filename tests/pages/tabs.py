"""The tabs of the visitors whom many tests share, each begun anew for one visit after another."""

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import BrowserContext, Page

from tests.pages.anew import KNOWN, begin, end

DESK = {"width": 1280, "height": 800}


class Tabs:
    """One tab for each context. A visit takes the place of the one before it."""

    def __init__(self) -> None:
        self.kept: dict[BrowserContext, Page] = {}
        self.running: set[BrowserContext] = set()
        self.turns = 0

    def here(self, context: BrowserContext) -> bool:
        return context in self.kept and not self.kept[context].is_closed()

    def keep(self, context: BrowserContext, page: Page) -> None:
        """Keeps a page that has just started."""
        page.evaluate(KNOWN)
        self.kept[context] = page
        self.running.add(context)

    def begin(
        self, context: BrowserContext, path: str, saved: Mapping[str, str], before: str
    ) -> Page:
        """Begins the tab of a context anew, wherever the visit before has left it."""
        if context in self.running:
            self.end(context)
        _, place, address = path.partition("#")
        self.running.add(context)
        self.turns += 1
        begin(self.kept[context], place + address, saved, self.turns, before)
        return self.kept[context]

    def end(self, context: BrowserContext) -> None:
        """Ends a visit; the window is again as it was. A tab that does not end is not kept."""
        self.running.discard(context)
        page = self.kept.pop(context)
        context.set_offline(False)
        page.unroute_all()
        page.emulate_media(
            media="null", color_scheme="light", reduced_motion="reduce", forced_colors="none"
        )
        page.mouse.move(0, 0)
        end(page)
        self.kept[context] = page

    def end_all(self, passed: bool) -> None:
        """Ends what a test has begun; a tab in which it failed is kept no more."""
        for context in list(self.running):
            if passed and self.here(context):
                self.end(context)
            else:
                self.running.discard(context)
                self.kept.pop(context)

    def close_others(self, context: BrowserContext) -> None:
        """Closes what a test has left beside, which would write into the next one's list."""
        for page in context.pages:
            if page is not self.kept.get(context):
                page.close()


def sized(page: Page, viewport: dict[str, int] | None) -> None:
    """Gives the window a size; the usual one unless told."""
    wanted: Any = viewport or DESK
    if page.viewport_size != wanted:
        page.set_viewport_size(wanted)
