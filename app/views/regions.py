"""Which view fills which part of the page; the keys are ids of elements in index.html."""

from collections.abc import Callable, Mapping
from importlib import import_module

from app.core.language.words import Words
from app.html import Markup
from app.state import State
from app.views.cards import cards
from app.views.chips import chips
from app.views.margins import notices, toast
from app.views.number import number_page
from app.views.parcel import parcel_page
from app.views.picker import picker
from app.views.settings import settings_page
from app.views.shelves import shelves

TITLES = {
    "settings": "settings.title",
    "number": "number.title",
    "relay": "relay.title",
    "access": "access.title",
    "paste": "sheet.title",
    "message": "message.title",
    "order": "order.title",
    "help": "help.title",
    "share": "share.title",
    "shared": "shared.title",
    "statistics": "figures.title",
}


PANES = {
    "settings": settings_page,
    "number": number_page,
}
# Places that few visit, with the modules and views that no start of the page should wait for.
LATER = {
    "access": ("access", "access_page"),
    "evidence": ("evidence", "evidence_page"),
    "help": ("help", "help_page"),
    "key": ("keys", "key_page"),
    "message": ("message", "message_page"),
    "order": ("order", "order_page"),
    "paste": ("paste", "paste_page"),
    "relay": ("relay", "relay_page"),
    "share": ("share", "share_page"),
    "shared": ("shared", "shared_page"),
    "statistics": ("statistics", "statistics_page"),
}


def pane(state: State, w: Words) -> Markup:
    """The right-hand pane, which is the whole page on a phone."""
    if state.place in LATER:
        module, view = LATER[state.place]
        return getattr(import_module(f"app.views.{module}"), view)(state, w)
    return PANES.get(state.place, parcel_page)(state, w)


def title(state: State, w: Words) -> str:
    """The title of the window: the place, and whose parcel is open."""
    parcel = state.parcels.get(state.opened or "") if state.place == "parcel" else None
    if parcel is not None:
        return w.t("page.title_at", place=parcel.name or parcel.number)
    if state.place == "evidence":
        return w.t("page.title_at", place=w.t("evidence.title", number=state.opened or ""))
    if state.place == "key":
        from app.views.keys import key_title  # as in `LATER`

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

_ELSEWHERE = (
    *("draft", "chips", "beyond", "toast", "notices", "damaged", "shared", "unshared", "noted"),
    *("checking", "trials", "relay", "sheet", "letter", "address"),
)
_OF_A_PARCEL = (
    "framed",
    "world",
    "originals",
    "translator",
    "translating",
    "translations",
    "sharing",
)
UNREAD: Mapping[str, frozenset[str]] = {
    "shelves": frozenset(
        (
            *(*_ELSEWHERE, *_OF_A_PARCEL, "picker", "questions", "asking", "shown", "place"),
            *("opened", "keys", "services", "wide"),
        )
    ),
    "list": frozenset((*_ELSEWHERE, *_OF_A_PARCEL, "picker", "questions", "round", "left")),
    "pane": frozenset(
        (*_ELSEWHERE, "picker", "query", "shown", "shelf", "visit", "round", "left", "wide")
    ),
}
"""What the costly regions do not read of the state; of the pane, while it shows a parcel."""


def unchanged(region: str, before: State | None, after: State) -> bool:
    """Whether a region must look as it did: nothing that it reads has changed, nor the minute."""
    unread = UNREAD.get(region)
    if before is None or unread is None or (region == "pane" and after.place != "parcel"):
        return False
    minute = after.now.replace(second=0, microsecond=0)
    if before.now.replace(second=0, microsecond=0) != minute:
        return False
    read = (name for name in State.__slots__ if name != "now" and name not in unread)
    return all(getattr(before, name) is getattr(after, name) for name in read)
