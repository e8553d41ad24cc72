"""The history: newest first, grouped by day, repeats folded, the carrier's own words under each."""

from itertools import groupby

from app.history import Told
from app.html import Markup, html
from app.journey import Journey
from app.legs import Leg, Line, legs
from app.model import PAGE
from app.state import State
from app.statuses import SUBS
from app.statuses.wording import report_link
from app.views.parts import flag, foreign, icon, outside
from app.views.tellers import teller
from app.words import Words


def timeline(way: Journey, state: State, w: Words) -> Markup:
    """The whole history; each leg of the way under its own curtain, the newest one open."""
    rows = [_leg(index, leg, state, w) for index, leg in enumerate(legs(way.told))]
    return html(t'<section class="history"><h2>{w.t("history.title")}</h2>{rows}</section>')


def _leg(index: int, leg: Leg, state: State, w: Words) -> Markup:
    by_day = groupby(leg.lines, lambda line: w.event_day(line.told.event, state.now))
    days = [_day(day, [_line(line, state, w) for line in lines]) for day, lines in by_day]
    name = w.country(leg.country) if leg.country else _headed(leg.source, w)
    count = w.t("history.events", count=sum(len(line.repeats) + 1 for line in leg.lines))
    opened = html(t" open") if index == 0 else None
    return html(t"""<details class="leg" id="leg-{leg.key}"{opened}><summary>
{icon("chevron-right")}<h3>{flag(leg.country)}{name}</h3>
<span class="quiet">{count}</span></summary>
<ol class="days" role="list">{days}</ol></details>""")


def _headed(source: str, w: Words) -> str:
    """The name of a source where it begins a line."""
    name = teller(source, w)
    return name[:1].upper() + name[1:] if source == PAGE else name


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
<div><span class="line-text">{said}{more}</span>{place}{_also(told, w)}
{_curtain(line, state, w)}</div></li>""")


def _also(told: Told, w: Words) -> Markup | None:
    """Who else told the same."""
    names = dict.fromkeys(teller(one.source, w) for one in told.also if one.source != told.source)
    if not names:
        return None
    said = w.t("history.also", sources=", ".join(names))
    return html(t'<span class="line-place line-also">{said}</span>')


def _curtain(line: Line, state: State, w: Words) -> Markup:
    """The carrier's own words, its code, what others said, and the times of what was folded."""
    told = [each for one in (line.told, *line.repeats) for each in (one, *one.also)]
    several = len({one.source for one in told}) > 1
    rows = [_raw(one, several, state, w) for one in told]
    label = w.t("history.raw_of_several" if several else "history.raw")
    return html(
        t'<details class="raw" id="raw-{line.key}"><summary>{label}</summary>'
        t'<ul role="list">{rows}</ul>{_report(line.told, w)}</details>'
    )


def _raw(told: Told, named: bool, state: State, w: Words) -> Markup:
    event = told.event
    when = " ".join(filter(None, (w.event_day(event, state.now), w.event_clock(event))))
    zone = None if event.zone_known or event.time is None else w.t("time.zone_unknown")
    code = html(t" <code>{event.code}</code>") if event.code else None
    text = foreign(event.text or w.t("history.no_words"))
    who = html(t'<b class="who">{_headed(told.source, w)}</b>') if named else None
    return html(t'<li>{who}{text}{code}<span class="quiet">{when} {zone}</span></li>')


def _report(told: Told, w: Words) -> Markup | None:
    """The way to tell the project of words that it does not understand."""
    if told.sub is not None or not told.event.text:
        return None
    address = report_link(told.event.text, told.source, w.intl.language)
    return html(t"""<p class="row">{outside(address, w.t("history.report"), "small")}
<span class="quiet">{w.t("history.report_private")}</span></p>""")
