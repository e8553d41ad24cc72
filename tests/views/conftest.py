"""The page as a tree, drawn from a state."""

from collections.abc import Callable

import pytest

from app.core.language.words import Words
from app.frame.state import State
from app.roof import REGIONS
from app.roof import drawn as region
from tests.fakes import echo_words, strict_words
from tests.views.reading import Element, check, ids_of_the_page, read


def drawn(state: State, w: Words) -> Element:
    """All regions in their places, held to every rule of the page."""
    regions = [f'<div id="{name}">{region(name, state, w)}</div>' for name in REGIONS]
    others = [name for name in ids_of_the_page() if name not in REGIONS]
    page = read("".join(regions) + "".join(f'<div id="{name}"></div>' for name in others))
    check(page)
    return page


@pytest.fixture(scope="session", params=["en", "ru"])
def w(request) -> Words:
    """The page's own words, in each language."""
    return strict_words(request.param)


@pytest.fixture(scope="session")
def echo() -> Words:
    """Words that say the keys of messages."""
    return echo_words()


@pytest.fixture(scope="session")
def draw(echo) -> Callable[..., Element]:
    """Draws a state; without words of its own in keys of messages."""

    def draw(state: State, words: Words = echo) -> Element:
        return drawn(state, words)

    return draw
