"""Check access: one line a service, with what was found, how long it took, and when."""

import pytest

from app.access.view.access import access_page
from app.core.reach.service import Service
from app.core.sources import SOURCES
from app.pieces.source_names import teller
from tests.conftest import NOW, make_parcel, make_state
from tests.views.reading import check, read


@pytest.fixture
def show(echo):
    def show(*parcels, **fields):
        page = read(access_page(make_state(*parcels, place="access", **fields), echo))
        check(page)
        return page

    return show


def lines(page) -> dict[str, object]:
    found = [line for part in page.each("ul", class_="findings") for line in part.each("li")]
    return {one.one("button")["data-id"]: one for one in found}


def test_every_service_has_a_line_and_a_button_those_behind_the_relay_by_themselves(
    show, echo
) -> None:
    found = lines(show())
    behind = [one.route == "relay" for one in map(SOURCES.get, found)]
    assert behind == sorted(behind)
    assert set(found) == set(SOURCES)
    assert len(show().each("ul", class_="findings")) == 2
    for source, line in found.items():
        assert teller(source, echo) in line.words
        assert SOURCES[source].host in line.words
        assert line.one("button")["data-act"] == "check-access"


@pytest.mark.parametrize("finding", ["readable", "refused", "unreachable"])
def test_a_finding_is_said_in_words_with_its_time(show, finding: str) -> None:
    line = lines(show(services={"bring": Service(finding, NOW, 120)}))["bring"]
    assert line["data-kind"] == finding
    assert f"access.{finding}" in line.words
    assert "access.took(ms=120) · time.moment(day=today, clock=12:00)" in line.words
    assert line.each("svg")


@pytest.mark.parametrize("known", [Service(), Service("of another version", NOW)])
def test_what_was_not_checked_says_so(show, known: Service) -> None:
    line = lines(show(services={"bring": known}))["bring"]
    assert line["data-kind"] == "unknown"
    assert "access.unknown" in line.words


def test_services_being_checked_are_busy(show) -> None:
    page = show(checking=frozenset({"bring"}))
    busy = [source for source, line in lines(page).items() if line["aria-busy"] == "true"]
    assert busy == ["bring"]
    assert page.one("button", data_act="check-access", class_="main").words == "access.checking"


def test_all_can_be_checked_at_once(show) -> None:
    button = show().one("button", class_="main")
    assert (button["data-act"], button["data-id"]) == ("check-access", "")


def test_the_services_of_the_visitors_parcels_come_first_with_those_parcels(show) -> None:
    waits = make_parcel(number="LP12345678901234", carrier="cainiao", name="Lamp")
    read_already = make_parcel(number="CP123456785SK", carrier="slovenska-posta", name="Boots")
    page = show(waits, read_already)
    first, *_ = page.each("ul", class_="findings")
    rows = {one.one("button")["data-id"]: one for one in first.each("li")}
    assert list(rows) == ["slovak-post", "cainiao"]
    assert "gains.now(count=1) Boots" in rows["slovak-post"].words
    assert "gains.once(count=1) Lamp" in rows["cainiao"].words
    main = page.one("button", class_="main")
    assert (main["data-act"], main.words) == ("check-mine", "access.check_mine(count=2)")
    assert "open" not in page.one("details", id="access-others").attributes
    assert set(lines(page)) == set(SOURCES)


def test_a_report_can_be_copied_once_there_is_something_to_tell(show) -> None:
    assert not show().each("button", data_act="copy-access")
    page = show(services={"bring": Service("refused", NOW, 5)})
    assert page.one("button", data_act="copy-access")


def test_the_findings_are_added_up(show) -> None:
    known = {"bring": Service("readable", NOW), "slovak-post": Service("refused", NOW)}
    said = f"access.sum(good=1, checked=2, total={len(SOURCES)})"
    assert show(services=known).one(role="status").words == said


def test_it_can_be_said_in_every_language(w) -> None:
    known = {"bring": Service("readable", NOW, 80), "slovak-post": Service("unreachable", NOW)}
    check(read(access_page(make_state(services=known), w)))
    check(read(access_page(make_state(), w)))
