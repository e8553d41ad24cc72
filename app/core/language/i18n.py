"""Messages in the visitor's language, in the i18next v4 form: flat keys, `{{name}}`, plurals."""

import re
from collections.abc import Callable, Mapping
from typing import Self

from app.core.language.unseen import apart

_QUOTED = re.compile(r'([«"“„])([^«»"“”„{}\u0590-\u06ff]++)([»"”])')
_SLOT = re.compile(r"{{(\w+)}}(\.?)")
UNSAID = "…"
"""Stands where a message is missing in both languages: its key says nothing to a shopper."""


class Translator:
    """Words keys in one language, falling back to another where a key is missing.

    `wanting` tells that a message was missing in both: the file may be of another build of the
    page, and another language can be lent.

    In a language that is written from the right, what fills a slot, or is quoted in Latin letters,
    stands apart from the direction of the sentence. `plural` tells the CLDR category of a number
    in this language ("one", ...), `figures` writes a whole number in the digits of its readers.

    >>> t = Translator({"day_other": "{{count}} days"}, {}, lambda count: "other")
    >>> t("day", count=3)
    '3 days'
    >>> t("missing.key"), t.wanting
    ('…', True)
    >>> t.lend(Translator({"missing.key": "Found"}, {}, lambda count: "other"))
    >>> t("missing.key"), t.wanting
    ('Found', False)
    """

    def __init__(
        self,
        messages: Mapping[str, str],
        fallback: Mapping[str, str],
        plural: Callable[[int], str],
        figures: Callable[[int], str] = str,
    ) -> None:
        self._messages = messages
        self._fallback = fallback
        self._plural = plural
        self._figures = figures
        self._set: Callable[[str], str] = apart if self.from_right else str
        self.wanting, self._lent = False, False

    @property
    def from_right(self) -> bool:
        """Whether the language is written from right to left."""
        return self._messages.get("language.dir") == "rtl"

    def __call__(self, key: str, /, **args: object) -> str:
        said = self._worded(key, args.get("count"))
        if self.from_right:
            said = _QUOTED.sub(lambda found: f"{found[1]}{apart(found[2])}{found[3]}", said)
        told = {name: self._told(value) for name, value in args.items()}
        return _filled(said, told, self._set)

    def _told(self, value: object) -> str:
        return self._figures(value) if type(value) is int else str(value)

    def __contains__(self, key: str) -> bool:
        return key in self._messages or key in self._fallback

    def lend(self, other: Self) -> None:
        """Falls back to the messages of another language, too; no other is wanted after it."""
        self._fallback = {**other._messages, **self._fallback}
        self.wanting, self._lent = False, True

    def under(self, beginning: str) -> dict[str, str]:
        """The messages whose keys begin so, by the rest of the key.

        >>> Translator({"theme.dark": "Dark"}, {}, lambda count: "other").under("theme.")
        {'dark': 'Dark'}
        """
        found = {**self._fallback, **self._messages}
        return {
            key.removeprefix(beginning): text
            for key, text in found.items()
            if key.startswith(beginning)
        }

    def _worded(self, key: str, count: object) -> str:
        keys = (key,)
        if isinstance(count, int):
            keys = (f"{key}_{self._plural(count)}", f"{key}_other", key)
        for messages in (self._messages, self._fallback):
            for candidate in keys:
                if candidate in messages:
                    return messages[candidate]
        self.wanting = not self._lent
        return UNSAID


def _filled(text: str, args: Mapping[str, str], put: Callable[[str], str] = str) -> str:
    """Every slot filled in one pass: a value that looks like a slot is not filled again. `put` is
    how a value stands in the sentence.

    One full stop ends a sentence, also where the value brings its own.

    >>> _filled("Delivered on {{day}}.", {"day": "19 ноября 2025 г."})
    'Delivered on 19 ноября 2025 г.'
    """

    def value(slot: re.Match[str]) -> str:
        told = args.get(slot[1], f"{{{{{slot[1]}}}}}")
        return put(told) if told.endswith(".") else put(told) + slot[2]

    return _SLOT.sub(value, text)
