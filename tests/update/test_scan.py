"""From the codes on a label to the paste box, and what the camera tells on the way."""

import pytest

from app import roof
from app.adding.messages import ChipDropped, TrackPressed, Typed
from app.adding.scan.label import sorted_out
from app.adding.scan.messages import (
    CameraTold,
    CameraTurned,
    CameraWanted,
    Feel,
    Light,
    PictureChosen,
    ReadPicture,
    Scanned,
    StartCamera,
    TorchPressed,
)
from app.adding.scan.state import Scan
from app.frame.action import Action
from app.frame.effects import GoTo, Save, SetDraft
from app.frame.messages import Went
from app.frame.state import State
from app.roof import update
from tests.conftest import make_state

N = "RR123456785CN"
SURE = "1Z5R89390357567127"
WEAK = "40123456789012"
ROUTE = "4201001000"


def scanning(**fields: object) -> State:
    return make_state(place="scan", scan=Scan("on"), **fields)


def seen(state: State, *texts: str) -> State:
    return update(state, Scanned(texts))[0]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (N, N),
        (f"https://t.17track.net/en#nums={N}", N),
        ("42090210\x1d9200190354837300000001", "9200190354837300000001"),
        ("\x1d00340434161094021501", "00340434161094021501"),
        ("]C100340434161094021501", "00340434161094021501"),
        ("JJD000390007882345678", "JJD000390007882345678"),
        (WEAK, WEAK),
    ],
)
def test_a_code_is_unwrapped_into_the_box(text: str, number: str) -> None:
    state, effects = update(scanning(), Scanned((text,)))
    assert state.adding.draft == number
    assert [chip.number for chip in state.adding.chips] == [number]
    assert effects == (SetDraft(number), Feel())
    assert not state.scan.left_out


def test_what_was_found_stands_below_what_was_typed() -> None:
    state, _ = update(scanning(), Typed("my lamp RR000000005CN"))
    state = seen(seen(state, SURE), N)
    assert state.adding.draft == f"my lamp RR000000005CN\n{SURE}\n{N}"
    assert [chip.number for chip in state.adding.chips] == ["RR000000005CN", SURE, N]


def test_several_codes_of_one_label_are_sorted_out_by_the_detector() -> None:
    texts = (N, ROUTE.removeprefix("420"), "https://example.com/", WEAK)
    state = seen(scanning(), *texts)
    assert [chip.number for chip in state.adding.chips] == [N]
    assert state.scan.left_out == 3
    # A label of which nothing is sure leaves the choice to the visitor.
    state = seen(scanning(), WEAK, "01234567890123")
    assert len(state.adding.chips) == 2 and not state.scan.left_out


def test_another_frame_with_the_same_codes_changes_nothing() -> None:
    state = seen(scanning(), N, "hello")
    again, effects = update(state, Scanned((N, "hello")))
    assert (again, effects) == (state, ())


def test_what_was_taken_out_by_hand_comes_back_only_from_another_label() -> None:
    state, _ = update(seen(scanning(), N), ChipDropped(N))
    assert seen(state, N, SURE).adding.chips[0].number == SURE
    state, _ = update(state, CameraTold("off"))
    assert [chip.number for chip in seen(state, N).adding.chips] == [N]


def test_a_code_longer_than_any_is_looked_at_only_as_far_as_one_goes() -> None:
    assert sorted_out([" " * 5000 + N]) == {" " * 5000 + N: ()}


def test_what_was_scanned_is_tracked_as_what_was_pasted() -> None:
    state, effects = update(seen(scanning(), N), TrackPressed())
    assert Save(state.parcels[N]) in effects and state.adding.draft == ""


def test_the_camera_starts_where_labels_are_scanned_and_is_forgotten_elsewhere() -> None:
    state, effects = update(make_state(), roof.place("#/scan"))
    assert (state.place, state.opened, state.scan.camera) == ("scan", None, "starting")
    assert effects == (StartCamera("environment"),)
    state, _ = update(state, CameraTold("on", "torch turn"))
    assert (state.scan.camera, state.scan.has_torch, state.scan.has_other) == ("on", True, True)
    assert update(state, roof.place("#/scan")) == (state, ())
    state, _ = update(state, Went("list"))
    assert state.scan == Scan()


def test_light_and_the_other_camera() -> None:
    state, effects = update(scanning(), TorchPressed())
    assert (state.scan.torch, effects) == (True, (Light(True),))
    state, effects = update(state, CameraTurned())
    assert (state.scan.torch, effects) == (False, (StartCamera("user"),))
    state, _ = update(state, CameraTold("off"))
    _, effects = update(state, CameraWanted())
    assert effects == (StartCamera("user"),)
    _, effects = update(state, CameraTurned())
    assert effects == (StartCamera("environment"),)


@pytest.mark.parametrize("trouble", ["denied", "missing", "busy", "insecure", "unreachable"])
def test_trouble_is_told_until_the_next_try(trouble: str) -> None:
    state, _ = update(scanning(), roof.message(Action("camera", "trouble", trouble)) or ())
    assert (state.scan.camera, state.scan.trouble) == ("off", trouble)
    assert update(state, CameraWanted())[0].scan.trouble == ""
    assert update(state, CameraTold("trouble", "nonsense"))[0].scan.trouble == trouble


def test_a_picture_is_read_wherever_it_comes_to_the_page() -> None:
    state, effects = update(make_state(), PictureChosen())
    assert effects == (GoTo("#/scan/picture"), ReadPicture())
    state, effects = update(state, roof.place("#/scan/picture"))
    assert (state.place, state.scan.reading, effects) == ("scan", True, ())
    assert update(state, PictureChosen())[1] == (ReadPicture(),)
    # The camera that is switched off for it says so while it is read.
    assert update(state, CameraTold("off"))[0].scan.reading
    assert not seen(state, N).scan.reading
    assert not update(state, CameraTold("trouble", "no_code"))[0].scan.reading


def test_the_texts_of_a_label_come_set_apart_by_a_sign_that_no_code_holds() -> None:
    said = roof.message(Action("scanned", "camera", f"{N}\0[)>\x1e01\x1d\0"))
    assert said == Scanned((N, "[)>\x1e01\x1d"))
