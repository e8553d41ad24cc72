"""What is only counted: orders, what was lost or paid back, and what the visitor sends."""

from app.core.language.words import Words
from app.core.parcel.tally import tally
from app.frame.html import Markup, html
from app.frame.state import State
from app.pieces.stages import days
from app.statistics.outcomes import Outcome, outcomes
from app.statistics.sending import sending


def orders(state: State, w: Words) -> Markup | None:
    """How many orders the list holds, and in how many parcels."""
    book = state.book
    found = book.once("tally", lambda: tally(one.cover for one in book.glances))
    told = {
        "count": found.orders,
        "parcels": found.parcels,
        "waiting": found.waiting,
        "split": found.split,
        "joined": found.joined,
    }
    counts = [(f"figures.orders_{name}", count) for name, count in told.items()]
    return _section("figures.orders", "", counts, w)


def ends(state: State, w: Words) -> Markup | None:
    """How many parcels were lost, sent back or paid back, and what they had cost."""
    book = state.book
    found = book.once("outcomes", lambda: outcomes(book.glances))
    counts = [(f"mark.{one.kind}", one.parcels) for one in found]
    return _section(
        "figures.ends", w.t("figures.ends_why"), counts, w, [_cost(one, w) for one in found]
    )


def _cost(one: Outcome, w: Words) -> str:
    """The prices by currency, and how many parcels are not among them; "" where none has any."""
    if not one.sums:
        return ""
    sums = [w.intl.money(found.amount, found.currency) for found in one.sums]
    missing = w.t("figures.unpriced", number=one.unpriced) if one.unpriced else ""
    return w.dotted(*sums, missing)


def sent(state: State, w: Words) -> Markup | None:
    """How the parcels stand that the visitor sends, apart from all that comes to them."""
    book = state.book
    found = book.once("sending", lambda: sending(book.glances))
    counts = [(_stand(name), count) for name, count in found.stands.items()]
    why = w.t("figures.sent_why")
    if found.median is not None:
        took = w.t("figures.sent_took", number=found.timed, days=days(found.median, w))
        why = f"{why} {took}"
    return _section("shelf.sent", why, counts, w)


def _stand(name: str) -> str:
    own = {"under_way": "shelf.moving", "waiting": "figures.sent_waiting"}
    return own.get(name, f"mark.{name}")


def _section(
    title: str, about: str, counts: list[tuple[str, int]], w: Words, more: list[str] | None = None
) -> Markup | None:
    """A heading and a row for each count that is not 0; None where all are."""
    also = more or [""] * len(counts)
    rows = [
        html(t"<div><dt>{w.t(key)}{_more(said)}</dt><dd>{w.intl.number(count)}</dd></div>")
        for (key, count), said in zip(counts, also, strict=True)
        if count
    ]
    if not rows:
        return None
    why = html(t'<p class="quiet">{about}</p>') if about else None
    return html(t'<section><h2>{w.t(title)}</h2>{why}<dl class="tally">{rows}</dl></section>')


def _more(said: str) -> Markup | None:
    return html(t' <span class="quiet">{said}</span>') if said else None
