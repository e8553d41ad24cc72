"""Whatever happens, in whatever order: nothing raises, nothing is lost, all is saved."""

import re
from datetime import UTC, datetime

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from app.adding.state import CHIPS_AT_ONCE
from app.core.model import Parcel
from app.core.parcel.history import events, moment
from app.frame.state import State
from app.listing.state import SHELVES
from app.roof import EFFECTS, HANDLERS, PLACES, update
from tests.fakes import messages
from tests.rooms import do, said
from tests.update.messages import MESSAGES, SECRET, loads, pastes


def happened(parcel: Parcel) -> set[tuple[object, ...]]:
    """What a parcel's history cannot lose again."""
    return {
        (told.source, moment(told.event), told.event.code or told.event.text, told.event.place)
        for one in events(parcel)
        for told in (one, *one.also)
    }


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
        assert all(type(effect) in EFFECTS for effect in effects)
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
        while self.state.asking.questions:
            parcel, number, source, *_ = self.state.asking.questions[0]
            self.take(said.NotAnswered(parcel, source, "error.server", (), number))
        for number in sorted(self.state.asking.busy):
            self.take(said.NotAnswered(number, "bring", "error.server"))
        assert self.state.asking.round is None

    def nothing_is_lost(self, before: State, message: object, effects: tuple) -> None:
        gone = before.parcels.keys() - self.state.parcels.keys()
        if isinstance(message, said.Loaded):
            forgotten = {effect.number for effect in effects if isinstance(effect, do.Forget)}
            kept = set(message.book) - forgotten
            assert self.state.parcels.keys() == kept
        elif isinstance(message, said.ChangedElsewhere):
            assert gone <= {message.number}
            assert not gone or message.parcel is None
        elif isinstance(message, said.TakenBack):
            new = before.backup.taken.new if before.backup.taken else ()
            assert gone <= {one.number for one in new}
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
        assert isinstance(message, said.NotAnswered) or not asked & before.asking.busy
        assert asked <= self.state.asking.busy & self.state.parcels.keys()
        assert {q.parcel for q in self.state.asking.questions} <= self.state.asking.busy

    @invariant()
    def parcels_stand_under_their_numbers(self) -> None:
        assert all(number == parcel.number for number, parcel in self.state.parcels.items())

    @invariant()
    def chips_are_few_and_each_is_one_number(self) -> None:
        found = [chip.number for chip in self.state.adding.chips]
        assert len(found) == len(set(found)) <= CHIPS_AT_ONCE

    @invariant()
    def a_round_waits_for_somebody_who_is_asked(self) -> None:
        if self.state.asking.round is not None:
            assert self.state.asking.round.waiting
            assert self.state.asking.round.waiting <= self.state.asking.busy
            assert 0 <= self.state.asking.round.done < self.state.asking.round.total

    @invariant()
    def every_short_line_has_its_words(self) -> None:
        assert self.state.toast is None or self.state.toast.key in self.wording

    @invariant()
    def the_state_can_stand_for_the_whole_page(self) -> None:
        assert self.state.listing.shelf in ("", *SHELVES)
        assert self.state.place in ("list", *PLACES)


test_whatever_happens = Page.TestCase
test_whatever_happens.settings = settings(
    max_examples=settings.default.max_examples // 2, stateful_step_count=30
)
