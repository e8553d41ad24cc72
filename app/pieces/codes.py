"""QR codes and bar codes as pictures: black on white whatever the theme, for machines read them."""

from itertools import groupby

from app.frame.html import Markup, html
from app.pieces.code128 import QUIET, widths

QR_QUIET = 4
BAR_HEIGHT = 60


def qr_code(rows: tuple[str, ...], label: str) -> Markup:
    """A QR code of rows of "0" and "1", drawn as one path."""
    size = len(rows) + 2 * QR_QUIET
    runs = "".join(_runs(row, y) for y, row in enumerate(rows, QR_QUIET))
    return _picture("qr", size, size, runs, label)


def _runs(row: str, y: int) -> str:
    drawn, x = "", QR_QUIET
    for module, same in groupby(row):
        length = len(list(same))
        if module == "1":
            drawn += f"M{x} {y}h{length}v1h-{length}z"
        x += length
    return drawn


def bar_code(text: str, label: str) -> Markup:
    """The Code 128 of a text that can be written in it."""
    bars, x = "", QUIET
    for index, width in enumerate(widths(text)):
        if index % 2 == 0:
            bars += f"M{x} 0h{width}v{BAR_HEIGHT}h-{width}z"
        x += width
    return _picture("bars", x + QUIET, BAR_HEIGHT, bars, label)


def _picture(kind: str, width: int, height: int, path: str, label: str) -> Markup:
    return html(t"""<svg class="code" data-kind="{kind}" viewBox="0 0 {width} {height}" role="img"
aria-label="{label}" shape-rendering="crispEdges" preserveAspectRatio="none">
<path fill="#fff" d="M0 0h{width}v{height}h-{width}z"></path>
<path fill="#000" d="{path}"></path></svg>""")
