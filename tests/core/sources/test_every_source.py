"""What holds for every row of `app.core.sources.SOURCES`; its folder holds a new source to it."""

import copy
import json
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.model import Eta, Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import SOURCES, errors, for_carrier, load
from app.core.sources.errors import (
    BadKey,
    KeyRequired,
    NotFound,
    Quota,
    ServerTrouble,
    SourceError,
    Unreadable,
)
from app.core.statuses import SUBS
from tests.core.sources.bodies import (
    FOLDER,
    Body,
    about,
    bodies,
    is_page,
    more,
    outcome,
    value,
    written,
)

SECRET = "s3cr3t-k3y"
AWKWARD = "A/B?C&D=E#F %\"'\\"
WRONG = (None, True, 0, -1, 1e400, 10**30, "", "x", "\ud800", [], ["x"], [[]], {}, {"x": []})

every_source = pytest.mark.parametrize("source", SOURCES)
every_step = pytest.mark.parametrize(
    ("source", "step"),
    [(source, step) for source in SOURCES for step in range(about(source).get("steps", 1))],
)
every_body = pytest.mark.parametrize(
    "body",
    [body for source in SOURCES for body in bodies(source).values()],
    ids=lambda body: f"{body.source}/{body.name}",
)


def good(source: str) -> Body:
    return next(body for body in bodies(source).values() if body.gives == "report")


def access(source: str) -> Access:
    """All that a source may want, each thing told apart."""
    return Access(key=SECRET, more=more(source))


def said(source: str, step: int, status: int, text: str, **headers: str) -> Response:
    """An answer about some number."""
    kept = {name.replace("_", "-"): value for name, value in headers.items()}
    return Response("N", status, text, kept, step, access(source))


def assert_well_typed(report: Report, number: str) -> None:
    assert report.number == number
    assert isinstance(report.events, tuple) and report.events
    for event in report.events:
        assert isinstance(event, Event)
        assert event.time is None or isinstance(event.time, datetime)
        assert all(isinstance(part, str) for part in (event.text, event.place, event.code))
        assert event.text or event.code
        assert event.zone_known is (event.time is None or event.time.tzinfo is not None)
        assert event.country is None or (len(event.country) == 2 and event.country.isupper())
        repr(event).encode("utf-8")
    assert report.eta is None or isinstance(report.eta, Eta)
    assert report.eta is None or report.eta.earliest <= report.eta.latest
    assert all(
        country is None or (len(country) == 2 and country.isupper())
        for country in (report.origin, report.destination)
    )
    assert isinstance(report.service, str)
    assert report.weight_g is None or (type(report.weight_g) is int and report.weight_g >= 0)
    assert report.collect_by is None or type(report.collect_by) is date


# The folder


@every_source
def test_its_folder_says_where_its_bodies_are_from(source):
    facts = about(source)
    assert facts["source"] and "MIT" in facts["licence"]
    assert all(body.step < facts.get("steps", 1) for body in bodies(source).values())
    ending = facts.get("ending", "json")
    listed = {f"{name}.{ending}" for name in facts["bodies"]} | {"about.json"}
    assert listed == {path.name for path in (FOLDER / source).iterdir()}
    assert {body.shape for body in bodies(source).values()} <= {
        "recorded",
        "documented",
        "general knowledge",
    }


@every_source
def test_its_folder_has_good_unknown_refused_and_foreign_bodies(source):
    names = set(bodies(source))
    assert {"unknown-number", "bad-number", "other-number"} <= names
    assert any(body.gives == "report" for body in bodies(source).values())


@every_body
def test_a_body_gives_what_its_folder_says(body):
    result = outcome(body.source, body.response())
    gives = {Report: "report", Request: "request"}
    assert body.gives == gives.get(type(result), type(result).__name__)


@every_body
def test_a_report_is_well_typed_and_newest_first(body):
    if body.gives != "report":
        return
    report = load(body.source).read(body.response())
    assert_well_typed(report, body.number)
    clocks = [event.time.replace(tzinfo=None) for event in report.events if event.time]
    assert len(clocks) == len(report.events)
    assert clocks == sorted(clocks, reverse=True)
    assert clocks[0].date() < body.today


@every_body
def test_a_kept_code_has_a_meaning_unless_the_body_is_about_a_new_one(body):
    if body.gives != "report":
        return
    codes = {event.code for event in load(body.source).read(body.response()).events}
    families = tuple(getattr(load(body.source), "PREFIXES", ()))
    told = {code for code in codes if families and code.startswith(families)}
    unknown = (
        codes
        - told
        - set(load(body.source).CODES)
        - set(about(body.source)["codes_without_meaning"])
    )
    assert bool(unknown) is body.name.startswith("new-")


@every_source
def test_its_codes_mean_statuses_that_exist(source):
    codes = load(source).CODES
    assert codes or about(source)["codes_without_meaning"] == [""]
    assert set(codes.values()) <= set(SUBS)


# The question


@every_source
def test_it_asks_its_own_host_over_https(source):
    further = [outcome(source, body.response()) for body in bodies(source).values()]
    first = [load(source).request(number, access(source)) for number in (AWKWARD, "N")]
    for request in (*first, *(one for one in further if isinstance(one, Request))):
        asked = urlsplit(request.url)
        assert (asked.scheme, asked.netloc) == ("https", SOURCES[source].host)


@every_source
def test_it_needs_no_preflight_unless_it_needs_a_key(source):
    asked = load(source).request(good(source).number, access(source))
    assert asked.method in ("GET", "POST")
    if SOURCES[source].route == "direct":
        assert {name.lower() for name in asked.headers} <= {"accept"}
        assert SECRET not in repr((asked.url, dict(asked.headers), asked.body))


@every_source
def test_it_sends_an_awkward_number_whole_and_harmless(source):
    asked = load(source).request(AWKWARD, access(source))
    if about(source)["replay"]["steps"][0].get("number") is None:
        assert "A/B" not in repr(asked)
        return
    if "form" in asked.headers.get("Content-Type", ""):
        assert AWKWARD in dict(parse_qsl(asked.body)).values()
        return
    if asked.body is not None:
        assert AWKWARD in json.dumps(json.loads(asked.body), ensure_ascii=False).replace(
            '\\"', '"'
        ).replace("\\\\", "\\")
        return
    assert not set(' "<>\\#') & set(asked.url)
    assert "A%2FB%3FC%26D%3DE%23F" in asked.url


@every_source
def test_the_key_is_only_ever_where_the_service_wants_it(source):
    asked = load(source).request(good(source).number, access(source))
    wanted = about(source)["replay"].get("key", "none").partition(":")[0]
    assert SECRET not in repr(asked).replace(asked.url, "").replace(asked.body or "", "")
    found = {
        "header": any(SECRET in value for value in asked.headers.values()),
        "query": SECRET in asked.url,
        "body": SECRET in (asked.body or ""),
    }
    assert [place for place, there in found.items() if there] == [wanted] * bool(
        SOURCES[source].key
    )


# The row


@every_source
def test_its_row_is_whole(source):
    row = SOURCES[source]
    assert load(source).SOURCE is row
    assert row.id == source
    assert [one.id for one in SOURCES.values() if one.rank == row.rank] == [source]
    assert bool(row.carriers) is not row.aggregator
    assert bool(row.key) is bool(row.sign_up)
    assert bool(row.key) or (row.route != "key" and not row.asks)
    assert row.limits.attempts >= 1 and row.limits.at_once >= 1 and row.limits.timeout_s > 0
    for carrier in row.carriers:
        assert row in for_carrier(carrier, {row.key or ""})
        assert (row in for_carrier(carrier, set())) is (row.key is None)


# Bad answers


@every_step
@pytest.mark.parametrize("status", [401, 403])
@pytest.mark.parametrize("text", ["{}", "<html>Forbidden</html>", ""])
def test_a_refused_login_is_about_the_key_if_there_is_one(source, step, status, text):
    expected = BadKey if SOURCES[source].key else KeyRequired
    assert type(outcome(source, said(source, step, status, text))) is expected


@every_step
@pytest.mark.parametrize("text", ["{}", "Too many requests", "<html>", ""])
def test_429_is_a_quota_with_the_wait_that_was_asked_for(source, step, text):
    plain = outcome(source, said(source, step, 429, text))
    assert isinstance(plain, Quota) and plain.retry_after is None
    assert plain.key == "error.quota"
    timed = outcome(source, said(source, step, 429, text, retry_after="7"))
    assert isinstance(timed, Quota) and timed.retry_after == 7
    assert (timed.key, timed.args) == ("error.quota_until", (("retry_after", "7"),))


@every_step
def test_429_understands_a_date_to_wait_for(source, step):
    until = datetime.now(UTC) + timedelta(seconds=90)
    written = until.strftime("%a, %d %b %Y %H:%M:%S GMT")
    error = outcome(source, said(source, step, 429, "", retry_after=written))
    assert isinstance(error, Quota) and error.retry_after is not None
    assert 80 < error.retry_after <= 90


@every_step
@pytest.mark.parametrize("status", [408, 500, 502, 503, 504, 520])
def test_a_failing_server_is_the_servers_trouble(source, step, status):
    error = outcome(source, said(source, step, status, "<html>Oops</html>", retry_after="3"))
    assert isinstance(error, ServerTrouble) and error.retry_after == 3


@every_step
@pytest.mark.parametrize("status", [301, 304, 400, 402, 404, 405, 410, 418, 422])
def test_a_page_that_is_not_the_services_own_is_unreadable(source, step, status):
    assert type(outcome(source, said(source, step, status, "<html>Gone</html>"))) is Unreadable


@every_step
@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "null",
        "true",
        "0",
        '""',
        "NaN",
        "\ufeff{}",
        "<html><body>Hi",
        "{",
        "]",
    ],
)
def test_200_without_an_object_is_unreadable(source, step, text):
    assert type(outcome(source, said(source, step, 200, text))) is Unreadable


@every_step
@pytest.mark.parametrize("text", ["{}", "[]", "[{}]", "[null]", "[[]]"])
def test_an_empty_object_or_list_is_never_a_report(source, step, text):
    assert isinstance(outcome(source, said(source, step, 200, text)), NotFound | Unreadable)


@every_source
def test_a_truncated_body_is_unreadable_wherever_it_is_cut(source):
    body = good(source)
    text = body.text.rstrip()
    for end in range(0, len(text), max(1, len(text) // 97)):
        response = replace(body.response(), body=text[:end])
        assert type(outcome(source, response)) is Unreadable


@every_step
@pytest.mark.parametrize(
    "text",
    ['{"x": "' + "y" * 10_000_000 + '"}', "[" * 10_000_000, '{"a":' * 2_000_000],
    ids=["long text", "deep list", "deep object"],
)
def test_a_body_of_10_mb_is_refused_at_once(source, step, text):
    began = time.process_time()
    assert type(outcome(source, said(source, step, 200, text))) is Unreadable
    assert time.process_time() - began < 0.5


@every_step
def test_deep_nesting_is_unreadable(source, step):
    assert type(outcome(source, said(source, step, 200, '{"a":' * 100_000))) is Unreadable


@every_source
def test_an_answer_about_another_number_is_refused(source):
    body = bodies(source)["other-number"]
    assert type(outcome(source, body.response())) is Unreadable


# Wrong types everywhere


def nodes(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The paths to all parts of a JSON value, the whole first."""
    yield path
    if isinstance(value, dict | list):
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from nodes(part, (*path, key))


def mutated(value: Any, path: tuple[str | int, ...], by: Any) -> Any:
    """The JSON value with the part at `path` replaced."""
    if not path:
        return by
    whole = copy.copy(value)
    whole[path[0]] = mutated(value[path[0]], path[1:], by)
    return whole


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(), inner, max_size=2),
    max_leaves=3,
) | st.sampled_from(WRONG)


@cache
def damage(source: str) -> st.SearchStrategy[tuple[Body, list[tuple[Any, Any]]]]:
    """A good answer of a source, and what stands instead of up to three parts, inner ones first."""

    def of(body: Body) -> st.SearchStrategy[tuple[Body, list[tuple[Any, Any]]]]:
        paths = st.sampled_from(list(nodes(value(body))))
        wrongs = st.lists(st.tuples(paths, anything), min_size=1, max_size=3)
        inner_first = wrongs.map(lambda some: sorted(some, key=lambda one: -len(one[0])))
        return st.tuples(st.just(body), inner_first)

    kept = [body for body in bodies(source).values() if body.status == 200]
    good = [body for body in kept if body.gives != "Unreadable"]
    return st.one_of(*map(of, good))


def assert_report_or_error(body: Body, value: Any) -> None:
    result = outcome(body.source, replace(body.response(), body=written(body, value)))
    if isinstance(result, Report):
        assert_well_typed(result, body.number)


@every_source
def test_a_wrong_type_anywhere_gives_a_sound_report_or_an_error(source):
    body = good(source)
    whole = value(body)
    for path in list(nodes(whole))[:: 4 if is_page(body) else 1]:
        for wrong in WRONG:
            assert_report_or_error(body, mutated(whole, path, wrong))


@every_source
@given(data=st.data())
def test_several_wrong_types_at_once_give_a_sound_report_or_an_error(source, data):
    body, wrongs = data.draw(damage(source))
    whole = value(body)
    for path, wrong in wrongs:
        whole = mutated(whole, path, wrong)
    assert_report_or_error(body, whole)


@every_source
@given(text=st.text(max_size=60))
def test_any_text_at_all_is_an_error(source, text):
    for step in range(about(source).get("steps", 1)):
        assert isinstance(outcome(source, said(source, step, 200, text)), SourceError)


# What must not come through


@every_body
def test_people_do_not_reach_the_report(body):
    if body.gives != "report":
        return
    report = repr(load(body.source).read(body.response()))
    people = about(body.source).get("people", ())
    for person in ("Безіменний", "38000000", "Eksempel", "Beispiel", *people):
        assert person not in report


@every_body
def test_an_error_says_nothing_of_the_answer(body):
    result = outcome(body.source, body.response())
    if isinstance(result, SourceError):
        assert body.number not in str(result)
        assert str(result).startswith(result.key)
        assert getattr(errors, type(result).__name__) is type(result)
