"""The page of the backup: what can be taken out, and how old the last copy is."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from app.backup.state import Backup, Taken
from app.backup.view.page import backup_page
from app.core.backup.columns import field
from app.core.backup.content import Content
from app.core.backup.locked import Locked
from app.core.backup.plan import plan
from app.core.keeping.copies import Copy
from app.core.parcel.record import Record
from app.frame.common import Settings
from app.listing.view.cards import cards
from tests.conftest import NOW, make_parcel, make_state
from tests.fakes import messages, strict_words
from tests.views.reading import ROOT, read


@pytest.fixture
def show(echo):
    def show(**fields):
        return read(backup_page(make_state(make_parcel(), place="backup", **fields), echo))

    return show


def planned(*changes, **fields) -> Backup:
    there = {one.number: Record(one) for one, _ in changes if one}
    found = plan(there, [Record(told) for _, told in changes])
    content = Content((), **fields)
    return Backup(file="list.csv", content=content, plan=found)


def test_a_file_is_asked_for(show) -> None:
    field = show().one("input", type="file")
    assert (field["data-change"], field["id"]) == ("import", "import-file")
    assert show().each("button", data_act="take-in") == []


def test_it_is_said_what_is_new_what_changes_and_what_stays(show) -> None:
    new, old = make_parcel(number="A1B2C3"), make_parcel()
    backup = planned((None, new), (old, make_parcel(name="Lamp")), made=NOW, unread=2, spoiled=1)
    page = show(backup=backup)
    words = page.one("section", id="brought").words
    for said in ("backup.new(count=1)", "backup.changed(count=1)", "backup.made", "list.csv"):
        assert said in words
    assert "backup.unread(count=2)" in words and "backup.spoiled(count=1)" in words
    assert page.one("details", id="plan-changed").words.endswith("backup.part.name")
    for act in ("take-in", "decline-file"):
        assert page.one("section", id="brought").one("button", data_act=act)
    same = show(backup=planned((old, old)))
    assert "backup.same(count=1)" in same.words and "backup.new(" not in same.words


def test_a_relay_that_the_file_brings_is_named_before_it_is_taken(show) -> None:
    pair = {"relay": "s", "relay.address": "https://r.someone.workers.dev"}
    backup = planned((None, make_parcel(number="A1B2C3")), keys=pair)
    said = "backup.relay(host=r.someone.workers.dev)"
    assert said in show(backup=backup).words
    assert "backup.relay" not in show(backup=backup, keys={"relay": "mine"}).words


def test_of_a_long_list_the_first_are_named(show) -> None:
    many = [(None, make_parcel(number=f"A{at:09}")) for at in range(60)]
    rows = show(backup=planned(*many)).one("details", id="plan-new").each("li")
    assert len(rows) == 51 and rows[-1].words == "backup.beyond(count=10)"


def test_what_lies_in_the_trash_is_asked_about(show) -> None:
    gone = make_parcel(deleted=NOW)
    box = show(backup=planned((gone, make_parcel()))).one("input", id="revive")
    assert (box["data-value"], "checked" in box.attributes) == ("on", False)


def test_a_refusal_is_said_and_that_nothing_was_changed(show) -> None:
    refused = Backup(file="x.zip", refused=("backup.refused.large", {"size": 8}))
    words = show(backup=refused).one(role="alert").words
    assert words == "backup.refused.large(size=8) backup.kept"
    assert "backup.reading" in show(backup=Backup(file="x.zip", read=False)).words


def test_the_last_file_can_be_taken_back(show) -> None:
    page = show(backup=Backup(taken=Taken((make_parcel(),))))
    assert page.one("div", id="taken").one("button")["data-act"] == "take-back"


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_columns_of_our_own_table_are_known_again(language: str) -> None:
    known = ("number", "name", "carrier", "note", "tags", "order", "shop", "price", "placed")
    for name in (*known, "protection", "added", "origin", "destination"):
        assert field(strict_words(language).t(f"backup.column.{name}")) == name


def test_every_reason_of_a_refusal_has_its_words() -> None:
    code = "".join(path.read_text("utf-8") for path in (ROOT / "app/core/backup").glob("*.py"))
    reasons = set(re.findall(r'Refused\(\s*"(\w+)"', code)) | {"none", "spoiled"}
    assert {f"backup.refused.{one}" for one in reasons} <= messages("en").keys()


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


def test_a_locked_file_asks_for_its_passphrase(show) -> None:
    lock = Locked(600_000, bytes(16), bytes(12), bytes(40))
    for backup in (
        Backup(file="x", locked=lock),
        Backup(file="x", locked=lock, refused=("backup.refused.passphrase", {})),
    ):
        form = show(backup=backup).one("form", data_submit="unlock")
        assert form.one("input")["type"] == "password"
    assert show().each("form", data_submit="unlock") == []
    assert "data-secret" in show().one("form", data_submit="export-locked").attributes


def test_the_copies_are_shown_newest_first_with_day_number_and_size(show) -> None:
    taken = (Copy("a", NOW - timedelta(days=3), 2, 900), Copy("b", NOW, 12, 20_480))
    rows = show(backup=Backup(copies=taken)).one("section", id="copies").each("li")
    assert [row.one("button")["data-id"] for row in rows] == ["b", "a"]
    assert "backup.copy(count=12)" in rows[0].words and "backup.size(size=20)" in rows[0].words
    assert "backup.size(size=1)" in rows[1].words
    for none in (None, ()):
        assert "backup.no_copies" in show(backup=Backup(copies=none)).words


def test_what_a_copy_brings_back_is_shown_as_of_its_day(show) -> None:
    backup = planned((None, make_parcel(number="A1B2C3")))
    page = show(backup=backup._replace(file="", copy=Copy("a", NOW, 2)))
    assert "backup.copy_of" in page.words
    assert page.one("button", data_act="take-in").words == "backup.restore"


def test_an_empty_list_is_told_of_its_copies(draw) -> None:
    there = draw(make_state(notices=("copies_there",))).one("div", id="notices")
    assert there.one("a")["href"] == "#/backup"
    assert draw(make_state(make_parcel(), notices=("copies_there",))).one(id="notices").words == ""


def listed(echo, *parcels, device: str = "", **settings):
    state = make_state(*parcels, settings=Settings(**settings))
    listing = state.listing._replace(device=device)
    found = read(cards(replace(state, listing=listing), echo))
    return [one.words for one in found.each("p", id="reminder")]


def aged(count: int, days: int = 30):
    added = NOW - timedelta(days=days)
    return [replace(make_parcel(number=f"A{at:09}B"), added=added) for at in range(count)]


def test_a_list_worth_it_reminds_of_a_copy_and_is_quiet_once_that_is_closed(echo) -> None:
    (line,) = listed(echo, *aged(5))
    assert line.startswith("reminder.copy")
    assert listed(echo, *aged(4)) == []
    now = NOW.isoformat()
    assert listed(echo, *aged(5), reminded=now) == listed(echo, *aged(5), exported=now) == []
    assert len(listed(echo, *aged(5), reminded="nonsense", exported="2026-11-22")) == 1


def test_safari_and_the_empty_list_of_a_home_screen_are_explained_once(echo) -> None:
    assert listed(echo, *aged(1), device="safari")[0].startswith("reminder.safari")
    assert listed(echo, device="installed")[0].startswith("reminder.installed")
    assert listed(echo, device="safari") == []
    for device in ("safari", "installed"):
        assert listed(echo, *aged(1), device=device, reminded=NOW.isoformat()) == []
    assert listed(echo, device="installed", reminded=NOW.isoformat()) == []


def test_a_list_that_a_link_brings_stands_before_all_else(show) -> None:
    offered = planned((None, make_parcel(number="A1B2C3")))._replace(file="", carried=True)

    def order(backup: Backup) -> list[str]:
        said = show(backup=backup).words
        keys = ("backup.adds", "backup.export", "backup.import_about")
        return sorted(keys, key=said.index)

    assert order(offered) == ["backup.export", "backup.import_about", "backup.adds"]
    assert order(offered._replace(came=True)) == [
        "backup.adds",
        "backup.import_about",
        "backup.export",
    ]
