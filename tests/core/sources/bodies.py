"""The answers kept in fixtures/: one folder a source, one file a body, what is known in about.json.

`gives` is "report", "request" for a body that makes the source ask once more (at the next
`step`), or the name of the error that reading the body raises. `shape` says how it is
known: "recorded" from a real answer, "documented" by the carrier or by typed public clients, or
from "general knowledge" only. `ending` is that of the files where they are no plain JSON,
`month_first` says that its days with slashes begin with the month; `nobodys` is a number of the
service's form that it does not know, where any other is refused.
"""

import json
import re
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, cast

from app.core.model import Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import SOURCES, load
from app.core.sources.errors import SourceError

FOLDER = Path(__file__).parent / "fixtures"


@dataclass(frozen=True)
class Body:
    """One kept answer about `number`, written as if it were given on `today`."""

    source: str
    name: str
    number: str
    status: int
    gives: str
    shape: str
    today: date
    text: str = field(repr=False)
    step: int = 0

    def response(self) -> Response:
        access = Access(key="replay-key", more=more(self.source))
        return Response(self.number, self.status, self.text, step=self.step, access=access)


def more(source: str) -> dict[str, str]:
    """Something for everything that a service wants besides its key."""
    row = SOURCES[source]
    return {name: f"https://{row.host}" if name == "address" else "more" for name in row.asks}


@cache
def about(source: str) -> dict[str, Any]:
    """What a source's folder says of itself."""
    return json.loads((FOLDER / source / "about.json").read_text("utf-8"))


def bare(text: str) -> str:
    """A text of JSON without what a service wraps it in: a call's name, a byte order mark."""
    return re.sub(r"^\s*\ufeff?\s*(\w+\()?|\)?;?\s*$", "", text)


def is_page(body: Body) -> bool:
    """Whether the service answers with a page of HTML."""
    return about(body.source).get("ending") == "html"


def value(body: Body) -> Any:
    """The JSON value of a body, without what a service wraps it in; a page's tags and texts."""
    if is_page(body):
        return [piece for piece in re.split("(<[^<>]*>)", body.text) if piece.strip()]
    return json.loads(bare(body.text))


def written(body: Body, value: Any) -> str:
    """A value as the service would write it: JSON, or the pieces of a page one after another."""
    if not is_page(body) or not isinstance(value, list):
        return json.dumps(value)
    pieces = cast(list[Any], value)
    return "".join(piece if isinstance(piece, str) else json.dumps(piece) for piece in pieces)


@cache
def bodies(source: str) -> dict[str, Body]:
    """All kept answers of a source by name."""
    facts = about(source)
    return {
        name: Body(
            source=source,
            name=name,
            number=entry.get("number", facts["number"]),
            status=entry["status"],
            gives=entry["gives"],
            shape=entry["shape"],
            today=date.fromisoformat(facts["today"]),
            step=entry.get("step", 0),
            text=(FOLDER / source / f"{name}.{facts.get('ending', 'json')}").read_text("utf-8"),
        )
        for name, entry in facts["bodies"].items()
    }


def outcome(source: str, response: Response) -> Report | Request | SourceError:
    """What reading an answer gives, or raises."""
    try:
        return load(source).read(response)
    except SourceError as error:
        return error
