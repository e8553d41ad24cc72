"""What stands above the list: the news since the last visit, the parts of the list with their
counts, the search, how the list is shown, and the running refresh."""

from app.core.language.words import Words
from app.core.reach.freshness import wanted
from app.frame.html import Markup, html
from app.frame.parts import button, icon, truth
from app.frame.state import State
from app.listing.arrangement import GROUPS, SORTS, chosen, shelved
from app.listing.state import SHELVES
from app.listing.view.news import since

SEARCHED_FROM = 6
"""The number of parcels from which on a search is worth its room."""


def shelves(state: State, w: Words) -> Markup:
    """The parts of the list with how many parcels each holds; empty ones are left out."""
    if not state.parcels:
        return Markup("")
    counts = {name: len(found) for name, found in shelved(state).items()}
    here = chosen(state)
    shown = [name for name in SHELVES if counts[name] or name in (here, _way_back(state))]
    tabs = [
        html(
            t'<button type="button" class="shelf" data-act="shelf" data-id="{name}"'
            t' aria-pressed="{truth(name == here and not state.listing.query)}">'
            t"{w.t('shelf.' + name)} <b>{counts[name]}</b></button>"
        )
        for name in shown
    ]
    label = w.t("shelf.label")
    return html(t"""{since(state, w)}
<div class="shelf-row"><nav class="shelves" aria-label="{label}">{tabs}</nav>
{_refresh(state, w)}</div>{_tools(state, w)}{_progress(state, w)}""")


def _way_back(state: State) -> str:
    """The shelf that leads back from a chosen one, though it be empty."""
    return "current" if state.listing.shelf else ""


def _tools(state: State, w: Words) -> Markup | None:
    """The search, and the menu of orders and headings, once there are parcels enough."""
    if len(state.parcels) < SEARCHED_FROM and not state.listing.query:
        return None
    label, menu = w.t("list.search"), _showing(state, w)
    return html(t"""<div class="list-tools"><label class="search">
<span class="unseen">{label}</span>{icon("search")}
<input id="search" type="search" autocomplete="off" spellcheck="false" enterkeyhint="search"
placeholder="{label}" data-input="search" value="{state.listing.query}"></label>{menu}</div>""")


def _showing(state: State, w: Words) -> Markup:
    """How the list is shown; a menu, so that a phone stays calm."""
    settings = state.settings
    sorts = [option("sort", name, name == settings.sort, w) for name in SORTS]
    groups = [option("group", name, name == settings.group, w) for name in GROUPS]
    shapes = [option("table", name, settings.table == (name == "on"), w) for name in ("off", "on")]
    return html(t"""<details class="menu showing" id="showing"><summary>{icon("settings-2")}
<span>{w.t("list.show")}</span></summary><div class="menu-body">
<fieldset><legend>{w.t("list.sort")}</legend>{sorts}</fieldset>
<fieldset><legend>{w.t("list.group")}</legend>{groups}</fieldset>
{_tags(state, w)}
<fieldset class="desk"><legend>{w.t("list.view")}</legend>{shapes}</fieldset>
{button("copy-details", w.t("list.copy"), "copy")}</div></details>""")


def _tags(state: State, w: Words) -> Markup | None:
    """The visitor's tags, each a search for itself."""
    found = sorted({tag for one in state.book.glances for tag in one.cover.tags})
    if not found:
        return None
    rows = [button("seek", f"#{tag}", data=f"#{tag}", looks="plain choice") for tag in found]
    return html(t"<fieldset><legend>{w.t('list.tags')}</legend>{rows}</fieldset>")


def option(act: str, name: str, chosen: bool, w: Words) -> Markup:
    """One of several ways to show the list."""
    mark = icon("check") if chosen else None
    return html(
        t'<button type="button" class="button plain choice" data-act="{act}" data-id="{name}"'
        t' aria-pressed="{truth(chosen)}">{mark}<span>{w.t(f"list.{act}.{name or 'none'}")}</span>'
        t"</button>"
    )


def _refresh(state: State, w: Words) -> Markup | None:
    if state.asking.round is not None or _left(state):
        return None
    return button("refresh", w.t("refresh.all"), "refresh-cw", looks="plain")


def _left(state: State) -> int:
    """How many parcels a stopped round still has to come to."""
    return sum(one.cover.number in state.asking.left and wanted(one) for one in state.book.glances)


def _progress(state: State, w: Words) -> Markup | None:
    """The running round; after a stop, the way to go on with it."""
    if state.asking.round is None:
        left = _left(state)
        if not left:
            return None
        on = button("refresh", w.t("refresh.left", count=left), "refresh-cw")
        return html(t'<div class="go-on">{on}</div>')
    done, total = state.asking.round.done, state.asking.round.total
    said = w.t("refresh.progress", done=done, total=total)
    return html(t"""<div class="refresh"><label><span>{said}</span>
<progress value="{done}" max="{total}">{said}</progress></label>
{button("stop", w.t("refresh.stop"), "x")}</div>""")
