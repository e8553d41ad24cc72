"""What every place for the list must do; and two tabs that hear of each other late lose nothing."""

import json
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.keeping.records import PARCEL, Records
from app.core.model import Event, Order, Parcel, Report, Retrieval
from app.core.parcel.record import VERSION, Damaged, Newer, dump, read
from app.core.parcel.reports import with_retrieval
from tests.records import FULL

NUMBER = "RR123456785CN"
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
BARE = Parcel(NUMBER, NOW)


class Full(Exception):
    """How these places refuse what they cannot take."""


class Memory:
    """A place in memory, with room for so many characters."""

    def __init__(self, room: int = 10**9) -> None:
        self.kept: dict[str, str] = {}
        self.room = room

    def get(self, name: str) -> str:
        return self.kept.get(name, "")

    def put(self, name: str, text: str) -> None:
        if len(text) > self.room:
            raise Full
        self.kept[name] = text

    def remove(self, name: str) -> None:
        self.kept.pop(name, None)

    def names(self) -> Iterable[str]:
        return list(self.kept)


class File(Memory):
    """A file of text that is read and written as a whole."""

    def __init__(self, room: int = 10**9) -> None:
        self.text = "{}"
        self.room = room

    @property
    def kept(self) -> dict[str, str]:
        return json.loads(self.text)

    def put(self, name: str, text: str) -> None:
        if len(text) > self.room:
            raise Full
        self.text = json.dumps({**self.kept, name: text})

    def remove(self, name: str) -> None:
        self.text = json.dumps({one: text for one, text in self.kept.items() if one != name})


@pytest.fixture(params=[Memory, File])
def texts(request: pytest.FixtureRequest) -> Memory:
    return request.param()


def opened(texts: Memory, device: str = "b") -> Records:
    return Records(texts, device)


def test_a_saved_parcel_comes_back_as_it_was(texts: Memory) -> None:
    assert opened(texts).save(FULL, NOW) == FULL
    assert list(opened(texts).numbers()) == [FULL.number]
    assert opened(texts).open(FULL.number) == FULL


def test_one_write_touches_one_parcel_and_nothing_of_others(texts: Memory) -> None:
    others = {"theme": "pink", "parcelbooks/parcel/1": "{}", PARCEL + "A1": "{"}
    for name, text in others.items():
        texts.put(name, text)
    records = opened(texts)
    records.save(FULL, NOW)
    assert {name: texts.get(name) for name in others} == others
    records.forget(FULL.number)
    assert {name: texts.get(name) for name in texts.names()} == others


def test_a_refused_write_leaves_what_was_there_and_can_be_tried_again(texts: Memory) -> None:
    records = opened(texts)
    records.save(BARE, NOW)
    texts.room, before = 5, texts.get(PARCEL + NUMBER)
    with pytest.raises(Full):
        records.save(replace(BARE, name="Lamp"), NOW)
    assert texts.get(PARCEL + NUMBER) == before
    texts.room = 10**9
    records.save(replace(BARE, name="Lamp"), NOW)
    assert opened(texts).open(NUMBER).name == "Lamp"


@pytest.mark.parametrize("damage", ["{", "7", "[" * 9_999, '{"v":1,"n":5,"t":[]}'])
def test_each_damaged_record_is_put_aside_before_another_takes_its_place(texts, damage) -> None:
    for text in (damage, "first", damage):
        texts.put(PARCEL + NUMBER, text)
        with pytest.raises(Damaged):
            opened(texts).open(NUMBER)
        opened(texts).save(BARE, NOW)
    aside = {texts.get(name) for name in texts.names() if "/damaged/" in name}
    assert aside == {damage, "first"}
    assert opened(texts).open(NUMBER) == BARE


def test_a_record_of_another_parcel_is_damaged_wherever_it_is_met(texts: Memory) -> None:
    other = dump(replace(BARE, number="CP123456785SK"))
    late, told = opened(texts, "a"), opened(texts, "b")
    late.save(BARE, NOW)
    texts.put(PARCEL + NUMBER, other)
    with pytest.raises(Damaged):
        opened(texts).open(NUMBER)
    with pytest.raises(Damaged):
        told.heard(NUMBER, other, None, NOW)
    for records in (late, told):
        texts.put(PARCEL + NUMBER, other)
        assert records.save(BARE, NOW).number == NUMBER
        assert opened(texts).open(NUMBER) == BARE
    assert texts.get(f"parcelbook/damaged/{NUMBER}") == other


def test_the_record_of_a_newer_page_stays_as_it_is(texts: Memory) -> None:
    newer = json.dumps({"v": VERSION + 1, "n": NUMBER, "what": {"deep": [True]}})
    texts.put(PARCEL + NUMBER, newer)
    records = opened(texts)
    for deed in (lambda: records.save(BARE, NOW), lambda: records.open(NUMBER)):
        with pytest.raises(Newer):
            deed()
    assert {name: texts.get(name) for name in texts.names()} == {PARCEL + NUMBER: newer}


def test_what_another_version_keeps_in_a_record_survives_a_rename(texts: Memory) -> None:
    texts.put(PARCEL + NUMBER, dump(BARE, more={"later": [1]}))
    records = opened(texts)
    records.save(replace(records.open(NUMBER), name="Lamp"), NOW)
    assert json.loads(texts.get(PARCEL + NUMBER))["later"] == [1]


def test_what_an_older_page_wrote_without_stamps_is_newer_than_what_it_read(texts: Memory) -> None:
    records = opened(texts)
    mine = records.save(replace(BARE, name="Lamp", note="ring"), NOW)
    old = dump(replace(mine, name="Shoes"))
    texts.put(PARCEL + NUMBER, old)
    found = records.heard(NUMBER, old, mine, NOW)
    assert found
    assert (found.parcel.name, found.parcel.note, found.more) == ("Shoes", "ring", True)
    assert records.save(found.parcel, NOW).name == "Shoes"


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
