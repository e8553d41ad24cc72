"""What a wide window shows beside the list while no parcel is opened: what needs the visitor, what
the week brings, where all parcels are, and what has moved."""

from collections import Counter
from datetime import date
from itertools import groupby

from app.core.language.words import Words
from app.core.parcel.glance import Glance
from app.core.parcel.shelf import freshness
from app.core.reach.routes import route
from app.core.statuses import SUBS
from app.frame.html import Markup, html
from app.frame.parts import called, foreign
from app.frame.state import State
from app.map.view.everywhere import everywhere
from app.opened.agenda import PUT_AWAY, Entry, agenda
from app.pieces.outlook import PRESSING, band, pressing_day, troubles
from app.pieces.summary import summary
from app.pieces.warnings import deadline_chip

MOST = 5


def overview(state: State, w: Words) -> Markup:
    """The sections that have something to say; nothing for an empty list."""
    current = [one for one in state.book.glances if band(one, state) not in PUT_AWAY]
    if not current:
        said = html(t'<p class="quiet">{w.t("parcel.none")}</p>') if state.parcels else None
        return html(t'<div class="nothing">{said}</div>')
    needs = [one for one in current if band(one, state) in PRESSING]
    return html(t"""<div class="nothing overview">{_needs(needs, state, w)}{_week(state, w)}
{_moved(current, needs, state, w)}{_map(current, state, w)}</div>""")


def _needs(needs: list[Glance], state: State, w: Words) -> Markup:
    """What waits for the visitor, the first end first."""
    if not needs:
        return html(t'<p class="quiet">{w.t("overview.calm")}</p>')
    needs.sort(key=lambda one: _urgency(one, state))
    rows = [_urgent(one, state, w) for one in needs[:MOST]]
    rest = len(needs) - len(rows)
    more = html(t'<p class="quiet">{w.t("gains.more", count=rest)}</p>') if rest else None
    return html(t"""<section aria-labelledby="needs"><h2 id="needs">{w.t("concern.level.act")}</h2>
<ul role="list">{rows}</ul>{more}</section>""")


def _urgency(one: Glance, state: State) -> tuple[int, date, float, str]:
    rank = PRESSING.index(band(one, state))
    return rank, pressing_day(one, state), -freshness(one).timestamp(), one.cover.number


def _urgent(one: Glance, state: State, w: Words) -> Markup:
    parcel = state.parcels[one.cover.number]
    way = state.book.journey(parcel.number)
    said = summary(parcel, way, route(parcel, state.means), state, w)
    words = foreign(said.text) if said.foreign else said.text
    ends = deadline_chip(troubles(one, state), state, w)
    return html(t"""<li class="urgent" data-tone="{said.tone}"><a href="#/p/{parcel.number}">
<span>{called(parcel)}</span><b>{words}</b></a>{ends}</li>""")


def _week(state: State, w: Words) -> Markup | None:
    """The agenda, day by day."""
    found = agenda(state)
    if not found:
        return None
    days = [
        html(t"""<li><h3>{w.day(day, state.now)}</h3>
<ul role="list">{[_entry(one, state, w) for one in of_day]}</ul></li>""")
        for day, of_day in groupby(found, key=lambda entry: entry.day)
    ]
    return html(t"""<section aria-labelledby="week"><h2 id="week">{w.t("overview.week")}</h2>
<ul class="agenda" role="list">{days}</ul></section>""")


def _entry(entry: Entry, state: State, w: Words) -> Markup:
    coming = w.t("due.days", days=w.eta(entry.eta, state.now)) if entry.eta else None
    said = coming or w.t(f"overview.{entry.kind}")
    return html(t"""<li data-kind="{entry.kind}"><a href="#/p/{entry.one.cover.number}">
<b>{called(entry.one.cover)}</b> <span>{said}</span></a></li>""")


def _moved(current: list[Glance], needs: list[Glance], state: State, w: Words) -> Markup | None:
    """What moved last, but for what needs the visitor anyway."""
    told = [one for one in current if one.last and one.sub in SUBS and one not in needs]
    told.sort(key=freshness, reverse=True)
    rows = [
        html(t"""<li><a href="#/p/{one.cover.number}"><b>{called(one.cover)}</b>
<span>{w.t(SUBS[one.sub or ""].label)}</span>
<span class="quiet">{w.ago(one.last, state.now) if one.last else ""}</span></a></li>""")
        for one in told[:MOST]
    ]
    if not rows:
        return None
    return html(t"""<section aria-labelledby="moved"><h2 id="moved">{w.t("overview.moved")}</h2>
<ul role="list">{rows}</ul></section>""")


def _map(current: list[Glance], state: State, w: Words) -> Markup | None:
    """Where the parcels were last seen."""
    seen = Counter(one.here or one.countries[-1] for one in current if one.here or one.countries)
    picture = everywhere(seen, state.map, w)
    if picture is None:
        return None
    return html(t"""<section aria-labelledby="where"><h2 id="where">{w.t("overview.map")}</h2>
{picture}</section>""")
