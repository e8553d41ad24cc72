"""The whole list as a file of the visitor's own."""

from app.backup.messages import ExportWanted, GiveList, KeysTicked
from app.backup.update import HANDLERS, left
from app.frame.room import Page, Room

ROOM = Room(
    name="backup",
    handlers=HANDLERS,
    actions={
        "export": lambda action: ExportWanted(action.id),
        "export-keys": lambda action: KeysTicked(action.value == "on"),
    },
    pages={"backup": Page("backup", "app.backup.view", "backup_page", "backup.title", about="")},
    left=left,
    effects=(GiveList,),
)
