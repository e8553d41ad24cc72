"""What left this device: every request of the last days, when, to whom and about which number."""

from itertools import groupby

from app.core.language.words import Words
from app.core.reach.outgoing import Sent
from app.core.sources import SOURCES
from app.frame.html import Markup, html
from app.frame.parts import button, number, up
from app.frame.state import State
from app.pieces.source_names import teller


def traffic_page(state: State, w: Words) -> Markup:
    """The requests, the newest first, day by day."""
    rows = state.access.traffic[::-1]
    days = [
        _day(list(of_day), state, w)
        for _, of_day in groupby(rows, lambda row: w.intl.local(row.at).date())
    ]
    clear = button("clear-traffic", w.t("traffic.clear"), "trash-2") if rows else None
    none = None if rows else html(t"<p>{w.t('traffic.none')}</p>")
    return html(t"""<article class="settings traffic" aria-labelledby="traffic-title">
{up("#/settings", w.t("settings.title"))}
<header class="lead"><h1 id="traffic-title">{w.t("traffic.title")}</h1><p>{w.t("traffic.about")}</p>
<p class="quiet">{w.t("traffic.limits")}</p></header>{none}{days}
<div class="row">{clear}</div></article>""")


def _day(rows: list[Sent], state: State, w: Words) -> Markup:
    title = w.day(w.intl.local(rows[0].at).date(), state.now)
    lines = [_row(row, w) for row in rows]
    return html(t'<section><h2>{title}</h2><ul class="bullets" role="list">{lines}</ul></section>')


def _who(host: str, w: Words) -> str:
    """Whose host it is, "" for one that no service has."""
    found = next((one.id for one in SOURCES.values() if one.host == host), None)
    return teller(found, w) if found else ""


def _row(row: Sent, w: Words) -> Markup:
    clock = f"{w.intl.local(row.at):%H:%M:%S}"
    about = number(row.number) if row.number else w.t("traffic.no_number")
    who = _who(row.behind or row.host, w)
    host = html(t'<bdi class="host" translate="no">{row.host}</bdi>')
    relayed = html(t" {w.t('traffic.through', host=row.behind)}") if row.behind else None
    return html(t'<li class="sent"><span>{clock}</span> {about} <b>{who}</b>{relayed} {host}</li>')
