"""Whatever happens, in whatever order: nothing raises, nothing is lost, all is saved."""

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import UnionType
from typing import get_args

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from app import effects as do
from app import messages as said
from app.actions import PLACES
from app.book import Book
from app.history import events, moment
from app.listing import GROUPS, SORTS
from app.model import Parcel
from app.sharing import shared
from app.sources import SOURCES
from app.state import CHIPS_AT_ONCE, SHELVES, State, World
from app.update import HANDLERS, ROOMS, update
from app.visit import Visit
from tests.fakes import messages
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
choices = st.one_of(
    st.builds(said.Chosen, st.just("carrier"), values, anyone, st.sampled_from(["chip", "parcel"])),
    st.builds(
        said.Chosen,
        st.sampled_from(["origin", "destination"]),
        countries | st.just(""),
        anyone,
        st.sampled_from(["chip", "parcel"]),
    ),
    st.builds(said.Chosen, st.just("home"), countries | st.just(""), st.just(""), st.just("home")),
)
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
# One strategy for each kind of message.
MESSAGES = {
    said.Ticked: st.integers(0, 60).map(
        lambda day: said.Ticked(datetime(2026, 11, 1, tzinfo=UTC) + timedelta(days=day))
    ),
    said.Typed: st.builds(said.Typed, pastes),
    said.ChipDropped: st.builds(said.ChipDropped, anyone),
    said.Corrected: st.builds(said.Corrected, anyone, numbers),
    said.Chosen: choices,
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
    said.Renamed: st.builds(said.Renamed, anyone, texts),
    said.Noted: st.builds(said.Noted, anyone, texts),
    said.Archived: st.builds(said.Archived, anyone),
    said.Deleted: st.builds(said.Deleted, anyone),
    said.Restored: st.builds(said.Restored, anyone),
    said.Undone: st.just(said.Undone()),
    said.ToastClosed: st.just(said.ToastClosed()),
    said.Copied: st.builds(said.Copied, anyone),
    said.Looked: st.builds(said.Looked, anyone | texts),
    said.ShelfChosen: st.builds(said.ShelfChosen, st.sampled_from(SHELVES)),
    said.Went: st.builds(said.Went, st.sampled_from(["list", *PLACES.values()]), anyone),
    said.LanguageChosen: st.just(said.LanguageChosen("ru")),
    said.LanguageArrived: st.just(said.LanguageArrived("ru")),
    said.ThemeChosen: st.just(said.ThemeChosen("dark")),
    said.KeyEntered: st.builds(said.KeyEntered, st.just("dhl"), st.sampled_from(["", SECRET])),
    said.Loaded: loads,
    said.ChangedElsewhere: elsewhere,
    said.Noticed: st.builds(said.Noticed, st.just("offline"), st.booleans()),
    said.Told: st.just(said.Told("toast.copied")),
    said.Returned: st.just(said.Returned()),
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
    said.WorldReady: st.just(said.WorldReady(World(9, 9, {"CN": (1, 2)}))),
    said.DraftSent: st.just(said.DraftSent()),
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
    said.LetterOpened: st.builds(said.LetterOpened, anyone, texts | st.just("no_movement")),
    said.LetterCopied: st.builds(said.LetterCopied, texts),
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
}


def kinds(union: UnionType) -> set[type]:
    return set(get_args(union))


def named_tuples(module: object) -> set[type]:
    """The kinds of values that a module or its package defines itself."""
    return {
        one
        for one in vars(module).values()
        if isinstance(one, type) and one.__module__.startswith(module.__name__)
    }


def happened(parcel: Parcel) -> set[tuple[object, ...]]:
    """What a parcel's history cannot lose again."""
    return {
        (told.source, moment(told.event), told.event.code or told.event.text, told.event.place)
        for one in events(parcel)
        for told in (one, *one.also)
    }


def test_every_message_has_exactly_one_handler() -> None:
    assert set(HANDLERS) == kinds(said.Message) == named_tuples(said)
    assert len(HANDLERS) == sum(len(room.HANDLERS) for room in ROOMS)


def test_every_effect_is_among_the_effects() -> None:
    assert kinds(do.Effect) == named_tuples(do)


def test_every_kind_of_message_is_tried_here() -> None:
    assert MESSAGES.keys() == HANDLERS.keys()


class Page(RuleBasedStateMachine):
    """The page's state under any messages at all."""

    @initialize(message=loads)
    def open(self, message) -> None:
        self.state = State(now=datetime(2026, 11, 22, 12, tzinfo=UTC))
        self.wording = {re.sub("_(one|other)$", "", key) for key in messages("en")}
        self.take(message)

    @rule(message=st.one_of(*MESSAGES.values()))
    def take(self, message) -> None:
        before = self.state
        self.state, effects = update(before, message)
        assert all(type(effect) in kinds(do.Effect) for effect in effects)
        self.nothing_is_lost(before, message, effects)
        self.all_is_saved(before, message, effects)
        self.questions_are_remembered(before, message, effects)
        assert SECRET not in repr((before, message, self.state, effects))

    # What a person does, for messages at random seldom come to it.
    @rule(text=pastes)
    def track(self, text: str) -> None:
        self.take(said.Typed(text))
        self.take(said.TrackPressed())

    @rule()
    def refresh_all_and_hear_from_all(self) -> None:
        self.take(said.Refreshed())
        while self.state.questions:
            parcel, number, source, *_ = self.state.questions[0]
            self.take(said.NotAnswered(parcel, source, "error.server", (), number))
        for number in sorted(self.state.asking):
            self.take(said.NotAnswered(number, "bring", "error.server"))
        assert self.state.round is None

    def nothing_is_lost(self, before: State, message: object, effects: tuple) -> None:
        gone = before.parcels.keys() - self.state.parcels.keys()
        if isinstance(message, said.Loaded):
            forgotten = {effect.number for effect in effects if isinstance(effect, do.Forget)}
            kept = set(message.book) - forgotten
            assert self.state.parcels.keys() == kept
        elif isinstance(message, said.ChangedElsewhere):
            assert gone <= {message.number}
            assert not gone or message.parcel is None
        else:
            assert not gone
            taken_off = isinstance(message, said.LinkedRemoved)
            for number, parcel in before.parcels.items():
                if taken_off and number == message.number:
                    continue
                assert happened(parcel) <= happened(self.state.parcels[number])

    def all_is_saved(self, before: State, message: object, effects: tuple) -> None:
        saved = {one.parcel.number: one.parcel for one in effects if isinstance(one, do.Save)}
        assert saved.items() <= self.state.parcels.items()
        if not isinstance(message, said.Loaded | said.ChangedElsewhere):
            changed = {n for n, p in self.state.parcels.items() if before.parcels.get(n) != p}
            assert changed <= saved.keys()
        else:
            assert saved == {}

    def questions_are_remembered(self, before: State, message: object, effects: tuple) -> None:
        asks = [effect for effect in effects if isinstance(effect, do.Ask)]
        assert len(asks) == len(set(asks))
        asked = {ask.number for ask in asks}
        assert isinstance(message, said.NotAnswered) or not asked & before.asking
        assert asked <= self.state.asking & self.state.parcels.keys()
        assert {q.parcel for q in self.state.questions} <= self.state.asking

    @invariant()
    def parcels_stand_under_their_numbers(self) -> None:
        assert all(number == parcel.number for number, parcel in self.state.parcels.items())

    @invariant()
    def chips_are_few_and_each_is_one_number(self) -> None:
        found = [chip.number for chip in self.state.chips]
        assert len(found) == len(set(found)) <= CHIPS_AT_ONCE

    @invariant()
    def a_round_waits_for_somebody_who_is_asked(self) -> None:
        if self.state.round is not None:
            assert self.state.round.waiting
            assert self.state.round.waiting <= self.state.asking
            assert 0 <= self.state.round.done < self.state.round.total

    @invariant()
    def every_short_line_has_its_words(self) -> None:
        assert self.state.toast is None or self.state.toast.key in self.wording

    @invariant()
    def the_state_can_stand_for_the_whole_page(self) -> None:
        assert self.state.shelf in SHELVES
        assert self.state.place in ("list", *PLACES.values())


test_whatever_happens = Page.TestCase
test_whatever_happens.settings = settings(
    max_examples=settings.default.max_examples // 2, stateful_step_count=30
)
