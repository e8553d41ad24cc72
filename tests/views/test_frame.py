"""Frames of other services: offered with who will see the number, there only once pressed for."""

import pytest

from app.core.reach.frames import FRAMES
from app.frame.action import Action
from app.opened.embed.messages import Framed
from app.opened.embed.view import SANDBOX, frames
from app.roof import message
from tests.conftest import make_parcel, make_state
from tests.views.reading import check, read

N = "RR123456785CN"


@pytest.fixture
def show(echo):
    """The frames of a parcel."""

    def show(embed=None):
        parcel = make_parcel()
        page = read(frames(parcel, make_state(parcel, embed=embed), echo))
        check(page)
        return page

    return show


def test_nothing_is_framed_before_it_is_pressed_for(show) -> None:
    page = show()
    assert not page.each("iframe")
    offers = page.each("button", data_act="frame")
    said = [message(Action("frame", one["data-id"], one["data-value"])) for one in offers]
    assert said == [Framed(N, one) for one in FRAMES]


def test_each_offer_says_who_will_see_the_number(show) -> None:
    rows = show().each("li")
    for row, one in zip(rows, FRAMES.values(), strict=True):
        assert f"frame.sees(service={one.name}, host={one.host})" in row.words


@pytest.mark.parametrize("frame", FRAMES)
def test_the_frame_is_kept_apart_from_the_page(show, frame: str) -> None:
    page = show((N, frame))
    inner = page.one("iframe")
    assert inner["src"].startswith(f"https://{FRAMES[frame].host}/")
    assert inner["sandbox"] == SANDBOX
    assert "allow-top-navigation" not in inner["sandbox"]
    assert inner["referrerpolicy"] == "no-referrer"
    assert inner["title"] == f"frame.of(service={FRAMES[frame].name})"
    assert page.one(class_="framed").one("a")["href"] == f"#/paste/{N}"
    close = page.one(class_="framed-head").one("button")
    assert message(Action(close["data-act"], close["data-id"])) == Framed(N, "")


@pytest.mark.parametrize("framed", [("CP123456785SK", "17track"), (N, "made-in-2031")])
def test_a_frame_of_another_parcel_or_service_is_not_shown(show, framed) -> None:
    assert not show(framed).each("iframe")
