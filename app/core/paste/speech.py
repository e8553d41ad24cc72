"""What a line of a page sounds like: an event of a parcel, or the name of a place."""

import re
from functools import lru_cache

from app.core.paste.words import speaks

PLACE_LENGTH = 60

DIGITS = re.compile(r"\d")


@lru_cache(maxsize=4096)
def parcels(low: str) -> int:
    """How clearly a text speaks of parcels: 2 strongly, 1 perhaps, 0 not at all."""
    return 2 if speaks("strong").search(low) else 1 if speaks("weak").search(low) else 0


def spoken(texts: list[str]) -> float:
    return sum(bool(parcels(text)) for text in texts) / max(1, len(texts))


@lru_cache(maxsize=4096)
def place_like(text: str) -> bool:
    """Whether a text could be the name of a place: short, capitalised, nothing about parcels.

    >>> place_like("Moscow, RU"), place_like("Arrived at the sorting centre")
    (True, False)
    """
    words = text.split()
    if not words or len(text) > PLACE_LENGTH or len(words) > 7 or text[-1] in ".!?。":
        return False
    letters = [word for word in words if word[0].isalpha()]
    if not letters or letters[0][0].islower() or DIGITS.subn("", text)[1] > 8:
        return False
    return not parcels(text.lower())
