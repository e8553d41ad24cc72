"""The fields of the page and its address: text put into the box, the caret in a name, a place."""

from typing import Any

from js import document, location

from app import roof
from app.browser.rim import BrowserEvents, EffectHandlers
from app.frame.effects import GoTo, SetDraft


def rename(page: Any, number: str) -> None:
    """Opens a parcel with the caret in its name."""
    location.hash = f"#/p/{number}"
    page.take(roof.place(f"#/p/{number}"))
    page.draw()
    field = document.getElementById("name")
    if field:
        field.focus()
        field.select()


def set_draft(effect: SetDraft) -> None:
    document.getElementById("paste").value = effect.text


def go_to(effect: GoTo) -> None:
    location.hash = effect.address


BROWSER_EVENTS: BrowserEvents = {
    "rename-focus": lambda page, about, value: rename(page, about),
}
EFFECT_HANDLERS: EffectHandlers = {
    SetDraft: lambda page, effect: set_draft(effect),
    GoTo: lambda page, effect: go_to(effect),
}
