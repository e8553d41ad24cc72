"""The language of words is named where their letters leave no doubt."""

import pytest

from app.core.model import Event
from app.core.parcel.history import Told
from app.core.parcel.originals import language_of, untranslated


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("已妥投", "zh"),
        ("配達完了 お届け", "ja"),
        ("배달완료", "ko"),
        ("ถึงที่ทำการ", "th"),
        ("נמסר לנמען", "he"),
        ("Прибыло", "ru"),
        ("Надійшло до відділення, є", "uk"),
        ("Прыбыла", ""),
        ("Прибув до відділення", ""),
        ("Вручено", ""),
        ("Прыбыла ў аддзяленне", ""),
        ("Жеткізілді әзір", ""),
        ("Delivered", ""),
        ("", ""),
        ("123", ""),
    ],
)
def test_a_language_is_named_by_its_own_letters_only(text, language) -> None:
    assert language_of(text) == language


def told(text: str, sub: str | None = None, *also: Told) -> Told:
    return Told(Event(None, text), "page", sub, also)


def test_what_waits_for_a_translation_is_what_nobody_understood() -> None:
    lines = (told("Zorgle"), told("已妥投", "dl.delivered", told("Flumps")))
    assert untranslated(lines, "en", {}, every=False) == ("Zorgle", "Flumps")
    assert untranslated(lines, "en", {}, every=True) == ("Zorgle", "已妥投", "Flumps")


def test_the_visitors_own_language_and_what_is_known_wait_for_none() -> None:
    lines = (told("Прибыла"), told("Zorgle"), told("Zorgle"))
    assert untranslated(lines, "ru", {}, every=False) == ("Zorgle",)
    assert untranslated(lines, "ru", {("en", "Zorgle"): "Goes"}, every=False) == ("Zorgle",)
    assert untranslated(lines, "ru", {("ru", "Zorgle"): "Едет"}, every=False) == ()


def test_every_form_of_a_language_is_that_language() -> None:
    lines = (told("佐格"), told("Zorgle"), told("Вже їде"))
    assert untranslated(lines, "zh-Hans", {}, every=False) == ("Zorgle", "Вже їде")
    assert untranslated(lines, "uk", {}, every=False) == ("佐格", "Zorgle")
