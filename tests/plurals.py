"""The plural categories of whole numbers in each language, as CLDR 48 tells them.

`make locales` compares them with the Intl of Node.
"""

from collections.abc import Callable


def english(n: int) -> str:
    return "one" if n == 1 else "other"


def romance(n: int) -> str:
    """Spanish and Italian."""
    return "many" if n and n % 1_000_000 == 0 else english(n)


def french(n: int) -> str:
    """French and the Portuguese of Brazil."""
    return "one" if n == 0 else romance(n)


def russian(n: int) -> str:
    """Russian and Ukrainian."""
    if n % 10 == 1 and n % 100 != 11:
        return "one"
    return "few" if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14) else "many"


def polish(n: int) -> str:
    if n == 1:
        return "one"
    return "few" if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14) else "many"


def czech(n: int) -> str:
    return "few" if n in (2, 3, 4) else english(n)


def hebrew(n: int) -> str:
    return "two" if n == 2 else english(n)


def arabic(n: int) -> str:
    if n < 3:
        return ("zero", "one", "two")[n]
    if n % 100 in range(3, 11):
        return "few"
    return "many" if n % 100 > 10 else "other"


def uncounted(_n: int) -> str:
    """Korean and Chinese."""
    return "other"


PLURALS: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(("en", "de", "nl", "tr"), english),
    **dict.fromkeys(("es", "it"), romance),
    **dict.fromkeys(("fr", "pt-BR"), french),
    **dict.fromkeys(("ru", "uk"), russian),
    **dict.fromkeys(("ko", "zh-Hans"), uncounted),
    **{"pl": polish, "cs": czech, "he": hebrew, "ar": arabic},
}
# Those of fractions count: a message has a form for each.
CATEGORIES: dict[str, set[str]] = {
    language: set(categories.split())
    for languages, categories in {
        "en de nl tr": "one other",
        "es it fr pt-BR": "one many other",
        "ru uk pl cs": "one few many other",
        "ko zh-Hans": "other",
        "he": "one two other",
        "ar": "zero one two few many other",
    }.items()
    for language in languages.split()
}
