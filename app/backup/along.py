"""The list goes to another device in one link or in a row of QR codes, and comes from one.

What comes is looked at as a file is, and joins the list only then.
"""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from app.backup.along_messages import (
    AlongMade,
    AlongWanted,
    CodeDrawn,
    CodeWanted,
    DrawCode,
    DropRow,
    KeepPart,
    MakeAlong,
    PartOpened,
    RowKnown,
)
from app.backup.messages import ListCopies
from app.backup.state import Along
from app.backup.taking import FileRefused, file_refused, found, with_backup, without_file
from app.frame.handlers import Handlers, Step, at_place
from app.frame.state import State

if TYPE_CHECKING:  # few visits need them
    from app.core.backup.along import Row
    from app.core.backup.content import Content


def along_wanted(state: State, message: AlongWanted) -> Step:
    along = Along(histories=message.histories)
    return with_backup(state, along=along), (MakeAlong(message.histories),)


def along_made(state: State, message: AlongMade) -> Step:
    along = state.backup.along._replace(made=True, link=message.link, codes=message.codes)
    return with_backup(state, along=along), ()


def code_wanted(state: State, message: CodeWanted) -> Step:
    """Codes are drawn one at a time; 0 shows none."""
    along = state.backup.along
    at = message.at if 1 <= message.at <= len(along.codes) else 0
    state = with_backup(state, along=along._replace(at=at, rows=(), failed=False))
    return state, (DrawCode(code_text(state)),) if at else ()


def code_text(state: State) -> str:
    """The link that the shown code holds."""
    along = state.backup.along
    return f"{state.address}#/along/{along.codes[along.at - 1]}"


def code_drawn(state: State, message: CodeDrawn) -> Step:
    """A code that comes late is not wanted."""
    along = state.backup.along
    if not along.at or message.text != code_text(state):
        return state, ()
    shown = along._replace(rows=message.rows, failed=not message.rows)
    return with_backup(state, along=shown), ()


def linked(text: str) -> str:
    """What stands after `#/along/` in a pasted text; "" where no such link is in it.

    >>> linked("My list: https://book.example/#/along/1.a.1.1.b here")
    '1.a.1.1.b'
    """
    return next(iter(text.partition("#/along/")[2].split()), "")


def part_opened(state: State, message: PartOpened) -> Step:
    """A part is kept until the row is whole, for each may be opened in a tab of its own."""
    from app.core.backup.along import part
    from app.core.backup.content import Refused

    came = not message.typed or state.place != "backup"
    state = at_place(state, "backup")
    state = replace(state, backup=without_file(state.backup)._replace(carried=True, came=came))
    try:
        one = part(message.text)
    except Refused as refused:
        return file_refused(state, FileRefused(state.backup.turn, refused.key, refused.given))
    return state, (ListCopies(), KeepPart(one))


def row_known(state: State, message: RowKnown) -> Step:
    """A row that is whole is looked at, and waits no longer; another that waits goes on waiting."""
    row, waits = message.row, state.backup.row
    if row is None or row.missing:
        return with_backup(state, row=row), ()
    waits = waits if waits and waits.id != row.id else None
    backup = without_file(state.backup)._replace(row=waits, carried=True)
    state, effects = found(replace(state, backup=backup), lambda: _content(row, state.now))
    return state, (DropRow(row.id), *effects)


def _content(row: "Row", now: datetime) -> "Content":
    """The parcels of a whole row; no link has a say in settings or keys, whoever made it.

    Raises Refused, also for what a passphrase locks.
    """
    from app.core.backup.along import whole
    from app.core.backup.content import NOTHING, Content, Refused
    from app.core.backup.reading import read_text

    content = read_text(whole(row), now)
    if not isinstance(content, Content):
        raise Refused("along_cut")
    return content._replace(settings=NOTHING, keys=NOTHING)


HANDLERS: Handlers = {
    AlongWanted: along_wanted,
    AlongMade: along_made,
    CodeWanted: code_wanted,
    CodeDrawn: code_drawn,
    PartOpened: part_opened,
    RowKnown: row_known,
}
