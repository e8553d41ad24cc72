"""Details and evidence are handed over as effects; the list stays as it is."""

import json

import pytest

from app.evidence.messages import (
    EnglishReady,
    EvidenceTaken,
    FetchEnglish,
    GiveSheet,
    OwnShown,
    TonguesChosen,
)
from app.frame.common import Settings
from app.frame.effects import Copy, Download
from app.frame.messages import Went
from app.listing.messages import DetailsCopied
from app.roof import update
from tests.conftest import make_parcel, make_scan, make_state

N, OTHER = "RR123456785CN", "LB000000005NO"


def effects(state, message):
    after, found = update(state, message)
    assert after == state
    return found


def test_the_details_of_one_parcel_are_copied() -> None:
    [copy] = effects(make_state(make_parcel(make_scan())), DetailsCopied((N,)))
    assert isinstance(copy, Copy) and copy.text.startswith(f"Number: {N}\n")


def test_without_a_number_those_of_the_shelf_are_copied_the_newest_first() -> None:
    state = make_state(
        make_parcel(make_scan("IN_TRANSIT", 2)),
        make_parcel(make_scan("IN_TRANSIT", 30), number=OTHER),
        make_parcel(make_scan("DELIVERED", 3), number="LB123456785SG"),
    )
    [copy] = effects(state, DetailsCopied())
    numbers = [line for line in copy.text.splitlines() if line.startswith("Number: ")]
    assert numbers == [f"Number: {OTHER}", f"Number: {N}"]


@pytest.mark.parametrize("numbers", [(), ("GONE",)])
def test_nothing_is_copied_where_there_is_nothing(numbers: tuple[str, ...]) -> None:
    assert effects(make_state(), DetailsCopied(numbers)) == ()


def test_evidence_as_json_is_a_file() -> None:
    [file] = effects(make_state(make_parcel(make_scan())), EvidenceTaken(N, "json"))
    assert isinstance(file, Download)
    assert (file.name, file.type) == (f"evidence-{N}-2026-11-22.json", "application/json")
    assert json.loads(file.text)["number"] == N


@pytest.mark.parametrize("form", ["copy", "text", "picture", "share"])
def test_evidence_in_words_is_left_to_the_browser_who_knows_the_languages(form: str) -> None:
    [given] = effects(make_state(make_parcel(make_scan())), EvidenceTaken(N, form))
    assert isinstance(given, GiveSheet)
    assert (given.sheet.number, given.form) == (N, form)


@pytest.mark.parametrize(("number", "form"), [("GONE", "copy"), ("GONE", "json"), (N, "film")])
def test_what_is_not_there_is_not_handed_over(number: str, form: str) -> None:
    assert effects(make_state(make_parcel()), EvidenceTaken(number, form)) == ()


def test_an_effect_does_not_tell_the_evidence_to_logs() -> None:
    parcel = make_parcel(make_scan(), note="secret")
    [given] = effects(make_state(parcel, noted=N), EvidenceTaken(N, "copy"))
    assert repr(given) == f"GiveSheet(number='{N}', form='copy')"


def test_the_visitors_own_words_go_along_until_they_are_taken_out() -> None:
    state, _ = update(make_state(make_parcel()), OwnShown(N, True))
    assert state.evidence.noted == N
    state, _ = update(state, OwnShown(N, False))
    assert state.evidence.noted == ""


@pytest.mark.parametrize("tongues", ["own", "en", "both"])
def test_the_sheet_is_handed_over_in_the_languages_chosen(tongues: str) -> None:
    state, _ = update(make_state(make_parcel()), TonguesChosen(tongues))
    [given] = effects(state, EvidenceTaken(N, "text"))
    assert given.tongues == tongues
    assert update(state, TonguesChosen("xx")) == (state, ())


def test_english_is_fetched_for_who_reads_another_language() -> None:
    for language, wanted in (("ru", (FetchEnglish(),)), ("en", ())):
        state = make_state(make_parcel(), settings=Settings(language))
        state, done = update(state, Went("evidence", N))
        assert done == wanted
        assert update(state, EnglishReady()) == (state, ())


def test_the_evidence_of_no_parcel_leads_to_a_page_that_says_so() -> None:
    state, _ = update(make_state(make_parcel()), Went("evidence", "GONE"))
    assert state.place == "missing"
    state, _ = update(state, Went("evidence", N))
    assert (state.place, state.opened) == ("evidence", N)
