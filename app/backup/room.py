"""The whole list as a file of the visitor's own."""

from app.backup.messages import (
    ExportWanted,
    FileChosen,
    FileDeclined,
    FindRecords,
    GiveList,
    GiveLocked,
    KeysTicked,
    LockedWanted,
    OpenLocked,
    ReadFile,
    RevivedTicked,
    TakenBack,
    TakenIn,
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
        "take-in": lambda action: TakenIn(),
        "decline-file": lambda action: FileDeclined(),
        "take-back": lambda action: TakenBack(),
    },
    pages={
        "backup": Page("backup", "app.backup.view.page", "backup_page", "backup.title", about="")
    },
    left=left,
    effects=(GiveList, GiveLocked, OpenLocked, ReadFile, FindRecords),
)
