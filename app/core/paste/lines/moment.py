"""Which of the dates and times in a line are the moment that dates it."""

from app.core.paste.lines.cells import CELL
from app.core.paste.lines.clocks import Clock
from app.core.paste.lines.filler import is_filler, without_clocks
from app.core.paste.lines.written_date import Written
from app.core.paste.vocabulary import pattern

# A time may stand so many characters from its date.
NEAR_DATE = 28

# A time behind words dates no longer line than this.
LONGEST_SENTENCE = 200

# A sentence has so many words before the moment in it.
FEWEST_WORDS = 3

SENTENCE_ENDS = ".!。"

# What stands before a moment inside a line and behind it.
SET_APART = (",,", ",;", ";,", ";;", "()", "[]")


def is_moment(low: str, word: Written, times: list[Clock]) -> bool:
    """Whether a word such as "today" dates the line, which only a time may stand before."""
    if not is_filler(without_clocks(low[: word.start], times)):
        return False
    rest = low[word.end :]
    return (
        is_filler(rest)
        or any(0 <= one.start - word.end <= 6 for one in times)
        or low[word.end] in "\t:"
    )


def clock_alone(low: str, times: list[Clock]) -> tuple[Clock | None, bool]:
    """The time that dates a line without a date, and whether it stands before the words."""
    clock = next((one for one in times if is_filler(low[: one.start])), None)
    clock = clock or next((one for one in times if _enclosed(low, one)), None)
    if not clock and is_filler(low[times[-1].end :]) and len(low) < LONGEST_SENTENCE:
        return times[-1], False
    return clock, bool(clock)


def _enclosed(low: str, clock: Clock) -> bool:
    """Whether a time stands between commas or fills a cell, with words in two before it."""
    before, after = low[: clock.start].rstrip(" ")[-1:], low[clock.end :].lstrip(" ")[:1]
    if not after:
        return before == "\t" and low.count("\t", 0, clock.start) > 1
    return bool(before) and before + after in (",,", "\t\t", "||")


def date_of_line(low: str, days: list[Written], times: list[Clock]) -> tuple[Written, bool] | None:
    """The date that dates a line, and whether it stands before the words of the line."""
    if not days:
        return None
    if len(days) > 1:
        days = [day for day in days if not _is_limit(low[: day.start])] or days
    first, last = days[0], days[-1]
    if is_filler(without_clocks(low[: first.start], times)):
        return first, True
    if is_filler(without_clocks(low[last.end :], times, last.end)):
        return last, False
    if len(days) == 1 and _set_apart(low, first, times):
        return first, True
    for day in days:
        before_all = low[: day.start]
        if _is_bracketed(before_all):
            continue
        before = CELL.split(before_all)[-1]
        after = CELL.split(low[day.end :])[0]
        whole = len(before) < day.start or len(after) < len(low) - day.end
        own = "\t" in before_all or is_filler(without_clocks(after, times, day.end))
        if own and whole and is_filler(without_clocks(before, times, day.start - len(before))):
            return day, True
    if len(days) == 1 and _in_sentence(low, first, times):
        return first, False
    return None


def _in_sentence(low: str, day: Written, times: list[Clock]) -> bool:
    """Whether a date with its time stands inside a sentence, with words on both sides."""
    if (
        len(times) != 1
        or "\t" in low
        or low[-1] not in SENTENCE_ENDS
        or len(low) > LONGEST_SENTENCE
    ):
        return False
    one, other = sorted((day, times[0]), key=lambda each: each.start)
    return is_filler(low[one.end : other.start]) and len(low[: one.start].split()) >= FEWEST_WORDS


def _is_bracketed(before: str) -> bool:
    """Whether a bracket is open that has words in it, as in "delivered to [ann | 20.11.2026"."""
    opened = max(before.rfind(mark) for mark in "[(")
    closed = max(before.rfind(mark) for mark in "])")
    return opened > max(closed, 0) and not is_filler(before[opened + 1 :])


def _is_limit(before: str) -> bool:
    """Whether words lead to a day until which something lasts, as in "stored until"."""
    return any(
        is_filler(before[match.end() :])
        for kind in ("deadline", "until")
        for match in pattern(kind).finditer(before)
    )


def _set_apart(low: str, day: Written, times: list[Clock]) -> bool:
    """Whether a date and its time stand between commas or in brackets, with words before them."""
    beside = [one for one in times if is_filler(low[day.end : one.start]) and one.start >= day.end]
    if len(times) != 1 or not beside or len(low) > LONGEST_SENTENCE:
        return False
    before, after = low[: day.start].rstrip(" "), low[beside[0].end :].lstrip(" ")
    return before[-1:] + after[:1] in SET_APART


def clock_of_date(low: str, day: Written, times: list[Clock]) -> Clock | None:
    """The time that belongs to a date: beside it, in a cell of its own, or at the other end."""
    for one in times:
        after = one.start >= day.end
        between = low[day.end : one.start] if after else low[one.end : day.start]
        if len(between) <= NEAR_DATE and is_filler(between):
            return one
    for one in times:
        if is_filler(low[: one.start]) or is_filler(low[one.end :]):
            return one
        before, after = CELL.split(low[: one.start])[-1], CELL.split(low[one.end :])[0]
        if is_filler(before) and is_filler(after) and "\t" in low:
            return one
    return None
