"""The browser's own localStorage does what every place for the list must."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Error, Page
from serve import Server

from tests.core.keeping.places import PlaceContract
from tests.pages.test_storage import FILL, FREE


class LocalStorage:
    """The store of a page's origin, reached from outside."""

    refusal: type[Exception] = Error

    def __init__(self, page: Page) -> None:
        self.page = page

    def get(self, name: str) -> str:
        return self.page.evaluate("(name) => localStorage.getItem(name) ?? ''", name)

    def put(self, name: str, text: str) -> None:
        self.page.evaluate("(about) => localStorage.setItem(...about)", [name, text])

    def remove(self, name: str) -> None:
        self.page.evaluate("(name) => localStorage.removeItem(name)", name)

    def names(self) -> list[str]:
        return self.page.evaluate("Object.keys(localStorage)")

    def fill(self) -> None:
        self.page.evaluate(FILL)

    def free(self) -> None:
        self.page.evaluate(FREE)


@pytest.fixture(scope="module")
def still(browser: Browser, server: Server) -> Iterator[Page]:
    """A document of the origin that writes nothing."""
    context = browser.new_context(base_url=server.url)
    page = context.new_page()
    page.goto("static/icon.svg")
    yield page
    context.close()


class TestLocalStorage(PlaceContract):
    @pytest.fixture
    def texts(self, still: Page) -> LocalStorage:
        still.evaluate("localStorage.clear()")
        return LocalStorage(still)

    def test_a_text_comes_back_sign_by_sign(self, texts: LocalStorage) -> None:
        said = '\x01 \U0001f600 \u2028 Лампа ,"r":[' * 9
        texts.put("a", said)
        assert json.dumps(texts.get("a")) == json.dumps(said)
