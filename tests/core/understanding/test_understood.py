"""Code first, words second: what an event means when both speak."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.model import Event
from app.core.sources import SOURCES, load
from app.core.statuses.phrases import said
from app.core.statuses.schemes import SCHEMES
from app.core.understanding import meaning, understood
from tests.core.statuses.sentences import SENTENCES

ENDS = {"dl.delivered", "ex.returned", "ex.destroyed"}


def read(source: str, code: str, text: str) -> str | None:
    return understood(source, Event(None, text, code=code))


def test_a_code_that_says_something_wins_over_words_that_say_something_else():
    assert read("bring", "READY_FOR_PICKUP", "Delivered") == "ap.ready"
    assert read("nova-poshta", "9", "Not delivered") == "dl.delivered"
    assert read("cainiao", "GTMS_STA_SIGNED", "Signed") == "ap.ready"


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("dhl", "transit"),
        ("ship24", "in_transit"),
        ("17track", "InTransit_Other"),
        ("aftership", "InTransit_001"),
        ("bring", "CUSTOMS"),
    ],
)
@pytest.mark.parametrize(
    ("text", "sub"),
    [
        ("Released by customs", "it.import_released"),
        ("Arrived at destination country", "it.arrived_dest"),
        ("Handed to airline", "it.left_origin"),
        ("Out for delivery", "od.out"),
        ("Returning to sender", "ex.returning"),
        ("Something that nobody has worded yet", "it.moving"),
        ("Arrived at sorting center", "it.moving"),
    ],
)
def test_a_coarse_code_gives_way_to_words_that_say_more(source, code, text, sub):
    assert read(source, code, text) == sub


@pytest.mark.parametrize(
    "text", ["Delivered", "Delivered to sender", "Destroyed", "已妥投", "Вручено отправителю"]
)
@pytest.mark.parametrize(
    ("source", "code"), [("dhl", "transit"), ("17track", "InTransit_Other"), ("dhl", "failure")]
)
def test_words_never_end_a_journey_that_the_code_says_goes_on(source, code, text):
    assert read(source, code, text) == meaning(source, code)


def test_a_failed_delivery_gets_its_reason_from_the_words_and_nothing_else():
    assert read("dhl", "failure", "Recipient not at home") == "df.nobody"
    assert read("dhl", "failure", "Incorrect address") == "df.address"
    assert read("dhl", "failure", "Arrived at sorting center") == "df.other"
    assert read("dhl", "failure", "Out for delivery") == "df.other"


@pytest.mark.parametrize("source", ["dhl", "made-in-2031", "paste"])
def test_without_a_code_the_words_decide(source):
    assert read(source, "", "Delivered") == "dl.delivered"
    assert read(source, "", "Could not be delivered") == "df.other"


def test_what_neither_code_nor_words_explain_stays_unknown():
    assert read("dhl", "unknown", "Shipment event 7") is None
    assert read("17track", "Exception_Other", "Shipment event 7") is None


@pytest.mark.parametrize("name", [*SOURCES, *SCHEMES])
@given(text=st.sampled_from(sorted(SENTENCES)))
def test_a_known_code_is_never_made_unknown_by_any_words(name, text):
    for code in ("delivered", "transit", "EMI", "10", "DELIVERED", "2:2", "GTMS_SIGNED"):
        known = meaning(name, code)
        told = read(name, code, text)
        assert told is not None or (known is None and said(text) is None)
        assert known not in ENDS or told == known


@pytest.mark.parametrize("source", SOURCES)
def test_every_code_of_every_source_is_understood_without_words(source):
    for code, sub in load(source).CODES.items():
        assert read(source, code, "") == sub
