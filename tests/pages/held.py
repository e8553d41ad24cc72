"""Parts of the page that are kept back on their way to it until they are let go."""

from playwright.sync_api import Page, Route


class Held:
    """What the patterns name, as often as it is asked for before it is let go."""

    def __init__(self, *patterns: str) -> None:
        self.patterns = patterns or ("**/app.zip.gz",)
        self.routes: list[Route] = []
        self.holding = True

    def prepare(self, page: Page) -> None:
        for pattern in self.patterns:
            page.route(pattern, self.hear)

    def hear(self, route: Route) -> None:
        if self.holding:
            self.routes.append(route)
        else:
            route.continue_()

    def let_go(self) -> None:
        self.holding = False
        for route in self.routes:
            route.continue_()

    def lose(self) -> None:
        for route in self.routes:
            route.abort()
