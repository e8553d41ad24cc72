"""The check of access is kept; a key is tried with a number that is nobody's."""

import pytest

from app.access.messages import (
    AccessChecked,
    AccessCopied,
    KeyEntered,
    KeyTried,
    MineChecked,
    Probe,
    Probed,
    SourceSought,
    Tried,
    TryKey,
)
from app.asking.messages import Ask
from app.core.reach.service import Service
from app.core.sources import SOURCES
from app.frame.common import Toast
from app.frame.effects import Copy, SaveService
from app.frame.messages import Went
from app.roof import update
from tests.conftest import NOW, make_parcel, make_scan, make_state

RELAY = {"relay": "secret", "relay.address": "https://mine.workers.dev"}


def test_every_service_is_checked_even_those_that_pages_are_not_known_to_read() -> None:
    page, effects = update(make_state(), AccessChecked())
    assert effects == tuple(Probe(source) for source in SOURCES)
    assert page.access.checking == set(SOURCES)


def test_the_parcel_that_led_to_more_data_is_remembered_on_the_way() -> None:
    parcel = make_parcel()
    page, _ = update(make_state(parcel), Went("parcel", parcel.number))
    for place in ("key", "relay", "settings", "sources"):
        page, _ = update(page, Went(place, "dhl"))
        assert page.access.came == parcel.number
    assert update(page, Went("list"))[0].access.came == ""


def test_those_that_concern_the_visitors_parcels_can_be_checked_alone() -> None:
    parcels = (
        make_parcel(number="LP12345678901234", carrier="cainiao"),
        make_parcel(number="CP123456785SK", carrier="slovenska-posta"),
        make_parcel(number="7777777770", carrier="dhl-express"),
    )
    page, effects = update(make_state(*parcels), MineChecked())
    assert set(effects) == {Probe("slovak-post"), Probe("cainiao")}
    assert page.access.checking == {"slovak-post", "cainiao"}
    assert update(make_state(), MineChecked()) == (make_state(), ())


def test_what_is_sought_stays_while_sources_are_looked_at() -> None:
    page, effects = update(make_state(place="sources"), SourceSought("dhl" * 40))
    assert effects == ()
    assert page.access.sought == ("dhl" * 40)[:60]
    for place in ("key", "relay", "access", "sources"):
        page, _ = update(page, Went(place, "dhl"))
        assert page.access.sought
    assert not update(page, Went("settings"))[0].access.sought


def test_one_service_can_be_checked_alone_and_once_at_a_time() -> None:
    page, effects = update(make_state(), AccessChecked("bring"))
    assert effects == (Probe("bring"),)
    assert update(page, AccessChecked("bring")) == (page, ())


def test_a_finding_is_kept_with_its_moment() -> None:
    page, _ = update(make_state(), AccessChecked("bring"))
    page, effects = update(page, Probed("bring", "refused", 120))
    assert page.services["bring"] == Service("refused", NOW, 120)
    assert page.access.checking == frozenset()
    assert effects == (SaveService("bring"),)


def found(page, access: str, source: str = "cainiao"):
    page, _ = update(page, AccessChecked(source))
    return update(page, Probed(source, access, 90))


def test_what_waits_for_a_service_is_asked_as_soon_as_it_is_found_readable() -> None:
    page = make_state(make_parcel(number="LP12345678901234", carrier="cainiao"))
    _, effects = found(page, "readable")
    assert Ask("LP12345678901234", "cainiao") in effects
    assert not any(isinstance(one, Ask) for one in found(page, "refused")[1])


def test_a_parcel_with_a_history_is_not_asked_again_for_a_check() -> None:
    asked = make_parcel(make_scan("transit", 20), number="LP12345678901234", carrier="cainiao")
    assert found(make_state(asked), "readable")[1] == (SaveService("cainiao"),)


@pytest.mark.parametrize("access", ["refused", "unreachable"])
def test_that_a_service_cannot_be_read_is_told_where_it_is_not_seen(access: str) -> None:
    page, _ = found(make_state(place="parcel"), access)
    assert page.toast == Toast(f"toast.{access}", {"host": "global.cainiao.com"})
    assert found(make_state(place="access"), access)[0].toast is None


def test_offline_nothing_is_found_out() -> None:
    page, _ = update(make_state(notices=("offline",)), AccessChecked("bring"))
    page, effects = update(page, Probed("bring", "unreachable", 3))
    assert (dict(page.services), page.access.checking, effects) == ({}, frozenset(), ())


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
    assert page.access.checking == {"dhl"}
    page, _ = update(page, Tried("dhl", "error.bad_key"))
    assert page.access.trials == {"dhl": ("error.bad_key", {})}
    assert page.access.checking == frozenset()
    page, _ = update(page, KeyEntered("dhl", "other"))
    assert page.access.trials == {}


def test_the_relay_itself_can_be_tried() -> None:
    assert update(make_state(keys=RELAY), KeyTried("relay"))[1] == (TryKey("relay", "relay"),)


def test_a_key_of_nobody_is_not_tried() -> None:
    page, effects = update(make_state(), KeyTried("pigeon-post"))
    assert (effects, page.access.checking) == ((), frozenset())
    assert page.toast.key == "toast.none_to_ask"


@pytest.mark.parametrize(
    "source", [one for one in SOURCES.values() if one.key and one.route == "relay"]
)
def test_a_service_behind_the_relay_needs_the_relay_to_be_tried(source) -> None:
    page, effects = update(make_state(keys={source.key: "k"}), KeyTried(source.key))
    assert (page.toast.key, effects) == ("toast.relay_first", ())
    page, effects = update(make_state(keys={**RELAY, source.key: "k"}), KeyTried(source.key))
    assert effects == (TryKey(source.id, "relay"),)
    known = {source.id: Service("readable", NOW)}
    page, effects = update(make_state(keys={source.key: "k"}, services=known), KeyTried(source.key))
    assert effects == (TryKey(source.id),)


@pytest.mark.parametrize(
    ("sign", "shown"),
    [
        *(("’", "’"), ("“", "“"), ("К", "К"), ("е", "е"), ("é", "é"), ("–", "–"), ("…", "…")),
        *(("\u200b", "U+200B"), ("\u00a0", "U+00A0"), ("\n", "U+000A"), (" ", "U+0020")),
    ],
)
def test_a_key_with_a_sign_that_no_key_has_is_not_kept_and_it_is_said_which(
    sign: str, shown: str
) -> None:
    page, effects = update(make_state(keys={"dhl": "old"}), KeyEntered("dhl", f"ab{sign}cd"))
    assert (page.keys, effects) == ({"dhl": "old"}, ())
    assert page.access.trials == {"dhl": ("key.sign", {"sign": shown})}


def test_every_plain_sign_may_stand_in_a_key_and_any_sign_in_what_else_a_service_wants() -> None:
    plain = "".join(map(chr, range(0x21, 0x7F)))
    assert update(make_state(), KeyEntered("dhl", plain))[0].keys == {"dhl": plain}
    more = KeyEntered("parcelsapp.country", "Côte d’Ivoire")
    assert update(make_state(), more)[0].keys == {"parcelsapp.country": "Côte d’Ivoire"}
