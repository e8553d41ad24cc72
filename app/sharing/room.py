"""A parcel handed on as a link, one that came in somebody's link, and the example."""

from app.frame.room import Page, Room
from app.sharing.messages import (
    MakeQr,
    NotesShared,
    QrAsked,
    Share,
    ShareAsked,
    SharedOpened,
    SharedTaken,
)
from app.sharing.update import HANDLERS, left

ROOM = Room(
    name="sharing",
    handlers=HANDLERS,
    actions={
        "share-notes": lambda action: NotesShared(action.id),
        "share": lambda action: ShareAsked(action.id),
        "make-qr": lambda action: QrAsked(action.id),
        "take-shared": lambda action: SharedTaken(),
    },
    pages={
        "share": Page(
            "share", "app.sharing.view.share", "share_page", "share.title", about="parcel"
        ),
        "example": Page("example", "app.sharing.view.example", "example_page", "example.title"),
        "shared": Page("shared", "app.sharing.view.received", "shared_page", "shared.title"),
    },
    brought={"s": ("shared", SharedOpened)},
    left=left,
    effects=(Share, MakeQr),
)
