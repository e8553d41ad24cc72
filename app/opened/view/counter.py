"""What is shown at the counter where a parcel waits: its number there, and the code for it."""

from app.core.concerns import Concern
from app.core.language.words import Words
from app.core.model import Parcel
from app.core.parcel.journey import Journey
from app.core.parcel.last_mile import waits_as
from app.frame.html import Markup, html
from app.frame.parts import button, icon, number
from app.frame.state import State
from app.pieces.warnings import said as worded_concern


def counter(
    parcel: Parcel, way: Journey, hints: tuple[Concern, ...], state: State, w: Words
) -> Markup:
    """The number as a counter reads it, for who has come to collect, and what to take along.

    That is the number of the carrier with which the parcel waits; its first number stands below.
    """
    there = waits_as(parcel, way)
    whose = None
    if there.number != parcel.number:
        carrier = w.carrier(there.carrier) if there.carrier else w.t("linked.nobody")
        whose = html(t"""<p class="quiet">{w.t("counter.local", carrier=carrier)}
<button type="button" class="button plain" data-act="copy" data-id="{there.number}"
aria-label="{w.t("linked.copy", number=there.number)}">{icon("copy")}</button></p>""")
    picture = _bars(there.number, w.t("share.bars_label", number=there.number))
    todo = [html(t"<p>{worded_concern(one, 'todo', state, w)}</p>") for one in hints]
    return html(t"""{_address(way, w)}<section class="counter"><h2>{w.t("parcel.counter")}</h2>
<div class="ticket">{picture}<p>{number(there.number)}</p>{whose}</div>
{code_box(parcel, w)}{todo}</section>""")


def _bars(text: str, label: str) -> Markup | None:
    from app.pieces.code128 import encodable  # drawn only for what waits to be collected
    from app.pieces.codes import bar_code

    return bar_code(text, label) if encodable(text) else None


def code_box(parcel: Parcel, w: Words) -> Markup:
    """The code that the counter or locker asks for, out of sight until it is touched; without one
    the field for it."""
    if not parcel.code:
        return html(t"""<details class="curtain" id="add-code"><summary>{w.t("code.add")}</summary>
<p class="quiet">{w.t("code.message")} {w.t("code.why")}</p>
<form data-submit="pickup-code" data-once data-id="{parcel.number}">
<label for="code-field">{w.t("code.label")}</label>
<textarea id="code-field" name="value" rows="2" dir="auto" autocomplete="off"
autocapitalize="characters" spellcheck="false" data-own></textarea>
<button class="button">{w.t("linked.take")}</button></form></details>""")
    off = button("pickup-code", w.t("code.remove"), "x", data=parcel.number, looks="plain")
    return html(t"""<details class="curtain pickup" id="code"><summary>{w.t("code.show")}</summary>
<div class="ticket">{_bars(parcel.code, w.t("code.bars"))}
<p class="pickup-code"><bdi translate="no">{parcel.code}</bdi></p></div>
<p class="quiet">{w.t("code.no_qr")}</p><p class="quiet">{w.t("code.kept")}</p>{off}</details>""")


def _address(way: Journey, w: Words) -> Markup | None:
    """The carrier's own words about a parcel that waits: a street or a code may stand in them."""
    text = way.last.event.text if way.last else ""
    if not any(sign.isdigit() for sign in text):
        return None
    from app.pieces.carrier_text import original  # as with the history

    return html(t"""<blockquote class="told"><p class="quiet">{w.t("history.raw")}</p>
<p>{original(text)}</p></blockquote>""")
