"""The sheet of evidence on the page: everything stands on it, and nothing of the visitor's own."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given

from app.core.model import Event, Report, Retrieval
from app.evidence.view import evidence_page
from app.opened.view.page import parcel_page
from app.roof import title
from tests.conftest import NOW, make_parcel, make_scan, make_state
from tests.fakes import strict_words
from tests.strategies import hostile, parcels
from tests.views.conftest import drawn
from tests.views.reading import check, read

N = "RR123456785CN"


def opened(parcel, **fields):
    return make_state(parcel, place="evidence", opened=parcel.number, **fields)


@pytest.fixture
def show(echo):
    """The page of a parcel's evidence."""

    def show(parcel, **fields):
        page = read(evidence_page(opened(parcel, **fields), echo))
        check(page)
        return page

    return show


def test_without_a_parcel_it_says_so(echo) -> None:
    assert read(evidence_page(make_state(opened="gone"), echo)).words == "parcel.none"


def test_the_sheet_leads_back_to_its_parcel_and_is_reached_from_there(show, echo) -> None:
    assert show(make_parcel()).one("a", class_="up")["href"] == f"#/p/{N}"
    page = read(parcel_page(make_state(make_parcel(), opened=N), echo))
    assert page.one("a", href=f"#/evidence/{N}").words == "dock.evidence"
    assert page.one("button", data_act="copy-details")["data-id"] == N


def test_it_can_be_printed_copied_saved_and_shared(show) -> None:
    tools = show(make_parcel()).one("section", class_="proof-tools")
    taken = [one["data-value"] for one in tools.each("button", data_act="take-evidence")]
    assert taken == ["copy", "picture", "text", "json", "share"]
    assert {one["data-id"] for one in tools.each("button", data_act="take-evidence")} == {N}
    assert tools.one("button", data_act="print")
    assert tools.one("p").words == "evidence.why"


@pytest.mark.parametrize(
    ("language", "tongues", "sheets"),
    [
        *(("en", "both", ["en"]), ("en", "own", ["en"]), ("en", "en", ["en"])),
        *(("ru", "both", ["ru", "en"]), ("ru", "own", ["ru"]), ("ru", "en", ["en"])),
    ],
)
def test_the_sheet_is_printed_in_each_language_that_is_wanted(
    language: str, tongues: str, sheets: list[str]
) -> None:
    w = strict_words(language)
    w.english = w.english or strict_words("en")
    page = read(evidence_page(opened(make_parcel(make_scan()), tongues=tongues), w))
    check(page)
    found = page.each("section", class_="proof")
    assert [one["lang"] for one in found] == sheets
    for one in found:
        own = strict_words(one["lang"])
        assert own.t("evidence.title_short") in one.one("h2").words
        assert own.t("evidence.hash_about") in one.words
    pressed = page.each("button", data_act="sheet-tongues", aria_pressed="true")
    assert [one["data-id"] for one in pressed] == ([tongues] if language != "en" else [])


@pytest.mark.parametrize("tongues", ["both", "own", "en"])
def test_until_english_is_there_the_sheet_is_in_the_visitors_language(tongues: str) -> None:
    page = read(evidence_page(opened(make_parcel(), tongues=tongues), strict_words("ru")))
    assert page.one("section", class_="proof")["lang"] == "ru"


def test_an_event_stands_with_its_words_its_place_its_code_and_what_it_means(show) -> None:
    page = show(make_parcel(make_scan("DELIVERED", 3, text="Given out", place="OSLO")))
    row = page.one("ol", class_="proof-events").one("li")
    assert [part.words for part in row.each("bdi")] == [
        *("3 Nov 2026, 12:00", "UTC", "Given out", "OSLO")
    ]
    assert row.one("code").words == "DELIVERED"
    assert "status.dl.delivered.label" in row.words


def test_who_told_it_stands_at_each_event_only_where_there_are_several(show) -> None:
    one = Retrieval("bring", NOW, Report(N, (make_scan(),)))
    other = Retrieval("dhl", NOW, Report(N, (make_scan("", 2),)))
    assert "Posten/Bring" not in show(make_parcel(make_scan())).one("ol").words
    page = show(make_parcel(retrievals=(one, other)))
    told = [row.words for row in page.one("ol", class_="proof-events").each("li")]
    assert "source.dhl.name" in told[0]
    assert "Posten/Bring" in told[1]
    assert len(page.one("ul", class_="proof-from").each("li")) == 2


def test_the_words_of_others_are_kept_apart_from_the_direction_of_ours(show) -> None:
    page = show(make_parcel(make_scan("", 3, text="נמסר", place="תל אביב"))).one("ol")
    for words in ("נמסר", "תל אביב"):
        [bdi] = [one for one in page.each("bdi") if one.words == words]
        assert bdi["dir"] == "auto"


def test_a_time_is_told_as_people_say_it_and_how_it_stands_to_utc(show) -> None:
    zone = timezone(timedelta(hours=8))
    for hour, told in ((20, "UTC+08:00 · 12:00 UTC"), (3, "UTC+08:00 · 2 Nov 2026, 19:00 UTC")):
        event = Event(datetime(2026, 11, 3, hour, tzinfo=zone), "Left")
        when = show(make_parcel(event)).one("ol").one(class_="proof-when")
        assert [part.words for part in when.each("bdi")] == [f"3 Nov 2026, {hour:02}:00", told]


def test_a_time_without_a_zone_is_said_to_be_so(show) -> None:
    event = Event(datetime(2026, 11, 3, 8), "Left", zone_known=False)
    assert "evidence.zone_unknown" in show(make_parcel(event)).one("ol").words


def test_the_address_where_it_can_be_verified_is_written_out(show) -> None:
    link = show(make_parcel(carrier="china-post")).one("p", class_="proof-honest").one("a")
    assert link["href"] == link.words
    assert N in link.words


def test_the_hash_is_on_the_sheet(show) -> None:
    assert len(show(make_parcel(make_scan())).one("p", class_="proof-hash").words) == 64


def test_the_visitors_own_words_are_on_it_only_when_ticked(show) -> None:
    parcel = make_parcel(make_scan(), name="Ring", note="for Masha", tags=("secret",))
    off, on = show(parcel), show(parcel, noted=N)
    tick = off.one("input", id="show-own")
    assert (tick["type"], tick["data-value"], "checked" in tick.attributes) == (
        *("checkbox", "on", False),
    )
    again = on.one("input", id="show-own")
    assert (again["data-value"], "checked" in again.attributes) == ("off", True)
    for words in ("Ring", "for Masha", "secret"):
        assert words not in off.words
        assert words in on.one("dl").words


def test_a_parcel_of_which_nothing_is_known_has_a_sheet_too(show) -> None:
    page = show(make_parcel(carrier=None))
    assert "evidence.none" in page.words
    assert not page.each("ol")


def test_the_window_is_called_after_it(echo) -> None:
    assert title(opened(make_parcel()), echo) == (
        f"page.title_at(place=evidence.title(number={N}))"
    )


@given(parcel=parcels(words=hostile))
def test_any_parcel_has_a_sheet_and_no_text_becomes_markup(w, parcel) -> None:
    state = opened(parcel, noted=parcel.number)
    page = drawn(state, w)
    assert len(page.one("dl", class_="proof-facts").each("div")) >= 1
    tame = replace(parcel, note=parcel.note and "x", name=parcel.name and "x")
    assert drawn(opened(tame, noted=parcel.number), w).one("article", class_="evidence").shape == (
        page.one("article", class_="evidence").shape
    )
