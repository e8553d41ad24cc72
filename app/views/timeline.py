"""The history: newest first, grouped by day, repeats folded, the carrier's own words under each."""

from itertools import groupby

from app.history import Told
from app.html import Markup, html
from app.journey import Journey
from app.legs import Leg, Line, legs
from app.state import State
from app.statuses import SUBS
from app.views.parts import flag, foreign, icon
from app.words import Words


def timeline(way: Journey, state: State, w: Words) -> Markup:
    """The whole history; each leg of the way under its own curtain, the newest one open."""
    rows = [_leg(index, leg, state, w) for index, leg in enumerate(legs(way.told))]
    return html(t'<section class="history"><h2>{w.t("history.title")}</h2>{rows}</section>')


def _leg(index: int, leg: Leg, state: State, w: Words) -> Markup:
    by_day = groupby(leg.lines, lambda line: w.event_day(line.told.event, state.now))
    days = [_day(day, [_line(line, state, w) for line in lines]) for day, lines in by_day]
    name = w.country(leg.country) if leg.country else _teller(leg.source, w)
    count = w.t("history.events", count=sum(len(line.repeats) + 1 for line in leg.lines))
    opened = html(t" open") if index == 0 else None
    return html(t"""<details class="leg" id="leg-{leg.key}"{opened}><summary>
{icon("chevron-right")}<h3>{flag(leg.country)}{name}</h3>
<span class="quiet">{count}</span></summary>
<ol class="days" role="list">{days}</ol></details>""")


def _teller(source: str, w: Words) -> str:
    """The name of a source; its id if a later version of the page asked it."""
    key = f"source.{source}.name"
    return w.t(key) if key in w else source


def _day(day: str, lines: list[Markup]) -> Markup:
    return html(t'<li><h4>{day}</h4><ol class="lines" role="list">{lines}</ol></li>')


def _line(line: Line, state: State, w: Words) -> Markup:
    told = line.told
    label = w.t(SUBS[told.sub].label) if told.sub else None
    said = label or foreign(told.event.text)
    tone = SUBS[told.sub].health if told.sub else "idle"
    place = (
        html(t'<span class="line-place">{foreign(told.event.place)}</span>')
        if told.event.place
        else None
    )
    clock = w.event_clock(told.event)
    folded = w.t("history.repeats", count=len(line.repeats)) if line.repeats else None
    more = html(t'<span class="tag">{folded}</span>') if folded else None
    return html(t"""<li class="line" data-tone="{tone}"><span class="line-clock">{clock}</span>
<div><span class="line-text">{said}{more}</span>{place}{_curtain(line, state, w)}</div></li>""")


def _curtain(line: Line, state: State, w: Words) -> Markup:
    """The carrier's own words, its code, and the times of what was folded away."""
    rows = [_raw(told, state, w) for told in (line.told, *line.repeats)]
    return html(
        t'<details class="raw" id="raw-{line.key}"><summary>{w.t("history.raw")}</summary>'
        t'<ul role="list">{rows}</ul></details>'
    )


def _raw(told: Told, state: State, w: Words) -> Markup:
    event = told.event
    when = " ".join(filter(None, (w.event_day(event, state.now), w.event_clock(event))))
    zone = None if event.zone_known or event.time is None else w.t("time.zone_unknown")
    code = html(t" <code>{event.code}</code>") if event.code else None
    text = foreign(event.text or w.t("history.no_words"))
    return html(t'<li>{text}{code}<span class="quiet">{when} {zone}</span></li>')
