"""Answers that were damaged, or made to do harm, give a sound report or an error, never more.

Every field of every good answer in fixtures/ is replaced in turn by what no honest service sends.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from html import unescape
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import settings

from app.core.model import Report
from app.core.model.exchange import Request
from app.core.sources import SOURCES, load
from app.core.sources.errors import SourceError, Unreadable
from app.core.sources.json_body import LONGEST_TEXT
from tests.core.sources.bodies import Body, bare, bodies, is_page, outcome, value, written

NOW = datetime.now(UTC)
MOST_FIELDS = settings.default.max_examples
HOLE = "here-is-the-damage"
HARMFUL = (
    "\x00\x07\x1b[31m\x7f\x85\u202e<img src=x onerror=alert(1)>&lt;script&gt;\r\nset-cookie: a"
)

PARTS = ("null", "true", "7", "[]", '["x"]', "[[]]", "{}", '{"x": [{}]}', '""', '"x"')
LEAVES = (
    *("0", "-1", "0.5", "1e400", "-1e400", "9" * 30, "9" * 5000, "-62135596800000"),
    *("253402300799000", "4000000000000", '"4000000000000"', '"0001-01-01T00:00:00"'),
    *('"9999-12-31T23:59:59+14:00"', '"2097-01-01 00:00:00"', '"1970-01-01T00:00:00Z"'),
    *('"2026-11-20T10:00:00+09:00"', '"2026-11-20 10:00"', '"0000-00-00"', '"24:61"'),
    *(json.dumps(HARMFUL), json.dumps("\ud800"), f'"{"{post}" * 600}"', f'"{"(01" * 1300}"'),
    *(f'"{"y" * LONGEST_TEXT}"', f'"{"<" * LONGEST_TEXT}"', f'"{"z" * (LONGEST_TEXT + 1)}"'),
    f'"{"&NotEqualTilde;" * 200}"',
)
DEEP = 10_000
NESTED = ("[" * DEEP, "[" * DEEP + "]" * DEEP, '{"a":' * DEEP + "1" + "}" * DEEP)

every_source = pytest.mark.parametrize("source", SOURCES)

Path = tuple[str | int, ...]


def good(source: str) -> list[Body]:
    return [body for body in bodies(source).values() if body.gives in ("report", "request")]


def parts(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """All parts of a JSON value with their paths, the whole first."""
    yield path, value
    if isinstance(value, dict | list):
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from parts(part, (*path, key))


def around(body: Body, whole: Any, path: Path) -> tuple[str, str]:
    """The value as text before and after one part."""
    holed = json.loads(json.dumps(whole)) if path else HOLE
    part = holed
    for key in path[:-1]:
        part = part[key]
    if path:
        part[path[-1]] = HOLE
    hole = HOLE if is_page(body) else json.dumps(HOLE)
    before, _, after = written(body, holed).partition(hole)
    return before, after


def in_other_years(was: object) -> Iterator[str]:
    """The same time in the same writing, when no parcel of ours was under way."""
    if isinstance(was, int) and was > 10**9:
        yield from map(str, (was * 2, -was, was + 259_200_000))
    if isinstance(was, str):
        common = [was.replace("2026", year) for year in ("2097", "2028", "1899", "0000", "9999")]
        buddhist = [was.replace("2569", year) for year in ("2640", "2460")]
        yield from (json.dumps(other) for other in (*common, *buddhist) if other != was)


def damaged(source: str) -> Iterator[tuple[Body, str]]:
    """The source's good bodies, each with one part replaced; parts of one name only once."""
    seen: set[object] = set()
    for body in good(source):
        whole = value(body)
        fresh: list[tuple[Path, Any]] = []
        for path, was in parts(whole):
            name = (body.step, *("#" if isinstance(key, int) else key for key in path))
            if name not in seen:
                seen.add(name)
                fresh.append((path, was))
        for path, was in fresh[:: len(fresh) // MOST_FIELDS + 1]:
            before, after = around(body, whole, path)
            leaves = () if isinstance(was, dict | list) else LEAVES
            for by in (*PARTS, *leaves, *in_other_years(was)):
                yield body, before + by + after


def letters(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))


def told(text: str) -> str:
    """All that a body says, as it stands and without HTML."""
    if "<html" in text:
        return letters(f"{text} {unescape(text)} {unescape(re.sub('<[^<>]*>', '', text))}")
    whole = json.loads(bare(text))
    said = " ".join(str(part) for _, part in parts(whole) if not isinstance(part, dict | list))
    return letters(f"{said} {unescape(said)} {unescape(re.sub('<[^<>]*>', '', said))}")


@cache
def words_of(body: Body) -> set[str]:
    """The words of the undamaged body: only others are looked for in the damaged one."""
    return set(told(body.text).split())


def assert_said(words: str, body: Body, text: str) -> None:
    fresh = set(letters(words).split()) - words_of(body)
    said = told(text) if fresh else ""
    assert all(word in said for word in fresh), words


def assert_sound_report(report: Report, body: Body, text: str) -> None:
    codes = load(body.source).CODES
    assert report.number == body.number and report.events
    for event in report.events:
        if event.time is not None:
            aware = event.time if event.time.tzinfo else event.time.replace(tzinfo=UTC)
            assert event.time.year >= 1990 and aware <= NOW + timedelta(days=2, minutes=1)
        assert event.zone_known is (event.time is None or event.time.tzinfo is not None)
        for words in (event.text, event.place):
            assert len(words) <= LONGEST_TEXT and words == " ".join(words.split())
            assert not re.search(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]", words)
            assert_said(words, body, text)
        if event.code not in codes:
            assert_said(event.code, body, text)
    for other in report.linked:
        assert re.fullmatch(r"[A-Z0-9]{5,40}", other.number) and other.number != body.number
        assert letters(other.number) in told(text).replace(" ", "")
    assert len(report.service) <= LONGEST_TEXT


def assert_sound(body: Body, text: str) -> None:
    result = outcome(body.source, replace(body.response(), body=text))
    if isinstance(result, Report):
        assert_sound_report(result, body, text)
    elif isinstance(result, Request):
        asked = urlsplit(result.url)
        assert (asked.scheme, asked.netloc) == ("https", SOURCES[body.source].host)
        sent = (result.url, *result.headers.values())
        assert all(part.isascii() and part.isprintable() for part in sent)
    else:
        assert not result.args or result.args[0][0] == "retry_after"


@every_source
def test_one_damaged_part_gives_a_sound_report_or_an_error(source):
    for body, text in damaged(source):
        assert_sound(body, text)


@every_source
def test_a_body_that_is_something_else_altogether_is_never_a_report(source):
    for body in good(source):
        for text in (*PARTS, "NaN", *NESTED, body.text[: len(body.text) // 2], body.text * 2):
            result = outcome(source, replace(body.response(), body=text))
            assert isinstance(result, SourceError)


@every_source
def test_deep_nesting_inside_of_a_good_body_is_unreadable(source):
    body = good(source)[0]
    for deep in NESTED:
        if is_page(body):
            before, cell, after = body.text.rpartition("<td")
            text = f"{before}{'<td><table><tr>' * DEEP}{cell}{after}"
        else:
            text = body.text.replace(":", f": {deep}, ", 1)
        assert type(outcome(source, replace(body.response(), body=text))) is Unreadable
