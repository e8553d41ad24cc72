"""Who hosts the page, hears of words that it does not understand, and shares its store."""

import re

_REPOSITORY = re.compile(r"https://[\w.-]+(?:/[\w.-]+){2,4}", re.ASCII)
_PAGES = re.compile(r"https://(?P<owner>[\w-]+)\.github\.io/(?:(?P<name>[\w.-]+)/)?", re.ASCII)


def shared(address: str) -> str:
    """The host whose pages all share one origin, "" where the page has one of its own.

    >>> shared("https://jane.github.io/parcels/"), shared("https://parcels.example.org/")
    ('jane.github.io', '')
    """
    found = _PAGES.match(address)
    return f"{found['owner']}.github.io" if found else ""


def repository(address: str, configured: str = "") -> str:
    """The repository of whoever hosts the page at an address: what they say themselves, else that
    of a page at github.io; "" where neither tells of one.

    >>> repository("https://jane.github.io/parcels/"), repository("https://jane.github.io/")
    ('https://github.com/jane/parcels', 'https://github.com/jane/jane.github.io')
    >>> repository("https://parcels.example.org/", "https://codeberg.org/jane/parcels/")
    'https://codeberg.org/jane/parcels'
    """
    told = configured.strip().rstrip("/")
    if told:
        return told if _REPOSITORY.fullmatch(told) else ""
    found = _PAGES.match(address)
    if found is None:
        return ""
    owner, name = found["owner"], found["name"]
    return f"https://github.com/{owner}/{name or owner + '.github.io'}"
