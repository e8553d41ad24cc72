"""The check of access is kept; a key is tried with a number that is nobody's."""

import pytest

from app.effects import Copy, Probe, SaveService, TryKey
from app.messages import AccessChecked, AccessCopied, KeyEntered, KeyTried, Probed, Tried
from app.service import Service
from app.sources import SOURCES
from app.update import update
from app.update.access import checkable
from tests.conftest import NOW, make_state

RELAY = {"relay": "secret", "relay.address": "https://mine.workers.dev"}


def test_all_services_are_checked_that_a_page_may_hope_to_read() -> None:
    page, effects = update(make_state(), AccessChecked())
    assert effects == tuple(Probe(source) for source in checkable())
    assert page.checking == set(checkable())
    assert all(SOURCES[source].route != "relay" for source in checkable())


def test_one_service_can_be_checked_alone_and_once_at_a_time() -> None:
    page, effects = update(make_state(), AccessChecked("bring"))
    assert effects == (Probe("bring"),)
    assert update(page, AccessChecked("bring")) == (page, ())


def test_a_finding_is_kept_with_its_moment() -> None:
    page, _ = update(make_state(), AccessChecked("bring"))
    page, effects = update(page, Probed("bring", "refused", 120))
    assert page.services["bring"] == Service("refused", NOW, 120)
    assert page.checking == frozenset()
    assert effects == (SaveService("bring"),)


def test_offline_nothing_is_found_out() -> None:
    page, _ = update(make_state(notices=("offline",)), AccessChecked("bring"))
    page, effects = update(page, Probed("bring", "unreachable", 3))
    assert (dict(page.services), page.checking, effects) == ({}, frozenset(), ())


def test_the_findings_are_copied_without_numbers_and_keys() -> None:
    known = Service("readable", NOW, 80, month="2026-11", calls=1, numbers=("RR123456785CN",))
    page = make_state(services={"bring": known}, keys={"dhl": "secret"})
    (copied,) = update(page, AccessCopied())[1]
    assert isinstance(copied, Copy)
    assert "api.bring.com: readable, 80 ms, 2026-11-22" in copied.text
    assert "RR123456785CN" not in copied.text and "secret" not in copied.text


def test_a_key_is_tried_and_its_end_is_shown_until_the_key_changes() -> None:
    page, effects = update(make_state(keys={"dhl": "k"}), KeyTried("dhl"))
    assert effects == (TryKey("dhl"),)
    assert page.checking == {"dhl"}
    page, _ = update(page, Tried("dhl", "error.bad_key"))
    assert page.trials == {"dhl": ("error.bad_key", {})}
    assert page.checking == frozenset()
    page, _ = update(page, KeyEntered("dhl", "other"))
    assert page.trials == {}


def test_the_relay_itself_can_be_tried() -> None:
    assert update(make_state(keys=RELAY), KeyTried("relay"))[1] == (TryKey("relay", "relay"),)


def test_a_key_of_nobody_is_not_tried() -> None:
    page, effects = update(make_state(), KeyTried("pigeon-post"))
    assert (effects, page.checking) == ((), frozenset())
    assert page.toast.key == "toast.none_to_ask"


@pytest.mark.parametrize(
    "source", [one for one in SOURCES.values() if one.key and one.route == "relay"]
)
def test_a_service_behind_the_relay_needs_the_relay_to_be_tried(source) -> None:
    page, effects = update(make_state(keys={source.key: "k"}), KeyTried(source.key))
    assert (page.toast.key, effects) == ("toast.relay_first", ())
    page, effects = update(make_state(keys={**RELAY, source.key: "k"}), KeyTried(source.key))
    assert effects == (TryKey(source.id, "relay"),)
