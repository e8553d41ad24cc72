"""The fields of the page and its address: text put into the box, the caret in a name, a place."""

from typing import Any

from js import document, location

from app import roof
from app.adding.messages import TakeShared
from app.browser.rim import BrowserEvents, EffectHandlers
from app.frame.effects import Focus, GoTo, SetDraft
from app.frame.messages import Told


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


def focus(page: Any, effect: Focus) -> None:
    """The element may be one that is still to be drawn."""
    page.draw()
    element = document.getElementById(effect.element)
    if element:
        element.focus()


async def take_shared(page: Any) -> None:
    from app.browser.received import take  # few visits begin so

    await take(page)


def go_to(effect: GoTo) -> None:
    location.hash = effect.address


BROWSER_EVENTS: BrowserEvents = {
    "paste-refused": lambda page, about, value: Told("toast.paste_refused"),
    "rename-focus": lambda page, about, value: rename(page, about),
}
EFFECT_HANDLERS: EffectHandlers = {
    SetDraft: lambda page, effect: set_draft(effect),
    GoTo: lambda page, effect: go_to(effect),
    Focus: focus,
    TakeShared: lambda page, effect: page.spawn(take_shared(page)),
}
