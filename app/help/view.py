"""The page of help: topics behind curtains, and what is found by the words that were typed."""

from app.core.language.words import Words
from app.frame.html import Markup, html
from app.frame.parts import icon
from app.frame.state import State
from app.help.answers import TOPICS, Answer, found

FIRST = "number"
"""The topic that is open where an address names none."""


def help_page(state: State, w: Words) -> Markup:
    """The page of help."""
    label, query = w.t("help.search"), state.help
    shown = _found(query, w) if query.strip() else _topics(state, w)
    return html(t"""<article class="settings help" aria-labelledby="help-title">
<a class="back" href="#/">{icon("chevron-left")}<span>{w.t("parcel.back")}</span></a>
<h1 id="help-title">{w.t("help.page")}</h1>
<label class="search"><span class="unseen">{label}</span>{icon("search")}
<input id="help-query" type="search" autocomplete="off" spellcheck="false" enterkeyhint="search"
maxlength="60" placeholder="{label}" data-input="seek-help" value="{query}"></label>
{shown}</article>""")


def _topics(state: State, w: Words) -> list[Markup]:
    opened = (state.opened or FIRST).lower()
    return [_topic(name, name == opened, w) for name in TOPICS]


def _topic(name: str, opened: bool, w: Words) -> Markup:
    """A topic under its curtain. One that an address names goes by another id than before, so that
    it is drawn anew: of a curtain that stands there only the visitor changes whether it is open.
    """
    title, answers = TOPICS[name]
    drawn = _keys(answers(w)) if name == "keys" else [_answer(one, "h3", w) for one in answers(w)]
    more = html(t"<p>{w.t('keys.about')}</p>") if name == "keys" else None
    unfolded = Markup(" open") if opened else Markup("")
    place = "help" if opened else "topic"
    return html(
        t'<details class="curtain topic" id="{place}-{name}"{unfolded}>'
        t"<summary><h2>{w.t(title)}</h2>{icon('chevron-down')}</summary>{more}{drawn}</details>"
    )


def _answer(one: Answer, heading: str, w: Words) -> Markup:
    """One answer under a heading."""
    tag = Markup(heading)
    name = html(t"<{tag}>{one.name}</{tag}>") if one.name else None
    lines = [html(t"<p>{line}</p>") for line in one.lines]
    code = None
    if one.code:
        looks = w.t("help.order_looks")
        code = html(t'<p class="quiet">{looks} <bdi><code>{one.code}</code></bdi></p>')
    way = None
    if one.way:
        address, label = one.way
        way = html(t'<p><a href="{address}">{w.t(label)}</a></p>')
    pressed = html(t"<p>{_pressed(one.keys)}</p>") if one.keys else None
    return html(t'<div class="answer">{name}{lines}{code}{way}{pressed}</div>')


def _keys(answers: tuple[Answer, ...]) -> Markup:
    rows = [html(t"<dt>{one.name}</dt><dd>{_pressed(one.keys)}</dd>") for one in answers]
    return html(t'<dl class="facts keys">{rows}</dl>')


def _pressed(keys: tuple[str, ...]) -> Markup:
    """Keys as they stand on a keyboard, which is read from left to right."""
    caps = [html(t"<kbd>{key}</kbd>") for key in keys]
    return html(t'<bdi dir="ltr">{caps}</bdi>')


def _found(query: str, w: Words) -> Markup:
    answers = list(found(query, w))
    said = w.t("help.found", count=len(answers)) if answers else w.t("picker.none")
    rows = [_answer(one, "h2", w) for one in answers]
    return html(t'<p class="quiet" role="status">{said}</p>{rows}')
