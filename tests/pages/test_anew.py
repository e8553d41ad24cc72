"""A tab that is begun anew keeps nothing that a test did in it."""

import pytest

from tests.pages.conftest import Visit

# How a test changes what the page meets, and what the page then finds.
CHANGES = {
    "document.adoptedStyleSheets = [new CSSStyleSheet()]": "document.adoptedStyleSheets.length",
    "navigator.share = () => 'mine'": "`${navigator.share}`.includes('mine')",
    "navigator.mine = 1": "'mine' in navigator",
    "delete Navigator.prototype.clipboard": "!navigator.clipboard",
    "Object.defineProperty(navigator, 'userAgent', { value: 'mine', configurable: true })": (
        "navigator.userAgent === 'mine'"
    ),
    "Object.defineProperty(document, 'hidden', { value: 'mine', configurable: true })": (
        "document.hidden === 'mine'"
    ),
    "globalThis.mine = 1": "'mine' in globalThis",
    "document.title = 'mine'": "document.title === 'mine'",
    "document.documentElement.style.fontSize = '200%'": "document.documentElement.style.length",
}


# What the page does not set itself when it begins.
EARLY = [one for one in CHANGES if not one.startswith("document.")]


@pytest.mark.parametrize(
    ("change", "early"), [*((one, False) for one in CHANGES), *((one, True) for one in EARLY)]
)
def test_what_a_test_changes_is_not_there_for_the_next(
    visit: Visit, change: str, early: bool
) -> None:
    visit()
    page = visit(before=change if early else "").page
    if not early:
        page.evaluate(f"void ({change})")
    assert page.evaluate(CHANGES[change])
    assert not visit().page.evaluate(CHANGES[change])
