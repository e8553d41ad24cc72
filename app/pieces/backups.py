"""How old the visitor's own copy of the list is, and the line that reminds of one."""

from datetime import datetime

from app.core.keeping.reminding import due
from app.core.language.words import Words
from app.frame.html import Markup, html
from app.frame.parts import button, icon
from app.frame.state import State

INSTALLED = "reminder.installed"


def last_backup(state: State, w: Words) -> str:
    """When the whole list was last taken out of the browser, as far as this browser knows."""
    taken = _moment(state.settings.exported)
    return w.t("backup.last", when=w.ago(taken, state.now)) if taken else w.t("backup.never")


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def reminder(state: State, w: Words) -> Markup | None:
    """The line, until it is closed or a copy is made."""
    about = _reason(state)
    if not about:
        return None
    # Nobody can open a link from elsewhere in an installed page.
    paste = button("paste-along", w.t("along.paste"), "clipboard-paste", looks="small")
    return html(t"""<p class="remark" id="reminder">{icon("download")}<span>{w.t(about)}
<a href="#/backup">{w.t("reminder.way")}</a> {paste if about == INSTALLED else None}</span>
<button type="button" class="button plain" data-act="close-reminder"
aria-label="{w.t("reminder.close")}">{icon("x")}</button></p>""")


def _reason(state: State) -> str:
    """What of a list that is not copied is to be told on this device; "" for nothing."""
    moments = (_moment(state.settings.exported), _moment(state.settings.reminded))
    last = max((one for one in moments if one), default=None)
    covers = [one.cover for one in state.book.glances]
    added = [one.added for one in covers if one.deleted is None]
    device = state.listing.device
    if device == "installed" and not covers:
        return "" if last else INSTALLED
    if device == "safari" and added and last is None:
        return "reminder.safari"
    return "reminder.copy" if due(added, last, state.now) else ""
