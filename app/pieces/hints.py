"""The tips of the first days: one line below the list, until it has been read."""

from app.core.language.words import Words
from app.frame.common import HINTS
from app.frame.html import Markup, html
from app.frame.parts import button, icon
from app.frame.state import State

LEADS = {"home": ("#/settings", "page.settings"), "help": ("#/help/status", "help.page")}
"""Where a tip leads, and what its link says."""


def hint(state: State, w: Words) -> Markup | None:
    """The first tip that was not read; none of what was done already."""
    read = {*state.settings.hinted.split(), *(("home",) if state.settings.home else ())}
    name = next((one for one in HINTS if one not in read), None)
    if name is None:
        return None
    address, label = LEADS.get(name, ("", ""))
    way = html(t' <a href="{address}">{w.t(label)}</a>') if address else None
    return html(t"""<aside class="hint" id="hint" aria-label="{w.t("hint.label")}">
<p>{icon("info")}<span>{w.t("hint." + name)}{way}</span></p><div class="row">
{button("close-hint", w.t("hint.next"), data=name, looks="small")}
{button("close-hint", w.t("hint.none"), looks="small plain")}</div></aside>""")
