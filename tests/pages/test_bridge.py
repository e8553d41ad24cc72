"""The bridge as an extension of Chromium: found, opened, asked, and looked through.

A browser without a screen cannot be asked whether an extension may read a site, so the packed
extension is tried with these sites allowed beforehand; all else is as it is packed. Playing the
carriers' own pages: their layouts are of our own making.
"""

import json
import re
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from browser import ARGUMENTS, chromium
from playwright._impl._errors import TargetClosedError
from playwright.sync_api import BrowserContext, Page, Playwright, expect
from serve import ROOT, Server, Site, serving

from tests.pages.conftest import DEFAULTS, NO_WORKER, SECONDS, Arrive
from tests.pages.shopper import Shopper, parcel, records
from tests.pages.words import say
from tests.replay.carriers import Asked
from tests.replay.server import Replay

CAINIAO, YUN = "LP00123456789017", "YT1200334567890123"
HOST = "www.yuntrack.com"
PACKED = ROOT / "static" / "vendor" / "bridge" / "chromium.zip"
# Asks the bridge as any script of a page can.
ASK = """(question) => new Promise((done) => {
  addEventListener("message", ({ data }) => {
    if (data?.parcelbook === "answer" && data.id === "x") done(data.answer);
  });
  postMessage({ parcelbook: "question", id: "x", question }, location.origin);
  setTimeout(() => done("silence"), 1500);
})"""
HISTORY = (
    f"<h1>{YUN}</h1><p>2026-11-20 10:11 Shenzhen, Accepted<p>2026-11-21 12:13 Moscow, Departed"
)
DRAWN_LATE = (
    f"<p>Loading<script>setTimeout(() => document.body.innerHTML = `{HISTORY}`, 600)</script>"
)
WALL = f"""<p>Just a moment: are you human?<button onclick="document.body.innerHTML = `{HISTORY}`">
I am</button>"""
RESTLESS = f"{HISTORY}<p id=c><script>setInterval(() => c.textContent = Date.now(), 100)</script>"
ENDLESS = f"{HISTORY}<template>{'x' * 10_000_000}</template>"


EMPTY = say("error.page_empty", carrier="YunExpress")
# Answers every question, now and later, as a frame of the page or its opener could.
FORGE = """(answer) => {
  const frame = document.createElement("iframe");
  document.body.append(frame);
  const forge = () => {
    for (let id = 0; id < 99; id += 1) {
      const data = { parcelbook: "answer", id, answer };
      const from = { origin: location.origin, source: frame.contentWindow };
      dispatchEvent(new MessageEvent("message", { data, ...from }));
    }
  };
  setInterval(forge, 20);
}"""


def shown(html: str) -> Callable[[Asked], tuple[int, dict[str, str], bytes]]:
    return lambda asked: (200, {}, html.encode())


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packed extension, with its sites allowed and less patience with pages that never rest."""
    folder = tmp_path_factory.mktemp("bridge")
    with zipfile.ZipFile(PACKED) as archive:
        archive.extractall(folder)
    manifest = folder / "manifest.json"
    told: dict[str, Any] = json.loads(manifest.read_text("utf-8"))
    told["host_permissions"] = told.pop("optional_host_permissions")
    manifest.write_text(json.dumps(told), "utf-8")
    rules = folder / "rules.js"
    text, count = re.subn(r"LOOK_SECONDS = \d+", "LOOK_SECONDS = 6", rules.read_text("utf-8"))
    assert count == 1
    rules.write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def bridged(
    playwright: Playwright,
    server: Server,
    played: Replay,
    unpacked: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[BrowserContext]:
    """A browser with the extension, which the visitor has allowed to answer this page."""
    arguments = [*ARGUMENTS, "--ignore-certificate-errors"]
    arguments += [f"--disable-extensions-except={unpacked}", f"--load-extension={unpacked}"]
    expect.set_options(timeout=SECONDS * 1000)
    context = playwright.chromium.launch_persistent_context(
        tmp_path_factory.mktemp("profile"),
        executable_path=chromium(),
        args=arguments,
        ignore_default_args=["--disable-extensions"],
        **{
            **DEFAULTS,
            "base_url": server.url,
            "proxy": {"server": played.proxy, "bypass": "localhost"},
        },
    )
    context.add_init_script(NO_WORKER)
    context.set_default_timeout(SECONDS * 1000)
    running = context.service_workers or [context.wait_for_event("serviceworker")]
    options = context.new_page()
    options.goto(f"{running[0].url.rpartition('/')[0]}/options.html#page={server.url}")
    options.locator("#pages button").click()
    expect(options.locator("#pages li")).to_contain_text(server.url)
    expect(options.get_by_role("button", name=say("bridge.extension.forget"))).to_be_visible()
    options.close()
    yield context
    context.close()


@pytest.fixture
def page(bridged: BrowserContext, replay: Replay, arrive: Arrive) -> Callable[..., Shopper]:
    """A visit in that browser; `page(path, *parcels)`."""
    return lambda path, *parcels: arrive(bridged, path, records(*parcels))


def test_the_page_finds_the_bridge_and_says_what_it_may(page: Callable[..., Shopper]) -> None:
    shopper = page("#/bridge")
    standing = shopper.page.locator(".bridge .standing[data-kind=there]")
    expect(standing).to_contain_text(re.compile(r"\d{3} sites"))
    expect(shopper.page.locator("#bridge-chromium")).to_have_count(0)


def test_the_carriers_are_chosen_on_the_extensions_own_page(
    page: Callable[..., Shopper], bridged: BrowserContext
) -> None:
    shopper = page("#/bridge")
    with bridged.expect_page() as opening:
        shopper.page.get_by_role("button", name=say("bridge.carriers")).click()
    expect(opening.value).to_have_url(re.compile(r"^chrome-extension://\w+/options\.html"))
    opening.value.close()


def test_a_carrier_that_refuses_pages_is_asked_through_the_bridge(
    page: Callable[..., Shopper], replay: Replay
) -> None:
    shopper = page("", parcel(CAINIAO, "cainiao"))
    shopper.open(CAINIAO).locator("[data-act=refresh]").first.click()
    expect(shopper.page.locator(".history")).to_be_visible()
    (asked,) = replay.requests("global.cainiao.com")
    assert asked.headers.get("referer") == "https://global.cainiao.com/"
    assert "origin" not in asked.headers and "cookie" not in asked.headers
    (told,) = shopper.record(CAINIAO).parcel.retrievals
    assert (told.source, told.via) == ("cainiao", "bridge")


@pytest.mark.parametrize("html", [DRAWN_LATE, RESTLESS, ENDLESS], ids=["late", "restless", "10 MB"])
def test_a_carriers_own_page_is_looked_at(
    page: Callable[..., Shopper], bridged: BrowserContext, replay: Replay, html: str
) -> None:
    replay.show(HOST, shown(html))
    shopper = page("", parcel(YUN, "yunexpress"))
    tabs = len(bridged.pages)
    shopper.open(YUN).locator("[data-act=refresh]").first.click()
    expect(shopper.page.locator(".parcel")).to_contain_text("Moscow")
    (told,) = shopper.record(YUN).parcel.retrievals
    assert (told.source, told.via, len(told.report.events)) == ("page", "look", 2)
    assert len(bridged.pages) == tabs
    shopper.go("#/traffic")
    expect(shopper.page.locator(".sent")).to_contain_text(HOST)


def test_orders_on_a_page_that_is_looked_at_are_offered_as_pasted_ones_are(
    page: Callable[..., Shopper], replay: Replay
) -> None:
    order = "<p>Order date: Nov 5, 2026<p>Order ID: 8193456789012345<p>Lamp<p>Total: US $4.10"
    replay.show(HOST, shown(HISTORY + order))
    shopper = page("", parcel(YUN, "yunexpress"))
    shopper.open(YUN).locator("[data-act=refresh]").first.click()
    expect(shopper.page.locator(".parcel")).to_contain_text("Moscow")
    shopper.go("#/")
    offer = shopper.page.locator("#chips .page-offer")
    expect(offer).to_contain_text(say("sheet.orders_seen"))
    expect(shopper.card("8193456789012345")).to_have_count(0)
    offer.locator("a").click()
    shopper.page.locator("[data-act=save-sheet]").click()
    expect(shopper.card("8193456789012345")).to_be_visible()
    expect(offer).to_have_count(0)


def test_a_page_that_wants_a_human_comes_forward_and_is_taken_over_by_a_press(
    page: Callable[..., Shopper], bridged: BrowserContext, replay: Replay
) -> None:
    replay.show(HOST, shown(WALL))
    shopper = page("", parcel(YUN, "yunexpress"))
    with bridged.expect_page() as opening:
        shopper.open(YUN).locator("[data-act=refresh]").first.click()
    tab = opening.value
    expect(tab.locator("html > div")).to_have_count(1)
    tab.get_by_role("button", name="I am").click()
    expect(tab.get_by_text("Departed")).to_be_visible()
    press_bar(tab)
    expect(shopper.page.locator(".parcel")).to_contain_text("Moscow")


def test_a_page_that_wants_a_human_stays_behind_where_nobody_pressed(
    page: Callable[..., Shopper], bridged: BrowserContext, replay: Replay
) -> None:
    replay.show(HOST, shown(WALL))
    shopper = page("")
    tabs = len(bridged.pages)
    quiet = {**LOOK, "url": f"https://{HOST}/", "number": YUN, "words": None}
    assert shopper.page.evaluate(LONG, quiet) == {"refused": "wall"}
    assert len(bridged.pages) == tabs


FOOT = "<footer>Privacy, cookies. This site is protected by reCAPTCHA</footer>"
CONSENT = "<div style='position: fixed; inset: 40% 0 0'><p>We and our partners use cookies</div>"


@pytest.mark.parametrize(
    ("html", "answer"),
    [
        (f"<h1>{YUN}</h1><p>2026-11-20 10:11 Shenzhen, Accepted{FOOT}", "Accepted"),
        (f"<input value={YUN}><p>There is nothing about this number yet{FOOT}", "nothing"),
        (f"<h1>Track</h1><p>There is nothing here{FOOT}", None),
        (f"<h1>{YUN}</h1><p>2026-11-20 10:11 Accepted{CONSENT}", None),
    ],
    ids=["one event", "none yet", "not about the number", "asked for consent"],
)
def test_words_of_cookies_are_a_wall_only_where_they_are_one(
    page: Callable[..., Shopper], replay: Replay, html: str, answer: str | None
) -> None:
    replay.show(HOST, shown(html))
    quiet = {**LOOK, "url": f"https://{HOST}/", "number": YUN, "words": None}
    said = page("").page.evaluate(LONG, quiet)
    assert answer in said["text"] if answer else said == {"refused": "wall"}


def test_a_page_that_leads_elsewhere_is_not_read(
    page: Callable[..., Shopper], replay: Replay
) -> None:
    replay.show(HOST, lambda asked: (302, {"location": "https://elsewhere.example/"}, b""))
    replay.show("elsewhere.example", shown(HISTORY))
    shopper = page("", parcel(YUN, "yunexpress"))
    shopper.open(YUN).locator("[data-act=refresh]").first.click()
    expect(shopper.page.locator(".parcel")).to_contain_text(EMPTY)
    assert shopper.record(YUN).parcel.retrievals == ()


@pytest.mark.parametrize("home", [True, False], ids=["to the visitor's own list", "to a service"])
def test_a_page_that_leads_where_the_bridge_may_but_no_carrier_shows_parcels_is_not_read(
    bridged: BrowserContext,
    page: Callable[..., Shopper],
    replay: Replay,
    server: Server,
    home: bool,
) -> None:
    """The visitor's own list would be read as the carrier's word."""
    end = f"{server.url}#/p/{YUN}" if home else f"https://api.novaposhta.ua/v2.0/json/?{YUN}"
    replay.show(HOST, lambda asked: (302, {"location": end}, b""))
    shopper = page("")
    told = shopper.page.evaluate(LONG, {**LOOK, "url": f"https://{HOST}/", "number": YUN})
    assert told == {"refused": "empty"}


BUSY = f"{HISTORY}<script>setTimeout(() => {{ for (;;); }}, 100)</script>"
ASKING = f"{HISTORY}<script>setTimeout(() => alert(1), 100); onbeforeunload = () => 1</script>"


@pytest.mark.parametrize("html", [BUSY, ASKING], ids=["busy for ever", "a dialog"])
def test_a_page_that_holds_its_tab_fast_is_let_go(
    page: Callable[..., Shopper], bridged: BrowserContext, replay: Replay, html: str
) -> None:
    replay.show(HOST, shown(html))
    shopper = page("")
    tabs = len(bridged.pages)
    told = shopper.page.evaluate(LONG, {**LOOK, "url": f"https://{HOST}/", "number": YUN})
    assert told.keys() & {"refused", "text"}
    assert len(bridged.pages) == tabs


# Takes away whatever is put on the page, and presses all that it can reach of it.
SABOTEUR = f"""<p>Just a moment: are you human?<script>
let taken = 0;
const watch = () => {{
  for (const line of document.documentElement.children) {{
    if (line.localName !== "div" || line.pressed) continue;
    line.pressed = true;
    line.click();
    line.dispatchEvent(new MouseEvent("click", {{ bubbles: true, composed: true }}));
    document.elementFromPoint(innerWidth / 2, innerHeight - 34)?.click();
    line.shadowRoot?.querySelector("button").click();
    line.remove();
    taken += 1;
    document.title = `taken ${{taken}}`;
    if (taken === 3) document.body.innerHTML = `{HISTORY}`;
    if (taken === 3) return;
    line.pressed = false;
  }}
  requestAnimationFrame(watch);
}};
watch();
</script>"""


def press_bar(tab: Page) -> None:
    """Presses the bar where it is seen: it stands in a closed shadow."""
    size = tab.evaluate("() => [innerWidth, innerHeight]")
    with tab.expect_event("close"), suppress(TargetClosedError):
        for across in range(20, size[0], 20):
            tab.mouse.click(across, size[1] - 34)


def test_a_page_that_plays_with_the_bar_neither_presses_it_nor_is_rid_of_it(
    page: Callable[..., Shopper], bridged: BrowserContext, replay: Replay
) -> None:
    replay.show(HOST, shown(SABOTEUR))
    shopper = page("", parcel(YUN, "yunexpress"))
    with bridged.expect_page() as opening:
        shopper.open(YUN).locator("[data-act=refresh]").first.click()
    tab = opening.value
    expect(tab).to_have_title("taken 3")
    expect(tab.locator("html > div")).to_have_count(1)
    press_bar(tab)
    expect(shopper.page.locator(".parcel")).to_contain_text("Moscow")


def test_the_bar_stands_on_the_page_that_the_visitor_goes_on_to(
    page: Callable[..., Shopper], bridged: BrowserContext, replay: Replay
) -> None:
    wall = shown('<p>Just a moment: are you human?<a href="/second">I am</a>')
    second = shown(HISTORY)
    replay.show(HOST, lambda asked: (second if asked.path == "/second" else wall)(asked))
    shopper = page("", parcel(YUN, "yunexpress"))
    with bridged.expect_page() as opening:
        shopper.open(YUN).locator("[data-act=refresh]").first.click()
    tab = opening.value
    expect(tab.locator("html > div")).to_have_count(1)
    tab.get_by_role("link", name="I am").click()
    expect(tab.get_by_text("Departed")).to_be_visible()
    expect(tab.locator("html > div")).to_have_count(1)
    press_bar(tab)
    expect(shopper.page.locator(".parcel")).to_contain_text("Moscow")


def test_a_wall_whose_tab_the_visitor_closes_is_told_as_one(
    page: Callable[..., Shopper], bridged: BrowserContext, replay: Replay
) -> None:
    replay.show(HOST, shown(WALL))
    shopper = page("", parcel(YUN, "yunexpress"))
    with bridged.expect_page() as opening:
        shopper.open(YUN).locator("[data-act=refresh]").first.click()
    opening.value.locator("html > div").wait_for()
    opening.value.close()
    expect(shopper.page.locator(".parcel")).to_contain_text(
        say("error.page_wall", carrier="YunExpress")
    )


def test_a_page_that_lies_changes_nothing_but_what_it_says_of_its_own_parcel(
    page: Callable[..., Shopper], replay: Replay
) -> None:
    other = YUN[:-1] + "4"
    lies = HISTORY.replace(YUN, other) + f"<p>Not {YUN}<img src=x onerror=alert(1)>&lt;script&gt;"
    replay.show(HOST, shown(lies))
    shopper = page("", parcel(YUN, "yunexpress"), parcel(other, "cainiao"))
    shopper.open(YUN).locator("[data-act=refresh]").first.click()
    expect(shopper.page.locator(".parcel")).to_contain_text(EMPTY)
    assert shopper.record(other).parcel.retrievals == ()


DETAIL = "https://global.cainiao.com/global/detail.json"
LONG = ASK.replace("1500", "60_000")
LOOK = {"verb": "look", "number": "1", "words": {"why": "", "take": ""}}
WRONG = (
    ({"verb": "ask", "url": "https://elsewhere.example/"}, "address"),
    ({"verb": "ask", "url": "https://global.cainiao.com/other"}, "address"),
    ({"verb": "ask", "url": "https://global.cainiao.com/global/../global/detail.json"}, "address"),
    ({"verb": "ask", "url": DETAIL.replace("com/", "com@elsewhere.example/")}, "address"),
    ({"verb": "ask", "url": DETAIL.replace("com/", "com:444/")}, "address"),
    ({"verb": "ask", "url": DETAIL.replace("https", "http")}, "address"),
    ({"verb": "ask", "url": DETAIL, "method": "POST"}, "method"),
    ({"verb": "ask", "url": DETAIL, "headers": {"Cookie": "a"}}, "question"),
    ({"verb": "ask", "url": DETAIL, "body": "a"}, "question"),
    ({**LOOK, "url": "https://elsewhere.example/"}, "address"),
    ({**LOOK, "url": "javascript:alert(1)"}, "address"),
    ({**LOOK, "url": f"https://a:b@{HOST}/"}, "address"),
    ({**LOOK, "url": f"https://{HOST}/", "number": 1}, "question"),
    ({"verb": "constructor"}, "verb"),
    ({}, "verb"),
    (None, "verb"),
)


def test_the_bridge_does_nothing_else(page: Callable[..., Shopper], replay: Replay) -> None:
    shopper = page("")
    for question, why in WRONG:
        assert shopper.page.evaluate(ASK, question) == {"refused": why}, question
    assert replay.requests() == ()


def test_no_other_page_is_answered(
    page: Callable[..., Shopper], bridged: BrowserContext, replay: Replay
) -> None:
    shopper = page("")
    hello = {"verb": "hello"}
    assert shopper.page.evaluate(ASK, hello)["kind"] == "extension"
    replay.show(HOST, shown("<p>A page that speaks as Parcelbook does"))
    other = bridged.new_page()
    other.goto(f"https://{HOST}/")
    assert other.evaluate(ASK, hello) == "silence"
    other.close()


def test_a_second_parcelbook_on_another_path_is_not_answered(
    page: Callable[..., Shopper], bridged: BrowserContext, server: Server
) -> None:
    """The content script stands on the whole site where the port or the site is one; the bridge
    looks at the address."""
    shopper = page("")
    assert shopper.page.evaluate(ASK, {"verb": "hello"})["kind"] == "extension"
    with serving(Server(Site())) as second:
        other = bridged.new_page()
        other.goto(f"{second.url}static/icon.svg")
        assert other.evaluate(ASK, {"verb": "hello"}) == {"refused": "page"}
        asking = {"verb": "ask", "url": f"{DETAIL}?mailNos={CAINIAO}"}
        assert other.evaluate(ASK, asking) == {"refused": "page"}
        other.close()


def test_another_page_cannot_ask_through_the_page(
    page: Callable[..., Shopper], bridged: BrowserContext, replay: Replay, server: Server
) -> None:
    """Neither as its opener nor from a frame in it, whose messages are of another window."""
    page("")
    replay.show(HOST, shown("<p>A page that opens the visitor's Parcelbook"))
    asking = {"verb": "ask", "url": f"{DETAIL}?mailNos={CAINIAO}"}
    other = bridged.new_page()
    other.goto(f"https://{HOST}/")
    with bridged.expect_page() as opening:
        other.evaluate("(url) => { globalThis.opened = open(url); }", server.url)
    opening.value.wait_for_load_state()
    other.evaluate(
        """(question) => {
          const message = { parcelbook: "question", id: "x", question };
          for (let i = 0; i < 20; i += 1) opened.postMessage(message, "*");
        }""",
        asking,
    )
    # A question of the page itself, after those, has been answered: those were not even heard.
    assert opening.value.evaluate(ASK, {"verb": "hello"})["kind"] == "extension"
    assert replay.requests("global.cainiao.com") == ()
    opening.value.close()
    other.close()


def test_an_answer_that_is_not_of_the_pages_own_window_is_not_heard(
    page: Callable[..., Shopper], replay: Replay
) -> None:
    """A frame or an opener cannot forge one."""
    replay.show(HOST, lambda asked: (200, {}, b"<p>Nothing yet"))
    shopper = page("", parcel(YUN, "yunexpress"))
    shopper.page.evaluate(FORGE, {"text": HISTORY})
    shopper.open(YUN).locator("[data-act=refresh]").first.click()
    expect(shopper.page.locator(".parcel")).to_contain_text(EMPTY)
    assert shopper.record(YUN).parcel.retrievals == ()
