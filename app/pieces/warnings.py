"""Warnings on a parcel's page, each with its reason and what to do, and the chip on its card."""

from datetime import date

from app.core.concerns import Concern
from app.core.concerns.told import TOLD
from app.core.language.words import Words
from app.core.model import Parcel
from app.frame.html import Markup, html
from app.frame.parts import icon
from app.frame.state import State

SYMBOLS = {"act": "triangle-alert", "notice": "info"}
COUNTRIES = frozenset(("country", "mine", "seller"))
DATES = frozenset(("day", "placed"))
PROVABLE = frozenset(
    (
        *("before_order", "city", "damaged", "destination", "destroyed", "expired", "lost"),
        *("postcode", "protection", "protection_over", "returned", "returning", "too_fast"),
    )
)
"""What a sheet of evidence helps with."""
STATED = frozenset(
    ("collect_ending", "sent_back", "sent_trouble", *(one.id for one in TOLD.values()))
)
COLLECTING = frozenset(("collect_soon", "collect_until"))
"""What the headline says with its day."""
ABOUT_NUMBER = frozenset(("check_digit", "seller_country", "unknown_number"))


def said(one: Concern, part: str, state: State, w: Words) -> str:
    """The "reason", "todo" or "short" words of a concern; of one that ends today in a form of
    their own where that day reads badly in them."""
    args: dict[str, object] = {}
    for name, value in one.args:
        if name in COUNTRIES:
            args[name] = w.country(value)
        elif name in DATES:
            args[name] = w.day(date.fromisoformat(value), state.now)
        else:
            args[name] = int(value) if name == "count" else value
    key = f"concern.{one.id}.{part}"
    today = f"{key}_today"
    if one.until == state.today and today in w:
        return w.t(today)
    return w.t(key, **args)


def warnings(parcel: Parcel, found: tuple[Concern, ...], state: State, w: Words) -> Markup | None:
    """All warnings of a parcel, in the order given; below them the way on for one never received.

    None where there is nothing to say.
    """
    missing = _missing(parcel, found, state, w)
    if not found:
        return missing
    rows = [_warning(parcel.number, one, state, w) for one in found]
    return html(t"""<section class="warnings" aria-labelledby="warnings-title">
<h2 id="warnings-title">{w.t("concern.title")}</h2><ul role="list">{rows}</ul></section>
{missing}""")


def _warning(number: str, one: Concern, state: State, w: Words) -> Markup:
    until = None
    if one.until is not None and one.id not in COLLECTING:
        day = w.day(one.until, state.now)
        until = html(t'<p class="warning-until">{w.t("concern.until", day=day)}</p>')
    level = w.t(f"concern.level.{one.level}")
    return html(t"""<li class="warning" data-tone="{one.level}" data-kind="{one.id}">
<p class="warning-level">{icon(SYMBOLS[one.level])}<span>{level}</span></p>
<p class="warning-reason">{said(one, "reason", state, w)}</p>{until}
<p>{said(one, "todo", state, w)}</p>{_ways(number, one, w)}</li>""")


def _ways(number: str, one: Concern, w: Words) -> Markup | None:
    """Where to go from a warning: a message to the seller, the evidence, what the number says."""
    ways: list[Markup] = []
    if one.letter:
        ways.append(_way(f"#/message/{number}/{one.letter}", w.t("concern.letter")))
    if one.id in PROVABLE:
        ways.append(_way(f"#/evidence/{number}", w.t("concern.evidence")))
    if one.id in ABOUT_NUMBER:
        ways.append(_way(f"#/n/{number}", w.t("concern.number")))
    return html(t'<div class="warning-ways">{ways}</div>') if ways else None


def _way(address: str, label: str) -> Markup:
    return html(t'<a class="button small" href="{address}"><span>{label}</span></a>')


def _missing(parcel: Parcel, found: tuple[Concern, ...], state: State, w: Words) -> Markup | None:
    """What to do when a parcel that is marked as delivered is not there; no warning, an offer."""
    offered = any(one.letter == "not_received" for one in found)
    have_it = parcel.mark is not None and parcel.mark.kind == "delivered"
    if (
        parcel.put_away
        or offered
        or have_it
        or parcel.sent
        or state.book.glance(parcel.number).sub != "dl.delivered"
    ):
        return None
    ways = [
        _way(f"#/message/{parcel.number}/not_received", w.t("concern.letter")),
        _way(f"#/evidence/{parcel.number}", w.t("concern.evidence")),
    ]
    return html(t"""<details class="curtain" id="missing">
<summary>{w.t("concern.missing")}</summary><p>{w.t("concern.missing_todo")}</p>
<div class="warning-ways">{ways}</div></details>""")


def deadline_chip(found: tuple[Concern, ...], state: State, w: Words) -> Markup | None:
    """The nearest deadline in a few words for a card; without one, what calls for action first.

    What the status itself says stands on the card already.
    """
    ending = [one for one in found if one.until is not None]
    one = min(ending, key=lambda one: one.until or date.max, default=None)
    one = one or next((one for one in found if one.level == "act" and one.id not in STATED), None)
    if one is None:
        return None
    words = said(one, "short", state, w)
    return html(
        t'<span class="deadline" data-tone="{one.level}">'
        t"{icon('clock' if one.until else SYMBOLS[one.level])}<span>{words}</span></span>"
    )
