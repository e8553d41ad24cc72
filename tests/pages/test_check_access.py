"""Check access: what this browser may read is found out, shown, remembered, and copied."""

import pytest
from playwright.sync_api import Locator, expect

from app.core.sources import SOURCES
from tests.pages.conftest import Visit
from tests.pages.shopper import Shopper, parcel, records
from tests.pages.test_every_source import number as played_number
from tests.pages.waiting import until
from tests.pages.words import say
from tests.replay import behaviours
from tests.replay.server import Replay

PAGE = "#/access"
COPIED = "navigator.clipboard.readText()"


@pytest.fixture
def shopper(visit: Visit) -> Shopper:
    return visit(PAGE, saved={"parcelbook/key/dhl": "k3y-of-the-visitor"})


def line(shopper: Shopper, source: str) -> Locator:
    return shopper.page.locator(".finding", has=shopper.page.locator(f"[data-id={source}]"))


def check_all(shopper: Shopper) -> None:
    shopper.page.locator(".access .main").click()
    expect(shopper.page.locator(".finding[data-kind=unknown]")).to_have_count(0)
    expect(shopper.page.locator(".finding[aria-busy=true]")).to_have_count(0)


def test_nothing_is_asked_before_the_visitor_wants_it(shopper: Shopper, replay: Replay) -> None:
    expect(shopper.page.locator(".finding[data-kind=unknown]")).to_have_count(len(SOURCES))
    assert replay.requests(preflights=True) == ()


def test_each_service_is_found_readable_refusing_or_out_of_reach(
    shopper: Shopper, replay: Replay
) -> None:
    replay.behave(behaviours.refused(), host="api.posta.sk")
    replay.behave(behaviours.dead(), host="api.bring.com")
    replay.behave(behaviours.slow(0.3), host="api.novaposhta.ua")
    check_all(shopper)
    expect(line(shopper, "slovak-post")).to_contain_text(say("access.refused"))
    expect(line(shopper, "bring")).to_contain_text(say("access.unreachable"))
    expect(line(shopper, "nova-poshta")).to_contain_text(say("access.readable"))
    took = line(shopper, "nova-poshta").locator(".finding-when").inner_text()
    assert int(took.split(" ms")[0].replace(",", "")) >= 300
    good, total = len(SOURCES) - 2, len(SOURCES)
    said = say("access.sum", good=good, total=total, checked=total)
    expect(shopper.page.locator(".access [role=status]")).to_have_text(said)


def test_neither_keys_nor_numbers_of_the_visitor_are_sent(visit: Visit, replay: Replay) -> None:
    number, key = "CP123456785SK", "k3y-of-the-visitor"
    saved = {**records(parcel(number, archived=None)), "parcelbook/key/dhl": key}
    shopper = visit(PAGE, saved=saved)
    check_all(shopper)
    asked = replay.requests(preflights=True)
    assert {one.host for one in asked} >= {source.host for source in SOURCES.values()}
    for one in asked:
        assert number not in one.path + one.body
        assert key not in one.path + one.body + str(dict(one.headers))


def test_the_services_of_the_visitors_parcels_can_be_checked_at_once(
    visit: Visit, replay: Replay
) -> None:
    known = played_number(SOURCES["cainiao"])
    shopper = visit(PAGE, saved=records(parcel(known, "cainiao", name="Lamp")))
    waits = line(shopper, "cainiao")
    expect(waits.locator(".gained")).to_have_text(f"{say('gains.once_one', count=1)} Lamp")
    assert replay.requests(preflights=True) == ()
    shopper.page.locator("[data-act=check-mine]").click()
    expect(waits).to_have_attribute("data-kind", "readable")
    expect(waits.locator(".gained")).to_have_text(f"{say('gains.now_one', count=1)} Lamp")
    assert {one.host for one in replay.requests()} == {"global.cainiao.com"}


def test_one_service_can_be_checked_by_itself_and_again(shopper: Shopper, replay: Replay) -> None:
    replay.behave(behaviours.refused(), host="api.posta.sk")
    line(shopper, "slovak-post").locator("button").click()
    expect(line(shopper, "slovak-post")).to_have_attribute("data-kind", "refused")
    assert {one.host for one in replay.requests()} == {"api.posta.sk"}
    replay.behave(behaviours.allowed(), host="api.posta.sk")
    line(shopper, "slovak-post").locator("button").click()
    expect(line(shopper, "slovak-post")).to_have_attribute("data-kind", "readable")


def test_what_was_found_is_remembered(shopper: Shopper, replay: Replay) -> None:
    replay.behave(behaviours.refused(), host="api.posta.sk")
    check_all(shopper)
    until(shopper.page, "localStorage['parcelbook/service/slovak-post']?.includes('refused')")
    shopper.reload()
    expect(line(shopper, "slovak-post")).to_have_attribute("data-kind", "refused")


def test_the_findings_can_be_copied_as_a_report(shopper: Shopper, replay: Replay) -> None:
    replay.behave(behaviours.refused(), host="api.posta.sk")
    check_all(shopper)
    shopper.page.locator("[data-act=copy-access]").click()
    expect(shopper.toast()).to_contain_text(say("toast.copied"))
    report = shopper.page.evaluate(COPIED).splitlines()
    assert [row for row in report if row.startswith("api.posta.sk: refused, ")]
    assert len(report) == len(SOURCES) + 1
    assert "k3y" not in "".join(report)


def test_a_service_found_readable_is_asked_without_a_relay(visit: Visit, replay: Replay) -> None:
    known = played_number(SOURCES["cainiao"])
    shopper = visit(f"#/p/{known}", saved=records(parcel(known, "cainiao")))
    expect(shopper.page.locator(".way")).to_have_attribute("data-kind", "relay_missing")
    assert replay.requests() == ()
    shopper.page.locator("#elsewhere > summary").click()
    shopper.page.locator("[data-act=check-access]").click()
    expect(shopper.page.locator(".way")).to_have_attribute("data-kind", "direct")
    expect(shopper.page.locator(".history .line").first).to_be_visible()
    assert {one.host for one in replay.requests()} == {"global.cainiao.com"}


def test_a_service_found_refusing_leaves_the_other_ways(visit: Visit, replay: Replay) -> None:
    replay.behave(behaviours.refused(), host="global.cainiao.com")
    known = played_number(SOURCES["cainiao"])
    shopper = visit(f"#/p/{known}", saved=records(parcel(known, "cainiao")))
    shopper.page.locator("#elsewhere > summary").click()
    shopper.page.locator("[data-act=check-access]").click()
    expect(shopper.toast()).to_contain_text(say("toast.refused", host="global.cainiao.com"))
    expect(shopper.page.locator("[data-act=check-access]")).to_have_count(0)
    expect(shopper.page.locator(".way")).to_have_attribute("data-kind", "relay_missing")
    assert not [one for one in replay.requests() if known in one.path + one.body]
