"""The page's policy and the visitor's relay let every source be asked, or it says what to add."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from app.core.model.exchange import Access, Request
from app.core.sources import SOURCES, load
from tests.core.sources.bodies import bodies, more, outcome

ROOT = Path(__file__).parent.parent.parent.parent
COMMON = {"accept", "content-type"}


def asked(source: str) -> list[tuple[str, Request]]:
    """The number and the request of everything that a source asks about its kept answers."""
    kept = bodies(source).values()
    access = Access(key="key", more=more(source))
    first = [(body.number, load(source).request(body.number, access)) for body in kept]
    further = [(body.number, outcome(source, body.response())) for body in kept]
    return first + [(number, one) for number, one in further if isinstance(one, Request)]


def pattern(path: str, number: str) -> str:
    """A path as JavaScript's pattern, with any word in the place of the number."""
    parts = path.replace(".", r"\.").split("/")
    return r"\/".join(r"\w+" if part == number else part for part in parts)


def relay_line(source: str, questions: list[tuple[str, Request]]) -> str:
    """The line of static/relay/worker.js that lets the relay ask what a source asks."""
    requests = [request for _, request in questions]
    methods = " ".join(sorted({request.method for request in requests}))
    paths = "|".join(
        sorted({pattern(urlsplit(request.url).path, number) for number, request in questions})
    )
    names = {name.lower() for request in requests for name in request.headers} - COMMON
    headers = f', "{" ".join(sorted(names))}"' if names else ""
    return f'["{SOURCES[source].host}", "{methods}", /^({paths})$/{headers}],'


def rows(worker: str) -> dict[str, tuple[set[str], set[str]]]:
    """What the relay asks, by host: the methods, and the headers that the page may set."""
    found = re.findall(
        r'^  \["([\w.-]+)", "([A-Z ]+)", /.*/(?:,\s+"([^"]*)")?', worker, re.MULTILINE
    )
    return {host: (set(methods.split()), set(names.split())) for host, methods, names in found}


@pytest.mark.parametrize("source", SOURCES)
def test_the_policy_lets_the_page_ask_it(source):
    page = (ROOT / "index.html").read_text("utf-8")
    allowed = page.split("connect-src ")[1].split(";")[0].split()
    wanted = f"https://{SOURCES[source].host}"
    assert wanted in allowed, f"add to the connect-src of index.html: {wanted}"


@pytest.mark.parametrize("source", SOURCES)
def test_the_relay_asks_what_it_asks(source):
    worker = (ROOT / "static" / "relay" / "worker.js").read_text("utf-8")
    questions = asked(source)
    methods, names = rows(worker).get(SOURCES[source].host, (set(), set()))
    wanted = {name.lower() for _, request in questions for name in request.headers} - COMMON
    fits = {request.method for _, request in questions} <= methods and wanted <= names
    line = relay_line(source, questions)
    assert fits, f"add to ROWS of static/relay/worker.js, shorter if possible: {line}"


def test_the_line_for_the_relay_is_whole():
    request = Request("https://x.example/v1/RR1/all?n=RR1", headers={"X-Key": "k", "Accept": "*/*"})
    host = SOURCES["bring"].host
    assert relay_line("bring", [("RR1", request)]) == (
        rf'["{host}", "GET", /^(\/v1\/\w+\/all)$/, "x-key"],'
    )
    assert rows("  " + relay_line("bring", [("RR1", request)])) == {host: ({"GET"}, {"x-key"})}
