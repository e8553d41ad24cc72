"""The list to choose from, in a dialog: carriers or countries, found by typing."""

from app.core.carriers import Carrier, carrier, search
from app.core.carriers.countries import COUNTRIES
from app.core.carriers.picker import fold
from app.core.language.words import Words
from app.core.numbers import detect
from app.frame.html import Markup, html
from app.frame.parts import flag, icon
from app.frame.state import State
from app.picker.state import Picker

SHOWN = 60


def picker(state: State, w: Words) -> Markup:
    """The open dialog, or nothing."""
    open_one = state.picker
    if open_one is None:
        return Markup("")
    carriers = open_one.what == "carrier"
    likely = _likely(open_one, state) if carriers and not open_one.query else ()
    now = _now(open_one, state)
    rows = _carriers(open_one, likely, now, w) if carriers else _countries(open_one, w)
    title = w.t(f"picker.{open_one.what}")
    found = rows or html(t'<li class="quiet">{w.t("picker.none")}</li>')
    return html(t"""<dialog class="picker" id="picker" aria-label="{title}">
<div class="picker-head"><h2>{title}</h2>
<button type="button" class="button plain" data-act="close-picker"
aria-label="{w.t("picker.close")}">{icon("x")}</button></div>
<label class="search">{icon("search")}<span class="unseen">{w.t("picker.search")}</span>
<input type="search" id="picker-query" data-input="search-picker" autocomplete="off" autofocus
placeholder="{w.t("picker.search")}" value="{open_one.query}"></label>
<div class="picked">{_above(open_one, likely, now, w)}
<ul class="options" role="list">{found}</ul></div></dialog>""")


def _now(open_one: Picker, state: State) -> str:
    """The carrier that a parcel has now; "" where none is, or something else is chosen."""
    parcel = state.parcels.get(open_one.number)
    return (parcel.carrier or "") if parcel and open_one.of == "parcel" else ""


def _option(
    open_one: Picker, value: str, name: str, country: str | None, about: str, chosen: bool = False
) -> Markup:
    data = f"{open_one.of}|{open_one.what}|{open_one.number}"
    pressed, mark = (html(t' aria-pressed="true"'), icon("check")) if chosen else (None, None)
    return html(
        t'<li><button type="button" class="option" data-act="pick" data-id="{data}"'
        t' data-value="{value}"{pressed}><span class="option-name">{flag(country)}{name}{mark}'
        t'</span><span class="option-why">{about}</span></button></li>'
    )


def _likely(open_one: Picker, state: State) -> tuple[Carrier, ...]:
    """The carriers that the number itself allows, the likeliest first."""
    parcel = state.parcels.get(open_one.number)
    origin, destination = (parcel.origin, parcel.destination) if parcel else (None, None)
    found = detect(open_one.number, origin=origin, destination=destination)
    return tuple(carrier(one.carrier) for one in found)


def _above(open_one: Picker, likely: tuple[Carrier, ...], now: str, w: Words) -> Markup | None:
    """The likely carriers above all others, where there are any."""
    if not likely:
        return None
    rows = [_carrier(open_one, one, now, w) for one in likely]
    return html(t"""<h3>{w.t("picker.likely")}</h3><ul class="options" role="list">{rows}</ul>
<h3>{w.t("picker.others")}</h3>""")


def _carriers(open_one: Picker, likely: tuple[Carrier, ...], now: str, w: Words) -> list[Markup]:
    return [
        _carrier(open_one, one, now, w)
        for one in search(open_one.query, w.carrier_names)[: SHOWN - len(likely)]
        if not one.universal and one not in likely
    ]


def _carrier(open_one: Picker, one: Carrier, now: str, w: Words) -> Markup:
    name, country = w.carrier(one.id), w.country(one.country)
    return _option(open_one, one.id, name, one.country, country, one.id == now)


def _countries(open_one: Picker, w: Words) -> list[Markup]:
    query = fold(open_one.query)
    named = sorted((fold(w.country(code)), w.country(code), code) for code in COUNTRIES)
    fitting = [row for row in named if query in row[0] or query == row[2].casefold()]
    fitting.sort(key=lambda row: not row[0].startswith(query))
    none = [] if query else [_option(open_one, "", w.t("country.none"), None, "")]
    return none + [_option(open_one, code, name, code, code) for _, name, code in fitting]
