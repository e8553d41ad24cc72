"""The list as a table, for those with many parcels and a wide window; no history is opened."""

from app.core.language.words import Words
from app.core.parcel.glance import Glance
from app.core.statuses import SUBS
from app.frame.html import Markup, html
from app.frame.parts import called, icon
from app.frame.state import State
from app.pieces.due import due_short
from app.pieces.endpoints import road
from app.pieces.outlook import deadline, expected

COLUMNS = ("name", "status", "news", "days", "expected", "deadline", "road", "carrier")
UP, DOWN = "ascending", "descending"
SORTED = {"name": UP, "news": DOWN, "expected": UP, "deadline": UP}


def table(glances: tuple[Glance, ...], state: State, w: Words) -> Markup:
    """The parcels as rows; the columns that the list can be ordered by say so."""
    heads = [_head(name, state, w) for name in COLUMNS]
    rows = [_row(one, state, w) for one in glances]
    return html(t"""<div class="scroll"><table class="table"><thead><tr>{heads}</tr></thead>
<tbody>{rows}</tbody></table></div>""")


def _head(name: str, state: State, w: Words) -> Markup:
    said = w.t(f"list.column.{name}")
    if name not in SORTED:
        return html(t'<th scope="col">{said}</th>')
    chosen = state.settings.sort == name
    order = SORTED[name] if chosen else "none"
    mark = icon("arrow-down" if SORTED[name] == DOWN else "arrow-up") if chosen else None
    return html(t"""<th scope="col" aria-sort="{order}"><button type="button" class="button plain"
data-act="sort" data-id="{name}"><span>{said}</span>{mark}</button></th>""")


def _row(one: Glance, state: State, w: Words) -> Markup:
    cover = one.cover
    name = called(cover)
    unknown = "status.unknown" if one.told else "list.no_data"
    status = w.t(SUBS[one.sub].label) if one.sub else w.t(unknown)
    due = expected(one, state)
    ends = deadline(one, state)
    cells = (
        html(t'<a href="#/p/{cover.number}">{name}</a>'),
        status,
        w.ago(one.last, state.now) if one.last else "",
        _days(one, state, w),
        due_short(due, state, w) if due else "",
        w.day(ends, state.now) if ends else "",
        road(one, w),
        w.carrier(cover.carrier),
    )
    row = [html(t"<td>{cell}</td>") for cell in cells]
    return html(t'<tr data-tone="{one.health}">{row}</tr>')


def _days(one: Glance, state: State, w: Words) -> str:
    """The days that the parcel has been, or was, under way."""
    if one.accepted is None:
        return ""
    return w.intl.number(((one.ended or state.now) - one.accepted).days)
