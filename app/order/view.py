"""The facts of an order: the form in which they are given, and their place on a parcel's page."""

from datetime import date

from app.core.forecast.deadlines import coming
from app.core.language.words import Words
from app.core.model import Parcel
from app.core.parcel.ordered import SHOP_NAMES
from app.frame.html import Markup, html
from app.frame.parts import button, called, flag, foreign, icon, number, truth, up
from app.frame.state import State
from app.pieces.orders import companions, order_counts

SHOPS = tuple(SHOP_NAMES.values())
ACT_DAYS = 3
NOTICE_DAYS = 10


def order_page(state: State, w: Words) -> Markup:
    """The form for the order of the opened parcel, or a line that says that none is open."""
    parcel = state.parcels.get(state.opened or "")
    if parcel is None:
        return html(t'<div class="nothing"><p class="quiet">{w.t("parcel.none")}</p></div>')
    order, number = parcel.order, parcel.number
    tags = html(t"""<label class="field"><span>{w.t("order.tags")}</span><input type="text"
id="order-tags" data-change="tags" data-id="{number}" maxlength="320" autocomplete="off"
placeholder="{w.t("order.tags_hint")}" value="{", ".join(parcel.tags)}"></label>""")
    return html(t"""<article class="settings order" aria-labelledby="order-title">
{up(f"#/p/{number}", w.t("order.back"))}
<header class="lead"><h1 id="order-title">{w.t("order.title")}</h1>
<p class="order-whose">{called(parcel)}</p>
<p class="quiet">{w.t("order.about")}</p></header>
<section>{_field(parcel, "shop", order.shop, w)}{_shops(parcel, w)}
{_field(parcel, "number", order.number, w)}
{_field(parcel, "placed", order.placed, w)}{_field(parcel, "price", order.price, w)}
<div class="field"><span id="order-country">{w.t("order.country")}</span>
{_seller(parcel, w)}</div></section>
<section><h2>{w.t("order.protection")}</h2>
{_field(parcel, "protection", order.protection, w)}{_countdown(parcel, state, w)}
<p class="quiet">{w.t("order.protection_why")}</p></section>
<section>{tags}</section>
<p><a class="button main" href="#/p/{number}">{w.t("order.done")}</a></p></article>""")


def _field(parcel: Parcel, name: str, value: str | date | None, w: Words) -> Markup:
    kind = "date" if name in ("placed", "protection") else "text"
    label = w.t(f"order.{name}_day" if kind == "date" else f"order.{name}")
    return html(t"""<label class="field"><span>{label}</span><input type="{kind}"
id="order-{name}" data-change="order" data-id="{name}|{parcel.number}" maxlength="200"
autocomplete="off" spellcheck="false" value="{value or ""}"></label>""")


def _shops(parcel: Parcel, w: Words) -> Markup:
    options = [
        html(
            t'<button type="button" data-act="order" data-id="shop|{parcel.number}"'
            t' data-value="{shop}" aria-pressed="{truth(shop == parcel.order.shop)}">{shop}'
            t"</button>"
        )
        for shop in SHOPS
    ]
    label = w.t("order.shops")
    return html(t'<div class="switch" role="group" aria-label="{label}">{options}</div>')


def _seller(parcel: Parcel, w: Words) -> Markup:
    country = parcel.order.country
    said = w.country(country) if country else w.t("country.choose")
    return html(t"""<button type="button" class="button" data-act="pick-seller"
data-id="{parcel.number}">{flag(country)}<span>{said}</span></button>""")


def order_facts(parcel: Parcel, state: State, w: Words) -> Markup:
    """What is known of the order, how long its protection lasts, and the doors to do more."""
    rows = _rows(parcel, state, w)
    listed = html(t"<dl>{rows}</dl>") if rows else None
    about = None if rows else html(t'<p class="quiet">{w.t("order.missing")}</p>')
    tags = [html(t'<li class="tag">{foreign(tag)}</li>') for tag in parcel.tags]
    tagged = html(t'<ul class="tags" role="list">{tags}</ul>') if tags else None
    days = coming(state.book.glance(parcel.number), state.today)
    remind = button("remind", w.t("order.remind"), "calendar", data=parcel.number) if days else None
    return html(t"""<section class="order-facts"><h2>{w.t("order.title")}</h2>
{_countdown(parcel, state, w)}{listed}{about}{tagged}{_others(parcel, state, w)}<div class="row">
<a class="button" href="#/order/{parcel.number}">{icon("pencil")}
<span>{w.t("order.edit" if rows else "order.add")}</span></a>
<a class="button" href="#/message/{parcel.number}">{icon("mail")}
<span>{w.t("message.link")}</span></a>{remind}</div></section>""")


def _others(parcel: Parcel, state: State, w: Words) -> Markup | None:
    """The other parcels in which the same orders come, and how many orders are in this one."""
    said = [html(t"<p>{one}</p>") for one in order_counts(parcel, state, w)]
    rows = [
        html(t'<li><a href="#/p/{one}">{_called(state.parcels[one])}</a></li>')
        for one in companions(parcel, state)
    ]
    listed = (
        html(t'<p class="quiet">{w.t("order.others")}</p><ul class="bullets">{rows}</ul>')
        if rows
        else None
    )
    return html(t"{said}{listed}") if said or listed else None


def _called(parcel: Parcel) -> Markup:
    return html(t"{foreign(parcel.name) if parcel.name else None} {number(parcel.number)}")


def _rows(parcel: Parcel, state: State, w: Words) -> list[Markup]:
    order = parcel.order
    country = [flag(order.country), w.country(order.country)] if order.country else None
    known = (
        ("order.shop", order.shop and foreign(order.shop)),
        ("order.number", order.number and _number(order.number, w)),
        ("order.placed_day", order.placed and w.day(order.placed, state.now)),
        ("order.price", order.price and foreign(order.price)),
        ("order.country", country),
    )
    return [
        html(t"<div><dt>{w.t(key)}</dt><dd>{value}</dd></div>") for key, value in known if value
    ]


def _number(written: str, w: Words) -> Markup:
    """The order's number, to be copied."""
    label = w.t("linked.copy", number=written)
    return html(t"""<bdi class="number">{written}</bdi>
<button type="button" class="button plain" data-act="copy" data-id="{written}"
aria-label="{label}">{icon("copy")}</button>""")


def _countdown(parcel: Parcel, state: State, w: Words) -> Markup | None:
    """How long the shop's protection still lasts."""
    last = parcel.order.protection
    if last is None:
        return None
    today = state.today
    left = (last - today).days
    day = w.intl.day(last, year=last.year != today.year)
    tone = "act" if 0 <= left <= ACT_DAYS else "notice" if 0 <= left <= NOTICE_DAYS else "idle"
    if left > 0:
        said = w.t("order.ends", count=left, day=day)
    else:
        said = w.t("order.ended", day=day) if left else w.t("order.ends_today")
    return html(t'<p class="countdown" data-tone="{tone}">{icon("clock")}<span>{said}</span></p>')
