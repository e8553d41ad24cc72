"""The list on its way to another device: as one link, or as QR codes that are shown in a row."""

from app.core.language.words import Words
from app.frame.html import Markup, html
from app.frame.parts import button, icon, truth
from app.frame.state import State
from app.pieces.codes import qr_code

LEAVES_WHOLE = 2_000
"""Characters of a link that messengers and mail leave whole."""


def along(state: State, w: Words) -> Markup:
    """What goes along is chosen, then the link and the codes stand there."""
    made = state.backup.along
    choices = [
        html(
            t'<button type="button" class="button" data-act="along" data-value="{value}"'
            t' aria-pressed="{truth(made.made and made.histories == bool(value))}">'
            t"<span>{w.t(label)}</span></button>"
        )
        for value, label in (("", "along.bare"), ("histories", "along.histories"))
    ]
    there = [_link(state, w), _codes(state, w)] if made.made else None
    none = None if state.parcels else html(t'<p class="quiet">{w.t("along.empty")}</p>')
    offer = html(t'<div class="row">{choices}</div>') if state.parcels else none
    return html(t"""<section id="along"><h2>{w.t("along.title")}</h2><p>{w.t("along.about")}</p>
{offer}<div role="status">{there}</div></section>""")


def _link(state: State, w: Words) -> Markup:
    made = state.backup.along
    if not made.link:
        return html(t'<p class="quiet">{w.t("along.no_link")}</p>')
    url = f"{state.address}#/along/{made.link[0]}"
    long = None
    if len(url) > LEAVES_WHOLE:
        long = html(t'<p class="quiet">{w.t("along.long", length=w.intl.number(len(url)))}</p>')
    return html(t"""<label class="field"><span>{w.t("along.link")}</span>
<textarea id="along-link" class="address" rows="3" dir="ltr" spellcheck="false"
readonly>{url}</textarea></label>{long}
<div class="row">{button("copy", w.t("share.copy"), "copy", data=url, looks="main")}</div>""")


def _codes(state: State, w: Words) -> Markup:
    made = state.backup.along
    count = len(made.codes)
    if not count:
        return html(t'<p class="quiet">{w.t("along.no_codes")}</p>')
    if not made.at:
        label = w.t("along.show", count=count)
        return html(t"""<p class="quiet">{w.t("along.codes_about")}</p>
<div class="row">{_step(1, label, "qr-code")}</div>""")
    place = w.t("along.code", at=made.at, count=count)
    steps = [
        _step(made.at - 1, w.t("along.back"), "chevron-left") if made.at > 1 else None,
        _step(made.at + 1, w.t("along.next"), "chevron-right") if made.at < count else None,
        _step(0, w.t("along.close"), "x"),
    ]
    return html(t"""<div class="coded" data-passing>{_drawn(state, place, w)}
<p><b>{place}</b> <span class="quiet">{w.t("along.each")}</span></p>
<div class="row">{steps}</div></div>""")


def _drawn(state: State, place: str, w: Words) -> Markup:
    made = state.backup.along
    if made.rows:
        return qr_code(made.rows, place)
    if made.failed:
        said = html(t"{icon('circle-alert')}<span>{w.t('share.qr_failed')}</span>")
        return html(t'<p class="remark notice">{said}</p>')
    return html(t"<p>{w.t('share.qr_wait')}</p>")


def _step(at: int, label: str, symbol: str) -> Markup:
    return html(
        t'<button type="button" class="button" data-act="code" data-value="{at}">'
        t"{icon(symbol)}<span>{label}</span></button>"
    )


def given(w: Words) -> Markup:
    """Where the link with a list is put by hand: an installed page opens no link from elsewhere."""
    return html(t"""<form data-submit="along-given" autocomplete="off"><label class="field">
<span>{w.t("along.given")}</span><input type="text" id="along-given" name="value" dir="ltr"
autocomplete="off" autocapitalize="off" spellcheck="false"></label><div class="row">
{button("paste-along", w.t("along.paste"), "clipboard-paste")}
<button class="button">{w.t("along.look")}</button></div></form>""")


def taken(state: State, w: Words) -> Markup | None:
    """How much is here of a list that comes in parts, and which are missing."""
    row = state.backup.row
    if row is None or not row.missing:
        return None
    said = w.t("along.taken", count=len(row.pieces), total=row.of)
    missing = w.t("along.missing", numbers=w.row(map(str, row.missing[:20])))
    return html(t"""<div class="remark" id="along-taken" role="status"><p><b>{said}</b></p>
<p class="quiet">{missing}</p></div>""")
