"""What a wide window shows beside the list while no parcel is opened: the one to look at first."""

from datetime import date

from app.core.language.words import Words
from app.core.parcel.glance import Glance
from app.core.parcel.shelf import freshness
from app.core.reach.routes import route
from app.frame.html import Markup, html
from app.frame.parts import foreign, number
from app.frame.state import State
from app.pieces.outlook import PRESSING, band, pressing_day, troubles
from app.pieces.summary import summary
from app.pieces.warnings import deadline_chip

OVER = frozenset(("delivered", "archived", "deleted"))


def foremost(state: State, w: Words) -> Markup:
    """The parcel to look at first, in a few words with the way to it; nothing for an empty list."""
    current = [
        (*_place(one, state), one) for one in state.book.glances if band(one, state) not in OVER
    ]
    if not current:
        said = html(t'<p class="quiet">{w.t("parcel.none")}</p>') if state.parcels else None
        return html(t'<div class="nothing">{said}</div>')
    rank, *_, one = min(current, key=lambda row: row[:-1])
    parcel = one.cover
    way = state.book.journey(parcel.number)
    said = summary(state.parcels[parcel.number], way, route(parcel, state.means), state, w)
    words = foreign(said.text) if said.foreign else said.text
    ends = deadline_chip(troubles(one, state), state, w)
    name = foreign(parcel.name) if parcel.name else number(parcel.number)
    title = w.t("foremost.urgent" if rank < len(PRESSING) else "foremost.newest")
    return html(t"""<div class="nothing"><section class="foremost" data-tone="{said.tone}"
aria-labelledby="foremost"><h2 id="foremost">{title}</h2>
<a href="#/p/{parcel.number}"><span>{name}</span><b>{words}</b></a>{ends}
<p class="quiet">{w.t("parcel.none")}</p></section></div>""")


def _place(one: Glance, state: State) -> tuple[int, date, float, str]:
    """To be acted upon, to be collected, or on its way: the first end first, then the newest."""
    stands = band(one, state)
    rank = PRESSING.index(stands) if stands in PRESSING else len(PRESSING)
    return rank, pressing_day(one, state), -freshness(one).timestamp(), one.cover.number
