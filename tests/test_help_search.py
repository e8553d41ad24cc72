"""Help is asked as shoppers ask: in other forms of the words, in their own words, in questions."""

import pytest

from app.help.answers import TOPICS, found
from tests.fakes import strict_words
from tests.test_locales import THERE

LATE, CUSTOMS, COLLECT = "computed.quiet", "it.import_held", "ap.ready"
# What is typed, and which answer must be among the first three: a status, or the key of a name.
ASKED = (
    *(("en", "has not arrived", LATE), ("en", "delivered but not received", "dl.delivered")),
    *(("en", "taxes", CUSTOMS), ("en", "notification", "help.remind")),
    *(("en", "privacy", "help.way.direct"), ("en", "deleted by mistake", "shelf.deleted")),
    *(("ru", "посылка не пришла", LATE), ("ru", "доставлена но не получил", "dl.delivered")),
    *(("ru", "задержали на таможне", "it.export_held"), ("ru", "пошлина", CUSTOMS)),
    *(("ru", "где найти трек-номер", "help.what"), ("ru", "уведомления", "help.remind")),
    *(("ru", "перенести на другой телефон", "along.title"), ("ru", "вб", "Wildberries")),
    *(("ru", "алиэкспресс", "AliExpress"), ("ru", "без интернета", "install.title")),
    *(("de", "nicht angekommen", LATE), ("de", "Datenschutz", "help.way.direct")),
    *(("de", "aus Versehen gelöscht", "shelf.deleted"), ("de", "Rückerstattung", "ex.lost")),
    *(("cs", "clo", CUSTOMS), ("cs", "výdejna", COLLECT), ("pl", "paczkomat", COLLECT)),
    *(("pl", "paczka nie doszła", LATE), ("uk", "мито", CUSTOMS), ("fr", "douane", CUSTOMS)),
    *(("es", "no ha llegado", LATE), ("it", "non è arrivato", LATE)),
    *(("pt-BR", "fui taxado", CUSTOMS), ("tr", "kargom gelmedi", LATE)),
    *(("nl", "niet aangekomen", LATE), ("zh-Hans", "包裹没收到怎么办", LATE)),
    *(("zh-Hans", "关税", CUSTOMS), ("ko", "관세", CUSTOMS), ("ko", "택배가 안 옴", LATE)),
    *(("ar", "لم يصل الطرد", LATE), ("ar", "ضريبة", CUSTOMS)),
    *(("he", "החבילה לא הגיעה", LATE), ("he", "מכס", CUSTOMS)),
)


@pytest.mark.parametrize(("language", "query", "wanted"), ASKED)
def test_what_shoppers_ask_is_answered_among_the_first(
    language: str, query: str, wanted: str
) -> None:
    w = strict_words(language)
    label = f"status.{wanted}.label"
    name = w.t(label, count=14) if label in w or f"{label}_other" in w else wanted
    name = w.t(name) if name in w else name
    told = [one.name for one in found(query, w)]
    assert name in told[:3], told


@pytest.mark.parametrize("query", ["", "   ", "qqq", "?!", "ъъъ", "zzz ъъъ", "\u4e00"])
def test_what_help_does_not_know_is_not_answered(query: str) -> None:
    assert not list(found(query, strict_words("ru")))


@pytest.mark.parametrize("language", THERE)
def test_every_answer_is_found_by_its_name_in_every_language(language: str) -> None:
    w = strict_words(language)
    for title, answers in TOPICS.values():
        for one in answers(w):
            name = one.name or w.t(title)
            assert name in [answer.name for answer in found(name, w)], name
