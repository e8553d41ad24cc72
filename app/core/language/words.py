"""How the page says things: messages, countries, moments and ages in the visitor's language."""

import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cached_property
from typing import Protocol

from app.core.carriers import carrier
from app.core.language.i18n import Translator
from app.core.language.unseen import apart
from app.core.model import Eta, Event

AGES = ((timedelta(hours=1), "hour"), (timedelta(minutes=1), "minute"))
MONTHS_FROM_DAYS = 60
# The script besides the Latin one, as Unicode names it, that the readers of a language read.
SCRIPTS = {
    **{"ru": "CYRILLIC", "uk": "CYRILLIC", "zh-Hans": "CJK", "ko": "HANGUL"},
    **{"ar": "ARABIC", "he": "HEBREW"},
}
# What stands between names in a row, where it is no Latin comma.
COMMAS = {"ar": "، ", "zh-Hans": "、"}


def reads(text: str, language: str) -> bool:
    """Whether a text has a letter of the script, besides the Latin one, that is read in a language.

    >>> reads("Почта России", "ru"), reads("Почта России", "de"), reads("Bring", "ru")
    (True, False, False)
    """
    script = SCRIPTS.get(language)
    letters = (unicodedata.name(sign, "") for sign in text if sign.isalpha())
    return script is not None and any(name.startswith(script) for name in letters)


class Intl(Protocol):
    """What the browser knows of a language; `app.browser.intl` has it from the browser's Intl."""

    language: str

    def country(self, code: str) -> str: ...

    def country_in(self, code: str, language: str) -> str: ...

    def relative(self, amount: int, unit: str) -> str: ...

    def day(self, when: date, *, year: bool) -> str: ...

    def day_in(self, when: date, language: str) -> str: ...

    def days(self, first: date, last: date) -> str: ...

    def month(self, when: date) -> str: ...

    def clock(self, when: datetime) -> str: ...

    def local(self, when: datetime) -> datetime:
        """An aware moment as naive time on the visitor's own clock."""
        ...

    def number(self, value: float) -> str: ...

    def money(self, amount: Decimal, currency: str) -> str:
        """An amount with its currency, an ISO 4217 code or any other sign."""
        ...


class Words:
    """Everything that a view needs to speak; `w.t(key, ...)` for messages, the rest by kind.

    `english` speaks English, for what is said in that too; None until its messages were fetched.
    """

    def __init__(self, t: Translator, intl: Intl) -> None:
        self.t = t
        self.intl = intl
        self.english: Words | None = self if intl.language == "en" else None

    def __contains__(self, key: str) -> bool:
        return key in self.t

    def country(self, code: str | None) -> str:
        """A country's name, or the words for an unknown one."""
        return self.intl.country(code) if code else self.t("country.unknown")

    def carrier(self, carrier_id: str | None) -> str:
        """A carrier's name in the visitor's language, else its own in a script that they read; the
        id of one that is not in the table."""
        if not carrier_id:
            return self.t("carrier.unknown")
        try:
            found = carrier(carrier_id)
        except KeyError:
            return carrier_id
        own = found.native if reads(found.native, self.intl.language) else found.name
        return self.carrier_names.get(found.id, own)

    @cached_property
    def carrier_names(self) -> Mapping[str, str]:
        """What carriers are called in the visitor's language, by id."""
        return self.t.under("carrier.name.")

    def ago(self, when: datetime, now: datetime) -> str:
        """How long ago a moment was: "3 days ago", "yesterday", "just now"."""
        days = (self.intl.local(now).date() - self.intl.local(when).date()).days
        age = now - when
        if age >= timedelta(hours=12) and days > 0:
            return self._days_ago(days)
        for unit, name in AGES:
            if age >= unit:
                return self.intl.relative(-(age // unit), name)
        return self.t("time.now")

    def _days_ago(self, days: int) -> str:
        if days >= MONTHS_FROM_DAYS:
            return self.intl.relative(-(days // 30), "month")
        return self.intl.relative(-days, "day")

    def age(self, event: Event, now: datetime) -> str:
        """How long ago an event was, by the days of the calendar at its own place."""
        if event.time is None:
            return ""
        if event.time.tzinfo is not None:
            return self.ago(event.time, now)
        days = (self.intl.local(now).date() - event.time.date()).days
        return self._days_ago(max(days, 0))

    def event_day(self, event: Event, now: datetime) -> str:
        """The day of an event on the calendar of its own place.

        That may be a day ahead of the visitor's: nothing that happened is told of tomorrow.
        """
        if event.time is None:
            return self.t("time.unknown")
        day, today = event.time.date(), self.intl.local(now).date()
        return self._dated(day, today) if day > today else self.day(day, now)

    def event_moment(self, event: Event, now: datetime) -> str:
        """Day, time of day and, for days farther away, the age of an event."""
        when = " ".join(filter(None, (self.event_day(event, now), self.event_clock(event))))
        if event.time is None or abs((self.intl.local(now).date() - event.time.date()).days) <= 1:
            return when
        return self.dotted(when, self.age(event, now))

    def event_clock(self, event: Event) -> str:
        """The time of day of an event on the clock of its own place."""
        return self.intl.clock(event.time.replace(tzinfo=None)) if event.time else ""

    def day(self, when: date, now: datetime) -> str:
        """A day as people say it: today, yesterday, else its date, with another year's number."""
        today = self.intl.local(now).date()
        away = (when - today).days
        if -1 <= away <= 1:
            return self.intl.relative(away, "day")
        return self._dated(when, today)

    def _dated(self, when: date, today: date) -> str:
        return self.intl.day(when, year=when.year != today.year)

    def moment(self, when: datetime, now: datetime) -> str:
        """An aware moment on the visitor's own clock: "today, 14:05"."""
        here = self.intl.local(when)
        return self.t("time.moment", day=self.day(here.date(), now), clock=self.intl.clock(here))

    def dotted(self, *items: str) -> str:
        """The items that are not empty, set apart by a middle dot."""
        return " · ".join(self._set(item) for item in items if item)

    def row(self, names: Iterable[str]) -> str:
        """Names one after the other, with the language's own comma, each read its own way."""
        return COMMAS.get(self.intl.language, ", ").join(map(self._set, names))

    def way(self, *stops: str) -> str:
        """Stops in their order, with arrows that point as is read."""
        return (" ← " if self.t.from_right else " → ").join(map(self._set, stops))

    def _set(self, text: str) -> str:
        return apart(text) if self.t.from_right else text

    def until(self, since: datetime, seconds: int, now: datetime) -> str:
        """The moment so many seconds after another, on the visitor's own clock."""
        return self.moment(since + timedelta(seconds=seconds), now)

    def eta(self, eta: Eta, now: datetime) -> str:
        """A range of days, or the one day, with its hours where they are told."""
        if eta.earliest == eta.latest:
            ends = {"since": eta.since, "until": eta.until}
            told = {
                name: self.intl.clock(datetime.combine(eta.latest, hour))
                for name, hour in ends.items()
                if hour
            }
            day = self.day(eta.earliest, now)
            return self.t(f"eta.{'_'.join(told)}", day=day, **told) if told else day
        return self.intl.days(eta.earliest, eta.latest)
