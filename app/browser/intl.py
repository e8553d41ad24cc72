"""What the browser knows of languages: its Intl, as `app.core.language.words` asks for it."""

from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache, cached_property
from typing import Any

from js import Date, Intl, navigator
from pyodide.ffi import to_js

from app.core.language.languages import country_of, regional

FIXED = {"timeZone": "UTC", "calendar": "gregory"}
"""What holds for every date: it stands as it is told, on the carriers' calendar."""


def _options(**options: object) -> Any:
    return to_js(options)


def _known(tag: str) -> str:
    """A regional form that Intl knows. It takes the American form for English of any region of
    which it has none; the form of the world's English is nearer to all of them."""
    language, _, region = tag.partition("-")
    resolved = Intl.DateTimeFormat.new(tag).resolvedOptions().locale
    return f"{language}-001" if region not in ("", "US") and resolved == language else tag


def country() -> str:
    """The country that the browser is set to, "" where that is not clear."""
    zone = Intl.DateTimeFormat.new().resolvedOptions().timeZone
    return country_of(tuple(navigator.languages.to_py()), zone or "")


def _countries(language: str) -> Any:
    return Intl.DisplayNames.new(language, _options(type="region", fallback="code"))


def _named(countries: Any, code: str) -> str:
    """The name of a country; what is no code at all, for which Intl throws, stands for itself."""
    return countries.of(code) if len(code) == 2 and code.isascii() and code.isalpha() else code


class BrowserIntl:
    """One language's plural rules, dates, relative times and country names.

    Dates, clocks, figures and their digits have the form of the visitor's own region; the calendar
    is the carriers' in all of them. A date or a naive time is shown as
    it stands: it is handed to Intl as UTC and asked for in UTC.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self.country = cache(self._country)

    # Each takes its time to be made, and no page needs all of them.
    @cached_property
    def _region(self) -> str:
        return _known(regional(self.language, tuple(navigator.languages.to_py())))

    @cached_property
    def _plurals(self) -> Any:
        return Intl.PluralRules.new(self.language)

    @cached_property
    def _countries(self) -> Any:
        return _countries(self.language)

    @cached_property
    def _relative(self) -> Any:
        return Intl.RelativeTimeFormat.new(self._region, _options(numeric="auto"))

    @cached_property
    def _clock(self) -> Any:
        return self._dates(timeStyle="short")

    @cached_property
    def _day(self) -> Any:
        return self._dates(day="numeric", month="long")

    @cached_property
    def _day_of_year(self) -> Any:
        return self._dates(day="numeric", month="long", year="numeric")

    @cached_property
    def _short(self) -> Any:
        return self._dates(day="numeric", month="short")

    @cached_property
    def _numbers(self) -> Any:
        return Intl.NumberFormat.new(self._region)

    @cached_property
    def _figures(self) -> Any:
        return Intl.NumberFormat.new(self._region, _options(useGrouping=False))

    def _dates(self, **options: object) -> Any:
        return Intl.DateTimeFormat.new(self._region, _options(**FIXED, **options))

    def plural(self, n: int) -> str:
        return self._plurals.select(n)

    def _country(self, code: str) -> str:
        return _named(self._countries, code)

    def country_in(self, code: str, language: str) -> str:
        return _named(_countries(language), code)

    def relative(self, amount: int, unit: str) -> str:
        return self._relative.format(amount, unit)

    def day(self, when: date, *, year: bool) -> str:
        return (self._day_of_year if year else self._day).format(_wall(when))

    def day_in(self, when: date, language: str) -> str:
        form = _options(**FIXED, day="numeric", month="long", year="numeric")
        return Intl.DateTimeFormat.new(language, form).format(_wall(when))

    def days(self, first: date, last: date) -> str:
        return self._short.formatRange(_wall(first), _wall(last))

    def month(self, when: date) -> str:
        return self._dates(month="long", year="numeric").format(_wall(when))

    def clock(self, when: datetime) -> str:
        return self._clock.format(_wall(when))

    def local(self, when: datetime) -> datetime:
        offset = Date.new(when.timestamp() * 1000).getTimezoneOffset()
        return datetime.fromtimestamp(when.timestamp() - offset * 60, UTC).replace(tzinfo=None)

    def figures(self, value: int) -> str:
        return self._figures.format(value)

    def number(self, value: float) -> str:
        return self._numbers.format(value)

    def money(self, amount: Decimal, currency: str) -> str:
        if len(currency) != 3 or not currency.isascii() or not currency.isalpha():
            return f"{self.number(float(amount))} {currency}"
        form = _options(style="currency", currency=currency)
        return Intl.NumberFormat.new(self._region, form).format(float(amount))


def _wall(when: date) -> object:
    naive = datetime(when.year, when.month, when.day, tzinfo=UTC)
    if isinstance(when, datetime):
        naive = when.replace(tzinfo=UTC)
    return Date.new(naive.timestamp() * 1000)
