"""A parcel's numbers: its own, those its reports name, and those added by hand."""

from app.core.language.words import Words
from app.core.model import Linked, Parcel
from app.core.parcel.history import linked
from app.frame.html import Markup, html
from app.frame.parts import icon, number


def first_number(parcel: Parcel, w: Words) -> Markup:
    """The field for the track number of an order that has none yet."""
    title = w.t("linked.first")
    return html(t"""<section class="numbers-of"><h2 id="first-number">{title}</h2>
<form data-submit="link-number" data-once data-id="{parcel.number}">
<label for="another">{w.t("order.given")}</label>
<textarea id="another" name="value" rows="2" maxlength="60000" autocomplete="off"
autocapitalize="off" spellcheck="false" data-own></textarea>
<div class="row"><button class="button">{w.t("linked.take")}</button></div></form></section>""")


def numbers_of(parcel: Parcel, w: Words) -> Markup:
    """All numbers with their carriers, each to be copied, and a field for one more."""
    mine = {one.number for one in parcel.linked}
    others = linked(parcel)
    rows = [_row(parcel, one, one.number in mine, w) for one in others]
    if rows:
        rows.insert(0, _row(parcel, Linked(parcel.number, parcel.carrier), False, w))
    listed = html(t'<ul class="numbers" role="list">{rows}</ul>') if rows else None
    return html(t"""<section class="numbers-of"><h2>{w.t("linked.title")}</h2>{listed}
<details class="curtain" id="add-number"><summary>{w.t("linked.add")}</summary>
<p class="quiet">{w.t("linked.why")}</p>
<form data-submit="link-number" data-once data-id="{parcel.number}">
<label for="another">{w.t("linked.label")}</label>
<div class="row"><input id="another" name="value" type="text" maxlength="200" autocomplete="off"
autocapitalize="characters" spellcheck="false" data-own>
<button class="button">{w.t("linked.take")}</button></div></form></details>
<p><a href="#/n/{parcel.number}">{w.t("number.link")}</a></p></section>""")


def _row(parcel: Parcel, one: Linked, by_hand: bool, w: Words) -> Markup:
    off = None
    if by_hand:
        off = html(
            t'<button type="button" class="button plain" data-act="unlink-number"'
            t' data-id="{parcel.number}" data-value="{one.number}"'
            t' aria-label="{w.t("linked.remove", number=one.number)}">{icon("x")}</button>'
        )
    copied = w.t("linked.copy", number=one.number)
    return html(t"""<li><div>{number(one.number)}
<span class="quiet">{w.carrier(one.carrier) if one.carrier else w.t("linked.nobody")}</span></div>
<button type="button" class="button plain" data-act="copy" data-id="{one.number}"
aria-label="{copied}">{icon("copy")}</button>{off}</li>""")
