"""Messages are worded in the visitor's language, with plurals, and nothing is lost."""

import pytest
from hypothesis import given

from app.core.language.i18n import UNSAID, Translator
from tests.fakes import messages
from tests.plurals import english, russian
from tests.strategies import texts

EN = {"greeting": "Dear {{name}}", "day_one": "{{count}} day", "day_other": "{{count}} days"}
RU = {"day_one": "{{count}} день", "day_few": "{{count}} дня", "day_many": "{{count}} дней"}


def test_a_message_takes_its_arguments() -> None:
    t = Translator(EN, {}, english)
    assert t("greeting", name="Ann") == "Dear Ann"


@pytest.mark.parametrize(
    ("count", "said"),
    [(1, "1 день"), (3, "3 дня"), (11, "11 дней"), (21, "21 день"), (0, "0 дней")],
)
def test_a_count_chooses_the_plural_of_the_language(count: int, said: str) -> None:
    assert Translator(RU, EN, russian)("day", count=count) == said


def test_a_number_is_written_in_the_digits_of_its_readers() -> None:
    arabic = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
    t = Translator(EN, {}, english, lambda n: str(n).translate(arabic))
    assert t("day", count=12) == "١٢ days"
    assert t("greeting", name="R2D2") == "Dear R2D2"


def test_a_plural_form_that_is_missing_falls_back_to_other() -> None:
    assert Translator(EN, {}, russian)("day", count=3) == "3 days"


def test_a_counted_message_may_have_one_form_only() -> None:
    assert Translator({"all": "All {{count}}"}, {}, english)("all", count=1) == "All 1"


def test_what_a_language_lacks_is_said_in_the_other() -> None:
    t = Translator(RU, EN, russian)
    assert t("greeting", name="Анна") == "Dear Анна"
    assert "greeting" in t
    assert "day_few" in t
    assert "no.such" not in t


def test_a_message_that_nobody_has_is_not_said_by_its_key() -> None:
    assert Translator({}, {}, english)("no.such", count=2) == UNSAID


@given(texts)
def test_a_value_is_said_as_it_is_whatever_it_looks_like(text: str) -> None:
    t = Translator({"both": "{{first}}, {{second}}"}, {}, english)
    assert t("both", first=text, second="2") == f"{text}, 2"
    assert t("both", first="{{second}}", second=text) == "{{second}}, " + text


@pytest.mark.parametrize(
    ("count", "said"), [(1, "1 событие"), (2, "2 события"), (5, "5 событий"), (101, "101 событие")]
)
def test_the_page_counts_in_russian(count: int, said: str) -> None:
    assert Translator(messages("ru"), {}, russian)("history.events", count=count) == said


def test_written_from_the_right_what_fills_a_slot_stands_apart() -> None:
    t = Translator(
        {"language.dir": "rtl", "from": "من {{carrier}}.", "press": "اضغط «Go on!» ثم «تم»"},
        {},
        english,
    )
    assert t("from", carrier="DHL") == "من \u2068DHL\u2069."
    assert t("from", carrier=t("from", carrier="DHL")) == "من من \u2068DHL\u2069."
    assert t("from", carrier="A.") == "من \u2068A.\u2069"
    assert t("press") == "اضغط «\u2068Go on!\u2069» ثم «تم»"
