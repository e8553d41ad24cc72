"""From the codes on a label to numbers in the paste box, as if they had been pasted."""

from dataclasses import replace
from typing import Any

from app.adding.messages import Typed
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
from app.adding.scan.state import BACK, FRONT, Scan
from app.adding.update import typed
from app.frame.effects import GoTo, SetDraft
from app.frame.handlers import Effect, Handlers, Step
from app.frame.messages import Went
from app.frame.state import State

PICTURE = "picture"
"""What follows the place in an address that starts no camera."""
TROUBLES = ("denied", "missing", "busy", "insecure", "unreachable", "no_code", "unreadable")


def _with(state: State, **fields: Any) -> State:
    return replace(state, scan=state.scan._replace(**fields))


def arrived(state: State, message: Went) -> Step:
    """The camera starts, unless it is there for a picture."""
    if message.rest == PICTURE or state.scan.camera != "off":
        return state, ()
    return camera_wanted(state, CameraWanted())


def left(state: State, message: Went) -> State:
    """Nothing of it is wanted elsewhere; the camera itself is off by then (static/scan.js)."""
    return state if message.place == "scan" else replace(state, scan=Scan())


def camera_wanted(state: State, message: CameraWanted) -> Step:
    facing = state.scan.facing
    return replace(state, scan=Scan("starting", facing)), (StartCamera(facing),)


def camera_turned(state: State, message: CameraTurned) -> Step:
    facing = FRONT if state.scan.facing == BACK else BACK
    return _with(state, facing=facing, torch=False), (StartCamera(facing),)


def camera_told(state: State, message: CameraTold) -> Step:
    """What the camera tells. Once it is off what it has seen is dealt with."""
    if message.event == "on":
        can = message.about.split()
        return _with(state, camera="on", has_torch="torch" in can, has_other="turn" in can), ()
    scan = Scan(facing=state.scan.facing, reading=state.scan.reading, trouble=state.scan.trouble)
    if message.event == "trouble" and message.about in TROUBLES:
        scan = scan._replace(reading=False, trouble=message.about)
    return replace(state, scan=scan), ()


def torch_pressed(state: State, message: TorchPressed) -> Step:
    on = not state.scan.torch
    return _with(state, torch=on), (Light(on),)


def picture_chosen(state: State, message: PictureChosen) -> Step:
    """The picture is read where labels are scanned, wherever it came to the page."""
    there: tuple[Effect, ...] = () if state.place == "scan" else (GoTo(f"#/scan/{PICTURE}"),)
    scan = Scan(facing=state.scan.facing, reading=True)
    return replace(state, scan=scan), (*there, ReadPicture())


def scanned(state: State, message: Scanned) -> Step:
    """What is new of a label goes into the paste box, a line each; the rest is counted."""
    scan = state.scan
    label = sorted_out(message.texts)
    new = {text: numbers for text, numbers in label.items() if text not in scan.codes}
    there = {chip.number for chip in state.adding.chips}
    numbers = {number: None for those in new.values() for number in those if number not in there}
    state = _with(
        state,
        reading=False,
        trouble="",
        codes=scan.codes.union(new),
        left_out=scan.left_out + sum(not those for those in new.values()),
    )
    if not numbers:
        return state, ()
    text = "\n".join([*state.adding.draft.splitlines(), *numbers])
    wanted = state.adding._replace(dropped=state.adding.dropped.difference(numbers))
    state, effects = typed(replace(state, adding=wanted), Typed(text))
    return state, (SetDraft(text), Feel(), *effects)


HANDLERS: Handlers = {
    Scanned: scanned,
    CameraTold: camera_told,
    CameraWanted: camera_wanted,
    CameraTurned: camera_turned,
    TorchPressed: torch_pressed,
    PictureChosen: picture_chosen,
}
