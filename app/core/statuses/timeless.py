"""Words that only tell when something happened, as in "delivered today at 2:15 pm".

`times.json` beside this module holds, by language, words of a day that is here or past, words that
lead to a date or a time, and beginnings of the names of months; from general knowledge of the
languages. Days to come are no such words: they are moods (`app.core.statuses.moods`).
"""

import re
from functools import cache
from itertools import chain

from app.core.statuses.phrasebook import plain, read

# Fewer words, or letters without spaces, are left of a title, such as "Delivery today", which tells
# what is to come.
FEWEST, FEWEST_LETTERS = 3, 6

# Shorter words before a date may say that something lasts until then, or begins then.
LONG_WORD = 6

# From Thai on, scripts are written without spaces between words.
_UNSPACED = "ก"

DIGIT = re.compile(r"\d")
_DATE = r"\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)|\d{4}[./-]\d{1,2}[./-]\d{1,2}"
_CLOCK = r"\d{1,2}(?:[:.]\d\d(?::\d\d)?| ?h ?\d\d)(?: ?(?:[ap]\.?m\b\.?|uhr|uur|h\b|ч\b))?"
_NAMED = (
    r"\d{{1,2}}\.? (?:de )?(?:{0})\w*\.?(?:,? (?:de )?\d{{4}})?"
    r"|(?:{0})\w*\.? \d{{1,2}}(?:,? \d{{4}})?"
)


@cache
def _times() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds words of time, where words have spaces and where they have none."""
    book = read("times.json")
    days = sorted(chain.from_iterable(book["days"].values()), key=len, reverse=True)
    leads = sorted(set(chain.from_iterable(book["leads"].values())), key=len, reverse=True)
    months = "|".join(sorted({name for names in book["months"].values() for name in names}))
    today = "|".join(re.escape(day) for day in days if day[0] < _UNSPACED)
    lead = "|".join(map(re.escape, leads))
    moment = f"{_DATE}|{_CLOCK}|{_NAMED.format(months)}"
    spaced = rf",?(?<!\w)(?:(?:({lead}) )?(?:{moment})|({today}))(?!\w)"
    unspaced = "|".join(re.escape(day) for day in days if day[0] >= _UNSPACED)
    return re.compile(spaced, re.IGNORECASE), re.compile(unspaced)


def timeless(text: str, words: str) -> str:
    """A text without the words that only tell when; "" if it has none, or too few others.

    `words` are the text's in plain form.

    >>> timeless("Parcel was delivered today at 2:15 pm.", "parcel was delivered today at 2 15 pm")
    'Parcel was delivered'
    >>> timeless("Delivery today", "delivery today")
    ''
    """
    if not _may_tell_when(words):
        return ""
    spaced, unspaced = _times()
    bare = spaced.sub(_left, text)
    if unspaced.search(bare):
        bare = unspaced.sub("", bare)
        return bare if len(bare) >= FEWEST_LETTERS else ""
    if bare == text or len(bare.split()) < FEWEST:
        return ""
    return " ".join(bare.split())


def _may_tell_when(words: str) -> bool:
    """Whether plain words hold a digit or the words of a day, as most do not."""
    last, signs = _day_words()
    if not last.keys().isdisjoint(words.split()):
        padded = f" {words} "
        if any(f" {day} " in padded for days in last.values() for day in days):
            return True
    if words.isascii():
        return DIGIT.search(words) is not None
    return DIGIT.search(words) is not None or any(sign in words for sign in signs)


@cache
def _day_words() -> tuple[dict[str, list[str]], tuple[str, ...]]:
    """Words of days in plain form by the last of them, and days of scripts without spaces."""
    days = list(map(plain, chain.from_iterable(read("times.json")["days"].values())))
    last: dict[str, list[str]] = {}
    for day in days:
        if day[0] < _UNSPACED:
            last.setdefault(day.split()[-1], []).append(day)
    return last, tuple(day for day in days if day[0] >= _UNSPACED)


def _left(found: re.Match[str]) -> str:
    """Nothing, or what was found where a short word before it may mean "from" or "until"."""
    if found[1] or found[2]:
        return ""
    before = found.string[: found.start()].split()[-1:]
    short = bool(before) and before[0].isalpha() and len(before[0]) < LONG_WORD
    return found[0] if short else ""
