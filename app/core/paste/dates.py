"""Dates as they are written: found in a line, not yet decided where day and month may be swapped.

A line comes in lower case with ASCII digits, see `app.core.paste.lines`.
"""

import re
from datetime import date, timedelta
from typing import NamedTuple

from app.core.paste.words import months, relative


class Written(NamedTuple):
    """A date from `start` to `end` of a line.

    `style` tells how it is written: a separator ("." or "/" or "-") where day and month may be
    swapped, with "y" before it where the first of three short parts may be a year too; "iso" and
    "name" where they cannot; "ago" where `first` is a number of days before today. `first` and
    `second` are day and month as they follow each other, day first where that is sure; `year` is
    None where none is written. `weak` marks digits that are a date only beside a time or alone.
    """

    start: int
    end: int
    style: str
    first: int
    second: int
    year: int | None
    weak: bool = False


WORD = re.compile(r"[^\s\d.,;:!?/\\()\[\]{}<>|+=*\"'’‘`_~#&%@^•·–—-]{2,18}")
NUMERIC = re.compile(
    r"(?<!\d)(?<!\d[.,:/+-])(?<!\+)(?:"
    r"(\d{4})(?: ?([./-]) ?|年 ?|년 ?)(\d{1,2})(?: ?\2 ?|月 ?|월 ?)(\d{1,2})(?!\d)[日일]?"
    r"|(\d{1,2}) ?([./-]) ?(\d{1,2}) ?\6 ?(\d{4}|\d{2})(?!\d)"
    r"|(\d{1,2})[月월] ?(\d{1,2})[日일]"
    r"|(20[1-4]\d)([01]\d)([0-3]\d)(?=[t ]?\d{2}:?\d{2})"
    r")(?![./-]\d(?!\d?:))"
)
# Without a year only beside a time.
SHORT = re.compile(
    r"(?<![\d.,:/+-])(\d{1,2})([./-])(\d{1,2})"
    r"(?=\.?(?:,? {1,3}|\t|,)(?:\D{1,8} )?\d{1,2}[:h.]\d{2})"
    r"|(?:(?<=\d:\d\d)|(?<=\d:\d\d,)),? {1,3}(\d{1,2})([./-])(\d{1,2})(?![\d./:-])"
    r"|^[^\w$€£¥₽₴%]*(?:[^\W\d]{1,12}\W{1,3})?(\d{1,2})([./])(\d{1,2})(?!\d|[.:/-]\d)\W*(?:[^\W\d]{1,12}\W*)?$"
)
BEFORE = re.compile(
    r"(?<![\d:/])(?:(\d{4})(?: г\.| m\.|\. gada)?[\s.,/-]{1,3})?"
    r"(?:(?<![\d.,:/-])(?<!\dh)(\d{1,2})(?:st|nd|rd|th|er|º|ª|°|-го|-е|e)?[\s.,/־-]{0,3}"
    r"(?:de |of |di |d['’]|tháng |ב-?|th)?)?$"
)
AFTER_DAY = re.compile(
    r"[.׳'’]?(?:[\s.,/-]{0,3}(?:del? |of |ח)?((?:19|20|25)\d\d)(?!\d|:\d)"
    r"|[/'’\s-]{1,2}([2-4]\d)(?![\d:.h]))"
)
AFTER_MONTH = re.compile(
    r"[.,]?[\s-]{1,2}(\d{1,2})(?:st|nd|rd|th|\.| d\.| d(?= ))?(?![\d:]|\.\d)"
    r"(?:[\s,-]{1,3}((?:19|20|25)\d\d)(?!\d|:\d))?"
)
THAI = re.compile(
    r"(?<!\d)(\d{1,2}) ?((?:ม\.ค|ก\.พ|มี\.ค|เม\.ย|พ\.ค|มิ\.ย|ก\.ค|ส\.ค|ก\.ย|ต\.ค|พ\.ย|ธ\.ค))\.? ?"
    r"(\d{4}|\d{2})(?![\d:])"
)
VIETNAMESE = re.compile(
    r"(?<![\d.,:/-])(\d{1,2}) (?:tháng|thg)\.? ?(\d{1,2})(?:,? (?:năm )?(\d{4}))?(?!\d)"
)
AGO = re.compile(r"今天|今日|本日|昨天|昨日|前天|오늘|어제|วันนี้|เมื่อวาน")


def written(line: str) -> list[Written]:
    """The dates of a line from left to right.

    >>> [(d.style, d.first, d.second, d.year) for d in written("20.11.2026 or november 21")]
    [('.', 20, 11, 2026), ('name', 21, 11, None)]
    """
    found = [_numeric(match) for match in NUMERIC.finditer(line)]
    found = [one for one in found if one]
    if not months().keys().isdisjoint(WORD.findall(line)):
        found += _named(line)
    if not line.isascii() and "ก" <= max(line) <= "๛":
        found += [_thai(match) for match in THAI.finditer(line)]
    if "tháng" in line or "thg" in line:
        found += [one for match in VIETNAMESE.finditer(line) if (one := _vietnamese(match))]
    if not found:
        found = [one for match in SHORT.finditer(line) if (one := _short(match))]
    if len(found) > 1:
        found.sort()
        found = [one for at, one in enumerate(found) if not at or one.start >= found[at - 1].end]
    return found


def days_ago(line: str) -> Written | None:
    """A word such as "yesterday" in a line, as a date.

    >>> days_ago("вчера, 14:05").first
    1
    """
    words = relative()
    for match in WORD.finditer(line):
        if match[0] in words:
            return Written(match.start(), match.end(), "ago", words[match[0]], 0, None)
    if match := AGO.search(line):
        return Written(match.start(), match.end(), "ago", words[match[0]], 0, None)
    return None


def _numeric(match: re.Match[str]) -> Written | None:
    year, _, month, day, first, mark, second, tail, cjk, cjk_day, whole, mm, dd = match.groups()
    start, end = match.span()
    if year or whole:
        made = Written(start, end, "iso", int(day or dd), int(month or mm), _year(year or whole))
        if whole:
            made = made._replace(weak=True)
    elif cjk:
        made = Written(start, end, "name", int(cjk_day), int(cjk), None)
    elif len(tail) == 4:
        made = Written(start, end, mark, int(first), int(second), _year(tail))
    else:
        made = Written(start, end, f"y{mark}", int(first), int(second), int(tail))
    return made if _possible(made) else None


def _short(match: re.Match[str]) -> Written | None:
    at = next(group for group in (1, 4, 7) if match[group])
    start, end = match.start(at), match.end(at + 2)
    made = Written(start, end, match[at + 1], int(match[at]), int(match[at + 2]), None, True)
    return made if _possible(made) else None


def _possible(made: Written) -> bool:
    if made.year is not None and made.style[0] != "y" and not 2000 <= made.year <= 2099:
        return False
    if made.style in ("iso", "name"):
        return 1 <= made.second <= 12 and 1 <= made.first <= 31
    low, high = sorted((made.first, made.second))
    return (1 <= low <= 12 and high <= 31) or (made.style[0] == "y" and 1 <= made.second <= 31)


def _vietnamese(match: re.Match[str]) -> Written | None:
    year = int(match[3]) if match[3] else None
    made = Written(match.start(), match.end(), "name", int(match[1]), int(match[2]), year)
    return made if _possible(made) else None


def _thai(match: re.Match[str]) -> Written:
    year = int(match[3])
    year = year - 43 + 2000 if year < 100 else _year(match[3])
    return Written(match.start(), match.end(), "name", int(match[1]), months()[match[2]], year)


def _named(line: str) -> list[Written]:
    found: list[Written] = []
    floor = 0
    for match in WORD.finditer(line):
        month = months().get(match[0])
        if month and (one := _around(line, floor, *match.span(), month)):
            found.append(one)
            floor = one.end
    return found


def _around(line: str, floor: int, start: int, end: int, month: int) -> Written | None:
    before = BEFORE.search(line, max(floor, start - 22), start)
    year, day = (before[1], before[2]) if before else (None, None)
    if day and 1 <= int(day) <= 31 and before:
        begins = before.start(1) if year else before.start(2)
        if after := AFTER_DAY.match(line, end):
            return Written(
                begins, after.end(), "name", int(day), month, _year(after[1] or after[2])
            )
        return Written(begins, end, "name", int(day), month, _year(year) if year else None)
    after = AFTER_MONTH.match(line, end)
    if not after or not 1 <= int(after[1]) <= 31:
        return None
    begins = before.start(1) if year and before else start
    told = after[2] or year
    return Written(begins, after.end(), "name", int(after[1]), month, _year(told) if told else None)


def _year(digits: str) -> int:
    """A year as written, from two digits or of the Buddhist era."""
    year = int(digits)
    if year < 100:
        return 2000 + year
    return year - 543 if year > 2400 else year


def day_of(one: Written, order: str, now: date) -> date | None:
    """The day that was written, read in `order` ("dmy", "mdy" or "ymd"); None for no such day.

    A year that is not written is the latest that does not lead beyond tomorrow.

    >>> day_of(written("11/20 14:05")[0], "mdy", date(2026, 1, 5))
    datetime.date(2025, 11, 20)
    """
    if one.style == "ago":
        return now - timedelta(days=one.first)
    day, month, year = one.first, one.second, one.year
    if one.style[0] == "y" and year is not None:
        if order == "ymd":
            day, year = year, day
        year += 2000
    if order == "mdy" and one.style not in ("iso", "name"):
        day, month = month, day
    try:
        if year is not None:
            return date(year, month, day)
        near = date(now.year, month, day)
        return near if near <= now + timedelta(days=1) else date(now.year - 1, month, day)
    except ValueError:
        return None
