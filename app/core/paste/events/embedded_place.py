"""A place that stands inside the text of an event."""

import re
from functools import lru_cache

from app.core.paste.layout.classify import is_place_like, says_event

BRACKETED = re.compile(r"^[\[【]\s*([^\[\]【】]{2,60}?)\s*[\]】][\s,:：-]*(?=\S)")
COMMA = re.compile(r"^([^,，]{2,40}(?:, ?[A-Z]{2})?)[,，]\s*(?=\S)")
SENTENCE = re.compile(r"(.{15,}\w{4}[.!])\s+([^.!?\d]{2,40})$")
TOWN = re.compile(r",\s*([^,]{3,40}(?: - |, )[A-Z]{2})$")
SLASH = re.compile(r"^([^/]{2,60}?) / (?![A-Z]{2}\b)(?=\S)")
DASH = re.compile(r"\s+[-–—]\s+")


@lru_cache(maxsize=2048)
def place_within(text: str) -> tuple[str, str]:
    """A place inside a text, "" if there is none; and the text without it if it leads."""
    if leading := _leading(text):
        return leading
    if (match := TOWN.search(text)) and says_event(text.lower()):
        return match[1], text
    if (match := SENTENCE.match(text)) and is_place_like(match[2]) and says_event(match[1].lower()):
        return match[2], match[1]
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
        if where and not says_event(match[1].lower()) and says_event(rest.lower()):
            return match[1], text if text[0] == "【" else rest
    return None
