"""How old the visitor's own copy of the list is."""

from datetime import datetime

from app.core.language.words import Words
from app.frame.state import State


def last_backup(state: State, w: Words) -> str:
    """When the whole list was last taken out of the browser, as far as this browser knows."""
    try:
        taken = datetime.fromisoformat(state.settings.exported)
    except ValueError:
        return w.t("backup.never")
    if taken.tzinfo is None:
        return w.t("backup.never")
    return w.t("backup.last", when=w.ago(taken, state.now))
