"""What statuses mean, and that the visitor is told it in every language."""

import json
import re
from pathlib import Path

import pytest

from app.core.language.languages import LANGUAGES
from app.core.sources import SOURCES, errors
from app.core.statuses import SUBS, sentence
from app.core.understanding import meaning
from tests.plurals import CATEGORIES

LOCALES = Path(__file__).parent.parent.parent.parent / "locales"
FORMS = {language: CATEGORIES[language] for language in LANGUAGES}
SLOT = re.compile(r"{{(\w+)}}")

every_language = pytest.mark.parametrize("language", FORMS)
every_sub = pytest.mark.parametrize("sub", SUBS)

ERRORS = sorted(
    {
        value.key
        for value in vars(errors).values()
        if isinstance(value, type) and issubclass(value, errors.SourceError)
    }
    | {"error.quota_until"}
)


def words(language):
    return json.loads((LOCALES / f"{language}.json").read_text("utf-8"))


def forms(key, language):
    """The message keys of one text: itself, or one for each plural form."""
    return {key} if key in words(language) else {f"{key}_{form}" for form in FORMS[language]}


@pytest.mark.parametrize(
    ("source", "code", "sub"),
    [
        ("nova-poshta", "7", "ap.ready"),
        ("nova-poshta", "106", "dl.delivered"),
        ("nova-poshta", "111", "df.nobody"),
        ("nova-poshta", "3", None),
        ("nova-poshta", "108", "df.rejected"),
        ("nova-poshta", "199", None),
        ("inpost-pl", "ready_to_pickup", "ap.ready"),
        ("inpost-pl", "returned_to_sender", "ex.returning"),
        ("inpost-pl", "missing", None),
        ("bring", "DELIVERED", "dl.delivered"),
        ("bring", "DELIVERED_SENDER", "ex.returned"),
        ("bring", "CUSTOMS", "it.moving"),
        ("bring", "NOTIFICATION_SENT", None),
        ("slovak-post", "notified", "ap.ready"),
        ("slovak-post", "returned", "ex.returned"),
        ("dhl", "transit", "it.moving"),
        ("dhl", "unknown", None),
    ],
)
def test_a_code_means_what_its_carrier_says_and_no_more(source, code, sub):
    assert meaning(source, code) == sub


@every_sub
def test_a_status_has_a_stage_a_health_and_names(sub):
    row = SUBS[sub]
    assert row.id == sub
    assert row.stage in (None, *range(8))
    assert row.health in ("ok", "attention", "problem")
    assert row.detail == row.main == "" or row.detail.split("_")[0] == row.main


@pytest.mark.parametrize(
    ("main", "count"),
    [
        ("NotFound", 2),
        ("InfoReceived", 1),
        ("InTransit", 7),
        ("Expired", 1),
        ("AvailableForPickup", 1),
        ("OutForDelivery", 1),
        ("DeliveryFailure", 5),
        ("Delivered", 1),
    ],
)
def test_every_status_of_17track_has_one_of_ours(main, count):
    assert len({row.detail for row in SUBS.values() if row.main == main}) == count


@every_language
@every_sub
def test_a_status_is_worded_in_every_language(sub, language):
    keys = words(language)
    assert forms(SUBS[sub].label, language) <= set(keys)
    assert forms(f"status.{sub}.sentence", language) <= set(keys)


@every_language
@pytest.mark.parametrize("sub", ["ap.ready", "ap.ending", "dl.delivered"])
def test_a_sentence_has_a_place_for_exactly_the_facts_it_is_given(sub, language):
    key, given = sentence(sub, place="Kyiv", date="1 May")
    assert SLOT.findall(words(language)[key]) == list(given) != []
    bare, nothing = sentence(sub)
    assert (SLOT.findall(words(language)[bare]), dict(nothing)) == ([], {})


def test_a_fact_that_a_sentence_does_not_tell_is_left_out():
    assert sentence("it.moving", place="Kyiv") == ("status.it.moving.sentence", {})


@every_language
@pytest.mark.parametrize("key", ERRORS)
def test_an_error_says_who_and_nothing_unknown(key, language):
    slots = set(SLOT.findall(words(language)[key]))
    assert slots <= {"carrier", "host", "until"}
    of_helpers = "relay" in key or "bridge" in key
    assert slots or key in ("error.offline", "error.bad_address") or of_helpers


@every_language
@pytest.mark.parametrize("source", SOURCES)
def test_a_source_that_is_no_carriers_own_has_a_name_and_with_a_key_a_note(source, language):
    row = SOURCES[source]
    own = len(row.carriers) == 1 and not row.aggregator
    assert (f"source.{source}.name" in words(language)) == (not own)
    assert (f"source.{source}.note" in words(language)) == bool(SOURCES[source].key)
