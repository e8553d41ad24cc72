"""Parcels that the visitor sends: a shelf, words and warnings of their own, and no figures."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from app.backup.files import table_of, whole
from app.core.backup.reading import read_text
from app.core.concerns import Own, action, concerns
from app.core.forecast.deadlines import coming
from app.core.forecast.trips import trips
from app.core.keeping.merging import join, stamped
from app.core.model import Eta, Mark, Order, Report, Retrieval
from app.core.parcel.glance import glance
from app.core.parcel.record import dump, read
from app.listing.arrangement import listing, shelved
from app.pieces.outlook import acts
from app.roof import update
from app.sharing.link import received, shared
from app.statistics.figures import figures
from tests.conftest import NOW, make_parcel, make_scan, make_state
from tests.fakes import echo_words
from tests.rooms import said

N = "RR123456785CN"
OWN = Own("NO")


def sent(*codes: str, day: float = 20, **report):
    scans = tuple(make_scan(code, day - place) for place, code in enumerate(codes))
    told = (Retrieval("bring", NOW, Report(N, scans, **report)),)
    return make_parcel(retrievals=told, sent=True)


def said_of(parcel) -> list[tuple[str, str]]:
    return [(one.id, one.level) for one in concerns(glance(parcel), OWN, NOW)]


def test_the_tick_is_set_saved_and_taken_off_again() -> None:
    state, effects = update(make_state(make_parcel()), said.SentToggled(N))
    assert state.parcels[N].sent
    assert effects[0].parcel.sent
    state, _ = update(state, said.SentToggled(N))
    assert not state.parcels[N].sent
    assert update(state, said.SentToggled("X")) == (state, ())


def test_what_is_sent_stands_on_a_shelf_of_its_own_until_its_end() -> None:
    ended = replace(sent("DELIVERED"), number="D1")
    coming_in = make_parcel(make_scan("IN_TRANSIT"), number="C1")
    state = make_state(sent("IN_TRANSIT"), ended, coming_in)
    names = {
        name: [one.cover.number for one in found] for name, found in shelved(state).items() if found
    }
    assert names == {"sent": [N], "delivered": ["D1"], "current": ["C1"]}
    shown, _ = update(state, said.ShelfChosen("sent"))
    assert [one.cover.number for one in listing(shown).found] == [N]
    alone = make_state(sent("IN_TRANSIT"))
    assert listing(alone).shelf == "sent"


@pytest.mark.parametrize(
    ("code", "days", "expected"),
    [
        ("READY_FOR_PICKUP", None, [("sent_collect", "notice")]),
        ("READY_FOR_PICKUP", 9, [("sent_until", "notice")]),
        ("READY_FOR_PICKUP", 2, [("sent_until", "act")]),
        ("READY_FOR_PICKUP", -1, [("sent_collect", "act")]),
        ("RETURN", None, [("sent_back", "act")]),
        ("IN_TRANSIT", None, []),
        ("DELIVERED", None, []),
    ],
)
def test_the_sender_is_told_what_a_sender_can_do(code: str, days, expected) -> None:
    until = None if days is None else NOW.date() + timedelta(days=days)
    parcel = sent(code, collect_by=until)
    assert said_of(parcel) == expected
    assert action(glance(parcel), OWN, NOW) is ("act" in dict(expected).values())


def test_long_silence_is_worth_an_enquiry() -> None:
    assert said_of(sent("IN_TRANSIT", day=8.1)) == []
    assert said_of(sent("IN_TRANSIT", day=7.9)) == [("sent_quiet", "notice")]


def test_nothing_of_a_buyer_is_said_to_a_sender() -> None:
    soon = NOW.date() + timedelta(days=2)
    parcel = replace(
        sent("READY_FOR_PICKUP", collect_by=soon, eta=Eta(soon, soon), destination="PL"),
        order=Order("Temu", protection=soon),
    )
    assert said_of(parcel) == [("sent_until", "act")]
    assert coming(glance(parcel), NOW.date()) == {}
    marked = replace(parcel, mark=Mark("lost", NOW.date()))
    assert said_of(marked) == []


def test_one_that_waits_for_the_recipient_is_nothing_to_collect() -> None:
    state = make_state(sent("READY_FOR_PICKUP"))
    assert acts(state) == frozenset()
    assert [one.cover.number for one in shelved(state)["sent"]] == [N]


def test_figures_count_only_what_comes() -> None:
    seen = glance(sent("DELIVERED", "IN_TRANSIT", "HANDED_IN"))
    assert trips([seen]) == ()
    assert trips([seen._replace(cover=replace(seen.cover, sent=False))])
    assert sum(month.parcels for month in figures([seen], (), NOW).months) == 0


def test_it_is_kept_joined_and_goes_into_files_but_into_no_link() -> None:
    parcel = sent("IN_TRANSIT")
    text = dump(parcel)
    assert json.loads(text)["e"] is True
    assert read(text).parcel == parcel
    assert "e" not in json.loads(dump(make_parcel()))
    assert not received(shared(parcel, notes=True)).sent
    first = stamped(None, replace(parcel, sent=False), NOW, "a")
    ticked = stamped(first, parcel, NOW, "b")
    off = stamped(ticked, replace(parcel, sent=False), NOW, "a")
    assert join(first, ticked).shown.sent
    assert not join(ticked, off).shown.sent
    (back,) = read_text(whole(make_state(), [ticked], keys=False), NOW).records
    assert back.parcel.sent
    rows = table_of(make_state(parcel), echo_words()).replace("backup.column.number", "number")
    (row,) = read_text(rows.replace("backup.column.sent", "sent by me"), NOW).records
    assert row.parcel.sent
