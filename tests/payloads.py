"""What is tried on the page as text, put into all that strangers and the visitor may write, and how
to see in a browser whether any of it was taken for markup."""

import json
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from app.core.model import PAGE, Event, Failure, Order, Parcel, Report, Retrieval
from app.core.sources import SOURCES
from tests.core.sources.bodies import bodies, outcome, value
from tests.core.sources.test_hostile_bodies import parts

HERE = Path(__file__).parent
HOLE = "here is the payload"
EVIL = "evil.test"
_HOLES = re.compile(rf'"{HOLE} \d+\."')


@cache
def payloads() -> tuple[str, ...]:
    """The lines of payloads.txt."""
    lines = (HERE / "payloads.txt").read_text("utf-8").split("\n")
    return tuple(line for line in lines if line and not line.startswith(("# ", "## ")))


@cache
def holed(source: str) -> tuple[tuple[str, str], ...]:
    """The good answers of a source by name, with a hole in each text that reaches the page."""
    found: list[tuple[str, str]] = []
    for name, body in bodies(source).items():
        if body.gives != "report":
            continue
        whole = value(body)
        leaves = [path for path, part in parts(whole) if isinstance(part, str)]
        for index, path in enumerate(leaves):
            holder, mark = _part(whole, path[:-1]), f"{HOLE} {index}."
            before, holder[path[-1]] = holder[path[-1]], mark
            if mark not in repr(_read(source, name, json.dumps(whole))):
                holder[path[-1]] = before
        if HOLE in (text := json.dumps(whole)):
            found.append((name, text))
    return tuple(found)


def _part(whole: Any, path: Iterable[str | int]) -> Any:
    for key in path:
        whole = whole[key]
    return whole


def _read(source: str, name: str, text: str) -> object:
    return outcome(source, replace(bodies(source)[name].response(), body=text))


def told(source: str, turn: int, payload: str, number: str) -> Retrieval | None:
    """What a service tells of a number, with the payload in each text of one of its answers; None
    where such an answer is refused."""
    answers = holed(source)
    name, text = answers[turn % len(answers)]
    report = _read(source, name, _HOLES.sub(lambda _: json.dumps(payload), text))
    if not isinstance(report, Report):
        return None
    return Retrieval(source, _ago(1), replace(report, number=number))


def copied(payload: str, number: str) -> Retrieval:
    """What a copied page tells, with the payload in each text."""
    events = (
        Event(_ago(2), payload, place=payload, code=payload),
        Event(_ago(3), f"Delivered {payload}", place=f"Kyiv {payload}"),
    )
    return Retrieval(PAGE, _ago(1), Report(number, events, service=payload))


def hostile_parcels(numbers: tuple[str, ...], services: int = 3) -> tuple[Parcel, ...]:
    """A parcel for each payload, which stands in all that the visitor wrote of it, and in what some
    of the services told of it: each service tells many of the payloads."""
    sources = [source for source in SOURCES if holed(source)]
    asked = [sources[at % len(sources)] for at in range(services * len(numbers))]
    return tuple(
        _parcel(at, payload, number, asked[services * at : services * (at + 1)])
        for at, (payload, number) in enumerate(zip(payloads(), numbers, strict=True))
    )


def _parcel(at: int, payload: str, number: str, sources: list[str]) -> Parcel:
    order = Order(payload, payload, date(2026, 11, 1), payload)
    reports = [told(source, at, payload, number) for source in sources]
    return Parcel(
        number,
        added=_ago(4),
        name=payload,
        note=f"{payload}\n{payload}",
        order=order,
        tags=(payload, f"tag {payload}"),
        retrievals=(copied(payload, number), *filter(None, reports)),
        failure=Failure(sources[0], _ago(1), "error.unreachable", (("host", payload),)),
    )


def _ago(days: int) -> datetime:
    return datetime.now(UTC).replace(microsecond=0) - timedelta(days=days)


BEGIN = "void (window.walking = document.head.childElementCount)"
"""Said once the page is there, before `ALIENS` is asked."""
ALIENS = """(() => {
  const own = new Set(("a article aside b bdi blockquote br button circle code dd details div " +
    "dl dt em fieldset figcaption figure footer form g h1 h2 h3 h4 header hr i image img input " +
    "kbd label legend li line main mark nav ol option output p path polyline pre progress rect " +
    "section select small span strong sub summary svg table tbody td text textarea tfoot th " +
    "thead title tr ul use")
    .split(" "));
  const never = new Set(("action attributename background content formaction http-equiv name " +
    "ping poster srcdoc srcset style").split(" "));
  const leading = new Set(["href", "src", "xlink:href", "data"]);
  const good = /^(#\\/|#paste$|https?:\\/\\/|static\\/vendor\\/|mailto:)/;
  const found = [];
  if (typeof hit !== "undefined") found.push("a script ran");
  if (window.walking !== document.head.childElementCount) found.push("another head or page");
  if (document.styleSheets.length !== 1) found.push("another style");
  if (typeof parcelbook.draw !== "function") found.push("parcelbook is another thing");
  const shell = "script, script-py, mpy-config, noscript";
  for (const node of document.querySelectorAll(`body > :not(${shell}), body > * *`)) {
    const seen = () => node.outerHTML.slice(0, 200);
    if (!own.has(node.localName)) found.push(seen());
    for (const { name, value } of node.attributes) {
      const field = name === "name" && node.matches("input, textarea, select");
      const known = /^[a-z][a-z0-9:-]*$/i.test(name) && !/^on/i.test(name);
      if (!known || (never.has(name) && !field)) found.push(`${name} in ${seen()}`);
      if (!leading.has(name) || "bookmark" in node.dataset) continue;
      if (!good.test(value) || node.host === "evil.test") found.push(`${name} in ${seen()}`);
    }
  }
  return found;
})()"""
"""What stands in the document that no drawing of the page makes; an expression in JavaScript."""
