"""The page of a key: what it is for, how it stands, its form, its test; never the key itself."""

from datetime import timedelta

import pytest

import app.core.reach.keyed
from app.access.view.keys import key_page, key_title
from app.core.reach.keyed import services
from app.core.reach.service import Service
from app.core.sources import SOURCES, Limits, Source
from tests.conftest import NOW, make_state
from tests.views.reading import check, read

EVERY = [one.name for one in services()]
CARRIERS = ("posten-norge", "cainiao", "dhl-express", "slovenska-posta", "china-post")
MANY = (*CARRIERS, "nova-poshta", "usps", "royal-mail", "poste-italiane")


@pytest.fixture
def show(echo):
    def show(name: str = "dhl", **fields):
        page = read(key_page(make_state(place="key", opened=name, **fields), echo))
        check(page)
        return page

    return show


@pytest.fixture
def service(monkeypatch):
    """Puts a made-up service, "x", in the place of all others."""

    def service(**fields: object) -> None:
        given = {"route": "key", "key": "x", "carriers": ("posten-norge",)} | fields
        row = Source("x", "x", host="api.x.example", **given)
        found = services({"x": row})
        monkeypatch.setattr(app.core.reach.keyed, "services", lambda: found)

    return service


@pytest.mark.parametrize("name", EVERY)
def test_every_key_has_a_page_in_every_language(w, name: str) -> None:
    state = make_state(place="key", opened=name)
    for keys in ({}, {name: "k3y"}):
        page = read(key_page(make_state(place="key", opened=name, keys=keys), w))
        check(page)
        assert page.one("h1").words == key_title(state, w)


@pytest.mark.parametrize("name", EVERY)
def test_a_key_can_be_entered_and_is_never_shown_again(show, name: str) -> None:
    sign_up = next(one.sign_up for one in SOURCES.values() if one.key == name)
    for keys in ({}, {name: "k3y"}):
        page = show(name, keys=keys)
        form = page.one("form", data_id=name)
        field = form.one("input")
        assert form["data-submit"] == "key"
        assert "data-secret" in form.attributes
        assert (field["type"], field["autocomplete"]) == ("password", "off")
        assert "value" not in field.attributes
        assert "k3y" not in page.text
        assert [one["href"] for one in form.each("a")] == ([] if keys or not sign_up else [sign_up])


def test_a_key_says_whether_it_is_there_whom_it_goes_to_and_how_to_remove_it(show) -> None:
    without, with_key = show(), show(keys={"dhl": "k3y"})
    assert "key.kept(host=api-eu.dhl.com)" in without.words
    assert without.one(class_="standing")["data-kind"] == "missing"
    assert not without.each("button", data_act="remove-key")
    assert with_key.one(class_="standing")["data-kind"] == "there"
    assert with_key.one("button", data_act="remove-key")["data-id"] == "dhl"


def test_a_key_that_nobody_wants_is_said_to_be_none(show) -> None:
    page = show("no such")
    assert page.one("h1").words == "key.none"
    assert not page.each("form")
    assert page.one("a")["href"] == "#/sources"


def test_what_is_in_doubt_about_the_service_is_said(show) -> None:
    assert "source.dhl.note" in show().words


def test_a_few_carriers_are_named_and_the_rest_counted(show, service) -> None:
    service(carriers=("posten-norge", "cainiao"))
    assert "key.more" not in show("x").words
    service(carriers=MANY)
    assert "count=3" in show("x").words


def test_a_service_for_all_carriers_says_so(show, service) -> None:
    service(carriers=(), aggregator=True)
    assert "key.any_carrier" in show("x").words


def test_what_was_used_stands_beside_what_may_be(show, service) -> None:
    known = Service(month="2026-11", calls=7, numbers=("a", "b"), day="2026-11-22", today=5)
    for limits, said in (
        (Limits(per_day=250), ["key.used.today_of(used=5, limit=250)", "key.used.month(used=7)"]),
        (Limits(per_month=500), ["key.used.month_of(used=7, limit=500)"]),
        (Limits(per_month=100, by_number=True), ["key.used.numbers_of(used=2, limit=100)"]),
        (Limits(by_number=True), ["key.used.numbers(used=2)"]),
    ):
        service(limits=limits)
        page = show("x", services={"x": known})
        assert [one.words for one in page.one("ul", class_="usage").each("li")] == said
        assert ("key.by_number" in page.words) is limits.by_number


def test_what_was_used_before_this_day_and_month_does_not_count(show, service) -> None:
    service(limits=Limits(per_day=250, per_month=900))
    page = show("x", services={"x": Service(month="2026-10", calls=7, day="2026-10-22", today=5)})
    assert page.one("ul", class_="usage").words.count("used=0") == 2


def test_a_service_that_rests_says_until_when(show) -> None:
    resting = Service(fails=3, rests_until=NOW + timedelta(minutes=30))
    page = show(keys={"dhl": "k3y"}, services={"dhl": resting})
    assert "key.state.resting(until=time.moment(day=today, clock=12:30))" in page.words


def test_what_a_service_wants_besides_has_a_form_of_its_own(show, service) -> None:
    service(asks=("address", "user"))
    keys = {"x": "k3y", "x.address": "https://my.example", "x.user": "s3cret"}
    page = show("x", keys=keys)
    address, user = page.one("form", data_id="x.address"), page.one("form", data_id="x.user")
    assert address["data-submit"] == user["data-submit"] == "key"
    assert address.one("input")["value"] == "https://my.example"
    assert user.one("input")["type"] == "password"
    assert "value" not in user.one("input").attributes
    assert "data-secret" in user.attributes
    assert "key.address_why" in address.words
    assert {one["data-id"] for one in page.each("button", data_act="remove-key")} == set(keys)


def test_a_key_is_tested_only_when_all_is_there(show, service) -> None:
    service(asks=("address",))
    assert not show("x", keys={"x": "k3y"}).each("button", data_act="try-key")
    page = show("x", keys={"x": "k3y", "x.address": "a"})
    assert page.one("button", data_act="try-key")["data-id"] == "x"


def test_a_test_under_way_is_busy(show) -> None:
    trials = {"dhl": ("key.works", {})}
    page = show(keys={"dhl": "k3y"}, checking=frozenset({"dhl"}), trials=trials)
    assert page.one(class_="trial")["aria-busy"] == "true"
    assert page.one("button", data_act="try-key").words == "key.testing"
    assert page.one(role="status").words == ""


@pytest.mark.parametrize(
    ("ended", "tone", "said"),
    [
        ("key.works", "good", "key.works"),
        ("error.bad_key", "act", "key.wrong"),
        ("error.key_required", "act", "key.wrong"),
        ("error.refused", "act", "key.refused"),
        ("error.quota_until", "act", "error.quota"),
        ("error.timed_out", "act", "error.timed_out"),
    ],
)
def test_how_a_test_ended_is_said_for_the_service(show, ended: str, tone: str, said: str) -> None:
    args = {"host": "api-eu.dhl.com", "retry_after": "7"}
    page = show(keys={"dhl": "k3y"}, trials={"dhl": (ended, args)})
    line = page.one(role="status").one("p")
    assert line["data-tone"] == tone
    assert line.words.startswith(f"{said}(")
    assert "carrier=source.dhl.name" in line.words


@pytest.mark.parametrize(
    "key",
    [
        *("key.works", "key.sign", "error.bad_key", "error.key_required", "error.offline"),
        *("error.refused", "error.unreachable", "error.timed_out", "error.server", "error.quota"),
        *("error.quota_until", "error.unreadable", "error.unknown"),
    ],
)
def test_every_end_of_a_test_can_be_said(w, key: str) -> None:
    trials = {"dhl": (key, {"host": "api-eu.dhl.com", "retry_after": "7", "sign": "’"})}
    state = make_state(place="key", opened="dhl", keys={"dhl": "k3y"}, trials=trials)
    assert read(key_page(state, w)).one(role="status").words


def test_a_service_that_needs_the_relay_says_so_and_is_tested_with_it_only(show, service) -> None:
    service(route="relay")
    without = show("x", keys={"x": "k3y"})
    assert "key.relay_needed" in without.words
    assert without.one(class_="standing")["data-kind"] == "relay_missing"
    assert without.each("a", href="#/relay")
    assert not without.each("button", data_act="try-key")
    relay = {"relay": "s3cret", "relay.address": "https://r.example.workers.dev"}
    with_relay = show("x", keys={"x": "k3y", **relay})
    assert "key.relay_there" in with_relay.words
    assert with_relay.each("button", data_act="try-key")


def test_a_key_says_who_sees_which_numbers(echo) -> None:
    page = read(key_page(make_state(place="key", opened="ship24"), echo))
    assert "key.sees(service=" in page.words
