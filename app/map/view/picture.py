"""What pictures on the map of the world are made of."""

from typing import NamedTuple

from app.frame.html import Markup, html
from app.map.state import World

MARGIN = 0.18
LEAST_WIDTH = 260
SHAPE = 2.0
LETTER = 0.034
PICTURE = "static/vendor/world.svg"


class Point(NamedTuple):
    """A place on the map, in its own units."""

    x: float
    y: float


class Frame(NamedTuple):
    """The part of the map that is shown."""

    x: float
    y: float
    width: float
    height: float


def framed(stops: list[Point], world: World) -> Frame:
    """A part of the map around the stops, twice as wide as high, with air on all sides."""
    left, right = min(p.x for p in stops), max(p.x for p in stops)
    top, bottom = min(p.y for p in stops), max(p.y for p in stops)
    width = max((right - left) * (1 + 2 * MARGIN), LEAST_WIDTH)
    width = max(width, (bottom - top) * (1 + 2 * MARGIN) * SHAPE)
    height = width / SHAPE
    x, y = (left + right - width) / 2, (top + bottom - height) / 2
    return Frame(x, min(max(y, 0), max(world.height - height, 0)), width, height)


def backdrop(frame: Frame, world: World) -> list[Markup]:
    """The world, once more at each side where the frame goes over its edge."""
    return [
        html(
            t'<image href="{PICTURE}" x="{shift}" y="0" width="{world.width}"'
            t' height="{world.height}"></image>'
        )
        for shift in (-world.width, 0, world.width)
        if shift < frame.x + frame.width and shift + world.width > frame.x
    ]


def placed(value: float) -> str:
    """A number as an attribute of a picture."""
    return f"{value:.1f}"
