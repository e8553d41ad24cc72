"""The bridge as a userscript, in Chromium, without a manager of userscripts.

In the manager's place stands a stand-in of the functions that managers document: GM.getValue,
setValue, xmlHttpRequest, openInTab and info, kept and asked for by the test itself; and those of
Userscripts on iPhone, which differ: a flag for a tab behind, a tab that is a number and is closed
by GM.closeTab, no stop at a redirect, another name for the address at its end. What a manager does
besides, its sandbox and its questions to the visitor about hosts, is not tried here.
"""

import json
import ssl
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from serve import ROOT, Server, Site, serving

from tests.pages.conftest import DEFAULTS, NO_WORKER, Arrive
from tests.pages.shopper import DRAWN, Shopper, parcel, records
from tests.pages.test_bridge import ASK, CAINIAO, DETAIL, HISTORY, HOST, WALL, YUN, press_bar, shown
from tests.replay.behaviours import status
from tests.replay.server import Replay

SCRIPT = ROOT / "static" / "vendor" / "bridge" / "parcelbook.user.js"
STAND_IN = """
if (window.top === window && /^http/.test(location.protocol)) {
  const opened = [];
  const GM = {
    info: { script: { version: "1.0" } },
    getValue: async (name, other) => JSON.parse(await managerGet(name)) ?? other,
    setValue: (name, value) => managerSet(name, JSON.stringify(value)),
    xmlHttpRequest: async ({ onload, onerror, ...details }) => {
      const said = JSON.parse(await managerAsk(JSON.stringify(details)));
      if (said) onload(said);
      else onerror();
    },
    openInTab: async (url, behind) => {
      await managerOpen(behind);
      const tab = open(url);
      opened.push(tab);
      return IPHONE ? { id: opened.length - 1 } : { close: () => tab.close() };
    },
    ...(IPHONE && { closeTab: async (number) => opened[number].close() }),
  };
  addEventListener("DOMContentLoaded", () => { SCRIPT });
}
"""
LONG = ASK.replace("1500", "60_000")
WORDS = {"why": "Finish it", "take": "Take it over"}


class Stopped(urllib.request.HTTPRedirectHandler):
    """Stops at a redirect, as managers do that know how."""

    def redirect_request(self, *args: Any, **kwargs: Any) -> None:
        return None


class Manager:
    """What a manager keeps and does for its script in one browser."""

    def __init__(self, context: BrowserContext, replay: Replay, iphone: bool) -> None:
        self.context = context
        self.forget()
        context.on("page", self.note)
        wide = ssl.create_default_context()
        replay.authority.configure_trust(wide)
        proxy = urllib.request.ProxyHandler({"https": replay.proxy})
        handlers = [proxy, urllib.request.HTTPSHandler(context=wide)]
        self.opener = urllib.request.build_opener(*handlers, *([] if iphone else [Stopped()]))
        self.iphone = iphone
        bound = {"Get": self.get, "Set": self.set, "Ask": self.ask}
        for name, function in (bound | {"Open": self.open}).items():
            context.expose_function(f"manager{name}", function)
        text = STAND_IN.replace("IPHONE", json.dumps(iphone))
        context.add_init_script(text.replace("SCRIPT", SCRIPT.read_text("utf-8")))

    def forget(self) -> None:
        """As it was before its script ran for the first time."""
        self.kept: dict[str, str] = {}
        self.tabs: list[Page] = []
        self.behind: list[bool] = []

    def note(self, tab: Page) -> None:
        if tab.opener():
            self.tabs.append(tab)

    def get(self, name: str) -> str:
        return self.kept.get(name, "null")

    def set(self, name: str, value: str) -> None:
        self.kept[name] = value

    def ask(self, text: str) -> str:
        details: Mapping[str, Any] = json.loads(text)
        assert details["anonymous"] is True
        data = details.get("data")
        request = urllib.request.Request(
            details["url"], data and data.encode(), details["headers"], method=details["method"]
        )
        try:
            answer = self.opener.open(request, timeout=20)
        except urllib.error.HTTPError as error:
            answer = error
        except OSError:
            return "null"
        end = "responseURL" if self.iphone else "finalUrl"
        with answer:
            return json.dumps(
                {
                    "status": answer.status,
                    "responseText": answer.read().decode(),
                    "responseHeaders": str(answer.headers),
                    end: answer.url,
                }
            )

    def open(self, behind: bool) -> None:
        self.behind.append(behind)


@pytest.fixture(
    scope="module",
    params=[False, True],
    ids=["as Violentmonkey", "as Userscripts on iPhone"],
)
def managed(
    request: pytest.FixtureRequest, browser: Browser, server: Server, played: Replay
) -> Iterator[Manager]:
    """A browser with the userscript."""
    proxy = {"server": played.proxy, "bypass": "localhost"}
    context = browser.new_context(**DEFAULTS, base_url=server.url, proxy=proxy)
    context.add_init_script(NO_WORKER)
    yield Manager(context, played, request.param)
    context.close()


@pytest.fixture
def manager(managed: Manager, replay: Replay) -> Manager:
    """The manager of its script, which nothing has been allowed to yet."""
    managed.forget()
    return managed


Visit = Callable[..., Shopper]


@pytest.fixture
def visit(manager: Manager, arrive: Arrive) -> Visit:
    """A visit of the page in that browser."""
    return lambda path, *parcels: arrive(manager.context, path, records(*parcels))


def allow(manager: Manager, server: Server) -> None:
    manager.kept["pages"] = json.dumps([server.url])


def test_a_page_is_answered_once_the_visitor_allows_it_in_the_scripts_own_words(
    manager: Manager, visit: Visit, server: Server
) -> None:
    shopper = visit("#/bridge")
    asking = {"verb": "ask", "url": f"{DETAIL}?mailNos={CAINIAO}"}
    assert shopper.page.evaluate(ASK, asking) == {"refused": "page"}
    told: list[str] = []
    shopper.page.once("dialog", lambda dialog: (told.append(dialog.message), dialog.accept()))
    lies = {"verb": "hello", "pressed": True, "words": {"allow": "Would you like a cookie?"}}
    assert shopper.page.evaluate(LONG, lies)["kind"] == "userscript"
    assert server.url in told[0] and "cookie" not in told[0]
    assert json.loads(manager.kept["pages"]) == [server.url]


def test_a_visitor_who_says_no_is_not_asked_by_a_greeting(visit: Visit) -> None:
    shopper = visit("#/bridge")
    shopper.page.once("dialog", lambda dialog: dialog.dismiss())
    assert shopper.page.evaluate(LONG, {"verb": "hello", "pressed": True}) == {"refused": "page"}
    assert shopper.page.evaluate(ASK, {"verb": "hello"}) == {"refused": "page"}


def test_a_carrier_is_asked_and_its_own_page_looked_at(
    manager: Manager, visit: Visit, server: Server, replay: Replay
) -> None:
    allow(manager, server)
    replay.show(HOST, shown(HISTORY))
    shopper = visit("", parcel(CAINIAO, "cainiao"), parcel(YUN, "yunexpress"))
    shopper.open(CAINIAO).locator("[data-act=refresh]").first.click()
    expect(shopper.page.locator(".history")).to_be_visible()
    assert replay.requests("global.cainiao.com")[0].headers["referer"].startswith("https://global")
    shopper.open(YUN).locator("[data-act=refresh]").first.click()
    expect(shopper.page.locator(".parcel")).to_contain_text("Moscow")
    kept = [shopper.record(number).parcel.retrievals[0] for number in (CAINIAO, YUN)]
    assert [one.via for one in kept] == ["bridge", "look"]
    assert manager.behind == [True] and manager.tabs[0].is_closed()


def test_a_page_that_wants_a_human_comes_forward(
    manager: Manager, visit: Visit, server: Server, replay: Replay
) -> None:
    allow(manager, server)
    replay.show(HOST, shown(WALL))
    shopper = visit("#/bridge")
    question = {"verb": "look", "url": f"https://{HOST}/?{YUN}", "number": YUN, "words": WORDS}
    start = LONG.replace("=> new Promise", "=> { globalThis.told = new Promise").rstrip() + "; }"
    shopper.page.evaluate(start, question)
    while len(manager.tabs) < 2:
        shopper.page.evaluate(DRAWN)
    tab = manager.tabs[1]
    assert manager.behind == [True, False] and manager.tabs[0].is_closed()
    expect(tab.locator("html > div")).to_have_count(1)
    tab.get_by_role("button", name="I am").click()
    press_bar(tab)
    assert "Moscow" in shopper.page.evaluate("() => told")["text"]


def test_a_page_that_wants_a_human_stays_behind_where_nobody_pressed(
    manager: Manager, visit: Visit, server: Server, replay: Replay
) -> None:
    allow(manager, server)
    replay.show(HOST, shown(WALL))
    shopper = visit("#/bridge")
    question = {"verb": "look", "url": f"https://{HOST}/?{YUN}", "number": YUN, "words": None}
    assert shopper.page.evaluate(LONG, question) == {"refused": "wall"}
    (tab,) = manager.tabs
    if not tab.is_closed():
        tab.wait_for_event("close")
    assert manager.behind == [True]


def test_a_second_parcelbook_and_a_carriers_page_are_not_answered(
    manager: Manager, visit: Visit, server: Server, replay: Replay
) -> None:
    allow(manager, server)
    visit("")
    with serving(Server(Site())) as second:
        other = manager.context.new_page()
        other.goto(second.url)
        assert other.evaluate(ASK, {"verb": "hello"}) == {"refused": "page"}
        other.close()
    replay.show(HOST, shown("<p>A page that speaks as Parcelbook does"))
    other = manager.context.new_page()
    other.goto(f"https://{HOST}/")
    assert other.evaluate(ASK, {"verb": "hello"}) == "silence"
    assert replay.requests() == ()


def test_two_tabs_that_look_at_once_each_get_their_own(
    manager: Manager, visit: Visit, server: Server, replay: Replay
) -> None:
    allow(manager, server)
    replay.show(HOST, lambda asked: (200, {}, f"<p>{asked.path} 2026-11-20 10:11 A".encode()))
    first = visit("#/bridge")
    second = Shopper(manager.context.new_page())
    second.go("#/bridge")
    second.wait_ready()
    start = LONG.replace("=> new Promise", "=> { globalThis.told = new Promise").rstrip() + "; }"
    for shopper, number in ((first, "YT1"), (second, "YT2")):
        url = f"https://{HOST}/?{number}"
        question = {"verb": "look", "url": url, "number": number, "words": WORDS}
        shopper.page.evaluate(start, question)
    # Another page of the carrier, which the visitor has open, hands nothing over.
    other = manager.context.new_page()
    other.goto(f"https://{HOST}/account")
    assert "/?YT1 " in first.page.evaluate("() => told")["text"]
    assert "/?YT2 " in second.page.evaluate("() => told")["text"]


def test_nothing_else_is_asked_and_what_leads_elsewhere_is_no_answer(
    manager: Manager, visit: Visit, server: Server, replay: Replay
) -> None:
    allow(manager, server)
    shopper = visit("#/bridge")
    for question, why in (
        ({"verb": "ask", "url": "https://elsewhere.example/"}, "address"),
        ({"verb": "ask", "url": DETAIL, "headers": {"Cookie": "a"}}, "question"),
        ({"verb": "look", "url": "https://elsewhere.example/"}, "address"),
        ({"verb": "constructor"}, "verb"),
    ):
        assert shopper.page.evaluate(ASK, {"number": "1", "words": WORDS} | question) == {
            "refused": why
        }
    assert replay.requests() == ()
    replay.behave(status(302), host="global.cainiao.com")
    asking = {"verb": "ask", "url": f"{DETAIL}?mailNos={CAINIAO}"}
    assert shopper.page.evaluate(LONG, asking) == {"refused": "moved"}
