"""What can happen to the page: each message is one value, handled in `app.update`.

Named tuples, for their classes are made at every start of the page, and cheaply.
"""

from app.messages.access import AccessChecked, AccessCopied, KeyTried, Probed, Tried
from app.messages.asking import Answered, NotAnswered, Refreshed, Returned, Stopped
from app.messages.entry import (
    ChipDropped,
    Chosen,
    Corrected,
    PickerClosed,
    PickerOpened,
    PickerSearched,
    TrackPressed,
    Typed,
)
from app.messages.lasting import (
    KeyEntered,
    LanguageArrived,
    LanguageChosen,
    Noticed,
    OpeningChosen,
    ThemeChosen,
    Ticked,
)
from app.messages.linking import LinkedAdded, LinkedRemoved
from app.messages.relaying import RelayCopied, RelayGiven, RelayReady, RelayRemoved
from app.messages.sending import (
    BookmarkletCopied,
    DraftCorrected,
    DraftSent,
    Framed,
    Sent,
    SheetClosed,
    SheetSaved,
)
from app.messages.shelves import (
    Archived,
    ChangedElsewhere,
    Copied,
    Deleted,
    Loaded,
    Looked,
    Noted,
    Renamed,
    Restored,
    ShelfChosen,
    ToastClosed,
    Told,
    Undone,
    Went,
)
from app.messages.translating import (
    OriginalsShown,
    TextsTranslated,
    TranslationMoved,
    TranslationWanted,
    TranslatorFound,
)

Message = (
    Typed
    | ChipDropped
    | Chosen
    | Corrected
    | PickerOpened
    | PickerSearched
    | PickerClosed
    | TrackPressed
    | Renamed
    | Noted
    | Archived
    | Deleted
    | Restored
    | Undone
    | ToastClosed
    | Copied
    | Looked
    | ShelfChosen
    | Went
    | Loaded
    | ChangedElsewhere
    | Told
    | Refreshed
    | Stopped
    | Returned
    | Answered
    | NotAnswered
    | Ticked
    | LanguageChosen
    | LanguageArrived
    | ThemeChosen
    | KeyEntered
    | OpeningChosen
    | Noticed
    | LinkedAdded
    | LinkedRemoved
    | KeyTried
    | Tried
    | AccessChecked
    | Probed
    | AccessCopied
    | RelayReady
    | RelayCopied
    | RelayGiven
    | RelayRemoved
    | Sent
    | DraftSent
    | DraftCorrected
    | BookmarkletCopied
    | SheetSaved
    | SheetClosed
    | Framed
    | OriginalsShown
    | TranslatorFound
    | TranslationWanted
    | TranslationMoved
    | TextsTranslated
)

__all__ = [
    "AccessChecked",
    "AccessCopied",
    "Answered",
    "Archived",
    "BookmarkletCopied",
    "ChangedElsewhere",
    "ChipDropped",
    "Chosen",
    "Copied",
    "Corrected",
    "Deleted",
    "DraftCorrected",
    "DraftSent",
    "Framed",
    "KeyEntered",
    "KeyTried",
    "LanguageArrived",
    "LanguageChosen",
    "LinkedAdded",
    "LinkedRemoved",
    "Loaded",
    "Looked",
    "Message",
    "NotAnswered",
    "Noted",
    "Noticed",
    "OpeningChosen",
    "OriginalsShown",
    "PickerClosed",
    "PickerOpened",
    "PickerSearched",
    "Probed",
    "Refreshed",
    "RelayCopied",
    "RelayGiven",
    "RelayReady",
    "RelayRemoved",
    "Renamed",
    "Restored",
    "Returned",
    "Sent",
    "SheetClosed",
    "SheetSaved",
    "ShelfChosen",
    "Stopped",
    "TextsTranslated",
    "ThemeChosen",
    "Ticked",
    "ToastClosed",
    "Told",
    "TrackPressed",
    "TranslationMoved",
    "TranslationWanted",
    "TranslatorFound",
    "Tried",
    "Typed",
    "Undone",
    "Went",
]
