"""Help: answers under topics, what is found among them, and the tips of the first days."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from app.core.numbers import find, find_orders
from app.core.statuses import SUBS
from app.frame.common import HINTS
from app.help.answers import REMINDERS, SHOPS, TOPICS, WAYS, found
from app.help.view import help_page
from app.listing.view.cards import cards
from app.order.view import SHOPS as OFFERED
from tests.conftest import make_parcel, make_state
from tests.views.reading import check, read


@pytest.fixture
def page(w):
    found = read(help_page(make_state(place="help"), w))
    check(found)
    return found


def test_every_shop_that_the_order_offers_is_explained(page) -> None:
    assert set(OFFERED) <= {one.words for one in page.each("h3")}


@pytest.mark.parametrize(("shop", "order"), [one for one in SHOPS if one[1]])
def test_an_order_number_that_is_shown_is_known_as_that_shops(shop: str, order: str) -> None:
    assert [one.shop for one in find_orders(order)] == [shop.lower()]


def test_the_track_numbers_that_are_shown_are_found(page) -> None:
    assert "RR123456785CN" in find(page.text)
    assert "LP00123456789012" in find(page.text)


def test_what_reminders_can_and_cannot_do_is_said(echo) -> None:
    page = read(help_page(make_state(place="help"), echo))
    for one in (*(f"help.remind.{name}" for name in REMINDERS), "help.remind.not"):
        assert one in page.words


def test_every_status_is_named_with_what_it_means_and_what_to_do(w) -> None:
    answers = TOPICS["status"][1](w)
    assert len(answers) == len(SUBS)
    assert all(one.name and len(one.lines) >= 2 and all(one.lines) for one in answers)


def test_every_way_says_to_whom_it_tells_what(w) -> None:
    assert [one.name for one in TOPICS["ways"][1](w)][: len(WAYS)] == [
        w.t(name) for name, _ in WAYS
    ]


@pytest.mark.parametrize(("address", "topic"), [(None, "number"), ("STATUS", "status")])
def test_the_topic_of_the_address_is_open(echo, address: str | None, topic: str) -> None:
    page = read(help_page(make_state(place="help", opened=address), echo))
    shown = [one["id"] for one in page.each("details") if "open" in one.attributes]
    assert shown == [f"help-{topic}"]


def test_a_topic_that_is_called_opens_also_where_it_stood_closed(echo) -> None:
    """A curtain keeps its state by its id (static/draw.js)."""

    def ids(opened: str | None) -> dict[str, bool]:
        page = read(help_page(make_state(place="help", opened=opened), echo))
        return {one["id"]: "open" in one.attributes for one in page.each("details")}

    before, after = ids(None), ids("KEYS")
    assert all(before[name] == after[name] for name in before.keys() & after.keys())


def test_every_way_into_help_names_a_topic() -> None:
    root = Path(__file__).parents[2]
    sources = [*(root / "app").rglob("*.py"), *(root / "static").glob("*.js"), root / "index.html"]
    text = "\n".join(path.read_text("utf-8") for path in sources)
    assert set(re.findall(r"#/help/(\w+)", text)) <= TOPICS.keys()


def test_every_answer_is_found_by_its_own_words(w) -> None:
    for title, answers in TOPICS.values():
        for one in answers(w):
            name = one.name or w.t(title)
            assert name in [answer.name for answer in found(name.upper(), w)], name
            if one.lines:
                assert one.lines in [answer.lines for answer in found(one.lines[-1], w)]


def test_what_is_called_so_comes_first_and_what_is_not_there_is_not_found(w) -> None:
    name = w.t("status.it.import_held.label")
    assert next(iter(found(name, w))).name == name
    page = read(help_page(make_state(place="help", help="qqq"), w))
    check(page)
    assert page.one(role="status").words == w.t("picker.none") and not page.each("h2")


def test_a_search_tells_how_much_it_found(w) -> None:
    page = read(help_page(make_state(place="help", help="RR123456785CN"), w))
    check(page)
    assert page.one(role="status").words == w.t("help.found", count=1)
    assert [one.words for one in page.each("h2")] == [w.t("help.looks")]


def test_one_tip_at_a_time_stands_below_the_list_until_all_are_read(echo) -> None:
    state = make_state(make_parcel())
    for name in HINTS:
        tip = read(cards(state, echo)).one("aside")
        assert f"hint.{name}" in tip.words
        assert [one["data-id"] for one in tip.each("button")] == [name, ""]
        hinted = f"{state.settings.hinted} {name}"
        state = replace(state, settings=replace(state.settings, hinted=hinted))
    assert not read(cards(state, echo)).each("aside")


def test_no_tip_is_given_of_what_was_done_or_beside_an_empty_list(echo) -> None:
    state = make_state(make_parcel())
    settings = replace(state.settings, home="PL", hinted="open menu")
    assert "hint.help" in read(cards(replace(state, settings=settings), echo)).one("aside").words
    assert not read(cards(make_state(), echo)).each("aside")


def test_the_empty_list_leads_there_and_a_list_with_parcels_does_not(echo) -> None:
    def leads(state) -> bool:
        return "#/help/number" in [one["href"] for one in read(cards(state, echo)).each("a")]

    assert leads(make_state())
    assert not leads(make_state(make_parcel()))
    assert not leads(make_state(make_parcel(), shelf="delivered"))
