"""A file is read, what it would change is shown, and only then it joins the list.

What a refused file holds is dropped; the list, the settings and the keys stay as they were.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from app.backup.messages import (
    Count,
    FileChosen,
    FileDeclined,
    FileOpened,
    FileRead,
    FileRefused,
    FindRecords,
    ImportChecked,
    OpenLocked,
    ReadFile,
    RecordsFound,
    RevivedTicked,
    TakenBack,
    TakenIn,
    Underway,
    Unlocked,
)
from app.backup.state import Backup, Taken
from app.frame.common import Toast
from app.frame.effects import Forget, KeepCopy, Save, SaveKey, SaveSettings
from app.frame.handlers import Effect, Handlers, Step, with_parcels
from app.frame.state import State

if TYPE_CHECKING:  # no start of the page waits for what few visits need
    from app.core.backup.content import Content
    from app.core.backup.locked import Locked


def with_backup(state: State, **values: Any) -> State:
    return replace(state, backup=state.backup._replace(**values))


def without_file(backup: Backup) -> Backup:
    """What the page of the backup knows, but for the chosen file; answers about it come late."""
    return Backup(
        with_keys=backup.with_keys,
        taken=backup.taken,
        copies=backup.copies,
        turn=backup.turn + 1,
        along=backup.along,
        row=backup.row,
        came=backup.came,
    )


def file_chosen(state: State, message: FileChosen) -> Step:
    backup = without_file(state.backup)._replace(file=message.name, read=False)
    return replace(state, backup=backup), (ReadFile(backup.turn),)


def file_read(state: State, message: FileRead) -> Step:
    if message.turn != state.backup.turn:
        return state, ()
    # Tables that no start of the page should wait for.
    from app.core.backup.reading import read

    return found(state, lambda: read(message.data, state.here, state.settings.language))


def file_opened(state: State, message: FileOpened) -> Step:
    if message.turn != state.backup.turn:
        return state, ()
    from app.core.backup.reading import read_text

    return found(state, lambda: read_text(message.text, state.here))


def unlocked(state: State, message: Unlocked) -> Step:
    if state.backup.locked is None:
        return state, ()
    turn = state.backup.turn + 1
    effect = OpenLocked(turn, state.backup.locked, message.passphrase)
    return with_backup(state, read=False, refused=None, turn=turn), (effect,)


def found(state: State, reading: "Callable[[], Content | Locked]") -> Step:
    """What a file holds waits for the visitor's step, or for its passphrase; or it is refused."""
    from app.core.backup.content import Refused
    from app.core.backup.locked import Locked

    try:
        found = reading()
    except Refused as refused:
        return file_refused(state, FileRefused(state.backup.turn, refused.key, refused.given))
    if isinstance(found, Locked):
        return with_backup(state, read=True, locked=found, content=None, plan=None), ()
    return compared(state, found)


def compared(state: State, content: "Content") -> Step:
    """The content waits until the list's own records of the same numbers are found."""
    numbers = tuple(one.parcel.number for one in content.records)
    there = tuple(number for number in numbers if number in state.parcels)
    state = with_backup(state, read=True, refused=None, locked=None, content=content, plan=None)
    return state, (FindRecords(state.backup.turn, there),)


def file_refused(state: State, message: FileRefused) -> Step:
    """The reason is said; a locked file stays, for another passphrase may open it."""
    if message.turn != state.backup.turn:
        return state, ()
    backup = without_file(state.backup)._replace(
        file=state.backup.file,
        copy=state.backup.copy,
        carried=state.backup.carried,
        locked=state.backup.locked,
        refused=(message.key, message.args),
    )
    return replace(state, backup=backup), ()


def records_found(state: State, message: RecordsFound) -> Step:
    if message.turn != state.backup.turn:
        return state, ()
    return _planned(with_backup(state, records=message.records)), ()


def revived_ticked(state: State, message: RevivedTicked) -> Step:
    return _planned(with_backup(state, revived=message.wanted)), ()


def _planned(state: State) -> State:
    """The state with what the file changes of the list as it is by now."""
    from app.core.backup.plan import by_now, plan

    backup = state.backup
    if backup.content is None:
        return state
    told = [one.parcel.number for one in backup.content.records]
    there = by_now(
        backup.records, [state.parcels[n] for n in told if n in state.parcels], state.now
    )
    found = plan(there, backup.content.records, backup.revived)
    return with_backup(state, plan=found)


def taken_in(state: State, message: TakenIn) -> Step:
    """All of the plan at once; the plan is made again, for the list may have moved since."""
    from app.backup.own import new_keys, new_settings
    from app.core.backup.numbers_come import with_orders
    from app.core.keeping.merging import counts

    content = state.backup.content
    if content is None or state.backup.plan is None:
        return state, ()
    state = _planned(state)
    plan = state.backup.plan
    assert plan is not None
    chosen, keys = new_settings(state.settings, content), new_keys(state, content)
    before = {name: getattr(state.settings, name) for name in chosen}
    plan = with_orders(plan, state.parcels, state.now)
    new = tuple(record.shown for record in plan.new)
    parcels = (*new, *(one.after.shown for one in plan.changed))
    taken = Taken(new, plan.changed, before, chosen, keys)
    args = {"count": len(new), "moved": len(plan.changed)}
    state = replace(
        with_parcels(state, *parcels),
        settings=replace(state.settings, **chosen),
        keys={**state.keys, **keys},
        backup=without_file(state.backup)._replace(taken=taken),
        toast=Toast("toast.taken_in", args, act="take-back"),
    )
    told = ((one.parcel.number, counts(one.stamps)) for one in plan.records)
    came = (Count(number, known) for number, known in told if known)
    return _whole(state, *came, *map(Save, parcels), *_own_effects(chosen, keys))


def _whole(state: State, *effects: Effect) -> Step:
    """Many writings that belong together: where a tab ends among them, the next start tells it."""
    notices = tuple(one for one in state.notices if one != "import_cut")
    state = replace(state, notices=notices)
    return state, (KeepCopy(), Underway(True), *effects, Underway(False))


def import_checked(state: State, message: ImportChecked) -> Step:
    """The visitor has seen that the last file was not taken in as a whole."""
    notices = tuple(one for one in state.notices if one != "import_cut")
    return replace(state, notices=notices), (Underway(False),)


def _own_effects(chosen: Mapping[str, Any], keys: Mapping[str, str]) -> tuple[Effect, ...]:
    settings = (SaveSettings(),) if chosen else ()
    return (*settings, *(SaveKey(name, key) for name, key in keys.items()))


def file_declined(state: State, message: FileDeclined) -> Step:
    return replace(state, backup=without_file(state.backup)), ()


def taken_back(state: State, message: TakenBack) -> Step:
    """What came with the file goes again, into the trash if it has moved since; what was changed
    since in a parcel that was here before stays."""
    from app.backup import own
    from app.core.backup.plan import undone

    taken = state.backup.taken
    if taken is None:
        return state, ()
    there = state.parcels
    gone = tuple(one.number for one in taken.new if there.get(one.number) == one)
    moved = {one.number for one in taken.new if one.number in there} - set(gone)
    back = (
        *(replace(there[number], deleted=state.now) for number in sorted(moved)),
        *(
            undone(one, there[one.before.number])
            for one in taken.changed
            if one.before.number in there
        ),
    )
    keys = {name for name, key in taken.new_keys.items() if state.keys.get(name) == key}
    settings = own.taken_back(state.settings, taken.before, taken.after)
    state = replace(
        replace(state, parcels=state.book.put(*back).without(*gone)),
        settings=settings,
        keys={name: key for name, key in state.keys.items() if name not in keys},
        backup=state.backup._replace(taken=None),
        toast=Toast("toast.taken_back"),
    )
    saves = (*map(Save, back), *map(Forget, gone))
    own_effects = _own_effects(taken.before, dict.fromkeys(sorted(keys), ""))
    return _whole(state, *saves, *own_effects)


HANDLERS: Handlers = {
    FileChosen: file_chosen,
    FileRead: file_read,
    FileOpened: file_opened,
    Unlocked: unlocked,
    FileRefused: file_refused,
    RecordsFound: records_found,
    RevivedTicked: revived_ticked,
    TakenIn: taken_in,
    FileDeclined: file_declined,
    TakenBack: taken_back,
    ImportChecked: import_checked,
}
