"""The pictures: a bar, a number and a row of the table for each thing, and honest when few."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.model import Mark, Order
from app.pieces.stages import stages_chart
from app.roof import title
from app.settings.view import settings_page
from app.statistics.view.page import statistics_page
from tests.conftest import NOW, make_parcel, make_scan, make_state
from tests.rooms import changed_state
from tests.strategies import hostile, parcels
from tests.views.conftest import drawn
from tests.views.reading import check, read


def came(number: int, days: float, shop: str = "Temu", origin: str = "CN"):
    """A parcel that came to Norway on the twentieth of November after so many days."""
    events = (
        make_scan("DELIVERED", 20, country="NO"),
        make_scan("TRANSPORT_TO_RECIPIENT", 20 - days / 4, country="NO"),
        make_scan("HANDED_IN", 20 - days, country=origin),
    )
    return make_parcel(
        *events, number=f"A{number}", origin=origin, destination="NO", order=Order(shop)
    )


FEW = [came(1, 8), came(2, 12)]
ENOUGH = [*FEW, came(3, 20, "eBay"), came(4, 16, "")]


@pytest.fixture
def show(echo):
    """The page of statistics about these parcels."""

    def show(*mine):
        page = read(statistics_page(make_state(*mine, place="statistics"), echo))
        check(page)
        return page

    return show


def figure(page, name):
    """The bars and the rows of the table under a heading."""
    [section] = [one for one in page.each("section") if one.one("h2").words == f"figures.{name}"]
    bars = [bar.words for bar in section.each("div", class_="figure-row")]
    rows = [
        [cell.words for cell in row.all() if cell.tag in ("th", "td")]
        for row in section.one("tbody").each("tr")
    ]
    return bars, rows


def test_fewer_than_three_delivered_parcels_are_said_to_be_too_few(show) -> None:
    page = show(*FEW)
    assert "figures.few(count=2, enough=3)" in page.words
    assert [one.words for one in page.each("h2")] == ["figures.months"]


def test_an_empty_list_has_no_pictures(show) -> None:
    assert not show().each("svg", viewBox="0") and not show().each("section")


def test_a_route_says_how_long_and_of_how_many(show) -> None:
    bars, rows = figure(show(*ENOUGH), "route")
    name = "figures.between(origin=land CN, destination=land NO)"
    assert bars == [f"{name} figures.parcels(count=4) figures.days(count=14)"]
    days = [f"figures.days(count={n})" for n in (14, 8, 20)]
    assert rows == [[name, *days, "4"]]


def test_a_way_within_one_country_is_named_so(show) -> None:
    bars, _ = figure(show(*(came(n, 2, origin="NO") for n in range(3))), "route")
    assert bars[0].startswith("figures.within(country=land NO)")


def test_shops_that_are_named_are_told_and_their_names_kept_apart(show) -> None:
    page = show(*ENOUGH)
    assert [row[0] for row in figure(page, "shop")[1]] == ["Temu", "eBay"]
    assert {one["dir"] for one in page.each("bdi", class_="foreign")} == {"auto"}


def test_how_to_read_the_bars_is_said_once(show) -> None:
    assert show(*ENOUGH).words.count("figures.took_why") == 1


def test_the_share_that_came_in_time_says_of_how_many(show) -> None:
    page = show(*ENOUGH)
    assert figure(page, "punctual")[1] == [
        ["figures.in_time", "figures.of(part=4, share=100)"],
        ["figures.late", "figures.of(part=0, share=0)"],
    ]
    assert "figures.punctual_why(count=4)" in page.words


def test_where_nothing_is_known_of_the_ways_it_cannot_be_said_who_was_in_time(show) -> None:
    page = show(*(came(n, 9, origin="DE") for n in range(3)))
    assert "figures.punctual_few(count=0, enough=3)" in page.words


def test_the_longest_wait_stands_first(show) -> None:
    _, rows = figure(show(*ENOUGH), "waits")
    assert [row[0] for row in rows] == ["stages.2 · land CN", "stages.6 · land NO"]


def test_each_of_twelve_months_has_its_bar(show) -> None:
    bars, rows = figure(show(*ENOUGH), "months")
    assert (len(bars), bars[-1], rows[0]) == (12, "Nov 2026 4", ["Dec 2025", "0"])


def test_the_longest_bar_fills_its_line_and_ends_stay_within_it(show) -> None:
    page = show(*ENOUGH)
    bars = [one for one in page.each("rect") if one["class"] != "figure-ground"]
    reach = [float(one["x"]) + float(one["width"]) for one in bars]
    assert max(reach) == 100
    assert min(float(one["width"]) for one in bars) >= 0


def test_every_picture_has_a_name_and_a_table_with_one(show) -> None:
    page = show(*ENOUGH)
    pictures = page.each("div", class_="figure")
    assert len(pictures) == 7
    for one in pictures:
        label = one.one("div", role="img")["aria-label"]
        assert one.one("div", role="group")["aria-label"] in label
        rows = len(one.one("tbody").each("tr"))
        assert rows == len(one.each("div", class_="figure-row"))
        heads = len(one.one("thead").each("th"))
        assert {len(row.each("td")) + 1 for row in one.one("tbody").each("tr")} == {heads}


def test_it_is_linked_from_the_settings_and_from_what_was_delivered(echo) -> None:
    state = make_state(make_parcel(number="A0"), *ENOUGH)
    assert read(settings_page(state, echo)).one("a", href="#/statistics")
    assert not drawn(state, echo).each("a", href="#/statistics")
    assert drawn(changed_state(state, shelf="delivered"), echo).one("a", href="#/statistics")
    assert not drawn(changed_state(state, shelf="delivered", query="A"), echo).each(
        "a", href="#/statistics"
    )


def test_the_window_is_called_after_it(echo) -> None:
    assert title(make_state(place="statistics"), echo) == "page.title_at(place=figures.title)"


@given(mine=st.lists(parcels(words=hostile), max_size=4))
def test_any_list_has_its_figures_in_words_that_exist(w, mine) -> None:
    state = make_state(*mine, *ENOUGH, place="statistics")
    assert drawn(state, w).one("article", class_="statistics")


def chart(parcel, words):
    state = make_state(parcel)
    made = stages_chart(state.book.glance(parcel.number), state, words)
    return made and read(made)


def test_a_parcel_has_a_bar_for_each_stage(echo) -> None:
    page = chart(came(1, 8), echo)
    check(page)
    bars = [one.words for one in page.each("div", class_="figure-row")]
    assert bars == ["stages.2 figures.days(count=6)", "stages.6 figures.days(count=2)"]


def test_where_it_is_now_is_said_to_last(echo) -> None:
    page = chart(
        make_parcel(make_scan("TRANSPORT_TO_RECIPIENT", 21.7), make_scan("HANDED_IN")), echo
    )
    last = page.each("div", class_="figure-row")[-1]
    assert last.words == "stages.6 stages.going figures.day_part"
    assert last.one("rect", class_="figure-here")


@pytest.mark.parametrize("events", [(), (make_scan("HANDED_IN"),)])
def test_without_two_steps_there_is_no_chart(echo, events) -> None:
    assert chart(make_parcel(*events), echo) is None


@given(mine=parcels(words=hostile))
def test_any_parcel_has_its_chart_in_words_that_exist(w, mine) -> None:
    page = chart(replace(mine, added=NOW - timedelta(days=1)), w)
    if page is not None:
        check(page)


def counted(page, title: str) -> list[str]:
    """The rows of a section of counts."""
    [section] = [one for one in page.each("section") if one.one("h2").words == title]
    return [row.words for row in section.one("dl", class_="tally").each("div")]


def test_what_was_lost_or_paid_back_is_told_with_the_prices_noted(show) -> None:
    day = NOW.date()
    page = show(
        make_parcel(number="L1", mark=Mark("lost", day), order=Order("Temu", price="3 €")),
        make_parcel(number="L2", mark=Mark("lost", day)),
        make_parcel(number="R1", mark=Mark("refunded", day)),
    )
    assert counted(page, "figures.ends") == [
        "mark.lost 3 EUR · figures.unpriced(number=1)2",
        "mark.refunded1",
    ]


def test_what_the_visitor_sends_stands_apart(show) -> None:
    sent = [replace(one, sent=True) for one in ENOUGH]
    page = show(*sent, make_parcel(make_scan("READY_FOR_PICKUP"), number="W1", sent=True))
    assert counted(page, "shelf.sent") == ["figures.sent_waiting1", "mark.delivered4"]
    assert "figures.sent_took(count=4" not in page.words
    assert "figures.sent_took(number=4, days=figures.days(count=14))" in page.words
    assert "figures.few(count=0, enough=3)" in page.words
    assert not [one for one in page.each("h2") if one.words in ("figures.months", "figures.route")]
