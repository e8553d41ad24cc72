"""What the visitor marks of a parcel by hand, and takes back."""

from app.core.language.words import Words
from app.core.model import Mark, Parcel
from app.core.parcel.by_hand import KINDS
from app.frame.html import Markup, html
from app.frame.parts import button, truth
from app.frame.state import State


def mark_box(parcel: Parcel, state: State, w: Words) -> Markup:
    """The four ends that a parcel can be marked with; of a marked one the day, and the way back."""
    mark = parcel.mark
    chosen = mark.kind if mark else ""
    ends = [
        html(
            t'<button type="button" data-act="mark" data-id="{kind}|{parcel.number}"'
            t' aria-pressed="{truth(kind == chosen)}">{w.t(f"mark.{kind}")}</button>'
        )
        for kind in KINDS
    ]
    opened = html(t" open") if mark else None
    return html(t"""<details class="curtain" id="mark"{opened}>
<summary>{w.t("mark.title")}</summary>
<p class="quiet">{w.t("mark.about")}</p>
<div class="switch" role="group" aria-label="{w.t("mark.title")}">{ends}</div>
{_dated(parcel, mark, state, w) if mark else None}</details>""")


def _dated(parcel: Parcel, mark: Mark, state: State, w: Words) -> Markup:
    return html(t"""<label class="field"><span>{w.t("mark.day")}</span>
<input id="mark-day" type="date" data-change="mark-day" data-id="{parcel.number}"
max="{state.today}" value="{mark.day}"></label>
<div class="row">{button("unmark", w.t("mark.take_back"), "undo-2", data=parcel.number)}</div>""")
