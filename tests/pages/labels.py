"""Pictures of labels, drawn here: codes on white paper, turned, blurred, as a PNG or as a film."""

import json
import math
import struct
import subprocess
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
QUIET = 12
"""Modules of white around a code."""
BARS = 40
"""Modules that a linear code is high."""
WHITE = 255

Code = tuple[str, str, str]
"""The format, the text, and options as zxing-wasm's writer takes them."""


class Picture(NamedTuple):
    """Greys of all pixels, row after row."""

    width: int
    height: int
    greys: bytes

    def at(self, x: int, y: int) -> int:
        inside = 0 <= x < self.width and 0 <= y < self.height
        return self.greys[y * self.width + x] if inside else WHITE


def modules(codes: Sequence[Code]) -> list[list[str]]:
    """The rows of each code."""
    command = ["node", str(ROOT / "tests" / "pages" / "codes.mjs"), json.dumps(codes)]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def label(*codes: Code, scale: int = 3) -> Picture:
    """These codes below each other, so many pixels a module."""
    drawn = [rows * BARS if len(rows) == 1 else rows for rows in modules(codes)]
    width = max(len(rows[0]) for rows in drawn) + 2 * QUIET
    lines: list[str] = ["0" * width] * QUIET
    for rows in drawn:
        lines += [("0" * QUIET + row).ljust(width, "0") for row in rows]
        lines += ["0" * width] * QUIET
    pixels = b"".join(
        bytes(0 if module == "1" else WHITE for module in line for _ in range(scale)) * scale
        for line in lines
    )
    return Picture(width * scale, len(lines) * scale, pixels)


def turned(picture: Picture, degrees: float) -> Picture:
    """The picture on paper that is large enough for it."""
    sin, cos = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
    width = math.ceil(picture.width * abs(cos) + picture.height * abs(sin))
    height = math.ceil(picture.width * abs(sin) + picture.height * abs(cos))
    greys = bytearray()
    for y in range(height):
        for x in range(width):
            right, down = x - width / 2, y - height / 2
            across = right * cos + down * sin + picture.width / 2
            along = down * cos - right * sin + picture.height / 2
            greys.append(picture.at(math.floor(across), math.floor(along)))
    return Picture(width, height, bytes(greys))


def blurred(picture: Picture, radius: int) -> Picture:
    """Each pixel is the mean of those beside, over and below it."""
    across = _mean(picture, radius)
    return _tipped(_mean(_tipped(across), radius))


def _mean(picture: Picture, radius: int) -> Picture:
    greys = bytearray()
    for y in range(picture.height):
        for x in range(picture.width):
            near = [picture.at(x + step, y) for step in range(-radius, radius + 1)]
            greys.append(sum(near) // len(near))
    return Picture(picture.width, picture.height, bytes(greys))


def _tipped(picture: Picture) -> Picture:
    rows = [picture.greys[x :: picture.width] for x in range(picture.width)]
    return Picture(picture.height, picture.width, b"".join(rows))


def png(picture: Picture) -> bytes:
    head = struct.pack(">IIBBBBB", picture.width, picture.height, 8, 0, 0, 0, 0)
    rows = b"".join(
        b"\0" + picture.greys[y * picture.width : (y + 1) * picture.width]
        for y in range(picture.height)
    )
    parts = [(b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )


def film(picture: Picture, width: int = 640, height: int = 480) -> bytes:
    """Two frames with the picture in their middle (YUV4MPEG2), for Chromium's fake camera."""
    left, top = (width - picture.width) // 2, (height - picture.height) // 2
    assert left >= 0 <= top
    light = bytes(picture.at(x - left, y - top) for y in range(height) for x in range(width))
    grey = b"\x80" * (width * height // 2)
    head = f"YUV4MPEG2 W{width} H{height} F10:1 Ip A1:1 C420jpeg\n".encode()
    return head + (b"FRAME\n" + light + grey) * 2
