"""The page speaks the first of the visitor's languages that it knows."""

import pytest

from app.core.language.languages import LANGUAGES, preferred
from tests.fakes import LOCALES


@pytest.mark.parametrize(
    ("wanted", "spoken"),
    [
        (("ru",), "ru"),
        (("ru-RU", "en-US"), "ru"),
        (("RU-by",), "ru"),
        (("fr-CA", "en-GB", "ru"), "en"),
        (("fr", "de"), "en"),
        (("rue",), "en"),
        ((), "en"),
    ],
)
def test_the_first_known_language_is_taken_else_english(wanted, spoken) -> None:
    assert preferred(wanted) == spoken


def test_every_language_has_its_messages_and_the_other_way_round() -> None:
    assert LANGUAGES.keys() == {path.stem for path in LOCALES.glob("*.json")}
