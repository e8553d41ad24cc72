"""Before Python is ready the page is readable and keeps what is done; if it cannot start, it says
why."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.pages.conftest import Visit
from tests.pages.held import Held
from tests.pages.shopper import Shopper, parcel, records, told
from tests.pages.words import say
from tests.replay.server import Replay

NUMBER = "RR123456785CN"
PARTS = (
    *("static/boot.js", "static/draw.js", "static/interpreter.js", "static/snapshot.js"),
    *("static/inflated.js", "static/vendor/start.js", "static/vendor/pyscript/core.js"),
    *("static/vendor/pyscript/main.js", "static/vendor/pyodide/pyodide.mjs"),
    *("static/vendor/pyodide/pyodide.asm.wasm", "static/vendor/pyodide/python_stdlib.zip.gz"),
    *("static/vendor/app.zip.gz", "pyscript.toml", "app/main.py", "locales/en.json"),
    *("static/slices.js", "static/vendor/order.js", "static/vendor/pyodide/pyodide.asm.mjs"),
)


def missing(path: str) -> Callable[[Page], None]:
    """A page whose server does not have one of its files."""
    return lambda page: page.route(f"**/{path}", lambda route: route.fulfill(status=404))


def trouble(shopper: Shopper, reason: str, language: str = "en") -> None:
    """Waits for the one sentence that says why the page does not start."""
    expect(shopper.page.locator("#trouble")).to_be_visible()
    expect(shopper.page.locator("#trouble p:visible")).to_have_text(say(reason, language))
    expect(shopper.page.locator("#progress")).to_be_hidden()


def leave(shopper: Shopper, complaints: list[str]) -> None:
    """Leaves a page that could not start, of which the browser rightly complains."""
    shopper.page.context.close()
    complaints.clear()


@pytest.mark.parametrize(("locale", "language"), [("en-GB", "en"), ("ru-RU", "ru")])
def test_the_first_screen_says_what_to_do_and_is_typed_in_before_anything_else_arrives(
    visit: Visit, locale: str, language: str
) -> None:
    held = Held("**/locales/*.json", "**/pyodide-lock.json", "**/app.zip.gz")
    shopper = visit(ready=False, fresh=True, prepare=held.prepare, locale=locale)
    for said in ("empty.all", "empty.about", "empty.proof", "boot.starting", "add.track"):
        expect(shopper.page.get_by_text(say(said, language), exact=True)).to_be_visible()
    expect(shopper.page.locator("label[for=paste]")).to_have_text(say("add.label", language))
    progress = shopper.page.locator("#progress")
    expect(progress).to_be_visible()
    expect(progress).to_have_attribute("aria-label", say("boot.progress", language))
    shopper.paste(NUMBER)
    expect(shopper.page.locator("#paste")).to_have_value(NUMBER)
    shopper.page.locator(".add-row .main").click()
    expect(shopper.page.locator("#starting")).to_contain_text(say("boot.waiting", language))
    expect(shopper.page.locator("#starting .waits")).to_be_visible()
    held.let_go()
    shopper.wait_ready()
    expect(shopper.page.locator("#starting")).to_be_hidden()
    expect(progress).to_be_hidden()
    expect(shopper.card(NUMBER)).to_be_visible()


# However slow the machine, the page goes on waiting.
PATIENT = "AbortSignal.timeout = () => new AbortController().signal"


def test_words_that_have_not_come_are_not_seen_in_another_language(visit: Visit) -> None:
    held = Held("**/locales/ru.json", "**/first/ru.json")

    def prepare(page: Page) -> None:
        page.add_init_script(PATIENT)
        held.prepare(page)

    shopper = visit(ready=False, fresh=True, prepare=prepare, locale="ru-RU")
    track = shopper.page.locator(".add-row .main span")
    expect(track).to_be_hidden()
    shopper.paste(NUMBER)
    held.let_go()
    expect(track).to_have_text(say("add.track", "ru"))
    expect(track).to_be_visible()
    shopper.wait_ready()
    expect(shopper.chip(NUMBER)).to_be_visible()


def test_where_the_words_of_the_first_screen_are_lost_all_of_them_come(
    visit: Visit, complaints: list[str]
) -> None:
    shopper = visit(ready=False, fresh=True, prepare=missing("first/ru.json"), locale="ru-RU")
    expect(shopper.page.locator(".add-row .main span")).to_have_text(say("add.track", "ru"))
    shopper.wait_ready()
    complaints.clear()


def test_where_a_language_does_not_come_the_list_is_there_in_english(
    visit: Visit, complaints: list[str]
) -> None:
    def lose(page: Page) -> None:
        page.route("**/ru.json", lambda route: route.abort())

    saved = records(parcel(NUMBER))
    shopper = visit(fresh=True, saved=saved, prepare=lose, locale="ru-RU")
    expect(shopper.toast()).to_contain_text(say("toast.language_unreachable"))
    expect(shopper.card(NUMBER)).to_be_visible()
    expect(shopper.page.locator("#trouble")).to_be_hidden()
    expect(shopper.page.locator(".add-row .main span")).to_have_text(say("add.track"))
    expect(shopper.page.locator("html")).to_have_attribute("lang", "en")
    shopper.page.unroute_all()
    shopper.speak("ru")
    expect(shopper.page.locator(".add-row .main span")).to_have_text(say("add.track", "ru"))
    expect(shopper.page.locator("#list")).to_contain_text(say("sheet.way_in", "ru"))
    complaints.clear()


def test_a_list_without_its_picture_is_not_called_empty(visit: Visit) -> None:
    held = Held()
    shopper = visit(ready=False, saved=records(parcel(NUMBER)), prepare=held.prepare)
    expect(shopper.page.locator("#starting")).to_be_visible()
    expect(shopper.page.locator(".empty")).to_have_count(0)
    held.let_go()
    shopper.wait_ready()


def test_what_is_pressed_before_python_is_there_is_done_later(visit: Visit, replay: Replay) -> None:
    held = Held()
    shopper = visit(ready=False, fresh=True, prepare=held.prepare)
    shopper.page.locator("#paste").press_sequentially(f"{NUMBER} 20450012345678")
    shopper.page.locator(".add-row .main").click()
    shopper.page.locator("#language").select_option("ru")
    assert replay.requests() == ()
    held.let_go()
    shopper.wait_ready()
    expect(shopper.page.locator(".card")).to_have_count(2)
    expect(shopper.page.locator("#paste")).to_have_value("")
    expect(shopper.page.locator("html")).to_have_attribute("lang", "ru")
    expect(shopper.page.locator("[data-waiting]")).to_have_count(0)
    shopper.settle()
    assert [asked.host for asked in replay.requests()] == ["api.novaposhta.ua"]


@pytest.mark.parametrize(("locale", "language"), [("en-GB", "en"), ("ru-RU", "ru")])
def test_a_browser_without_webassembly_is_told_so(
    visit: Visit, complaints: list[str], locale: str, language: str
) -> None:
    def prepare(page: Page) -> None:
        page.add_init_script("delete globalThis.WebAssembly")

    shopper = visit(ready=False, fresh=True, prepare=prepare, locale=locale)
    trouble(shopper, "boot.webassembly", language)
    leave(shopper, complaints)


@pytest.mark.parametrize("lacking", ["Intl.DisplayNames", "globalThis.DecompressionStream"])
def test_a_browser_that_is_too_old_is_told_so(
    visit: Visit, complaints: list[str], lacking: str
) -> None:
    def prepare(page: Page) -> None:
        page.add_init_script(f"delete {lacking}")

    shopper = visit(ready=False, fresh=True, prepare=prepare)
    trouble(shopper, "boot.old")
    leave(shopper, complaints)


@pytest.mark.parametrize("path", PARTS)
def test_a_part_that_does_not_arrive_is_told(
    visit: Visit, complaints: list[str], path: str
) -> None:
    shopper = visit(ready=False, fresh=True, prepare=missing(path))
    trouble(shopper, "boot.unreachable")
    assert any(path in complaint or "404" in complaint for complaint in complaints)
    leave(shopper, complaints)


def test_a_part_that_does_not_arrive_is_told_in_russian(
    visit: Visit, complaints: list[str]
) -> None:
    shopper = visit(ready=False, fresh=True, prepare=missing("app.zip.gz"), locale="ru-RU")
    trouble(shopper, "boot.unreachable", "ru")
    leave(shopper, complaints)


@pytest.mark.parametrize(("locale", "language"), [("en-GB", "en"), ("ru-RU", "ru")])
def test_losing_the_network_at_the_first_visit_is_told(
    visit: Visit, complaints: list[str], locale: str, language: str
) -> None:
    held = Held()
    shopper = visit(ready=False, fresh=True, prepare=held.prepare, locale=locale)
    expect(shopper.page.locator("label[for=paste]")).to_have_text(say("add.label", language))
    shopper.page.wait_for_timeout(500)
    shopper.page.context.set_offline(True)
    held.lose()
    trouble(shopper, "boot.offline", language)
    leave(shopper, complaints)


def test_a_deed_that_fails_at_the_start_is_told_and_stops_nothing_else(
    visit: Visit, complaints: list[str]
) -> None:
    held = Held()

    def prepare(page: Page) -> None:
        held.prepare(page)
        page.add_init_script("delete Navigator.prototype.clipboard")

    shopper = visit(ready=False, prepare=prepare)
    shopper.page.evaluate("parcelbook.deliver('copy', 'hidden words')")
    shopper.paste(NUMBER)
    held.let_go()
    shopper.wait_ready()
    expect(shopper.chip(NUMBER)).to_be_visible()
    expect(shopper.toast()).to_contain_text(say("toast.failed"))
    [complaint] = complaints
    assert "Copy failed: AttributeError" in complaint and "hidden" not in complaint
    complaints.clear()


def test_a_part_of_the_page_that_cannot_be_drawn_says_so_and_the_rest_is_there(
    visit: Visit, complaints: list[str]
) -> None:
    def prepare(page: Page) -> None:
        page.add_init_script("delete Intl.RelativeTimeFormat.prototype.format")

    number = "CP123456785SK"
    days = told(number, "slovak-post", ("Transit", "transit"))
    known = records(parcel(number, "slovenska-posta", retrievals=(days,)))
    shopper = visit("#/settings", saved=known, prepare=prepare)
    expect(shopper.page.locator("#list")).to_have_text(say("notice.not_drawn"))
    expect(shopper.page.locator("#pane h1")).to_have_text(say("settings.title"))
    assert all("failed: " in complaint for complaint in complaints)
    complaints.clear()


@pytest.mark.parametrize("path", ["static/harmless.js", "static/drafts.js", "static/shortcuts.js"])
def test_a_part_that_is_only_a_convenience_may_be_missing(
    visit: Visit, complaints: list[str], path: str
) -> None:
    shopper = visit(ready=False, prepare=missing(path))
    shopper.wait_ready()
    shopper.paste(NUMBER)
    expect(shopper.chip(NUMBER)).to_be_visible()
    assert shopper.page.locator("#trouble").is_hidden()
    complaints.clear()


# When each large part was asked for, in ms after the page was first painted.
LARGE_PARTS = r"""(() => {
  const [{ startTime }] = performance.getEntriesByName("first-contentful-paint");
  const parts = performance.getEntriesByType("resource");
  const large = parts.filter(({ name }) => /\.gz$|\.asm\.mjs$/.test(name));
  return large.map((one) => one.startTime - startTime);
})()"""


def test_at_a_first_visit_the_large_parts_do_not_hold_up_what_is_seen(visit: Visit) -> None:
    after = visit(fresh=True).page.evaluate(LARGE_PARTS)
    assert len(after) >= 3
    assert min(after) > 0
