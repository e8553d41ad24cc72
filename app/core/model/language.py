"""Tags of languages (BCP 47)."""


def primary(language: str) -> str:
    """The language without script and region.

    >>> primary("zh-Hans"), primary("de")
    ('zh', 'de')
    """
    return language.partition("-")[0]
