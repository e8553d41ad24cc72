"""The part of the page in which labels are scanned; empty, and not even loaded, elsewhere."""

from app.core.language.words import Words
from app.frame.html import Markup
from app.frame.state import State


def scan(state: State, w: Words) -> Markup:
    if state.place != "scan":
        return Markup("")
    from app.adding.scan.view import scanner

    return scanner(state, w)
