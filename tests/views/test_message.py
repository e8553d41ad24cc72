"""Messages to the seller: the kinds, the one that fits, and each text with its own language."""

import pytest

from app.core.model import Order
from app.core.parcel.journey import journey
from app.frame.common import Settings
from app.letters.view.page import message_page
from app.letters.wording import LETTERS, facts, letter, tongues
from tests.conftest import make_parcel, make_scan, make_state
from tests.fakes import strict_words
from tests.views.reading import check, read

N = "RR123456785CN"


@pytest.fixture
def show():
    def show(*scans, language="ru", which="", **fields):
        parcel = make_parcel(*scans, **fields)
        state = make_state(
            parcel,
            place="message",
            opened=N,
            letter=which,
            settings=Settings(language, home="NO"),
        )
        page = read(message_page(state, strict_words(language)))
        check(page)
        return page

    return show


def chosen(page) -> list[str]:
    return [one["href"] for one in page.each("a", class_="option", aria_current="true")]


def test_all_kinds_are_offered_and_the_one_that_fits_comes_first(show) -> None:
    page = show(make_scan("DELIVERED", 9))
    kinds = [one["href"].rpartition("/")[2] for one in page.each("a", class_="option")]
    assert kinds[0] == "not_received"
    assert sorted(kinds) == sorted(LETTERS)
    assert len(page.each(class_="tag-sure")) == 1
    assert chosen(page) == [f"#/message/{N}/not_received"]


def test_the_chosen_kind_is_shown_and_an_unknown_one_is_the_fitting(show) -> None:
    assert chosen(show(which="other_country")) == [f"#/message/{N}/other_country"]
    assert chosen(show(which="no such")) == chosen(show())


def test_where_no_message_fits_none_is_proposed(show) -> None:
    page = show(make_scan("IN_TRANSIT", 21))
    assert not chosen(page) and not page.each("textarea") and not page.each(class_="tag-sure")
    assert len(page.each("a", class_="option")) == len(LETTERS)


@pytest.mark.parametrize(
    ("language", "tags"), [("ru", ["en", "zh-Hans", "ru"]), ("en", ["en", "zh-Hans"])]
)
def test_each_text_says_its_language_and_direction(show, language: str, tags: list[str]) -> None:
    page = show(language=language)
    fields = page.each("textarea")
    assert [one["lang"] for one in fields] == tags
    assert {one["dir"] for one in fields} == {"ltr"}


def test_each_text_has_a_button_of_its_own_that_sends_it(show) -> None:
    forms = show().each("form", data_submit="copy-letter")
    assert len(forms) == 3
    names = {one.one("button")["aria-label"] for one in forms}
    assert len(names) == 3
    for one in forms:
        assert one.one("textarea")["name"] == "value"
        assert "data-own" in one.one("textarea").attributes


def test_the_texts_are_those_of_the_letters(show) -> None:
    order = Order("<b>Temu</b>", "PO-1")
    page = show(make_scan("IN_TRANSIT", 1), which="no_movement", order=order)
    parcel = make_parcel(make_scan("IN_TRANSIT", 1), order=order)
    known = facts(parcel, journey(parcel), (), "NO")
    named = strict_words().intl.country_in
    written_in = tongues(strict_words("ru"))
    texts = [one.text for one in page.each("textarea")]
    assert texts == [letter("no_movement", one, known, named) for one in written_in]
    assert "<b>Temu</b>" in texts[0]


def test_another_kind_is_another_field_so_that_what_was_written_is_not_mixed_up(show) -> None:
    ids = [{one["id"] for one in show(which=which).each("textarea")} for which in LETTERS]
    assert len(set.union(*ids)) == 3 * len(LETTERS)


def test_an_unknown_parcel_has_no_messages(echo) -> None:
    page = read(message_page(make_state(place="message", opened="no such"), echo))
    assert "parcel.none" in page.words
    assert not page.each("textarea")


def test_the_language_of_most_sellers_is_named_in_the_visitors_own(show) -> None:
    labels = [one.words for one in show(which="no_movement").each("label")]
    assert labels == ["English", "Китайский · 中文", "Русский"]
    own = [one.words for one in show(which="no_movement", language="zh-Hans").each("label")]
    assert own.count("中文") == 1


def test_that_nothing_calls_for_a_message_stands_above_the_choice(show) -> None:
    words = strict_words("ru").t
    said = show(make_scan("IN_TRANSIT", 22)).words
    assert said.index(words("message.none")) < said.index(words("message.no_movement"))
    said = show(which="no_movement").words
    assert said.index(words("message.no_movement")) < said.index(words("message.about"))
