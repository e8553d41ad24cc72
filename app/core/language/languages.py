"""The languages that the page speaks, each under its own name."""

import re
from itertools import takewhile

REGION = re.compile(r"[A-Za-z]{2}|[0-9]{3}")
LANGUAGES = {
    "cs": "Čeština",
    "de": "Deutsch",
    "en": "English",
    "es": "Español",
    "fr": "Français",
    "it": "Italiano",
    "nl": "Nederlands",
    "pl": "Polski",
    "pt-BR": "Português (Brasil)",
    "tr": "Türkçe",
    "ru": "Русский",
    "uk": "Українська",
    "he": "עברית",
    "ar": "العربية",
    "ko": "한국어",
    "zh-Hans": "简体中文",
}


def regional(language: str, wanted: tuple[str, ...]) -> str:
    """A language in the form of the visitor's own region, for dates and figures: the region of the
    first wanted tag that has one, whichever language that tag is of. It takes the place of one that
    the language itself has: "pt-BR-PT" would be no tag.

    >>> regional("en", ("en-GB", "en-US")), regional("en", ("de-DE", "en-US"))
    ('en-GB', 'en-DE')
    >>> regional("en", ("zh-Hans-CN",)), regional("ru", ("es-419",)), regional("ru", ("en",))
    ('en-CN', 'ru-419', 'ru')
    >>> regional("pt-BR", ("pt-PT",)), regional("pt-BR", ("pt-BR",)), regional("pt-BR", ("pt",))
    ('pt-PT', 'pt-BR', 'pt-BR')
    >>> regional("zh-Hans", ("zh-CN",))
    'zh-Hans-CN'
    """
    region = first_region(wanted)
    if not region:
        return language
    own = _region(language)
    return f"{language.removesuffix(f'-{own}') if own else language}-{region}"


def country_of(wanted: tuple[str, ...], zone: str) -> str:
    """The country that a browser's languages name, "" where they name none.

    Browsers all over the world are left as American ones: these are where an American clock is.

    >>> country_of(("ru-KZ", "en-US"), "Asia/Almaty"), country_of(("es-419",), "America/Lima")
    ('KZ', '')
    >>> country_of(("en-US",), "America/Denver"), country_of(("en-US", "de-DE"), "Europe/Berlin")
    ('US', '')
    """
    region = first_region(wanted)
    abroad = region == "US" and not zone.startswith(("America/", "US/", "Pacific/Honolulu"))
    return region if region.isalpha() and not abroad else ""


def first_region(wanted: tuple[str, ...]) -> str:
    """The region of the first tag that has one, in capitals; "" where none has."""
    return next((found.upper() for tag in wanted if (found := _region(tag))), "")


def _region(tag: str) -> str:
    """The region of a tag, "" without one; what follows a single letter is no part of the place.

    >>> _region("en-u-hc-h12"), _region("en-GB-u-hc-h12")
    ('', 'GB')
    """
    parts = takewhile(lambda part: len(part) > 1, tag.split("-")[1:])
    return next((part for part in parts if REGION.fullmatch(part)), "")
