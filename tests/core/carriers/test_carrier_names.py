"""A carrier has one name in each language, wherever the page names it."""

import pytest

from app.core.carriers import carriers, search
from app.core.language.languages import LANGUAGES
from app.core.sources import SOURCES
from tests.fakes import strict_words

OWN = [one for one in SOURCES.values() if len(one.carriers) == 1 and not one.aggregator]


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("source", [one for one in OWN if one.key], ids=lambda one: one.id)
def test_a_carriers_own_service_is_called_as_the_carrier(source, language: str) -> None:
    w = strict_words(language)
    assert w.t(f"source.{source.id}.name") == w.carrier(source.carriers[0])


def test_names_are_of_languages_of_the_page_and_found_by_the_search() -> None:
    for one in carriers():
        for language, name in one.names:
            assert language in LANGUAGES and name != one.name
            assert one in search(name)
