"""The place in memory does what every place must; and two tabs that hear of each other late lose
nothing."""

import json
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.backup.plan import plan
from app.core.keeping.merging import counts, join
from app.core.keeping.records import PARCEL, Records
from app.core.model import Event, Linked, Order, Parcel, Report, Retrieval
from app.core.parcel.glance import glance
from app.core.parcel.record import dump, glanced, read
from app.core.parcel.reports import with_retrieval
from tests.core.keeping.places import BARE, NOW, NUMBER, Memory, PlaceContract, opened
from tests.records import FULL


class TestMemory(PlaceContract):
    @pytest.fixture
    def texts(self) -> Memory:
        return Memory()


def test_a_record_tells_the_glance_at_its_parcel_also_where_nobody_has_looked() -> None:
    texts = Memory()
    opened(texts).save(FULL, NOW)
    assert glanced(json.loads(texts.get(PARCEL + FULL.number))) == glance(FULL)


def test_what_another_tab_has_written_in_the_same_place_is_joined_with_what_is_saved() -> None:
    texts = Memory()
    one, other = opened(texts, "a"), opened(texts, "b")
    one.save(BARE, NOW)
    mine = other.open(NUMBER)
    one.save(replace(BARE, name="Lamp"), NOW)
    shown = other.save(replace(mine, note="for Ann"), NOW)
    assert (shown.name, shown.note) == ("Lamp", "for Ann")
    assert read(texts.get(PARCEL + NUMBER)).shown == shown


def test_a_parcel_that_two_tabs_add_without_knowing_of_each_other_is_one_with_what_both_said() -> (
    None
):
    texts = Memory()
    opened(texts, "a").save(replace(BARE, name="Lamp", tags=("home",)), NOW)
    shown = opened(texts, "b").save(replace(BARE, note="for Ann", tags=("gift",)), NOW)
    assert (shown.name, shown.note, set(shown.tags)) == ("Lamp", "for Ann", {"home", "gift"})
    assert read(texts.get(PARCEL + NUMBER)).shown == shown


def test_the_glance_that_is_given_is_written_but_not_over_what_another_tab_has_added() -> None:
    """A glance is what the list shows before it reads a history."""
    texts, name = Memory(), PARCEL + FULL.number
    one, other = opened(texts, "a"), opened(texts, "b")
    given = glance(FULL)._replace(told=7)
    one.save(FULL, NOW, given)
    assert glanced(json.loads(texts.get(name))) == given
    mine = replace(other.open(FULL.number), note="for Ann")
    one.save(replace(FULL, name="Sofa"), NOW)
    shown = other.save(mine, NOW, glance(mine))
    assert shown.name == "Sofa"
    assert glanced(json.loads(texts.get(name))) == glance(shown) != glance(mine)


def test_what_could_not_be_written_yet_is_joined_with_what_is_heard() -> None:
    """A tab shows a name that its full store has refused, while another writes a note."""
    texts = Memory()
    one, other = opened(texts, "a"), opened(texts, "b")
    one.save(BARE, NOW)
    mine = replace(other.open(NUMBER), name="Lamp")
    one.save(replace(BARE, note="for Ann"), NOW)
    found = other.heard(NUMBER, texts.get(PARCEL + NUMBER), mine, NOW)
    assert found and found.more
    assert (found.parcel.name, found.parcel.note) == ("Lamp", "for Ann")


def test_what_was_removed_is_remembered_as_long_as_another_tab_may_tell_of_it() -> None:
    texts = Memory()
    records = opened(texts)
    for turn in range(50):
        parcel = replace(BARE, number=f"RR{turn:09}CN")
        records.save(parcel, NOW + timedelta(hours=turn))
        records.forget(parcel.number, NOW + timedelta(hours=turn))
    assert len(records._removed) <= 25
    late = replace(BARE, number="RR000000049CN")
    found = records.heard(late.number, dump(late), None, NOW)
    assert found and found.parcel == late and found.more


def test_what_this_tab_has_removed_itself_does_not_come_back_when_it_is_heard_of_late() -> None:
    texts = Memory()
    records = opened(texts)
    records.save(BARE, NOW)
    there = texts.get(PARCEL + NUMBER)
    records.forget(NUMBER, NOW)
    assert records.heard(NUMBER, there, None, NOW) is None
    found = records.heard(NUMBER, dump(replace(BARE, name="Lamp")), None, NOW)
    assert found and found.parcel.name == "Lamp"


def test_what_this_tab_has_written_over_what_it_hears_of_late_is_known_when_it_goes() -> None:
    texts = Memory()
    records = opened(texts)
    records.save(BARE, NOW)
    late = texts.get(PARCEL + NUMBER)
    mine = records.save(replace(BARE, note="for Ann"), NOW)
    found = records.heard(NUMBER, late, mine, NOW)
    assert found and (found.parcel, found.more) == (mine, False)
    records.forget(NUMBER, NOW)
    assert texts.get(PARCEL + NUMBER) == ""


def test_what_is_added_after_a_removal_is_later_than_what_was_there() -> None:
    texts = Memory()
    records = opened(texts)
    first = records.save(replace(BARE, name="first"), NOW + timedelta(days=400))
    before = read(texts.get(PARCEL + NUMBER))
    records.forget(NUMBER, NOW)
    records.save(replace(first, name="second"), NOW)
    assert join(before, read(texts.get(PARCEL + NUMBER))).shown.name == "second"


def carried(one: Memory, other: Memory, records: Records) -> None:
    """Another device takes in what one has."""
    there = {NUMBER: read(text)} if (text := other.get(PARCEL + NUMBER)) else {}
    for record in plan(there, [read(one.get(PARCEL + NUMBER))]).records:
        records.count(NUMBER, counts(record.stamps))
        records.save(record.shown, NOW)


def test_a_number_that_is_put_where_it_was_known_to_have_gone_is_taken_by_no_list() -> None:
    phone, laptop, linked = Memory(), Memory(), (Linked("CP123456785SK"),)
    here, there = opened(phone, "a"), opened(laptop, "b")
    for now in (), linked, ():
        here.save(replace(BARE, linked=now), NOW)
    carried(phone, laptop, there)
    there.save(replace(BARE, linked=linked), NOW)
    carried(laptop, phone, here)
    carried(phone, laptop, there)
    for texts in (phone, laptop):
        assert read(texts.get(PARCEL + NUMBER)).shown.linked == linked


@pytest.mark.parametrize(
    "change", [{"name": "Lamp"}, {"deleted": NOW}, {"tags": ("gift",)}], ids=str
)
def test_an_answer_for_a_record_of_before_stamps_undoes_nothing(change: dict) -> None:
    """Two tabs with such a record: one writes what a source told while the other changes it."""
    one, other = Tab("a"), Tab("b")
    for tab in (one, other):
        tab.texts.put(PARCEL + NUMBER, dump(replace(BARE, name="Shoes")))
        tab.parcel = tab.records.open(NUMBER)
    one.save(with_retrieval(one.parcel, answer(1)), other.arriving.append)
    other.save(replace(other.parcel, **change), one.arriving.append)
    for _ in range(9):
        for tab, there in ((one, other), (other, one)):
            if tab.arriving:
                tab.hear(there.arriving.append)
    wanted = with_retrieval(replace(BARE, **{"name": "Shoes", **change}), answer(1))
    assert one.parcel == other.parcel == wanted


def test_what_the_other_tab_took_off_with_a_number_does_not_come_back() -> None:
    texts = Memory()
    one, other = opened(texts, "a"), opened(texts, "b")
    told = Retrieval("bring", NOW, Report("CP123456785SK", (Event(NOW, "Sent"),)))
    parcel = with_retrieval(replace(BARE, linked=FULL.retrievals[0].report.linked), told)
    one.save(parcel, NOW)
    mine = other.open(NUMBER)
    one.save(replace(parcel, linked=(), retrievals=()), NOW)
    found = other.heard(NUMBER, texts.get(PARCEL + NUMBER), mine, NOW)
    assert found
    assert (found.parcel.retrievals, found.parcel.linked, found.more) == ((), (), False)


class Tab:
    """A tab that sees another's writing only when it is told of it, as in a browser of several
    processes: a place of its own, and what has not arrived yet."""

    def __init__(self, device: str) -> None:
        self.texts = Memory()
        self.records = Records(self.texts, device)
        self.arriving: deque[str] = deque()
        self.parcel = BARE

    def save(self, parcel: Parcel, tell: Callable[[str], None]) -> None:
        before = self.texts.get(PARCEL + NUMBER)
        self.parcel = self.records.save(parcel, NOW)
        if self.texts.get(PARCEL + NUMBER) != before:
            tell(self.texts.get(PARCEL + NUMBER))

    def hear(self, tell: Callable[[str], None]) -> None:
        text = self.arriving.popleft()
        self.texts.put(PARCEL + NUMBER, text)
        found = self.records.heard(NUMBER, text, self.parcel, NOW)
        assert found
        self.parcel = found.parcel
        if found.more:
            self.save(found.parcel, tell)


def answer(count: int) -> Retrieval:
    at = NOW + timedelta(hours=count)
    return Retrieval("bring", at, Report(NUMBER, (Event(at, f"Scan {count}"),)))


CHANGES: dict[str, Callable[[Parcel, int], Parcel]] = {
    "name": lambda parcel, turn: replace(parcel, name=f"name {turn}"),
    "note": lambda parcel, turn: replace(parcel, note=f"note {turn}"),
    "tag": lambda parcel, turn: replace(parcel, tags=(*parcel.tags, f"tag {turn}")),
    "shop": lambda parcel, turn: replace(parcel, order=Order(shop=f"shop {turn}")),
    "told": lambda parcel, turn: with_retrieval(parcel, answer(turn)),
}
HEAR = "hear"


@given(st.lists(st.tuples(st.booleans(), st.sampled_from([*CHANGES, HEAR, HEAR])), max_size=25))
def test_tabs_that_write_at_the_same_moment_lose_nothing(deeds: list[tuple[bool, str]]) -> None:
    one, other = Tab("a"), Tab("b")
    turns = ((one, other.arriving.append), (other, one.arriving.append))
    one.save(BARE, other.arriving.append)
    other.hear(one.arriving.append)
    last: dict[str, set[int]] = {}
    for turn, (first, deed) in enumerate(deeds):
        tab, tell = turns[first]
        if deed != HEAR:
            tab.save(CHANGES[deed](tab.parcel, turn), tell)
            last.setdefault(deed, set()).add(turn)
        elif tab.arriving:
            tab.hear(tell)
    for _ in range(200):
        for tab, tell in turns:
            if tab.arriving:
                tab.hear(tell)
    assert not one.arriving
    assert not other.arriving
    assert one.parcel == other.parcel
    assert read(one.texts.get(PARCEL + NUMBER)).shown == one.parcel
    kept = one.parcel
    assert set(kept.tags) == {f"tag {turn}" for turn in last.get("tag", ())}
    said = {event.text for told in kept.retrievals for event in told.report.events}
    assert said == {f"Scan {turn}" for turn in last.get("told", ())}
    for name, value in (("name", kept.name), ("note", kept.note), ("shop", kept.order.shop)):
        assert value in {f"{name} {turn}" for turn in last.get(name, ())} | ({""} - set(last))
        assert bool(value) == (name in last)
