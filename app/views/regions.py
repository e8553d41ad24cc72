"""Which view fills which part of the page; the keys are ids of elements in index.html."""

from collections.abc import Callable, Mapping

from app.html import Markup
from app.state import State
from app.views.access import access_page
from app.views.cards import cards
from app.views.chips import chips
from app.views.help import help_page
from app.views.keys import key_page, key_title
from app.views.margins import notices, toast
from app.views.message import message_page
from app.views.number import number_page
from app.views.order import order_page
from app.views.parcel import parcel_page
from app.views.paste import paste_page
from app.views.picker import picker
from app.views.relay import relay_page
from app.views.settings import settings_page
from app.views.shelves import shelves
from app.words import Words

TITLES = {
    "settings": "settings.title",
    "number": "number.title",
    "relay": "relay.title",
    "access": "access.title",
    "paste": "sheet.title",
    "message": "message.title",
    "order": "order.title",
    "help": "help.title",
}


def _evidence(state: State, w: Words) -> Markup:
    """The sheet of evidence, whose modules no start of the page should wait for."""
    from app.views.evidence import evidence_page

    return evidence_page(state, w)


PANES = {
    "settings": settings_page,
    "number": number_page,
    "key": key_page,
    "relay": relay_page,
    "access": access_page,
    "paste": paste_page,
    "evidence": _evidence,
    "message": message_page,
    "order": order_page,
    "help": help_page,
}


def pane(state: State, w: Words) -> Markup:
    """The right-hand pane, which is the whole page on a phone."""
    return PANES.get(state.place, parcel_page)(state, w)


def title(state: State, w: Words) -> str:
    """The title of the window: the place, and whose parcel is open."""
    parcel = state.parcels.get(state.opened or "") if state.place == "parcel" else None
    if parcel is not None:
        return w.t("page.title_at", place=parcel.name or parcel.number)
    if state.place == "evidence":
        return w.t("page.title_at", place=w.t("evidence.title", number=state.opened or ""))
    if state.place == "key":
        return w.t("page.title_at", place=key_title(state, w))
    key = TITLES.get(state.place)
    return w.t("page.title_at", place=w.t(key)) if key else w.t("page.title")


REGIONS: Mapping[str, Callable[[State, Words], Markup]] = {
    "notices": notices,
    "chips": chips,
    "shelves": shelves,
    "list": cards,
    "pane": pane,
    "dialog": picker,
    "toast": toast,
}
