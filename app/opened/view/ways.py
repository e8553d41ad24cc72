"""Where a parcel is asked: each way to its data, and what stands in it."""

from app.core.carriers import link
from app.core.language.words import Words
from app.core.model import PAGE, Parcel
from app.core.reach.bridge import LOOK
from app.core.reach.routes import Route, Way, looks, own_ways
from app.frame.html import Markup, html
from app.frame.parts import button, truth
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
    "bridge_closed": "route.allow",
    "look_closed": "route.allow",
}
"""What is said on the doors to the pages where something in a way can be mended."""


def mend(road: Route | Way, why: str, w: Words, kind: str = "") -> Markup | None:
    """The door to where what is in a way can be mended; None where time alone does. What the bridge
    may ask is said on a page of its own."""
    if why not in MENDS:
        return None
    if why in ("bridge_closed", "look_closed"):
        return button("open-bridge", w.t(MENDS[why]), data=_host(road), looks=kind)
    keyed = why in KEYS and road.source is not None
    address = f"#/key/{road.source.key}" if keyed and road.source else DOORS[why]
    return html(t'<a class="button {kind}" href="{address}">{w.t(MENDS[why])}</a>')


def _host(road: Route | Way) -> str:
    """Whom a way asks: the service, or for a look the carrier's own site."""
    if road.source is not None:
        return road.source.host
    assert isinstance(road, Route) and road.link is not None
    return road.link.url.split("/")[2]


def ways_list(parcel: Parcel, over: bool, state: State, w: Words) -> Markup | None:
    """Every service that would know the number, behind a curtain; `over` ones are not asked."""
    found = own_ways(parcel, state.means)
    if not found and not looks(parcel, state.means):
        return None
    rows = [_way(one, parcel, over, state, w) for one in found]
    rows += _looked(parcel, over, state, w)
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
    if way.why:
        return mend(way, way.why, w, "small")
    return None if over else _ask(parcel, way.source.id, teller(way.source.id, w), state, w)


def _ask(parcel: Parcel, source: str, name: str, state: State, w: Words) -> Markup:
    busy = truth(parcel.number in state.asking.busy)
    label = w.t("way.ask_who", source=name)
    return html(t"""<button type="button" class="button small" data-act="refresh"
data-id="{parcel.number}" data-value="{source}" aria-label="{label}"
aria-busy="{busy}">{w.t("way.ask")}</button>""")


def _looked(parcel: Parcel, over: bool, state: State, w: Words) -> list[Markup]:
    """The look at the carrier's own page, where there is a bridge for it."""
    stands = looks(parcel, state.means)
    if not stands:
        return []
    name = w.carrier(parcel.carrier)
    page = link(parcel.carrier or "", parcel.number)
    road = Route(stands, None, page)
    said = w.t("way.look", host=_host(road))
    closed = stands != LOOK
    why = html(t' <span class="way-why">{w.t("way.bridge_closed")}</span>') if closed else None
    step = None if over else _ask(parcel, PAGE, name, state, w)
    kind = "bridge_closed" if closed else "ready"
    done = mend(road, stands, w, "small") if closed else step
    return [
        html(t"""<li data-kind="{kind}"><div><b>{name}</b>
<span class="quiet">{said}</span>{why}</div>{done}</li>""")
    ]
