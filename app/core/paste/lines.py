"""A pasted text cut into lines, each with the one moment it tells and the words beside it."""

import re
from functools import lru_cache
from typing import NamedTuple

from app.core.paste.clocks import Clock, behind, clocks, dotted
from app.core.paste.columns import column_titles
from app.core.paste.dates import WORD, Written, days_ago, written
from app.core.paste.mending import month_below, unsaid, whole_dates, zone_below
from app.core.paste.plain import clean, reading
from app.core.paste.words import relative, silent, speaks

MOST_TEXT = 400_000
LONGEST_LINE = 2_000
MOST_LINES = 20_000

LETTER = re.compile(r"[^\W\d_]")
BRACKETS = "()[]【】"
DIGIT = re.compile(r"\d")
INDEX = re.compile(r"\W*\d{1,2}[.)]?\s+")
PADDED = re.compile(r" *\t *")
CELL = re.compile(r"\t| {2,}| \| |\s*[│┃¦]\s*")
EDGE = " \t\r\n-–—|,;:·•*✓✔☑✅→➔➜»›>●○◉◦▪■□▶►⏺⬤📦🚚🏠/\\=_~،、，。．"
TAIL = re.compile(r"\s*[(\[]?(\w{1,14})[)\].,:]+\s*")
WEEKDAY = re.compile(r"(?:星期|周|週|礼拜)[一二三四五六日天]\s+")
LEADING = re.compile(r"[\s,(\[]+([^\W\d_]{1,14})\.?[\s,(\[]*$")
LATE = 28

# A longer line is prose, and dated only by what stands at its head.
PROSE, HEAD = 300, 120

# A line that begins with "today" and is no longer may be a heading.
SHORT = 60


class Row(NamedTuple):
    """A line that is not empty: `text` as shown, `low` to be read, `gap` after an empty line.

    `day` and `clock` are its moment, as far as it tells one; `cells` the words beside it, each with
    the number of its column; `lead` says that the moment comes first; `open` that a tab ends the
    line, so that the row of a table goes on in the next.
    """

    text: str
    low: str
    day: Written | None = None
    clock: Clock | None = None
    cells: tuple[tuple[int, str], ...] = ()
    lead: bool = True
    open: bool = False
    gap: bool = False


def rows(text: str) -> list[Row]:
    """The lines of a pasted text.

    >>> [(r.day.first, r.clock.time.hour, r.cells) for r in rows("20.11.2026 14:05  Delivered")]
    [(20, 14, ((1, 'Delivered'),))]
    """
    made: list[Row] = []
    gap = False
    for line in whole_dates(unsaid(clean(text[:MOST_TEXT]))).split("\n"):
        if "\t" in line:
            line = PADDED.sub("\t", line)
        shown = line.strip(" ") if line[:1] == "\t" else line.strip(" \t")
        if shown[:1] == ">":
            shown = shown.lstrip("> ")
        if not shown or shown.isspace():
            gap = True
            continue
        if len(made) == MOST_LINES:
            break
        above = made[-1].text if made else ""
        if above and (month_below(above, shown) or zone_below(above, shown)):
            shown, gap = f"{above} {shown}", made[-1].gap
            made.pop()
        row = _row(shown[:LONGEST_LINE])
        made.append(row._replace(gap=gap, open=line.endswith("\t")))
        gap = False
    return made


@lru_cache(maxsize=4096)
def _row(shown: str) -> Row:
    low = reading(shown)
    if len(low) > PROSE and "\t" not in shown:
        head = shown[:HEAD].rpartition(" ")[0]
        begun = _row(head) if head else Row("", "")
        if not (begun.day or begun.clock) or not begun.lead or not begun.cells:
            return Row(shown, low)
        last, text = begun.cells[-1]
        rest = text + shown[shown.rindex(text, 0, HEAD) + len(text) :].rstrip(EDGE)
        return Row(shown, low, begun.day, begun.clock, (*begun.cells[:-1], (last, rest)))
    if DIGIT.search(low):
        days = written(low)
        times = clocks(low)
    else:
        days, times = [], []
    if not days and (times or _first(low) in relative()) and (word := days_ago(low)):
        days = [word] if _beside(low, word, times) else []
    if not days and not times:
        begun = (
            dotted(low) if low[:1].isdigit() and low[1:3].strip("0123456789")[:1] == "." else None
        )
        if not begun or speaks("unit").search(low) or speaks("money").search(low):
            return Row(shown, low)
        return Row(shown, low, None, begun, _cells(shown, low, [begun]))
    return _stamped(shown, low, days, times)


def _first(low: str) -> str:
    """The first word of a short line."""
    return low.split(None, 1)[0].rstrip(",.:") if len(low) <= SHORT else ""


def _beside(low: str, word: Written, times: list[Clock]) -> bool:
    """Whether "today" is a moment here: nothing comes before it but a time, and little behind."""
    if not quiet(_without(low[: word.start], times)):
        return False
    rest = low[word.end :]
    return (
        quiet(rest)
        or any(0 <= one.start - word.end <= 6 for one in times)
        or low[word.end] in "\t:"
    )


def _stamped(shown: str, low: str, days: list[Written], times: list[Clock]) -> Row:
    chosen = _chosen(low, days, times)
    if days and not chosen:
        return Row(shown, low)
    if not chosen:
        clock = next((one for one in times if quiet(low[: one.start])), None)
        clock = clock or next((one for one in times if _enclosed(low, one)), None)
        lead = bool(clock)
        if not clock and quiet(low[times[-1].end :]) and len(low) < 200:
            clock = times[-1]
        if not clock or clock.range or "/" in low[clock.end : clock.end + 1]:
            return Row(shown, low)
        return Row(shown, low, None, clock, _cells(shown, low, [clock]), lead)
    day, lead = chosen
    clock = behind(low, day.end) or _clock(low, day, times, lead)
    if clock and clock.range:
        return Row(shown, low)
    if not clock and lead and column_titles(shown[day.end :].strip("\t")):
        return Row(shown, low, day)
    cells = _cells(shown, low, [day, clock] if clock else [day])
    if day.weak and not clock and cells:
        return Row(shown, low)
    return Row(shown, low, day, clock, cells, lead)


def _enclosed(low: str, clock: Clock) -> bool:
    """Whether a time stands between commas or fills a cell, with words in two before it."""
    before, after = low[: clock.start].rstrip(" ")[-1:], low[clock.end :].lstrip(" ")[:1]
    if not after:
        return before == "\t" and low.count("\t", 0, clock.start) > 1
    return bool(before) and before + after in (",,", "\t\t", "||")


def _chosen(low: str, days: list[Written], times: list[Clock]) -> tuple[Written, bool] | None:
    """The date that dates the line, and whether it leads it."""
    if not days:
        return None
    first, last = days[0], days[-1]
    if quiet(_without(low[: first.start], times)):
        return first, True
    if quiet(_without(low[last.end :], times, last.end)):
        return last, False
    for day in days:
        before_all = low[: day.start]
        before = CELL.split(before_all)[-1]
        after = CELL.split(low[day.end :])[0]
        whole = len(before) < day.start or len(after) < len(low) - day.end
        own = "\t" in before_all or quiet(_without(after, times, day.end))
        if own and whole and quiet(_without(before, times, day.start - len(before))):
            return day, True
    return None


def _clock(low: str, day: Written, times: list[Clock], lead: bool) -> Clock | None:
    """The time that belongs to a date: beside it, in a cell of its own, or at the other end."""
    for one in times:
        after = one.start >= day.end
        between = low[day.end : one.start] if after else low[one.end : day.start]
        if len(between) <= LATE and quiet(between):
            return one
    for one in times:
        if quiet(low[: one.start]) or quiet(low[one.end :]):
            return one
        before, after = CELL.split(low[: one.start])[-1], CELL.split(low[one.end :])[0]
        if quiet(before) and quiet(after) and "\t" in low:
            return one
    return None


def quiet(text: str) -> bool:
    """Whether words say nothing: marks, weekdays, "at", an index such as "1."."""
    if not text or text.isspace():
        return True
    if DIGIT.search(text):
        return bool(INDEX.fullmatch(text))
    known = silent()
    return all(word in known or word.rstrip("'’") in known for word in WORD.findall(text))


def _without(text: str, spans: list[Clock], offset: int = 0) -> str:
    """A stretch of a line that begins at `offset`, without the times in it."""
    for one in reversed(spans):
        start, end = one.start - offset, one.end - offset
        if start >= 0 and end <= len(text):
            text = text[:start] + text[end:]
    return text


def _cells(shown: str, low: str, spans: list[Written | Clock]) -> tuple[tuple[int, str], ...]:
    """The words beside the moment, cut where columns are."""
    spans = sorted(spans, key=lambda one: one.start)
    found: list[tuple[int, str]] = []
    column = at = 0
    for start, end in (*((one.start, one.end) for one in spans), (len(shown), len(shown))):
        if start > at:
            stretch = shown[at:start]
            if end > start:
                stretch = _unled(stretch)
            for index, part in enumerate(CELL.split(stretch)):
                column += bool(index)
                if not quiet(reading(part)) and (kept := _trimmed(part, bool(at))):
                    found.append((column, kept))
        at = max(at, end)
    return tuple(found)


def _unled(words: str) -> str:
    """The words before a moment without what only leads to it, such as "at" or "on Friday".

    In capitals it is part of a place, as in "TORONTO, ON".
    """
    while (
        (match := LEADING.search(words)) and not match[1].isupper() and match[1].lower() in silent()
    ):
        words = words[: match.start()]
    return words


def _trimmed(part: str, behind_stamp: bool) -> str:
    part = part.strip(EDGE)
    if behind_stamp and (match := TAIL.match(part)) and match[1].lower() in silent():
        part = part[match.end() :].strip(EDGE)
    part = WEEKDAY.sub("", part, count=1) if behind_stamp else part
    if not part:
        return ""
    if part[0] in BRACKETS or part[-1] in BRACKETS:
        part = _unbracketed(part)
    return part if LETTER.search(part) else ""


def _unbracketed(part: str) -> str:
    """A part without the half of a pair of brackets that held the moment."""
    for opening, closing in ("()", "[]", "【】"):
        if part.startswith(closing) or (part.startswith(opening) and closing not in part):
            part = part[1:].strip(EDGE)
        if part.endswith(opening) or (part.endswith(closing) and opening not in part):
            part = part[:-1].strip(EDGE)
    return part
