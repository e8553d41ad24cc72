"""A parcel travels in a link: made here, opened in another browser, added there; and its codes."""

import re
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from serve import ROOT, Server

from app.sharing.link import SCANNED, link
from tests.pages.conftest import Visit
from tests.pages.shopper import PARCEL, Shopper, parcel, records, told
from tests.pages.waiting import IN_CHARGE, until
from tests.pages.words import say, saying
from tests.replay.server import Replay

N = "RR123456785CN"
ASKED = "20450012345678"
PARTS = re.compile(r"/(later\.zip|[\w.-]+\.whl)$")
EVENTS = (
    ("Departed from sorting center", "GTMS_DO_DEPART"),
    ("Accepted by carrier", "GTMS_ACCEPT"),
)
QR = "svg[data-kind=qr]"
# Deep JSON would end the interpreter, and so would an unpacked gigabyte.
HOSTILE = {
    "1": "shared.cut",
    "1AAAA": "shared.cut",
    "1" + "A" * 200_000: None,
    "1%00%FF<script>alert(1)</script>": "shared.damaged",
    "2whatever": "shared.newer",
    "../../#/settings": "shared.damaged",
    "": "shared.cut",
}


def mine(number: str = N, carrier: str = "china-post", **fields: object):
    return parcel(number, carrier, retrievals=(told(number, "cainiao", *EVENTS),), **fields)


def share(shopper: Shopper, number: str = N) -> Locator:
    """Opens the page of a parcel's link, by the parcel's own button."""
    shopper.open(number).locator(f"a[href='#/share/{number}']").click()
    page = shopper.page.locator(".share")
    expect(page.locator("#share-link")).not_to_have_value("")
    return page


def squares(page: Page) -> list[str]:
    """The rows of the QR code that is shown, from its path, without the quiet zone."""
    path = page.locator(f"{QR} path").last.get_attribute("d") or ""
    size = int((page.locator(QR).get_attribute("viewBox") or "").split()[2])
    rows = [["0"] * size for _ in range(size)]
    for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)v1", path):
        for step in range(int(width)):
            rows[int(y)][int(x) + step] = "1"
    assert not any("1" in row for row in rows[:4] + rows[-4:])
    return ["".join(row[4:-4]) for row in rows[4:-4]]


def expected(text: str) -> list[str]:
    """The QR code that segno, taken from the page's own wheel, makes of a text in CPython."""
    (wheel,) = (ROOT / "static" / "vendor" / "pyodide").glob("segno-*.whl")
    sys.path.insert(0, str(wheel))
    try:
        import segno
    finally:
        sys.path.remove(str(wheel))
    assert Path(str(segno.__file__)).is_relative_to(wheel)
    code = segno.make_qr(text, error="l")
    return ["".join(map(str, row)) for row in code.matrix]


def test_a_parcel_travels_in_a_link(visit: Visit, replay: Replay) -> None:
    sender = visit(saved=records(mine(name="Lamp", note="Behind the door")))
    page = share(sender)
    page.locator("[data-act=copy]").click()
    expect(sender.toast()).to_contain_text(say("toast.copied"))
    url = sender.page.evaluate("navigator.clipboard.readText()")
    assert url == page.locator("#share-link").input_value()

    friend = visit(url)
    shown = friend.page.locator(".shared")
    expect(shown.locator(".history")).to_contain_text("Accepted by carrier", use_inner_text=False)
    expect(shown.locator("[data-act]:not([data-act=originals])")).to_have_count(1)
    expect(shown).not_to_contain_text("Lamp")
    expect(shown).not_to_contain_text("Behind the door")
    assert friend.page.url.endswith("#/shared")
    assert not [name for name in friend.store() if name.startswith(PARCEL)]
    assert "Accepted" not in str(friend.store())

    shown.locator("[data-act=take-shared]").click()
    expect(friend.page.locator(f"#parcel-{N} .history")).to_be_visible()
    expect(friend.toast()).to_have_text(re.compile(say("toast.shared_taken")))
    assert "Accepted" in str(friend.record(N))
    assert replay.log() == ()
    friend.reload()
    expect(friend.card(N)).to_be_visible()


def test_with_notes_the_senders_words_arrive_too(visit: Visit) -> None:
    sender = visit(saved=records(mine(name="Lamp", note="Behind the door")))
    page = share(sender)
    plain = page.locator("#share-link").input_value()
    page.locator("#share-notes").check()
    expect(page.locator("#share-link")).not_to_have_value(plain)
    friend = visit(page.locator("#share-link").input_value(), saved=records())
    expect(friend.page.locator(".shared")).to_contain_text("Behind the door")


def test_nobody_is_asked_before_the_parcel_is_added(visit: Visit, replay: Replay) -> None:
    url = link("", parcel(ASKED, "nova-poshta"))
    friend = visit(url, saved=records())
    expect(friend.page.locator(".shared")).to_contain_text(say("shared.empty"))
    assert replay.log() == ()
    friend.page.locator("[data-act=take-shared]").click()
    friend.settle()
    expect(friend.page.locator(f"#parcel-{ASKED} .history")).to_be_visible()
    assert len(replay.log()) == 1


def test_a_parcel_that_is_on_the_list_keeps_what_is_the_visitors_own(visit: Visit) -> None:
    own = parcel(N, "china-post", name="My lamp", note="My note")
    friend = visit(link("", mine(name="Theirs"), notes=True), saved=records(own))
    shown = friend.page.locator(".shared")
    expect(shown).to_contain_text(say("shared.known"))
    shown.locator("[data-act=take-shared]").click()
    opened = friend.page.locator(f"#parcel-{N}")
    expect(opened.locator(".history")).to_be_visible()
    expect(opened.locator("#name")).to_have_value("My lamp")
    expect(opened.locator("#note")).to_have_value("My note")


def test_a_link_that_comes_to_the_open_page_leaves_the_address_too(visit: Visit) -> None:
    shopper = visit(saved=records())
    shopper.page.evaluate("(hash) => (location.hash = hash)", link("", mine()))
    expect(shopper.page.locator(".shared .history")).to_be_visible()
    assert shopper.page.evaluate("location.hash") == "#/shared"


def test_before_python_has_started_the_link_is_out_of_the_address(visit: Visit) -> None:
    shopper = visit(link("", mine()), saved=records(), ready=False)
    assert shopper.page.evaluate("location.hash") == "#/shared"
    assert shopper.page.evaluate("document.body.dataset.place") == "shared"
    shopper.wait_ready()
    expect(shopper.page.locator(".shared .history")).to_be_visible()
    shopper.reload()
    expect(shopper.page.locator(".shared")).to_contain_text(say("shared.gone"))


def test_a_hostile_link_gets_a_sentence_and_the_page_lives_on(visit: Visit) -> None:
    shopper = visit(saved=records(mine()))
    for text, key in HOSTILE.items():
        shopper.page.evaluate("(text) => (location.hash = '#/s/' + text)", text)
        said = say(key) if key else re.compile(r"\S")
        expect(shopper.page.locator(".shared .notice")).to_have_text(said)
        expect(shopper.page.locator(".shared button")).to_have_count(0)
    shopper.open(N)


@pytest.mark.parametrize("words", ['"><img src=x onerror=alert(1)>', "</textarea><script>alert(1)"])
def test_a_strangers_words_stay_words(visit: Visit, words: str) -> None:
    evil = parcel(
        N,
        words,
        name=words,
        note=words,
        tags=(words,),
        retrievals=(told(N, words, (words, words), service=words),),
    )
    shopper = visit(link("", evil, notes=True), saved=records())
    shown = shopper.page.locator(".shared")
    expect(shown).to_contain_text(words)
    expect(shopper.page.locator("main img[src=x], main script")).to_have_count(0)
    shown.locator("[data-act=take-shared]").click()
    expect(shopper.page.locator(f"#parcel-{N} #name")).to_have_value(words)
    share(shopper)
    expect(shopper.page.locator("main img[src=x], main script")).to_have_count(0)


def test_the_qr_code_is_made_here_of_parts_that_come_only_then(
    visit: Visit, server: Server
) -> None:
    shopper = visit(saved=records(mine(name="Lamp")), own=True)
    page = share(shopper)
    assert not any(PARTS.search(path) for path, _ in server.sent[-40:])
    server.sent.clear()
    requested: list[str] = []
    shopper.page.on("request", lambda request: requested.append(request.url))
    page.locator("[data-act=make-qr]").click()
    expect(page.locator(QR)).to_be_visible(timeout=30_000)
    url = page.locator("#share-link").input_value()
    assert squares(shopper.page) == expected(url)
    assert len(requested) == 3
    assert all(address.startswith(server.url) for address in requested)
    assert all(PARTS.search(address) for address in requested)
    page.locator("#share-notes").check()
    expect(page.locator("#share-link")).not_to_have_value(url)
    expect(page.locator(QR)).to_be_visible()
    assert squares(shopper.page) == expected(page.locator("#share-link").input_value())
    assert len(requested) == 3


def test_a_link_too_long_for_a_camera_becomes_a_code_of_the_number(visit: Visit) -> None:
    long = mine(note="".join(sha256(bytes([one])).hexdigest() for one in range(40)))
    shopper = visit(saved=records(long))
    page = share(shopper)
    page.locator("#share-notes").check()
    expect(page).to_contain_text(say("share.qr_brief"))
    page.locator("[data-act=make-qr]").click()
    expect(page.locator(QR)).to_be_visible(timeout=30_000)
    assert len(page.locator("#share-link").input_value()) > SCANNED
    assert len(squares(shopper.page)) < 60


def test_a_code_whose_parts_do_not_arrive_says_so_and_can_be_had_later(
    visit: Visit, complaints: list[str]
) -> None:
    shopper = visit(saved=records(mine()), own=True)
    page = share(shopper)
    for part in ("**/later.zip", "**/micropip-*.whl", "**/segno-*.whl"):
        shopper.page.route(part, lambda route: route.abort())
        with shopper.page.expect_event("requestfailed"):
            page.locator("[data-act=make-qr]").click()
        expect(page).to_contain_text(say("share.qr_failed"), timeout=30_000)
        shopper.page.unroute(part)
        complaints.clear()
    page.locator("[data-act=make-qr]").click()
    expect(page.locator(QR)).to_be_visible(timeout=30_000)


def test_after_its_first_use_the_code_is_made_offline(visit: Visit) -> None:
    shopper = visit(saved=records(mine()), worker=True)
    until(shopper.page, IN_CHARGE)
    page = share(shopper)
    page.locator("[data-act=make-qr]").click()
    expect(page.locator(QR)).to_be_visible(timeout=30_000)
    first = squares(shopper.page)
    shopper.page.context.set_offline(True)
    shopper.reload()
    page.locator("[data-act=make-qr]").click()
    expect(page.locator(QR)).to_be_visible(timeout=30_000)
    assert squares(shopper.page) == first


def test_a_bar_code_stands_on_white_in_the_dark_too(visit: Visit) -> None:
    shopper = visit(saved=records(mine()))
    shopper.page.emulate_media(color_scheme="dark")
    bars = share(shopper).locator("svg[data-kind=bars]")
    expect(bars).to_be_visible()
    white, black = bars.locator("path").all()
    assert white.evaluate("(node) => getComputedStyle(node).fill") == "rgb(255, 255, 255)"
    assert black.evaluate("(node) => getComputedStyle(node).fill") == "rgb(0, 0, 0)"


def test_only_a_browser_that_can_hands_the_link_on(visit: Visit) -> None:
    can = "navigator.share = (told) => { window.handed = told; return Promise.resolve(); }"
    cannot = "delete Navigator.prototype.share"
    shopper = visit(saved=records(mine()), before=cannot)
    expect(share(shopper).locator("[data-act=share]")).to_be_hidden()
    shopper = visit(saved=records(mine()), before=can)
    page = share(shopper)
    page.locator("[data-act=share]").click()
    url = page.locator("#share-link").input_value()
    until(shopper.page, "window.handed")
    assert shopper.page.evaluate("window.handed") == {"title": N, "url": url}


def test_a_browser_that_refuses_to_hand_it_on_says_so_but_not_if_one_changed_ones_mind(
    visit: Visit,
) -> None:
    refuse = "navigator.share = () => Promise.reject(new DOMException('no', window.why))"
    shopper = visit(saved=records(mine()), before=refuse)
    button = share(shopper).locator("[data-act=share]")
    shopper.page.evaluate("window.why = 'AbortError'")
    button.click()
    shopper.settle()
    expect(shopper.toast()).to_have_count(0)
    shopper.page.evaluate("window.why = 'NotAllowedError'")
    button.click()
    expect(shopper.toast()).to_have_text(saying("toast.share_refused"))
