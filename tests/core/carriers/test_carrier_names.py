"""A carrier has one name in each language, wherever the page names it."""

import pytest

from app.core.carriers import carriers, search
from app.core.language.languages import LANGUAGES
from app.core.sources import SOURCES
from app.pieces.source_names import teller
from tests.fakes import strict_words

IDS = {one.id for one in carriers()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_carrier_is_found_by_its_name_in_the_language(language: str) -> None:
    w = strict_words(language)
    assert w.carrier_names.keys() <= IDS
    for one, name in w.carrier_names.items():
        assert search(name, w.carrier_names)[0].id == one, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_carriers_own_service_is_called_as_the_carrier(language: str) -> None:
    w = strict_words(language)
    for source in SOURCES.values():
        if len(source.carriers) == 1 and not source.aggregator:
            assert teller(source.id, w) == w.carrier(source.carriers[0])
            assert f"source.{source.id}.name" not in w


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", "Polish Post, China Post, Nova Poshta, Ukrposhta, Korea Post, YTO Express"),
        ("pl", "Poczta Polska, China Post, Nova Poshta, Ukrposhta, Korea Post, YTO Express"),
        ("ru", "Почта Польши, Почта Китая, Нова пошта, Укрпочта, Почта Кореи, YTO Express"),
        ("uk", "Польська пошта, Пошта Китаю, Нова пошта, Укрпошта, Пошта Кореї, YTO Express"),
        ("zh-Hans", "波兰邮政, 中国邮政, Nova Poshta, 乌克兰邮政, 韩国邮政, 圆通速递"),
        ("ko", "폴란드 우정, 중국우정, Nova Poshta, 우크라이나 우정, 우체국택배, YTO Express"),
    ],
)
def test_a_carrier_is_called_as_its_shoppers_call_it(language: str, names: str) -> None:
    ids = ("poczta-polska", "china-post", "nova-poshta", "ukrposhta", "korea-post", "yto")
    w = strict_words(language)
    assert ", ".join(map(w.carrier, ids)) == names


def test_a_name_that_begins_with_a_figure_is_read_by_its_letters() -> None:
    assert strict_words("ru").carrier("5post") == "5Пост"
    assert strict_words("de").carrier("5post") == "5Post"
