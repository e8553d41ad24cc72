"""Stand-ins for what only a browser has: its Intl, and messages that may not be missing."""

import json
import re
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

from app.core.language.i18n import UNSAID, Translator
from app.core.language.words import Words
from tests.plurals import PLURALS, english

LOCALES = Path(__file__).parent.parent / "locales"
REGION = re.compile(r"[A-Za-z]{2}|\d{3}", re.ASCII)
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


class FakeIntl:
    """An Intl of plain words, on a clock so many hours before UTC or after it.

    Like the browser's it refuses what is no region's code.
    """

    def __init__(self, language: str = "en", hours: float = 0) -> None:
        self.language = language
        self.zone = timezone(timedelta(hours=hours))

    def country(self, code: str) -> str:
        if not REGION.fullmatch(code):
            raise ValueError(f"RangeError: invalid region {code!r}")
        return f"land {code}"

    def country_in(self, code: str, language: str) -> str:
        return f"{self.country(code)} ({language})"

    def relative(self, amount: int, unit: str) -> str:
        near = {-1: "yesterday", 0: "today", 1: "tomorrow"}
        if unit == "day" and amount in near:
            return near[amount]
        return f"{-amount} {unit} ago" if amount < 0 else f"in {amount} {unit}"

    def day(self, when: date, *, year: bool) -> str:
        said = f"{when.day} {MONTHS[when.month - 1]}"
        return f"{said} {when.year}" if year else said

    def day_in(self, when: date, language: str) -> str:
        return f"{self.day(when, year=True)} ({language})"

    def days(self, first: date, last: date) -> str:
        return f"{self.day(first, year=False)} – {self.day(last, year=False)}"

    def month(self, when: date) -> str:
        return f"{MONTHS[when.month - 1]} {when.year}"

    def clock(self, when: datetime) -> str:
        assert when.tzinfo is None or when.tzinfo is UTC
        return f"{when:%H:%M}"

    def local(self, when: datetime) -> datetime:
        assert when.tzinfo is not None
        return when.astimezone(self.zone).replace(tzinfo=None)

    def money(self, amount: Decimal, currency: str) -> str:
        return f"{amount} {currency}"

    def number(self, value: float) -> str:
        return f"{value:g}"


class StrictTranslator(Translator):
    """Raises where a message is missing or says a placeholder that it was given no value for."""

    def __call__(self, key: str, /, **args: object) -> str:
        wording = self._worded(key, args.get("count"))
        if wording == UNSAID:
            raise KeyError(key)
        if missing := set(re.findall(r"{{(\w+)}}", wording)) - args.keys():
            raise KeyError(f"{key} needs {sorted(missing)}")
        return super().__call__(key, **args)


def messages(language: str) -> dict[str, str]:
    return json.loads((LOCALES / f"{language}.json").read_text("utf-8"))


def strict_words(language: str = "en", hours: float = 0) -> Words:
    """The page's own messages in one language, none of which may be missing."""
    t = StrictTranslator(messages(language), {}, PLURALS[language])
    return Words(t, FakeIntl(language, hours))


class EchoTranslator(Translator):
    """Says the key and the arguments themselves: `card.source(carrier=Bring)`."""

    def __call__(self, key: str, /, **args: object) -> str:
        said = ", ".join(f"{name}={value}" for name, value in args.items())
        return f"{key}({said})" if said else key

    def __contains__(self, key: str) -> bool:
        return True

    def under(self, beginning: str) -> dict[str, str]:
        """Names are not echoed: they are said in English."""
        return Translator(messages("en"), {}, english).under(beginning)


def echo_words() -> Words:
    """Words that tell which message is said, whatever its wording."""
    return Words(EchoTranslator({}, {}, english), FakeIntl())
