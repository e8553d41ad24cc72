"""Parts of a line that mean nothing beside a moment: marks, weekdays, "at", an index."""

import re
from collections.abc import Sequence

from app.core.paste.lines.clocks import Clock
from app.core.paste.lines.dates import WORD
from app.core.paste.vocabulary import filler_words

DIGIT = re.compile(r"\d")
INDEX = re.compile(r"\W*\d{1,2}[.)]?\s+")


def is_filler(text: str) -> bool:
    """Whether a part of a line means nothing: marks, weekdays, "at", an index such as "1."."""
    if not text or text.isspace():
        return True
    if DIGIT.search(text):
        return bool(INDEX.fullmatch(text))
    known = filler_words()
    return all(word in known or word.rstrip("'’") in known for word in WORD.findall(text))


def without_clocks(text: str, clocks: Sequence[Clock], offset: int = 0) -> str:
    """A part of a line that begins at `offset`, without the times of day in it."""
    for one in reversed(clocks):
        start, end = one.start - offset, one.end - offset
        if start >= 0 and end <= len(text):
            text = text[:start] + text[end:]
    return text
