"""The list."""

from app.frame.room import Region, Room
from app.listing.messages import (
    ActWanted,
    Archived,
    Deleted,
    DetailsCopied,
    Grouped,
    KeepDays,
    Left,
    MoreShown,
    Restored,
    SaveVisit,
    Searched,
    ShelfChosen,
    SinceClosed,
    Sorted,
    TableChosen,
)
from app.listing.update import HANDLERS

ROOM = Room(
    name="listing",
    handlers=HANDLERS,
    actions={
        "shelf": lambda action: ShelfChosen(action.id),
        "search": lambda action: Searched(action.value),
        "seek": lambda action: Searched(action.id),
        "sort": lambda action: Sorted(action.id),
        "group": lambda action: Grouped(action.id),
        "table": lambda action: TableChosen(action.id == "on"),
        "more": lambda action: MoreShown(),
        "left": lambda action: Left(),
        "close-since": lambda action: SinceClosed(),
        "archive": lambda action: Archived(action.id),
        "delete": lambda action: Deleted(action.id),
        "restore": lambda action: Restored(action.id),
        "copy-details": lambda action: DetailsCopied(tuple(filter(None, action.id.split()))),
    },
    brought={"act": ("", lambda text: ActWanted())},
    regions={
        "shelves": Region(
            "app.listing.view.shelves",
            "shelves",
            reads=(
                *("parcels", "settings", "listing.shelf", "listing.query", "listing.visit"),
                *("asking.round", "asking.left"),
            ),
        ),
        "list": Region(
            "app.listing.view.cards",
            "cards",
            reads=(
                *("parcels", "settings", "keys", "services", "place", "opened", "wide"),
                *("walked", "listing", "asking.busy", "access.lock", "bridge"),
            ),
        ),
    },
    effects=(SaveVisit, KeepDays),
)
