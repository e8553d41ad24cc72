"""Warnings on a parcel's page and the chip of a card."""

from datetime import date, timedelta

import pytest

from app.core.concerns import Concern, concerns
from app.core.model import Eta, Order, Report, Retrieval
from app.core.parcel.glance import glance
from app.listing.view.cards import card
from app.opened.view.page import parcel_page
from app.pieces.warnings import deadline_chip, said, warnings
from tests.conftest import NOW, make_parcel, make_scan, make_state
from tests.faults import FAULTS, faulty
from tests.views.reading import check, read

N = "RR123456785CN"
TOMORROW = NOW.date() + timedelta(days=1)
QUIET = Concern("quiet", "notice", (("count", "15"),), None, "no_movement")
ENDING = Concern("protection", "act", (("day", "2026-11-23"),), TOMORROW, "extend_protection")
LOST = Concern("lost", "act", (), None, "not_received")
CUSTOMS = Concern("customs", "act")


@pytest.fixture
def show(echo):
    def show(*found: Concern, **fields: object):
        parcel = make_parcel(make_scan("IN_TRANSIT", 20), **fields)
        page = read(f"{warnings(parcel, found, make_state(parcel), echo) or ''}")
        check(page)
        return page

    return show


def test_without_concerns_nothing_is_shown(show) -> None:
    assert show().inside == []


def test_a_warning_says_why_and_what_to_do(show) -> None:
    one = show(QUIET).one("li")
    assert "concern.quiet.reason(count=15)" in one.words
    assert "concern.quiet.todo(count=15)" in one.words
    assert (one["data-tone"], one["data-kind"]) == ("notice", "quiet")


@pytest.mark.parametrize(("concern", "level"), [(QUIET, "notice"), (LOST, "act")])
def test_how_much_a_warning_matters_is_said_with_an_icon_and_a_word(show, concern, level) -> None:
    one = show(concern).one(class_="warning-level")
    assert one.words == f"concern.level.{level}"
    assert one.each("use")


def test_the_last_day_is_said_as_people_say_it(show) -> None:
    assert show(ENDING).one(class_="warning-until").words == "concern.until(day=tomorrow)"
    assert not show(QUIET).each(class_="warning-until")


def test_warnings_stand_in_the_order_given(show) -> None:
    assert [one["data-kind"] for one in show(ENDING, LOST, QUIET).each("li")] == [
        "protection",
        "lost",
        "quiet",
    ]


@pytest.mark.parametrize(
    ("concern", "ways"),
    [
        (QUIET, [f"#/message/{N}/no_movement"]),
        (LOST, [f"#/message/{N}/not_received", f"#/evidence/{N}"]),
        (Concern("check_digit", "act", letter="wrong_number"),
         [f"#/message/{N}/wrong_number", f"#/n/{N}"]),
        (CUSTOMS, []),
    ],
)  # fmt: skip
def test_a_warning_leads_to_what_helps(show, concern: Concern, ways: list[str]) -> None:
    assert [one["href"] for one in show(concern).each("a")] == ways


def test_countries_and_days_are_named(echo) -> None:
    state = make_state()
    args = (("country", "BR"), ("mine", "PL"), ("day", "2026-11-20"), ("count", "3"))
    words = said(Concern("destination", "act", args), "reason", state, echo)
    assert words == (
        "concern.destination.reason(country=land BR, mine=land PL, day=20 Nov, count=3)"
    )


def test_what_a_carrier_writes_stays_text(show) -> None:
    hostile = Concern("city", "notice", (("place", "<b>x</b>"), ("city", '"><i>')))
    assert not show(hostile).each("b")
    assert "<b>x</b>" in show(hostile).words


def test_a_delivered_parcel_offers_a_way_for_one_that_is_not_there(show) -> None:
    parcel = {"retrievals": (Retrieval("bring", NOW, Report(N, (make_scan("DELIVERED"),))),)}
    page = show(**parcel)
    assert page.one("details").one("summary").words == "concern.missing"
    assert [one["href"] for one in page.each("a")] == [
        f"#/message/{N}/not_received",
        f"#/evidence/{N}",
    ]
    assert not show(archived=NOW, **parcel).inside
    assert not show(Concern("too_fast", "notice", letter="not_received"), **parcel).each("details")


def test_the_chip_of_a_card_tells_the_nearest_deadline(echo) -> None:
    state = make_state()
    later = Concern("collect_until", "notice", (), date(2026, 12, 1))
    chip = read(f"{deadline_chip((LOST, later, ENDING), state, echo)}").one(class_="deadline")
    assert chip.words == "concern.protection.short(day=tomorrow)"
    assert chip["data-tone"] == "act"


def test_a_parcel_that_waits_tells_only_until_when(echo) -> None:
    waits = Concern("collect_until", "notice", (("day", TOMORROW.isoformat()),), TOMORROW)
    chip = read(f"{deadline_chip((waits,), make_state(), echo)}")
    assert chip.words == "concern.collect_until.short(day=tomorrow)"


def test_without_a_deadline_the_chip_tells_what_to_act_on(echo) -> None:
    state = make_state()
    wrong = Concern("check_digit", "act")
    chip = read(f"{deadline_chip((LOST, wrong, QUIET), state, echo)}")
    assert chip.one(class_="deadline").words == "concern.check_digit.short"
    for found in ((QUIET,), (), (LOST, CUSTOMS)):
        assert deadline_chip(found, state, echo) is None


def test_a_card_has_the_chip(echo) -> None:
    parcel = make_parcel(make_scan("IN_TRANSIT", 20), order=Order(protection=TOMORROW))
    shown = read(f"{card(parcel, make_state(parcel), echo)}").one(class_="deadline")
    assert shown.words == "concern.protection.short(day=tomorrow)"


def test_a_parcel_later_than_usual_says_so_on_its_page(echo) -> None:
    promised = Report(
        N, (make_scan("IN_TRANSIT", 18),), Eta(date(2026, 11, 18), date(2026, 11, 19))
    )
    parcel = make_parcel(retrievals=(Retrieval("bring", NOW, promised),))
    page = read(f"{parcel_page(make_state(parcel, opened=N), echo)}")
    assert page.one("li", class_="warning")["data-kind"] == "late"


def test_the_page_of_a_parcel_shows_its_warnings(echo) -> None:
    parcel = make_parcel(make_scan("IN_TRANSIT", 20), order=Order(protection=TOMORROW))
    page = read(f"{parcel_page(make_state(parcel, opened=N), echo)}")
    assert page.one("li", class_="warning")["data-kind"] == "protection"


@pytest.mark.parametrize("name", FAULTS)
def test_every_warning_can_be_said_in_every_language(w, name: str) -> None:
    one = faulty(name, 0)
    state = make_state(one.parcel, now=one.now)
    found = concerns(glance(one.parcel), one.own, one.now)
    check(read(f"{warnings(one.parcel, found, state, w)}"))
    for concern in found:
        assert said(concern, "short", state, w)
