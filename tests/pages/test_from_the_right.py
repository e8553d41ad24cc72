"""A language that is written from the right turns the page round, but no number and no map."""

from playwright.sync_api import Locator, expect

from app.core.reach.outgoing import Sent, dump
from tests.pages.clock import ago
from tests.pages.conftest import Visit
from tests.pages.shopper import parcel, records, told

NUMBER = "CP123456785SK"
NAME = "Lamp (2)"
DAYS = ("Stored", "notified"), ("Processed", "transit")
KNOWN = told(NUMBER, "slovak-post", *DAYS, origin="CN", destination="SK")
BOOK = records(parcel(NUMBER, "slovenska-posta", name=NAME, retrievals=(KNOWN,)))


def start(one: Locator) -> float:
    found = one.bounding_box()
    assert found
    return found["x"]


def test_the_page_is_turned_round(visit: Visit) -> None:
    shopper = visit(f"#/p/{NUMBER}", saved=BOOK, viewport={"width": 1280, "height": 800})
    shopper.speak("ar")
    page = shopper.page
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    assert start(page.locator(".brand")) > start(page.locator("#language"))
    assert start(page.locator(".book")) > start(page.locator("#pane"))
    steps = page.locator("#pane .bar i")
    assert start(steps.first) > start(steps.last)
    shopper.unfold("#pane")
    scale = "(node) => getComputedStyle(node).scale"
    assert page.locator(".map summary .icon").first.evaluate(scale) == "-1 1"
    assert page.locator(".figure svg").first.evaluate(scale) == "-1 1"
    for same in (".map-picture", "#pane .actions .icon >> nth=-1", ".top .icon >> nth=0"):
        assert page.locator(same).first.evaluate(scale) == "none"


def test_numbers_and_names_keep_their_own_direction(visit: Visit) -> None:
    shopper = visit(saved=BOOK)
    shopper.speak("ar")
    groups = shopper.card(NUMBER).locator(".number span")
    places = [start(one) for one in groups.all()]
    assert places == sorted(places)
    direction = "(node) => getComputedStyle(node).direction"
    assert shopper.card(NUMBER).locator(".card-name bdi").evaluate(direction) == "ltr"


# Where the letters themselves begin and end, wherever their boxes do; a field has none to ask.
ENDS = """(node) => {
  const range = document.createRange();
  range.selectNodeContents(node);
  const [own, all] = [range, node].map((one) => one.getBoundingClientRect());
  return { right: own.right, from: all.right, textAlign: getComputedStyle(node).textAlign };
}"""

# The letter of a short line that stands most to the left.
FIRST = """({ firstChild: text }) => {
  const range = document.createRange();
  const at = [...text.data].map((letter, place) => {
    range.setStart(text, place);
    range.setEnd(text, place + 1);
    return [range.getBoundingClientRect().left, letter];
  });
  return at.sort(([one], [other]) => one - other)[0][1];
}"""


def test_what_is_written_from_the_left_stands_where_the_page_begins(visit: Visit) -> None:
    traffic = dump([Sent(ago(), "api.posta.sk", NUMBER)])
    shopper = visit("#/traffic", saved={**BOOK, "parcelbook/traffic": traffic})
    shopper.speak("ar")
    host = shopper.page.locator(".host").first.evaluate(ENDS)
    assert abs(host["right"] - host["from"]) <= 1
    shopper.open(NUMBER)
    assert shopper.page.locator("#name").evaluate(ENDS)["textAlign"] == "right"
    shopper.go("#/n/RR123456785CN")
    table, section = (shopper.page.locator(css) for css in (".working table", ".working"))
    assert abs(table.evaluate(ENDS)["from"] - section.evaluate(ENDS)["from"]) <= 1


def test_a_long_name_ends_where_it_is_cut_and_a_tag_begins_with_its_sign(visit: Visit) -> None:
    long = "A very long name of a parcel for the birthday of a distant aunt who lives abroad"
    more = [parcel(f"A{n}", "china-post") for n in range(8)]
    book = records(parcel(NUMBER, "slovenska-posta", name=long, tags=("gift",)), *more)
    shopper = visit(saved=book, viewport={"width": 390, "height": 844})
    shopper.speak("ar")
    name = shopper.card(NUMBER).locator(".card-name")
    base = "(node) => getComputedStyle(node).unicodeBidi"
    assert name.evaluate(base) == "plaintext"
    assert name.evaluate("(node) => node.scrollHeight > node.clientHeight")
    shopper.page.locator("#showing > summary").click()
    assert shopper.page.locator("[data-act=seek] span").evaluate(FIRST) == "#"
