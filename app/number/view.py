"""What a number says: its fields, its check digit worked out, and whose it may be."""

from app.core.language.words import Words
from app.core.numbers import LONGEST, Anatomy, Field, anatomy, corrections, detect, reasons
from app.core.numbers.checks.working import Working
from app.frame.html import Markup, html
from app.frame.parts import flag, icon, number, worded
from app.frame.state import State


def number_page(state: State, w: Words) -> Markup:
    """The page of one number; without one, the place to type it."""
    asked = state.opened or ""
    body = _answer(asked, w) if asked else None
    return html(t"""<article class="number-page" aria-labelledby="number-title">
<a class="back" href="#/">{icon("chevron-left")}<span>{w.t("parcel.back")}</span></a>
<h1 id="number-title">{w.t("number.title")}</h1>
<form class="look" data-submit="look"><label for="look">{w.t("number.label")}</label>
<div class="row"><input id="look" name="value" type="text" autocomplete="off" maxlength="{LONGEST}"
autocapitalize="characters" spellcheck="false" value="{asked}">
<button class="button main">{w.t("number.look")}</button></div></form>{body}</article>""")


def _answer(asked: str, w: Words) -> Markup:
    found = anatomy(asked)
    return html(t"""<p class="anatomy" translate="no">{_marked(found)}</p>
{_fields(found, w)}{_check(found, w)}{_near(asked, w)}{_owners(asked, w)}
<p class="quiet">{w.t("number.private")}</p>""")


def _marked(found: Anatomy) -> Markup:
    """The number with each field set apart; characters of no field stay between them."""
    parts: list[Markup] = []
    at = 0
    for index, part in enumerate(sorted(found.fields, key=lambda one: one.start)):
        if part.start > at:
            parts.append(html(t"<span>{found.number[at : part.start]}</span>"))
        parts.append(html(t'<b data-field="{index % 4}">{part.text}</b>'))
        at = part.end
    parts.append(html(t"<span>{found.number[at:]}</span>"))
    return html(t"<bdi>{parts}</bdi>")


def _fields(found: Anatomy, w: Words) -> Markup:
    rows = [
        html(
            t'<div data-field="{index % 4}"><dt>{w.t(part.key)}</dt>'
            t"<dd>{_meaning(part, w)}</dd></div>"
        )
        for index, part in enumerate(sorted(found.fields, key=lambda one: one.start))
    ]
    return html(t'<section class="facts"><h2>{w.t("number.fields")}</h2><dl>{rows}</dl></section>')


def _meaning(part: Field, w: Words) -> Markup:
    """What a part stands for; the part itself where nothing more is known of it."""
    if part.meaning is None:
        return html(t"<code>{part.text}</code>")
    country = dict(part.meaning.args).get("country")
    return html(t"<span>{flag(country)}{worded(w, part.meaning.key, part.meaning.args)}</span>")


def _check(found: Anatomy, w: Words) -> Markup:
    title = html(t"<h2>{w.t('numbers.field.check')}</h2>")
    if found.working is None:
        return html(t"<section>{title}<p>{w.t('number.no_check')}</p></section>")
    return html(t'<section class="working">{title}{_sum(found.working, w)}</section>')


def _sum(work: Working, w: Words) -> Markup:
    """The check digit worked out on paper."""
    table = None
    if work.weights:
        lines = (
            ("numbers.working.values", tuple(work.symbols)),
            ("numbers.working.weights", work.weights),
            ("numbers.working.products", work.terms),
        )
        rows = [
            html(t"<tr><th scope='row'>{w.t(key)}</th>{_cells(row)}</tr>") for key, row in lines
        ]
        table = html(
            t'<div class="scroll" tabindex="0" role="group" dir="ltr"><table>{rows}</table></div>'
        )
    added = "_added" if work.added else ""
    total = "numbers.working.sum" + added if work.weights else "numbers.working.whole"
    right = "right" if work.expected == work.found else "wrong"
    outcome = w.t(f"numbers.working.{right}", expected=work.expected, found=work.found)
    return html(t"""{table}<p>{w.t(total, total=work.total, added=work.added)}</p>
<p>{w.t("numbers.working.remainder", modulus=work.modulus, remainder=work.remainder)}</p>
<p class="outcome" data-right="{right}">{icon("check" if right == "right" else "triangle-alert")}
<span>{outcome}</span></p>""")


def _cells(row: tuple[object, ...]) -> list[Markup]:
    return [html(t"<td>{cell}</td>") for cell in row]


def _near(asked: str, w: Words) -> Markup | None:
    near = corrections(asked)
    if not near:
        return None
    rows = [
        html(
            t'<li><a class="option" href="#/n/{one.number}"><span class="option-name">'
            t'{number(one.number)}</span><span class="option-why">'
            t"{w.t('numbers.correction.' + one.kind, number=one.number)}</span></a></li>"
        )
        for one in near
    ]
    return html(t'<section><ul class="options" role="list">{rows}</ul></section>')


def _owners(asked: str, w: Words) -> Markup:
    rows = [
        html(t"""<li class="owner"><span class="option-name">{w.carrier(one.carrier)}
<span class="tag tag-{one.tier}">{w.t("tier." + one.tier)}</span></span>
<span class="option-why">{" ".join(worded(w, r.key, r.args) for r in reasons(one))}</span></li>""")
        for one in detect(asked)
    ]
    said = html(t'<ul class="owners" role="list">{rows}</ul>')
    nobody = html(t"<p>{w.t('chips.unknown')}</p>")
    return html(t"<section><h2>{w.t('number.owners')}</h2>{said if rows else nobody}</section>")
