"""Labels read by the camera or from a picture: their numbers go into the paste box."""

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
from app.adding.scan.update import HANDLERS, arrived, left
from app.frame.room import Page, Region, Room


def _after(about: str) -> tuple[str, str]:
    """What follows the place is no number: nothing, or that it is there for a picture."""
    return "", about


ROOM = Room(
    name="scan",
    handlers=HANDLERS,
    actions={
        "scanned": lambda action: Scanned(tuple(filter(None, action.value.split("\0")))),
        "camera": lambda action: CameraTold(action.id, action.value),
        "start-camera": lambda action: CameraWanted(),
        "turn-camera": lambda action: CameraTurned(),
        "torch": lambda action: TorchPressed(),
        "scan-picture": lambda action: PictureChosen(),
    },
    pages={
        "scan": Page(
            *("scan", "app.adding.scan.view", "scan_page", "scan.title"),
            split=_after,
            arrived=arrived,
            reads=("place", "settings.language"),
        ),
    },
    regions={
        "scan": Region(
            *("app.adding.scan.region", "scan"),
            ("place", "scan", "adding.chips", "settings.language"),
        ),
    },
    left=left,
    effects=(StartCamera, Light, ReadPicture, Feel),
)
