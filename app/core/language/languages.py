"""The languages that the page speaks, each under its own name."""

LANGUAGES = {"en": "English", "ru": "Русский"}


def preferred(wanted: tuple[str, ...]) -> str:
    """The first wanted language that the page speaks, else English.

    >>> preferred(("fr-CA", "ru-RU", "en"))
    'ru'
    """
    for tag in wanted:
        code = tag.split("-")[0].lower()
        if code in LANGUAGES:
            return code
    return "en"
