"""Each language under its own name, and its form in the visitor's own region."""

import pytest

from app.core.language.languages import LANGUAGES, regional
from tests.fakes import LOCALES


@pytest.mark.parametrize(
    ("language", "wanted", "form"),
    [
        ("ru", ("ru-RU", "en-US"), "ru-RU"),
        ("ru", ("RU-by",), "RU-by"),
        ("en", ("fr-CA", "en-GB", "en-US"), "en-GB"),
        ("en", ("fr", "de"), "en"),
        ("ru", ("rue",), "ru"),
        ("en", (), "en"),
    ],
)
def test_dates_and_figures_take_the_form_of_the_visitors_region(language, wanted, form) -> None:
    assert regional(language, wanted) == form


def test_every_language_has_its_messages_and_the_other_way_round() -> None:
    assert LANGUAGES.keys() == {path.stem for path in LOCALES.glob("*.json")}
