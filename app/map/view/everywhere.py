"""All parcels on one map of the world: how many are in each country."""

from collections.abc import Mapping

from app.core.language.words import Words
from app.frame.html import Markup, html
from app.map.state import World
from app.map.view.picture import LETTER, Point, backdrop, framed, placed


def everywhere(seen: Mapping[str, int], world: World | None, w: Words) -> Markup | None:
    """A picture with a mark in each country, larger for more parcels, and the same in words; None
    where no country is known, or the map is not here."""
    if world is None or not any(code in world.points for code in seen):
        return None
    there = {code: count for code, count in seen.items() if code in world.points}
    ranked = sorted(there, key=lambda code: (-there[code], code))
    said = w.dotted(*(f"{w.country(code)} {w.intl.number(there[code])}" for code in ranked))
    frame = framed([Point(*world.points[code]) for code in ranked], world)
    letter = frame.width * LETTER
    marks = [_mark(Point(*world.points[code]), there[code], letter) for code in ranked]
    view = " ".join(f"{value:.0f}" for value in frame)
    return html(t"""<figure><svg class="map-picture" viewBox="{view}" role="img"
aria-label="{said}">{backdrop(frame, world)}{marks}</svg>
<figcaption>{said}</figcaption></figure>""")


def _mark(at: Point, count: int, letter: float) -> Markup:
    size = letter * min(0.35 + 0.1 * count, 0.9)
    return html(t"""<circle class="map-dot" data-tone="here" cx="{placed(at.x)}"
cy="{placed(at.y)}" r="{placed(size)}"></circle>""")
