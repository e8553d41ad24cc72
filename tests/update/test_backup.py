"""The list is given as a file, without keys unless they were ticked; a file only adds to it."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from app.backup.along_messages import FindRow
from app.backup.files import download, plain_list, table_of, whole
from app.backup.messages import (
    CopiesListed,
    CopyChosen,
    CopyRead,
    Count,
    Exported,
    ExportWanted,
    FileChosen,
    FileDeclined,
    FileOpened,
    FileRead,
    FileRefused,
    FindRecords,
    GiveList,
    GiveLocked,
    ImportChecked,
    KeysTicked,
    ListCopies,
    LockedWanted,
    OpenLocked,
    ReadCopy,
    ReadFile,
    RecordsFound,
    RevivedTicked,
    TakenBack,
    TakenIn,
    Underway,
    Unlocked,
)
from app.backup.state import Backup
from app.core.backup.content import Content
from app.core.backup.json_file import dump
from app.core.backup.locked import ROUNDS, Locked
from app.core.backup.locked import dump as locked_text
from app.core.keeping.copies import Copy
from app.core.keeping.form import FORM
from app.core.keeping.merging import counts, stamped
from app.core.keeping.trash import Openings
from app.core.language.words import Words
from app.core.model import Linked, Order
from app.core.parcel.book import Book
from app.core.parcel.record import Record
from app.core.parcel.record import dump as record
from app.frame.common import Settings
from app.frame.effects import Forget, KeepCopy, Save, SaveKey, SaveSettings
from app.frame.messages import Noticed, Went
from app.opened.messages import Noted, Renamed
from app.roof import update
from app.storage.messages import ChangedElsewhere, KeepForm, Loaded
from tests.conftest import NOW, make_parcel, make_scan, make_state
from tests.fakes import strict_words
from tests.update.messages import SECRET

N, OTHER = "RR123456785CN", "20450012345678"
KEYS = {"dhl": SECRET, "relay": SECRET}


@pytest.mark.parametrize("form", ["json", "csv", "txt"])
def test_each_form_is_given(form: str) -> None:
    assert update(make_state(), ExportWanted(form))[1] == (GiveList(form),)


def test_no_other_form_is() -> None:
    assert update(make_state(), ExportWanted("exe"))[1] == ()


def test_keys_go_only_into_the_whole_file_and_only_if_they_were_ticked() -> None:
    state, _ = update(make_state(keys=KEYS), KeysTicked(True))
    assert update(state, ExportWanted("json"))[1] == (GiveList("json", keys=True),)
    assert update(state, ExportWanted("csv"))[1] == (GiveList("csv", keys=False),)
    state, _ = update(state, Went("list"))
    assert update(state, ExportWanted("json"))[1] == (GiveList("json", keys=False),)


def test_no_key_is_in_a_file_unless_it_was_wanted(words: Words) -> None:
    state = make_state(make_parcel(), keys=KEYS)
    found = [Record(make_parcel())]
    assert SECRET in whole(state, found, True)
    for text in (whole(state, found, False), table_of(state, words), plain_list(state)):
        assert text and SECRET not in text


def test_the_whole_file_has_the_settings_and_its_day() -> None:
    state = make_state(make_parcel(), settings=Settings(city="Oslo"))
    told = json.loads(whole(state, [Record(make_parcel())], False))
    assert (told["settings"]["city"], told["made"]) == ("Oslo", NOW.isoformat())
    given = download(state, "json", "{}")
    assert (given.name, given.text) == ("parcelbook-2026-11-22.json", "{}")


@pytest.fixture(scope="module")
def words() -> Words:
    return strict_words("ru")


def test_the_table_speaks_the_visitors_language_and_leaves_the_trash_out(words: Words) -> None:
    told = make_parcel(make_scan("IN_TRANSIT", 2, place="Oslo"), name="=Лампа", tags=("a", "b"))
    gone = make_parcel(number=OTHER, deleted=NOW)
    lines = table_of(make_state(told, gone), words).splitlines()
    assert lines[0].startswith("\ufeffТрек-номер,Название,Перевозчик,Статус")
    [row] = lines[1:]
    assert row.startswith(f"{N},'=Лампа,")
    assert "2026-11-02 12:00+00:00,Oslo" in row and '"a, b"' in row
    assert plain_list(make_state(told, gone)) == f"{N}\r\n"


def test_when_the_last_backup_was_is_kept() -> None:
    state, effects = update(make_state(), Exported())
    assert state.settings.exported == "2026-11-22T12:00+00:00"
    assert effects == (SaveSettings(),)


def chosen(state, text: str, name: str = "list.json"):
    """The state once a file of this text was chosen and read, its plan made."""
    state, effects = update(state, FileChosen(name))
    [reading] = effects
    assert reading == ReadFile(state.backup.turn)
    state, effects = update(state, FileRead(reading.turn, text.encode()))
    if not effects:
        return state
    [find] = effects
    found = {number: Record(state.parcels[number]) for number in find.numbers}
    return update(state, RecordsFound(find.turn, found))[0]


def file(*parcels, **own) -> str:
    return dump(Content(tuple(map(Record, parcels)), **own))


LAMP = make_parcel(make_scan("IN_TRANSIT", 2), name="Lamp")
SHOES = make_parcel(number=OTHER, name="Shoes")


def test_a_file_is_first_only_looked_at() -> None:
    before = make_state(make_parcel())
    state = chosen(before, file(LAMP, SHOES))
    assert (state.parcels, state.settings) == (before.parcels, before.settings)
    plan = state.backup.plan
    assert [one.parcel for one in plan.new] == [SHOES]
    assert [(one.before, one.after.shown) for one in plan.changed] == [(make_parcel(), LAMP)]
    state, effects = update(state, FileDeclined())
    assert state.backup == Backup(turn=state.backup.turn)
    assert (replace(state, backup=before.backup), effects) == (before, ())


def together(*effects: object) -> tuple[object, ...]:
    """Writings that belong together: after a copy, between two marks."""
    return (KeepCopy(), Underway(True), *effects, Underway(False))


def test_what_is_taken_in_is_saved_and_can_be_undone_as_a_whole() -> None:
    before = make_state(make_parcel(note="mine"))
    text = file(LAMP, SHOES, settings={"city": "Oslo", "language": "ru"}, keys={"dhl": SECRET})
    state, effects = update(chosen(before, text), TakenIn())
    assert state.parcels[N] == replace(LAMP, note="mine") and state.parcels[OTHER] == SHOES
    assert (state.settings.city, state.settings.language) == ("Oslo", "en")
    assert state.keys == {"dhl": SECRET}
    saved = {one.parcel.number: one.parcel for one in effects if isinstance(one, Save)}
    assert saved == dict(state.parcels)
    assert {type(one) for one in effects} >= {SaveSettings, SaveKey}
    assert state.toast.act == "take-back"
    state, effects = update(state, TakenBack())
    assert dict(state.parcels) == dict(before.parcels)
    assert (state.settings, state.keys) == (before.settings, {})
    assert Forget(OTHER) in effects and Save(before.parcels[N]) in effects
    assert SaveKey("dhl", "") in effects
    assert update(state, TakenBack()) == (state, ())


def test_what_has_moved_since_goes_into_the_trash_and_not_for_good() -> None:
    state, _ = update(chosen(make_state(), file(SHOES)), TakenIn())
    state, _ = update(state, Renamed(OTHER, "Boots"))
    state, effects = update(state, TakenBack())
    assert state.parcels[OTHER] == replace(SHOES, name="Boots", deleted=NOW)
    assert effects == together(Save(state.parcels[OTHER]))


def test_settings_and_keys_of_ones_own_stay() -> None:
    before = make_state(settings=Settings(city="Bergen"), keys={"dhl": "mine"})
    text = file(SHOES, settings={"city": "Oslo"}, keys={"dhl": SECRET})
    state, effects = update(chosen(before, text), TakenIn())
    assert (state.settings, state.keys) == (before.settings, before.keys)
    assert effects == together(Save(SHOES))


MINE, THEIRS = "https://mine.someone.workers.dev", "https://theirs.someone.workers.dev"
PAIR = {"relay": SECRET, "relay.address": THEIRS}


@pytest.mark.parametrize(
    ("mine", "told", "taken"),
    [
        ({}, PAIR, PAIR),
        ({}, {**PAIR, "relay.address": " Theirs.someone.workers.dev/"}, PAIR),
        ({"relay": "my secret"}, PAIR, {}),
        ({"relay.address": MINE}, PAIR, {}),
        ({}, {"relay.address": THEIRS}, {}),
        ({}, {"relay": SECRET}, {}),
        ({}, {**PAIR, "relay.address": "https://evil.example"}, {}),
        ({}, {**PAIR, "relay.address": "https://api-eu.dhl.com"}, {}),
        ({}, {"no-such-service": SECRET, "dhl": SECRET}, {"dhl": SECRET}),
        (
            {},
            {"karrio": SECRET, "karrio.address": MINE},
            {"karrio": SECRET, "karrio.address": MINE},
        ),
        ({"karrio": "my key"}, {"karrio.address": THEIRS}, {}),
    ],
)
def test_a_key_of_the_visitors_own_goes_nowhere_that_a_file_names(mine, told, taken) -> None:
    state, effects = update(chosen(make_state(keys=mine), file(SHOES, keys=told)), TakenIn())
    assert state.keys == {**mine, **taken}
    assert {one.service: one.key for one in effects if isinstance(one, SaveKey)} == taken
    assert update(state, TakenBack())[0].keys == mine


def test_how_often_a_further_number_went_is_known_before_its_parcel_is_written() -> None:
    there = stamped(None, replace(LAMP, linked=(Linked(OTHER),)), NOW, "a")
    gone = stamped(there, LAMP, NOW, "a")
    _, effects = update(chosen(make_state(), dump(Content((gone,)))), TakenIn())
    assert effects[2:4] == (Count(N, counts(gone.stamps)), Save(LAMP))
    assert counts(gone.stamps)


@pytest.mark.parametrize("text", ["", "Good morning", '{"parcelbook":"backup","v":9}', "[[["])
def test_a_refused_file_changes_nothing_and_says_why(text: str) -> None:
    before = make_state(LAMP, keys={"dhl": "mine"})
    state = chosen(before, text)
    assert state.backup.refused[0].startswith("backup.refused.")
    assert state.backup.plan is None and state.backup.content is None
    assert replace(state, backup=before.backup) == before
    assert update(state, TakenIn()) == (state, ())


def test_the_trash_is_brought_back_only_if_it_is_wanted() -> None:
    before = make_state(replace(SHOES, deleted=NOW))
    state = chosen(before, file(SHOES))
    assert update(state, TakenIn())[0].parcels[OTHER].deleted == NOW
    state, _ = update(state, RevivedTicked(True))
    state, _ = update(state, TakenIn())
    assert state.parcels[OTHER].deleted is None
    assert update(state, TakenBack())[0].parcels[OTHER].deleted == NOW


def test_the_list_may_move_between_the_look_and_the_step() -> None:
    state = chosen(make_state(make_parcel()), file(LAMP))
    state, _ = update(state, Noted(N, "written meanwhile"))
    state, _ = update(state, TakenIn())
    assert state.parcels[N] == replace(LAMP, note="written meanwhile")


def test_what_is_said_between_the_look_and_the_step_is_newer_than_the_file() -> None:
    first = stamped(None, replace(LAMP, name="Torch"), NOW - timedelta(days=9), "a")
    told = stamped(first, LAMP, NOW - timedelta(days=5), "b")
    state, [find] = update(make_state(first.parcel), FileOpened(0, dump(Content((told,)))))
    state, _ = update(state, RecordsFound(find.turn, {N: first}))
    assert [one.after.shown.name for one in state.backup.plan.changed] == ["Lamp"]
    state, _ = update(state, Renamed(N, "Candle"))
    state, _ = update(state, TakenIn())
    assert state.parcels[N].name == "Candle"


def test_a_parcel_that_another_tab_adds_between_the_look_and_the_step_is_not_new() -> None:
    """It is neither replaced by the file's, nor taken away when that is undone."""
    mine = replace(LAMP, name="", note="for Ann", tags=("gift",))
    state = chosen(make_state(), file(replace(LAMP, order=Order("Shop")), SHOES))
    state, _ = update(state, ChangedElsewhere(N, mine))
    state, effects = update(state, TakenIn())
    assert state.parcels[N] == replace(mine, name="Lamp", order=Order("Shop"))
    state, effects = update(state, TakenBack())
    assert state.parcels == {N: mine}
    assert effects == together(Save(mine), Forget(OTHER))


def test_another_place_forgets_the_file_but_not_the_undoing() -> None:
    state, _ = update(chosen(make_state(), file(SHOES)), TakenIn())
    state = chosen(state, file(LAMP))
    state, _ = update(state, Went("list"))
    assert (state.backup.content, state.backup.plan) == (None, None)
    assert OTHER not in update(state, TakenBack())[0].parcels


def test_a_short_passphrase_is_no_lock() -> None:
    state, effects = update(make_state(), LockedWanted("short    "))
    assert (state.toast.key, effects) == ("toast.passphrase_short", ())
    assert update(make_state(), LockedWanted("four or five words"))[1] == (
        GiveLocked("four or five words"),
    )


def test_a_locked_file_is_opened_by_its_passphrase_and_stays_after_a_wrong_one() -> None:
    before = make_state(LAMP)
    state = chosen(before, locked_text(Locked(ROUNDS, bytes(16), bytes(12), bytes(40))))
    lock = state.backup.locked
    state, effects = update(state, Unlocked("another one"))
    [opening] = effects
    assert opening == OpenLocked(state.backup.turn, lock, "another one")
    state, _ = update(state, FileRefused(opening.turn, "backup.refused.passphrase"))
    assert state.backup.refused[0] == "backup.refused.passphrase"
    assert (state.backup.locked, dict(state.parcels)) == (lock, dict(before.parcels))
    state, [opening] = update(state, Unlocked("the right one"))
    state, [find] = update(state, FileOpened(opening.turn, file(SHOES)))
    assert (state.backup.locked, state.backup.refused) == (None, None)
    state, _ = update(state, RecordsFound(find.turn, {}))
    assert [one.parcel for one in state.backup.plan.new] == [SHOES]


LOCKED = Locked(ROUNDS, bytes(16), bytes(12), bytes(40))


@pytest.mark.parametrize(
    "deed",
    [FileChosen("second.json"), FileDeclined(), Went("list"), CopyChosen("c1"), Unlocked("again")],
    ids=lambda deed: type(deed).__name__,
)
def test_an_answer_about_a_file_that_is_looked_at_no_more_is_dropped(deed) -> None:
    state, _ = update(make_state(), CopiesListed((COPY,)))
    state, [reading] = update(state, FileChosen("first.json"))
    state, _ = update(state, FileRead(reading.turn, locked_text(LOCKED).encode()))
    state, [opening] = update(state, Unlocked("a passphrase"))
    state, _ = update(state, deed)
    for turn in (reading.turn, opening.turn):
        for late in (
            FileRead(turn, file(SHOES).encode()),
            FileOpened(turn, file(SHOES)),
            FileRefused(turn, "backup.refused.passphrase"),
            RecordsFound(turn, {}),
            CopyRead(turn, (record(LAMP),)),
        ):
            assert update(state, late) == (state, ())


def test_no_passphrase_is_in_what_is_written_of_messages() -> None:
    lock = Locked(ROUNDS, bytes(16), bytes(12), bytes(40))
    for one in (LockedWanted(SECRET), Unlocked(SECRET), GiveLocked(SECRET)):
        assert SECRET not in repr(one)
    assert SECRET not in repr(OpenLocked(1, lock, SECRET)) + repr(FileOpened(1, SECRET))


COPY = Copy("c1", NOW, 2, 900)


def test_a_copy_is_kept_before_a_file_is_taken_in_and_before_it_is_undone() -> None:
    state, effects = update(chosen(make_state(), file(SHOES)), TakenIn())
    assert effects[0] == KeepCopy()
    assert update(state, TakenBack())[1][0] == KeepCopy()


def test_a_copy_shows_first_what_it_would_bring_back() -> None:
    before = make_state(replace(LAMP, deleted=NOW))
    state, effects = update(before, Went("backup"))
    assert effects == (ListCopies(), FindRow())
    state, _ = update(state, CopiesListed((COPY,)))
    state, effects = update(state, CopyChosen("c1"))
    turn = state.backup.turn
    assert effects == (ReadCopy(turn, "c1"),)
    state, [find] = update(state, CopyRead(turn, (record(LAMP), record(SHOES), "[damaged")))
    assert find == FindRecords(turn, (N,))
    state, _ = update(state, RecordsFound(turn, {N: Record(before.parcels[N])}))
    assert state.parcels == before.parcels
    plan = state.backup.plan
    assert ([one.parcel for one in plan.new], plan.trashed) == ([SHOES], (N,))
    assert state.backup.content.unread == 1
    state, _ = update(state, TakenIn())
    assert dict(state.parcels) == {N: LAMP, OTHER: SHOES}


def test_no_copy_empties_a_list() -> None:
    state, _ = update(make_state(LAMP, SHOES), CopiesListed((COPY,)))
    state, [reading] = update(state, CopyChosen("c1"))
    state, [find] = update(state, CopyRead(reading.turn, ()))
    state, _ = update(state, RecordsFound(find.turn, {}))
    state, _ = update(state, TakenIn())
    assert dict(state.parcels) == {N: LAMP, OTHER: SHOES}


def test_a_copy_that_is_not_there_is_not_read() -> None:
    state, _ = update(make_state(), CopiesListed(None))
    assert update(state, CopyChosen("c1")) == (state, ())
    assert update(state, CopyRead(0, (record(LAMP),)))[0].backup.content is None


def test_that_a_file_was_taken_in_by_half_is_told_until_it_is_checked_or_taken_in_again() -> None:
    cut, _ = update(make_state(), Noticed("import_cut"))
    assert cut.notices == ("import_cut",)
    checked, effects = update(cut, ImportChecked())
    assert (checked.notices, effects) == ((), (Underway(False),))
    again, effects = update(chosen(make_state(notices=("import_cut",)), file(SHOES)), TakenIn())
    assert (again.notices, effects[1], effects[-1]) == ((), Underway(True), Underway(False))


@pytest.mark.parametrize("form", [0, 1, FORM - 1, FORM, FORM + 1])
def test_before_records_of_an_older_form_are_written_anew_a_copy_is_kept(form: int) -> None:
    older = form < FORM
    for book, copied in ((Book({N: LAMP}), older), (Book({}), False)):
        kinds = [type(one) for one in update(make_state(), Loaded(book, {}, form=form))[1]]
        assert [KeepCopy in kinds, KeepForm in kinds] == [copied, older]


@pytest.mark.parametrize(("count", "copied"), [(4, False), (5, True)])
def test_before_many_are_forgotten_for_good_a_copy_is_kept(count: int, copied: bool) -> None:
    old = NOW - timedelta(days=80)
    gone = [make_parcel(number=f"A{at:09}", deleted=old) for at in range(count)]
    days = tuple(NOW - timedelta(days=day) for day in (2, 1))
    row = Openings(old, days)
    book = Book({one.number: one for one in gone})
    _, effects = update(make_state(), Loaded(book, {}, openings=row))
    forgotten = [one for one in effects if isinstance(one, Forget)]
    assert len(forgotten) == count
    assert (KeepCopy() in effects) == copied
    if copied:
        assert effects.index(KeepCopy()) < effects.index(forgotten[0])
