"""The statistics page: what the visitor's own parcels tell together, in pictures."""

from collections.abc import Callable

from app.core.forecast.expectation import ENOUGH
from app.core.language.words import Words
from app.frame.figure import Row, figure
from app.frame.html import Markup, html
from app.frame.parts import foreign, icon
from app.frame.state import State
from app.pieces.outlook import known_trips
from app.pieces.stages import days
from app.statistics.figures import Figures, Took, figures
from app.statistics.view.tallies import ends, orders, sent


def statistics_page(state: State, w: Words) -> Markup:
    """The page: only what at least three parcels tell."""
    book, here = state.book, state.here
    found = book.once(
        ("figures", state.today), lambda: figures(book.glances, known_trips(book), here)
    )
    return html(t"""<article class="statistics" aria-labelledby="statistics-title">
<a class="back" href="#/">{icon("chevron-left")}<span>{w.t("parcel.back")}</span></a>
<header class="lead"><h1 id="statistics-title">{w.t("figures.title")}</h1>
<p class="quiet">{w.t("figures.private")}</p></header>
{_delivered(found, w)}{_months(found, w)}{_waits(found, w)}
{ends(state, w)}{orders(state, w)}{sent(state, w)}</article>""")


def _delivered(found: Figures, w: Words) -> Markup:
    """What the delivered parcels tell; that they are too few where they are."""
    if found.delivered < ENOUGH:
        few = w.t("figures.few", count=found.delivered, enough=ENOUGH)
        return html(t'<p class="remark">{icon("info")}<span>{few}</span></p>')
    parts = [_punctual(found, w), _bins(found, w), _groups(found, w)]
    return html(t"{parts}")


def _groups(found: Figures, w: Words) -> list[Markup]:
    """The days by what parcels have in common; how to read the bars is said once."""
    known: tuple[tuple[str, tuple[Took, ...], Callable[[str], str | Markup]], ...] = (
        ("route", found.routes, lambda name: _route(name, w)),
        ("carrier", found.carriers, w.carrier),
        ("shop", found.shops, foreign),
    )
    told = [(name, groups, called) for name, groups, called in known if groups]
    why = w.t("figures.took_why")
    return [
        _took(name, groups, called, "" if place else why, w)
        for place, (name, groups, called) in enumerate(told)
    ]


def _section(name: str, about: str, picture: Markup | None, w: Words) -> Markup:
    said = html(t'<p class="quiet">{about}</p>') if about else None
    return html(t"<section><h2>{w.t(f'figures.{name}')}</h2>{said}{picture}</section>")


def _heads(w: Words, *names: str) -> tuple[str, ...]:
    return tuple(w.t(f"figures.column.{name}") for name in names)


def _punctual(found: Figures, w: Words) -> Markup:
    good, count = found.punctual
    if count < ENOUGH:
        few = w.t("figures.punctual_few", count=count, enough=ENOUGH)
        return _section("punctual", few, None, w)
    late = count - good
    rows = [
        Row(w.t("figures.in_time"), good, _of(good, count, w), looks="figure-good"),
        Row(w.t("figures.late"), late, _of(late, count, w)),
    ]
    heads = _heads(w, "arrival", "parcels")
    picture = figure("punctual", w.t("figures.punctual"), heads, rows, w, "short")
    return _section("punctual", w.t("figures.punctual_why", count=count), picture, w)


def _of(part: int, whole: int, w: Words) -> str:
    share = w.intl.number(round(100 * part / whole))
    return w.t("figures.of", part=w.intl.number(part), share=share)


def _bins(found: Figures, w: Words) -> Markup:
    rows = [
        Row(_range(one.low, one.high, w), one.parcels, w.intl.number(one.parcels))
        for one in found.bins
    ]
    about = w.t("figures.bins_why", count=found.delivered)
    heads = _heads(w, "days", "parcels")
    picture = figure("bins", w.t("figures.bins"), heads, rows, w, "short")
    return _section("bins", about, picture, w)


def _range(low: int, high: int, w: Words) -> str:
    if low == high:
        return w.t("figures.days", count=low)
    return w.t("figures.range", low=w.intl.number(low), high=w.intl.number(high))


def _took(
    name: str, groups: tuple[Took, ...], called: Callable[[str], str | Markup], why: str, w: Words
) -> Markup:
    """The days of each group, with the quickest and the slowest parcel."""
    rows = [
        Row(
            called(one.name),
            one.median,
            days(one.median, w),
            w.t("figures.parcels", count=one.parcels),
            (one.quickest, one.slowest),
            (days(one.quickest, w), days(one.slowest, w), w.intl.number(one.parcels)),
        )
        for one in groups
    ]
    heads = _heads(w, name, "median", "quickest", "slowest", "parcels")
    title = w.t(f"figures.{name}")
    return _section(name, why, figure(name, title, heads, rows, w), w)


def _route(route: str, w: Words) -> str:
    origin, destination = route.split()
    if origin == destination:
        return w.t("figures.within", country=w.country(origin))
    return w.t("figures.between", origin=w.country(origin), destination=w.country(destination))


def _months(found: Figures, w: Words) -> Markup | None:
    total = sum(month.parcels for month in found.months)
    if not total:
        return None
    rows = [
        Row(w.intl.month(month.first), month.parcels, w.intl.number(month.parcels))
        for month in found.months
    ]
    heads = _heads(w, "month", "parcels")
    picture = figure("months", w.t("figures.months"), heads, rows, w, "short")
    return _section("months", w.t("figures.months_why", count=total), picture, w)


def _waits(found: Figures, w: Words) -> Markup | None:
    if not found.waits:
        return None
    rows = [
        Row(
            w.dotted(w.t(f"stages.{one.stage}"), w.country(one.country) if one.country else ""),
            one.median,
            days(one.median, w),
            w.t("figures.parcels", count=one.parcels),
            cells=(w.intl.number(one.parcels),),
        )
        for one in found.waits
    ]
    heads = _heads(w, "stage", "median", "parcels")
    picture = figure("waits", w.t("figures.waits"), heads, rows, w)
    return _section("waits", w.t("figures.waits_why"), picture, w)
