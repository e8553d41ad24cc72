"""The list: a card for each parcel."""

from datetime import datetime
from itertools import groupby

from app.core.concerns import Concern
from app.core.forecast.expectation import Expectation
from app.core.language.words import Words
from app.core.model import Parcel
from app.core.parcel.glance import Glance
from app.core.parcel.journey import Journey
from app.core.parcel.last_mile import waits_as
from app.core.parcel.ordered import awaits_number
from app.core.reach.routes import ORDERED, Route, in_vain, route
from app.frame.common import Settings
from app.frame.html import Markup, html
from app.frame.parts import button, called, foreign, icon, number, truth, walk
from app.frame.state import State
from app.listing.arrangement import Listed, listing
from app.listing.view.table import table
from app.pieces.ask_number import ask_number
from app.pieces.backups import reminder
from app.pieces.bar import bar
from app.pieces.due import due_short
from app.pieces.endpoints import road
from app.pieces.hints import hint
from app.pieces.orders import order_counts
from app.pieces.outlook import expected, troubles
from app.pieces.source_names import came, newest
from app.pieces.summary import summary
from app.pieces.warnings import deadline_chip

Outlook = tuple[Expectation | None, tuple[Concern, ...]]
Seen = tuple[Words, Settings, Route, Outlook, datetime, tuple[bool, bool, bool], list[str]]
"""What a card shows besides its parcel."""


def cards(state: State, w: Words) -> Markup:
    """The parcels of the chosen shelf, or what is sought, or what to do where there are none."""
    listed = listing(state)
    if not listed.found:
        key = f"empty.{listed.shelf}" if state.parcels else "empty.all"
        about = None if state.parcels else _about(w)
        said = w.t("list.not_found", query=state.listing.query) if state.listing.query else w.t(key)
        new = None if state.parcels else _newcomer(w)
        way_in = [_page_text(w), new]
        # Whose list is elsewhere shall not take this one for theirs.
        lines = [html(t'<div class="empty"><p>{said}</p>{about}</div>{way_in}'), reminder(state, w)]
        return html(t"{lines if state.parcels else lines[::-1]}")
    shown = listed.found[: state.listing.shown]
    drawn = table(shown, state, w) if state.tabled else _grouped(shown, listed, state, w)
    tip = None if state.listing.query or state.listing.shelf else hint(state, w)
    after = [
        *(_more(listed, state, w), tip, _figures(listed, state, w), _page_text(w)),
        reminder(state, w),
    ]
    return html(t"{_found(listed, state, w)}{drawn}{after}")


def _about(w: Words) -> Markup:
    """What the page does, in one glance."""
    points = [html(t"<li>{w.t(f'empty.{name}')}</li>") for name in ("where", "when", "proof")]
    return html(t'<p class="quiet">{w.t("empty.about")}</p><ul class="brings">{points}</ul>')


def _found(listed: Listed, state: State, w: Words) -> Markup | None:
    """Of a search, how much it found, and where it looked."""
    if not state.listing.query:
        return None
    said = w.t("list.found", count=len(listed.found))
    return html(t'<p class="quiet found" role="status">{said}</p>')


def _more(listed: Listed, state: State, w: Words) -> Markup | None:
    rest = len(listed.found) - state.listing.shown
    if rest <= 0:
        return None
    return html(t'<p class="more">{button("more", w.t("list.more", count=rest))}</p>')


def _grouped(shown: tuple[Glance, ...], listed: Listed, state: State, w: Words) -> Markup:
    """The cards under their headings; none where all only are on their way, or were just added."""
    if not listed.heads or set(listed.sizes) <= {"new"} or set(listed.sizes) <= {"moving"}:
        return html(t'<ol class="cards" role="list">{_cards(shown, state, w)}</ol>')
    parts = [
        html(t"""<section class="group" id="group-{name}" tabindex="-1">
<h2>{_heading(name, state.settings.group, w)} <b>{listed.sizes[name]}</b></h2>
<ol class="cards" role="list">{_cards(tuple(ones), state, w)}</ol></section>""")
        for name, ones in groupby(shown, lambda one: listed.heads[one.cover.number])
    ]
    return html(t"{parts}")


def _heading(name: str, group: str, w: Words) -> str:
    if not group:
        return w.t(f"shelf.{name}")
    if group == "carrier":
        return w.carrier(name or None)
    return name or w.t("list.no_shop")


def _cards(shown: tuple[Glance, ...], state: State, w: Words) -> list[Markup]:
    """The cards; one that must look as it did, in the same minute, is not made again."""
    kept: dict[str, tuple[Seen, Markup]] = state.book.kept("cards")
    minute = state.now.replace(second=0, microsecond=0)
    drawn: list[Markup] = []
    for one in shown:
        number = one.cover.number
        marks = (number in state.asking.busy, number == state.opened, number == state.walked)
        outlook = expected(one, state), troubles(one, state)
        road = route(state.parcels[number], state.means)
        counts = order_counts(one.cover, state, w)
        seen: Seen = (w, state.settings, road, outlook, minute, marks, counts)
        if number not in kept or kept[number][0] != seen:
            kept[number] = seen, card(state.parcels[number], state, w)
        drawn.append(kept[number][1])
    return drawn


def _page_text(w: Words) -> Markup:
    """The way in for a page's text that is about no parcel of the list yet."""
    said = w.t("sheet.way_in")
    return html(t'<p class="way-in"><a href="#/paste">{icon("clipboard-paste")}{said}</a></p>')


def _figures(listed: Listed, state: State, w: Words) -> Markup | None:
    """At the foot of what was delivered, the way to what these parcels tell together."""
    if listed.shelf != "delivered" or state.listing.query:
        return None
    said = w.t("figures.title")
    return html(t'<p class="way-in"><a href="#/statistics">{icon("chart-column")}{said}</a></p>')


def _newcomer(w: Words) -> Markup:
    """For who has no number yet, or wants to see first what becomes of one."""
    where, seen = w.t("help.title"), w.t("example.way_in")
    return html(
        t'<p class="way-in"><a href="#/help/number">{icon("circle-help")}{where}</a></p>'
        t'<p class="way-in"><a href="#/example">{icon("package")}{seen}</a></p>'
    )


def card(parcel: Parcel, state: State, w: Words) -> Markup:
    """One parcel: name, age, sentence, bar, and where its data come from."""
    way = state.book.journey(parcel.number)
    road = route(parcel, state.means)
    said = summary(parcel, way, road, state, w)
    name = called(parcel)
    there = waits_as(parcel, way).number
    under = number(there) if parcel.name or there != parcel.number else None
    words = foreign(said.text) if said.foreign else said.text
    aged = way.last is not None and not said.past and not way.by_hand
    age = w.age(way.last.event, state.now) if way.last and aged else ""
    busy = truth(parcel.number in state.asking.busy)
    current = truth(parcel.number == state.opened)
    address = f"#/p/{parcel.number}"
    seen = state.book.glance(parcel.number)
    steps = bar(way.stage, said.tone, w, inland=seen.inland) if way.told else None
    about = html(t'<span class="card-about">{said.about}</span>') if said.about else None
    return html(t"""<li class="card" id="card-{parcel.number}" data-tone="{said.tone}"
aria-busy="{busy}"><a class="card-link" href="{address}" aria-current="{current}">
<span class="card-top"><span class="card-name">{name}</span>
<span class="card-age">{age}</span></span>
{under}<span class="card-sentence">{words}</span>{about}
{steps}{_when(seen, state, w)}
<span class="card-source">{_provenance(parcel, state, w)}</span></a>
{None if way.told else _door(parcel, road, state, w)}{_menu(parcel, way, w)}</li>""")


def _door(parcel: Parcel, road: Route, state: State, w: Words) -> Markup | None:
    """The way to the carrier's own page, for a parcel of which nothing is known here; and back with
    what was copied there, where nobody else told of it, or for who was there. Where no number is
    known yet, to the message that asks the seller for it."""
    if road.kind == ORDERED:
        return html(t'<div class="card-door">{ask_number(parcel, "small", w)}</div>')
    if road.link is None:
        return None
    key = "route.open_short" if road.link.filled else "route.open_unfilled_short"
    back = button(
        "paste-page",
        w.t("route.paste_copied"),
        "clipboard-paste",
        data=parcel.number,
        looks="small main" if state.walked == parcel.number else "small plain",
    )
    there = walk(parcel.number, road.link.url, w.t(key), "small")
    offered = in_vain(parcel, road) or state.walked == parcel.number
    return html(t'<div class="card-door">{there}{back if offered else None}</div>')


def _when(one: Glance, state: State, w: Words) -> Markup | None:
    """When it comes, from where to where, and in whose order."""
    due, ends = expected(one, state), deadline_chip(troubles(one, state), state, w)
    tone = "notice" if due and due.late_days else "idle"
    said = due_short(due, state, w) if due else None
    days = html(t'<span class="card-eta" data-tone="{tone}">{said}</span>') if said else None
    shop = one.cover.order.shop
    named = [_tag(name) for name in (*([shop] if shop else []), *one.cover.tags)]
    counts = order_counts(one.cover, state, w)
    tags = [*named, *(html(t'<span class="tag">{said}</span>') for said in counts)]
    way = road(one, w)
    if not (days or ends or way or tags):
        return None
    return html(t'<span class="card-facts">{ends}{days}{way}{tags}</span>')


def _tag(name: str) -> Markup:
    return html(t'<span class="tag">{foreign(name)}</span>')


def _provenance(parcel: Parcel, state: State, w: Words) -> str:
    last = newest(parcel)
    if last is None:
        return "" if awaits_number(parcel) else w.carrier(parcel.carrier)
    return came(parcel, last, w.moment(last.at, state.now), w)


def _menu(parcel: Parcel, way: Journey, w: Words) -> Markup:
    label = w.t("card.menu", parcel=parcel.name or parcel.number)
    put_away = "menu.unarchive" if parcel.archived else "menu.archive"
    entries = [button("restore", w.t("menu.restore"), "rotate-ccw", data=parcel.number)]
    if parcel.deleted is None:
        have_it = button("mark", w.t("menu.have_it"), "check", data=f"delivered|{parcel.number}")
        entries = [
            button("refresh", w.t("menu.refresh"), "refresh-cw", data=parcel.number),
            *(() if way.over or parcel.sent else (have_it,)),
            button("rename-focus", w.t("menu.rename"), "pencil", data=parcel.number),
            button("copy", w.t("menu.copy"), "copy", data=parcel.number),
            button("archive", w.t(put_away), "archive", data=parcel.number),
            button("delete", w.t("menu.delete"), "trash-2", data=parcel.number),
        ]
    return html(t"""<details class="menu" id="menu-{parcel.number}">
<summary aria-label="{label}">{icon("ellipsis-vertical")}</summary>
<div class="menu-body">{entries}</div></details>""")
