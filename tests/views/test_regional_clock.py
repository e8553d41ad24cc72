"""The clock of the visitor's region, by the browser's own Intl."""

from datetime import datetime
from importlib import import_module
from typing import Any

import js
import pytest
from pyodide.ffi import to_js

from app.core.language.words import Words
from app.core.model import Eta
from tests.conftest import NOW
from tests.fakes import strict_words

# Node has Intl, but no navigator, which the room asks for the languages.
if not hasattr(js, "navigator"):
    js.navigator = js.Object.new()
intl = import_module("app.browser.intl")

# Narrow and other spaces of typography are no matter of these tests.
SPACES = str.maketrans("\u202f\xa0\u2009", "   ")
AFTERNOON, MORNING = datetime(2026, 11, 20, 14, 30), datetime(2026, 11, 20, 9, 5)


class Navigator:
    """A browser set to some languages."""

    def __init__(self, *languages: str) -> None:
        self.languages = to_js(list(languages))


def spoken(monkeypatch, language: str, *wanted: str) -> Any:
    monkeypatch.setattr(intl, "navigator", Navigator(*wanted))
    return intl.BrowserIntl(language)


@pytest.mark.parametrize(
    ("language", "wanted", "afternoon", "morning"),
    [
        ("en", "en-US", "2:30 PM", "9:05 AM"),
        ("en", "en-GB", "14:30", "09:05"),
        ("en", "en-AU", "2:30 pm", "9:05 am"),
        ("ru", "ru-RU", "14:30", "09:05"),
        ("ru", "uk-UA", "14:30", "09:05"),
        ("uk", "uk-UA", "14:30", "09:05"),
        ("de", "de-DE", "14:30", "09:05"),
        ("fr", "fr-FR", "14:30", "09:05"),
        ("it", "it-IT", "14:30", "09:05"),
        ("es", "es-ES", "14:30", "9:05"),
        ("es", "es-CO", "2:30 p. m.", "9:05 a. m."),
        ("pt-BR", "pt-BR", "14:30", "09:05"),
        ("pl", "pl-PL", "14:30", "09:05"),
        ("cs", "cs-CZ", "14:30", "9:05"),
        ("nl", "nl-NL", "14:30", "09:05"),
        ("tr", "tr-TR", "14:30", "09:05"),
        ("zh-Hans", "zh-CN", "14:30", "09:05"),
        ("he", "he-IL", "14:30", "9:05"),
        ("ar", "ar-EG", "٢:٣٠ م", "٩:٠٥ ص"),
    ],
)
def test_a_clock_is_told_as_the_region_tells_it(
    monkeypatch, language: str, wanted: str, afternoon: str, morning: str
) -> None:
    own = spoken(monkeypatch, language, wanted)
    told = [own.clock(when).translate(SPACES) for when in (AFTERNOON, MORNING)]
    assert told == [afternoon, morning]


def test_a_korean_reads_twelve_hours(monkeypatch) -> None:
    """Whether before them stands 오후 or PM differs between versions of the data."""
    told = spoken(monkeypatch, "ko", "ko-KR").clock(AFTERNOON).translate(SPACES)
    assert told in ("오후 2:30", "PM 2:30")


def test_midnight_and_noon_are_the_regions_own(monkeypatch) -> None:
    american = spoken(monkeypatch, "en", "en-US")
    assert american.clock(datetime(2026, 11, 20)).translate(SPACES) == "12:00 AM"
    assert american.clock(datetime(2026, 11, 20, 12)).translate(SPACES) == "12:00 PM"
    assert spoken(monkeypatch, "ru", "ru-RU").clock(datetime(2026, 11, 20)) == "00:00"


def test_expected_hours_have_the_regions_clock(monkeypatch) -> None:
    words = strict_words("en")
    american = Words(words.t, spoken(monkeypatch, "en", "en-US"))
    day = AFTERNOON.date()
    told = american.eta(Eta(day, day, AFTERNOON.time(), datetime(2026, 11, 20, 16).time()), NOW)
    assert "2:30 PM" in told.translate(SPACES)
    assert "4:00 PM" in told.translate(SPACES)
