"""The guide to a relay: whom it opens, its text without the secret, the steps, its address."""

import pytest

from app.access.relay.state import RelayText
from app.access.relay.view import relay_page
from app.core.reach.service import Service
from app.core.sources import SOURCES
from app.pieces.source_names import teller
from tests.conftest import NOW, make_state
from tests.views.reading import ROOT, check, read

SECRET = "0123456789abcdef0123456789abcdef0123456789abcdef"
ADDRESS = "https://mine.someone.workers.dev"
RELAY = {"relay": SECRET, "relay.address": ADDRESS}


@pytest.fixture
def show(echo):
    def show(**fields):
        page = read(relay_page(make_state(place="relay", **fields), echo))
        check(page)
        return page

    return show


@pytest.fixture
def worker() -> RelayText:
    text = (ROOT / "static" / "relay" / "worker.js").read_text("utf-8")
    return RelayText(text, "https://book.example", SECRET)


def looks_main(page) -> list[str]:
    return [one.get("data-act") or one.words for one in page.each("button", class_="main")]


def test_it_can_be_said_in_every_language(w, worker) -> None:
    for fields in ({}, {"relay": worker, "keys": RELAY}):
        check(read(relay_page(make_state(**fields), w)))


def test_whom_the_relay_opens_is_said(show, echo) -> None:
    opened = show().words.partition("relay.opens(names=")[2].partition(") relay.")[0].split(", ")
    names = [teller(one.id, echo) for one in SOURCES.values() if one.route == "relay"]
    assert opened == list(dict.fromkeys(names))


def test_a_service_that_refused_this_browser_is_named_too(show) -> None:
    assert "relay.opens_refused" not in show().words
    page = show(services={"bring": Service("refused", NOW), "slovak-post": Service("readable")})
    assert "relay.opens_refused(names=Posten/Bring)" in page.words


def test_the_text_is_shown_for_this_page_but_without_the_secret(show, worker) -> None:
    for keys in ({}, RELAY):
        page = show(relay=worker, keys=keys)
        text = page.one("pre")
        assert SECRET not in text.text
        assert "https://book.example" in text.text
        assert text["tabindex"] == "0"


def test_before_the_text_is_here_there_is_none_to_read(show) -> None:
    assert not show().each("pre")
    assert show().one("button", data_act="copy-relay")


@pytest.mark.parametrize("hoster", ["cloudflare", "deno"])
def test_each_of_two_hosters_has_its_steps_under_a_curtain(show, hoster: str) -> None:
    guide = show().one("details", id=f"relay-{hoster}")
    assert "open" not in guide.attributes
    assert len(guide.one("ol").each("li")) >= 4
    assert guide.one("a")["href"].startswith("https://")


def test_the_next_step_is_the_main_one(show) -> None:
    assert looks_main(show()) == ["copy-relay"]
    assert looks_main(show(keys={"relay": SECRET})) == ["relay.save"]


def test_an_address_is_given_shown_and_removed(show) -> None:
    without, there = show(), show(keys=RELAY)
    assert without.one("form", data_submit="relay").one("input")["value"] == ""
    assert there.one("form", data_submit="relay").one("input")["value"] == ADDRESS
    assert without.one(class_="standing").words == "relay.missing"
    assert there.one(class_="standing").words == "relay.there"
    assert not without.each("button", data_act="remove-relay")
    assert there.one("button", data_act="remove-relay")


def test_a_wrong_address_stays_in_its_field_and_it_is_said_why(show) -> None:
    page = show(trials={"relay": ("relay.wrong", {"address": "mine"})})
    assert page.one("form", data_submit="relay").one("input")["value"] == "mine"
    line = page.one(role="status").one("p")
    assert line["data-tone"] == "act"
    assert line.words.startswith("relay.wrong(")


def test_only_a_relay_that_is_set_up_can_be_tested(show) -> None:
    assert not show(keys={"relay": SECRET}).each("button", data_act="try-key")
    page = show(keys=RELAY, trials={"relay": ("relay.works", {})})
    assert page.one("button", data_act="try-key")["data-id"] == "relay"
    assert page.one(role="status").one("p")["data-tone"] == "good"


def test_the_secret_of_a_relay_made_elsewhere_can_be_entered_and_is_not_shown(show) -> None:
    form = show(keys=RELAY).one("form", data_id="relay")
    assert form["data-submit"] == "key"
    assert "data-secret" in form.attributes
    assert form.one("input")["type"] == "password"
    assert "value" not in form.one("input").attributes
