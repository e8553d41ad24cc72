"""The list on its way to another device, and one that comes from there."""

from app.backup.along_messages import (
    AlongMade,
    AlongWanted,
    CodeDrawn,
    CodeWanted,
    DrawCode,
    DropRow,
    FindRow,
    KeepPart,
    MakeAlong,
    PartOpened,
    RowKnown,
)
from app.backup.messages import FindRecords, ListCopies, RecordsFound, TakenIn
from app.core.backup.along import joined, part, row
from app.core.backup.content import Content
from app.core.backup.json_file import dump
from app.core.backup.locked import ROUNDS, Locked
from app.core.backup.locked import dump as locked_text
from app.core.parcel.record import Record
from app.core.reach.routes import RELAY, RELAY_ADDRESS
from app.frame.effects import Save, SaveKey, SaveSettings
from app.frame.messages import Went
from app.roof import update
from tests.conftest import NOW, make_parcel, make_state

LAMP = make_parcel(name="Lamp")
TEXT = dump(Content((Record(LAMP),), keys={"dhl": "theirs"}))
HOME = "https://book.example/"
MADE = AlongMade(("1.0.1.1.ab",), ("1.0.1.2.a", "1.0.2.2.b"))


def taken(text: str, piece: int = 9_999, count: int = 99):
    found = None
    for one in row(text, piece)[:count]:
        found = joined(found, part(one), NOW)
    return found


def made():
    state, effects = update(make_state(LAMP, address=HOME), AlongWanted(histories=True))
    assert effects == (MakeAlong(True),)
    return update(state, MADE)[0]


def test_codes_are_drawn_one_at_a_time_and_a_late_one_is_not_shown() -> None:
    state, effects = update(made(), CodeWanted(1))
    assert effects == (DrawCode(f"{HOME}#/along/1.0.1.2.a"),)
    state, effects = update(state, CodeWanted(2))
    late, _ = update(state, CodeDrawn(f"{HOME}#/along/1.0.1.2.a", ("1",)))
    assert late.backup.along.rows == ()
    shown, _ = update(state, CodeDrawn(effects[0].text, ("1",)))
    assert shown.backup.along.rows == ("1",)
    failed, _ = update(state, CodeDrawn(effects[0].text, ()))
    assert failed.backup.along.failed


def test_there_is_no_code_beside_those_of_the_row() -> None:
    for at in (0, -1, 3, 99):
        state, effects = update(made(), CodeWanted(at))
        assert effects == () and state.backup.along.at == 0


def test_a_part_is_kept_until_the_row_is_whole() -> None:
    state, effects = update(make_state(), PartOpened(row(TEXT, 40)[1]))
    assert state.place == "backup"
    assert effects == (ListCopies(), KeepPart(part(row(TEXT, 40)[1])))
    state, effects = update(state, RowKnown(taken(TEXT, 40, 2)))
    assert effects == ()
    assert state.backup.row and len(state.backup.row.pieces) == 2
    assert update(state, Went("list"))[0].backup.row == state.backup.row


def test_a_whole_list_is_looked_at_and_nothing_joins_before_the_press() -> None:
    state, effects = update(make_state(), RowKnown(taken(TEXT)))
    assert effects == (DropRow(taken(TEXT).id), FindRecords(state.backup.turn, ()))
    state, effects = update(state, RecordsFound(state.backup.turn, {}))
    assert effects == () and state.parcels == {}
    state, effects = update(state, TakenIn())
    assert [one.parcel.name for one in effects if isinstance(one, Save)] == ["Lamp"]


def test_another_list_that_comes_whole_leaves_the_row_that_waits() -> None:
    waiting, _ = update(make_state(), RowKnown(taken("another list " * 99, 40, 2)))
    state, _ = update(waiting, RowKnown(taken(TEXT)))
    assert state.backup.row == waiting.backup.row
    assert state.backup.content
    same, _ = update(make_state(), RowKnown(taken(TEXT, 40, 2)))
    assert update(same, RowKnown(taken(TEXT)))[0].backup.row is None


def test_no_link_brings_keys_a_relay_or_settings() -> None:
    keys = {"dhl": "theirs", RELAY: "theirs", RELAY_ADDRESS: "https://theirs.workers.dev"}
    text = dump(Content((Record(LAMP),), settings={"postcode": "0150"}, keys=keys))
    state, _ = update(make_state(), RowKnown(taken(text)))
    state, _ = update(state, RecordsFound(state.backup.turn, {}))
    state, effects = update(state, TakenIn())
    assert list(state.parcels) == [LAMP.number]
    assert state.keys == {} and state.settings == make_state().settings
    assert not [one for one in effects if isinstance(one, SaveKey | SaveSettings)]
    sealed = locked_text(Locked(ROUNDS, b"s" * 16, b"i" * 12, b"cipher text and its tag"))
    assert update(make_state(), RowKnown(taken(sealed)))[0].backup.refused


def test_what_is_no_list_is_refused_and_changes_nothing() -> None:
    before = make_state(LAMP)
    for text in ("", "1.0.1.1.a", "<script>", "2.e8b7be43.1.1.SwQA"):
        state, _ = update(before, PartOpened(text))
        assert state.backup.refused, text
        assert state.parcels == before.parcels
    state, effects = update(before, RowKnown(taken("7")))
    assert state.backup.refused and effects == (DropRow(taken("7").id),)


def test_the_page_asks_for_what_waits_of_a_row() -> None:
    _, effects = update(make_state(), Went("backup"))
    assert FindRow() in effects


def test_a_page_that_a_link_has_opened_begins_with_the_list_it_brings() -> None:
    opened, _ = update(make_state(place="backup"), PartOpened(row(TEXT, 40)[1]))
    opened, _ = update(opened, RowKnown(taken(TEXT)))
    assert opened.backup.came and opened.backup.carried
    pasted, _ = update(make_state(place="backup"), PartOpened(row(TEXT, 40)[1], typed=True))
    assert not pasted.backup.came
