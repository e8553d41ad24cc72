"""A file only adds and joins, says before what it changes, and is undone as a whole."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from app.core.backup.plan import Change, plan, undone
from app.core.model import Parcel
from app.core.parcel.history import words_of
from app.core.parcel.record import Record
from tests.strategies import NUMBERS, parcels

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
N = NUMBERS[0]
same_number = parcels(numbers=st.just(N))
lists = st.lists(parcels(), max_size=4, unique_by=lambda one: one.number).map(
    lambda found: {one.number: Record(one) for one in found}
)


def taken(there, found) -> dict[str, Record]:
    return {**there, **{one.parcel.number: one for one in found.records}}


@given(lists)
def test_an_empty_list_takes_in_all_and_a_list_takes_in_itself_as_nothing(told) -> None:
    found = plan({}, told.values())
    assert (found.new, found.changed, found.same) == (tuple(told.values()), (), 0)
    again = plan(told, told.values())
    assert (again.new, again.changed, again.same) == ((), (), len(told))


def happened(parcel: Parcel) -> set[tuple[str, str]]:
    """What its events are known by, whenever and in whatever words they are told."""
    return {words_of(e) for told in parcel.retrievals for e in told.report.events}


@given(lists, lists, st.booleans())
def test_a_file_only_adds_and_each_of_its_parcels_is_told_once(there, told, revived) -> None:
    found = plan(there, told.values(), revived)
    assert len(found.new) + len(found.changed) + found.same == len(told)
    after = taken(there, found)
    nothing_goes(there, after)
    again = plan(after, told.values(), revived)
    assert (again.new, again.changed) == ((), ())


def nothing_goes(there: dict[str, Record], after: dict[str, Record]) -> None:
    """No parcel of the list goes or comes into the trash, and nothing that was said of one."""
    assert there.keys() <= after.keys()
    for number, one in there.items():
        assert one.shown.deleted or not after[number].shown.deleted
        for field in ("name", "note", "carrier"):
            assert not getattr(one.parcel, field) or getattr(after[number].parcel, field)
        assert happened(one.parcel) <= happened(after[number].parcel)


def test_what_lies_in_the_trash_comes_back_only_if_it_is_wanted() -> None:
    here = {N: Record(Parcel(N, NOW, deleted=NOW))}
    file = [Record(Parcel(N, NOW))]
    kept, back = plan(here, file), plan(here, file, revived=True)
    assert kept.trashed == back.trashed == (N,)
    assert kept.changed == ()
    [change] = back.changed
    assert change.after.shown.deleted is None


def test_a_file_with_the_parcel_in_the_trash_does_not_delete_it() -> None:
    found = plan({N: Record(Parcel(N, NOW))}, [Record(Parcel(N, NOW, name="Lamp", deleted=NOW))])
    [change] = found.changed
    assert (change.after.shown.name, change.after.shown.deleted) == ("Lamp", None)


@given(same_number, same_number)
def test_an_undone_change_leaves_the_parcel_as_it_was_but_for_what_was_changed_since(
    mine, told
) -> None:
    for change in plan({N: Record(mine)}, [Record(told)], revived=True).changed:
        assert undone(change, change.after.shown) == mine
        since = replace(change.after.shown, note="written since")
        assert undone(change, since) == replace(mine, note="written since")


def test_reports_that_came_since_stay(parcel, scan) -> None:
    mine, file = parcel(), parcel(scan("IN_TRANSIT", 2))
    new = parcel(scan("DELIVERED", 5), source="dhl").retrievals
    after = Record(file)
    back = undone(Change(mine, after), replace(file, retrievals=(*new, *file.retrievals)))
    assert back == replace(mine, retrievals=new)
