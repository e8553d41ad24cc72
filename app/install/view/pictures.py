"""Drawings of a browser with the button to press: our own, without any word in them."""

from collections.abc import Mapping

from app.frame.html import Markup, html
from app.install.kinds import Kind

GLYPHS: Mapping[str, str] = {
    "dots": "m0-5v.01m0 4.99v.01m0 4.99v.01",
    "lines": "m-5-4h10m-10 4h10m-10 4h10",
    "share": "m-2-2h-3v8h10v-8h-3m-2 4v-9m-3 3 3-3 3 3",
    "install": "m-6-5h12v8h-12zm3 11h6m-3-9v4m-2-2 2 2 2-2",
}
"""What stands on a button, as paths from its middle."""
PLUS = "m-4-4h8v8h-8zm4 2v4m-2-2h4"


def picture(kind: Kind) -> Markup:
    """The browser's window, the ringed button, and below or above it the entry to choose.

    Where the desk's button itself installs, no menu is drawn.
    """
    width, height = (176, 112) if kind.wide else (88, 128)
    side, across = kind.at
    top = side == "top"
    x = width - 15 if across == "end" else width // 2
    y = 15 if top else height - 15
    bar = 30 if top else height - 30
    lines = [
        _path("frame", _box(1, 1, width - 2, height - 2, 9)),
        _path("line", f"M1 {bar}h{width - 2}"),
    ]
    if top:
        lines.append(_path("line", _box(11, 9, width - 42, 12, 6)))
    if kind.glyph != "install":
        lines.extend(_menu(width - 72, bar + 6 if top else bar - 58))
    lines += [
        _path("ring", _box(x - 11, y - 11, 22, 22, 11)),
        _path("glyph", f"M{x} {y}{GLYPHS[kind.glyph]}"),
    ]
    return html(
        t'<svg class="browser" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
        t' aria-hidden="true">{lines}</svg>'
    )


def _menu(x: int, y: int) -> list[Markup]:
    """An open menu, the second of its three entries ringed."""
    return [
        _path("menu", _box(x, y, 64, 52, 6)),
        _path("line", f"M{x + 10} {y + 10}h36M{x + 10} {y + 43}h28"),
        _path("ring", _box(x + 4, y + 17, 56, 18, 5)),
        _path("glyph", f"M{x + 15} {y + 26}{PLUS}"),
        _path("strong", f"M{x + 26} {y + 26}h26"),
    ]


def _path(looks: str, way: str) -> Markup:
    return html(t'<path class="{looks}" d="{way}"></path>')


def _box(x: int, y: int, width: int, height: int, bend: int) -> str:
    """A rectangle with round corners, as a path."""
    arc = f"a{bend} {bend} 0 0 1 "
    across, down = width - 2 * bend, height - 2 * bend
    return (
        f"M{x + bend} {y}h{across}{arc}{bend} {bend}v{down}{arc}{-bend} {bend}"
        f"h{-across}{arc}{-bend} {-bend}v{-down}{arc}{bend} {-bend}z"
    )
