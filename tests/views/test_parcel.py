"""A parcel's own page: what is going on, what can be done, and where the data come from."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from app.core.model import SHARED, Eta, Failure, Order, Report, Retrieval
from app.core.reach.service import Service
from app.frame.action import Action
from app.opened.view.page import parcel_page
from app.roof import message, update
from tests.conftest import NOW, make_parcel, make_scan, make_state
from tests.views.reading import read

N = "RR123456785CN"


@pytest.fixture
def show(echo):
    """The page of a parcel."""

    def show(parcel, **fields):
        state = make_state(parcel, place="parcel", opened=parcel.number, **fields)
        return read(parcel_page(state, echo))

    return show


def facts(page) -> dict[str, str]:
    rows = page.one("section", class_="facts").each("div")
    return {row.one("dt").words: row.one("dd").words for row in rows}


@pytest.mark.parametrize("opened", [None, "gone"])
def test_where_no_parcel_is_open_it_says_so(echo, opened) -> None:
    assert read(parcel_page(make_state(opened=opened), echo)).words == "parcel.none"


def test_the_name_and_the_note_can_be_written(show) -> None:
    page = show(make_parcel(name="Lamp", note="for the hall"))
    name, note = page.one("input", id="name"), page.one("textarea", id="note")
    assert (name["value"], name["data-change"], name["data-id"]) == ("Lamp", "rename", N)
    assert (note.text, note["data-change"], note["data-id"]) == ("for the hall", "note", N)


def test_a_note_keeps_its_lines(show) -> None:
    assert show(make_parcel(note="one\n\ntwo")).one("textarea", id="note").text == "one\n\ntwo"


def test_the_headline_says_status_moment_and_place(show) -> None:
    page = show(make_parcel(make_scan("IN_TRANSIT", 18, place="OSLO")))
    head = page.one("header", class_="headline")
    assert head.one("h1").words == "status.it.moving.sentence"
    assert head.one("p", class_="quiet").words == "18 Nov 12:00 · 4 day ago · OSLO"
    assert head.each(class_="bar")


def test_stale_news_is_told_as_past_with_its_age_once(show) -> None:
    head = show(make_parcel(make_scan("IN_TRANSIT", 8, place="OSLO"))).one(class_="headline")
    said = "status.it.moving.past(ago=14 day ago) age.no_news"
    assert head.one("h1").words == said
    assert head.one("p", class_="quiet").words == "8 Nov 12:00 · OSLO"


def test_nobody_says_that_there_is_no_news_who_has_not_looked(show) -> None:
    report = Report(N, (make_scan("IN_TRANSIT", 8),))
    told = Retrieval("bring", NOW - timedelta(days=13, hours=12), report)
    head = show(make_parcel(retrievals=(told,))).one("h1")
    assert head.words == "status.it.moving.past(ago=14 day ago) age.not_updated"


def test_news_that_is_not_understood_is_news(show) -> None:
    told = show(make_parcel(make_scan("SOMETHING", 20), make_scan("IN_TRANSIT", 8)))
    assert told.one("h1").words == "status.it.moving.past(ago=14 day ago)"


def test_a_country_is_named_in_the_visitors_language(show) -> None:
    page = show(make_parcel(make_scan("IN_TRANSIT", 20, place="NORWAY")))
    assert page.one(class_="headline").one("p", class_="quiet").words.endswith(" · land NO")


def test_a_failure_names_the_service_that_failed(show) -> None:
    failure = Failure("ship24", NOW, "error.not_found")
    page = show(make_parcel(carrier="cainiao", failure=failure))
    assert "error.not_found(carrier=source.ship24.name" in page.words


def test_a_parcel_to_collect_begins_with_place_last_day_and_bar_code(show) -> None:
    report = Report(N, (make_scan("READY_FOR_PICKUP", 21, place="OSLO"),))
    by = replace(report, collect_by=NOW.date() + timedelta(days=9))
    page = show(make_parcel(retrievals=(Retrieval("bring", NOW, by),)))
    head = page.one(class_="headline")
    assert head.one("h1").words == "status.ap.ready.sentence_place(place=OSLO)"
    assert head.one(class_="must").words == "concern.collect_until.short(day=1 Dec)"
    assert not page.each(class_="warning-until") and head.words.count("OSLO") == 1
    assert page.one(class_="ticket").one("bdi").text == N
    folded = page.one("details", id="more")
    assert folded.each("section", class_="facts") and folded.each("section", class_="note")
    assert "concern.collect_until.todo" in page.one(class_="counter").words
    assert not page.each(class_="warnings")


def test_only_a_parcel_to_collect_shows_its_bar_code_at_once(show) -> None:
    page = show(make_parcel(make_scan("IN_TRANSIT", 21)))
    assert not page.each(class_="ticket") and not page.each("details", id="more")


def test_an_expected_day_is_said_until_the_parcel_is_there(show) -> None:
    eta = Eta(date(2026, 11, 24), date(2026, 11, 24))

    def promised(code):
        report = Report(N, (make_scan(code),), eta)
        return show(make_parcel(retrievals=(Retrieval("bring", NOW, report),)))

    due = promised("IN_TRANSIT").one("p", class_="due").words
    assert due == "due.days(days=24 Nov) due.by_carrier(carrier=Posten/Bring)"
    assert not promised("DELIVERED").each("p", class_="due")


@pytest.mark.parametrize(
    ("since", "until", "words"),
    [
        (time(14), time(16), "eta.since_until(day=24 Nov, since=14:00, until=16:00)"),
        (None, time(20), "eta.until(day=24 Nov, until=20:00)"),
        (time(9), None, "eta.since(day=24 Nov, since=09:00)"),
    ],
)
def test_the_hours_of_an_expected_day_are_said(show, since, until, words) -> None:
    eta = Eta(date(2026, 11, 24), date(2026, 11, 24), since, until)
    report = Report(N, (make_scan("IN_TRANSIT"),), eta)
    page = show(make_parcel(retrievals=(Retrieval("bring", NOW, report),)))
    assert page.one("p", class_="due").words.startswith(f"due.days(days={words})")


def test_a_failure_stands_under_what_is_known(show) -> None:
    failure = Failure("bring", NOW, "error.offline")
    page = show(make_parcel(make_scan("IN_TRANSIT", 20), failure=failure))
    assert page.one("h1").words == "status.it.moving.sentence"
    assert page.one("p", class_="notice").words.startswith("error.offline(")


def test_a_failure_is_said_once_where_nothing_is_known(show) -> None:
    page = show(make_parcel(failure=Failure("bring", NOW, "error.offline")))
    assert page.words.count("error.offline") == 1


@pytest.mark.parametrize(
    ("carrier", "keys", "acts"),
    [
        ("posten-norge", {}, ["refresh"]),
        ("dhl-express", {"dhl": "k"}, ["refresh"]),
        ("dhl-express", {}, ["paste-page"]),
        ("cainiao", {}, ["paste-page"]),
        (None, {}, []),
    ],
)
def test_only_who_can_be_asked_is_offered_to_be(show, carrier, keys, acts) -> None:
    doors = show(make_parcel(carrier=carrier), keys=keys).one(class_="doors")
    assert [one["data-act"] for one in doors.each("button")] == acts


def test_a_service_is_tried_only_while_nobody_knows_whether_it_answers(show) -> None:
    assert show(make_parcel(carrier="cainiao")).each("button", data_act="check-access")
    refusing = {"cainiao": Service("refused", NOW)}
    for parcel, services in (
        (make_parcel(carrier="cainiao"), refusing),
        (make_parcel(make_scan("DELIVERED"), carrier="cainiao"), {}),
    ):
        assert not show(parcel, services=services).each("button", data_act="check-access")


def test_a_delivered_parcel_is_not_offered_to_be_asked_about(show) -> None:
    doors = show(make_parcel(make_scan("DELIVERED"))).one(class_="doors")
    assert not doors.each("button")


def test_a_question_under_way_is_said(show) -> None:
    page = show(make_parcel(), busy=frozenset({N}))
    busy = page.one(class_="doors").one("button", data_act="refresh")
    assert busy.words == "route.asking"


def test_a_missing_key_leads_to_the_page_of_that_key(show) -> None:
    others = show(make_parcel(carrier="dhl-express")).one("ul", class_="other-ways")
    assert "#/key/dhl" in [one["href"] for one in others.each("a")]


def test_the_other_ways_say_what_they_would_bring_for_this_parcel(show) -> None:
    rows = show(make_parcel(carrier="cainiao")).one("ul", class_="other-ways").each("li")
    assert [row.one("p").words.partition("(")[0] for row in rows] == [
        *("brings.relay_missing", "brings.check", "brings.bridge", "brings.service"),
    ]
    assert not show(make_parcel()).each("ul", class_="other-ways")


@pytest.mark.parametrize(("wide", "how"), [(False, "step_copy"), (True, "step_copy_desk")])
def test_what_only_the_carriers_page_tells_is_brought_in_three_steps(show, wide, how) -> None:
    page = show(make_parcel(carrier="cainiao"), wide=wide)
    there, copy, back = page.one("ol", class_="steps").each("li")
    assert there.each("a", target="_blank") and back.each("button", data_act="paste-page")
    assert copy.words == f"route.{how}"
    assert page.one("section", class_="way").words.startswith("route.closed(")
    brought = show(make_parcel(make_scan(), carrier="cainiao"))
    assert not brought.each("ol", class_="steps")


def test_the_carriers_own_page_is_one_press_away(show) -> None:
    doors = show(make_parcel(carrier="cainiao")).one(class_="doors")
    assert [N in one["href"] for one in doors.each("a", target="_blank")] == [True]


def test_the_way_of_the_data_and_their_moment_are_said(show) -> None:
    page = show(make_parcel(make_scan()))
    way = page.one("section", class_="way")
    assert way.words.startswith("route.direct(")
    assert "route.as_of(moment=time.moment(day=today, clock=12:00))" in way.words
    assert len(page.each("section", class_="way")) == 1


def test_the_freshest_of_several_reports_gives_the_moment(show) -> None:
    told = tuple(
        Retrieval(source, NOW - timedelta(days=days), Report(N, (make_scan(),)))
        for source, days in (("bring", 3), ("dhl", 1))
    )
    assert "day=yesterday" in show(make_parcel(retrievals=told)).one("section", class_="way").words


def test_what_came_in_a_link_is_not_taken_for_what_was_asked_here(show) -> None:
    given = Retrieval("bring", NOW, Report(N, (make_scan(),)), SHARED)
    way = show(make_parcel(retrievals=(given,))).one("section", class_="way")
    assert "route.from_link" in way.words
    assert "route.as_of" not in way.words
    asked = show(make_parcel(retrievals=(replace(given, via="direct"),)))
    assert "route.from_link" not in asked.one("section", class_="way").words


def test_other_sites_stand_behind_a_curtain_with_a_warning(show) -> None:
    elsewhere = show(make_parcel()).one("details", id="elsewhere")
    assert "open" not in elsewhere.attributes
    assert "route.others_see" in elsewhere.words
    assert all(N in one["href"] for one in elsewhere.each("a"))
    assert len(elsewhere.each("a")) > 3


def test_where_nobody_can_be_asked_the_other_sites_are_in_sight(show) -> None:
    elsewhere = show(make_parcel(carrier="made-in-2031")).one("details", id="elsewhere")
    assert "open" in elsewhere.attributes


def test_without_a_carrier_its_candidates_can_be_chosen_at_once(show) -> None:
    options = show(make_parcel(carrier=None)).each("button", data_act="pick")
    assert {one["data-id"] for one in options} == {f"parcel|carrier|{N}"}
    assert "china-post" in [one["data-value"] for one in options]
    assert not show(make_parcel()).each("button", data_act="pick")


def test_the_facts_are_the_reports_and_the_ends_as_declared(show) -> None:
    report = Report(N, (make_scan(),), service="Parcel", weight_g=1250, origin="SE")
    told = (Retrieval("bring", NOW, report),)
    page = show(make_parcel(retrievals=told, origin="CN", destination="NO"))
    said = facts(page)
    assert said["fact.origin"] == "land SE"
    assert said["fact.destination"] == "land NO"
    assert said["fact.service"] == "Parcel"
    assert said["fact.weight"] == "fact.kilograms(kg=1.25)"


def test_what_the_carrier_says_itself_is_not_for_the_visitor_to_change(show) -> None:
    report = Report(N, (make_scan(),), origin="SE")
    page = show(make_parcel(retrievals=(Retrieval("bring", NOW, report),)))
    acts = {one["data-act"] for one in page.one(class_="facts").each("button")}
    assert acts == {"pick-parcel-destination"}


def test_unknown_facts_are_left_out(show) -> None:
    assert facts(show(make_parcel())).keys() == {"fact.origin", "fact.destination"}


def test_the_carrier_is_said_once_and_can_be_set_right_there(show) -> None:
    page = show(make_parcel())
    assert page.one(class_="title").one("button", data_act="pick-parcel-carrier").words
    assert len(page.each("button", data_act="pick-parcel-carrier")) == 1


@pytest.mark.parametrize(
    ("fields", "acts"),
    [
        ({}, ["archive", "delete"]),
        ({"archived": NOW}, ["archive", "delete"]),
        ({"deleted": NOW}, ["restore"]),
    ],
)
def test_a_parcel_can_be_put_away_deleted_or_taken_back(show, fields, acts) -> None:
    actions = show(make_parcel(**fields)).one("footer")
    assert [one["data-act"] for one in actions.each("button")] == acts


def test_what_is_done_with_a_parcel_is_at_hand(show) -> None:
    dock = show(make_parcel()).one("nav", class_="dock")
    assert dock.one("button")["data-act"] == "copy-details"
    assert [one["href"] for one in dock.each("a")] == [
        f"#/{place}/{N}" for place in ("share", "evidence", "message")
    ]
    assert not show(make_parcel(deleted=NOW)).each("nav", class_="dock")


def test_the_headline_says_what_must_be_done_or_that_it_is_nothing(show) -> None:
    calm = show(make_parcel(make_scan("IN_TRANSIT", 21)))
    assert calm.one("p", class_="must").words == "parcel.nothing_to_do"
    ending = Order(protection=NOW.date())
    urgent = show(make_parcel(make_scan("IN_TRANSIT", 21), order=ending)).one("p", class_="must")
    assert urgent["data-tone"] == "act"
    assert urgent.words.startswith("concern.protection.short")
    for code in ("DELIVERED", "READY_FOR_PICKUP"):
        assert not show(make_parcel(make_scan(code, 21))).each("p", class_="must")


def test_a_street_or_code_in_the_carriers_words_stands_where_it_waits(echo) -> None:
    text = "Zur Abholung bereit: Filiale 542, Nonnenstr. 5"
    waits = make_parcel(make_scan("notified", text=text), source="slovak-post")
    page = read(parcel_page(make_state(waits, opened=N), echo))
    assert text in page.one("blockquote").words
    without = make_parcel(make_scan("notified", text="Ready"), source="slovak-post")
    assert not read(parcel_page(make_state(without, opened=N), echo)).each("blockquote")
    assert "parcel.nothing_to_do" not in page.words


def test_the_page_of_a_carrier_who_wants_a_key_is_reached_in_three_steps(echo) -> None:
    page = read(parcel_page(make_state(make_parcel(carrier="dhl-express"), opened=N), echo))
    steps = page.one("ol", class_="steps").each("li")
    assert len(steps) == 3 and N in steps[0].one("a")["href"]
    assert page.one("section", class_="way").words.startswith("route.key_missing")


def main_buttons(page) -> list[str]:
    return [one.words for one in page.each(class_="main")]


def test_who_comes_back_from_the_carriers_page_pastes_next(echo) -> None:
    for parcel in (make_parcel(carrier="cainiao"), make_parcel(make_scan(), carrier="cainiao")):
        state = make_state(parcel, opened=N)
        (first,) = main_buttons(read(parcel_page(state, echo)))
        assert first.startswith("route.open(")
        there = read(parcel_page(state, echo)).one("span", data_act="walked")
        state, _ = update(state, message(Action("walked", there["data-id"])))
        assert main_buttons(read(parcel_page(state, echo))) == ["route.paste_copied"]
