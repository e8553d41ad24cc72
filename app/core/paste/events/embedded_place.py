"""A place that stands inside the text of an event."""

import re
from functools import lru_cache

from app.core.paste.layout.classify import is_place_like, says_event
from app.core.statuses.phrases import said

BRACKETED = re.compile(r"^[\[【]\s*([^\[\]【】]{2,60}?)\s*[\]】][\s,:：-]*(?=\S)")
COMMA = re.compile(r"^([^,，]{2,40}(?:, ?[A-Z]{2})?)[,，]\s*(?=\S)")
SENTENCE = re.compile(r"(.{15,}\w{4}[.!])\s+([^.!?\d]{2,40})$")
TOWN = re.compile(r",\s*([^,]{3,40}(?: - |, )[A-Z]{2})$")
SLASH = re.compile(r"^([^/]{2,60}?) / (?![A-Z]{2}\b)(?=\S)")
POSTCODE = re.compile(r";\s*((?:PLZ|CAP|CP|PSČ|PSC|ZIP)\.? ?\d[\d -]{2,7}\d)$")
OFFICES = frozenset("中心部局站点點厅廳司店所区區市省县縣场場港国國")
DASH = re.compile(r"\s+[-–—]\s+")

# A town in capitals has no more words.
MOST_CAPITALS = 4


@lru_cache(maxsize=2048)
def place_within(text: str) -> tuple[str, str]:
    """A place inside a text, "" if there is none; and the text without it if it leads."""
    if leading := _leading(text):
        return leading
    if (match := TOWN.search(text)) and says_event(text.lower()):
        return match[1], text
    if (match := SENTENCE.match(text)) and is_place_like(match[2]) and says_event(match[1].lower()):
        return match[2], match[1]
    if match := POSTCODE.search(text):
        return match[1], text
    if (town := _capitals(text)) and is_place_like(town) and said(town) is None:
        return town, text
    parts = DASH.split(text)
    if len(parts) == 2:
        for one, other in (parts, parts[::-1]):
            if len(one) > 2 and is_place_like(one) and says_event(other.lower()):
                return one, text
    return "", text


def _leading(text: str) -> tuple[str, str] | None:
    """A place in brackets, or before a slash or comma, at the head of a text; and the rest."""
    for mark in (BRACKETED, SLASH, COMMA):
        if not (match := mark.match(text)):
            continue
        rest = text[match.end() :]
        where = (mark is BRACKETED and not match[1].isdigit()) or is_place_like(match[1])
        told = not says_event(match[1].lower()) and says_event(rest.lower())
        if where and (told or (text[0] == "【" and _is_office(match[1]))):
            return match[1], text if text[0] == "【" else rest
    return None


def _is_office(name: str) -> bool:
    """Whether a name in brackets is of an office, though it may speak of parcels."""
    return name[-1] in OFFICES or not (says_event(name.lower()) or said(name))


def _capitals(text: str) -> str:
    """The last words of a text if they alone are in capitals, as a town is."""
    words = text.split()
    count = 0
    while count < len(words) and words[-count - 1].isupper() and len(words[-count - 1]) > 2:
        count += 1
    if not 0 < count <= MOST_CAPITALS or count == len(words) or not words[-count - 1].islower():
        return ""
    return " ".join(words[-count:])
