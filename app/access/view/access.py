"""Check access: which services this browser lets the page read."""

from collections.abc import Iterable, Mapping

from app.core.language.words import Words
from app.core.reach.gains import Gains, gains, of_mine
from app.core.reach.routes import RELAY
from app.core.sources import SOURCES, Source
from app.frame.html import Markup, html
from app.frame.parts import button, icon, truth, up
from app.frame.state import State
from app.pieces.gained import gained
from app.pieces.source_names import teller
from app.pieces.way_back import way_back

SYMBOLS = {
    "readable": "circle-check",
    "refused": "shield-alert",
    "unreachable": "wifi-off",
    "unknown": "circle-help",
}


def access_page(state: State, w: Words) -> Markup:
    """Every service, with what was found of it: first those that tell of the visitor's parcels,
    with which; the others in two parts, those that pages are known to ask first."""
    found = gains(state.book.glances, state.means)
    mine = of_mine(found, state.means)
    others = [source for source in SOURCES.values() if source.id not in mine]
    own = [source for source in others if source.route != RELAY]
    relayed = [source for source in others if source.route == RELAY]
    copied = any(state.means.service(source).access for source in SOURCES)
    copy = button("copy-access", w.t("access.copy"), "copy") if copied else None
    rest = html(t"""{_found(own, state, w)}
<h2>{w.t("access.closed")}</h2><p class="quiet">{w.t("access.closed_about")}</p>
{_found(relayed, state, w)}""")
    return html(t"""<article class="settings access" aria-labelledby="access-title">
{up("#/sources", w.t("settings.more"))}
<header class="lead"><h1 id="access-title">{w.t("access.title")}</h1><p>{w.t("access.about")}</p>
<p class="quiet">{w.t("access.sent")}</p></header>
{_mine(mine, found, state, w)}
<div class="row">{_check_all(not mine, state, w)}{copy}</div>
<p class="quiet" role="status">{_sum(state, w)}</p>
{way_back(state, w)}{_folded(rest, bool(mine), w)}</article>""")


def _mine(
    mine: Mapping[str, tuple[str, ...]], found: Gains, state: State, w: Words
) -> Markup | None:
    """The sources that a check decides upon for the parcels of the list, and those parcels."""
    if not mine:
        return None
    busy = any(source in state.access.checking for source in mine)
    label = w.t("access.checking") if busy else w.t("access.check_mine", count=len(mine))
    lines = [
        _service(SOURCES[one], state, w, gained(told, state, w, now=one in found.now))
        for one, told in mine.items()
    ]
    return html(t"""<section><h2>{w.t("access.mine")}</h2>
<div class="row">{button("check-mine", label, "refresh-cw", looks="main")}</div>
<ul class="findings" role="list">{lines}</ul></section>""")


def _check_all(main: bool, state: State, w: Words) -> Markup:
    busy = any(source in state.access.checking for source in SOURCES)
    label = w.t("access.checking" if busy else "access.all")
    return button("check-access", label, "refresh-cw", looks="main" if main else "")


def _folded(rest: Markup, folded: bool, w: Words) -> Markup:
    """The other sources, behind a curtain where there are any that concern the visitor."""
    if not folded:
        return rest
    return html(t"""<details class="curtain" id="access-others">
<summary>{w.t("access.others")}</summary>{rest}</details>""")


def _found(sources: Iterable[Source], state: State, w: Words) -> Markup:
    lines = [_service(source, state, w) for source in sources]
    return html(t'<ul class="findings" role="list">{lines}</ul>')


def readable(state: State) -> tuple[int, int]:
    """How many services were found readable, of how many that were checked."""
    known = [state.means.service(source).access for source in SOURCES]
    return known.count("readable"), len(known) - known.count("")


def _sum(state: State, w: Words) -> str:
    good, checked = readable(state)
    return w.t("access.sum", good=good, checked=checked, total=len(SOURCES))


def _service(source: Source, state: State, w: Words, more: Markup | None = None) -> Markup:
    known = state.means.service(source.id)
    finding = known.access if known.access in SYMBOLS else "unknown"
    took = w.t("access.took", ms=w.intl.number(known.took_ms)) if known.took_ms else ""
    when = w.moment(known.checked, state.now) if known.access and known.checked else ""
    busy = source.id in state.access.checking
    name = teller(source.id, w)
    label = w.t("access.checking" if busy else "access.check")
    return html(t"""<li class="finding" data-kind="{finding}" aria-busy="{truth(busy)}">
<p class="finding-name">{name} <bdi class="host" translate="no">{source.host}</bdi></p>
<p class="finding-end">{icon(SYMBOLS[finding])}
<span>{w.t(f"access.{finding}")}</span></p>
<p class="finding-when">{w.dotted(took, when)}</p>
<button type="button" class="button small" data-act="check-access" data-id="{source.id}"
aria-label="{w.dotted(label, name)}"><span>{label}</span></button>{more}</li>""")
