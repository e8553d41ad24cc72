"""The safety copies that the browser keeps: when each was taken, and what is in it."""

from app.core.keeping.copies import Copy
from app.core.language.words import Words
from app.frame.html import Markup, html
from app.frame.parts import button
from app.frame.state import State

KILOBYTE = 1024


def copies(state: State, w: Words) -> Markup:
    """The copies, the newest first, each with the way to see what it would bring back."""
    found = state.backup.copies
    rows = [_row(one, state, w) for one in reversed(found or ())]
    listed = html(t'<ul class="copies" role="list">{rows}</ul>') if rows else None
    none = None if rows else html(t"<p>{w.t('backup.no_copies')}</p>")
    return html(t"""<section id="copies"><h2>{w.t("backup.copies")}</h2>
<p class="quiet">{w.t("backup.copies_about")}</p>{listed}{none}</section>""")


def _row(one: Copy, state: State, w: Words) -> Markup:
    size = w.intl.number(max(1, round(one.size / KILOBYTE)))
    count = w.t("backup.copy", count=one.parcels)
    said = w.dotted(w.moment(one.taken, state.now), count, w.t("backup.size", size=size))
    restore = button("restore-copy", w.t("backup.look"), "archive-restore", data=one.name)
    return html(t'<li class="row"><span>{said}</span>{restore}</li>')
