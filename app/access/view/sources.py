"""More sources: the one to begin with, what would help the list's parcels, and all by carrier."""

from app.access.view.access import readable
from app.access.view.keys import SYMBOLS, key_row, settled
from app.access.view.lock import lock_row
from app.core.carriers import search
from app.core.language.words import Words
from app.core.reach.gains import Gains, gains, through_bridge
from app.core.reach.keyed import RECOMMENDED, service, services
from app.core.reach.routes import RELAY, Means
from app.core.sources import SOURCES, Source
from app.frame.html import Markup, html
from app.frame.parts import entry, icon, up
from app.frame.state import State
from app.pieces.bridge_stands import stands
from app.pieces.gained import gained
from app.pieces.source_names import teller
from app.pieces.way_back import way_back

NAMED = 4


def sources_page(state: State, w: Words) -> Markup:
    """What may be set up first, the rest to be found by carrier."""
    found = gains(state.book.glances, state.means)
    return html(t"""<article class="settings sources" aria-labelledby="sources-title">
{up("#/settings", w.t("settings.title"))}
<header class="lead"><h1 id="sources-title">{w.t("settings.more")}</h1>
<p>{w.t("settings.more_why")}</p></header>{way_back(state, w)}
{_set_up(state, w)}{_recommended(found, state, w)}{_for_mine(found, state, w)}
{_search(state, w)}
<section><h2>{w.t("sources.check")}</h2>{_list([_access(state, w)])}</section></article>""")


def _list(rows: list[Markup]) -> Markup:
    return html(t'<ul class="entries" role="list">{rows}</ul>')


def _set_up(state: State, w: Words) -> Markup | None:
    """What the visitor has already."""
    rows = [key_row(one, state, w) for one in services() if settled(one, state)]
    if state.means.bridge:
        rows.insert(0, _bridge(None, state, w))
    if _relay_stands(state.means) != "missing":
        rows.append(_relay(None, state, w))
    if rows or state.access.lock.kind:
        rows.append(lock_row(state, w))
    if not rows:
        return None
    return html(t"<section><h2>{w.t('sources.there')}</h2>{_list(rows)}</section>")


def _recommended(found: Gains, state: State, w: Words) -> Markup | None:
    """The service to begin with, while no key for all carriers is there."""
    keyed = service(RECOMMENDED)
    world = any(one.aggregator and settled(one, state) for one in services())
    if keyed is None or world:
        return None
    row = key_row(keyed, state, w, gained(found.by_key(keyed), state, w))
    return html(t"""<section><h2>{w.t("sources.first")}</h2>
<p class="quiet">{w.t("sources.first_why")}</p>{_list([row])}</section>""")


def _for_mine(found: Gains, state: State, w: Words) -> Markup | None:
    """What single carriers' own ways would bring for the list."""
    keys = [(one, found.by_key(one)) for one in services() if not one.aggregator]
    rows = [
        key_row(one, state, w, gained(told, state, w))
        for one, told in keys
        if told and not settled(one, state)
    ]
    looked = through_bridge(found.unread, state.parcels, state.means)
    if looked and not state.means.bridge:
        rows.insert(0, _bridge(gained(looked, state, w), state, w))
    by_relay = found.by_relay(state.means)
    if by_relay and _relay_stands(state.means) == "missing":
        rows.append(_relay(gained(by_relay, state, w), state, w))
    if not rows:
        return None
    return html(t"<section><h2>{w.t('sources.mine')}</h2>{_list(rows)}</section>")


def _search(state: State, w: Words) -> Markup:
    """All sources, by the carrier that is looked for; unasked they stay behind a curtain."""
    sought = state.access.sought
    label = w.t("sources.search")
    count = None
    if sought.strip():
        rows = _sought(sought, state, w)
        said = w.dotted(w.t("sources.by_carrier"), w.intl.number(len(rows)))
        count = html(t'<p class="unseen" role="status">{said}</p>')
        known = rows or [key_row(one, state, w) for one in services() if one.aggregator]
        none = None if rows else html(t"<p>{w.t('sources.none')}</p>")
        shown = html(t"{none}{_list(known)}")
    else:
        rows = [key_row(one, state, w) for one in services()]
        rows += [_bridge(None, state, w), _relay(None, state, w)]
        shown = html(t"""<details class="curtain" id="all-sources">
<summary>{w.t("sources.all", count=len(rows))}</summary>{_list(rows)}</details>""")
    return html(t"""<section><h2>{w.t("sources.by_carrier")}</h2><label class="search">
<span class="unseen">{label}</span>{icon("search")}
<input id="source-query" type="search" autocomplete="off" spellcheck="false" enterkeyhint="search"
maxlength="60" placeholder="{label}" data-input="seek-source" value="{sought}"></label>
{count}<div class="sought">{shown}</div></section>""")


def _sought(text: str, state: State, w: Words) -> list[Markup]:
    """The sources that tell of the carriers found, or that are called so themselves."""
    carriers = [one.id for one in search(text, w.carrier_names) if not one.universal]
    wanted = text.strip().casefold()
    rows: list[Markup] = []
    for source in SOURCES.values():
        told = tuple(one for one in carriers if one in source.carriers)
        if told or wanted in teller(source.id, w).casefold():
            rows.append(_source(source, told or source.carriers, state, w))
    return rows


def _source(source: Source, told: tuple[str, ...], state: State, w: Words) -> Markup:
    """A source that was looked for: the carriers it tells of, and what it takes."""
    means = state.means
    names = w.row(w.carrier(one) for one in told[:NAMED])
    if source.aggregator:
        names = w.t("key.row_world")
    takes: list[str] = []
    if means.waits(source):
        takes.append(w.t("card.keys_locked"))
    else:
        if not means.has_key(source):
            takes.append(w.t("sources.takes_key"))
        if means.closed(source) and not means.carried:
            takes.append(w.t("sources.takes_relay"))
    kind, symbol = ("missing", "plus") if takes else ("there", "circle-check")
    said = w.dotted(names, *(takes or (w.t("sources.takes_nothing"),)))
    name = teller(source.id, w)
    return entry(_door(source, state), name, said, kind, symbol)


def _door(source: Source, state: State) -> str:
    """Where something is done about a source."""
    if source.key:
        return f"#/key/{source.key}"
    return "#/relay" if state.means.closed(source) else "#/access"


def _bridge(more: Markup | None, state: State, w: Words) -> Markup:
    kind, symbol = ("there", "circle-check") if state.means.bridge else ("missing", "plus")
    said = stands(state.means.bridge, w) if state.means.bridge else w.t("sources.bridge_first")
    return entry("#/bridge", w.t("bridge.title"), said, kind, symbol, more)


def _relay(more: Markup | None, state: State, w: Words) -> Markup:
    kind = _relay_stands(state.means)
    said = w.t("key.state.locked" if kind == "locked" else f"relay.{kind}")
    return entry("#/relay", w.t("relay.title"), said, kind, SYMBOLS[kind], more)


def _relay_stands(means: Means) -> str:
    """How the helper server stands: "there", "locked" with the keys, or "missing"."""
    if means.relay:
        return "there"
    return "locked" if RELAY in means.locked else "missing"


def _access(state: State, w: Words) -> Markup:
    good, checked = readable(state)
    said = w.t("access.row", good=good, checked=checked) if checked else w.t("access.unknown")
    return entry("#/access", w.t("access.title"), said, "access", "search")
