"""The sheet of evidence: what can be shown of a parcel, to be printed, saved or sent."""

from collections.abc import Mapping

from app.core.language.languages import LANGUAGES
from app.core.language.words import Words
from app.evidence.sheet import Evidence, Testimony, Witness, evidence
from app.evidence.wording import facts, made, meaning, received, route, source, spoken, verify
from app.frame.html import Markup, html
from app.frame.parts import button, foreign, icon, number, truth, up
from app.frame.state import State

FORMS: Mapping[str, str] = {
    "copy": "copy",
    "picture": "image",
    "text": "file-text",
    "json": "file-json",
    "share": "share-2",
}
"""What the sheet can be taken along as, with the icon of its button."""


def evidence_page(state: State, w: Words) -> Markup:
    """The sheet of the opened parcel, under what can be done with it."""
    sheet = evidence(state, state.opened or "")
    if sheet is None:
        return html(t'<div class="nothing"><p class="quiet">{w.t("parcel.none")}</p></div>')
    return html(t"""<article class="evidence" aria-label="{w.t("evidence.title_short")}">
{up(f"#/p/{sheet.number}", w.t("evidence.back"))}
<h1 class="unseen">{w.t("evidence.title_short")}</h1>{_tools(sheet, state, w)}
{_proofs(sheet, state, w)}</article>""")


def _proofs(sheet: Evidence, state: State, w: Words) -> list[Markup]:
    """The sheet in each language that is wanted, as it is printed: the visitor's own first."""
    english = w.english if w.english is not w else None
    wanted = {"own": [w], "en": [english or w], "both": [w, *([english] if english else [])]}
    return [_proof(sheet, one) for one in wanted[state.evidence.tongues]]


def _proof(sheet: Evidence, w: Words) -> Markup:
    direction = w.t("language.dir")
    title = f"evidence-title-{w.intl.language}"
    return html(t"""<section class="proof" lang="{w.intl.language}" dir="{direction}"
aria-labelledby="{title}">{_head(sheet, title, w)}{_facts(sheet, w)}{_told(sheet, w)}
{_from(sheet, w)}{_hash(sheet, w)}</section>""")


def _tools(sheet: Evidence, state: State, w: Words) -> Markup:
    """The ways to take the sheet along, and whether what the visitor wrote goes with it."""
    takes = [_take(sheet, form, w) for form in FORMS]
    printed = button("print", w.t("evidence.print"), "printer", looks="main")
    return html(t"""<section class="proof-tools"><p>{w.t("evidence.why")}</p>
<div class="proof-takes">{printed}{takes}</div>{_tongues(state, w)}
{_own(sheet, w)}</section>""")


def _tongues(state: State, w: Words) -> Markup | None:
    """In which languages the sheet is printed, saved and sent; nothing to choose for English."""
    if w.intl.language == "en":
        return None
    own = LANGUAGES[w.intl.language]
    named = {"both": f"{own} + {LANGUAGES['en']}", "own": own, "en": LANGUAGES["en"]}
    spoken_in = {"both": w.intl.language, "own": w.intl.language, "en": "en"}
    options = [
        html(
            t'<button type="button" data-act="sheet-tongues" data-id="{tongues}"'
            t' lang="{spoken_in[tongues]}"'
            t' aria-pressed="{truth(tongues == state.evidence.tongues)}">{name}</button>'
        )
        for tongues, name in named.items()
    ]
    return html(t"""<p id="sheet-tongues">{w.t("evidence.tongues")}</p>
<div class="switch" role="group" aria-labelledby="sheet-tongues">{options}</div>""")


def _take(sheet: Evidence, form: str, w: Words) -> Markup:
    return html(
        t'<button type="button" class="button" data-act="take-evidence" data-id="{sheet.number}"'
        t' data-value="{form}">{icon(FORMS[form])}<span>{w.t("evidence." + form)}</span></button>'
    )


def _own(sheet: Evidence, w: Words) -> Markup:
    ticked = html(t" checked") if sheet.own else None
    wanted = "off" if sheet.own else "on"
    return html(t"""<label class="tick">
<input type="checkbox" id="show-own" data-act="show-own" data-id="{sheet.number}"
data-value="{wanted}"{ticked}><span>{w.t("evidence.note")}</span></label>""")


def _head(sheet: Evidence, title: str, w: Words) -> Markup:
    page = html(
        t'<a href="{sheet.link.url}" target="_blank" rel="noopener noreferrer">'
        t"{foreign(sheet.link.url)}</a>"
    )
    return html(t"""<header><h2 id="{title}">{w.t("evidence.title_short")}
{number(sheet.number)}</h2><p class="quiet">{made(sheet, w)}</p>
<p class="proof-honest">{w.t("evidence.honest")} {verify(sheet, w)} {page}</p></header>""")


def _facts(sheet: Evidence, w: Words) -> Markup:
    rows = [
        html(t"<div><dt>{label}</dt><dd>{foreign(value)}</dd></div>")
        for label, value in facts(sheet, w)
    ]
    return html(t'<dl class="proof-facts">{rows}</dl>')


def _told(sheet: Evidence, w: Words) -> Markup:
    if not sheet.testimonies:
        return html(t'<p class="quiet">{w.t("evidence.none")}</p>')
    named = len(sheet.witnesses) > 1
    rows = [_testimony(one, named, w) for one in sheet.testimonies]
    title = w.t("evidence.events", count=len(rows))
    return html(t'<h3>{title}</h3><ol class="proof-events" role="list">{rows}</ol>')


def _testimony(one: Testimony, named: bool, w: Words) -> Markup:
    event = one.event
    local, utc = spoken(one, w)
    code = html(t" <code>{event.code}</code>") if event.code else None
    place = foreign(event.place) if event.place else None
    about = w.dotted(meaning(one, w), source(one.source, w) if named else "")
    apart = " · " if place and about else None
    return html(t"""<li><div class="proof-when"><bdi>{local}</bdi>
<span class="quiet"><bdi>{utc}</bdi></span></div>
<div>{foreign(event.text or w.t("history.no_words"))}{code}
<span class="quiet">{place}{apart}{about}</span></div></li>""")


def _from(sheet: Evidence, w: Words) -> Markup | None:
    if not sheet.witnesses:
        return None
    rows = [_witness(one, w) for one in sheet.witnesses]
    return html(t"<h3>{w.t('evidence.reports')}</h3><ul class='proof-from' role='list'>{rows}</ul>")


def _witness(one: Witness, w: Words) -> Markup:
    return html(t"""<li><b>{source(one.source, w)}</b> <span>{received(one, w)}</span>
<span class="quiet">{route(one, w)}</span></li>""")


def _hash(sheet: Evidence, w: Words) -> Markup:
    return html(t"""<footer><h3>{w.t("evidence.hash")}</h3>
<p class="proof-hash"><bdi dir="ltr">{sheet.sha256}</bdi></p>
<p class="quiet">{w.t("evidence.hash_about")}</p></footer>""")
