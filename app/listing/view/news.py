"""The news since the visitor was last here."""

from collections import Counter

from app.core.language.words import Words
from app.core.parcel.visit import Move, moves
from app.core.statuses import SUBS
from app.frame.html import Markup, html
from app.frame.parts import called, icon
from app.frame.state import State

AT_ONCE = 4
ENDS = {"dl": "delivered", "ap": "ready"}


def since(state: State, w: Words) -> Markup | None:
    """What has moved since the last visit, the first lines at once; nothing where nothing has."""
    found = moves(state.listing.visit, state.book.glances)
    if not found or state.listing.visit.since is None:
        return None
    counts = Counter(ENDS.get((move.after.sub or "")[:2], "moved") for move in found)
    kinds = [name for name in ("moved", "ready", "delivered") if counts[name]]
    said = w.row(w.t(f"since.{name}", count=counts[name]) for name in kinds)
    day = w.ago(state.listing.visit.since, state.now)
    rows = [_row(move, state, w) for move in found]
    rest = None
    if rows[AT_ONCE:]:
        more = w.t("since.more", count=len(rows) - AT_ONCE)
        rest = html(t"""<details id="since-more"><summary>{more}</summary>
<ul role="list">{rows[AT_ONCE:]}</ul></details>""")
    return html(t"""<section class="since" aria-labelledby="since"><h2 id="since">
{w.t("since.title", day=day)} <span>{said}</span></h2>
<button type="button" class="button plain" data-act="close-since"
aria-label="{w.t("since.close")}">{icon("x")}</button>
<ul role="list">{rows[:AT_ONCE]}</ul>{rest}</section>""")


def _row(move: Move, state: State, w: Words) -> Markup:
    one = move.after
    cover = one.cover
    name = called(cover)
    before, after = _label(move.before, w), _label(one.sub, w)
    was = html(t'<s class="quiet">{before}</s> ') if before and before != after else None
    age = w.ago(one.last, state.now) if one.last else ""
    return html(t"""<li><a href="#/p/{cover.number}"><b>{name}</b>
<span>{was}{after}</span> <span class="quiet">{age}</span></a></li>""")


def _label(sub: str | None, w: Words) -> str:
    return w.t(SUBS[sub].label) if sub and sub in SUBS else w.t("status.unknown")
