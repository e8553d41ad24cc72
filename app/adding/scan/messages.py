"""What happens while a label is scanned."""

from typing import NamedTuple


class Scanned(NamedTuple):
    """The texts of the codes that stand on one label, seen by the camera or in a picture."""

    texts: tuple[str, ...]


class CameraTold(NamedTuple):
    """How the camera is: "on" with what it can do besides ("torch", "turn"), "off", or "trouble"
    with what it is."""

    event: str
    about: str = ""


class CameraWanted(NamedTuple):
    """The camera is to be started."""


class CameraTurned(NamedTuple):
    """The camera of the other side is wanted."""


class TorchPressed(NamedTuple):
    """The camera's light is switched."""


class PictureChosen(NamedTuple):
    """A picture was chosen, pasted or dropped."""


class StartCamera(NamedTuple):
    """Start the camera that looks to this side, and read what it sees."""

    facing: str


class Light(NamedTuple):
    """Switch the camera's light."""

    on: bool


class ReadPicture(NamedTuple):
    """Read the codes in the picture that was chosen last."""


class Feel(NamedTuple):
    """Let the visitor feel that a number was found."""
