"""The picture of the last visit, whoever has written it: looked at, and nothing else."""

import json
import re

import pytest
from playwright.sync_api import Page, expect

from tests.pages.conftest import Visit
from tests.pages.held import Held
from tests.pages.numbers import registered
from tests.pages.shopper import PARCEL, Shopper, parcel, records
from tests.pages.waiting import until
from tests.pages.words import messages, say

ONE = registered(1)
NAME = "parcelbook/picture"
KEYS = "[...document.querySelectorAll('[data-i18n]')].map((node) => node.dataset.i18n)"
HOSTILE = """
<meta http-equiv="refresh" content="0;url=https://example.org/">
<base href="https://example.org/"><link rel="stylesheet" href="https://example.org/x.css">
<iframe src="https://extcall.17track.net/"></iframe><object data="x"></object><embed src="x">
<script>window.hit = 1</script><img src="https://example.org/x.png" onerror="window.hit = 2">
<svg><script>window.hit = 3</script><image href="https://example.org/x.png"/>
<foreignObject><iframe src="/"></iframe></foreignObject><use href="https://example.org/x.svg#a"/>
<animate attributeName="href" to="javascript:alert(1)"/></svg>
<form action="https://example.org/" data-submit="key" data-id="dhl"><input name="value" value="x">
<button formaction="https://example.org/">Go</button></form>
<a id="out" href="https://example.org/" target="_blank">out</a><a href="javascript:alert(1)">js</a>
<img name="querySelector"><form name="body"></form><p id="toast">not the toast</p>
<p style="position:fixed" onclick="window.hit = 4" data-bring="x" data-paste="x">words</p>
<math><mtext><table><mglyph><style><img src=x onerror="window.hit=5"></style></mglyph></table>
</mtext></math><template><img src=x onerror="window.hit=6"></template>
<custom-one is="x">c</custom-one>
<button type="button" data-act="delete" data-id="%s">Refresh</button>
<button type="button" data-act="shelf" data-id="all">All</button>
"""
PARTS = (
    "iframe, object, embed, script, meta, base, link, style, image, foreignObject, math, template"
)
LEADS = "[href^='http'], [href^='java'], [src^='http'], [action], [formaction], [style], [onclick]"


def picture(html: object, words: object = None, **fields: object) -> dict[str, str]:
    """The store of a visitor with one parcel, in which somebody has put this picture."""
    regions = {"list": html, "shelves": "", "pane": ""}
    told = messages("en") if words is None else words
    made = {"form": "1", "language": "en", "address": "", "regions": regions, "words": told}
    return dict(records(parcel(ONE, "china-post"))) | {NAME: json.dumps(made | fields)}


def painted(visit: Visit, saved: dict[str, str]) -> tuple[Shopper, Held]:
    """A page that shows a picture, and what its Python waits for."""
    held = Held()
    return visit(saved=saved, ready=False, prepare=held.prepare), held


def let_go(shopper: Shopper, held: Held) -> None:
    until(shopper.page, "performance.getEntriesByName('parcelbook:painted').length")
    held.let_go()
    shopper.wait_ready()


def test_a_hostile_picture_leads_nowhere_loads_nothing_and_does_nothing(
    visit: Visit, complaints: list[str]
) -> None:
    shopper, held = painted(visit, picture(HOSTILE % ONE))
    page = shopper.page
    shown = page.locator("#list")
    expect(shown).to_contain_text("words")
    assert shown.locator(PARTS).count() == 0
    assert shown.locator(LEADS).count() == 0
    assert shown.locator("#toast, [name], [data-submit], [data-bring], [data-paste]").count() == 0
    shown.locator("[data-act=delete]").click()
    shown.locator("form button").first.click()
    let_go(shopper, held)
    expect(shopper.card(ONE)).to_be_visible()
    assert page.evaluate("globalThis.hit") is None
    assert page.url.rstrip("/").startswith("http://localhost")
    assert '"x":' not in shopper.store()[PARCEL + ONE]
    expect(page.locator("#toast")).to_have_count(1)
    # Chromium tells of handlers that it would not run even where nothing ever runs.
    assert [
        one
        for one in complaints
        if "Applying inline" not in one and "inline event handler" not in one
    ] == []
    complaints.clear()


def test_what_is_pressed_in_a_true_picture_is_done_once_python_has_drawn_the_same(
    visit: Visit,
) -> None:
    shopper = visit(saved=records(parcel(ONE, "china-post")), own=True)
    expect(shopper.card(ONE)).to_be_visible()
    until(shopper.page, f"localStorage['{NAME}']?.includes('{ONE}')")
    held = Held()
    held.prepare(shopper.page)
    shopper.page.reload(wait_until="commit")
    shopper.page.locator(f"#menu-{ONE} summary").click()
    shopper.page.locator(f"#menu-{ONE} [data-act=archive]").click()
    let_go(shopper, held)
    expect(shopper.toast()).to_contain_text(say("toast.archived", parcel="").strip())


def test_nothing_can_be_pressed_before_somebody_hears_it(visit: Visit) -> None:
    shopper = visit(saved=records(parcel(ONE, "china-post")), own=True)
    expect(shopper.card(ONE)).to_be_visible()
    until(shopper.page, f"localStorage['{NAME}']?.includes('{ONE}')")
    held = Held("**/static/ears.js")
    held.prepare(shopper.page)
    with shopper.page.expect_request("**/static/ears.js"):
        shopper.page.reload(wait_until="commit")
    assert shopper.page.locator("button, summary, form").count() == 0
    held.let_go()
    expect(shopper.card(ONE)).to_be_visible()


ODD = [
    "null", "7", '"hello"', "[]", "[[[[", '{"form": "1"}', "[" * 10_000,
    '{"form": "1", "language": "en", "regions": null, "words": null}',
    '{"form": "1", "language": "en", "regions": {"list": 7, "toast": "x"}, "words": {"a": 1}}',
    '{"form": "1", "language": "en", "regions": {"head": "x", "__proto__": "y"}, "words": []}',
]  # fmt: skip


def test_a_picture_of_another_shape_is_none(visit: Visit) -> None:
    """Nothing but the picture is begun: neither Python nor what would draw the list again."""
    began = re.compile(r"/static/(boot|interpreter)\.js")

    def prepare(page: Page) -> None:
        empty = {"body": "", "content_type": "text/javascript"}
        page.route(began, lambda route: route.fulfill(**empty))

    shopper = visit(ready=False, prepare=prepare)
    expect(shopper.page.locator("#list")).not_to_be_empty()
    without = shopper.page.locator("#list").text_content()
    for odd in ODD:
        shopper.page.evaluate("([name, text]) => localStorage.setItem(name, text)", [NAME, odd])
        shopper.page.reload(wait_until="domcontentloaded")
        until(shopper.page, "performance.getEntriesByName('parcelbook:painted').length")
        assert shopper.page.locator("#list").text_content() == without
        expect(shopper.page.locator("label[for=paste]")).to_have_text(say("add.label"))
    shopper.page.unroute(began)
    shopper.reload()


@pytest.mark.parametrize("lost", ["add.track", "language.dir"])
def test_a_picture_that_lacks_a_word_of_the_page_is_another_builds_and_not_shown(
    visit: Visit, lost: str
) -> None:
    words = {key: "Old words" for key in messages("en") if key != lost}
    shopper, held = painted(visit, picture("<p>painted</p>", words))
    expect(shopper.page.locator(".add .main")).to_have_text(say("add.track"))
    assert "painted" not in shopper.page.locator("#list").inner_text()
    let_go(shopper, held)


def test_the_words_of_another_build_make_way_for_those_of_this_one(visit: Visit) -> None:
    words = dict.fromkeys(messages("en"), "Old words")
    shopper, held = painted(visit, picture("<p>painted</p>", words))
    expect(shopper.page.locator(".add .main")).to_have_text(say("add.track"))
    let_go(shopper, held)
    assert "Old words" not in shopper.page.content()
