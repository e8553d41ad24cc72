"""The languages that the page speaks, each under its own name."""

LANGUAGES = {"en": "English", "ru": "Русский"}


def regional(language: str, wanted: tuple[str, ...]) -> str:
    """The visitor's own form of a language, for dates and figures: the first wanted tag of it.

    >>> regional("en", ("ru-RU", "en-GB", "en")), regional("ru", ("en-GB",))
    ('en-GB', 'ru')
    """
    return next((tag for tag in wanted if tag.split("-")[0].lower() == language), language)
