"""Codes for collecting that were read from a text, each with its sentence, before one is kept."""

from collections.abc import Iterable

from app.core.language.words import Words
from app.core.parcel.coded import CodeFound
from app.core.parcel.glance import Glance
from app.frame.html import Markup, html
from app.frame.parts import called, choice, foreign, icon, number
from app.frame.state import State

MOST_PARCELS = 60
LONGEST_NAME = 50


def code_offers(codes: Iterable[CodeFound], state: State, w: Words) -> Markup | None:
    """Each code with what is done with it: kept with the parcel that the text names, else asked."""
    rows = [_offer(at, one, state, w) for at, one in enumerate(codes)]
    return html(t'<div class="code-offers">{rows}</div>') if rows else None


def _offer(at: int, one: CodeFound, state: State, w: Words) -> Markup:
    return html(t"""<section class="code-offer"><p>{w.t("code.label")}:
<b class="pickup-code"><bdi translate="no">{one.code}</bdi></b></p>
<blockquote class="told"><p class="quiet">{w.t("code.read_from")}</p>
<p>{foreign(one.sentence)}</p></blockquote>{_act(at, one, state, w)}</section>""")


def _act(at: int, one: CodeFound, state: State, w: Words) -> Markup:
    there = state.parcels.get(one.number)
    if one.asked and not any(map(_collects, state.book.glances)):
        return html(t'<p class="remark">{icon("info")}<span>{w.t("code.no_parcel")}</span></p>')
    if there is not None and there.code == one.code:
        return html(t"""<p class="remark">{icon("check")}<span>{w.t("code.is_kept")}
<a href="#/p/{one.number}">{number(one.number)}</a></span></p>""")
    whose = _asked(at, one, state, w) if one.asked else _named(one.number, state, w)
    return html(t"""{whose}<button type="button" class="button main" data-act="take-code"
data-id="{one.code}" data-value="{one.number}">{icon("check")}
<span>{w.t("code.take")}</span></button>""")


def _named(told: str, state: State, w: Words) -> Markup:
    there = state.parcels.get(told)
    name = called(there) if there is not None else number(told)
    return html(t"<p>{w.t('sheet.for')} {name}</p>")


def _asked(at: int, one: CodeFound, state: State, w: Words) -> Markup:
    """The question for which parcel a code is: those that wait to be collected stand first."""
    mine = sorted(filter(_collects, state.book.glances), key=_waiting_first)
    answers = [("", w.t("country.choose"))]
    for glance in mine[:MOST_PARCELS]:
        cover = glance.cover
        said = w.dotted(cover.name[:LONGEST_NAME], cover.number) if cover.name else cover.number
        answers.append((cover.number, said))
    return choice("code-for", one.code, f"code-for-{at}", w.t("code.which"), answers, one.number)


def _collects(glance: Glance) -> bool:
    cover = glance.cover
    return cover.deleted is None and not (cover.sent or glance.over)


def _waiting_first(glance: Glance) -> tuple[bool, float]:
    return not glance.waiting, -glance.cover.added.timestamp()
