"""The way of a parcel on a map of the world that comes with the page."""

from collections.abc import Iterator
from itertools import pairwise

from app.core.language.words import Words
from app.core.parcel.glance import Glance
from app.core.parcel.itinerary import Itinerary, itinerary
from app.frame.html import Markup, html
from app.frame.parts import icon
from app.frame.state import State
from app.map.state import World
from app.map.view.picture import LETTER, Frame, Point, backdrop, framed, placed


def route_map(one: Glance, state: State, w: Words) -> Markup | None:
    """The map under a curtain, with the way in words; None where the way is not known."""
    way = itinerary(one)
    if way is None:
        return None
    return html(t"""<details class="map" id="map"><summary>{icon("chevron-right")}
<span>{w.t("map.title")}</span>
<span class="quiet">{w.way(*way.stops)}</span></summary><figure>{_drawn(way, state.map, w)}
<figcaption>{_said(way, w)}</figcaption></figure></details>""")


def _said(way: Itinerary, w: Words) -> str:
    names = w.way(*(w.country(code) for code in way.stops))
    if way.here is None:
        return w.t("map.way", stops=names)
    return w.t("map.way_now", stops=names, here=w.country(way.here))


def _drawn(way: Itinerary, world: World | None, w: Words) -> Markup | None:
    if world is None or not all(code in world.points for code in way.stops):
        return None
    stops = list(_unbroken(way, world))
    frame = framed(stops, world)
    lines = [
        html(t'<path class="map-way" data-tone="{_kind(n, way)}" d="{_arc(one, other)}"></path>')
        for n, (one, other) in enumerate(pairwise(stops))
    ]
    marks = [_mark(n, stop, way, frame, w) for n, stop in enumerate(stops)]
    view = " ".join(f"{value:.0f}" for value in frame)
    return html(
        t'<svg class="map-picture" viewBox="{view}" role="img" aria-label="{_said(way, w)}">'
        t"{backdrop(frame, world)}{lines}{marks}</svg>"
    )


def _unbroken(way: Itinerary, world: World) -> Iterator[Point]:
    """The stops, each on that side of the map's edge which is nearer to the one before."""
    before: float | None = None
    for code in way.stops:
        x, y = world.points[code]
        if before is not None:
            x += round((before - x) / world.width) * world.width
        before = x
        yield Point(x, y)


def _kind(leg: int, way: Itinerary) -> str:
    return "done" if leg + 1 < way.reached else "coming"


def _arc(one: Point, other: Point) -> str:
    """A bow towards the pole, as ways look on a globe."""
    middle = Point((one.x + other.x) / 2, (one.y + other.y) / 2 - abs(other.x - one.x) * 0.14)
    return f"M{one.x:g} {one.y:g}Q{middle.x:g} {middle.y:g} {other.x:g} {other.y:g}"


def _mark(index: int, stop: Point, way: Itinerary, frame: Frame, w: Words) -> Markup:
    """A dot with the country's name; where the parcel is, a larger one with a ring."""
    letter = frame.width * LETTER
    here = index + 1 == way.reached
    side = stop.x > frame.x + frame.width / 2
    anchor, away = ("end", -letter) if side else ("start", letter)
    tone = "here" if here else "done" if index < way.reached else "coming"
    x, y, size = placed(stop.x), placed(stop.y), placed(letter)
    wide, small = placed(letter * 0.8), placed(letter * (0.42 if here else 0.28))
    ring = html(t'<circle class="map-ring" cx="{x}" cy="{y}" r="{wide}"></circle>')
    return html(t"""{ring if here else None}
<circle class="map-dot" data-tone="{tone}" cx="{x}" cy="{y}" r="{small}"></circle>
<text x="{placed(stop.x + away)}" y="{placed(stop.y + letter * 1.5)}" font-size="{size}"
text-anchor="{anchor}" data-tone="{tone}">{w.country(way.stops[index])}</text>""")
