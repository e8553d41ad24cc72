"""Times of day as written in a line, with their zone where it is certain.

Lines are given in the form of `app.core.paste.lines.normalize.search_form`.
"""

import re
from datetime import UTC, time, timedelta, timezone
from typing import NamedTuple

from app.core.paste.lines.zones import UNSURE, ZONES

_NAMES = "|".join(sorted(ZONES, key=len, reverse=True))

CLOCK = re.compile(
    r"(?:(上午|下午|中午|晚上|凌晨|午前|午後|오전|오후|a\.?m\.?|p\.?m\.?) ?)?"
    r"(?<![a-su-z\d])(?<!\d[:.,/+])(\d{1,2})"
    r"(?:[:：∶](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?"
    r"|(?: ?h ?|時 ?|时 ?|点 ?|시 ?)(\d{2})?(?:分|분)?(?:(\d{2})[秒초])?"
    r"|\.(\d{2})(?:\.(\d{2}))?(?= ?(?:uhr|am|pm|a\.m|p\.m))"
    r"|(?= ?(?:am|pm|a\.m|p\.m)\b))"
    r"(?![\d%]|[:]\d)"
    r"(?: ?(a\.? ?m\b\.?|p\.? ?m\b\.?|μμ|πμ|μ\.μ\.|π\.μ\.|ص|م(?!\w)|öö|ös|h\b"
    r"|(?:uhr|uur|hod|hrs|hs|val|ч)\b\.?|น\.))?"
    r"(?: ?[(\[]?(?:(?:utc|gmt) ?([+-]) ?(\d{1,2})(?::?(\d{2}))?|([+-])(\d{2}):?(\d{2})(?!\d)"
    rf"|({_NAMES})(?!\w)|(?:{UNSURE})(?!\w))[)\]]?)?"
)
# With a dot only behind a date or a word for the hour.
DOTTED = re.compile(r"(?<![\d:.,/+-])(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?![\d:]|\.\d)")
BEHIND_T = re.compile(
    r"t(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?(?: ?(z)|([+-])(\d{2}):?(\d{2})?)?(?!\d)"
)
HALF = re.compile(r" ?([ap])\.? ?m\b\.?")
BETWEEN = re.compile(r"[ \t,]{1,3}(?:(?:kl|klo|um|o godz|ore|alle)\.? )?")
RANGE = re.compile(
    r"\s*(?:[-–—~〜～]|to\b|bis\b|до\b|do\b|a\b|à\b|and\b|til\b)\s*\d{1,2}(?:[:.h]\d{2}|\s*(?:[ap]\.?m|uhr|h\b|$))"
)
MORNING = ("上午", "凌晨", "午前", "오전", "πμ", "π.μ.", "ص", "öö")
EVENING = ("下午", "晚上", "午後", "오후", "μμ", "μ.μ.", "م", "ös")


class Clock(NamedTuple):
    """A time of day from `start` to `end` of a line; `range` in hours such as "9:00 - 12:00"."""

    start: int
    end: int
    time: time
    range: bool = False


def clocks(line: str) -> list[Clock]:
    """The times of a line from left to right.

    >>> [one.time.isoformat() for one in clocks("at 2:05 pm (gmt+8), 14h30, 下午3:07")]
    ['14:05:00+08:00', '14:30:00', '15:07:00']
    """
    found = [one for match in CLOCK.finditer(line) if (one := _clock(line, match))]
    for at, one in enumerate(found[1:]):
        if found[at].range:
            found[at + 1] = one._replace(range=True)
    return found


def clock_after_date(line: str, at: int) -> Clock | None:
    """The time glued to a date that ends at `at`: "T14:05:00Z", or with dots "14.05"."""
    if match := BEHIND_T.match(line, at):
        hour, minute, second, zulu, sign, hours, minutes = match.groups()
        made = _time(int(hour), int(minute), int(second or 0))
        if made is None:
            return None
        zone = UTC if zulu else _offset(sign, hours, minutes) if sign else None
        return Clock(*match.span(), made.replace(tzinfo=zone))
    rest = BETWEEN.match(line, at)
    return _dotted(line, rest.end()) if rest else None


def dotted_clock(line: str) -> Clock | None:
    """A time with a dot that fills its line or its begin, as under a heading: "14.05"."""
    return _dotted(line, len(line) - len(line.lstrip()))


def _dotted(line: str, at: int) -> Clock | None:
    match = DOTTED.match(line, at)
    if not match:
        return None
    half = HALF.match(line, match.end())
    hour = _hour(int(match[1]), half[1] if half else "")
    made = _time(hour, int(match[2]), int(match[3] or 0))
    return Clock(match.start(), (half or match).end(), made) if made else None


def _clock(line: str, match: re.Match[str]) -> Clock | None:
    (ahead, hour, minute, second, h_minute, h_second, d_minute, d_second, half) = match.groups()[:9]
    sign, hours, minutes, sign2, hours2, minutes2, name = match.groups()[9:]
    told = next((m for m in (minute, h_minute, d_minute) if m), None)
    half = ahead or half or ""
    if told is None and not half and not any(c in match[0] for c in "時时点시"):
        return None
    made = _time(_hour(int(hour), half), int(told or 0), int(second or h_second or d_second or 0))
    if made is None:
        return None
    if sign2 == "-" and not second and f"{hours2}{minutes2}" > f"{made:%H%M}":
        return Clock(*match.span(), made, range=True)  # opening hours
    zone = None
    if sign or sign2:
        zone = _offset(sign or sign2, hours or hours2, minutes or minutes2)
    elif name:
        zone = timezone(timedelta(hours=ZONES[name]))
    start, end = match.span()
    return Clock(start, end, made.replace(tzinfo=zone), bool(RANGE.match(line, end)))


def _hour(hour: int, half: str) -> int:
    if half[:1] == "p" or half in EVENING:
        return hour if hour >= 12 else hour + 12
    if (half[:1] == "a" or half in MORNING) and hour == 12:
        return 0
    return hour


def _time(hour: int, minute: int, second: int) -> time | None:
    if hour == 24 and not minute:
        hour = 0
    return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


def _offset(sign: str, hours: str, minutes: str | None) -> timezone | None:
    ahead = timedelta(hours=int(hours), minutes=int(minutes or 0))
    if ahead > timedelta(hours=14):
        return None
    return timezone(-ahead if sign == "-" else ahead)
