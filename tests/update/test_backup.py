"""The list is given as a file; the keys only if they were ticked."""

import json

import pytest

from app.backup.files import download, plain_list, table_of, whole
from app.backup.messages import Exported, ExportWanted, GiveList, KeysTicked
from app.core.language.words import Words
from app.core.parcel.record import Record
from app.frame.common import Settings
from app.frame.effects import SaveSettings
from app.frame.messages import Went
from app.roof import update
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
