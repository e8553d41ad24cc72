"""What is drawn of the state: the regions whose HTML has changed, the title, the badge."""

from js import document, parcelbook

from app import roof
from app.browser.faults import contained, report
from app.core.language.unseen import seen
from app.core.language.words import Words
from app.frame.notices import not_drawn
from app.frame.state import State
from app.pieces.outlook import acts


class Drawing:
    """The page as it is drawn by now: the HTML of its regions, and the state that it shows."""

    def __init__(self) -> None:
        self.regions: dict[str, str] = {}
        self.shown: State | None = None
        self.badge: int | None = None

    def draw(self, state: State, words: Words) -> None:
        """Draws the regions whose HTML has changed."""
        shown, self.shown = self.shown, state
        for region in roof.REGIONS:
            if not roof.unchanged(region, shown, state):
                self._region(region, state, words)
        contained("title", lambda: self._title(state, words))
        parcelbook.go(state.place, state.opened or "")
        parcelbook.theme(state.settings.theme)
        parcelbook.shortcuts = state.settings.shortcuts
        parcelbook.view("table" if state.settings.table else "cards")
        contained("badge", lambda: self._badge(state))

    def _region(self, region: str, state: State, words: Words) -> None:
        """Draws a region whose HTML has changed; one that cannot be drawn says so in its place,
        and holds up no other."""
        try:
            markup = roof.drawn(region, state, words)
        except Exception as error:
            report(region, error)
            markup = not_drawn(words)
        if self.regions.get(region) != markup:
            self.regions[region] = markup
            parcelbook.draw(region, markup)

    def _title(self, state: State, words: Words) -> None:
        document.title = seen(roof.title(state, words))

    def _badge(self, state: State) -> None:
        count = len(acts(state)) if state.settings.badge else 0
        if count != self.badge:
            self.badge = count
            parcelbook.badge(count)
