"""The list is given to the visitor as a file, or a file is brought in (see `taking`)."""

from dataclasses import replace

from app.backup import along, copies, taking
from app.backup.messages import (
    Exported,
    ExportWanted,
    GiveList,
    GiveLocked,
    KeysTicked,
    LockedWanted,
    ReminderClosed,
)
from app.backup.state import Backup
from app.frame.common import Toast
from app.frame.handlers import Handlers, Step
from app.frame.messages import Went
from app.frame.preferences import preferred
from app.frame.state import State

FORMS = frozenset({"json", "csv", "txt"})


def left(state: State, message: Went) -> State:
    """A file that was chosen is forgotten elsewhere, but not how to undo the last one."""
    if message.place == "backup":
        return state
    backup = state.backup
    looked_at = backup.file or backup.copy or backup.carried
    turn = backup.turn + 1 if looked_at else backup.turn
    kept = Backup(taken=backup.taken, copies=backup.copies, turn=turn, row=backup.row)
    return replace(state, backup=kept)


def keys_ticked(state: State, message: KeysTicked) -> Step:
    return replace(state, backup=state.backup._replace(with_keys=message.wanted)), ()


def export_wanted(state: State, message: ExportWanted) -> Step:
    if message.form not in FORMS:
        return state, ()
    return state, (GiveList(message.form, message.form == "json" and state.backup.with_keys),)


def locked_wanted(state: State, message: LockedWanted) -> Step:
    from app.core.backup.locked import SHORTEST_PASSPHRASE  # few visits need it

    if len(message.passphrase.strip()) < SHORTEST_PASSPHRASE:
        toast = Toast("toast.passphrase_short", {"count": SHORTEST_PASSPHRASE})
        return replace(state, toast=toast), ()
    return state, (GiveLocked(message.passphrase, state.backup.with_keys),)


def exported(state: State, message: Exported) -> Step:
    """The moment is kept, so that the page can say how old the last backup is."""
    return preferred(state, exported=state.now.isoformat(timespec="minutes"))


def reminder_closed(state: State, message: ReminderClosed) -> Step:
    return preferred(state, reminded=state.now.isoformat(timespec="minutes"))


HANDLERS: Handlers = {
    ReminderClosed: reminder_closed,
    **taking.HANDLERS,
    **copies.HANDLERS,
    **along.HANDLERS,
    KeysTicked: keys_ticked,
    ExportWanted: export_wanted,
    LockedWanted: locked_wanted,
    Exported: exported,
}
