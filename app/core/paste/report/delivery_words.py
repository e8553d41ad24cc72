"""The days and hours that a phrase about the coming delivery tells: "25-27 Nov", "by 8 PM"."""

import re
from collections.abc import Iterator
from datetime import date, time, timedelta

from app.core.model import Eta
from app.core.paste.events.date_order import ORDERS, day_of
from app.core.paste.lines.dates import written_dates
from app.core.paste.lines.written_date import Written
from app.core.paste.vocabulary import coming_days, weekday_numbers

# A date is of this delivery if it lies so near to today.
PAST, AHEAD = timedelta(days=60), timedelta(days=120)

FORMER = re.compile(
    r"[(\[](?:was|previously|originally|formerly|ursprünglich|bisher|vorher|initialement|antes"
    r"|originariamente|было|ранее|раньше|wcześniej)\b[^)\]]*[)\]]"
)
NEWER = re.compile(
    r"\b(?:now|rescheduled (?:to|for|on)|new (?:delivery )?date|nun|jetzt|neuer (?:liefer)?termin"
    r"|désormais|nouvelle date|ahora|nueva fecha|agora|nova data|nuova data|теперь|новая дата"
    r"|перенес[её]н\w* на|нова дата|nowy termin|yeni tarih)\b"
)
TO = (
    r"(?:[-–—~〜～]|to|and|until|through|bis|und|et|au|à|y|al|a|e|и|по|до|do|i|tot|en|til|till|och"
    r"|og|ve|až|і|та)"
)
WORDS = r"(?: ?(?:the|le|el|il|al|o|den|de))?"
BEFORE = re.compile(rf"(?<![\d.,:/-])(\d{{1,2}})\.? ?{TO}{WORDS} ?(?:[^\W\d]{{2,12}}[,.]? )?$")
BEHIND = re.compile(rf" ?{TO}{WORDS} ?(\d{{1,2}})(?![\d:]|\.\d| ?[ap]m| ?uhr)")
JOIN = re.compile(rf"[\s,.]*{TO}\b[^\d:]*|[\s,.]*[-–—~〜～][^\d:]*")
TIGHT = re.compile(r"(?<![\d.,:/-])(\d{1,2})\.?[-–—](?=\d{1,2}(?:\.? ?[^\W\d]|\.\d|/\d))")
BOTH = re.compile(r"(?<=[\d.日])[-–—~〜～](?=\d{1,2}(?:[./]\d|月))")
SHORT = re.compile(r"(?<![\d.:/-])(\d{1,2})([./])(\d{1,2})(?![\d:]|[./]\d| ?[ap]m| ?uhr)")
CLOCK = r"(\d{1,2})(?:[:.h](\d{2}))? ?(a\.?m\b\.?|p\.?m\b\.?|uhr|h\b|ч\b|час|godz|kl|[時时点시])?"
HOURS = re.compile(rf"(?<![\d.,:/-]){CLOCK} ?{TO} ?(?:las |les |le )?{CLOCK}(?![\d:/])")
# Czechs and Slovaks write a blank behind the day, and Hungarians and Slovenes too.
BLANK = re.compile(r"(?<![\d.:/-])(\d{1,2}\.) (?=(?:1[0-2]|0?[1-9])\.(?!\d))")
KLO = re.compile(r"\b(?:klo?|ora|ore|órakor|om|с|з)\.? $")
UNTIL = re.compile(
    r"\b(?:by|before|until|bis|vor|avant|jusqu'à|antes de|hasta|entro|prima delle|do|до|к|vóór"
    rf"|przed|até|före|innan|før) (?:(?:las|le|les|às|as|o|godz\.?|kl\.?) )?{CLOCK}(?![\d:/.])"
)
WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def delivery_words(told: str, order: str, today: date) -> Eta | None:
    """The days that a phrase tells, and the hours of a single one; None if there is no day.

    >>> found = delivery_words("25-27 nov", "dmy", date(2026, 11, 23))
    >>> str(found.earliest), str(found.latest)
    ('2026-11-25', '2026-11-27')
    """
    told = BLANK.sub(r"\1", FORMER.sub(" ", told))
    newer = NEWER.search(told)
    if newer and phrase_dates(told[newer.end() :]):
        told = told[newer.end() :]
    dates = phrase_dates(told)
    if BOTH.search(told) and len(apart := phrase_dates(BOTH.sub(" - ", told))) > 1:
        told, dates = BOTH.sub(" - ", told), apart
    if not dates:
        told = TIGHT.sub(r"\1 - ", told)
        dates = phrase_dates(told)
    days = _in_order(told, dates, order, today) if dates else _worded(told, today)
    near = [day for day in days if -PAST <= day - today <= AHEAD]
    if not near or len(near) < len(days):
        return None
    begin, end = min(near), max(near)
    for one in reversed(dates):
        told = f"{told[: one.start]}\t{told[one.end :]}"
    since, until = _hours(told) if begin == end else (None, None)
    return Eta(begin, end, since, until)


def phrase_dates(told: str) -> list[Written]:
    """The first date of a phrase, and a second one if both are the ends of a range."""
    found = written_dates(told)
    taken = [range(one.start, one.end) for one in found]
    for match in SHORT.finditer(told):
        if not any(match.start() in span or match.end() - 1 in span for span in taken):
            day, month = int(match[1]), int(match[3])
            if 1 <= min(day, month) <= 12 and max(day, month) <= 31:
                found.append(Written(*match.span(), match[2], day, month, None, True))
    found.sort()
    if len(found) > 1 and JOIN.fullmatch(told, found[0].end, found[1].start):
        return found[:2]
    return found[:1]


def _in_order(told: str, dates: list[Written], order: str, today: date) -> list[date]:
    """The days of a phrase, with those of which only the number is told: "25" in "25-27 nov"."""
    first = dates[0]
    numbers: list[str] = []
    if len(dates) == 1:
        before, behind = BEFORE.search(told, 0, first.start), BEHIND.match(told, first.end)
        numbers = [match[1] for match in (before, behind) if match]
    for each in (order, *ORDERS):
        days = [day for one in dates if (day := _near(one, each, today))]
        if len(days) == len(dates) and all(-PAST <= day - today <= AHEAD for day in days):
            return [*days, *(day for number in numbers for day in _of_month(days[0], number))]
    return []


def _of_month(day: date, number: str) -> Iterator[date]:
    """Another day of the same month, if it is near enough to be the end of a range."""
    if 1 <= int(number) <= 28 + (day.month != 2) * 2 and abs(int(number) - day.day) <= 21:
        yield day.replace(day=int(number))


def _near(one: Written, order: str, today: date) -> date | None:
    """The day of a date; of one without a year the one closest to today."""
    if one.year is not None or one.style == "ago":
        return day_of(one, order, today)
    years = (today.year - 1, today.year, today.year + 1)
    days = [day for year in years if (day := day_of(one._replace(year=year), order, today))]
    return min(days, key=lambda day: abs(day - today), default=None)


def _worded(told: str, today: date) -> list[date]:
    """The days that words tell: "tomorrow", or the coming day of a week."""
    words = WORD.findall(told)
    ahead = [coming_days()[word] for word in words if word in coming_days()]
    if ahead:
        return [today + timedelta(days=each) for each in ahead[:2]]
    numbers = [weekday_numbers()[word] for word in words if word in weekday_numbers()]
    return [today + timedelta(days=(each - today.weekday()) % 7) for each in numbers[:1]]


def _hours(told: str) -> tuple[time | None, time | None]:
    """The hours from and until which delivery is expected, as far as they are told."""
    for match in HOURS.finditer(told):
        hour, minute, half, hour2, minute2, half2 = match.groups()
        if minute or minute2 or half or half2 or KLO.search(told, 0, match.start()):
            begin, end = _clock(hour, minute, half or half2), _clock(hour2, minute2, half2)
            if begin and end and begin < end:
                return begin, end
    if (match := UNTIL.search(told)) and (match[2] or match[3]):
        return None, _clock(match[1], match[2], match[3])
    return None, None


def _clock(hour: str, minute: str | None, half: str | None) -> time | None:
    told, mark = int(hour), (half or "")[:1]
    if mark in ("a", "p") and told <= 12:
        told = told % 12 + 12 * (mark == "p")
    return time(told, int(minute or 0)) if told < 24 and int(minute or 0) < 60 else None
