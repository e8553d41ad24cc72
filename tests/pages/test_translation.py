"""The carriers' own words beside ours, and the browser's own translator where there is one."""

from typing import Any

import pytest
from playwright.sync_api import expect

from app.core.model import Parcel
from tests.pages.conftest import Visit
from tests.pages.shopper import Shopper, parcel, records, told
from tests.pages.words import say

NUMBER = "CP123456785SK"
KNOWN = "离开【深圳】,下一站【北京】"
UNKNOWN = "Zorgle flumps 12345678"
CHINESE = "某某某某"

# A translator that writes a text's language before it; every language has to be fetched first.
# Like the browser's it must be made soon after a click.
STUB = """
globalThis.asked = [];
globalThis.Translator = class {
  static async create({ sourceLanguage, targetLanguage, monitor }) {
    if (!navigator.userActivation.isActive) throw new DOMException("no click", "NotAllowedError");
    if (sourceLanguage === globalThis.unfit) throw new DOMException("no", "NotSupportedError");
    asked.push(`${sourceLanguage} ${targetLanguage}`);
    const loading = new EventTarget();
    monitor(loading);
    for (const loaded of [0.4, 1]) {
      loading.dispatchEvent(Object.assign(new Event("downloadprogress"), { loaded, total: 1 }));
      await new Promise((done) => setTimeout(done, globalThis.slow ?? 0));
    }
    return {
      translate: async (text) => `${sourceLanguage}: ${text} <b>`,
      destroy() {},
    };
  }
};
globalThis.LanguageDetector = class {
  static async create() {
    return {
      detect: async () => [{ detectedLanguage: "pl", confidence: 0.9 }],
      destroy() {},
    };
  }
};
"""
NONE = "delete globalThis.Translator; delete globalThis.LanguageDetector;"


def sent(*texts: str) -> Parcel:
    """A parcel of which these words are known."""
    known = told(NUMBER, "page", *((text, "") for text in texts))
    return parcel(NUMBER, "slovenska-posta", retrievals=(known,))


@pytest.fixture
def arrive(visit: Visit):
    """A visitor before the history of a parcel with these words."""

    def arrive(*texts: str, **options: Any) -> Shopper:
        shopper = visit(saved=records(sent(*texts)), **options)
        shopper.open(NUMBER)
        return shopper

    return arrive


def test_chinese_words_are_read_in_the_visitors_language(arrive) -> None:
    shopper = arrive(KNOWN)
    line = shopper.page.locator(".line-text")
    for language in ("en", "ru"):
        shopper.speak(language)
        names = {name: say(f"town.{name}", language) for name in ("shenzhen", "beijing")}
        said = say("said.left_for", language, place=names["shenzhen"], next=names["beijing"])
        expect(line).to_have_text(said)


def test_the_originals_are_shown_beside_our_words_and_hidden_again(arrive) -> None:
    shopper = arrive(KNOWN)
    switch = shopper.page.locator("[data-act=originals]")
    original = shopper.page.locator(".line-original")
    expect(original).to_have_count(0)
    switch.click()
    expect(original).to_have_text(KNOWN)
    said = shopper.page.locator(".line-text").bounding_box()
    beside = original.bounding_box()
    assert said and beside
    assert beside["x"] > said["x"] + 100
    assert abs(beside["y"] - said["y"]) < said["height"]
    switch.click()
    expect(original).to_have_count(0)


def test_on_a_phone_the_original_stands_under_our_words(arrive) -> None:
    shopper = arrive(KNOWN, viewport={"width": 390, "height": 800})
    shopper.page.locator("[data-act=originals]").click()
    said = shopper.page.locator(".line-text").bounding_box()
    under = shopper.page.locator(".line-original").bounding_box()
    assert said and under
    assert under["x"] == said["x"]
    assert under["y"] >= said["y"] + said["height"]


def test_a_browser_without_a_translator_offers_none(arrive) -> None:
    shopper = arrive(UNKNOWN, KNOWN, before=NONE)
    shopper.page.locator("[data-act=originals]").click()
    expect(shopper.page.locator(".line-original")).to_have_count(1)
    expect(shopper.page.locator("[data-act^=translate]")).to_have_count(0)


def test_a_link_that_warns_leads_to_a_translator_without_the_number(arrive) -> None:
    shopper = arrive(UNKNOWN, KNOWN, before=NONE)
    shopper.unfold(".history")
    link = shopper.page.locator("a[href^='https://translate.google.com/']")
    expect(link).to_have_count(1)
    address = link.get_attribute("href")
    assert address
    assert "Zorgle" in address
    assert "12345678" not in address
    expect(link.locator("xpath=..")).to_contain_text(say("history.google_sees"))


def test_words_not_understood_are_translated_by_the_browser(arrive) -> None:
    shopper = arrive(UNKNOWN, CHINESE, KNOWN, before=STUB)
    shopper.page.locator("[data-act=translate]").click()
    lines = shopper.page.locator(".line-text")
    mark = say("history.translated")
    expect(lines.nth(0)).to_have_text(f"pl: {UNKNOWN} <b> {mark}")
    expect(lines.nth(1)).to_have_text(f"zh: {CHINESE} <b> {mark}")
    expect(shopper.page.locator(".line-original").nth(0)).to_have_text(UNKNOWN)
    expect(shopper.page.locator("[data-act^=translate]")).to_have_count(0)
    assert shopper.page.evaluate("asked") == ["zh en", "pl en"]


def test_all_originals_are_translated_on_wish(arrive) -> None:
    shopper = arrive(KNOWN, before=STUB)
    shopper.page.locator("[data-act=originals]").click()
    shopper.page.locator("[data-act=translate-all]").click()
    expect(shopper.page.locator(".line-translated")).to_contain_text(f"zh: {KNOWN} <b>")


def test_a_language_on_its_way_says_how_much_of_it_is_there(arrive) -> None:
    shopper = arrive(CHINESE, before=STUB + "globalThis.slow = 1000;")
    shopper.page.locator("[data-act=translate]").click()
    status = shopper.page.locator(".history [role=status]")
    expect(status).to_have_text(say("history.translating_fetch", percent=40))
    expect(status).to_have_count(0)


def test_what_the_browser_cannot_translate_stays_and_is_told(arrive) -> None:
    shopper = arrive(UNKNOWN, CHINESE, before=STUB + "globalThis.unfit = 'pl';")
    shopper.page.locator("[data-act=translate]").click()
    expect(shopper.toast()).to_contain_text(say("toast.not_translated"))
    expect(shopper.page.locator(".line-text").nth(0)).to_have_text(UNKNOWN)
    expect(shopper.page.locator(".line-text").nth(1)).to_contain_text("zh: ")
    expect(shopper.page.locator("[data-act=translate]")).to_be_visible()
