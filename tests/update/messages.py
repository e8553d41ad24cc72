"""A strategy for each kind of message, with arguments that make sense and others."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from app.core.backup.along import joined, part, row
from app.core.backup.content import Content
from app.core.backup.json_file import dump
from app.core.keeping.copies import Copy
from app.core.parcel.book import Book
from app.core.parcel.by_hand import KINDS as MARKS
from app.core.parcel.record import Record
from app.core.parcel.record import dump as record
from app.core.parcel.visit import Visit
from app.core.reach.bridge import KINDS, Bridge
from app.core.reach.outgoing import Sent
from app.core.reach.service import Service
from app.core.sources import SOURCES
from app.frame.common import Settings
from app.listing.arrangement import GROUPS, SORTS
from app.listing.state import SHELVES
from app.map.state import World
from app.roof import PLACES
from app.sharing.link import shared
from tests.conftest import NOW
from tests.rooms import said
from tests.strategies import (
    CARRIERS,
    NUMBERS,
    countries,
    numbers,
    pairs,
    parcels,
    reports,
    texts,
)

SECRET = "k3y-of-the-visitor"
ANYONE = (*NUMBERS, "no such number", "")

sources = st.sampled_from(sorted(SOURCES))
anyone = st.sampled_from(ANYONE)
whats = st.sampled_from(["carrier", "origin", "destination"])
values = st.sampled_from(["", *CARRIERS])
pastes = st.lists(numbers | texts, max_size=4).map(" ".join) | st.just(
    "\n".join(f"2045001234{n:04}" for n in range(43))
)
keys = st.sampled_from(["error.server", "error.not_found", "error.offline", ""])
answers = numbers.flatmap(
    lambda number: st.builds(said.Answered, st.just(number), sources, reports(number))
)
whose = {
    "carrier": values,
    "origin": countries | st.just(""),
    "destination": countries | st.just(""),
}


def choices(kind: Any) -> st.SearchStrategy[Any]:
    """A choice from the open list, for a chip or a parcel."""
    return whats.flatmap(lambda what: st.builds(kind, st.just(what), whose[what], anyone))


elsewhere = st.one_of(
    parcels().map(lambda parcel: said.ChangedElsewhere(parcel.number, parcel)),
    st.builds(said.ChangedElsewhere, anyone, st.none()),
)
loads = st.lists(parcels(), max_size=3, unique_by=lambda parcel: parcel.number).map(
    lambda found: said.Loaded(
        Book({one.number: one for one in found}), {"dhl": SECRET}, ("damaged",)
    )
)

pages = st.lists(
    st.tuples(st.dates(date(2026, 1, 1), date(2026, 11, 20)), numbers | texts), max_size=4
).map(lambda lines: "\n".join(f"{day} 10:00 Departed from {text}" for day, text in lines))

WORKER = (Path(__file__).parents[2] / "static" / "relay" / "worker.js").read_text("utf-8")
links = texts | st.builds(shared, parcels(words=st.just("a word")), st.booleans())
brought = st.one_of(
    st.lists(parcels(), max_size=3).map(
        lambda found: dump(Content(tuple(map(Record, found)), {"city": "Oslo"}, {"dhl": SECRET}))
    ),
    st.lists(numbers | texts, max_size=3).map("\n".join),
).map(str.encode)
parts_of_rows = brought.map(bytes.decode).flatmap(lambda text: st.sampled_from(row(text, 200)))
rows = parts_of_rows.map(lambda one: joined(None, part(one), NOW))
turns = st.integers(0, 2)
hosts = st.sampled_from(["api.bring.com", "r.workers.dev", ""])
MESSAGES = {
    said.LeftDevice: st.builds(said.LeftDevice, hosts, anyone, hosts),
    said.TrafficKnown: st.lists(
        st.builds(Sent, st.just(NOW), hosts, anyone, hosts), max_size=3
    ).map(lambda rows: said.TrafficKnown(tuple(rows))),
    said.TrafficCleared: st.just(said.TrafficCleared()),
    said.DamagedWanted: st.just(said.DamagedWanted()),
    said.ChipChosen: choices(said.ChipChosen),
    said.ParcelChosen: choices(said.ParcelChosen),
    said.HomeChosen: st.builds(said.HomeChosen, countries | st.just("")),
    said.Ticked: st.integers(0, 60).map(
        lambda day: said.Ticked(datetime(2026, 11, 1, tzinfo=UTC) + timedelta(days=day))
    ),
    said.Typed: st.builds(said.Typed, pastes),
    said.TextBrought: st.builds(said.TextBrought, pastes),
    said.SharedWaits: st.just(said.SharedWaits()),
    said.ActWanted: st.just(said.ActWanted()),
    said.Reconnected: st.just(said.Reconnected()),
    said.BrowserKnown: st.builds(
        said.BrowserKnown, texts | st.just("iPhone"), st.integers(0, 5), st.booleans()
    ),
    said.Offered: st.builds(said.Offered, st.booleans()),
    said.BadgeChosen: st.builds(said.BadgeChosen, st.booleans()),
    said.DraftCounted: st.builds(said.DraftCounted, pastes, st.integers(0, 9)),
    said.ChipDropped: st.builds(said.ChipDropped, anyone),
    said.Corrected: st.builds(said.Corrected, anyone, numbers),
    said.PickerOpened: st.builds(said.PickerOpened, whats, anyone),
    said.PickerSearched: st.builds(said.PickerSearched, texts),
    said.PickerClosed: st.just(said.PickerClosed()),
    said.TrackPressed: st.just(said.TrackPressed()),
    said.Refreshed: st.builds(said.Refreshed, anyone),
    said.Stopped: st.just(said.Stopped()),
    said.Answered: answers,
    said.NotAnswered: st.builds(
        said.NotAnswered, anyone, sources, keys, pairs.map(lambda args: tuple(args.items()))
    ),
    said.PageLookedAt: st.builds(said.PageLookedAt, pages),
    said.PageSeen: st.builds(said.PageSeen, anyone, pages),
    said.BridgeFound: st.builds(
        said.BridgeFound,
        st.none()
        | st.builds(
            Bridge, st.just("1.0"), st.sampled_from(KINDS), st.frozensets(hosts | st.just("*"))
        ),
    ),
    said.BridgeWanted: st.builds(said.BridgeWanted, hosts),
    said.HelpSought: st.builds(said.HelpSought, texts),
    said.HintClosed: st.builds(said.HintClosed, st.sampled_from(["", "open", "nothing"])),
    said.ShortcutsChosen: st.builds(said.ShortcutsChosen, st.booleans()),
    said.Renamed: st.builds(said.Renamed, anyone, texts),
    said.Noted: st.builds(said.Noted, anyone, texts),
    said.Walked: st.builds(said.Walked, anyone),
    said.Marked: st.builds(said.Marked, anyone, st.sampled_from([*MARKS, "no mark"])),
    said.MarkDated: st.builds(said.MarkDated, anyone, st.dates().map(str) | texts),
    said.SentToggled: st.builds(said.SentToggled, anyone),
    said.MarkTakenBack: st.builds(said.MarkTakenBack, anyone),
    said.CodeGiven: st.builds(
        said.CodeGiven, anyone, texts | st.sampled_from(["4711", "Hi. Pick-up code: 4711"])
    ),
    said.CodeTaken: st.builds(said.CodeTaken, anyone, st.just("4711")),
    said.CodeMeant: st.builds(said.CodeMeant, st.just("4711"), anyone),
    said.Archived: st.builds(said.Archived, anyone),
    said.Deleted: st.builds(said.Deleted, anyone),
    said.Restored: st.builds(said.Restored, anyone),
    said.Undone: st.just(said.Undone()),
    said.ToastClosed: st.just(said.ToastClosed()),
    said.Copied: st.builds(said.Copied, anyone),
    said.Looked: st.builds(said.Looked, anyone | texts),
    said.ShelfChosen: st.builds(said.ShelfChosen, st.sampled_from(SHELVES)),
    said.Went: st.builds(
        said.Went, st.sampled_from(["list", *PLACES]), anyone, texts | st.just("")
    ),
    said.LanguageChosen: st.just(said.LanguageChosen("ru")),
    said.LanguageArrived: st.just(said.LanguageArrived("ru")),
    said.ThemeChosen: st.just(said.ThemeChosen("dark")),
    said.KeyEntered: st.builds(said.KeyEntered, st.just("dhl"), st.sampled_from(["", SECRET])),
    said.Loaded: loads,
    said.RecordDamaged: st.builds(said.RecordDamaged, anyone),
    said.ChangedElsewhere: elsewhere,
    said.ImportChecked: st.just(said.ImportChecked()),
    said.Noticed: st.builds(said.Noticed, st.just("offline"), st.booleans()),
    said.Told: st.just(said.Told("toast.copied")),
    said.Returned: st.just(said.Returned()),
    said.Marked: st.builds(said.Marked, anyone, st.sampled_from([*MARKS, "", "eaten"])),
    said.MarkDated: st.builds(said.MarkDated, anyone, st.dates().map(str) | texts),
    said.MarkTakenBack: st.builds(said.MarkTakenBack, anyone),
    said.CodeGiven: st.builds(said.CodeGiven, anyone, texts),
    said.CodeTaken: st.builds(said.CodeTaken, anyone, texts),
    said.CodeMeant: st.builds(said.CodeMeant, texts, anyone),
    said.LinkedAdded: st.builds(said.LinkedAdded, anyone, numbers | texts),
    said.LinkedRemoved: st.builds(said.LinkedRemoved, anyone, anyone),
    said.OpeningChosen: st.builds(said.OpeningChosen, st.booleans()),
    said.KeyTried: st.builds(said.KeyTried, st.sampled_from(["dhl", "relay", "no such"])),
    said.Tried: st.builds(said.Tried, st.sampled_from(["dhl", "relay"]), st.just("key.works")),
    said.RelayReady: st.just(said.RelayReady(WORKER, "https://book.example", SECRET)),
    said.RelayCopied: st.just(said.RelayCopied()),
    said.RelayGiven: st.builds(said.RelayGiven, texts | st.just("https://mine.workers.dev")),
    said.RelayRemoved: st.just(said.RelayRemoved()),
    said.AccessChecked: st.builds(said.AccessChecked, sources | st.just("")),
    said.Probed: st.builds(
        said.Probed, sources, st.sampled_from(["readable", "refused", "unreachable", ""])
    ),
    said.AccessCopied: st.just(said.AccessCopied()),
    said.MineChecked: st.just(said.MineChecked()),
    said.SourceSought: st.builds(said.SourceSought, texts | st.sampled_from(["DHL", ""])),
    said.Sent: st.builds(said.Sent, pages, anyone),
    said.DraftCorrected: st.builds(
        said.DraftCorrected,
        st.integers(-1, 2),
        st.sampled_from(["number", "carrier", "event", "days"]),
        anyone | st.sampled_from(["0", "1", "cainiao"]),
    ),
    said.Searched: st.builds(said.Searched, texts | numbers),
    said.Sorted: st.builds(said.Sorted, st.sampled_from([*SORTS, "no order"])),
    said.Grouped: st.builds(said.Grouped, st.sampled_from([*GROUPS, "no heading"])),
    said.TableChosen: st.builds(said.TableChosen, st.booleans()),
    said.MoreShown: st.just(said.MoreShown()),
    said.Widened: st.builds(said.Widened, st.booleans()),
    said.OriginalsShown: st.builds(said.OriginalsShown, st.booleans()),
    said.TranslatorFound: st.just(said.TranslatorFound()),
    said.TranslationWanted: st.builds(said.TranslationWanted, numbers, st.booleans()),
    said.TranslationMoved: st.builds(said.TranslationMoved, st.integers(0, 100)),
    said.TextsTranslated: st.builds(
        said.TextsTranslated,
        st.sampled_from(["en", "ru"]),
        st.lists(st.tuples(texts, texts), max_size=2).map(tuple),
        st.booleans(),
    ),
    said.DeviceKnown: st.builds(said.DeviceKnown, st.sampled_from(["", "safari", "installed"])),
    said.ReminderClosed: st.just(said.ReminderClosed()),
    said.VisitKnown: st.just(said.VisitKnown(Visit(base={"RR123456785CN": "it.moving@1"}))),
    said.Left: st.just(said.Left()),
    said.SinceClosed: st.just(said.SinceClosed()),
    said.OwnPlaceGiven: st.builds(
        said.OwnPlaceGiven, st.sampled_from(["city", "postcode", "no such"]), texts
    ),
    said.DetailsCopied: st.builds(said.DetailsCopied, st.lists(anyone, max_size=2).map(tuple)),
    said.EvidenceTaken: st.builds(
        said.EvidenceTaken, anyone, st.sampled_from(["json", "text", "copy", "no such"])
    ),
    said.OwnShown: st.builds(said.OwnShown, anyone, st.booleans()),
    said.TonguesChosen: st.builds(
        said.TonguesChosen, st.sampled_from(["both", "own", "en", "no such"])
    ),
    said.EnglishReady: st.just(said.EnglishReady()),
    said.WorldReady: st.just(said.WorldReady(World(9, 9, {"CN": (1, 2)}))),
    said.DraftSent: st.just(said.DraftSent()),
    said.FileCame: st.builds(said.FileCame, numbers),
    said.Scanned: st.builds(said.Scanned, st.lists(pastes, max_size=3).map(tuple)),
    said.CameraTold: st.builds(
        said.CameraTold,
        st.sampled_from(["on", "off", "trouble"]),
        st.sampled_from(["torch", "busy"]),
    ),
    said.CameraWanted: st.just(said.CameraWanted()),
    said.CameraTurned: st.just(said.CameraTurned()),
    said.TorchPressed: st.just(said.TorchPressed()),
    said.PictureChosen: st.just(said.PictureChosen()),
    said.BookmarkletCopied: st.just(said.BookmarkletCopied()),
    said.SheetSaved: st.just(said.SheetSaved()),
    said.SheetClosed: st.just(said.SheetClosed()),
    said.NotesShared: st.builds(said.NotesShared, anyone),
    said.ShareAsked: st.builds(said.ShareAsked, anyone),
    said.QrAsked: st.builds(said.QrAsked, anyone),
    said.QrReady: st.builds(said.QrReady, links, st.just(("10", "01"))),
    said.QrFailed: st.builds(said.QrFailed, links),
    said.SharedOpened: st.builds(said.SharedOpened, links),
    said.SharedTaken: st.just(said.SharedTaken()),
    said.Framed: st.builds(said.Framed, anyone, st.sampled_from(["", "17track"])),
    said.LetterCopied: st.builds(said.LetterCopied, texts),
    said.LetterHandedOn: st.builds(said.LetterHandedOn, texts),
    said.OrderGiven: st.builds(
        said.OrderGiven,
        anyone,
        st.sampled_from(["shop", "placed", "country", "protection", "no such"]),
        texts | st.dates().map(str) | st.sampled_from(["", "CN"]),
    ),
    said.Tagged: st.builds(said.Tagged, anyone, texts | st.just("a, b" * 9)),
    said.IcsWanted: st.builds(said.IcsWanted, anyone),
    said.AlertsChosen: st.builds(said.AlertsChosen, st.booleans()),
    said.AlertsRefused: st.just(said.AlertsRefused("toast.alerts_refused")),
    said.Waited: st.just(said.Waited()),
    said.SettingsElsewhere: st.builds(
        said.SettingsElsewhere,
        st.builds(Settings, st.sampled_from(["en", "ru"]), home=countries, city=texts),
    ),
    said.KeyElsewhere: st.builds(
        said.KeyElsewhere, st.sampled_from(["dhl", "relay"]), st.sampled_from(["", SECRET])
    ),
    said.LockWanted: st.builds(said.LockWanted, texts | st.just("four words of mine")),
    said.UnlockWanted: st.builds(said.UnlockWanted, texts),
    said.LockRemoved: st.just(said.LockRemoved()),
    said.KeysForgotten: st.just(said.KeysForgotten()),
    said.KeysLocked: st.builds(
        said.KeysLocked, st.just(frozenset({"dhl"})), st.just({}), st.booleans()
    ),
    said.KeysOpened: st.builds(said.KeysOpened, st.just({"dhl": SECRET}), st.booleans()),
    said.LockFailed: st.just(said.LockFailed("lock.wrong")),
    said.AlongWanted: st.builds(said.AlongWanted, st.booleans()),
    said.AlongMade: st.builds(
        said.AlongMade, st.just(("1.0.1.1.a",)), st.just(("1.0.1.2.a", "1.0.2.2.b"))
    ),
    said.CodeWanted: st.builds(said.CodeWanted, st.integers(-1, 3)),
    said.CodeDrawn: st.builds(said.CodeDrawn, texts, st.sampled_from([(), ("10", "01")])),
    said.PartOpened: st.builds(said.PartOpened, texts | parts_of_rows),
    said.RowKnown: st.builds(said.RowKnown, st.none() | rows),
    said.KeysTicked: st.builds(said.KeysTicked, st.booleans()),
    said.ExportWanted: st.builds(
        said.ExportWanted, st.sampled_from(["json", "csv", "txt", "no such"])
    ),
    said.Exported: st.just(said.Exported()),
    said.FileChosen: st.builds(said.FileChosen, texts),
    said.FileRead: st.builds(said.FileRead, turns, brought),
    said.FileOpened: st.builds(said.FileOpened, turns, brought.map(bytes.decode)),
    said.LockedWanted: st.builds(said.LockedWanted, texts),
    said.Unlocked: st.builds(said.Unlocked, texts),
    said.CopiesListed: st.builds(said.CopiesListed, st.none() | st.just((Copy("c", NOW, 3, 900),))),
    said.CopyChosen: st.builds(said.CopyChosen, st.sampled_from(["c", "no such"])),
    said.CopyRead: st.builds(
        said.CopyRead, turns, st.lists(parcels().map(record) | texts, max_size=3).map(tuple)
    ),
    said.FileRefused: turns.map(
        lambda turn: said.FileRefused(turn, "backup.refused.large", {"size": 8})
    ),
    said.RecordsFound: st.builds(
        said.RecordsFound,
        turns,
        st.lists(parcels(), max_size=3).map(
            lambda found: {one.number: Record(one) for one in found}
        ),
    ),
    said.RevivedTicked: st.builds(said.RevivedTicked, st.booleans()),
    said.TakenIn: st.just(said.TakenIn()),
    said.FileDeclined: st.just(said.FileDeclined()),
    said.TakenBack: st.just(said.TakenBack()),
    said.ServiceElsewhere: st.builds(
        said.ServiceElsewhere, sources, st.sampled_from(["", "readable"]).map(Service)
    ),
}
