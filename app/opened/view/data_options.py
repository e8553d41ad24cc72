"""The ways to more data on a parcel, and where those come from that are there."""

from app.core.carriers import Link, link, universal
from app.core.language.words import Words
from app.core.model import PAGE, SHARED, Parcel, Retrieval
from app.core.numbers import detect, reasons
from app.core.parcel.journey import Journey
from app.core.reach.keyed import RECOMMENDED
from app.core.reach.routes import ORDERED, READY, Route, aggregators, in_vain
from app.frame.html import Markup, html
from app.frame.parts import button, icon, outside, walk, worded
from app.frame.state import State
from app.opened.embed.view import frames
from app.opened.view.ways import mend, ways_list
from app.pieces.ask_number import ask_number
from app.pieces.source_names import came, newest
from app.pieces.summary import until

CLOSED = frozenset({"link", "relay_missing"})
"""Routes on which a page may not ask the carrier."""
WALKED = CLOSED | {"key_missing"}
"""Routes on which the shopper looks at the carrier's own page, unless they set something up."""
AT_HAND = frozenset({"key_wrong", "keys_locked", "bridge_closed", "look_closed"})
"""What the visitor can put right in a moment."""


def carrier_choice(parcel: Parcel, w: Words) -> Markup:
    """Whose the number may be, to choose from."""
    options = [
        html(t"""<li><button type="button" class="option" data-act="pick"
data-id="parcel|carrier|{parcel.number}" data-value="{one.carrier}">
<span class="option-name">{w.carrier(one.carrier)}</span>
<span class="option-why">{" ".join(worded(w, r.key, r.args) for r in reasons(one))}</span>
</button></li>""")
        for one in detect(parcel.number, origin=parcel.origin, destination=parcel.destination)
    ]
    return html(t"""<section class="choice"><h2>{w.t("parcel.choose")}</h2>
<ul class="options" role="list">{options}</ul></section>""")


def doors(parcel: Parcel, road: Route, way: Journey, state: State, w: Words) -> Markup:
    """The main way to know more: ask again, or the carrier's page and what was copied from it."""
    if road.kind == ORDERED:
        return html(t'<div class="row doors">{ask_number(parcel, "main", w)}</div>')
    if road.link is not None and by_hand(road, way):
        return _steps(parcel, road.link, state, w)
    found: list[Markup] = []
    ready = road.kind in READY
    if ready and not way.settled:
        busy = parcel.number in state.asking.busy
        label = w.t("route.asking" if busy else "menu.refresh")
        found.append(button("refresh", label, "refresh-cw", data=parcel.number))
    step = mend(road, road.kind, w, "main") if road.kind in AT_HAND else None
    if step is not None:
        found.append(step)
    if road.link is not None:
        key = "route.open" if road.link.filled else "route.open_unfilled"
        back = state.walked == parcel.number
        looks = "" if ready or way.over or road.kind in AT_HAND or back else "main"
        label = w.t(key, carrier=w.carrier(parcel.carrier))
        found.append(walk(parcel.number, road.link.url, label, looks))
    untold = in_vain(parcel, road) and not (ready and way.told)
    if (untold or state.walked == parcel.number) and road.kind != "choose" and not way.settled:
        found.append(_paste_copied(parcel, state, w))
    return html(t'<div class="row doors">{found}</div>')


def by_hand(road: Route, way: Journey) -> bool:
    """Whether only the visitor can bring the history, and has not done so yet."""
    return road.kind in WALKED and road.link is not None and not way.told and not way.over


def _steps(parcel: Parcel, there: Link, state: State, w: Words) -> Markup:
    """How the carrier's page comes here, for who does it for the first time."""
    key = "route.open" if there.filled else "route.open_unfilled"
    label = w.t(key, carrier=w.carrier(parcel.carrier))
    looks = "" if state.walked == parcel.number else "main"
    there_and_back = (
        walk(parcel.number, there.url, label, looks),
        html(t"<p>{w.t('route.step_copy_desk' if state.wide else 'route.step_copy')}</p>"),
        _paste_copied(parcel, state, w),
    )
    rows = [html(t"<li>{step}</li>") for step in there_and_back]
    return html(t'<ol class="doors steps" role="list">{rows}</ol>')


def _paste_copied(parcel: Parcel, state: State, w: Words) -> Markup:
    """The way back with what was copied; the main one for who comes from there."""
    looks = "main" if state.walked == parcel.number else ""
    label, number = w.t("route.paste_copied"), parcel.number
    return button("paste-page", label, "clipboard-paste", data=number, looks=looks)


def other_ways(parcel: Parcel, road: Route, way: Journey, state: State, w: Words) -> Markup | None:
    """What else would bring this parcel's data, each in a sentence, with the way to it."""
    if road.kind in READY or road.kind == "choose" or way.over:
        return None
    carrier = w.carrier(parcel.carrier)
    rows: list[Markup] = []
    mended = mend(road, road.kind, w)
    if mended and road.kind not in AT_HAND:
        rows.append(_way_row(w.t(f"brings.{road.kind}", carrier=carrier), mended))
    if road.kind == "relay_missing" and road.source:
        rows += _trial(road.source.id, carrier, state, w)
    if road.link and road.link.filled and state.means.bridge is None:
        step = html(t'<a class="button" href="#/bridge">{w.t("brings.open_bridge")}</a>')
        rows.append(_way_row(w.t("brings.bridge", carrier=carrier), step))
    if not aggregators(parcel.number, state.means):
        step = html(t'<a class="button" href="#/key/{RECOMMENDED}">{w.t("brings.open_key")}</a>')
        service = w.t(f"source.{RECOMMENDED}.name")
        rows.append(_way_row(w.t("brings.service", service=service), step))
    if not rows:
        return None
    return html(t'<ul class="other-ways" role="list">{rows}</ul>')


def _way_row(said: str, step: Markup) -> Markup:
    return html(t"<li><p>{said}</p>{step}</li>")


def _trial(source: str, carrier: str, state: State, w: Words) -> list[Markup]:
    """The button that finds out whether this browser may read a service; none once it is known."""
    if state.means.service(source).access:
        return []
    label = w.t("access.checking" if source in state.access.checking else "route.try")
    step = button("check-access", label, data=source)
    return [_way_row(w.t("brings.check", carrier=carrier), step)]


def _paste(parcel: Parcel, w: Words) -> Markup:
    return html(
        t'<a class="button" href="#/paste/{parcel.number}">{icon("clipboard-paste")}'
        t"<span>{w.t('route.paste')}</span></a>"
    )


def provenance(parcel: Parcel, road: Route, way: Journey, state: State, w: Words) -> Markup:
    """Where the data come from and as of when, or why there are none; and who else would know."""
    if road.kind == ORDERED:
        said = w.t("route.ordered")
        return html(t'<section class="way" data-kind="{ORDERED}"><p>{said}</p></section>')
    host = road.source.host if road.source else ""
    closed = until(road, state, w)
    kind = "closed" if road.kind in CLOSED and by_hand(road, way) else road.kind
    said = w.t(f"route.{kind}", carrier=w.carrier(parcel.carrier), host=host, **closed)
    needs = [html(t"<p>{w.t('numbers.needs.' + need)}</p>") for need in road.needs]
    elsewhere = [
        outside(link(site.id, parcel.number).url, site.name, "small") for site in universal()
    ]
    paste = _paste(parcel, w)
    opened = html(t" open") if road.kind == "nowhere" else None
    listed = ways_list(parcel, way.settled, state, w)
    apart, among = (listed, None) if road.kind in READY else (None, listed)
    return html(t"""<section class="way" data-kind="{road.kind}"><p>{said}</p>{needs}
{_moments(parcel, state, w)}{apart}
<details class="elsewhere" id="elsewhere"{opened}><summary>{w.t("route.others")}</summary>
{other_ways(parcel, road, way, state, w)}{among}
<p class="quiet">{w.t("route.others_see")}</p><div class="row">{elsewhere}</div>
<p class="quiet">{w.t("route.then_paste")}</p>{paste}</details>
{frames(parcel, state, w)}</section>""")


def _moments(parcel: Parcel, state: State, w: Words) -> Markup | None:
    """As of when the data are; with several sources, each one's own moment."""
    last = newest(parcel)
    if last is None:
        return None
    if len(parcel.retrievals) == 1 and last.source != PAGE and last.via != SHARED:
        return html(t"<p>{w.t('route.as_of', moment=w.moment(last.at, state.now))}</p>")
    told = sorted(parcel.retrievals, key=lambda one: one.at, reverse=True)
    rows = [html(t"<li>{_moment(parcel, one, state, w)}</li>") for one in told]
    return html(t'<ul class="moments" role="list">{rows}</ul>')


def _moment(parcel: Parcel, told: Retrieval, state: State, w: Words) -> str:
    said = came(parcel, told, w.moment(told.at, state.now), w)
    return w.dotted(said, w.t("route.from_link")) if told.via == SHARED else said
