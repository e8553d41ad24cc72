"""The message to the recipient of a sent parcel: its language, and its text to be handed on."""

from app.core.language.languages import LANGUAGES
from app.core.language.words import Words
from app.core.model import Parcel
from app.frame.html import Markup, html
from app.frame.parts import called, icon, truth, up
from app.frame.state import State
from app.letters.recipient import known, message
from app.pieces.outlook import expected


def recipient_page(parcel: Parcel, state: State, w: Words) -> Markup:
    """The text in the chosen language, the visitor's own until another is, and all to choose."""
    number, own = parcel.number, w.intl.language
    shown = state.letter if state.letter in LANGUAGES else own
    way, seen = state.book.journey(number), state.book.glance(number)
    told = known(parcel, way, seen, expected(seen, state))
    text = message(told, shown, w.intl.day_in)
    return html(t"""<article class="settings message" aria-labelledby="message-title">
{up(f"#/p/{number}", w.t("order.back"))}
<header class="lead"><h1 id="message-title">{w.t("recipient.title")}</h1>
<p class="order-whose">{called(parcel)}</p>
<p class="quiet">{w.t("recipient.about")}</p></header>
{_text(number, shown, text, w)}{_languages(number, shown, w)}</article>""")


def _text(number: str, language: str, text: str, w: Words) -> Markup:
    """The field is of the language, so that what was changed in one is not shown as another."""
    field, name = f"recipient-{language}", LANGUAGES[language]
    return html(t"""<form class="letter" data-submit="copy-letter" data-id="{number}/{language}">
<label for="{field}"><b lang="{language}">{name}</b></label>
<textarea id="{field}" name="value" rows="9" lang="{language}" dir="auto" data-own
autocomplete="off" spellcheck="false">{text}</textarea>
<div class="row"><span class="sharing"><button class="button main" data-submit="hand-on-letter">
{icon("share-2")}<span>{w.t("share.hand_on")}</span></button></span>
<button class="button">{icon("copy")}<span>{w.t("message.copy")}</span></button></div></form>""")


def _languages(number: str, shown: str, w: Words) -> Markup:
    rows = [
        html(
            t'<li><a class="option" href="#/message/{number}/{tag}"'
            t' aria-current="{truth(tag == shown)}"><span class="option-name" lang="{tag}">'
            t"{name}</span></a></li>"
        )
        for tag, name in LANGUAGES.items()
    ]
    label = w.t("recipient.language")
    return html(t"""<nav aria-labelledby="recipient-language">
<h2 id="recipient-language">{label}</h2>
<ul class="options kinds" role="list">{rows}</ul></nav>""")
