"""Dates as they are written in a line; the order of day and month is decided later, for the page.

Lines are given in the form of `app.core.paste.lines.normalize.search_form`.
"""

import re

from app.core.paste.lines.month_names import WORD, dates_with_month_names
from app.core.paste.lines.written_date import Written, full_year, is_possible
from app.core.paste.vocabulary import relative_days

NUMERIC = re.compile(
    r"(?<!\d)(?<!\d[.,:/+-])(?<!\+)(?:"
    r"(\d{4})(?: ?([./-]) ?| ?[年년] ?)(\d{1,2})(?: ?\2 ?| ?[月월] ?)(\d{1,2})(?!\d)(?: ?[日일])?"
    r"|(\d{1,2}) ?([./-]) ?(\d{1,2}) ?\6 ?(\d{4}|\d{2})(?!\d)"
    r"|(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]"
    r"|(20[1-4]\d)([01]\d)([0-3]\d)(?=[t ]?\d{2}:?\d{2})"
    r")(?![./-]\d(?!\d?:))"
)
# Without a year only beside a time.
SHORT = re.compile(
    r"(?<![\d.,:/+-])(\d{1,2})([./-])(\d{1,2})"
    r"(?=\.?(?:,? {1,3}|\t|,)(?:\D{1,8} )?\d{1,2}[:h.]\d{2})"
    r"|(?:(?<=\d:\d\d)|(?<=\d:\d\d,)),? {1,3}(\d{1,2})([./-])(\d{1,2})(?![\d./:-])"
    r"|^[^\w$€£¥₽₴%]*(?:[^\W\d]{1,12}\W{1,3})?(\d{1,2})([./])(\d{1,2})(?!\d|[.:/-]\d)\W*(?:[^\W\d]{1,12}\W*)?$"
    r"|^(\d{2})(-)(\d{2})$"
)
AGO = re.compile(
    r"今天|今日|本日|一昨日|昨天|昨日|前天|오늘|어제|그저께|วันนี้|เมื่อวาน"
    r"|\b(?:i (?:dag|går|förrgår|forgårs|forgars)|hari ini|hôm (?:nay|qua|kia))\b"
    r"|\b(?:l'altro ieri|evvelsi gün|أول أمس)\b"
)


def written_dates(line: str) -> list[Written]:
    """The dates of a line from left to right.

    >>> [(d.style, d.first, d.second, d.year) for d in written_dates("20.11.2026 or november 21")]
    [('.', 20, 11, 2026), ('name', 21, 11, None)]
    """
    found = [_numeric(match) for match in NUMERIC.finditer(line)]
    found = [one for one in found if one]
    found += dates_with_month_names(line)
    if not found:
        found = [one for match in SHORT.finditer(line) if (one := _short(match))]
    if len(found) > 1:
        found.sort()
        found = [one for at, one in enumerate(found) if not at or one.start >= found[at - 1].end]
    return found


def relative_date(line: str) -> Written | None:
    """A word such as "yesterday" in a line, as a date.

    >>> relative_date("вчера, 14:05").first
    1
    """
    words = relative_days()
    found = AGO.search(line) or next((w for w in WORD.finditer(line) if w[0] in words), None)
    return Written(*found.span(), "ago", words[found[0]], 0, None) if found else None


def _numeric(match: re.Match[str]) -> Written | None:
    year, _, month, day, first, mark, second, tail, cjk, cjk_day, whole, mm, dd = match.groups()
    start, end = match.span()
    if year or whole:
        made = Written(
            start, end, "iso", int(day or dd), int(month or mm), full_year(year or whole)
        )
        if whole:
            made = made._replace(weak=True)
    elif cjk:
        made = Written(start, end, "name", int(cjk_day), int(cjk), None)
    elif len(tail) == 4:
        made = Written(start, end, mark, int(first), int(second), full_year(tail))
    else:
        made = Written(start, end, f"y{mark}", int(first), int(second), int(tail))
    return made if is_possible(made) else None


def _short(match: re.Match[str]) -> Written | None:
    at = next(group for group in (1, 4, 7, 10) if match[group])
    start, end = match.start(at), match.end(at + 2)
    made = Written(start, end, match[at + 1], int(match[at]), int(match[at + 2]), None, True)
    return made if is_possible(made) else None
