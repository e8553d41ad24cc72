"""The extension for the visitor's browser, on its own page and where a parcel needs it."""

from dataclasses import replace

import pytest

from app.access.bridge.view import bridge_page
from app.core.model import Report
from app.core.parcel.reports import with_page
from app.core.reach.bridge import LOOK, Bridge
from app.opened.view.page import parcel_page
from app.pieces.source_names import origin
from app.roof import view
from tests.conftest import NOW, make_parcel, make_scan, make_state
from tests.views.reading import check, read

N = "YT1200334567890123"
ALL = Bridge("1.0", "extension", frozenset({"*"}))
SOME = Bridge("1.0", "userscript", frozenset({"a.example", "b.example"}))
CLOSED = Bridge("1.0", "extension", frozenset())


@pytest.fixture
def show(echo):
    def show(bridge: Bridge | None):
        page = read(bridge_page(make_state(place="bridge", here=bridge), echo))
        check(page)
        return page

    return show


@pytest.fixture
def opened(echo):
    def opened(bridge: Bridge | None, carrier: str = "yunexpress", **fields: object):
        parcel = make_parcel(number=N, carrier=carrier)
        state = make_state(parcel, place="parcel", opened=N, here=bridge, **fields)
        page = read(parcel_page(state, echo))
        check(page)
        return page

    return opened


@pytest.mark.parametrize("bridge", [None, ALL, SOME, CLOSED])
def test_its_page_speaks_every_language(w, bridge: Bridge | None) -> None:
    check(read(bridge_page(make_state(place="bridge", here=bridge), w)))


@pytest.mark.parametrize(
    ("bridge", "said"),
    [
        (None, "bridge.missing"),
        (ALL, "bridge.there_all"),
        (SOME, "bridge.there(count=2)"),
        (CLOSED, "bridge.there(count=0)"),
    ],
)
def test_its_page_says_how_it_stands(show, bridge: Bridge | None, said: str) -> None:
    page = show(bridge)
    assert page.one(class_="standing").words == said
    assert page.one("button")["data-act"] == "open-bridge"


def test_it_is_offered_for_download_only_where_it_is_missing(show) -> None:
    found = [one["href"] for one in show(None).each("a") if "vendor" in one["href"]]
    assert found == [
        "static/vendor/bridge/chromium.zip",
        "static/vendor/bridge/firefox.zip",
        "static/vendor/bridge/parcelbook.user.js",
    ]
    assert not [one for one in show(ALL).each("a") if "vendor" in one["href"]]


def test_a_parcel_that_it_may_look_at_is_refreshed(opened) -> None:
    page = opened(ALL)
    assert page.one(class_="doors").one("button")["data-act"] == "refresh"
    assert page.one(class_="way")["data-kind"] == "look"


@pytest.mark.parametrize(
    ("carrier", "host"),
    [("yunexpress", "www.yuntrack.com"), ("cainiao", "global.cainiao.com")],
)
def test_a_parcel_that_it_may_not_ask_for_yet_has_the_permission_first(
    opened, carrier: str, host: str
) -> None:
    (main, *_) = opened(CLOSED, carrier).one(class_="doors").each("button")
    assert (main["data-act"], main["data-id"], main.words) == ("open-bridge", host, "route.allow")


def test_without_it_a_parcel_says_what_it_would_bring(opened) -> None:
    page = opened(None)
    assert "brings.bridge(carrier=YunExpress)" in page.words
    assert page.each("a", href="#/bridge")
    assert not opened(ALL).each("a", href="#/bridge")


def test_a_look_is_among_the_ways(opened) -> None:
    rows = opened(ALL).one(id="ways").each("li")
    assert [row["data-kind"] for row in rows] == ["ready"]
    (press,) = rows[0].each("button")
    assert (press["data-act"], press["data-value"]) == ("refresh", "page")


def test_what_a_look_told_stays_its_carriers_when_the_visitor_names_another(echo) -> None:
    parcel = make_parcel(number=N, carrier="yunexpress")
    looked = with_page(parcel, Report(N, (make_scan(),)), NOW, LOOK)
    (told,) = looked.retrievals
    assert origin(replace(looked, carrier="cainiao"), told, echo) == "YunExpress"


def test_more_sources_say_which_parcels_it_would_bring_news_of(echo) -> None:
    state = make_state(make_parcel(number=N, carrier="yunexpress"), place="sources")
    page = read(view("app.access.view.sources", "sources_page")(state, echo))
    check(page)
    (row, _) = page.each("a", class_="entry", href="#/bridge")
    assert row.around.one(class_="gained").each("a", href=f"#/p/{N}")
