"""Another service's page in a frame of ours: only for those who press for it."""

from app.core.language.words import Words
from app.core.model import Parcel
from app.core.reach.frames import FRAMES, Frame, frame_address
from app.frame.html import Markup, html
from app.frame.parts import icon
from app.frame.state import State

SANDBOX = "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox"


def frames(parcel: Parcel, state: State, w: Words) -> Markup:
    """The services that have a frame, behind a curtain, and the frame that is open."""
    rows = [_offer(parcel, one, w) for one in FRAMES.values()]
    shown = state.embed[1] if state.embed and state.embed[0] == parcel.number else ""
    names = w.row(one.name for one in FRAMES.values())
    opened = _opened(parcel, FRAMES[shown], w) if shown in FRAMES else None
    return html(t"""<section class="frames"><details class="curtain" id="frames">
<summary>{w.t("frame.title", services=names)}</summary><p class="quiet">{w.t("frame.about")}</p>
<ul class="ways" role="list">{rows}</ul></details>{opened}</section>""")


def _offer(parcel: Parcel, one: Frame, w: Words) -> Markup:
    label = w.t("frame.show_who", service=one.name)
    return html(t"""<li><div><b>{one.name}</b>
<span class="quiet">{w.t("frame.sees", service=one.name, host=one.host)}</span></div>
<button type="button" class="button small" data-act="frame" data-id="{parcel.number}"
data-value="{one.id}" aria-label="{label}">{w.t("frame.show")}</button></li>""")


def _opened(parcel: Parcel, one: Frame, w: Words) -> Markup:
    address = frame_address(one.id, parcel.number, w.intl.language)
    title = w.t("frame.of", service=one.name)
    return html(t"""<div class="framed" data-passing><div class="framed-head"><h2>{title}</h2>
<button type="button" class="button plain" data-act="frame" data-id="{parcel.number}"
aria-label="{w.t("frame.close")}">{icon("x")}</button></div>
<iframe id="frame-{one.id}" src="{address}" title="{title}" sandbox="{SANDBOX}"
referrerpolicy="no-referrer"></iframe>
<div class="row"><a class="button" href="#/paste/{parcel.number}">{icon("clipboard-paste")}
<span>{w.t("frame.paste")}</span></a></div>
<p class="quiet">{w.t("frame.doubt", service=one.name)}</p></div>""")
