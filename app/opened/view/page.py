"""One parcel's own page: what is going on, its history, its facts, and what can be done."""

from app.core.concerns import Concern
from app.core.language.words import Words
from app.core.model import Parcel
from app.core.parcel.journey import Journey
from app.core.parcel.ordered import awaits_number
from app.core.reach.routes import ORDERED, route
from app.frame.html import Markup, html
from app.frame.parts import button, foreign, icon, number
from app.frame.state import State
from app.map.view.way import route_map
from app.opened.view.counter import code_box, counter
from app.opened.view.data_options import carrier_choice, doors, provenance
from app.opened.view.mark import mark_box
from app.opened.view.numbers import first_number, numbers_of
from app.opened.view.overview import overview
from app.order.view import order_facts
from app.pieces.bar import bar
from app.pieces.due import due_line
from app.pieces.facts import facts, note
from app.pieces.outlook import expected, troubles
from app.pieces.stages import stages_chart
from app.pieces.summary import Summary, failure, summary, when_told
from app.pieces.warnings import said as worded_concern
from app.pieces.warnings import warnings


def parcel_page(state: State, w: Words) -> Markup:
    """The opened parcel; beside the list the one to look at first, else that none is open."""
    if state.opened is None and state.wide:
        return overview(state, w)
    parcel = state.parcels.get(state.opened or "")
    if parcel is None:
        return html(t'<div class="nothing"><p class="quiet">{w.t("parcel.none")}</p></div>')
    way = state.book.journey(parcel.number)
    road = route(parcel, state.means)
    said = summary(parcel, way, road, state, w)
    seen = state.book.glance(parcel.number)
    found = troubles(seen, state)
    hints = tuple(one for one in found if way.waiting and not parcel.sent and one.id in WAITING)
    history = _history(way, state, w) if way.told else None
    where = provenance(parcel, road, way, state, w)
    waits = road.kind == ORDERED
    collects = way.waiting and not parcel.sent
    numbers = None if waits else numbers_of(parcel, w)
    more = html(t"""{route_map(seen, state, w)}{stages_chart(seen, state, w)}
{first_number(parcel, w) if waits else None}
{None if way.waiting or way.over or parcel.sent else code_box(parcel, w)}
{None if parcel.sent else order_facts(parcel, state, w)}{numbers}{facts(parcel, w)}{note(parcel, w)}
{where if history else None}""")
    return html(t"""<article class="parcel" id="parcel-{parcel.number}" aria-labelledby="headline">
<a class="back" href="#/">{icon("chevron-left")}<span>{w.t("parcel.back")}</span></a>
{_name(parcel, w)}{_headline(parcel, said, found, state, w)}
{counter(parcel, way, hints, state, w) if collects else None}
{warnings(parcel, tuple(one for one in found if one not in hints), state, w)}
{_trouble(parcel, way, state, w)}
{carrier_choice(parcel, w) if road.kind == "choose" else None}
{doors(parcel, road, way, state, w)}
{None if history else where}{history}{_folded(more, w) if collects else more}
{_sent(parcel, w)}{mark_box(parcel, state, w)}{_actions(parcel, w)}</article>""")


def _sent(parcel: Parcel, w: Words) -> Markup:
    """The tick of who sends the parcel themselves; below it what they may tell the recipient."""
    ticked = html(t" checked") if parcel.sent else None
    tell = html(t"""<p><a class="button" href="#/message/{parcel.number}">{icon("mail")}
<span>{w.t("recipient.link")}</span></a></p>""")
    return html(t"""<label class="tick"><input id="sent" type="checkbox" data-act="sent"
data-id="{parcel.number}"{ticked}><span>{w.t("sent.tick")}</span></label>
{tell if parcel.sent else None}""")


def _folded(more: Markup, w: Words) -> Markup:
    """What nobody needs at the counter, behind a curtain."""
    return html(t"""<details class="curtain" id="more"><summary>{w.t("parcel.more")}</summary>
{more}</details>""")


def _history(way: Journey, state: State, w: Words) -> Markup:
    # What words say is looked up only here, so its modules need not be there when the page starts.
    from app.pieces.timeline import timeline

    return timeline(way, state, w)


WAITING = frozenset(("collect", "collect_until"))
"""Warnings of which the headline has said all but what to take along."""


def _name(parcel: Parcel, w: Words) -> Markup:
    return html(t"""<div class="title"><label class="name-field">
<span class="unseen">{w.t("parcel.name")}</span>
<input id="name" class="name" type="text" maxlength="120" autocomplete="off" value="{parcel.name}"
placeholder="{w.t("parcel.name_hint")}" data-change="rename" data-id="{parcel.number}"></label>
<p class="parcel-number">{number(parcel.number)}
<button type="button" class="button plain" data-act="copy" data-id="{parcel.number}"
aria-label="{w.t("menu.copy")}">{icon("copy")}</button>
{_carrier(parcel, w)}</p></div>""")


def _carrier(parcel: Parcel, w: Words) -> Markup | None:
    """Whose the number is taken to be, to be set right at once; unless that is the question."""
    if parcel.carrier is None:
        return None
    said = w.carrier(parcel.carrier)
    label = w.dotted(said, w.t("parcel.other_carrier"))
    return html(t"""<button type="button" class="button plain" data-act="pick-parcel-carrier"
data-id="{parcel.number}" aria-label="{label}"><span>{said}</span>{icon("pencil")}</button>""")


def _headline(
    parcel: Parcel, said: Summary, found: tuple[Concern, ...], state: State, w: Words
) -> Markup:
    """The answers: where it is, when it comes, and whether the visitor must do anything."""
    way = state.book.journey(parcel.number)
    words = foreign(said.text) if said.foreign else said.text
    about = Markup("")
    if way.last is not None and not way.by_hand:
        event = way.last.event
        told = event.place and not (way.waiting and not said.past)
        place = html(t" · {_place(event.place, w)}") if told else None
        about = html(t"{when_told(event, said, state, w)}{place}")
    seen = state.book.glance(parcel.number)
    due = expected(seen, state)
    when = due_line(due, parcel, state, w) if due else None
    steps = bar(way.stage, said.tone, w, inland=seen.inland) if way.told else None
    return html(t"""<header class="headline" data-tone="{said.tone}"><h1 id="headline">{words}</h1>
<p class="quiet">{about or said.about}</p>{when}{_must(way, found, state, w)}{steps}</header>""")


def _place(raw: str, w: Words) -> Markup:
    # As with the history: its modules need not be there when the page starts.
    from app.pieces.carrier_text import named_place

    return named_place(raw, w)


def _must(way: Journey, found: tuple[Concern, ...], state: State, w: Words) -> Markup | None:
    """What the visitor must do; of a parcel under way with nothing amiss, that it is nothing."""
    urgent = [one for one in found if one.level == "act" or one.id == "collect_until"]
    if urgent:
        said = w.dotted(*(worded_concern(one, "short", state, w) for one in urgent))
        tone = "act" if any(one.level == "act" for one in urgent) else "notice"
        return html(t'<p class="must" data-tone="{tone}">{icon("triangle-alert")}<b>{said}</b></p>')
    if found or way.over or way.waiting or not way.told:
        return None
    return html(t'<p class="must">{icon("check")}<span>{w.t("parcel.nothing_to_do")}</span></p>')


def _trouble(parcel: Parcel, way: Journey, state: State, w: Words) -> Markup | None:
    """The last failure, where the headline does not say it already."""
    if parcel.failure is None or way.last is None:
        return None
    said = failure(parcel, parcel.failure, state, w)
    return html(t'<p class="remark notice">{icon("circle-alert")}<span>{said}</span></p>')


def _actions(parcel: Parcel, w: Words) -> Markup:
    if parcel.deleted is not None:
        entries = [button("restore", w.t("menu.restore"), "rotate-ccw", data=parcel.number)]
        return html(t'<footer class="actions">{entries}</footer>')
    put_away = "menu.unarchive" if parcel.archived else "menu.archive"
    entries = [
        button("archive", w.t(put_away), "archive", data=parcel.number),
        button("delete", w.t("menu.delete"), "trash-2", data=parcel.number),
    ]
    return html(t'<footer class="actions">{entries}</footer>{_dock(parcel, w)}')


DOORS = (("share", "share-2"), ("evidence", "file-text"), ("message", "mail"))


def _door(place: str, parcel: Parcel) -> str:
    """What is written on a door: the message of a sent parcel goes to its recipient."""
    return "dock.recipient" if place == "message" and parcel.sent else f"dock.{place}"


def _dock(parcel: Parcel, w: Words) -> Markup:
    """What is done with a parcel, within the reach of a thumb."""
    n = parcel.number
    doors = [
        html(
            t'<a class="dock-door" href="#/{place}/{n}">{icon(symbol)}'
            t"<span>{w.t(_door(place, parcel))}</span></a>"
        )
        for place, symbol in DOORS
        if place != "evidence" or not awaits_number(parcel)
    ]
    return html(t"""<nav class="dock" aria-label="{w.t("dock.label")}">
<button type="button" class="dock-door" data-act="copy-details" data-id="{n}">{icon("copy")}
<span>{w.t("dock.copy")}</span></button>{doors}</nav>""")
