"""The words beside the moment of a line, cut into cells."""

import re

from app.core.paste.lines.clocks import Clock
from app.core.paste.lines.filler import is_filler
from app.core.paste.lines.line import Words
from app.core.paste.lines.normalize import search_form
from app.core.paste.lines.written_date import Written
from app.core.paste.vocabulary import filler_words

LETTER = re.compile(r"[^\W\d_]")
BRACKETS = "()[]【】"
CELL = re.compile(r"\t| {2,}| \| |\s*[│┃¦]\s*")
EDGE = " \t\r\n-–—|,;:·•*✓✔☑✅→➔➜»›>●○◉◦▪■□▶►⏺⬤📦🚚🏠/\\=_~،、，。．"
TAIL = re.compile(r"\s*[(\[]?(\w{1,14})[)\].,:]+\s*")
WEEKDAY = re.compile(r"(?:星期|周|週|礼拜)[一二三四五六日天]\s+")
LEADING = re.compile(r"[\s,(\[]+([^\W\d_]{1,14})\.?[\s,(\[]*$")


def cells_of(shown: str, low: str, spans: list[Written | Clock]) -> tuple[tuple[int, Words], ...]:
    """The words beside the date and time at `spans`, cut at columns, each with its column."""
    spans = sorted(spans, key=lambda one: one.start)
    found: list[tuple[int, Words]] = []
    column = at = 0
    for start, end in (*((one.start, one.end) for one in spans), (len(shown), len(shown))):
        if start > at:
            beside = shown[at:start]
            if end > start:
                beside = _without_lead_in(beside)
            for index, part in enumerate(CELL.split(beside)):
                column += bool(index)
                if not is_filler(search_form(part)) and (kept := _trimmed(part, bool(at))):
                    found.append((column, Words(kept)))
        at = max(at, end)
    return tuple(found)


def _without_lead_in(words: str) -> str:
    """The words before a moment without those that lead to it, such as "at" or "on Friday".

    In capitals it is part of a place, as in "TORONTO, ON".
    """
    while (
        (match := LEADING.search(words))
        and not match[1].isupper()
        and match[1].lower() in filler_words()
    ):
        words = words[: match.start()]
    return words


def _trimmed(part: str, behind_stamp: bool) -> str:
    part = part.strip(EDGE)
    if behind_stamp and (match := TAIL.match(part)) and match[1].lower() in filler_words():
        part = part[match.end() :].strip(EDGE)
    part = WEEKDAY.sub("", part, count=1) if behind_stamp else part
    if not part:
        return ""
    if part[0] in BRACKETS or part[-1] in BRACKETS:
        part = _unbracketed(part)
    return part if LETTER.search(part) else ""


def _unbracketed(part: str) -> str:
    """A part without the single bracket that is left of a pair around the moment."""
    for opening, closing in ("()", "[]", "【】"):
        if part.startswith(closing) or (part.startswith(opening) and closing not in part):
            part = part[1:].strip(EDGE)
        if part.endswith(opening) or (part.endswith(closing) and opening not in part):
            part = part[:-1].strip(EDGE)
    return part
