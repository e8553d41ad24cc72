"""The list: what is loaded, named, put away, deleted, taken back, and where one looks."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given

from app.asking.messages import Answered
from app.core.keeping.trash import Openings
from app.core.model import Parcel, Report
from app.core.parcel.book import Book
from app.frame.common import Toast
from app.frame.effects import Copy, Forget, GoTo, Save
from app.frame.messages import Copied, ToastClosed, Told, Undone, Went
from app.listing.messages import Archived, Deleted, Restored, ShelfChosen
from app.listing.state import SHELVES
from app.number.messages import Looked
from app.opened.messages import Noted, Renamed
from app.picker.messages import PickerOpened
from app.roof import place, update
from app.storage.messages import ChangedElsewhere, KeepOpenings, Loaded, RecordDamaged
from tests.conftest import NOW, make_state
from tests.strategies import NUMBERS, parcels, texts

N = "RR123456785CN"
DAY = timedelta(days=1)


def after(state, *messages):
    for message in messages:
        state, _ = update(state, message)
    return state


def test_the_saved_list_keys_and_damage_are_taken_in(state, parcel) -> None:
    loaded, effects = update(state(), Loaded(Book({N: parcel()}), {"dhl": "k"}, ("X9",)))
    assert loaded.parcels == {N: parcel()}
    assert loaded.keys == {"dhl": "k"}
    assert loaded.damaged == ("X9",)
    assert effects == (KeepOpenings(Openings(NOW, (NOW,))),)


def test_a_record_that_is_damaged_behind_its_head_is_told_once_and_stays_on_the_list() -> None:
    state = make_state(Parcel(N, NOW))
    for _ in range(2):
        state, effects = update(state, RecordDamaged(N))
        assert effects == ()
    assert (state.damaged, list(state.parcels)) == ((N,), [N])


def test_deleted_parcels_go_for_good_after_thirty_days(state, parcel) -> None:
    old = parcel(number="A1", deleted=NOW - 33 * DAY)
    last_days = parcel(number="B2", deleted=NOW - 31 * DAY)
    archived = parcel(number="C3", archived=NOW - 400 * DAY)
    book = Book({one.number: one for one in (old, last_days, archived)})
    row = Openings(NOW - 60 * DAY, (NOW - 2 * DAY, NOW - 1 * DAY))
    loaded, effects = update(state(), Loaded(book, {}, openings=row))
    assert set(loaded.parcels) == {"B2", "C3"}
    seen = Openings(NOW - 60 * DAY, (NOW - 2 * DAY, NOW - 1 * DAY, NOW))
    assert effects == (KeepOpenings(seen), Forget("A1"))


def test_one_opening_with_a_clock_a_year_ahead_empties_no_trash(state, parcel) -> None:
    yesterday = parcel(number="A1", deleted=NOW - DAY)
    row = Openings(NOW - 60 * DAY, (NOW - 2 * DAY, NOW - DAY))
    wrong = state(now=NOW + 365 * DAY)
    loaded, effects = update(wrong, Loaded(Book({"A1": yesterday}), {}, openings=row))
    assert set(loaded.parcels) == {"A1"}
    assert not [one for one in effects if isinstance(one, Forget)]


def test_what_another_tab_saved_is_taken_over_and_not_written_back(state, parcel) -> None:
    theirs = parcel(name="theirs")
    page, effects = update(state(parcel()), ChangedElsewhere(N, theirs))
    assert page.parcels == {N: theirs}
    assert effects == ()


def test_what_another_tab_removed_is_gone_here_too(state, parcel) -> None:
    page, effects = update(state(parcel(), parcel(number="B2")), ChangedElsewhere(N, None))
    assert set(page.parcels) == {"B2"}
    assert effects == ()
    assert update(page, ChangedElsewhere(N, None)) == (page, ())


@pytest.mark.parametrize(
    ("message", "field", "value"),
    [
        (Renamed(N, "  Lamp \n for  us "), "name", "Lamp for us"),
        (Noted(N, " two\nlines \n"), "note", "two\nlines"),
    ],
)
def test_a_name_is_one_line_and_a_note_may_be_more(state, parcel, message, field, value) -> None:
    page, effects = update(state(parcel()), message)
    assert getattr(page.parcels[N], field) == value
    assert effects == (Save(page.parcels[N]),)


@pytest.mark.parametrize("message", [Renamed(N, "Lamp"), Noted(N, "Lamp"), Restored(N)])
def test_what_changes_nothing_is_not_saved(state, parcel, message) -> None:
    page = state(parcel(name="Lamp", note="Lamp"))
    assert update(page, message) == (page, ())


@pytest.mark.parametrize("kind", [Archived, Deleted, Restored])
def test_nothing_is_done_to_a_parcel_that_is_not_there(state, kind) -> None:
    assert update(state(), kind(N)) == (state(), ())
    assert update(state(), Renamed(N, "x")) == (state(), ())


def test_an_archived_parcel_is_put_away_and_saved(state, parcel) -> None:
    page, effects = update(state(parcel(name="Lamp")), Archived(N))
    assert page.parcels[N].archived == NOW
    assert effects == (Save(page.parcels[N]),)
    assert page.toast == Toast("toast.archived", {"parcel": "Lamp"}, (parcel(name="Lamp"),))


def test_archiving_again_takes_a_parcel_back(state, parcel) -> None:
    page = after(state(parcel()), Archived(N), Archived(N))
    assert page.parcels[N] == parcel()
    assert page.toast.key == "toast.unarchived"
    assert page.toast.args == {"parcel": N}


def test_a_deleted_parcel_is_kept_with_everything_it_has(state, parcel, scan) -> None:
    full = parcel(scan(), name="Lamp")
    page, effects = update(state(full), Deleted(N))
    assert page.parcels[N] == replace(full, deleted=NOW)
    assert effects == (Save(page.parcels[N]),)
    assert page.toast.undo == (full,)


def test_deleting_the_opened_parcel_leads_back_to_the_list(state, parcel) -> None:
    page, effects = update(state(parcel(), place="parcel", opened=N), Deleted(N))
    assert (page.place, page.opened) == ("list", None)
    assert effects == (Save(page.parcels[N]), GoTo("#/"))


def test_deleting_another_parcel_leaves_the_opened_one_open(state, parcel) -> None:
    page, _ = update(state(parcel(), parcel(number="B2"), place="parcel", opened="B2"), Deleted(N))
    assert (page.place, page.opened) == ("parcel", "B2")


def test_a_deleted_parcel_can_be_restored_as_it_was(state, parcel, scan) -> None:
    page, effects = update(state(parcel(scan(), deleted=NOW)), Restored(N))
    assert page.parcels[N] == parcel(scan())
    assert effects == (Save(page.parcels[N]),)


@given(parcels())
def test_undoing_restores_exactly(before) -> None:
    for kind in (Archived, Deleted):
        done = after(make_state(before), kind(before.number))
        undone, effects = update(done, Undone())
        assert undone.parcels == {before.number: before}
        assert undone.toast is None
        assert effects == (Save(before),)


def test_undoing_keeps_what_came_in_since(state, parcel, scan) -> None:
    report = Report(N, (scan("DELIVERED"),))
    page = after(
        state(parcel()), Deleted(N), Answered(N, "bring", report), Renamed(N, "Lamp"), Undone()
    )
    assert page.parcels[N].deleted is None
    assert page.parcels[N].name == "Lamp"
    assert page.parcels[N].retrievals[0].report == report


def test_undoing_brings_back_a_parcel_that_another_tab_removed_meanwhile(state, parcel) -> None:
    page = after(state(parcel(name="Lamp")), Deleted(N), ChangedElsewhere(N, None), Undone())
    assert page.parcels == {N: parcel(name="Lamp")}


@pytest.mark.parametrize("between", [ToastClosed(), Told("toast.copied")])
def test_only_the_last_step_can_be_undone_and_only_while_it_is_said(state, parcel, between) -> None:
    page = after(state(parcel()), Archived(N), between)
    undone, effects = update(page, Undone())
    assert undone.parcels == page.parcels
    assert effects == ()


def test_undoing_twice_undoes_once(state, parcel) -> None:
    page = after(state(parcel(archived=NOW - DAY)), Deleted(N), Undone())
    assert update(page, Undone()) == (page, ())


def test_a_short_line_is_shown_and_closed(state) -> None:
    page = after(state(), Told("toast.copied"))
    assert page.toast == Toast("toast.copied")
    assert after(page, ToastClosed()).toast is None


def test_a_number_is_copied_without_spaces(state) -> None:
    assert update(state(), Copied(N)) == (state(), (Copy(N),))


@pytest.mark.parametrize("name", SHELVES)
def test_a_part_of_the_list_is_chosen(state, name: str) -> None:
    assert after(state(), ShelfChosen(name)).listing.shelf == name


def test_the_page_follows_its_address(state, parcel) -> None:
    page = after(state(parcel()), Went("parcel", N))
    assert (page.place, page.opened) == ("parcel", N)
    assert (after(page, Went("list")).place, after(page, Went("list")).opened) == ("list", None)
    assert after(page, Went("settings")).place == "settings"
    number = after(page, Went("number", "rr 123 456 785 cn"))
    assert (number.place, number.opened) == ("number", N)


def test_an_address_of_no_parcel_leads_to_a_page_that_says_so(state, parcel) -> None:
    page = after(state(parcel()), Went("parcel", N), Went("parcel", "no such"))
    assert (page.place, page.opened) == ("missing", "NOSUCH")


@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("#/nonsense", "missing"),
        ("#/nonsense/RR123456785CN", "missing"),
        ("", "list"),
        ("#", "list"),
        ("#/", "list"),
        ("#paste", "list"),
    ],
)
def test_an_address_of_no_page_leads_to_one_that_says_so(state, address: str, leads: str) -> None:
    page = after(state(), place(address))
    assert (page.place, page.opened) == (leads, None)


@pytest.mark.parametrize("where", [Went("list"), Went("parcel", N), Went("parcel", "no such")])
def test_going_elsewhere_closes_the_picker(state, parcel, where: Went) -> None:
    page = after(state(parcel()), PickerOpened("origin", N), where)
    assert page.picker is None


@given(texts)
def test_a_number_looked_at_has_an_address_that_leads_to_it(number: str) -> None:
    _, (effect,) = update(make_state(), Looked(number))
    assert type(effect) is GoTo
    assert effect.address.startswith("#/n/")
    page = after(make_state(), Went("number", effect.address.removeprefix("#/n/")))
    assert (page.opened or "") == effect.address.removeprefix("#/n/")


def test_every_number_on_the_list_can_be_opened(state, parcel) -> None:
    for number in NUMBERS:
        assert after(state(parcel(number=number)), Went("parcel", number)).opened == number
