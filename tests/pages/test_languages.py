"""Languages: which one is spoken first, what is fetched for it, what a switch leaves as it is."""

import json
import re
import subprocess
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect
from pseudo import pseudo_messages
from serve import ROOT

from app.core.carriers import carriers
from app.core.language.languages import LANGUAGES
from tests.pages.clock import ago
from tests.pages.conftest import Visit
from tests.pages.test_newcomer import TEXTS
from tests.pages.views import ABROAD, NUMBER, listed
from tests.pages.words import say
from tests.plurals import PLURALS

# The script with what it finds in a browser, for each list of a browser's languages.
CHOICES = """
const [spoken, script, wanted] = JSON.parse(process.argv[1]);
const choose = new Function("document", "navigator", "localStorage", "parcelbook", script);
console.log(JSON.stringify(wanted.map((languages) => {
  const page = {};
  const documentElement = { lang: "en", dataset: { languages: spoken }, toggleAttribute() {} };
  const getItem = (name) => (name.endsWith("picture") ? "{}" : null);
  choose({ documentElement, querySelector: () => ({}) }, { languages }, { getItem }, page);
  return page.language;
})));
"""
FIRST = {
    "de-AT en": "de",
    "uk ru": "uk",
    "zh-CN": "zh-Hans",
    "zh-SG": "zh-Hans",
    "zh": "zh-Hans",
    "zh-Hant-TW zh-TW": "zh-Hans",
    "pt": "pt-BR",
    "pt-PT": "pt-BR",
    "PT-br": "pt-BR",
    "iw-IL": "he",
    "he": "he",
    "ar-EG": "ar",
    "es-419": "es",
    "ko-KR en-US": "ko",
    "sv-SE sv nl-BE": "nl",
    "sv": "en",
    "": "en",
}
PLACES = ("#/", f"#/p/{NUMBER}", f"#/p/{ABROAD}", "#/settings", "#/sources", "#/help", "#/backup")
LATIN = re.compile(r"[A-Za-z]{4,}")
HOST = re.compile(r"[\w*-]+(?:\.[\w-]+)+")


def test_the_first_language_of_the_browser_that_the_page_speaks_is_spoken() -> None:
    script = (ROOT / "static" / "language.js").read_text("utf-8")
    wanted = [tags.split() for tags in FIRST]
    given = json.dumps([" ".join(PLURALS), script, wanted])
    done = subprocess.run(
        ["node", "--eval", CHOICES, given], capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout) == list(FIRST.values())


def words_of_others(page: Page) -> Iterator[str]:
    """The words on the page that are no message; names of hosts are nobody's."""
    for text in page.evaluate(TEXTS):
        yield from LATIN.findall(HOST.sub("", text))


@pytest.fixture
def known() -> set[str]:
    """Words that are no messages: names of carriers and languages, and what strangers wrote."""
    saved = " ".join(listed().values())
    names = [f"{one.name} {one.native} {one.id}" for one in carriers()]
    kept = json.dumps(list(LANGUAGES.values()), ensure_ascii=False)
    return {
        word
        for text in (saved, *names, kept, "Parcelbook eBay Temu Ctrl Enter")
        for word in LATIN.findall(text)
    }


def test_one_language_is_fetched_at_a_time_and_all_that_is_said_is_in_its_file(
    visit: Visit, known: set[str]
) -> None:
    asked: list[str] = []

    def prepare(page: Page) -> None:
        page.on("request", lambda request: asked.append(request.url))
        page.route("**/locales/ru.json", lambda route: route.fulfill(json=pseudo_messages()))

    def words() -> list[str]:
        return [
            path
            for url in asked
            for path in re.findall(r"(?:locales|vendor/first|vendor/manifest)/[\w-]+\.\w+$", url)
        ]

    shopper = visit(fresh=True, saved=listed(), prepare=prepare)
    assert set(words()) == {"locales/en.json"}
    shopper.speak("ru")
    expect(shopper.page.locator(".add-row .main")).to_contain_text("~⟧")
    assert set(words()) >= {"locales/en.json", "locales/ru.json"}
    assert {one.rpartition("/")[2].partition(".")[0] for one in words()} == {"en", "ru"}
    manifest = shopper.page.locator("link[rel=manifest]")
    expect(manifest).to_have_attribute("href", "static/vendor/manifest/ru.webmanifest")
    for place in PLACES:
        shopper.go(place)
        shopper.unfold("body")
        others = {word for word in words_of_others(shopper.page) if word not in known}
        assert others == set(), place


# A day and an age in the form of a region, which takes the place of the own one of "pt-BR".
FORMS = """([language, at]) => {
  const tag = language === "en" ? "en-001" : `${language.replace("-BR", "")}-EG`;
  const day = new Intl.DateTimeFormat(tag, { day: "numeric", month: "long", calendar: "gregory" });
  const ago = new Intl.RelativeTimeFormat(tag, { numeric: "auto" }).format(-8, "day");
  return [day.format(new Date(at)), ago];
}"""
CATEGORIES = """(languages) => languages.map((language) => {
  const rules = new Intl.PluralRules(language);
  return [...Array(130).keys(), 1000000, 1000001].map((n) => rules.select(n));
})"""


def test_days_and_plurals_are_those_of_the_browser_in_every_language(visit: Visit) -> None:
    shopper = visit(f"#/p/{NUMBER}", saved=listed(), locale="ar-EG")
    numbers = (*range(130), 1_000_000, 1_000_001)
    told = [[PLURALS[one](n) for n in numbers] for one in LANGUAGES]
    assert shopper.page.evaluate(CATEGORIES, list(LANGUAGES)) == told
    at = ago(days=8).isoformat()
    for language in LANGUAGES:
        shopper.speak(language)
        expect(shopper.page.locator("#paste")).to_have_attribute(
            "placeholder", say("add.hint", language)
        )
        for form in shopper.page.evaluate(FORMS, [language, at]):
            expect(shopper.page.locator("#pane")).to_contain_text(form)
        expect(shopper.page.locator("html")).to_have_attribute("dir", say("language.dir", language))


def test_a_switch_leaves_what_was_typed_opened_scrolled_and_focused(visit: Visit) -> None:
    shopper = visit(f"#/p/{NUMBER}", saved=listed())
    page = shopper.page
    page.evaluate("window.same = true")
    page.locator("#more > summary").click()
    shopper.paste("a draft RR123456785CN")
    expect(shopper.chip("RR123456785CN")).to_be_visible()
    page.evaluate("document.querySelector('#pane').scrollTop = 120")
    page.evaluate("document.querySelector('#paste').setSelectionRange(2, 7)")
    kept = """() => [
      window.same, document.querySelector('#paste').value, document.querySelector('#more').open,
      document.querySelector('#pane').scrollTop, document.activeElement.id,
      document.querySelector('#paste').selectionStart, document.title.length > 10,
    ]"""
    before = page.evaluate(kept)
    assert before == [True, "a draft RR123456785CN", True, 120, "paste", 2, True]
    # The list of languages would take the focus.
    page.evaluate("parcelbook.deliver('language', '', 'ru')")
    expect(page.locator("html")).to_have_attribute("lang", "ru")
    expect(page.locator("#more > summary")).to_have_text(say("parcel.more", "ru"))
    assert page.evaluate(kept) == before
