"""How the played hosts are asked: where the number stands, what is refused, what CORS allows.

A host is played as the about.json of its source's fixtures says under "replay": `steps` of a
question (method, path with `{n}` where the number stands, and where to find the number:
"path", "query:NAME", "form:NAME", "body:a.0.b", or none with `body`, the answer to any), `known`
numbers with the body that tells their story (a list tells them in turn), `otherwise` for all
others, `preflight` the headers that it lets pages send, `key` where it wants `KEY`:
"header:NAME", "query:NAME" or "body:NAME", then maybe ":" and how it is written round `{key}`.
A step may have a `key` of its own, such as the token that the step before gave.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from app.core.sources import SOURCES
from tests.core.sources.bodies import about

KEY = "replay-key"
"""The one key that the played services accept."""


@dataclass(frozen=True)
class Asked:
    """One request as it reached a host; header names are in lower case."""

    host: str
    method: str
    path: str
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    body: str = ""

    def query(self, name: str) -> str | None:
        """The first value of a query parameter."""
        return parse_qs(urlsplit(self.path).query).get(name, [None])[0]

    def filled(self, name: str) -> str | None:
        """The first value of a field of a form."""
        return parse_qs(self.body).get(name, [None])[0]

    def posted(self, pointer: str) -> str | None:
        """A text of the JSON body, by the names and indexes that lead to it; "" is the body."""
        try:
            value: Any = json.loads(self.body)
            for name in filter(None, pointer.split(".")):
                value = value[int(name) if isinstance(value, list) else name]
        except (ValueError, LookupError, TypeError):
            return None
        return value if isinstance(value, str) else None


@dataclass(frozen=True)
class Step:
    """One of the endpoints that a question needs."""

    method: str
    path: str
    number: str | None = None
    body: str = ""
    key: str = ""

    def asks(self, asked: Asked) -> bool:
        return asked.method == self.method and self._path().fullmatch(_path(asked)) is not None

    def number_of(self, asked: Asked) -> str | None:
        kind, _, name = (self.number or "").partition(":")
        if kind == "path":
            found = self._path().fullmatch(_path(asked))
            return unquote(found["n"]) if found else None
        places = {"query": asked.query, "form": asked.filled, "body": asked.posted}
        return places[kind](name) if kind else None

    def _path(self) -> re.Pattern[str]:
        before, hole, after = self.path.partition("{n}")
        number = "(?P<n>[^/]+)" if hole else ""
        return re.compile(re.escape(before) + number + re.escape(after))


@dataclass(frozen=True)
class Carrier:
    """One played host."""

    source: str
    steps: Sequence[Step]
    known: Mapping[str, str | list[str]]
    otherwise: str | list[str] = "unknown-number"
    preflight: Mapping[str, str] | None = None
    key: str = ""

    def step(self, asked: Asked) -> Step | None:
        """The endpoint that is asked, None where the path is none of them."""
        return next((step for step in self.steps if step.asks(asked)), None)

    def number(self, asked: Asked) -> str | None:
        step = self.step(asked)
        return step.number_of(asked) if step else None

    def body(self, asked: Asked, turn: int) -> str | None:
        """The name of the answer; `turn` counts the questions about this number from 0."""
        step = self.step(asked)
        if step is None:
            return None
        number = step.number_of(asked)
        if step.number and number is None:
            return None
        if not _has_key(asked, step.key or self.key):
            return "bad-key"
        told = step.body or self.known.get(number or "", self.otherwise)
        return told if isinstance(told, str) else told[min(turn, len(told) - 1)]


def _has_key(asked: Asked, key: str) -> bool:
    if not key:
        return True
    kind, name, *form = key.split(":", 2)
    given = {"header": asked.headers.get, "query": asked.query, "body": asked.posted}[kind]
    return given(name) == (form[0] if form else "{key}").replace("{key}", KEY)


def _path(asked: Asked) -> str:
    return urlsplit(asked.path).path


@cache
def carriers() -> Mapping[str, Carrier]:
    """The played hosts."""
    return {row.host: _carrier(row.id) for row in SOURCES.values()}


def _carrier(source: str) -> Carrier:
    facts = dict(about(source)["replay"])
    steps = [Step(**step) for step in facts.pop("steps")]
    allowed = facts.pop("preflight", None)
    methods = ",".join(sorted({step.method for step in steps} | {"OPTIONS"}))
    preflight = {
        "access-control-allow-origin": "*",
        "access-control-allow-headers": allowed,
        "access-control-allow-methods": methods,
        "access-control-max-age": "86400",
    }
    return Carrier(source, steps, preflight=preflight if allowed else None, **facts)
