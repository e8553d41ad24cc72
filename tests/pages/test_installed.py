"""The installed page: what programs and the device hand to it, and how it is installed."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browser import ARGUMENTS, chromium
from playwright.sync_api import Page, Playwright, expect
from serve import ROOT, Server, Site, serving

from app.core.backup.content import Content
from app.core.backup.json_file import dump
from app.core.language.languages import LANGUAGES
from app.core.parcel.record import Record
from tests.pages.conftest import Visit
from tests.pages.numbers import registered
from tests.pages.shopper import PARCEL, Shopper, parcel, records
from tests.pages.waiting import IN_CHARGE, until
from tests.pages.words import say
from tests.replay.server import Replay

NUMBER, OTHER = registered(1), registered(2)
# Another program, as a page that no policy keeps from sending a form.
PROGRAM = """<form method="post" enctype="multipart/form-data" action="{url}share">
<input name="title"><textarea name="text"></textarea><input name="url">
<input type="file" name="files" multiple><button>Share</button></form>"""
WAITS = "caches.keys().then((all) => all.filter((one) => one.includes(' received ')))"


def share(page: Page, server: Server, files: list[Any] | None = None, **said: str) -> None:
    """Shares with the page what another program has."""
    page.goto("about:blank")
    page.set_content(PROGRAM.format(url=server.url))
    for name, text in said.items():
        page.locator(f"[name={name}]").fill(text)
    if files:
        page.locator("[name=files]").set_input_files(files)
    page.locator("button").click()
    page.wait_for_url(f"{server.url}#/*")
    Shopper(page).wait_ready()


def file(name: str, kind: str, data: bytes) -> dict[str, Any]:
    return {"name": name, "mimeType": kind, "buffer": data}


def exported(*numbers: str) -> bytes:
    return dump(Content(tuple(Record(parcel(one, "china-post")) for one in numbers))).encode()


def test_what_a_program_shares_comes_to_the_page_and_to_nobody_else(
    visit: Visit, server: Server, replay: Replay, complaints: list[str]
) -> None:
    shopper = visit(worker=True)
    page = shopper.page
    until(page, IN_CHARGE)
    server.sent.clear()
    page.context.set_offline(True)
    share(page, server, title="Lamp", text=f"Is on its way: {NUMBER}", url="https://shop.example/1")
    expect(shopper.chip(NUMBER)).to_be_visible()
    box = page.locator("#paste")
    expect(box).to_have_value(f"Lamp\nIs on its way: {NUMBER}\nhttps://shop.example/1")
    expect(box).to_be_focused()
    assert page.evaluate("location.hash") == "#/"
    assert page.evaluate(WAITS) == []
    share(page, server, [file("parcelbook.json", "application/json", exported(NUMBER, OTHER))])
    expect(page.locator(".plan")).to_contain_text("2")
    assert page.evaluate("location.hash") == "#/backup"
    share(page, server, [file("label.png", "image/png", b"no picture")])
    expect(shopper.toast()).to_contain_text(say("received.no_codes"))
    page.goto("#/received/")
    expect(shopper.toast()).to_contain_text(say("received.lost"))
    assert [path for path, _ in server.sent if "share" in path] == []
    assert replay.requests() == ()
    assert not [name for name in shopper.store() if name.startswith(PARCEL)]
    assert all("/flags/" in complaint for complaint in complaints)
    complaints.clear()


# In the place of what only an installed page gets from the browser.
HANDED = """
  globalThis.queue = { setConsumer: (hears) => { globalThis.hand = hears; } };
  Object.defineProperty(globalThis, "launchQueue", { value: queue, configurable: true });
"""
WITHHELD = """hand({ files: [
  { name: "list.csv", getFile: async () => { throw new DOMException("", "NotAllowedError"); } },
] })"""
HAND = """(text) => hand({ files: [
  { getFile: async () => new File([text], "parcelbook.json", { type: "application/json" }) },
] })"""


def test_a_file_that_is_opened_with_the_page_is_looked_at_before_it_joins_the_list(
    visit: Visit,
) -> None:
    shopper = visit(before=HANDED)
    shopper.page.evaluate(HAND, exported(NUMBER).decode())
    expect(shopper.page.locator(".plan")).to_contain_text("1")
    expect(shopper.page.locator("#brought")).to_contain_text("parcelbook.json")
    assert PARCEL + NUMBER not in shopper.store()
    shopper.page.locator("[data-act=take-in]").click()
    until(shopper.page, f"'{PARCEL}{NUMBER}' in localStorage")
    shopper.page.evaluate("hand({ files: [] })")
    expect(shopper.page.locator("#taken")).to_be_visible()
    shopper.page.evaluate(WITHHELD)
    expect(shopper.toast()).to_contain_text(say("backup.refused.unreadable"))


OFFER = """() => {
  const offer = new Event("beforeinstallprompt", { cancelable: true });
  offer.prompt = () => { globalThis.asked = navigator.userActivation.isActive; };
  return !dispatchEvent(offer);
}"""


def test_where_the_browser_offers_it_a_button_installs_the_page(visit: Visit) -> None:
    shopper = visit("#/install")
    assert shopper.page.evaluate(OFFER)
    shopper.page.locator("[data-act=install]").click()
    expect(shopper.page.locator("[data-act=install]")).to_have_count(0)
    assert shopper.page.evaluate("asked") is True


HOME_SCREEN = """
  globalThis.GestureEvent = Event;
  globalThis.matchMedia = () => ({ matches: true, addEventListener() {} });
"""


def agent(name: str) -> str:
    return (
        f"Object.defineProperty(navigator, 'userAgent', {{ value: '{name}', configurable: true }});"
    )


def test_on_an_iphone_the_list_is_taken_along_by_a_link_that_is_pasted(visit: Visit) -> None:
    saved = records(parcel(NUMBER, "china-post", name="Lamp"))
    shopper = visit("#/install", saved=saved, before=agent("iPhone"))
    expect(shopper.page.locator(".install")).to_contain_text(say("install.list"))
    shopper.page.locator("[data-act=along][data-value='']").click()
    link = shopper.page.locator("#along-link").input_value()
    there = visit(before=HOME_SCREEN)
    expect(there.page.locator("#reminder")).to_contain_text(say("reminder.installed"))
    there.page.evaluate("navigator.clipboard.writeText('no link')")
    there.page.locator("#reminder [data-act=paste-along]").click()
    there.page.locator("#along-given").fill(f"My list: {link}")
    there.page.get_by_role("button", name=say("along.look")).click()
    expect(there.page.locator(".plan")).to_contain_text("1")
    there.page.locator("[data-act=decline-file]").click()
    there.page.evaluate("(text) => navigator.clipboard.writeText(text)", link)
    there.page.locator("#brought [data-act=paste-along]").click()
    there.page.locator("[data-act=take-in]").click()
    until(there.page, f"'{PARCEL}{NUMBER}' in localStorage")
    assert there.record(NUMBER).parcel.name == "Lamp"


def manifests() -> dict[str, dict[str, Any]]:
    folder = ROOT / "static" / "vendor" / "manifest"
    return {path.stem: json.loads(path.read_text("utf-8")) for path in folder.iterdir()}


def test_an_installed_page_is_one_page_in_every_language() -> None:
    found = manifests()
    assert found.keys() == LANGUAGES.keys()
    assert {(one["start_url"], one["scope"]) for one in found.values()} == {
        ("../../../", "../../../")
    }
    for language, one in found.items():
        assert (one["lang"], one["dir"]) == (language, say("language.dir", language))
        assert one["description"] == say("page.description", language)
        names = [shortcut["name"] for shortcut in one["shortcuts"]]
        keys = ("install.add", "scan.title", "shelf.action", "backup.title")
        assert names == [say(key, language) for key in keys]
        pictures = [*one["icons"], *one["screenshots"]]
        for picture in pictures:
            assert (ROOT / "static" / "vendor" / "manifest" / picture["src"]).is_file()


@pytest.fixture
def folder() -> Iterator[Server]:
    """The page in a folder of an origin, where another Parcelbook may be in the next."""
    with serving(Server(Site(), prefix="/parcel/")) as running:
        yield running


def test_the_browser_itself_offers_to_install_and_fetches_no_picture_for_that(
    playwright: Playwright, folder: Server, tmp_path: Path
) -> None:
    """Only a browser that keeps what it visits does so, and only one with all its parts."""
    context = playwright.chromium.launch_persistent_context(
        tmp_path,
        executable_path=os.environ.get("CHROMIUM") or chromium(),
        args=["--headless=new", *ARGUMENTS],
        ignore_default_args=["--headless"],
        locale="en-GB",
    )
    page = context.pages[0]
    folder.sent.clear()
    page.goto(f"{folder.url}#/install")
    Shopper(page).wait_ready()
    expect(page.locator("[data-act=install]")).to_be_visible()
    until(page, IN_CHARGE)
    assert [path for path, _ in folder.sent if "/install/" in path] == []
    session = context.new_cdp_session(page)
    assert session.send("Page.getAppManifest")["errors"] == []
    assert session.send("Page.getInstallabilityErrors")["installabilityErrors"] == []
    assert session.send("Page.getAppId")["appId"] == folder.url
    context.close()
