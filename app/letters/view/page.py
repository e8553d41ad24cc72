"""Messages to the seller: which kind, and its text in several languages, ready to be copied."""

from app.core.concerns import concerns
from app.core.language.words import Words
from app.frame.html import Markup, html
from app.frame.parts import called, icon, truth, up
from app.frame.state import State
from app.letters.view.recipient import recipient_page
from app.letters.wording import (
    ALWAYS,
    LETTERS,
    Facts,
    Tongue,
    facts,
    letter,
    proposed,
    tongues,
)
from app.pieces.outlook import owned


def message_page(state: State, w: Words) -> Markup:
    """The messages about the opened parcel, to whom there is: the seller, or the recipient of one
    that the visitor sends; or a line that says that none is open."""
    parcel = state.parcels.get(state.opened or "")
    if parcel is None:
        return html(t'<div class="nothing"><p class="quiet">{w.t("parcel.none")}</p></div>')
    if parcel.sent:
        return recipient_page(parcel, state, w)
    way = state.book.journey(parcel.number)
    visitor = owned(state)
    found = concerns(state.book.glance(parcel.number), visitor, state.here)
    known = facts(parcel, way, found, visitor.country)
    fitting = proposed(parcel, way, found)
    shown = state.letter if state.letter in LETTERS else fitting
    texts = [_text(parcel.number, shown, one, known, w) for one in tongues(w) if shown]
    said = html(t"""<p class="quiet">{w.t("message.about" if shown else "message.none")}
<a href="#/order/{parcel.number}">{w.t("message.facts")}</a></p>""")
    return html(t"""<article class="settings message" aria-labelledby="message-title">
{up(f"#/p/{parcel.number}", w.t("order.back"))}
<header class="lead"><h1 id="message-title">{w.t("message.title")}</h1>
<p class="order-whose">{called(parcel)}</p></header>
{None if shown else said}{_choice(parcel.number, shown, fitting, w)}{said if shown else None}
{texts}</article>""")


def _choice(number: str, shown: str, fitting: str, w: Words) -> Markup:
    """The kinds of messages, the one that fits now first."""
    kinds = sorted(LETTERS, key=lambda one: one != fitting)
    rows = [
        html(
            t'<li><a class="option" href="#/message/{number}/{one}"'
            t' aria-current="{truth(one == shown)}"><span class="option-name">'
            t"{w.t(f'message.{one}')}{_fits(one == fitting, w)}</span></a></li>"
        )
        for one in kinds
    ]
    label = w.t("message.choose")
    return html(t"""<nav aria-label="{label}"><ul class="options kinds" role="list">{rows}</ul>
</nav>""")


def _fits(fitting: bool, w: Words) -> Markup | None:
    return html(t'<span class="tag tag-sure">{w.t("message.fits")}</span>') if fitting else None


def _text(number: str, which: str, tongue: Tongue, known: Facts, w: Words) -> Markup:
    """One text; its id is of the kind and language, so that another kind is another field. What is
    changed in it belongs to the parcel and the kind, whatever the address says."""
    tag, name, *_ = tongue
    direction = "ltr" if tag in ALWAYS else w.t("language.dir")
    text = letter(which, tongue, known, w.intl.country_in)
    field = f"letter-{which}-{tag}"
    copy = w.t("message.copy_in", language=name)
    named = w.t("message.chinese") if tag == "zh-Hans" else name
    called = html(t'<b lang="{tag}">{name}</b>')
    spelt = html(t"<b>{named}</b> · {called}") if named != name else called
    return html(t"""<form class="letter" data-submit="copy-letter"
data-id="{number}/{which}"><div class="letter-head">
<label for="{field}">{spelt}</label>
<button class="button" aria-label="{copy}">{icon("copy")}<span>{w.t("message.copy")}</span></button>
</div><textarea id="{field}" name="value" rows="8" lang="{tag}" dir="{direction}" data-own
autocomplete="off" spellcheck="false">{text}</textarea></form>""")
