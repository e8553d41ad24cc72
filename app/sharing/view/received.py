"""A parcel of somebody's link: shown as it was told, and kept only if the visitor wants it."""

from dataclasses import replace

from app.core.forecast.expectation import expectation
from app.core.language.words import Words
from app.core.model import PAGE, Order, Parcel, Retrieval
from app.core.parcel.by_hand import KINDS
from app.core.parcel.glance import Glance, glance
from app.core.parcel.history import linked
from app.core.parcel.journey import Journey, journey
from app.core.reach.routes import route
from app.frame.html import Markup, html
from app.frame.parts import button, foreign, icon, number, up
from app.frame.state import State
from app.pieces.bar import bar
from app.pieces.carrier_text import named_place
from app.pieces.due import due_line
from app.pieces.facts import fact, facts
from app.pieces.marked import marked
from app.pieces.outlook import known_trips, troubles
from app.pieces.source_names import newest, origin
from app.pieces.summary import summary, when_told
from app.pieces.timeline import timeline
from app.pieces.warnings import COLLECTING
from app.pieces.warnings import said as worded_concern


def shared_page(state: State, w: Words) -> Markup:
    """The page of an opened link; it passes with the visit."""
    body = _parcel(state.sharing.shared, state, w) if state.sharing.shared else _nothing(state, w)
    return html(t"""<article class="shared" aria-labelledby="shared-title" data-passing>
{up("#/", w.t("parcel.back"))}<h1 id="shared-title">{w.t("shared.title")}</h1>{body}</article>""")


def _nothing(state: State, w: Words) -> Markup:
    said = w.t(state.sharing.unshared or "shared.gone")
    return html(t'<p class="remark notice">{icon("circle-alert")}<span>{said}</span></p>')


def _parcel(parcel: Parcel, state: State, w: Words) -> Markup:
    way = journey(replace(parcel, mark=None))
    history = timeline(way, state, w) if way.told else None
    name = html(t"<p>{foreign(parcel.name)}</p>") if parcel.name else None
    others = [html(t"<p>{number(one.number)}</p>") for one in linked(parcel)]
    return html(t"""{_door(parcel, state, w)}<div>{name}<p>{number(parcel.number)}</p>{others}</div>
{headline(parcel, way, state, w)}{history}{facts(parcel, w, fixed=True)}{_words(parcel, w)}""")


def _door(parcel: Parcel, state: State, w: Words) -> Markup:
    """As of when it is told and by whom, and the way onto the list."""
    last = newest(parcel)
    told = w.t("shared.empty")
    if last is not None:
        when = w.moment(last.at, state.now)
        told = _told(parcel, last, when, w)
    there = state.parcels.get(parcel.number)
    known = there is not None and there.deleted is None
    about = w.t("shared.known" if known else "shared.about")
    label = w.t("shared.join" if known else "shared.take")
    return html(t"""<p>{told}</p><p class="quiet">{about}</p>
<div class="row">{button("take-shared", label, "plus", looks="main")}</div>""")


def _told(parcel: Parcel, last: Retrieval, when: str, w: Words) -> str:
    """What the sender had it from: a page that they had copied, or a service."""
    if last.source == PAGE:
        return w.t("shared.told_page", moment=when)
    return w.t("shared.told", moment=when, carrier=origin(parcel, last, w))


def headline(parcel: Parcel, way: Journey, state: State, w: Words) -> Markup | None:
    """Where a parcel that is not on the list is, and when it comes; None where nothing is told."""
    if way.last is None:
        return None
    said = summary(parcel, way, route(parcel, state.means), state, w)
    event = way.last.event
    place = html(t" · {named_place(event.place, w)}") if event.place else None
    seen = glance(parcel, way)
    days = expectation(seen, known_trips(state.book), state.here)
    due = due_line(days, parcel, state, w) if days else None
    steps = bar(way.stage, said.tone, w, inland=seen.inland)
    return html(t"""<header class="headline" data-tone="{said.tone}">
<h2>{foreign(said.text) if said.foreign else said.text}</h2>
<p class="quiet">{when_told(event, said, state, w)}{place}</p>{due}
{_deadline(seen, state, w)}{steps}</header>""")


def _deadline(seen: Glance, state: State, w: Words) -> Markup | None:
    """Until when it waits to be collected."""
    ends = [one for one in troubles(seen, state) if one.id in COLLECTING]
    said = w.dotted(*(worded_concern(one, "short", state, w) for one in ends))
    return html(t'<p class="must">{icon("triangle-alert")}<b>{said}</b></p>') if said else None


def _words(parcel: Parcel, w: Words) -> Markup | None:
    """What the sender wrote about it, if they sent that along."""
    rows: list[Markup] = []
    if parcel.order != Order():
        rows.append(fact(w.t("shared.order"), foreign(_order(parcel.order, w))))
    if parcel.note:
        rows.append(fact(w.t("parcel.note"), foreign(parcel.note)))
    if parcel.tags:
        rows.append(fact(w.t("shared.tags"), foreign(", ".join(parcel.tags))))
    if parcel.mark is not None and parcel.mark.kind in KINDS:
        rows.append(fact(w.t("mark.fact"), marked(parcel.mark, w)))
    if not rows:
        return None
    return html(t'<section class="facts"><h2>{w.t("shared.words")}</h2><dl>{rows}</dl></section>')


def _order(order: Order, w: Words) -> str:
    placed = w.intl.day(order.placed, year=True) if order.placed else ""
    return w.dotted(order.shop, order.number, placed, order.price)
