"""The way back to the parcel for which the visitor sees to more data."""

from app.core.language.words import Words
from app.frame.html import Markup, html
from app.frame.parts import called, icon
from app.frame.state import State


def way_back(state: State, w: Words) -> Markup | None:
    """A link to that parcel; nothing where the visitor came from elsewhere."""
    parcel = state.parcels.get(state.access.came)
    if parcel is None:
        return None
    name = called(parcel)
    return html(t"""<a class="button way-back" href="#/p/{parcel.number}">{icon("chevron-left")}
<span>{w.t("parcel.back_to")} {name}</span></a>""")
