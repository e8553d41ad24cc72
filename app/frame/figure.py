"""A picture of amounts: a bar for each, and the same as a table for those who read it instead."""

from typing import NamedTuple

from app.core.language.words import Words
from app.frame.html import Markup, html

LONG, THICK = 100, 10


class Row(NamedTuple):
    """One bar: its name, what it amounts to, and that in words.

    `about` stands under the name. `ends` are the least and the most, drawn as a line over the bar;
    `cells` what the table has besides the words, `looks` a class of the bar.
    """

    name: str | Markup
    amount: float
    said: str
    about: str = ""
    ends: tuple[float, float] | None = None
    cells: tuple[str, ...] = ()
    looks: str = "figure-bar"


def figure(
    name: str, title: str, heads: tuple[str, ...], rows: list[Row], w: Words, looks: str = "long"
) -> Markup:
    """The picture with its table; `heads` are those of the table, `name` tells its id.

    `looks` is "short" where all names are, so that they have room beside the bars on a phone.
    """
    most = max((row.ends[1] if row.ends else row.amount for row in rows), default=0) or 1
    bars = [_bar(row, most) for row in rows]
    label = w.t("figures.picture", title=title)
    return html(t"""<div class="figure"><div class="figure-bars {looks}" role="img"
aria-label="{label}">{bars}</div>{_table(name, title, heads, rows, w)}</div>""")


def _bar(row: Row, most: float) -> Markup:
    about = html(t' <i class="figure-about">{row.about}</i>') if row.about else None
    return html(t"""<div class="figure-row"><span class="figure-name">{row.name}{about}</span>
<svg viewBox="0 0 {LONG} {THICK}" preserveAspectRatio="none" aria-hidden="true">
{_block("figure-ground", 0, LONG, 0, THICK)}{_block(row.looks, 0, _to(row.amount, most), 0, THICK)}
{_ends(row, most)}</svg><b class="figure-said">{row.said}</b></div>""")


def _ends(row: Row, most: float) -> Markup | None:
    if row.ends is None:
        return None
    low, high = (_to(end, most) for end in row.ends)
    return _block("figure-ends", low, round(high - low, 2), 4, 2)


def _to(amount: float, most: float) -> float:
    return round(LONG * amount / most, 2)


def _block(looks: str, x: float, width: float, y: float, height: float) -> Markup:
    return html(t'<rect class="{looks}" x="{x}" y="{y}" width="{width}" height="{height}"></rect>')


def _table(name: str, title: str, heads: tuple[str, ...], rows: list[Row], w: Words) -> Markup:
    head = [html(t'<th scope="col">{said}</th>') for said in heads]
    body = [_line(row) for row in rows]
    return html(t"""<details class="curtain" id="table-{name}">
<summary>{w.t("figures.table")}<span class="unseen">: {title}</span></summary>
<div class="scroll" tabindex="0" role="group" aria-label="{title}"><table class="table">
<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div></details>""")


def _line(row: Row) -> Markup:
    cells = [html(t"<td>{cell}</td>") for cell in (row.said, *row.cells)]
    return html(t'<tr><th scope="row">{row.name}</th>{cells}</tr>')
