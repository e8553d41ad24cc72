"""Where a parcel is asked: each way to its data, and what stands in it."""

from app.core.language.words import Words
from app.core.model import Parcel
from app.core.reach.routes import Route, Way, ways
from app.frame.html import Markup, html
from app.frame.parts import truth
from app.frame.state import State
from app.pieces.source_names import teller
from app.pieces.summary import until

KEYS = frozenset({"key_missing", "key_wrong"})
"""What the page of a key mends."""
DOORS = {"keys_locked": "#/lock", "relay_missing": "#/relay", "refused": "#/access"}
MENDS = {
    "keys_locked": "lock.unlock",
    "key_missing": "route.add_key",
    "key_wrong": "route.mend_key",
    "relay_missing": "route.add_relay",
    "refused": "route.check_access",
}
"""What is said on the doors to the pages where something in a way can be mended."""


def door(road: Route | Way, why: str) -> str:
    """The address of the page where what is in a way can be mended; "" where time alone does."""
    if why in KEYS and road.source is not None:
        return f"#/key/{road.source.key}"
    return DOORS.get(why, "")


def ways_list(parcel: Parcel, over: bool, state: State, w: Words) -> Markup | None:
    """Every service that would know the number, behind a curtain; `over` ones are not asked."""
    found = ways(parcel.carrier, parcel.number, state.means)
    if not found:
        return None
    rows = [_way(one, parcel, over, state, w) for one in found]
    return html(t"""<details class="curtain" id="ways"><summary>{w.t("way.title")}</summary>
<ul class="ways" role="list">{rows}</ul>
<p><a href="#/sources">{w.t("way.more")}</a></p></details>""")


def _way(way: Way, parcel: Parcel, over: bool, state: State, w: Words) -> Markup:
    name = teller(way.source.id, w)
    said = w.t(f"way.{way.via}", host=way.source.host)
    why = w.t(f"way.{way.why}", **until(way, state, w)) if way.why else None
    closed = html(t' <span class="way-why">{why}</span>') if why else None
    return html(t"""<li data-kind="{way.why or "ready"}"><div><b>{name}</b>
<span class="quiet">{said}</span>{closed}</div>{_action(way, parcel, over, state, w)}</li>""")


def _action(way: Way, parcel: Parcel, over: bool, state: State, w: Words) -> Markup | None:
    """What can be done about a way: ask it, or mend it."""
    name = teller(way.source.id, w)
    if way.why:
        address = door(way, way.why)
        if not address:
            return None
        return html(t'<a class="button small" href="{address}">{w.t(MENDS[way.why])}</a>')
    if over:
        return None
    busy = truth(parcel.number in state.asking.busy)
    label = w.t("way.ask_who", source=name)
    return html(t"""<button type="button" class="button small" data-act="refresh"
data-id="{parcel.number}" data-value="{way.source.id}" aria-label="{label}"
aria-busy="{busy}">{w.t("way.ask")}</button>""")
