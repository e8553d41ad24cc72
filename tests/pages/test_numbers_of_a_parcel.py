"""A parcel with several numbers: added and taken off by hand, and what each source told of it."""

import pytest
from playwright.sync_api import Route, expect

from tests.pages.conftest import Visit
from tests.pages.shopper import PARCEL, Shopper, parcel, records
from tests.pages.waiting import until
from tests.pages.words import say
from tests.replay.server import Replay

NUMBER = "RR123456785CN"
LOCAL = "CP123456785SK"
WAITING = LOCAL  # as the played carrier tells of it
REPOSITORY = "https://codeberg.org/jane/parcels"


def hosted(route: Route) -> None:
    """A page whose host says where reports go."""
    if route.request.resource_type != "document":
        return route.fallback()
    page = route.fetch()
    body = page.text().replace('data-repository=""', f'data-repository="{REPOSITORY}"')
    return route.fulfill(response=page, body=body)


@pytest.fixture
def shopper(visit: Visit) -> Shopper:
    """A list with a parcel whose carrier cannot be asked from a page."""
    return visit(saved=records(parcel(NUMBER, "china-post")))


def add(shopper: Shopper, text: str) -> None:
    curtain = shopper.page.locator("#add-number")
    if curtain.get_attribute("open") is None:
        curtain.locator("summary").click()
    shopper.page.locator("#another").fill(text)
    shopper.page.locator("#another").press("Enter")


def test_the_local_number_brings_its_carriers_history(shopper: Shopper, replay: Replay) -> None:
    opened = shopper.open(NUMBER)
    add(shopper, "cp 123 456 785 sk")
    rows = opened.locator(".numbers li")
    expect(rows).to_have_count(2)
    expect(rows.last).to_contain_text("Slovak Post")
    expect(opened.locator(".line")).not_to_have_count(0)
    expect(shopper.page.locator("#another")).to_have_value("")
    shopper.unfold(f"#parcel-{NUMBER}")
    rows.last.locator("[data-act=copy]").click()
    expect(shopper.toast()).to_contain_text(say("toast.copied"))
    assert shopper.page.evaluate("navigator.clipboard.readText()") == LOCAL
    shopper.reload()
    expect(rows).to_have_count(2)


def test_a_number_added_by_hand_can_be_taken_off_with_its_history(shopper: Shopper) -> None:
    opened = shopper.open(NUMBER)
    add(shopper, LOCAL)
    expect(opened.locator(".line")).not_to_have_count(0)
    shopper.unfold(f"#parcel-{NUMBER}")
    opened.locator("[data-act=unlink-number]").click()
    expect(opened.locator(".numbers li")).to_have_count(0)
    expect(opened.locator(".line")).to_have_count(0)
    until(shopper.page, f"!localStorage['{PARCEL}{NUMBER}'].includes('{LOCAL}')")


def test_what_the_hand_has_open_stays_open_when_the_parcel_becomes_ready(
    shopper: Shopper, replay: Replay
) -> None:
    """A parcel at the counter has its numbers behind a curtain, which then comes over them."""
    opened = shopper.open(NUMBER)
    add(shopper, WAITING)
    expect(opened.locator(".counter")).to_be_visible()
    expect(shopper.page.locator("#more")).to_have_attribute("open", "")
    expect(shopper.page.locator("#another")).to_be_focused()
    expect(opened.locator(".numbers li")).to_have_count(2)
    shopper.page.locator("#more > summary").click()
    expect(opened.locator(".numbers li").first).to_be_hidden()


def test_a_note_being_written_stays_in_sight_when_the_parcel_becomes_ready(
    visit: Visit, replay: Replay
) -> None:
    shopper = visit(saved=records(parcel(WAITING, "slovenska-posta")))
    opened = shopper.open(WAITING)
    shopper.page.locator("#note").press_sequentially("ring")
    shopper.page.evaluate(f"parcelbook.receive('refresh', '{WAITING}', '')")
    expect(opened.locator(".counter")).to_be_visible()
    expect(shopper.page.locator("#note")).to_be_focused()
    expect(shopper.page.locator("#note")).to_have_value("ring")


def test_a_text_without_a_number_adds_nothing(shopper: Shopper) -> None:
    opened = shopper.open(NUMBER)
    add(shopper, "the other one")
    expect(shopper.toast()).to_contain_text(say("toast.no_number"))
    expect(opened.locator(".numbers li")).to_have_count(0)


def test_one_way_can_be_asked_by_itself(visit: Visit, replay: Replay) -> None:
    shopper = visit(saved=records(parcel(LOCAL, "slovenska-posta")))
    opened = shopper.open(LOCAL)
    opened.locator("#ways summary").click()
    opened.locator("#ways [data-act=refresh]").click()
    expect(opened.locator(".line")).not_to_have_count(0)
    assert len(replay.requests("api.posta.sk")) == 1


def test_words_that_nobody_understood_can_be_reported_without_the_number(visit: Visit) -> None:
    text = f"Tracking number: {NUMBER}\n2026-11-10 14:05 Shanghai, Zorgle flumped {NUMBER} by crane"
    text += "\n2026-11-08 09:00 Shanghai, Arrived at sorting center\n2026-11-05 18:30 Accepted"
    shopper = visit(
        f"#/paste/{NUMBER}",
        saved=records(parcel(NUMBER, "china-post")),
        prepare=lambda page: page.route("**/*", hosted),
    )
    shopper.page.locator("#page-text").fill(text)
    shopper.page.locator(".page-text .main").click()
    shopper.page.locator("[data-act=save-sheet]").click()
    raw = shopper.page.locator(".raw").first
    raw.locator("summary").click()
    address = raw.locator('a[href*="issues/new"]').get_attribute("href") or ""
    assert "Zorgle" in address
    assert NUMBER not in address
    assert address.startswith(f"{REPOSITORY}/issues/new?")
    expect(raw).to_contain_text(say("history.report_private", host="codeberg.org"))
