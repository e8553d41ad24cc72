"""The scanner: what the camera's buttons are, what is said, and that it is nowhere else."""

import pytest

from app.adding.scan.messages import Scanned
from app.adding.scan.state import Scan
from app.adding.scan.update import TROUBLES
from tests.conftest import make_state
from tests.views.pages import after

N = "RR123456785CN"


@pytest.fixture
def show(draw):
    def show(*messages, **fields):
        return draw(after(make_state(place="scan", scan=Scan(**fields)), *messages))

    return show


def test_elsewhere_there_is_no_camera(draw) -> None:
    assert draw(make_state()).each("video") == []


def test_what_the_camera_can_do_is_offered(show) -> None:
    page = show(camera="on", has_torch=True, torch=True, has_other=True)
    assert page.one("button", data_act="torch")["aria-pressed"] == "true"
    assert page.one("button", data_act="turn-camera").words == "scan.turn"
    assert page.each("button", data_act="start-camera") == []
    assert "hidden" not in page.one("video").attributes and "scan.hint" in page.words
    page = show(camera="on")
    for act in ("torch", "turn-camera", "start-camera"):
        assert page.each("button", data_act=act) == []


def test_a_camera_that_is_off_can_be_started_and_a_picture_chosen(show) -> None:
    page = show()
    assert page.one("button", data_act="start-camera").words == "scan.start"
    assert "hidden" in page.one("video").attributes
    assert page.one("input", type="file")["accept"] == "image/*"
    assert "scan.private" in page.words
    assert "scan.starting" in show(camera="starting").words
    assert "scan.reading" in show(reading=True).words


@pytest.mark.parametrize("trouble", TROUBLES)
def test_each_trouble_has_its_sentence(show, trouble: str) -> None:
    assert f"scan.trouble.{trouble}" in show(trouble=trouble).words


def test_found_numbers_are_chips_below_with_one_button_for_all(show) -> None:
    page = show(Scanned((N, "hello")), camera="on")
    assert page.one("li", id=f"chip-{N}")
    scanner = page.one("section", aria_labelledby="scan-title")
    assert scanner.one("button", data_act="track").words == "scan.track(number=1)"
    assert "scan.left_out(count=1)" in scanner.words


@pytest.mark.parametrize("trouble", ["", *TROUBLES])
def test_it_is_said_in_every_language(draw, w, trouble: str) -> None:
    scan = Scan("on", has_torch=True, has_other=True, trouble=trouble, left_out=2)
    draw(after(make_state(place="scan", scan=scan), Scanned((N,))), w)
