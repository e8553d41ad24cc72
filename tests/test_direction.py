"""The page turns round with the writing: its looks know start and end, never left and right."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
STYLE = (ROOT / "static" / "style.css").read_text("utf-8")
RULE = re.compile(r"([\w-]+)\s*:\s*([^;{}]+)")
SIDED = re.compile(r"(?:^|-)(?:left|right)(?:-|$)")
BOXES = {"padding", "margin", "inset", "border-width", "border-color", "border-style"}
ALIGNED = {"text-align", "float", "clear", "justify-content", "justify-items", "justify-self"}
BRACKETS = re.compile(r"\([^()]*\)")


def sides(value: str) -> list[str]:
    """The values of a shorthand, one for each thing in brackets."""
    while BRACKETS.search(value):
        value = BRACKETS.sub("", value)
    return value.split()


def turned(name: str, value: str) -> bool:
    """Whether a rule is the same from both sides.

    >>> turned("padding", "1px 2px 3px 4px"), turned("margin-left", "0"), turned("padding", "0 4px")
    (False, False, True)
    """
    if SIDED.search(name) or (name in ALIGNED and value.strip() in ("left", "right")):
        return False
    four = sides(value)
    return name not in BOXES or len(four) < 4 or four[1] == four[3]


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("padding", "9px 52px 9px 12px", False),
        ("padding", "8px calc(1px + (2px)) 4px calc(3px)", True),
        ("text-align", "left", False),
        ("inset-inline-start", "4px", True),
        ("left", "0", False),
    ],
)
def test_a_rule_that_names_a_side_is_known(name: str, value: str, said: bool) -> None:
    assert turned(name, value) == said


def test_no_rule_names_left_or_right() -> None:
    rules = RULE.findall(re.sub(r"/\*.*?\*/", "", STYLE, flags=re.DOTALL))
    assert len(rules) > 1000
    assert [f"{name}: {value}" for name, value in rules if not turned(name, value)] == []


def test_the_first_screen_knows_which_languages_are_written_from_the_right() -> None:
    script = (ROOT / "static" / "language.js").read_text("utf-8")
    told = re.search(r"const FROM_RIGHT = (\[.*?\]);", script)
    assert told
    written = {
        path.stem: json.loads(path.read_text("utf-8"))["language.dir"]
        for path in (ROOT / "locales").glob("*.json")
    }
    from_right = {language for language, direction in written.items() if direction == "rtl"}
    assert from_right <= set(json.loads(told[1]))
    assert not set(json.loads(told[1])) & (written.keys() - from_right)
