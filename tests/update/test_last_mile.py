"""Who takes a parcel over is asked at once; the code that opens the locker stays here."""

import json

import pytest

from app.asking.messages import Answered, Ask
from app.backup.files import table_of, whole
from app.core.backup.reading import read_text
from app.core.keeping.merging import join, stamped
from app.core.model import Linked, Report, Retrieval
from app.core.parcel.glance import glance
from app.core.parcel.journey import journey
from app.core.parcel.last_mile import waits_as
from app.core.parcel.plain_copy import details
from app.core.parcel.record import plain, read, written
from app.core.reach.service import Service
from app.evidence.record import record
from app.evidence.sheet import evidence
from app.frame.effects import Save
from app.order.calendar_file import reminders
from app.roof import update
from app.sharing.link import link, received, shared
from tests.conftest import NOW, make_parcel, make_scan, make_state
from tests.fakes import echo_words
from tests.rooms import said

N = "RR123456785CN"
LOCAL = "CP123456785SK"
CODE = "K7-4411"
CALLED = (Linked(LOCAL, "slovenska-posta"),)


def told(*linked: Linked, scans=("IN_TRANSIT",)) -> Report:
    return Report(N, tuple(make_scan(code) for code in scans), linked=linked)


def asked(effects) -> list[Ask]:
    return [one for one in effects if type(one) is Ask]


def test_the_carrier_of_a_number_that_an_answer_names_is_asked_at_once() -> None:
    state, effects = update(make_state(make_parcel()), Answered(N, "bring", told(*CALLED)))
    assert asked(effects) == [Ask(N, "slovak-post", LOCAL)]
    assert N in state.asking.busy
    _, effects = update(state, Answered(N, "bring", told(*CALLED)))
    assert asked(effects) == []


def test_it_is_not_asked_where_nobody_wants_it_or_can() -> None:
    resting = {"slovak-post": Service(access="refused", checked=NOW)}
    for state in (
        make_state(make_parcel(), notices=frozenset({"offline"})),
        make_state(make_parcel(), services=resting),
    ):
        _, effects = update(state, Answered(N, "bring", told(*CALLED)))
        assert asked(effects) == []
    _, effects = update(
        make_state(make_parcel()), Answered(N, "bring", told(*CALLED, scans=("DELIVERED",)))
    )
    assert asked(effects) == []


def test_a_parcel_waits_under_the_number_of_who_says_so() -> None:
    local = Retrieval("slovak-post", NOW, Report(LOCAL, (make_scan("notified", 5),)))
    first = Retrieval("bring", NOW, told(*CALLED))
    parcel = make_parcel(retrievals=(first, local))
    assert waits_as(parcel, journey(parcel)) == CALLED[0]
    moving = make_parcel(retrievals=(first,))
    assert waits_as(moving, journey(moving)) == Linked(N, "posten-norge")
    own = make_parcel(make_scan("READY_FOR_PICKUP", 4), linked=CALLED)
    assert waits_as(own, journey(own)) == Linked(N, "posten-norge")


@pytest.mark.parametrize(
    ("typed", "kept"), [(f"  {CODE} ", CODE), ("12 34", "12 34"), ("1" * 40, "1" * 40)]
)
def test_a_code_is_kept_as_it_was_told(typed: str, kept: str) -> None:
    state, effects = update(make_state(make_parcel()), said.CodeGiven(N, typed))
    assert state.parcels[N].code == kept
    assert effects == (Save(state.parcels[N]),)
    state, _ = update(state, said.CodeGiven(N, ""))
    assert state.parcels[N].code == ""
    assert state.toast.key == "toast.key_removed"


def test_two_tabs_agree_on_the_later_code() -> None:
    first = stamped(None, make_parcel(), NOW, "a")
    later = stamped(first, make_parcel(code=CODE), NOW, "b")
    assert join(first, later).shown.code == join(later, first).shown.code == CODE
    assert read(written(later)).parcel.code == CODE
    off = stamped(later, make_parcel(), NOW, "a")
    assert join(off, later).shown.code == ""


def test_the_code_leaves_the_device_on_no_way() -> None:
    parcel = make_parcel(make_scan("READY_FOR_PICKUP", 20), code=CODE, note="ring twice")
    state, w = make_state(parcel, noted=N), echo_words()
    sheet = evidence(state, N)
    seen = glance(parcel)
    kept = stamped(None, parcel, NOW, "a")
    gone = (
        link(state.address, parcel, notes=True),
        json.dumps(received(shared(parcel, notes=True)).code),
        whole(state, [kept], keys=True),
        plain(kept),
        table_of(state, w),
        record(sheet),
        details([(seen, journey(parcel))], NOW),
        reminders(seen, w, NOW),
        repr(parcel),
        repr(state.parcels[N]),
        state.book.haystack(N),
    )
    assert [text for text in gone if CODE in text or CODE.lower() in text] == []
    assert CODE in written(kept)


def test_a_file_takes_no_code_from_who_has_one() -> None:
    mine = stamped(None, make_parcel(code=CODE), NOW, "a")
    file = read_text(whole(make_state(), [mine], keys=False), NOW).records[0]
    assert "code" not in file.stamps
    assert join(mine, file).shown.code == CODE
