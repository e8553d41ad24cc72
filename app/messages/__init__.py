"""What can happen to the page: each message is one value, handled in `app.update`.

Named tuples, for their classes are made at every start of the page, and cheaply.
"""

from app.messages.access import AccessChecked, AccessCopied, KeyTried, Probed, Tried
from app.messages.alerting import AlertsChosen, AlertsRefused
from app.messages.asking import Answered, NotAnswered, Refreshed, Returned, Stopped, Waited
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
    OwnPlaceGiven,
    ThemeChosen,
    Ticked,
)
from app.messages.letters import LetterCopied, LetterOpened
from app.messages.linking import LinkedAdded, LinkedRemoved
from app.messages.listing import (
    Grouped,
    Left,
    MoreShown,
    Searched,
    SinceClosed,
    Sorted,
    TableChosen,
    VisitKnown,
    Widened,
)
from app.messages.mapping import WorldReady
from app.messages.ordering import IcsWanted, OrderGiven, Tagged
from app.messages.proving import DetailsCopied, EvidenceTaken, OwnShown
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
from app.messages.sharing import (
    NotesShared,
    QrAsked,
    QrFailed,
    QrReady,
    ShareAsked,
    SharedOpened,
    SharedTaken,
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
from app.messages.tabs import KeyElsewhere, ServiceElsewhere, SettingsElsewhere
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
    | OwnPlaceGiven
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
    | LetterOpened
    | LetterCopied
    | OrderGiven
    | Tagged
    | IcsWanted
    | Searched
    | Sorted
    | Grouped
    | TableChosen
    | MoreShown
    | VisitKnown
    | Left
    | SinceClosed
    | Widened
    | DetailsCopied
    | EvidenceTaken
    | OwnShown
    | NotesShared
    | ShareAsked
    | QrAsked
    | QrReady
    | QrFailed
    | SharedOpened
    | SharedTaken
    | WorldReady
    | AlertsChosen
    | AlertsRefused
    | Waited
    | SettingsElsewhere
    | KeyElsewhere
    | ServiceElsewhere
)

__all__ = [
    "AccessChecked",
    "AccessCopied",
    "AlertsChosen",
    "AlertsRefused",
    "Answered",
    "Archived",
    "BookmarkletCopied",
    "ChangedElsewhere",
    "ChipDropped",
    "Chosen",
    "Copied",
    "Corrected",
    "Deleted",
    "DetailsCopied",
    "DraftCorrected",
    "DraftSent",
    "EvidenceTaken",
    "Framed",
    "Grouped",
    "IcsWanted",
    "KeyElsewhere",
    "KeyEntered",
    "KeyTried",
    "LanguageArrived",
    "LanguageChosen",
    "Left",
    "LetterCopied",
    "LetterOpened",
    "LinkedAdded",
    "LinkedRemoved",
    "Loaded",
    "Looked",
    "Message",
    "MoreShown",
    "NotAnswered",
    "Noted",
    "NotesShared",
    "Noticed",
    "OpeningChosen",
    "OrderGiven",
    "OriginalsShown",
    "OwnPlaceGiven",
    "OwnShown",
    "PickerClosed",
    "PickerOpened",
    "PickerSearched",
    "Probed",
    "QrAsked",
    "QrFailed",
    "QrReady",
    "Refreshed",
    "RelayCopied",
    "RelayGiven",
    "RelayReady",
    "RelayRemoved",
    "Renamed",
    "Restored",
    "Returned",
    "Searched",
    "Sent",
    "ServiceElsewhere",
    "SettingsElsewhere",
    "ShareAsked",
    "SharedOpened",
    "SharedTaken",
    "SheetClosed",
    "SheetSaved",
    "ShelfChosen",
    "SinceClosed",
    "Sorted",
    "Stopped",
    "TableChosen",
    "Tagged",
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
    "VisitKnown",
    "Waited",
    "Went",
    "Widened",
    "WorldReady",
]
