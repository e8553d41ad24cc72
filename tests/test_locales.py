"""What the locales must hold: every language says the same as English, in its own plural forms, and
the page offers exactly the languages that are there."""

import html
import json
import re
from pathlib import Path

import languages as offered
import pytest
import sentences
import translations
from pseudo import pseudo

from app.core.language.languages import LANGUAGES
from tests.plurals import CATEGORIES

ROOT = Path(__file__).resolve().parent.parent
LOCALES = ROOT / "locales"
SOURCES = sorted((ROOT / "app").rglob("*.py"))
THERE = translations.languages()
ENGLISH = translations.english()


@pytest.mark.parametrize("language", THERE)
def test_a_language_says_what_english_says(language: str) -> None:
    """`make locales` tells the same of all languages."""
    assert translations.faults(language, CATEGORIES[language]) == []


def test_every_message_is_said_somewhere() -> None:
    assert translations.unsaid() == []


@pytest.mark.parametrize(
    ("key", "text", "fault"),
    [
        ("add.track", "Folgen ", "blanks"),
        ("add.track", "Fol\u200bgen", "a sign"),
        ("add.track", "'Folgen'", "a sign"),
        ("add.track", "Folgen!", "a sign"),
        ("add.track", "Folgen {{count}}", "other slots"),
        ("add.track", "Diese Nummern ab jetzt immer und immer verfolgen", "a length"),
        ("dock.share", "Mit anderen teilen und", "too long"),
        ("page.description", "Pakete im eigenen Browser verfolgen", "does not end"),
        ("page.title_at", "Parcelbook", "other slots"),
        ("history.events_two", "حدثان", ""),
        ("history.events_few", "أحداث", "other slots"),
        ("letter.hello", "Здравствуйте!", ""),
    ],
)
def test_a_fault_of_a_message_is_told(key: str, text: str, fault: str) -> None:
    told = list(translations.wrong(key, text))
    assert [line for line in told if line.startswith(fault)] == told
    assert bool(told) == bool(fault)


@pytest.mark.parametrize(
    ("language", "text", "fault"),
    [
        ("fr", "Perdu ?", "a line may break"),
        ("fr", "Touchez « Suivre\u202f»", "a line may break"),
        ("fr", "Touchez «\u202fSuivre\u202f»", ""),
        ("es", "Perdido: ya", ""),
        ("de", "Tippen Sie auf „Teilen“", ""),
        ("de", "Tippen Sie auf „Teilen”", "quotes"),
        ("pl", "Stuknij „Udostępnij“", "quotes"),
        ("ru", "Выберите «На экран „Домой“»", ""),
        ("it", "Premi “Traccia”", "quotes"),
    ],
)
def test_a_text_set_as_in_another_language_is_told(language: str, text: str, fault: str) -> None:
    told = list(translations.set_as(language, text))
    assert [line for line in told if line.startswith(fault)] == told
    assert bool(told) == bool(fault)


def test_every_language_has_its_quotes() -> None:
    assert translations.OWN_QUOTES.keys() == set(THERE)


def test_a_plural_form_too_few_or_too_many_is_told() -> None:
    told = translations.faults("en", {"one", "few", "other"})
    assert "history.events_few: missing" in "\n".join(told)
    told = translations.faults("en", {"other"})
    assert "history.events_one: not in English, or no plural form here" in told


@pytest.mark.parametrize(
    "path", sorted(LOCALES.glob("glossary/*.json")), ids=lambda path: path.stem
)
def test_a_glossary_names_its_terms(path: Path) -> None:
    glossary = json.loads(path.read_text("utf-8"))
    assert path.stem in THERE
    assert glossary.keys() - {"settled"} == {"language", "form", "terms"}
    assert len(glossary["terms"]) >= 30
    for term in glossary["terms"]:
        assert term["en"] and term["own"] and term.keys() <= {"en", "own", "note"}
    for row in glossary.get("settled", ()):
        assert row.keys() - {"why"} == {"key", "was", "read_as", "now"}
        assert row["now"] != row["was"] or row["why"]


def test_a_language_has_its_glossary() -> None:
    there = {path.stem for path in LOCALES.glob("glossary/*.json")}
    assert set(THERE) - {"en"} == there


def test_the_pseudo_language_shows_what_is_no_message_and_keeps_the_slots() -> None:
    assert pseudo("Expires on {{day}} in {place}") == "⟦Éxpířéš óñ {{day}} íñ {place} ~~~~~~~~~~~~⟧"
    assert pseudo("ltr") == "ltr"


def test_the_sheet_of_sentences_has_every_message_with_its_places() -> None:
    sheet = sentences.sheet("ru")
    assert sheet.count("<tr id=") == len(translations.messages("ru"))
    assert "app/pieces/timeline.py" in sheet


def test_every_message_that_is_asked_for_by_name_exists() -> None:
    known = ENGLISH.keys() | {translations.parts(key)[0] for key in ENGLISH}
    asked = {
        key
        for path in SOURCES
        for key in re.findall(r"""\bt\(\s*["']([a-z][\w.]*)["']\s*[,)]""", _code(path))
    }
    page = (ROOT / "index.html").read_text("utf-8")
    asked |= set(re.findall(r'\bdata-i18n(?:-[\w-]+)?="([\w.]+)"', page))
    assert sorted(asked - known) == []


def test_the_first_screen_says_what_the_messages_say() -> None:
    page = (ROOT / "index.html").read_text("utf-8")
    stands = re.findall(r'<(\w+)[^>]*\bdata-i18n="([\w.]+)"[^>]*>([^<]*)</\1>', page)
    assert {key: html.unescape(text) for _, key, text in stands} == {
        key: ENGLISH[key] for _, key, _ in stands
    }


def test_every_language_that_is_there_is_offered() -> None:
    """Its row is in app/core/language/languages.py."""
    assert sorted(LANGUAGES) == THERE


def test_the_page_offers_the_languages() -> None:
    """`make languages` writes them into index.html."""
    page = (ROOT / "index.html").read_text("utf-8")
    assert page == offered.offering(page, LANGUAGES)
    assert page.count("<option ") == len(LANGUAGES)


def _code(path: Path) -> str:
    """A source without its doctests, which have messages of their own."""
    return re.sub(r"^\s*(>>>|\.\.\.).*$", "", path.read_text("utf-8"), flags=re.MULTILINE)
