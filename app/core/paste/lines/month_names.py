"""Dates whose month is a word, in European order, in Thai and in Vietnamese.

Lines are given in the form of `app.core.paste.lines.normalize.search_form`.
"""

import re

from app.core.paste.lines.written_date import Written, full_year, is_possible
from app.core.paste.vocabulary import months

WORD = re.compile(r"[^\s\d.,;:!?/\\()\[\]{}<>|+=*\"'’‘`׳_~#&%@^•·–—-]{2,18}")
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


def dates_with_month_names(line: str) -> list[Written]:
    """The dates of a line whose month is a word, kind by kind.

    >>> [(one.first, one.second, one.year) for one in dates_with_month_names("nov 20, 2026")]
    [(20, 11, 2026)]
    """
    found: list[Written] = []
    if not months().keys().isdisjoint(WORD.findall(line)):
        found += _european(line)
    if not line.isascii() and "ก" <= max(line) <= "๛":
        found += [_thai(match) for match in THAI.finditer(line)]
    if "tháng" in line or "thg" in line:
        found += [one for match in VIETNAMESE.finditer(line) if (one := _vietnamese(match))]
    return found


def _european(line: str) -> list[Written]:
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
                begins, after.end(), "name", int(day), month, full_year(after[1] or after[2])
            )
        return Written(begins, end, "name", int(day), month, full_year(year) if year else None)
    after = AFTER_MONTH.match(line, end)
    if not after or not 1 <= int(after[1]) <= 31:
        return None
    begins = before.start(1) if year and before else start
    told = after[2] or year
    return Written(
        begins, after.end(), "name", int(after[1]), month, full_year(told) if told else None
    )


def _thai(match: re.Match[str]) -> Written:
    year = int(match[3])
    year = year - 43 + 2000 if year < 100 else full_year(match[3])
    return Written(match.start(), match.end(), "name", int(match[1]), months()[match[2]], year)


def _vietnamese(match: re.Match[str]) -> Written | None:
    year = int(match[3]) if match[3] else None
    made = Written(match.start(), match.end(), "name", int(match[1]), int(match[2]), year)
    return made if is_possible(made) else None
