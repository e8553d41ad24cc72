"""Labels read on the page: from pictures, and by a camera that plays a film of one."""

import base64
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import ARGUMENTS, chromium
from playwright.sync_api import Browser, Page, Playwright, expect
from serve import Server

from tests.pages.conftest import DEFAULTS, Visit
from tests.pages.labels import Picture, blurred, film, label, png, turned
from tests.pages.shopper import Shopper
from tests.pages.words import say
from tests.replay.server import Replay

N = "RR123456785CN"
USPS = "9200190354837300000001"
PARTS = """performance.getEntriesByType("resource").map(({ name }) => name)
  .filter((name) => /zxing|scan\\.js|decoder\\.js/.test(name))"""
TRACK = "(window.track = document.getElementById('camera').srcObject.getVideoTracks()[0]) && null"
STATE = "window.track.readyState"
CODE128 = ("Code128", N, "")
LABELS = {
    "Code 128": (label(CODE128), [N], 0),
    "GS1-128 of USPS": (label(("Code128", f"(420)90210(92){USPS[2:]}", "gs1")), [USPS], 0),
    "QR": (label(("QRCode", f"https://t.17track.net/en#nums={N}", "")), [N], 0),
    "Data Matrix": (label(("DataMatrix", N, "")), [N], 0),
    "ITF": (label(("ITF", "00340434161094021501", "")), ["00340434161094021501"], 0),
    "two codes": (
        label(CODE128, ("QRCode", "https://example.com/returns", ""), ("Code128", "2L12345", "")),
        [N],
        2,
    ),
    "on its side": (turned(label(CODE128, scale=2), 90), [N], 0),
    "askew": (turned(label(CODE128), 38), [N], 0),
    "blurred": (blurred(label(CODE128), 2), [N], 0),
}
PASTE = """([act, data]) => {
  const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
  const given = new DataTransfer();
  given.items.add(new File([bytes], "label.png", { type: "image/png" }));
  const about = { bubbles: true, cancelable: true };
  document.getElementById("list").dispatchEvent(
    act === "paste"
      ? new ClipboardEvent(act, { ...about, clipboardData: given })
      : new DragEvent(act, { ...about, dataTransfer: given }),
  );
}"""
EMPTY = "(box) => { box.value = ''; box.dispatchEvent(new Event('input', { bubbles: true })); }"
# Another browser's own reader: it knows what labels bear, and finds what its picture says.
NATIVE = """
globalThis.BarcodeDetector = class {
  static getSupportedFormats = async () => ["code_128", "qr_code", "data_matrix", "itf"];
  detect = async (canvas) =>
    canvas.width < 200 ? [] : [{ format: "code_128", rawValue: "RR123456785CN" }];
};
"""
REFUSES = """
navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("", "%s"));
"""


def choose(page: Page, name: str, data: bytes) -> None:
    file = {"name": name, "mimeType": "image/png", "buffer": data}
    page.locator("#scan-picture").set_input_files(file)  # pyright: ignore[reportArgumentType]


def emptied(page: Page) -> None:
    """Takes the number out, and the text that it stood in."""
    page.locator(".chip [data-act=drop]").click()
    expect(page.locator(".chip")).to_have_count(0)
    page.locator("#paste").evaluate(EMPTY)


def test_the_codes_of_pictures_become_chips(visit: Visit) -> None:
    shopper = visit("#/scan/picture")
    page = shopper.page
    assert page.evaluate(PARTS) == []
    for name, (picture, numbers, others) in LABELS.items():
        choose(page, f"{name}.png", png(picture))
        chips = page.locator(".chip")
        expect(chips, name).to_have_count(len(numbers))
        assert [one.get_attribute("id") for one in chips.all()] == [f"chip-{n}" for n in numbers]
        said = page.locator(".scan .remark")
        expect(said, name).to_have_count(1 if others else 0)
        emptied(page)
    assert len(page.evaluate(PARTS)) >= 2
    for name, data, trouble in (
        ("blank.png", png(Picture(90, 90, b"\xff" * 8100)), "no_code"),
        ("page.png", b"no picture", "unreadable"),
    ):
        choose(page, name, data)
        expect(page.locator(".scan .notice")).to_have_text(say(f"scan.trouble.{trouble}"))
    data = base64.b64encode(png(LABELS["QR"][0])).decode()
    for act in ("paste", "drop"):
        shopper.go("#/")
        page.evaluate(PASTE, [act, data])
        expect(shopper.chip(N)).to_be_visible()
        assert page.evaluate("location.hash") == "#/scan/picture"
        emptied(page)


def test_the_browser_s_own_reader_comes_first_and_each_refusal_is_told(visit: Visit) -> None:
    for name, trouble in (
        ("NotAllowedError", "denied"),
        ("NotFoundError", "missing"),
        ("NotReadableError", "busy"),
    ):
        page = visit("#/scan", before=REFUSES % name).page
        expect(page.locator(".scan .notice")).to_have_text(say(f"scan.trouble.{trouble}"))
        expect(page.locator("[data-act=start-camera]")).to_be_visible()
    prepare = lambda page: page.add_init_script(NATIVE)  # noqa: E731
    shopper = visit("#/scan/picture", own=True, prepare=prepare)
    choose(shopper.page, "label.png", png(Picture(300, 300, b"\xff" * 90_000)))
    expect(shopper.chip(N)).to_be_visible()
    assert not [one for one in shopper.page.evaluate(PARTS) if "zxing" in one]


# A camera that films what is drawn, in a browser that refuses all that is not needed for it.
FILMING = """
const refused = async () => { throw new DOMException("", "NotAllowedError"); };
navigator.mediaDevices.getUserMedia = async () => {
  const canvas = document.createElement("canvas");
  canvas.getContext("2d").fillRect(0, 0, 1, 1);
  const filmed = canvas.captureStream(1);
  filmed.getVideoTracks()[0].applyConstraints = refused;
  return filmed;
};
navigator.mediaDevices.enumerateDevices = refused;
globalThis.BarcodeDetector = class { static getSupportedFormats = refused; };
"""
STOPPING = (
    FILMING
    + """
HTMLMediaElement.prototype.play = async () => { throw new DOMException("", "AbortError"); };
"""
)


def test_a_camera_films_whatever_else_the_browser_refuses(visit: Visit) -> None:
    page = visit("#/scan", before=FILMING).page
    expect(page.locator(".scan")).to_contain_text(say("scan.hint"))
    page.evaluate("parcelbook.scan().then(({ light }) => light(true))")
    expect(page.locator(".scan .notice")).to_have_count(0)
    page = visit("#/scan", own=True, prepare=lambda page: page.add_init_script(STOPPING)).page
    expect(page.locator(".scan .notice")).to_contain_text(say("scan.trouble.busy"))


def test_a_browser_that_refuses_the_reader_is_no_fault_of_the_picture(visit: Visit) -> None:
    refusing = "globalThis.Worker = class { constructor() { throw new DOMException('', '%s'); } };"
    prepare = lambda page: page.add_init_script(refusing % "SecurityError")  # noqa: E731
    shopper = visit("#/scan/picture", own=True, prepare=prepare)
    choose(shopper.page, "label.png", png(LABELS["QR"][0]))
    expect(shopper.page.locator(".scan .notice")).to_contain_text(say("scan.trouble.unreachable"))


@pytest.fixture
def filmed(
    playwright: Playwright, server: Server, replay: Replay, tmp_path: Path
) -> Iterator[Browser]:
    """A browser whose camera sees a label."""
    played = tmp_path / "label.y4m"
    played.write_bytes(film(label(CODE128)))
    camera = f"--use-file-for-fake-video-capture={played}"
    arguments = [*ARGUMENTS, "--use-fake-device-for-media-stream", camera]
    path = os.environ.get("CHROMIUM") or chromium()
    launched = playwright.chromium.launch(executable_path=path, args=arguments)
    yield launched
    launched.close()


def test_what_the_camera_sees_ends_in_a_card_and_leaving_stops_it(
    filmed: Browser, server: Server, replay: Replay
) -> None:
    proxy = {"server": replay.proxy, "bypass": "localhost"}
    allowed = DEFAULTS | {"permissions": ["camera"], "base_url": server.url, "proxy": proxy}
    context = filmed.new_context(**allowed)
    page = context.new_page()
    page.goto("")
    shopper = Shopper(page)
    shopper.wait_ready()
    assert page.evaluate(PARTS) == []
    page.locator(".add-row a").click()
    expect(shopper.chip(N)).to_be_visible()
    page.evaluate(TRACK)
    assert page.evaluate(STATE) == "live"
    page.locator(".scan [data-act=track]").click()
    expect(shopper.card(N)).to_be_visible()
    assert page.evaluate(STATE) == "ended"
    page.locator("[data-act=start-camera]").click()
    expect(shopper.chip(N)).to_be_visible()
    page.evaluate(TRACK)
    page.locator(".scan-head a").click()
    expect(page.locator("#camera")).to_have_count(0)
    assert page.evaluate(STATE) == "ended"
    context.close()
    refused = filmed.new_context(**allowed | {"permissions": ["clipboard-read"]})
    page = refused.new_page()
    page.goto("#/scan")
    expect(page.locator(".scan .notice")).to_have_text(say("scan.trouble.denied"))
    refused.close()
