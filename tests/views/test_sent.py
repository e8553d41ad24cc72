"""A parcel that the visitor sends: their tick, and words for a sender."""

from dataclasses import replace

import pytest

from app.core.language.words import Words
from tests.conftest import make_parcel, make_scan, make_state

N = "RR123456785CN"


@pytest.mark.parametrize(
    ("code", "key"),
    [
        ("READY_FOR_PICKUP", "sent.ap.ready"),
        ("DELIVERED", "sent.dl.delivered"),
        ("RETURN", "sent.ex.returning"),
    ],
)
def test_the_headline_is_turned(draw, w: Words, code: str, key: str) -> None:
    parcel = make_parcel(make_scan(code, 21), sent=True)
    page = draw(make_state(parcel, place="parcel", opened=N), w)
    assert page.one("h1", id="headline").words == w.t(key)
    assert not page.each("section", class_="counter")
    assert not page.each("details", id="missing")
    assert not page.each("details", id="add-code")
    assert not page.each("a", href=f"#/message/{N}")


def test_the_tick_says_how_it_is(draw, echo) -> None:
    parcel = make_parcel(make_scan("IN_TRANSIT", 21))
    for ticked in (False, True):
        state = make_state(replace(parcel, sent=ticked), place="parcel", opened=N)
        tick = draw(state, echo).one("input", id="sent")
        assert ("checked" in tick.attributes) is ticked
        assert tick["data-id"] == N


def test_a_shelf_of_sent_parcels_is_named(draw, echo) -> None:
    parcel = make_parcel(make_scan("IN_TRANSIT", 21), sent=True)
    page = draw(make_state(parcel), echo)
    assert page.one("button", data_act="shelf", data_id="sent").words.startswith("shelf.sent")
