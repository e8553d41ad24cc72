"""A parcel's link to give away, as text and as a QR code, and its number as a bar code."""

from app.core.language.words import Words
from app.core.model import Parcel
from app.frame.html import Markup, html
from app.frame.parts import button, foreign, icon, number, up
from app.frame.state import State
from app.pieces.code128 import encodable
from app.pieces.codes import bar_code, qr_code
from app.sharing.link import SENDABLE, link, scannable


def share_page(state: State, w: Words) -> Markup:
    """The page of one parcel's link."""
    parcel = state.parcels.get(state.opened or "")
    if parcel is None:
        return html(t'<div class="nothing"><p class="quiet">{w.t("parcel.none")}</p></div>')
    url = link(state.address, parcel, state.sharing.notes)
    name = html(t"<p>{foreign(parcel.name)}</p>") if parcel.name else None
    return html(t"""<article class="share" aria-labelledby="share-title">
{up(f"#/p/{parcel.number}", w.t("share.back"))}<h1 id="share-title">{w.t("share.title")}</h1>
<div>{name}<p>{number(parcel.number)}</p></div>
{_link(parcel, url, state, w)}{_qr(parcel, url, state, w)}{_bars(parcel, w)}</article>""")


def _link(parcel: Parcel, url: str, state: State, w: Words) -> Markup:
    checked = html(t" checked") if state.sharing.notes else None
    long = None
    if len(url) > SENDABLE:
        said = w.t("share.long", length=w.intl.number(len(url)))
        long = html(t'<p class="remark notice">{icon("triangle-alert")}<span>{said}</span></p>')
    return html(t"""<section><h2>{w.t("share.link")}</h2><p class="quiet">{w.t("share.about")}</p>
<label class="tick"><input id="share-notes" type="checkbox" data-act="share-notes"
data-id="{parcel.number}"{checked}><span>{w.t("share.notes")}</span></label>
<label for="share-link" class="unseen">{w.t("share.link")}</label>
<textarea id="share-link" class="address" rows="3" dir="ltr" spellcheck="false"
readonly>{url}</textarea>{long}
<div class="row">{button("copy", w.t("share.copy"), "copy", data=url, looks="main")}
<span class="sharing">{button("share", w.t("share.hand_on"), "share-2", data=parcel.number)}</span>
</div></section>""")


def _qr(parcel: Parcel, url: str, state: State, w: Words) -> Markup:
    sharing = state.sharing
    short = scannable(state.address, parcel, sharing.notes) != url
    brief = html(t'<p class="quiet">{w.t("share.qr_brief")}</p>') if short else None
    return html(t"""<section><h2>{w.t("share.qr")}</h2><p class="quiet">{w.t("share.qr_about")}</p>
{brief}<div role="status" data-passing>{_drawn(parcel, state, w)}</div></section>""")


def _drawn(parcel: Parcel, state: State, w: Words) -> Markup:
    """The code itself; before that the button for it, the waiting, or why there is none."""
    sharing = state.sharing
    if sharing.rows:
        return qr_code(sharing.rows, w.t("share.qr_label", number=parcel.number))
    ask = button("make-qr", w.t("share.qr_make"), "qr-code", data=parcel.number)
    if sharing.failed:
        said = html(
            t'<p class="remark notice">{icon("circle-alert")}'
            t"<span>{w.t('share.qr_failed')}</span></p>"
        )
        return html(t'{said}<div class="row">{ask}</div>')
    if sharing.text:
        return html(t"<p>{w.t('share.qr_wait')}</p>")
    return html(t'<div class="row">{ask}</div>')


def _bars(parcel: Parcel, w: Words) -> Markup | None:
    if not encodable(parcel.number):
        return None
    picture = bar_code(parcel.number, w.t("share.bars_label", number=parcel.number))
    return html(t"""<section><h2>{w.t("share.bars")}</h2>
<p class="quiet">{w.t("share.bars_about")}</p>
<div class="ticket">{picture}<p>{number(parcel.number)}</p></div></section>""")
