"""Safety copies: shown with what is in them, and restored as a file is taken in."""

from dataclasses import replace

from app.backup.along_messages import FindRow
from app.backup.messages import CopiesListed, CopyChosen, CopyRead, ListCopies, ReadCopy
from app.backup.state import Backup
from app.backup.taking import compared, without_file
from app.frame.handlers import Handlers, Step
from app.frame.messages import Went
from app.frame.state import State


def arrived(state: State, message: Went) -> Step:
    return state, (ListCopies(), FindRow())


def copies_listed(state: State, message: CopiesListed) -> Step:
    return replace(state, backup=state.backup._replace(copies=message.copies)), ()


def copy_chosen(state: State, message: CopyChosen) -> Step:
    found = next((one for one in state.backup.copies or () if one.name == message.name), None)
    if found is None:
        return state, ()
    backup: Backup = without_file(state.backup)._replace(copy=found, read=False)
    return replace(state, backup=backup), (ReadCopy(backup.turn, found.name),)


def copy_read(state: State, message: CopyRead) -> Step:
    """What a copy would change is shown first; whoever restores one wants what was deleted back."""
    from app.core.backup.json_file import of_texts  # few visits need it

    if message.turn != state.backup.turn or state.backup.copy is None:
        return state, ()
    state = replace(state, backup=state.backup._replace(revived=True))
    return compared(state, of_texts(message.texts))


HANDLERS: Handlers = {
    CopiesListed: copies_listed,
    CopyChosen: copy_chosen,
    CopyRead: copy_read,
}
