"""Two builds of the page in two tabs: the older leaves alone what the newer has written, and says
so; the newer takes over what the older writes."""

import gzip
import io
import json
import zipfile
from functools import cache

from playwright.sync_api import Route, expect
from serve import ROOT, SITE

from tests.pages.conftest import Visit
from tests.pages.numbers import registered
from tests.pages.shopper import PARCEL, Shopper, parcel, records
from tests.pages.waiting import until
from tests.pages.words import say

ONE, TWO = registered(1), registered(2)
RECORD = "app/core/parcel/record/__init__"
ARCHIVE = SITE / "static" / "vendor" / "app.zip.gz"
SOURCE = ROOT / f"{RECORD}.py"
# What the newer build does otherwise: all its records are of the next version.
CHANGES = {
    "\nVERSION = 2\n": "\nVERSION = 3\n",
    "return _joined(head, told, STAMPS)": 'return _joined({**head, "v": VERSION}, told, STAMPS)',
}


@cache
def newer() -> bytes:
    """The archive of a later build: this one, with the change."""
    source = SOURCE.read_text("utf-8")
    for old, new in CHANGES.items():
        assert source.count(old) == 1
        source = source.replace(old, new)
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(gzip.decompress(ARCHIVE.read_bytes()))) as build,
        zipfile.ZipFile(made, "w") as changed,
    ):
        for entry in build.infolist():
            if not entry.filename.startswith(f"{RECORD}.py"):
                changed.writestr(entry, build.read(entry))
        changed.writestr(f"{RECORD}.py", source)
    return gzip.compress(made.getvalue(), 1)


def serve_newer(route: Route) -> None:
    route.fulfill(body=newer(), content_type="application/gzip")


def newer_tab(shopper: Shopper) -> Shopper:
    page = shopper.page.context.new_page()
    page.route("**/vendor/app.zip.gz", serve_newer)
    page.goto("")
    other = Shopper(page)
    other.wait_ready()
    return other


def rename(shopper: Shopper, number: str, name: str) -> None:
    field = shopper.open(number).locator("#name")
    field.fill(name)
    field.blur()


def kept(shopper: Shopper, number: str) -> dict[str, object]:
    return json.loads(shopper.store()[PARCEL + number])


def test_the_older_leaves_alone_what_the_newer_wrote_and_the_newer_takes_over_the_rest(
    visit: Visit,
) -> None:
    saved = records(*(parcel(number, "china-post") for number in (ONE, TWO)))
    old = visit(saved=saved, fresh=True)
    new = newer_tab(old)
    rename(new, ONE, "by the newer")
    until(new.page, f"localStorage['{PARCEL}{ONE}'].includes('by the newer')")
    assert kept(new, ONE)["v"] == 3
    expect(old.page.locator("#notices")).to_contain_text(say("notice.newer"))
    there = old.store()[PARCEL + ONE]
    rename(old, ONE, "by the older")
    rename(old, TWO, "Shoes")
    until(old.page, f"localStorage['{PARCEL}{TWO}'].includes('Shoes')")
    assert old.store()[PARCEL + ONE] == there
    assert kept(old, TWO)["v"] == 1
    note = new.open(TWO).locator("#note")
    expect(new.page.locator("#name")).to_have_value("Shoes")
    note.fill("ring twice")
    note.blur()
    until(new.page, f"localStorage['{PARCEL}{TWO}'].includes('ring twice')")
    both = kept(new, TWO)
    assert (both["v"], both["m"], both["w"]) == (3, "Shoes", "ring twice")
    for tab in (old, new):
        before = [tab.store()[PARCEL + number] for number in (ONE, TWO)]
        tab.go("")
        tab.reload()
        assert [tab.store()[PARCEL + number] for number in (ONE, TWO)] == before
    expect(old.page.locator("#notices")).to_contain_text(say("notice.newer"))
    expect(new.card(ONE).locator(".card-name")).to_have_text("by the newer")
    expect(new.card(TWO).locator(".card-name")).to_have_text("Shoes")
    expect(new.page.locator("#notices")).to_have_text("")
