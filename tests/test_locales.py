"""What the locales must hold: every language says the same as English, in its own plural forms, and
the page offers exactly the languages that are there."""

import html
import json
import re
from pathlib import Path

import languages as offered
import pytest

from app.core.language.languages import LANGUAGES
from tests.plurals import CATEGORIES

ROOT = Path(__file__).resolve().parent.parent
LOCALES = ROOT / "locales"
SOURCES = sorted((ROOT / "app").rglob("*.py"))
THERE = sorted(path.stem for path in LOCALES.glob("*.json"))
PLURAL = re.compile(r"(.+)_(zero|one|two|few|many|other)")
SLOT = re.compile(r"{{?(\w+)}}?")
# One, two or none can be said in words; other numbers are in their sentence.
WORDED = {"zero", "one", "two"}
# Straight quotes, exclamation marks, signs that are not seen (a no-break space is) and what sets
# the direction of writing.
FORBIDDEN = re.compile(
    r"[\x00-\x1f\x7f-\x9f\"'`!！\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffd]"
)
# The first names a button of another site as it stands there; people greet each other so.
EXCLAIMING = {"relay.cloudflare.2", "letter.hello"}
BLANK = re.compile("[ \u00a0\u202f]{2}|^[ \u00a0\u202f]|[ \u00a0\u202f]$|^$")
ENDINGS = {".": ".。", "?": "?？؟", ":": ":：", "…": "…"}
RIGHT_TO_LEFT = {"ar", "he"}

every_language = pytest.mark.parametrize("language", THERE)


def locale(language: str) -> dict[str, str]:
    return json.loads((LOCALES / f"{language}.json").read_text("utf-8"))


ENGLISH = locale("en")


def parts(key: str) -> tuple[str, str]:
    """The key that is asked for, and the plural category.

    >>> parts("history.events_few"), parts("history.title")
    (('history.events', 'few'), ('history.title', ''))
    """
    plural = PLURAL.fullmatch(key)
    return (plural[1], plural[2]) if plural else (key, "")


def source_key(key: str) -> str:
    """The English key that a key of any language is worded after."""
    base, plural = parts(key)
    return f"{base}_other" if plural else key


def wanted(language: str) -> set[str]:
    """The keys that a language must have."""
    return {
        f"{base}_{category}" if plural else base
        for base, plural in map(parts, ENGLISH)
        for category in (CATEGORIES[language] if plural else {""})
    }


def told(text: str) -> list[str]:
    return sorted(SLOT.findall(text))


@every_language
def test_a_language_has_the_keys_of_english_in_its_own_plural_forms(language: str) -> None:
    there = locale(language).keys()
    missing, unknown = sorted(wanted(language) - there), sorted(there - wanted(language))
    assert (missing, unknown) == ([], [])


@every_language
def test_a_message_has_the_slots_of_the_english(language: str) -> None:
    for key, text in locale(language).items():
        slots, plural = told(ENGLISH[source_key(key)]), parts(key)[1]
        uncounted = [slot for slot in slots if slot != "count"]
        assert told(text) in ([slots, uncounted] if plural in WORDED else [slots]), key


@every_language
def test_a_file_lies_as_translators_tools_write_it(language: str) -> None:
    messages = locale(language)
    written = json.dumps(messages, indent=2, ensure_ascii=False, sort_keys=True)
    assert (LOCALES / f"{language}.json").read_text("utf-8") == written + "\n"


@every_language
def test_a_message_has_no_sign_that_does_not_belong_there(language: str) -> None:
    wrong = {
        key: text
        for key, text in locale(language).items()
        if FORBIDDEN.search(text.replace("!", "") if key in EXCLAIMING else text)
        or BLANK.search(text)
    }
    assert wrong == {}


@every_language
def test_a_message_is_about_as_long_as_the_english(language: str) -> None:
    """So that what was cut off, or answered instead of translated, is found."""
    wrong = {
        key: text
        for key, text in locale(language).items()
        if not len(ENGLISH[source_key(key)]) / 8
        <= len(text)
        <= len(ENGLISH[source_key(key)]) * 3 + 30
    }
    assert wrong == {}


@every_language
def test_a_sentence_ends_as_a_sentence(language: str) -> None:
    wrong = {
        key: text
        for key, text in locale(language).items()
        if (end := ENGLISH[source_key(key)][-1]) in ENDINGS and text[-1] not in ENDINGS[end]
    }
    assert wrong == {}


def test_writing_goes_the_way_of_the_language() -> None:
    directions = {language: locale(language)["language.dir"] for language in THERE}
    assert directions == {one: "rtl" if one in RIGHT_TO_LEFT else "ltr" for one in THERE}


@pytest.mark.parametrize(
    "path", sorted(LOCALES.glob("glossary/*.json")), ids=lambda path: path.stem
)
def test_a_glossary_names_its_terms(path: Path) -> None:
    glossary = json.loads(path.read_text("utf-8"))
    assert path.stem in THERE
    assert glossary.keys() == {"language", "form", "terms"}
    assert len(glossary["terms"]) >= 30
    for term in glossary["terms"]:
        assert term["en"] and term["own"] and term.keys() <= {"en", "own", "note"}


def test_a_language_has_its_glossary() -> None:
    there = {path.stem for path in LOCALES.glob("glossary/*.json")}
    assert set(THERE) - {"en", "ru"} <= there


def test_every_message_that_is_asked_for_by_name_exists() -> None:
    known = ENGLISH.keys() | {parts(key)[0] for key in ENGLISH}
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
