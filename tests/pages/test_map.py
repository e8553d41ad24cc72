"""The map on the page of a parcel: drawn from this site's own files, and only when it is wanted."""

from playwright.sync_api import Page, Request, Route, expect

from tests.pages.conftest import Visit
from tests.pages.shopper import STARTS, parcel, records, told

N = "RR123456785CN"
SVG = "#map .map-picture"


def saved() -> dict[str, str]:
    report = told(N, "bring", ("Departed", "IN_TRANSIT"), origin="CN", destination="NO")
    return dict(records(parcel(N, "china-post", retrievals=(report,))))


def test_the_way_is_drawn_on_a_map_of_the_world(visit: Visit) -> None:
    shopper = visit(saved=saved())
    shopper.open(N)
    shopper.page.locator("#map summary").click()
    expect(shopper.page.locator(SVG)).to_be_visible()
    expect(shopper.page.locator("#map text")).to_have_text(["China", "Norway"])
    expect(shopper.page.locator("#map figcaption")).to_contain_text("China → Norway")


def test_the_start_of_the_page_does_not_fetch_it(visit: Visit) -> None:
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    shopper = visit(saved=saved(), prepare=lambda page: page.on("request", note))
    assert not [url for url in asked if "world" in url]
    shopper.open(N)
    shopper.page.locator("#map summary").click()
    expect(shopper.page.locator(SVG)).to_be_visible()
    worlds = {url for url in asked if "world" in url}
    assert {url.rpartition("/")[2] for url in worlds} == {"world.json", "world.svg"}
    assert all(url.startswith(shopper.page.url.partition("#")[0]) for url in worlds)


def test_without_it_the_way_is_told_in_words(visit: Visit, complaints: list[str]) -> None:
    shopper = visit(saved=saved())
    shopper.page.route("**/world.json", lambda one: one.abort())
    shopper.open(N)
    shopper.page.locator("#map summary").click()
    expect(shopper.page.locator("#map figcaption")).to_be_visible()
    expect(shopper.page.locator(SVG)).to_have_count(0)
    assert [said for said in complaints if "world.json" not in said] == []
    complaints.clear()


def test_two_that_want_it_at_the_same_time_fetch_it_once(visit: Visit) -> None:
    held: list[Route] = []

    def prepare(page: Page) -> None:
        page.clock.install()
        page.route("**/world.json", lambda one: held.append(one))

    shopper = visit(saved=saved(), fresh=True, ready=False, prepare=prepare)
    expect(shopper.page.locator("#progress")).to_be_hidden(timeout=1000 * STARTS)
    shopper.open(N)
    shopper.page.clock.run_for(5000)  # by then the overview beside the list wants it, too
    assert len(held) == 1
    held[0].continue_()
    shopper.page.locator("#map summary").click()
    expect(shopper.page.locator(SVG)).to_be_visible()
    assert len(held) == 1
