"""Every language has its messages; dates are in the form of the visitor's region."""

import pytest

from app.core.language.languages import LANGUAGES, regional
from tests.fakes import LOCALES


@pytest.mark.parametrize(
    ("wanted", "form"),
    [
        (("en-GB",), "en-GB"),
        (("ru-RU", "ru", "en-US", "en"), "en-RU"),
        (("en", "de-DE"), "en-DE"),
        (("zh-hans-cn",), "en-CN"),
        (("en-u-hc-h12",), "en"),
        (("en",), "en"),
        ((), "en"),
    ],
)
def test_the_region_is_the_browsers_and_the_language_the_pages(wanted, form: str) -> None:
    assert regional("en", wanted) == form


def test_every_language_has_its_messages_and_the_other_way_round() -> None:
    assert LANGUAGES.keys() == {path.stem for path in LOCALES.glob("*.json")}
