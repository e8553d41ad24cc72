"""The visitor's own relay: its text with a secret, its address, and its end."""

from pathlib import Path

import pytest

from app.access.messages import KeyEntered, Tried
from app.access.relay.messages import FetchRelay, RelayCopied, RelayGiven, RelayReady, RelayRemoved
from app.asking.messages import Ask
from app.core.reach.service import Service
from app.frame.effects import Copy, SaveKey
from app.frame.messages import Went
from app.frame.state import State
from app.roof import update
from tests.conftest import NOW, make_parcel, make_state

WORKER = (Path(__file__).parents[2] / "static" / "relay" / "worker.js").read_text("utf-8")
ORIGIN = "https://book.example"
SECRET = "0123456789abcdef0123456789abcdef0123456789abcdef"
OTHER = "fedcba9876543210fedcba9876543210fedcba9876543210"
ADDRESS = "https://mine.someone.workers.dev"
RELAY = {"relay": SECRET, "relay.address": ADDRESS}


def ready(secret: str = SECRET, **fields: object) -> State:
    """A page of the relay whose text has come."""
    page, _ = update(make_state(**fields), RelayReady(WORKER, ORIGIN, secret))
    return page


def copied(effects: tuple[object, ...]) -> str:
    (text,) = [one.text for one in effects if type(one) is Copy]
    return text


def test_the_text_is_fetched_when_the_page_of_the_relay_is_opened_first() -> None:
    page, effects = update(make_state(), Went("relay"))
    assert (page.place, effects) == ("relay", (FetchRelay(),))
    assert update(ready(), Went("relay"))[1] == ()
    assert update(make_state(), Went("access"))[1] == ()


def test_what_is_copied_names_this_page_and_a_secret_that_is_kept() -> None:
    page, effects = update(ready(), RelayCopied())
    assert ORIGIN in copied(effects)
    assert SECRET in copied(effects)
    assert page.keys == {"relay": SECRET}
    assert SaveKey("relay", SECRET) in effects


def test_a_relay_that_is_copied_again_keeps_its_secret() -> None:
    page, effects = update(ready(OTHER, keys=RELAY), RelayCopied())
    assert SECRET in copied(effects)
    assert OTHER not in copied(effects)
    assert page.keys == RELAY
    assert not [one for one in effects if type(one) is SaveKey]


def test_before_the_text_is_here_it_is_fetched_once_more() -> None:
    page, effects = update(make_state(), RelayCopied())
    assert effects == (FetchRelay(),)
    assert page.toast.key == "toast.relay_not_ready"
    assert page.keys == {}


def test_nothing_is_kept_of_a_text_that_was_not_copied() -> None:
    assert ready().keys == {}


def test_an_address_is_kept_as_the_relay_is_asked() -> None:
    page, effects = update(make_state(keys={"relay": SECRET}), RelayGiven(f" {ADDRESS}/ "))
    assert page.keys == RELAY
    assert SaveKey("relay.address", ADDRESS) in effects
    assert page.means.relay


@pytest.mark.parametrize("address", ["", "mine", "http://mine.workers.dev", "javascript:alert(1)"])
def test_a_wrong_address_is_not_kept_and_it_is_said_why(address: str) -> None:
    page, effects = update(make_state(keys=RELAY), RelayGiven(address))
    assert (page.keys, effects) == (RELAY, ())
    key, args = page.access.trials["relay"]
    assert key.startswith("relay.")
    assert args["address"] == address


def test_a_host_that_was_added_to_the_page_may_be_a_relay_but_no_carrier() -> None:
    hosts = ("api.bring.com", "relay.example.org")
    page, _ = update(make_state(), RelayReady(WORKER, ORIGIN, SECRET, hosts))
    for address, kept in (("relay.example.org", True), ("api.bring.com", False)):
        after, _ = update(page, RelayGiven(address))
        assert ("relay.address" in after.keys) is kept


def test_a_right_address_forgets_what_was_said_of_the_one_before() -> None:
    page, _ = update(make_state(), RelayGiven("mine"))
    page, _ = update(page, RelayGiven(ADDRESS))
    assert "relay" not in page.access.trials


def test_parcels_that_waited_for_the_relay_are_asked_about() -> None:
    refused = {"bring": Service("refused", NOW)}
    page = make_state(make_parcel(), keys={"relay": SECRET}, services=refused)
    _, effects = update(page, RelayGiven(ADDRESS))
    assert [one for one in effects if type(one) is Ask] == [
        Ask("RR123456785CN", "bring", via="relay")
    ]


def test_a_removed_relay_leaves_nothing_and_the_next_has_another_secret() -> None:
    page, _ = update(ready(keys={**RELAY, "dhl": "k"}), Tried("relay", "relay.works"))
    page, effects = update(page, RelayRemoved())
    assert page.keys == {"dhl": "k"}
    assert "relay" not in page.access.trials
    assert {SaveKey("relay", ""), SaveKey("relay.address", ""), FetchRelay()} <= set(effects)
    page, _ = update(page, RelayReady(WORKER, ORIGIN, OTHER))
    assert OTHER in copied(update(page, RelayCopied())[1])


def test_the_secret_of_a_relay_made_elsewhere_is_the_one_that_counts() -> None:
    page, _ = update(ready(), KeyEntered("relay", OTHER))
    assert OTHER in copied(update(page, RelayCopied())[1])


def test_the_secret_is_never_in_what_is_printed() -> None:
    message = RelayReady(WORKER, ORIGIN, SECRET)
    page, effects = update(ready(), RelayCopied())
    for printed in (message, page, page.relay, effects):
        assert SECRET not in f"{printed!r} {printed}"
