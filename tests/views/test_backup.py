"""The page of the backup: what can be taken out, and how old the last copy is."""

import pytest

from app.backup.state import Backup
from app.backup.view import backup_page
from app.frame.common import Settings
from tests.conftest import make_parcel, make_state
from tests.views.reading import read


@pytest.fixture
def show(echo):
    def show(**fields):
        return read(backup_page(make_state(make_parcel(), place="backup", **fields), echo))

    return show


def test_the_list_is_offered_whole_as_a_table_and_as_numbers(show) -> None:
    offered = [one["data-id"] for one in show().each("button", data_act="export")]
    assert offered == ["json", "csv", "txt"]


def test_the_keys_are_asked_about_where_there_are_any(show) -> None:
    assert show().each("input", id="export-keys") == []
    box = show(keys={"dhl": "k"}).one("input", id="export-keys")
    assert (box["data-value"], "checked" in box.attributes) == ("on", False)
    ticked = show(keys={"dhl": "k"}, backup=Backup(with_keys=True)).one("input", id="export-keys")
    assert (ticked["data-value"], "checked" in ticked.attributes) == ("off", True)


@pytest.mark.parametrize(
    ("exported", "said"),
    [
        ("", "backup.never"),
        ("nonsense", "backup.never"),
        ("2026-11-22", "backup.never"),
        ("2026-11-22T12:00+00:00", "backup.last(when=time.now)"),
        ("2026-11-19T12:00+00:00", "backup.last(when=3 day ago)"),
    ],
)
def test_how_old_the_last_backup_is_stands_there(show, exported: str, said: str) -> None:
    assert said in show(settings=Settings(exported=exported)).words


def test_what_cannot_be_read_is_said_not_to_be_in_the_file(show) -> None:
    assert "backup.unreadable" in show(damaged=("X1",)).words
    assert "backup.unreadable" not in show().words
