"""The history: newest first, by day, repeats folded, the carrier's own words under each."""

from dataclasses import replace
from datetime import datetime

import pytest

from app.core.model import Event, Report, Retrieval
from app.core.parcel.journey import journey
from app.pieces.timeline import timeline
from app.translation.state import Translation
from tests.conftest import NOW, make_parcel, make_scan, make_state
from tests.views.reading import read

N = "RR123456785CN"


@pytest.fixture
def show(echo):
    """The history of a parcel with these events."""

    def show(*events):
        parcel = make_parcel(*events)
        return read(timeline(journey(parcel), make_state(parcel), echo))

    return show


def test_the_days_stand_newest_first(show) -> None:
    page = show(make_scan("HANDED_IN", 20), make_scan("TERMINAL", 22), make_scan("", 21))
    assert [one.words for one in page.each("h4")] == ["today", "yesterday", "20 Nov"]


def test_lines_of_one_day_stand_together_with_their_clocks(show) -> None:
    page = show(make_scan("TERMINAL", 20.25), make_scan("HANDED_IN", 20))
    assert [one.words for one in page.each("h4")] == ["20 Nov"]
    assert [one.words for one in page.each(class_="line-clock")] == ["18:00", "12:00"]


def test_the_newest_leg_is_open_and_the_others_are_not(show) -> None:
    page = show(make_scan(day=3, country="NO"), make_scan(day=2, country="CN"))
    legs = page.each("details", class_="leg")
    assert [one.one("h3").words for one in legs] == ["land NO", "land CN"]
    assert ["open" in one.attributes for one in legs] == [True, False]


def test_a_leg_counts_its_events_with_the_folded_ones(show) -> None:
    scans = [make_scan("TERMINAL", day) for day in (3, 2, 1)]
    page = show(*scans, make_scan("HANDED_IN", 0.5))
    assert "history.events(count=4)" in page.one("details", class_="leg").each("summary")[0].words


def test_a_known_code_has_our_label_and_the_carriers_words_behind_a_curtain(show) -> None:
    page = show(make_scan("TERMINAL", text="Ankommet terminal", place="OSLO"))
    assert page.one(class_="line-text").words == "status.it.moving.label"
    assert page.one(class_="line-place").words == "OSLO"
    raw = page.one("details", class_="raw")
    assert "Ankommet terminal" in raw.words
    assert raw.one("code").text == "TERMINAL"
    assert "open" not in raw.attributes


def test_an_unknown_code_has_the_carriers_words_in_the_line_itself(show) -> None:
    line = show(make_scan("NEW", text="Рушає")).one("li", class_="line")
    assert line.one(class_="line-text").one("bdi").text == "Рушає"
    assert line["data-tone"] == "idle"


def test_the_line_has_the_tone_of_its_status(show) -> None:
    assert show(make_scan("RETURN")).one("li", class_="line")["data-tone"] == "problem"


def test_folded_scans_are_counted_and_all_shown_behind_the_curtain(show) -> None:
    page = show(*(make_scan("TERMINAL", day) for day in (3, 2, 1)))
    assert page.one(class_="line-text").one(class_="tag").words == "history.repeats(count=2)"
    assert len(page.one("details", class_="raw").each("li")) == 3


def test_a_single_scan_is_not_said_to_be_repeated(show) -> None:
    assert not show(make_scan()).each(class_="tag")


def test_a_time_without_a_zone_is_said_to_be_the_places_own(show) -> None:
    naive = Event(datetime(2026, 11, 20, 8), "Sent", zone_known=False)
    assert "time.zone_unknown" in show(naive).words
    assert "time.zone_unknown" not in show(make_scan()).words


def test_an_event_without_time_or_words_says_so(show) -> None:
    page = show(Event(None, "", code="NEW"))
    assert page.one("h4").words == "time.unknown"
    assert "history.no_words" in page.one("details", class_="raw").words


def told_by_two(text: str = "Delivered"):
    """A parcel of which a carrier and a sent page tell the same."""
    scan = make_scan("IN_TRANSIT", 20, text="Underveis")
    page = replace(scan, code="", text=text)
    parcel = make_parcel(scan)
    sent = Retrieval("page", NOW, Report(parcel.number, (page,)))
    return replace(parcel, retrievals=(*parcel.retrievals, sent))


def test_what_several_told_stands_once_and_says_who_else(echo) -> None:
    parcel = told_by_two("Underveis")
    page = read(timeline(journey(parcel), make_state(parcel), echo))
    (line,) = page.each("li", class_="line")
    assert line.one(class_="line-also").words.startswith("history.also(sources=")
    who = [one.words for one in line.one(class_="raw").each("b")]
    assert sorted(one.casefold() for one in who) == ["posten/bring", "source.page.name"]


def test_words_that_nobody_understood_can_be_told_to_the_host(echo) -> None:
    event = make_scan("", 20, text="Zorgle flumps 12345678")
    page = shown(echo, event, repository="https://codeberg.org/jane/parcels")
    links = page.one(class_="raw").each("a", class_="button")
    assert [one.words for one in links] == ["history.google", "history.report"]
    for link in links:
        assert "Zorgle" in link["href"]
        assert "12345678" not in link["href"]


def test_without_a_repository_there_is_nowhere_to_report(echo) -> None:
    page = shown(echo, make_scan("", 20, text="Zorgle flumps"))
    assert [one.words for one in page.one(class_="raw").each("a", class_="button")] == [
        "history.google"
    ]


def test_whatever_stands_for_a_carriers_words_has_them_behind_a_curtain(echo) -> None:
    """A status, a rendering, a translation of the browser, and words left as they are."""
    texts = ("Ankommet terminal", "离开【深圳】,下一站【Ulm】", "Zorgle flumps", "Рушає")
    events = [
        make_scan("TERMINAL" if text == texts[0] else "", 20 - age, text=text)
        for age, text in enumerate(texts)
    ]
    known = Translation(translator=True, translations={("en", texts[2]): "Somewhere"})
    page = shown(echo, *events, translation=known)
    lines = page.each("li", class_="line")
    assert len(lines) == len(texts)
    for line, text in zip(lines, texts, strict=True):
        raw = line.one("details", class_="raw")
        assert text in raw.words
        assert "open" not in raw.attributes


def test_words_that_are_understood_need_no_report(show) -> None:
    page = show(make_scan("TERMINAL", 20), make_scan("NEW", 19, text=""))
    assert not page.each("a", class_="button")


def shown(echo, *events, **state):
    """The history of a parcel on a page in this state."""
    parcel = make_parcel(*events)
    page = make_state(parcel, opened=parcel.number, **state)
    return read(timeline(journey(parcel), page, echo))


def test_words_that_say_more_than_their_status_are_said_in_ours(show) -> None:
    page = show(make_scan("", text="离开【深圳】,下一站【Ulm】", place="CN"))
    said = "said.left_for(place=town.shenzhen, next=Ulm)"
    assert page.one(class_="line-text").words == said
    assert page.one(class_="line-text").one("bdi").text == "Ulm"
    assert "离开" in page.one("details", class_="raw").words


def test_a_place_known_to_us_has_its_name_in_our_language(show) -> None:
    page = show(make_scan("TERMINAL", text="Ankommet", place="北京国际邮件互换局"))
    assert page.one(class_="line-place").words == "place.exchange(place=town.beijing)"


def test_a_place_inside_a_known_town_keeps_its_own_words_too(show) -> None:
    page = show(make_scan("TERMINAL", text="Ankommet", place="深圳市福田区某营业部"))
    said = "place.within(place=town.shenzhen, raw=深圳市福田区某营业部)"
    assert page.one(class_="line-place").words == said


def test_a_place_that_the_words_name_does_not_stand_under_them_again(show) -> None:
    page = show(make_scan("", text="Arrived at ULM", place="Ulm"))
    assert page.one(class_="line-text").words == "said.arrived_at(place=ULM)"
    assert not page.each(class_="line-place")


def test_a_hostile_name_stays_text(show) -> None:
    page = show(make_scan("", text="Arrived at <img src=x>"))
    assert not page.each("img")
    assert "<img src=x" in page.words


def test_scans_that_say_different_things_stand_each_on_its_line(show) -> None:
    page = show(
        make_scan("", 3, text="Departed from sorting center"),
        make_scan("", 2, text="Arrived at sorting center"),
    )
    lines = [one.words for one in page.each(class_="line-text")]
    assert lines == ["said.left_sorting", "said.arrived_sorting"]


def test_the_carriers_words_stand_beside_ours_if_they_are_wanted(echo) -> None:
    scan = make_scan("", text="已妥投")
    assert not shown(echo, scan).each(class_="line-original")
    page = shown(echo, scan, originals=True)
    assert page.one(class_="line-original").one("bdi")["lang"] == "zh"
    assert page.one(class_="line-original").words == "已妥投"


def test_the_switch_says_what_it_will_do(echo) -> None:
    for originals, wanted, label in ((False, "on", "show"), (True, "off", "hide")):
        page = shown(echo, make_scan(), originals=originals)
        switch = page.one("button", data_act="originals")
        assert (switch["data-id"], switch.words) == (wanted, f"history.originals_{label}")


def test_words_in_a_script_of_many_languages_have_no_language(echo) -> None:
    page = shown(echo, make_scan("", text="Zorgle"))
    assert "lang" not in page.one(class_="line-text").one("bdi").attributes


def test_nothing_offers_to_translate_where_the_browser_cannot(echo) -> None:
    page = shown(echo, make_scan("", text="Zorgle"), originals=True)
    assert not page.each("button", data_act="translate")
    assert not page.each("button", data_act="translate-all")


def test_a_parcel_that_is_not_on_the_list_is_not_translated(echo) -> None:
    parcel = make_parcel(make_scan("", text="Zorgle"))
    page = read(timeline(journey(parcel), make_state(translator=True), echo))
    assert not page.each("button", data_act="translate")


def test_what_is_not_understood_can_be_translated_by_the_browser(echo) -> None:
    page = shown(echo, make_scan("", text="Zorgle"), translator=True)
    assert page.one("button", data_act="translate")["data-id"] == N


def test_what_is_understood_can_be_translated_too_once_it_is_shown(echo) -> None:
    scan = make_scan("", text="已妥投")
    assert not shown(echo, scan, translator=True).each("button", data_act="translate-all")
    page = shown(echo, scan, translator=True, originals=True)
    assert page.one("button", data_act="translate-all")["data-id"] == N


def test_nothing_is_left_to_translate_once_all_is(echo) -> None:
    known = {("en", "Zorgle"): "Goes", ("en", "已妥投"): "Done"}
    scans = (make_scan("", 3, text="Zorgle"), make_scan("", 2, text="已妥投"))
    page = shown(echo, *scans, translator=True, originals=True, translations=known)
    assert [one["data-act"] for one in page.each("button")] == ["originals"]


@pytest.mark.parametrize(
    ("percent", "said"), [(0, "translating"), (40, "translating_fetch(percent=40)")]
)
def test_a_translation_under_way_says_how_far_it_is(echo, percent, said) -> None:
    page = shown(echo, make_scan("", text="Zorgle"), translator=True, translating=percent)
    assert page.one(role="status").words == f"history.{said}"
    assert not page.each("button", data_act="translate")


def test_a_translation_is_marked_and_has_the_original_beside_it(echo) -> None:
    known = {("en", "Zorgle <b>"): "Goes <i>"}
    page = shown(echo, make_scan("", text="Zorgle <b>"), translations=known)
    assert page.one(class_="line-text").words == "Goes <i> history.translated"
    assert page.one(class_="line-text").one("bdi")["lang"] == "en"
    assert page.one(class_="line-original").words == "Zorgle <b>"


def test_a_translation_of_what_is_understood_stands_under_its_original(echo) -> None:
    known = {("en", "已妥投"): "Well delivered"}
    page = shown(echo, make_scan("", text="已妥投"), translations=known, originals=True)
    assert page.one(class_="line-text").words == "status.dl.delivered.label"
    assert page.one(class_="line-translated").words == "Well delivered history.translated"


def test_a_translation_into_another_language_is_not_shown(echo) -> None:
    page = shown(echo, make_scan("", text="Zorgle"), translations={("ru", "Zorgle"): "Едет"})
    assert page.one(class_="line-text").words == "Zorgle"
