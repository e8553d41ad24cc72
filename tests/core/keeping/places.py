"""What every place for the list must do: a suite of tests that each passes (`PlaceContract`)."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Protocol

import pytest

from app.core.keeping.records import PARCEL, Records
from app.core.keeping.texts import Texts
from app.core.model import Parcel
from app.core.parcel.record import VERSION, Damaged, Newer, dump
from tests.records import FULL

NUMBER = "RR123456785CN"
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
BARE = Parcel(NUMBER, NOW)


class Place(Texts, Protocol):
    """A place that a test can fill up; then it raises `refusal`."""

    refusal: type[Exception]

    def fill(self) -> None: ...

    def free(self) -> None: ...


class Full(Exception):
    """How the place in memory refuses what it cannot take."""


class Memory:
    """A place in memory, with room for so many characters."""

    refusal: type[Exception] = Full

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

    def fill(self) -> None:
        self.room = 5

    def free(self) -> None:
        self.room = 10**9


def opened(texts: Texts, device: str = "b") -> Records:
    return Records(texts, device)


class PlaceContract:
    """The tests; whoever inherits them has a fixture `texts` that gives an empty place."""

    def test_a_saved_parcel_comes_back_as_it_was(self, texts: Place) -> None:
        assert opened(texts).save(FULL, NOW) == FULL
        assert list(texts.names()) == [PARCEL + FULL.number]
        assert opened(texts).open(FULL.number) == FULL

    def test_one_write_touches_one_parcel_and_nothing_of_others(self, texts: Place) -> None:
        others = {"theme": "pink", "parcelbooks/parcel/1": "{}", PARCEL + "A1": "{"}
        for name, text in others.items():
            texts.put(name, text)
        records = opened(texts)
        records.save(FULL, NOW)
        assert {name: texts.get(name) for name in others} == others
        records.forget(FULL.number, NOW)
        assert {name: texts.get(name) for name in texts.names()} == others

    def test_what_another_tab_has_changed_and_nobody_here_has_heard_of_does_not_go(
        self, texts: Place
    ) -> None:
        one, other = opened(texts, "a"), opened(texts, "b")
        one.save(BARE, NOW)
        other.save(replace(other.open(NUMBER), name="Lamp"), NOW)
        one.forget(NUMBER, NOW)
        assert opened(texts).open(NUMBER).name == "Lamp"
        found = one.heard(NUMBER, texts.get(PARCEL + NUMBER), None, NOW)
        assert found and found.parcel.name == "Lamp"
        one.forget(NUMBER, NOW)
        assert texts.get(PARCEL + NUMBER) == ""

    def test_what_another_tab_brings_back_while_the_trash_is_emptied_stays(
        self, texts: Place
    ) -> None:
        """A tab that starts has read no more of what goes than its head."""
        other = opened(texts)
        there = other.save(replace(BARE, deleted=NOW), NOW)
        other.save(replace(there, deleted=None), NOW)
        opened(texts, "a").forget(NUMBER, NOW)
        assert opened(texts).open(NUMBER) == BARE
        other.save(there, NOW)
        opened(texts, "a").forget(NUMBER, NOW)
        assert texts.get(PARCEL + NUMBER) == ""

    @pytest.mark.parametrize(
        ("text", "stays"), [('{"v":99,"n":"RR123456785CN"}', True), ("{", False)]
    )
    def test_of_what_cannot_be_read_only_a_later_pages_record_is_left_to_it(
        self, texts: Place, text: str, stays: bool
    ) -> None:
        texts.put(PARCEL + NUMBER, text)
        opened(texts).forget(NUMBER, NOW)
        assert bool(texts.get(PARCEL + NUMBER)) == stays

    def test_a_refused_write_leaves_what_was_there_and_can_be_tried_again(
        self, texts: Place
    ) -> None:
        records = opened(texts)
        records.save(BARE, NOW)
        before = texts.get(PARCEL + NUMBER)
        texts.fill()
        with pytest.raises(texts.refusal):
            records.save(replace(BARE, name="Lamp" * 99), NOW)
        assert texts.get(PARCEL + NUMBER) == before
        texts.free()
        records.save(replace(BARE, name="Lamp"), NOW)
        assert opened(texts).open(NUMBER).name == "Lamp"

    @pytest.mark.parametrize("damage", ["{", "7", "[" * 9_999, '{"v":1,"n":5,"t":[]}'])
    def test_each_damaged_record_is_put_aside_before_another_takes_its_place(
        self, texts: Place, damage: str
    ) -> None:
        for text in (damage, "first", damage):
            texts.put(PARCEL + NUMBER, text)
            with pytest.raises(Damaged):
                opened(texts).open(NUMBER)
            opened(texts).save(BARE, NOW)
        aside = {texts.get(name) for name in texts.names() if "/damaged/" in name}
        assert aside == {damage, "first"}
        assert opened(texts).open(NUMBER) == BARE

    def test_a_record_of_another_parcel_is_damaged_wherever_it_is_met(self, texts: Place) -> None:
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

    def test_the_record_of_a_newer_page_stays_as_it_is(self, texts: Place) -> None:
        newer = json.dumps({"v": VERSION + 1, "n": NUMBER, "what": {"deep": [True]}})
        texts.put(PARCEL + NUMBER, newer)
        records = opened(texts)
        for deed in (lambda: records.save(BARE, NOW), lambda: records.open(NUMBER)):
            with pytest.raises(Newer):
                deed()
        assert {name: texts.get(name) for name in texts.names()} == {PARCEL + NUMBER: newer}

    def test_what_another_version_keeps_in_a_record_survives_a_rename(self, texts: Place) -> None:
        texts.put(PARCEL + NUMBER, dump(BARE, more={"later": [1]}))
        records = opened(texts)
        records.save(replace(records.open(NUMBER), name="Lamp"), NOW)
        assert json.loads(texts.get(PARCEL + NUMBER))["later"] == [1]

    def test_what_an_older_page_wrote_without_stamps_is_newer_than_what_it_read(
        self, texts: Place
    ) -> None:
        records = opened(texts)
        mine = records.save(replace(BARE, name="Lamp", note="ring"), NOW)
        old = dump(replace(mine, name="Shoes"))
        texts.put(PARCEL + NUMBER, old)
        found = records.heard(NUMBER, old, mine, NOW)
        assert found
        assert (found.parcel.name, found.parcel.note, found.more) == ("Shoes", "ring", True)
        assert records.save(found.parcel, NOW).name == "Shoes"
