"""Messages to the seller say what is known, and nothing else, in every language."""

import json
import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.concerns import Own, concerns
from app.core.language.languages import LANGUAGES
from app.core.model import Order, Report, Retrieval
from app.core.parcel.glance import glance
from app.core.parcel.journey import journey
from app.letters.wording import LETTERS, Facts, facts, letter, proposed, tongues
from tests.conftest import NOW, make_parcel, make_scan
from tests.fakes import messages, strict_words
from tests.strategies import texts

N = "RR123456785CN"
WORDING = json.loads((Path(__file__).parent.parent / "app/letters/wording.json").read_text("utf-8"))
TONGUES = {one.tag: one for language in LANGUAGES for one in tongues(strict_words(language))}
FULL = Facts(
    N,
    order="8012345678901234",
    shop="AliExpress",
    placed=date(2026, 10, 20),
    protection=date(2026, 12, 19),
    days=97,
    last=date(2026, 11, 10),
    place="Warszawa",
    ended=date(2026, 11, 9),
    ended_place="Krakow",
    home="PL",
    seen="ES",
)
# What each message is there to say, when everything is known.
TELLS = {
    "send_number": {"order", "shop", "placed", "protection"},
    "wrong_number": {"number", "order", "shop", "placed", "protection"},
    "other_country": {"number", "order", "shop", "placed", "protection", "home", "seen"},
    "no_movement": {"number", "order", "shop", "placed", "protection", "days", "last", "place"},
    "extend_protection": {"number", "order", "shop", "placed", "protection", "last", "place"},
    "not_received": {"number", "order", "shop", "placed", "protection", "ended", "ended_place"},
}
DAYS = ("placed", "protection", "last", "ended")
WRITTEN = {
    "en": ("20 October 2026", "19 December 2026", "10 November 2026", "9 November 2026"),
    "zh-Hans": ("2026年10月20日", "2026年12月19日", "2026年11月10日", "2026年11月9日"),
}
# How the stand-in for Intl writes them in any other language.
BY_INTL = ("20 Oct 2026", "19 Dec 2026", "10 Nov 2026", "9 Nov 2026")


def country(code: str, language: str) -> str:
    return f"land {code} ({language})"


def said(name: str, language: str) -> str:
    """How a text writes a fact."""
    if name in DAYS:
        return WRITTEN.get(language, BY_INTL)[DAYS.index(name)]
    value = getattr(FULL, name)
    return country(value, language) if name in ("home", "seen") else str(value)


@pytest.mark.parametrize("language", TONGUES)
@pytest.mark.parametrize("which", LETTERS)
def test_a_message_tells_every_fact_that_belongs_to_it(which: str, language: str) -> None:
    text = letter(which, TONGUES[language], FULL, country)
    for name in TELLS[which]:
        assert said(name, language) in text, name


@pytest.mark.parametrize("language", TONGUES)
@pytest.mark.parametrize("which", LETTERS)
def test_of_nothing_but_a_number_a_message_is_still_whole(which: str, language: str) -> None:
    text = letter(which, TONGUES[language], Facts(N), country)
    assert not re.search(r"[{}\[\]@]|  | [.,]|None", text)
    assert len(text.splitlines()) == (5 if which == "extend_protection" else 4)
    assert (N in text) is (which != "send_number")


@pytest.mark.parametrize("language", TONGUES)
@pytest.mark.parametrize("which", LETTERS)
@pytest.mark.parametrize("name", [name for name in Facts._fields if name != "number"])
def test_a_fact_that_is_not_known_leaves_no_trace(which: str, language: str, name: str) -> None:
    unknown = FULL._replace(**{name: Facts._field_defaults[name]})
    text = letter(which, TONGUES[language], unknown, country)
    assert said(name, language) not in text
    assert not re.search(r"[{}\[\]@]|  | [.,]|None|\.\.", text)


@given(texts, texts, texts, st.sampled_from(sorted(TONGUES)), st.sampled_from(LETTERS))
def test_what_others_wrote_stands_in_a_message_as_it_is(
    shop: str, order: str, place: str, language: str, which: str
) -> None:
    known = FULL._replace(shop=shop, order=order, place=place)
    text = letter(which, TONGUES[language], known, country)
    plain = letter(which, TONGUES[language], FULL, country)
    assert len(text) - len(plain) <= 3 * (len(shop) + len(order) + len(place))
    if TELLS[which] >= {"shop"} and shop:
        assert shop in text


def sentences(language: str) -> dict[str, str]:
    """The sentences of a language by name."""
    if language in WORDING:
        return WORDING[language]["said"]
    return {
        key.removeprefix("letter."): said
        for key, said in messages(language).items()
        if key.startswith("letter.")
    }


def test_every_language_has_every_sentence_of_every_message() -> None:
    layout = WORDING["layout"]
    assert layout.keys() == set(LETTERS)
    named = set(re.findall(r'"([\w.]+)"', json.dumps(list(layout.values()))))
    for language in TONGUES:
        assert sentences(language).keys() == named, language


def test_the_english_to_translate_from_is_what_sellers_read() -> None:
    base = {f"letter.{name}": said for name, said in sentences("en").items()}
    assert base == {key: said for key, said in messages("en").items() if key.startswith("letter.")}


def test_a_sentence_has_the_same_slots_in_every_language() -> None:
    for language in TONGUES:
        for name, said in sentences(language).items():
            slots = set(re.findall(r"{(\w+)}", said))
            assert slots == set(re.findall(r"{(\w+)}", sentences("en")[name])), (language, name)
            assert slots <= set(Facts._fields)


def test_english_and_chinese_come_first_and_then_the_visitors_own() -> None:
    def tags(language: str) -> list[str]:
        return [one.tag for one in tongues(strict_words(language))]

    assert tags("ru") == ["en", "zh-Hans", "ru"]
    assert tags("en") == ["en", "zh-Hans"]


def test_days_are_counted_in_the_digits_of_the_dates(monkeypatch) -> None:
    words = strict_words("ar")
    monkeypatch.setattr(words.intl, "number", lambda value: f"<{value}>")
    *_, own = tongues(words)
    assert "<97>" in letter("no_movement", own, FULL, words.intl.country_in)


def told(*scans, home="NO", **fields):
    """A parcel with its journey, the warnings about it, and what a message may tell of it."""
    parcel = make_parcel(*scans, **fields)
    way = journey(parcel)
    found = concerns(glance(parcel, way), Own(home), NOW)
    return parcel, way, found, facts(parcel, way, found, home)


def test_days_without_movement_are_counted_from_the_newest_event() -> None:
    known = told(make_scan("IN_TRANSIT", 8, place="OSLO"), make_scan("IN_TRANSIT", 2))[3]
    assert (known.days, known.last, known.place) == (14, date(2026, 11, 8), "OSLO")


def test_days_of_which_nobody_has_asked_are_not_counted() -> None:
    report = Report(N, (make_scan("IN_TRANSIT", 2),))
    asked = Retrieval("bring", NOW - timedelta(days=10), report)
    assert told(retrievals=(asked,))[3].days == 10


def test_a_day_is_no_time_to_complain_of_and_nothing_moves_after_the_end() -> None:
    assert told(make_scan("IN_TRANSIT", 21))[3].days is None
    assert told(make_scan("DELIVERED", 2))[3].days is None
    assert told()[3].days is None


def test_the_delivery_is_told_only_where_there_was_one() -> None:
    delivered = told(make_scan("DELIVERED", 9, place="OSLO"))[3]
    assert (delivered.ended, delivered.ended_place) == (date(2026, 11, 9), "OSLO")
    assert told(make_scan("IN_TRANSIT", 9))[3].ended is None


def goes_to(country, **fields):
    report = Report(N, (make_scan("IN_TRANSIT", 20),), destination=country)
    return told(retrievals=(Retrieval("bring", NOW, report),), **fields)


@pytest.mark.parametrize(("reported", "seen"), [("ES", "ES"), ("NO", None), (None, None)])
def test_another_country_is_one_that_a_warning_names(reported, seen) -> None:
    assert goes_to(reported)[3].seen == seen


def test_the_country_declared_for_the_parcel_counts_where_the_visitor_named_no_own() -> None:
    assert told(home=None, destination="PL")[3].home == "PL"
    assert told(home="NO", destination="PL")[3].home == "NO"


def test_long_texts_of_others_are_cut_and_stand_on_one_line() -> None:
    known = told(order=Order(shop="a\n\tb " * 99, number=" 1\n2 "))[3]
    assert (len(known.shop), known.order) == (80, "1 2")
    assert "\n" not in known.shop


ENDING = Order(protection=(NOW + timedelta(days=3)).date())


@pytest.mark.parametrize(
    ("scans", "fields", "fitting"),
    [
        ((make_scan("DELIVERED", 20),), {}, "not_received"),
        ((make_scan("DELIVERED", 20),), {"number": "RR123456780CN"}, "not_received"),
        ((), {"number": "8012345678901234", "carrier": None}, "send_number"),
        ((), {"number": "RR123456780CN"}, "wrong_number"),
        ((), {}, "wrong_number"),
        ((make_scan("IN_TRANSIT", 2),), {}, "no_movement"),
        ((make_scan("IN_TRANSIT", 2),), {"order": ENDING}, "extend_protection"),
        ((make_scan("IN_TRANSIT", 21),), {}, ""),
    ],
)
def test_the_message_that_fits_is_proposed(scans, fields, fitting: str) -> None:
    assert proposed(*told(*scans, **fields)[:3]) == fitting


def test_a_warning_that_calls_for_action_comes_before_the_delivery() -> None:
    assert proposed(*goes_to("ES")[:3]) == "other_country"
    given_out = make_scan("DELIVERED", 20, country="ES")
    assert proposed(*told(given_out)[:3]) == "other_country"
