"""A newcomer pastes three numbers, tracks them, comes back, and reads everything in Russian."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from app.core.carriers import carrier, link
from tests.pages.conftest import Visit
from tests.pages.held import Held
from tests.pages.shopper import Shopper, parcel, reading, records, told
from tests.pages.words import messages, say, saying
from tests.replay.server import Replay

TEXT = "Где посылка? RR123456785CN и 20450012345678, 520000012345678901234567"
CHINA, NOVA, INPOST = "RR123456785CN", "20450012345678", "520000012345678901234567"
OWNERS = {CHINA: "china-post", NOVA: "nova-poshta", INPOST: "inpost-pl"}
HOSTS = {NOVA: "api.novaposhta.ua", INPOST: "api-shipx-pl.easypack24.net"}
# Every text that can be seen or heard: of elements, and in the attributes that are read aloud.
TEXTS = """() => {
  const shown = (node) => node.checkVisibility({ visibilityProperty: true });
  const words = new Set();
  for (const node of document.querySelectorAll("body *")) {
    if (!shown(node)) continue;
    for (const child of node.childNodes) if (child.nodeType === 3) words.add(child.data.trim());
    const read = ["aria-label", "placeholder", "title", "alt"];
    for (const name of read) words.add(node.getAttribute(name));
  }
  return [...words].filter(Boolean);
}"""


def grouped(locator: Locator) -> str:
    """The text of a number without the spaces of its groups."""
    return re.sub(r"\s", "", locator.inner_text())


def test_pasted_text_becomes_chips_with_the_right_carriers(visit: Visit) -> None:
    shopper = visit()
    shopper.paste(TEXT)
    expect(shopper.page.locator(".chip")).to_have_count(3)
    found = [grouped(one) for one in shopper.page.locator(".chip .number").all()]
    assert found == [CHINA, NOVA, INPOST]
    for number, owner in OWNERS.items():
        expect(shopper.chip(number).locator(".chip-carrier")).to_contain_text(carrier(owner).name)
        first = shopper.chip(number).locator("[data-act=choose-carrier]").first
        expect(first).to_have_attribute("data-value", owner)
    expect(shopper.chip(CHINA).locator(".check-pass")).to_be_visible()
    expect(shopper.chip(CHINA).locator(".check")).to_have_attribute("aria-label", say("check.pass"))


def test_nobody_is_asked_before_track_is_pressed(visit: Visit, replay: Replay) -> None:
    shopper = visit()
    shopper.paste(TEXT)
    expect(shopper.page.locator(".chip")).to_have_count(3)
    shopper.chip(CHINA).locator("summary").first.click()
    assert replay.requests(preflights=True) == ()


def test_each_carrier_learns_its_own_number_and_nothing_else(visit: Visit, replay: Replay) -> None:
    visit().track(TEXT)
    asked = replay.requests(preflights=True)
    assert {one.host for one in asked} == set(HOSTS.values())
    for number, host in HOSTS.items():
        said = [f"{one.path} {one.body} {dict(one.headers)}" for one in asked if one.host == host]
        assert said
        assert all(number in words for words in said)
        assert not [words for words in said for other in OWNERS.keys() - {number} if other in words]
        assert not [words for words in said if "cookie" in words or "referer" in words]


def test_histories_appear_for_carriers_that_answer_pages(visit: Visit) -> None:
    shopper = visit()
    shopper.track(TEXT)
    shopper.shelf("current")
    expect(shopper.card(INPOST).locator(".bar")).to_be_visible()
    shopper.shelf("current")
    expect(shopper.card(NOVA).locator(".card-source")).to_have_text(saying("card.source"))
    for number in HOSTS:
        opened = shopper.open(number)
        expect(opened.locator(".history .line").first).to_be_visible()
        expect(opened.locator(".way")).to_contain_text(saying("route.as_of"))


def test_a_carrier_that_no_page_may_ask_is_told_plainly_and_its_page_offered(
    visit: Visit,
) -> None:
    shopper = visit()
    shopper.track(TEXT)
    card = shopper.card(CHINA)
    expect(card.locator(".card-sentence")).to_have_text(say("card.link"))
    expect(card.locator(".bar")).to_have_count(0)
    page = link("china-post", CHINA)
    assert page.filled
    expect(card.locator(".card-door a")).to_have_attribute("href", page.url)
    opened = shopper.open(CHINA)
    expect(opened.locator(".way")).to_contain_text(
        say("route.closed", carrier=carrier("china-post").name)
    )
    door = opened.locator(f'.doors a[href="{page.url}"]')
    expect(door).to_have_attribute("rel", "noopener noreferrer")
    expect(opened.locator(".history")).to_have_count(0)


def test_the_list_is_there_after_a_reload_before_python_has_started(visit: Visit) -> None:
    shopper = visit()
    shopper.track(TEXT)
    expect(shopper.page.locator(".card")).to_have_count(3)
    shown = [grouped(one) for one in shopper.page.locator(".card .number").all()]
    shopper.pictured()
    held = Held()
    held.prepare(shopper.page)
    shopper.page.reload(wait_until="commit")
    expect(shopper.page.locator(".card")).to_have_count(3)
    assert [grouped(one) for one in shopper.page.locator(".card .number").all()] == shown
    assert shopper.page.evaluate("performance.getEntriesByName('parcelbook:painted').length") == 1
    assert shopper.page.evaluate("parcelbook.receive") is None
    held.let_go()
    shopper.wait_ready()
    # What was tracked before the reload stands by then where it belongs.
    after = [grouped(one) for one in shopper.page.locator(".card .number").all()]
    assert sorted(after) == sorted(shown)


def foreign(page: Page, language: str, other: str) -> list[str]:
    """The visible texts that are words of another language of the page."""
    own = set(messages(language).values())
    apart = {words for words in messages(other).values() if words not in own}
    patterns = [
        saying(key, other)
        for key, words in messages(other).items()
        if "{{" in words and words in apart and len(re.sub(r"{{\w+}}|\W", "", words)) > 3
    ]
    return [
        text
        for text in page.evaluate(TEXTS)
        if text in apart or any(pattern.fullmatch(text) for pattern in patterns)
    ]


@pytest.fixture
def russian(visit: Visit) -> Shopper:
    """A list with all kinds of cards, switched to Russian without a reload."""
    moved = told("CP123456785SK", "slovak-post", ("Item processed at sorting centre", "transit"))
    shopper = visit(saved=records(parcel("CP123456785SK", "slovenska-posta", retrievals=(moved,))))
    shopper.page.evaluate("window.same = true")
    shopper.track(f"{TEXT} 7777777770 ZZ123456789ZZ")
    shopper.speak("ru")
    assert shopper.page.evaluate("window.same")
    return shopper


def test_everything_is_in_russian_after_the_switch(russian: Shopper) -> None:
    numbers = (*OWNERS, "7777777770", "CP123456785SK", "ZZ123456789ZZ")
    for place in ("#/", *(f"#/p/{number}" for number in numbers), "#/settings"):
        russian.go(place)
        russian.unfold("#pane")
        assert foreign(russian.page, "ru", "en") == [], place


def test_the_chips_and_the_picker_are_in_russian_too(russian: Shopper) -> None:
    russian.paste("RR123456785CN 20450012345678 7777777770 RR123456784CN")
    russian.unfold("#chips")
    assert foreign(russian.page, "ru", "en") == []
    russian.page.locator("[data-act=pick-origin]").first.click()
    expect(russian.page.locator("#picker")).to_be_visible()
    assert foreign(russian.page, "ru", "en") == []


def test_the_chosen_language_is_remembered(visit: Visit) -> None:
    shopper = visit()
    shopper.speak("ru")
    shopper.reload()
    expect(shopper.page.locator("html")).to_have_attribute("lang", "ru")
    expect(shopper.page.locator(".add-row .main")).to_have_text(say("add.track", "ru"))
    shopper.speak("en")
    assert foreign(shopper.page, "en", "ru") == []


@pytest.mark.parametrize(
    ("locale", "language"), [("ru-RU", "ru"), ("en-US", "en"), ("sv-SE", "en")]
)
def test_the_browsers_language_is_taken_at_the_first_visit(
    visit: Visit, locale: str, language: str
) -> None:
    shopper = visit(before=reading(locale))
    expect(shopper.page.locator("html")).to_have_attribute("lang", language)
    expect(shopper.page.locator("label[for=paste]")).to_have_text(say("add.label", language))
