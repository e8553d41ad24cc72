"""The sheet of evidence in a real browser: copied, saved, drawn, printed, checked."""

import hashlib
import json
import struct
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from app.core.model import Event, Report, Retrieval
from tests.pages.conftest import Visit
from tests.pages.shopper import Shopper, parcel, reading, records
from tests.pages.words import say

N = "RR123456785CN"
HOSTILE = "<img src=x onerror=window.hit=1><script>window.hit=2</script> \u202egnp {{count}}"
SENT = "window.sent = []; navigator.share = async (what) => void window.sent.push(what)"
SHARES = f"{SENT}; navigator.canShare = () => true"
PICTURELESS = """const make = document.createElement.bind(document);
document.createElement = (name) => {
  const made = make(name);
  if (name === "canvas") made.toBlob = (give) => give(null);
  return made;
};"""
# How many dark points a drawing of these lines has in its left half, and in its right one.
INK = """async (lines) => {
  const { share } = await import(new URL("static/sheet.js", document.baseURI));
  await share(JSON.stringify(lines), "lines.png");
  const drawn = await createImageBitmap(sent.at(-1).files[0]);
  const { width, height } = drawn;
  const pen = new OffscreenCanvas(width, height).getContext("2d");
  pen.drawImage(drawn, 0, 0);
  const { data } = pen.getImageData(0, 0, width, height);
  const halves = [0, 0];
  for (let at = 0; at < width * height; at++) {
    if (data[4 * at] < 128) halves[at % width < width / 2 ? 0 : 1]++;
  }
  return halves;
}"""
SIGNATURE = b"\x89PNG\r\n\x1a\n"


def history(*texts: str) -> Retrieval:
    """A report of these texts, newest first, a day apart, and the oldest without a zone."""
    at = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
    events = [
        Event(at - timedelta(days=age), text, "Москва", country="RU")
        for age, text in enumerate(texts)
    ]
    oldest = Event(datetime(2026, 1, 2, 3, 4), "Accepted", "Shenzhen", zone_known=False)
    return Retrieval("track24", at, Report(N, (*events, oldest), destination="RU"))


@pytest.fixture
def sheet(visit: Visit) -> Callable[..., Shopper]:
    """A visitor in front of the evidence of a parcel."""

    def sheet(*texts: str, **options: object) -> Shopper:
        told = history(*(texts or ("Left the hub", "Arrived at the hub")))
        mine = parcel(N, "china-post", retrievals=(told,), name="Ring", note="for Masha")
        shopper = visit(path=f"#/evidence/{N}", saved=records(mine), **options)
        expect(shopper.page.locator(".proof").first).to_be_visible()
        return shopper

    return sheet


def take(page: Page, form: str) -> Locator:
    return page.locator(f"[data-act=take-evidence][data-value={form}]")


def saved(page: Page, form: str) -> tuple[str, bytes]:
    """The name and the bytes of what is saved."""
    with page.expect_download() as waiting:
        take(page, form).click()
    path = waiting.value.path()
    return waiting.value.suggested_filename, Path(path).read_bytes()


def size(picture: bytes) -> tuple[int, int]:
    assert picture.startswith(SIGNATURE)
    return struct.unpack(">II", picture[16:24])


def copied(page: Page, language: str = "en") -> str:
    expect(page.locator(".toast")).to_contain_text(say("toast.copied", language))
    return page.evaluate("navigator.clipboard.readText()")


def test_the_sheet_is_reached_from_the_parcel(visit: Visit) -> None:
    shopper = visit(saved=records(parcel(N, "china-post", retrievals=(history("Left"),))))
    shopper.open(N).locator(f"[href='#/evidence/{N}']").click()
    expect(shopper.page.locator(".proof header h2")).to_contain_text("5678")
    expect(shopper.page.locator(".proof-events li")).to_have_count(2)
    shopper.page.locator(".up").click()
    expect(shopper.page.locator(f"#parcel-{N}")).to_be_visible()


def test_the_text_is_copied_in_english_and_in_the_visitors_language(sheet) -> None:
    shopper = sheet()
    take(shopper.page, "copy").click()
    text = copied(shopper.page)
    assert text.startswith(f"Proof for parcel {N}")
    assert "2026-11-20 09:30 +00:00 [Москва] Left the hub" in text
    assert "Сведения" not in text and "Masha" not in text
    shopper.page.locator("[data-act=close-toast]").click()
    shopper.speak("ru")
    take(shopper.page, "copy").click()
    both = copied(shopper.page, "ru")
    assert "Left the hub" in both.split("-" * 60)[1]
    assert f"Сведения для спора: посылка {N}" in both


def test_the_sheet_is_printed_in_the_visitors_language_with_english_beside_it(sheet) -> None:
    shopper = sheet(before=reading("ru-RU"))
    page = shopper.page
    expect(page.locator(".proof")).to_have_count(2)
    assert [one.get_attribute("lang") for one in page.locator(".proof").all()] == ["ru", "en"]
    page.emulate_media(media="print")
    expect(page.locator(".proof[lang=en]")).to_contain_text(say("evidence.honest"))
    expect(page.locator(".proof[lang=ru]")).to_contain_text(say("evidence.honest", "ru"))
    page.emulate_media(media="screen")
    page.locator("[data-act=sheet-tongues][data-id=en]").click()
    expect(page.locator(".proof[lang=ru]")).to_have_count(0)
    take(page, "copy").click()
    assert "Сведения" not in copied(page, "ru")
    expect(page.locator(".proof[lang=en]")).to_contain_text(say("evidence.honest"))


MINUTE = "Math.floor(Date.now() / 60_000)"


def test_the_saved_text_is_what_is_copied(sheet) -> None:
    shopper = sheet()
    begun, ended = 0, 1
    while begun != ended:  # each tells the minute in which it was made
        begun = shopper.page.evaluate(MINUTE)
        name, text = saved(shopper.page, "text")
        take(shopper.page, "copy").click()
        told = copied(shopper.page)
        ended = shopper.page.evaluate(MINUTE)
    assert name.startswith(f"evidence-{N}-") and name.endswith(".txt")
    assert text.decode() == told


def test_the_hash_on_the_sheet_can_be_worked_out_from_the_json_file(sheet) -> None:
    page = sheet("Left the hub", "离开【深圳市】", HOSTILE).page
    name, text = saved(page, "json")
    found = json.loads(text)
    raw = json.dumps(found["raw"], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    digest = hashlib.sha256(raw.encode()).hexdigest()
    assert name.endswith(".json")
    assert digest == found["sha256"] == page.locator(".proof-hash").inner_text()
    assert found["raw"][0]["events"][2]["text"] == HOSTILE
    assert "own" not in found


def test_the_visitors_own_words_go_along_when_ticked(sheet) -> None:
    page = sheet().page
    tick = page.locator("#show-own")
    expect(tick).not_to_be_checked()
    expect(page.locator(".proof")).not_to_contain_text("Masha")
    tick.check()
    expect(page.locator(".proof")).to_contain_text("for Masha")
    expect(tick).to_be_checked()
    assert json.loads(saved(page, "json")[1])["own"]["note"] == "for Masha"
    tick.uncheck()
    expect(page.locator(".proof")).not_to_contain_text("Masha")


def test_the_picture_is_a_png_that_grows_with_the_history(sheet) -> None:
    name, picture = saved(sheet().page, "picture")
    wide, high = size(picture)
    assert name.endswith(".png")
    assert wide == 1600 and 800 < high < 4000
    _, longer = saved(sheet(*(f"Scan {n}" for n in range(30))).page, "picture")
    assert size(longer)[1] > high + 28 * 100


def test_a_history_too_long_for_one_picture_goes_on_in_the_next(sheet) -> None:
    page = sheet(*(f"Scan {n} 离开深圳市" * 5 for n in range(150)), own=True).page
    files: list[tuple[str, tuple[int, int]]] = []

    def keep(download) -> None:
        files.append((download.suggested_filename, size(Path(download.path()).read_bytes())))

    page.on("download", keep)
    take(page, "picture").click()
    for _ in range(100):
        page.wait_for_timeout(100)
        if len(files) >= 3:
            break
    assert [name[-6:] for name, _ in sorted(files)[:3]] == ["-1.png", "-2.png", "-3.png"]
    assert all(wide == 1600 and 0 < high <= 10_000 for _, (wide, high) in files)


def test_sharing_is_offered_only_where_files_can_be_shared(sheet) -> None:
    texts = "navigator.share = async () => {}; navigator.canShare = (what) => !what.files"
    page = sheet(before=texts).page
    expect(take(page, "share")).to_be_hidden()
    page = sheet(before=SHARES).page
    take(page, "share").click()
    expect(page.locator(".proof")).to_be_visible()
    shared = "sent.map((what) => [what.files[0].name, what.files[0].type, what.files[0].size])"
    for _ in range(50):
        page.wait_for_timeout(100)
        if found := page.evaluate(shared):
            break
    assert (found[0][0][:21], found[0][1]) == (f"evidence-{N[:12]}", "image/png")
    assert found[0][2] > 10_000


def test_a_browser_that_does_not_share_after_all_is_told_of(sheet) -> None:
    refusing = SHARES.replace("void window.sent.push(what)", "{ throw new Error('no') }")
    page = sheet(before=refusing).page
    take(page, "share").click()
    expect(page.locator(".toast")).to_contain_text(say("evidence.refused"))


def test_a_browser_that_makes_no_picture_is_told_of_and_gives_none(sheet) -> None:
    """One without room for a picture of that size gives nothing in its place."""
    page = sheet(before=f"{SHARES}; {PICTURELESS}").page
    take(page, "share").click()
    expect(page.locator(".toast")).to_contain_text(say("evidence.refused"))
    assert page.evaluate("sent") == []


def test_lines_from_right_to_left_begin_at_the_right(sheet) -> None:
    page = sheet(before=SHARES).page
    left, right = page.evaluate(INK, [["plain", "שלום עולם", "rtl", ""]])
    assert left == 0 and right > 50
    left, right = page.evaluate(INK, [["fact", "Leeds", "ltr", "Place"]])
    assert left > 50 and right == 0


def test_printing_is_the_browsers_own(sheet) -> None:
    page = sheet(before="print = () => (window.printed = 1)").page
    page.locator("[data-act=print]").click()
    assert page.evaluate("window.printed") == 1


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_only_the_sheet_is_printed_dark_on_white(sheet, theme: str) -> None:
    page = sheet().page
    page.emulate_media(media="print", color_scheme=theme)
    for unwanted in (".top", ".book", ".proof-tools", ".up", "#toast"):
        expect(page.locator(unwanted).first).to_be_hidden()
    expect(page.locator(".proof-hash")).to_be_visible()
    expect(page.locator(".proof-honest a")).to_contain_text("https://")
    ink = page.locator(".proof").evaluate("(node) => getComputedStyle(node).colorScheme")
    assert ink == "light"
    assert page.locator(".pane").evaluate("(node) => getComputedStyle(node).overflowY") == "visible"
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")


def test_whatever_a_carrier_wrote_is_text_on_the_sheet(sheet) -> None:
    page = sheet(HOSTILE).page
    expect(page.locator(".proof-events")).to_contain_text("<img src=x")
    assert page.locator("[src=x], [onerror], main script").count() == 0
    assert page.evaluate("window.hit") is None
    assert b"<img src=x onerror=window.hit=1>" in saved(page, "text")[1]
    assert saved(page, "picture")[1].startswith(SIGNATURE)


def test_details_are_copied_and_read_back_by_the_paste_page(visit: Visit) -> None:
    shopper = visit(saved=records(parcel(N, "china-post", retrievals=(history("Left the hub"),))))
    shopper.open(N).locator("[data-act=copy-details]").click()
    text = copied(shopper.page)
    assert text.startswith(f"Number: {N}\nPackage status: ")
    assert "2026-11-20 09:30 [Москва] Left the hub" in text
    shopper.go("#/paste")
    shopper.page.locator(".page-text textarea").fill(text)
    shopper.page.locator(".page-text .main").click()
    expect(shopper.page.locator(".draft-event")).to_have_count(2)
    expect(shopper.page.locator(".draft-events")).to_contain_text("Left the hub")


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_sheet_fits_the_screen(sheet, width: int) -> None:
    page = sheet("W" * 120, viewport={"width": width, "height": 800}).page
    beyond = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(beyond) <= 0
    pane = page.locator("#pane")
    assert pane.evaluate("(node) => node.scrollWidth - node.clientWidth") <= 0
