"""The list is given to the visitor as a file."""

from dataclasses import replace

from app.backup.messages import Exported, ExportWanted, GiveList, KeysTicked
from app.backup.state import Backup
from app.frame.handlers import Handlers, Step
from app.frame.messages import Went
from app.frame.preferences import preferred
from app.frame.state import State

FORMS = frozenset({"json", "csv", "txt"})


def left(state: State, message: Went) -> State:
    """What was ticked is not remembered elsewhere."""
    return replace(state, backup=Backup()) if message.place != "backup" else state


def keys_ticked(state: State, message: KeysTicked) -> Step:
    return replace(state, backup=state.backup._replace(with_keys=message.wanted)), ()


def export_wanted(state: State, message: ExportWanted) -> Step:
    if message.form not in FORMS:
        return state, ()
    return state, (GiveList(message.form, message.form == "json" and state.backup.with_keys),)


def exported(state: State, message: Exported) -> Step:
    """The moment is kept, so that the page can say how old the last backup is."""
    return preferred(state, exported=state.now.isoformat(timespec="minutes"))


HANDLERS: Handlers = {
    KeysTicked: keys_ticked,
    ExportWanted: export_wanted,
    Exported: exported,
}
