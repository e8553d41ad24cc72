"""The history: newest first, by day, repeats folded, the carrier's own words beside ours."""

from itertools import groupby

from app.core.language.words import Words
from app.core.parcel.journey import Journey
from app.core.parcel.legs import Leg, legs
from app.core.parcel.originals import untranslated
from app.frame.html import Markup, html
from app.frame.parts import button, flag, icon
from app.frame.state import State
from app.pieces.event_lines import line
from app.pieces.source_names import headed


def timeline(way: Journey, state: State, w: Words) -> Markup:
    """The whole history; each leg of the way under its own curtain, the newest one open."""
    rows = [_leg(index, leg, state, w) for index, leg in enumerate(legs(way.told))]
    return html(t"""<section class="history"><div class="history-head">
<h2>{w.t("history.title")}</h2>{_switch(state, w)}{_translation(way, state, w)}</div>
{rows}</section>""")


def _switch(state: State, w: Words) -> Markup:
    label = "history.originals_hide" if state.translation.originals else "history.originals_show"
    wanted = "off" if state.translation.originals else "on"
    return button("originals", w.t(label), data=wanted, looks="plain small")


def _translation(way: Journey, state: State, w: Words) -> Markup | None:
    """What the browser itself can translate, where it can: words not understood, or all.

    Only of a parcel on the list: one of a link is shown in passing.
    """
    number = state.opened or ""
    if not state.translation.translator or number not in state.parcels:
        return None
    if state.translation.translating is not None:
        said = w.t("history.translating")
        if state.translation.translating:
            said = w.t("history.translating_fetch", percent=state.translation.translating)
        return html(t'<span class="quiet" role="status">{said}</span>')
    language, known = w.intl.language, state.translation.translations
    if untranslated(way.told, language, known, every=False):
        return button(
            "translate",
            w.t("history.translate"),
            "languages",
            data=number,
            looks="small",
        )
    if state.translation.originals and untranslated(way.told, language, known, every=True):
        return button(
            "translate-all",
            w.t("history.translate_all"),
            "languages",
            data=number,
            looks="small",
        )
    return None


def _leg(index: int, leg: Leg, state: State, w: Words) -> Markup:
    by_day = groupby(leg.lines, lambda one: w.event_day(one.told.event, state.now))
    days = [_day(day, [line(one, state, w) for one in lines]) for day, lines in by_day]
    name = w.country(leg.country) if leg.country else headed(leg.source, w)
    count = w.t("history.events", count=sum(len(one.repeats) + 1 for one in leg.lines))
    opened = html(t" open") if index == 0 else None
    return html(t"""<details class="leg" id="leg-{leg.key}"{opened}><summary>
{icon("chevron-right")}<h3>{flag(leg.country)}{name}</h3>
<span class="quiet">{count}</span></summary>
<ol class="days" role="list">{days}</ol></details>""")


def _day(day: str, lines: list[Markup]) -> Markup:
    return html(t'<li><h4>{day}</h4><ol class="lines" role="list">{lines}</ol></li>')
