"""A carrier has one name on the whole page, in the visitor's language; so have countries."""

import pytest

from app.core.carriers import carrier
from tests.pages.conftest import Visit
from tests.pages.shopper import Shopper
from tests.pages.views import VIEWS, listed

# What others have written stands as it is: events, letters, sheets to print, frames, and notes.
FOREIGN = (
    ".foreign, .raw, .letter, .proof, .frame, textarea, input, [translate=no], [lang=en], code"
)
SHOWN = """(foreign) => {
  const words = [];
  for (const node of document.querySelectorAll("body *")) {
    if (node.closest(foreign) || !node.checkVisibility({ visibilityProperty: true })) continue;
    for (const child of node.childNodes) if (child.nodeType === 3) words.push(child.data);
  }
  return words.join(" ").replace(/\\s+/g, " ");
}"""
# Of the carriers of this list, the names that a Russian page must not have.
OTHERWISE = [carrier(one).name for one in ("china-post", "slovenska-posta")]
COUNTRIES = ("China", "Norway", "Slovakia", "Poland")


@pytest.fixture
def shopper(visit: Visit) -> Shopper:
    shopper = visit(saved=listed())
    shopper.speak("ru")
    return shopper


def test_carriers_and_countries_are_named_in_russian_everywhere(shopper: Shopper) -> None:
    wrong: list[str] = []
    seen = ""
    for view in VIEWS:
        view(shopper)
        text = shopper.page.evaluate(SHOWN, FOREIGN)
        wrong += [f"{view.__name__}: {name}" for name in (*OTHERWISE, *COUNTRIES) if name in text]
        seen += text
    assert wrong == []
    assert "Почта Китая" in seen and "Почта Словакии" in seen and "Норвегия" in seen
