"""The text of a page that was pasted or sent here, read and kept."""

from urllib.parse import unquote

from app.frame.action import Action, index
from app.frame.room import Page, Room
from app.pagetext.messages import (
    BookmarkletCopied,
    CodeGiven,
    CodeMeant,
    CodeTaken,
    DraftCorrected,
    DraftSent,
    FileCame,
    Sent,
    SheetClosed,
    SheetSaved,
    TakeFile,
)
from app.pagetext.update import HANDLERS, left
from app.picker.messages import PickerOpened


def _corrected(action: Action) -> DraftCorrected:
    draft, what, event = (*action.id.split("|", 2), "", "")[:3]
    return DraftCorrected(index(draft), what, f"{event}|{action.value}" if event else action.value)


ROOM = Room(
    name="pagetext",
    handlers=HANDLERS,
    actions={
        "send": lambda action: Sent(action.value, action.id),
        "file": lambda action: FileCame(action.id),
        "pickup-code": lambda action: CodeGiven(action.id, action.value),
        "code-for": lambda action: CodeMeant(action.id, action.value),
        "take-code": lambda action: CodeTaken(action.value, action.id),
        "send-draft": lambda action: DraftSent(),
        "copy-bookmarklet": lambda action: BookmarkletCopied(),
        "correct-draft": _corrected,
        "pick-draft-carrier": lambda action: PickerOpened("carrier", action.id, "draft"),
        "save-sheet": lambda action: SheetSaved(),
        "close-sheet": lambda action: SheetClosed(),
    },
    picks={"draft": lambda what, value, draft: DraftCorrected(index(draft), what, value)},
    pages={"paste": Page("paste", "app.pagetext.view", "paste_page", "sheet.title")},
    brought={"sent": ("paste", lambda text: Sent(unquote(text)))},
    left=left,
    effects=(TakeFile,),
)
