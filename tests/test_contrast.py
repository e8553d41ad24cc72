"""The colours of the page stand out from what they lie on, in both themes, as WCAG 2.2 counts."""

import math
import re
from pathlib import Path

import pytest

STYLE = (Path(__file__).parent.parent / "static" / "style.css").read_text("utf-8")
COLOUR = r"oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)"
TOKEN = re.compile(rf"--([\w-]+): light-dark\({COLOUR}, {COLOUR}\);")
PAPERS = ("paper", "raised")
TEXT, SHAPE = 4.5, 3.0
"""Least contrasts: criteria 1.4.3 and 1.4.11."""


def luminance(lightness: float, chroma: float, hue: float) -> float:
    """The relative luminance of a colour in OKLCh (matrices by Björn Ottosson, public domain).

    >>> round(luminance(100, 0, 0), 3), round(luminance(0, 0, 0), 3)
    (1.0, 0.0)
    """
    a, b = (chroma * turn(math.radians(hue)) for turn in (math.cos, math.sin))
    base = lightness / 100
    cone_l = (base + 0.3963377774 * a + 0.2158037573 * b) ** 3
    cone_m = (base - 0.1055613458 * a - 0.0638541728 * b) ** 3
    cone_s = (base - 0.0894841775 * a - 1.2914855480 * b) ** 3
    red = 4.0767416621 * cone_l - 3.3077115913 * cone_m + 0.2309699292 * cone_s
    green = -1.2684380046 * cone_l + 2.6097574011 * cone_m - 0.3413193965 * cone_s
    blue = -0.0041960863 * cone_l - 0.7034186147 * cone_m + 1.7076147010 * cone_s
    shown = [min(max(part, 0), 1) for part in (red, green, blue)]
    return 0.2126 * shown[0] + 0.7152 * shown[1] + 0.0722 * shown[2]


def tokens(theme: str) -> dict[str, float]:
    """The luminance of each token in a theme."""
    first = 1 if theme == "light" else 4
    found = {
        one[0]: [float(part) for part in one[first : first + 3]] for one in TOKEN.findall(STYLE)
    }
    return {name: luminance(*parts) for name, parts in found.items()}


def contrast(one: float, other: float) -> float:
    darker, lighter = sorted((one, other))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    ("name", "least"),
    [
        *((name, TEXT) for name in ("ink", "quiet", "accent", "good", "notice", "act")),
        *((name, SHAPE) for name in ("edge", "idle")),
    ],
)
def test_what_is_read_and_what_is_pressed_stands_out(theme: str, name: str, least: float) -> None:
    found = tokens(theme)
    assert min(contrast(found[name], found[paper]) for paper in PAPERS) >= least


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_main_button_can_be_read(theme: str) -> None:
    found = tokens(theme)
    assert contrast(found["on-accent"], found["accent"]) >= TEXT


def test_what_is_pressed_has_an_edge_that_is_seen() -> None:
    rules = re.search(r"\.button, \.switch button, \.shelf \{(.*?)\}", STYLE, re.DOTALL)
    assert rules and "border: 1px solid var(--edge)" in rules[1]
