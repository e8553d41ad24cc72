"""Another service's frame is there only after the press that lets it see the number."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Route, expect

from app.core.reach.frames import FRAMES
from tests.pages.conftest import Visit
from tests.pages.shopper import Shopper, parcel, records
from tests.pages.words import say
from tests.replay import behaviours
from tests.replay.server import Replay

NUMBER = "CP123456785SK"
HOST = FRAMES["17track"].host


@pytest.fixture
def asked(replay: Replay) -> Iterator[list[str]]:
    """What was asked of the services that have frames.

    They are told here and not by the proxy, to which the browser connects beforehand in vain.
    """
    yield []
    assert set(replay.refused()) <= {one.host for one in FRAMES.values()}
    replay.reset()


@pytest.fixture
def shopper(visit: Visit, asked: list[str], replay: Replay) -> Shopper:
    """A list with one parcel; the services of frames are played."""

    def play(route: Route) -> None:
        asked.append(route.request.url)
        head = "<link rel=icon href='data:,'>"
        route.fulfill(body=f"{head}<h1>Played</h1>", content_type="text/html")

    shopper = visit(saved=records(parcel(NUMBER, "slovenska-posta")))
    assert replay.refused() == ()
    for one in FRAMES.values():
        shopper.page.route(f"https://{one.host}/**", play)
    return shopper


def show(shopper: Shopper, frame: str = "17track") -> None:
    opened = shopper.open(NUMBER)
    opened.locator("#frames summary").click()
    opened.locator(f"[data-act=frame][data-value='{frame}']").click()


def test_nothing_is_asked_before_the_press(
    shopper: Shopper, asked: list[str], replay: Replay
) -> None:
    opened = shopper.open(NUMBER)
    opened.locator("#frames summary").click()
    expect(opened.locator("#frames")).to_contain_text(
        say("frame.sees", service="17TRACK", host=HOST)
    )
    expect(shopper.page.locator("iframe")).to_have_count(0)
    assert asked == []
    assert replay.refused() == ()


@pytest.mark.parametrize("frame", FRAMES)
def test_the_press_shows_the_frame_and_nothing_but_that(
    shopper: Shopper, asked: list[str], frame: str
) -> None:
    show(shopper, frame)
    inner = shopper.page.frame_locator("iframe")
    expect(inner.locator("h1")).to_have_text("Played")
    assert len(asked) == 1
    assert asked[0].startswith(f"https://{FRAMES[frame].host}/")
    sandbox = shopper.page.locator("iframe").get_attribute("sandbox") or ""
    assert "allow-top-navigation" not in sandbox
    assert "allow-modals" not in sandbox


def test_the_frame_is_closed_by_its_button_and_by_leaving(shopper: Shopper) -> None:
    show(shopper)
    expect(shopper.page.locator("iframe")).to_have_count(1)
    shopper.page.locator(".framed-head button").click()
    expect(shopper.page.locator("iframe")).to_have_count(0)
    shopper.page.locator("[data-act=frame][data-value='17track']").click()
    shopper.page.locator(f".framed a[href='#/paste/{NUMBER}']").click()
    expect(shopper.page.locator("#page-text")).to_be_visible()
    shopper.open(NUMBER)
    expect(shopper.page.locator("iframe")).to_have_count(0)


def test_an_answer_that_arrives_does_not_load_the_frame_anew(
    shopper: Shopper, asked: list[str], replay: Replay
) -> None:
    replay.behave(behaviours.slow(1), number=NUMBER)
    show(shopper)
    expect(shopper.page.frame_locator("iframe").locator("h1")).to_have_text("Played")
    shopper.page.locator(".doors [data-act=refresh]").click()
    expect(shopper.page.locator(".history")).to_be_visible()
    expect(shopper.page.frame_locator("iframe").locator("h1")).to_have_text("Played")
    assert len(asked) == 1


def test_the_frame_is_in_no_picture_of_the_screen(shopper: Shopper, asked: list[str]) -> None:
    show(shopper)
    expect(shopper.page.locator("iframe")).to_have_count(1)
    shopper.pictured()
    assert "iframe" not in shopper.store()["parcelbook/picture"]
    shopper.reload()
    expect(shopper.page.locator(f"#parcel-{NUMBER}")).to_be_visible()
    assert len(asked) == 1
