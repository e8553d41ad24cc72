"""Which of the codes on one label are track numbers."""

from collections.abc import Iterable, Mapping

from app.core.numbers import best, find

LONGEST = 4300
"""Characters of a code that are looked at: as many letters as the largest QR code holds."""


def sorted_out(texts: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """The track numbers in each of the codes of one label; none in those that are left out.

    Labels bear codes of routes, weights and contents, too. Where one code is surely or likely a
    track number, those that merely could be one are left out.

    >>> sorted_out(["RR123456785CN", "https://example.com/", "40123456789012"])
    {'RR123456785CN': ('RR123456785CN',), 'https://example.com/': (), '40123456789012': ()}
    >>> sorted_out(["40123456789012"])
    {'40123456789012': ('40123456789012',)}
    """
    found = {text: find(text[:LONGEST]) for text in texts}
    good = {number for numbers in found.values() for number in numbers if _good(number)}
    if not good:
        return found
    return {text: tuple(n for n in numbers if n in good) for text, numbers in found.items()}


def _good(number: str) -> bool:
    first = best(number)
    return first is not None and first.tier != "possible"
