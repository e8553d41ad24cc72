"""The list: shelves with their counts, the running refresh, and a card for each parcel."""

from app.freshness import wanted
from app.html import Markup, html
from app.journey import expected
from app.model import Parcel
from app.routes import Route, route
from app.shelf import shelved
from app.state import SHELVES, State
from app.views.parts import button, foreign, icon, number, outside, truth
from app.views.summary import summary
from app.views.tellers import newest, origin
from app.words import Words

STEPS = range(1, 8)


def shelves(state: State, w: Words) -> Markup:
    """The parts of the list with how many parcels each holds; empty ones are left out."""
    if not state.parcels:
        return Markup("")
    counts = {name: len(parcels) for name, parcels in shelved(state).items()}
    shown = [name for name in SHELVES if counts[name] or name in ("moving", state.shelf)]
    tabs = [
        html(
            t'<button type="button" class="shelf" data-act="shelf" data-id="{name}"'
            t' aria-pressed="{truth(name == state.shelf)}">'
            t"{w.t('shelf.' + name)} <b>{counts[name]}</b></button>"
        )
        for name in shown
    ]
    label = w.t("shelf.label")
    return html(t"""<div class="shelf-row"><nav class="shelves" aria-label="{label}">{tabs}</nav>
{_refresh(state, w)}</div>{_progress(state, w)}""")


def _refresh(state: State, w: Words) -> Markup | None:
    if state.round is not None or _left(state):
        return None
    return button("refresh", w.t("refresh.all"), "refresh-cw", looks="plain")


def _left(state: State) -> int:
    """How many parcels a stopped round still has to come to."""
    return sum(one.cover.number in state.left and wanted(one) for one in state.book.glances)


def _progress(state: State, w: Words) -> Markup | None:
    """The running round; after a stop, the way to go on with it."""
    if state.round is None:
        left = _left(state)
        if not left:
            return None
        on = button("refresh", w.t("refresh.left", count=left), "refresh-cw")
        return html(t'<div class="go-on">{on}</div>')
    done, total = state.round.done, state.round.total
    said = w.t("refresh.progress", done=done, total=total)
    return html(t"""<div class="refresh"><label><span>{said}</span>
<progress value="{done}" max="{total}">{said}</progress></label>
{button("stop", w.t("refresh.stop"), "x")}</div>""")


def cards(state: State, w: Words) -> Markup:
    """The cards of the chosen shelf, or what to do where there is none."""
    glances = shelved(state)[state.shelf]
    if not glances:
        key = f"empty.{state.shelf}" if state.parcels else "empty.all"
        about = html(t'<p class="quiet">{w.t("empty.about")}</p>') if not state.parcels else None
        way_in = [_page_text(w), None if state.parcels else _where(w)]
        return html(t'<div class="empty"><p>{w.t(key)}</p>{about}</div>{way_in}')
    rows = [card(state.parcels[one.cover.number], state, w) for one in glances]
    return html(t'<ol class="cards" role="list">{rows}</ol>{_page_text(w)}')


def _page_text(w: Words) -> Markup:
    """The way in for a page's text that is about no parcel of the list yet."""
    said = w.t("sheet.way_in")
    return html(t'<p class="way-in"><a href="#/paste">{icon("clipboard-paste")}{said}</a></p>')


def _where(w: Words) -> Markup:
    """For who has no number yet."""
    said = w.t("help.title")
    return html(t'<p class="way-in"><a href="#/help/number">{icon("circle-help")}{said}</a></p>')


def card(parcel: Parcel, state: State, w: Words) -> Markup:
    """One parcel: name, age, sentence, bar, and where its data come from."""
    way = state.book.journey(parcel.number)
    road = route(parcel, state.means)
    said = summary(parcel, way, road, state, w)
    name = parcel.name or number(parcel.number)
    under = number(parcel.number) if parcel.name else None
    words = foreign(said.text) if said.foreign else said.text
    age = w.age(way.last.event, state.now) if way.last else ""
    busy = truth(parcel.number in state.asking)
    current = truth(parcel.number == state.opened)
    address = f"#/p/{parcel.number}"
    steps = bar(way.stage, said.tone, w) if way.told else None
    about = html(t'<span class="card-about">{said.about}</span>') if said.about else None
    return html(t"""<li class="card" id="card-{parcel.number}" data-tone="{said.tone}"
aria-busy="{busy}"><a class="card-link" href="{address}" aria-current="{current}">
<span class="card-top"><span class="card-name">{name}</span>
<span class="card-age">{age}</span></span>
{under}<span class="card-sentence">{words}</span>{about}
{steps}{_when(parcel, way.over, state, w)}
<span class="card-source">{_provenance(parcel, state, w)}</span></a>
{None if way.told else _door(road, w)}{_menu(parcel, w)}</li>""")


def _door(road: Route, w: Words) -> Markup | None:
    """The way to the carrier's own page, for a parcel of which nothing is known here."""
    if road.link is None:
        return None
    key = "route.open_short" if road.link.filled else "route.open_unfilled_short"
    return html(t'<div class="card-door">{outside(road.link.url, w.t(key), "small")}</div>')


def bar(stage: int, tone: str, w: Words) -> Markup:
    """The seven steps of a parcel's way, the reached ones filled."""
    steps = [
        html(
            t'<i class="{"on" if step <= stage else "off"}{" here" if step == stage else ""}"></i>'
        )
        for step in STEPS
    ]
    label = w.t("bar.label", step=stage, name=w.t(f"bar.{stage}"))
    return html(
        t'<span class="bar" role="img" aria-label="{label}" data-tone="{tone}">{steps}</span>'
    )


def _when(parcel: Parcel, over: bool, state: State, w: Words) -> Markup | None:
    eta = expected(parcel)
    if eta is None or over:
        return None
    said = w.t("card.expected", days=w.eta(eta, state.now))
    return html(t'<span class="card-eta">{said}</span>')


def _provenance(parcel: Parcel, state: State, w: Words) -> str:
    last = newest(parcel)
    if last is None:
        return w.t("card.no_data", carrier=w.carrier(parcel.carrier))
    return w.t("card.source", carrier=origin(parcel, last, w), moment=w.moment(last.at, state.now))


def _menu(parcel: Parcel, w: Words) -> Markup:
    label = w.t("card.menu", parcel=parcel.name or parcel.number)
    put_away = "menu.unarchive" if parcel.archived else "menu.archive"
    entries = [button("restore", w.t("menu.restore"), "rotate-ccw", data=parcel.number)]
    if parcel.deleted is None:
        entries = [
            button("refresh", w.t("menu.refresh"), "refresh-cw", data=parcel.number),
            button("rename-focus", w.t("menu.rename"), "pencil", data=parcel.number),
            button("copy", w.t("menu.copy"), "copy", data=parcel.number),
            button("archive", w.t(put_away), "archive", data=parcel.number),
            button("delete", w.t("menu.delete"), "trash-2", data=parcel.number),
        ]
    return html(t"""<details class="menu" id="menu-{parcel.number}">
<summary aria-label="{label}">{icon("ellipsis-vertical")}</summary>
<div class="menu-body">{entries}</div></details>""")
