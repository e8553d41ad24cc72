"""Pasted text without control characters, and the form of a line in which it is searched."""

import re
from functools import cache

BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
SPACES = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
UNSEEN = re.compile(r"[\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufe0f\ud800-\udfff]")


def normalize(text: str) -> str:
    """The text without control characters and those that change the direction of writing."""
    text = BREAKS.sub("\n", text)
    text = SPACES.sub(" ", text)
    return UNSEEN.sub("", text)


@cache
def _digits() -> dict[int, str]:
    zeros = (0x660, 0x6F0, 0x966, 0xE50, 0xFF10)
    same = dict(zip("İ：∶／．‐‑（）", "i::/.--()", strict=True))
    return {ord(old): new for old, new in same.items()} | {
        zero + digit: str(digit) for zero in zeros for digit in range(10)
    }


def search_form(shown: str) -> str:
    """A line in lower case with ASCII digits, of the same length: positions hold for both."""
    return (shown if shown.isascii() else shown.translate(_digits())).lower()
