"""The bridge as an extension of Firefox, packed as it is handed out and installed for the session.

The browser answers its own question, whether an extension may read a site, with yes by a preference
that exists for tests; that question comes only of a press. The carriers' own pages are played, in
layouts of our own making.
"""

import json
import os
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest
from serve import ROOT, Server

from app.core.parcel.record import read
from tests.browsers.bidi import Bidi
from tests.pages.shopper import PARCEL, parcel, records
from tests.pages.words import say
from tests.replay.carriers import Asked
from tests.replay.server import Replay

CAINIAO, YUN = "LP00123456789017", "YT1200334567890123"
HOST, DETAIL = "www.yuntrack.com", "https://global.cainiao.com/global/detail.json"
PACKED = ROOT / "static" / "vendor" / "bridge" / "firefox.zip"
OWN = "11111111-2222-4333-8444-555555555555"
OPTIONS = f"moz-extension://{OWN}/options.html"
HISTORY = (
    f"<h1>{YUN}</h1><p>2026-11-20 10:11 Shenzhen, Accepted<p>2026-11-21 12:13 Moscow, Departed"
)
DRAWN_LATE = (
    f"<p>Loading<script>setTimeout(() => document.body.innerHTML = `{HISTORY}`, 1000)</script>"
)
WALL = f"""<p>Just a moment: are you human?<button onclick="document.body.innerHTML = `{HISTORY}`">
I am</button>"""
TOLD = "document.querySelector('.parcel')?.innerText.includes('Moscow')"
REFRESH = "document.querySelector('.parcel [data-act=refresh]')"
SAVE = """() => {
  localStorage.clear();
  for (const [name, text] of Object.entries(%s)) localStorage.setItem(name, text);
  return "null";
}"""
ASK = """() => new Promise((done) => {
  addEventListener("message", ({ data }) => {
    if (data?.parcelbook === "answer" && data.id === "x") done(JSON.stringify(data.answer));
  });
  postMessage({ parcelbook: "question", id: "x", question: %s }, location.origin);
  setTimeout(() => done('"silence"'), 3000);
})"""


def shown(html: str) -> Callable[[Asked], tuple[int, dict[str, str], bytes]]:
    return lambda asked: (200, {}, html.encode())


@pytest.fixture(scope="module")
def carriers() -> Iterator[Replay]:
    with Replay() as running:
        yield running


@pytest.fixture(scope="module")
def firefox(
    server: Server, carriers: Replay, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Bidi]:
    """A browser with the extension, to which the visitor has allowed this page and all carriers."""
    unpacked = tmp_path_factory.mktemp("bridge")
    with zipfile.ZipFile(PACKED) as archive:
        archive.extractall(unpacked)
    host, _, port = carriers.proxy.removeprefix("http://").partition(":")
    preferences = {
        "network.proxy.type": 1,
        "network.proxy.ssl": host,
        "network.proxy.ssl_port": int(port),
        "intl.locale.requested": "en-GB",
        "extensions.webextOptionalPermissionPrompts": False,
        "extensions.webextensions.uuids": json.dumps({"bridge@parcelbook": OWN}),
    }
    profile = tmp_path_factory.mktemp("profile")
    with Bidi(os.environ["FIREFOX"], profile, preferences) as running:
        assert running.install(unpacked) == "bridge@parcelbook"
        yield running


@pytest.fixture(scope="module")
def allowed(firefox: Bidi, server: Server) -> None:
    """Nothing is open to it before the visitor's own presses."""
    options = firefox.open_own(f"{OPTIONS}#page={server.url}")
    count = "document.querySelector('#count').innerText"
    assert firefox.until(options, count).startswith("0 of ")
    firefox.click(options, "document.querySelector('#pages button')")
    forget = say("bridge.extension.forget")
    firefox.until(options, f"document.querySelector('#pages').innerText.includes('{forget}')")
    firefox.click(options, "document.querySelector('#all')")
    firefox.until(options, f"/^(\\d+) of \\1 /.test({count})")
    firefox.close(options)


Visit = Callable[..., str]


@pytest.fixture
def visit(firefox: Bidi, allowed: None, carriers: Replay, server: Server) -> Iterator[Visit]:
    """A visit in that browser: the tab of the page at `path`, with these parcels in its list."""
    carriers.reset()
    opened: list[str] = []

    def arrive(path: str, *parcels: object) -> str:
        tab = firefox.open(f"{server.url}static/icon.svg")
        opened.append(tab)
        firefox.run(tab, SAVE % json.dumps(records(*parcels)))
        firefox.go(tab, f"{server.url}{path}")
        firefox.until(tab, "document.getElementById('progress')?.hidden")
        return tab

    yield arrive
    for tab in opened:
        firefox.close(tab)
    assert carriers.refused() == ()


def ways(firefox: Bidi, tab: str, number: str) -> list[tuple[str, str, int]]:
    told = read(firefox.until(tab, f"localStorage.getItem('{PARCEL}{number}')")).parcel.retrievals
    return [(one.source, one.via, len(one.report.events)) for one in told]


def test_the_page_finds_the_bridge_and_says_what_it_may(firefox: Bidi, visit: Visit) -> None:
    tab = visit("#/bridge")
    standing = "document.querySelector('.bridge .standing[data-kind=there]')?.innerText"
    assert " sites" in firefox.until(tab, standing)


def test_a_carrier_is_asked_as_its_own_site_would_and_without_cookies(
    firefox: Bidi, visit: Visit, carriers: Replay
) -> None:
    tab = visit(f"#/p/{CAINIAO}", parcel(CAINIAO, "cainiao"))
    firefox.click(tab, REFRESH)
    firefox.until(tab, "document.querySelector('.history .line') && true")
    asked = carriers.requests("global.cainiao.com")[0]
    assert asked.headers.get("referer") == "https://global.cainiao.com/"
    assert "origin" not in asked.headers and "cookie" not in asked.headers


def test_an_origin_is_told_where_a_carrier_wants_one(
    firefox: Bidi, visit: Visit, carriers: Replay
) -> None:
    url = "https://tracking.packeta.com/api/getPacketById/Z1234567890/en"
    tab = visit("#/bridge")
    question = {"verb": "ask", "url": url, "method": "POST", "body": ""}
    assert firefox.run(tab, ASK % json.dumps(question))["status"]
    asked = carriers.requests("tracking.packeta.com")[0]
    assert asked.headers.get("origin") == "https://tracking.packeta.com"


@pytest.mark.parametrize("html", [HISTORY, DRAWN_LATE], ids=["at once", "drawn late"])
def test_a_carriers_own_page_is_looked_at(
    firefox: Bidi, visit: Visit, carriers: Replay, html: str
) -> None:
    carriers.show(HOST, shown(html))
    tab = visit(f"#/p/{YUN}", parcel(YUN, "yunexpress"))
    before = set(firefox.tabs())
    firefox.click(tab, REFRESH)
    firefox.until(tab, TOLD)
    assert ways(firefox, tab, YUN) == [("page", "look", 2)]
    assert set(firefox.tabs()) == before


def test_a_page_that_wants_a_human_comes_forward_and_is_taken_over_by_a_press(
    firefox: Bidi, visit: Visit, carriers: Replay
) -> None:
    carriers.show(HOST, shown(WALL))
    tab = visit(f"#/p/{YUN}", parcel(YUN, "yunexpress"))
    firefox.click(tab, REFRESH)
    wall = firefox.tab(f"https://{HOST}/")
    firefox.until(wall, "!document.hidden")
    firefox.click(wall, "document.querySelector('body > p button')")
    width, height = firefox.until(wall, "[innerWidth, innerHeight]")
    firefox.until(wall, "document.querySelector('html > div') && true")
    # The bar stands in a closed shadow: it is pressed where it is seen, until the tab is gone.
    with suppress(RuntimeError):
        for across in range(20, width, 20):
            firefox.press(wall, across, height - 34)
    firefox.gone(wall)
    firefox.until(tab, TOLD)


WRONG = (
    ({"verb": "ask", "url": "https://elsewhere.example/"}, "address"),
    ({"verb": "ask", "url": DETAIL.replace("/detail", "/../global/detail")}, "address"),
    ({"verb": "ask", "url": DETAIL, "method": "POST"}, "method"),
    ({"verb": "ask", "url": DETAIL, "headers": {"Cookie": "a"}}, "question"),
    ({"verb": "look", "url": "https://elsewhere.example/"}, "address"),
    ({"verb": "constructor"}, "verb"),
)


def test_the_bridge_does_nothing_else_and_for_no_other_page(
    firefox: Bidi, visit: Visit, carriers: Replay
) -> None:
    tab = visit("#/bridge")
    for question, why in WRONG:
        assert firefox.run(tab, ASK % json.dumps(question)) == {"refused": why}, question
    assert carriers.requests() == ()
    carriers.show(HOST, shown("<p>A page that speaks as Parcelbook does"))
    other = firefox.open(f"https://{HOST}/")
    assert firefox.run(other, ASK % '{"verb": "hello"}') == "silence"
    firefox.close(other)
