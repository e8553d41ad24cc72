"""The whole list as a file of the visitor's own."""

from app.backup.along import linked
from app.backup.along_messages import (
    AlongWanted,
    CodeWanted,
    DrawCode,
    DropRow,
    FindRow,
    KeepPart,
    MakeAlong,
    PartOpened,
)
from app.backup.copies import arrived
from app.backup.messages import (
    CopyChosen,
    Count,
    ExportWanted,
    FileChosen,
    FileDeclined,
    FindRecords,
    GiveList,
    GiveLocked,
    ImportChecked,
    KeysTicked,
    ListCopies,
    LockedWanted,
    OpenLocked,
    ReadCopy,
    ReadFile,
    ReminderClosed,
    RevivedTicked,
    TakenBack,
    TakenIn,
    Underway,
    Unlocked,
)
from app.backup.update import HANDLERS, left
from app.frame.room import Page, Room

ROOM = Room(
    name="backup",
    handlers=HANDLERS,
    actions={
        "export": lambda action: ExportWanted(action.id),
        "export-keys": lambda action: KeysTicked(action.value == "on"),
        "export-locked": lambda action: LockedWanted(action.value),
        "unlock": lambda action: Unlocked(action.value),
        "import": lambda action: FileChosen(action.value),
        "revive": lambda action: RevivedTicked(action.value == "on"),
        "restore-copy": lambda action: CopyChosen(action.id),
        "along": lambda action: AlongWanted(action.value == "histories"),
        "code": lambda action: CodeWanted(int(action.value) if action.value.isdecimal() else 0),
        "along-given": lambda action: PartOpened(linked(action.value), typed=True),
        "close-reminder": lambda action: ReminderClosed(),
        "take-in": lambda action: TakenIn(),
        "decline-file": lambda action: FileDeclined(),
        "take-back": lambda action: TakenBack(),
        "import-checked": lambda action: ImportChecked(),
    },
    pages={
        "backup": Page(
            *("backup", "app.backup.view.page", "backup_page", "backup.title"), arrived=arrived
        )
    },
    brought={"along": ("backup", PartOpened)},
    left=left,
    effects=(
        *(GiveList, GiveLocked, OpenLocked, ReadFile, FindRecords, Count),
        *(ListCopies, ReadCopy, Underway, MakeAlong, DrawCode, KeepPart, FindRow, DropRow),
    ),
)
