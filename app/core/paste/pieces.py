"""Which of an event's words say what happened, and which say where."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from app.core.paste.blocks import Draft, Piece
from app.core.paste.columns import column_titles
from app.core.paste.lines import Row
from app.core.paste.speech import parcels, place_like
from app.core.statuses.phrases import said as understood

LONGEST_TEXT = 4_000
LONGEST_PLACE = 120

BRACKETED = re.compile(r"^[\[【]\s*([^\[\]【】]{2,60}?)\s*[\]】][\s,:：-]*(?=\S)")
COMMA = re.compile(r"^([^,，]{2,40}(?:, ?[A-Z]{2})?)[,，]\s*(?=\S)")
SENTENCE = re.compile(r"(.{15,}\w{4}[.!])\s+([^.!?\d]{2,40})$")
TOWN = re.compile(r",\s*([^,]{3,40}(?: - |, )[A-Z]{2})$")
SLASH = re.compile(r"^([^/]{2,60}?) / (?![A-Z]{2}\b)(?=\S)")
DASH = re.compile(r"\s+[-–—]\s+")
HEADER_REACH = 4


def titles(rows: Sequence[Row], first: int) -> Mapping[int, str]:
    """What the columns hold, by the row of titles above the first event; empty without one.

    A table may have a title of its own in the cell before those of its columns.
    """
    for at in range(first - 1, max(-1, first - 1 - HEADER_REACH), -1):
        found = column_titles(rows[at].text)
        if found:
            before = [*found, "date"].index("date") - _dated(rows[first])
            shift = before == 1 == rows[at].text.count("\t") - rows[first].text.count("\t")
            return {at: kind for at, kind in enumerate(found[shift:]) if kind}
    return {}


def _dated(row: Row) -> int:
    """The column of a row's date."""
    return row.text.count("\t", 0, row.day.start) if row.day else 0


def roles(drafts: Sequence[Draft], columns: Mapping[int, str]) -> Mapping[int, str]:
    """What each column or line of the events holds ("text" or "place"), as far as it is clear."""
    seen: Counter[int] = Counter()
    spoken: Counter[int] = Counter()
    placed: Counter[int] = Counter()
    kinds: dict[int, set[str]] = {}
    for draft in drafts:
        for piece in draft.pieces:
            seen[piece.slot] += 1
            spoken[piece.slot] += bool(parcels(piece.text.lower()))
            placed[piece.slot] += place_like(piece.text) or _address(piece.text)
            kinds.setdefault(piece.slot, set()).add(piece.text)
    found = {slot: kind for slot, kind in columns.items() if kind in ("text", "place")}
    if "text" not in found.values() and seen:
        free = [slot for slot in seen if slot not in found] or list(seen)
        best = max(free, key=lambda slot: (spoken[slot], len(kinds[slot]) - placed[slot], -slot))
        found[best] = "text"
    mixed = any(not text.isupper() for slot in found for text in kinds.get(slot, ()))
    for slot in seen:
        capitals = mixed and seen[slot] > 1 and all(text.isupper() for text in kinds[slot])
        if slot not in found and (capitals or placed[slot] * 3 >= seen[slot] * 2):
            found[slot] = "place"
            if slot < 20:
                break
    return found


def _address(text: str) -> bool:
    """Whether a text could be a town with more words behind a comma."""
    town, comma, rest = text.partition(",")
    return bool(comma) and place_like(town) and len(rest.split()) <= 5 and "," not in rest


def words(draft: Draft, known: Mapping[int, str], rows: Sequence[Row]) -> tuple[str, str]:
    """The text and the place of an event; the text is empty where nothing is said."""
    said = [piece for piece in draft.pieces if parcels(piece.text.lower())]
    place = next(
        (
            p
            for p in draft.pieces
            if known.get(p.slot) == "place" and (p not in said or len(said) > 1)
        ),
        None,
    )
    rest = [piece for piece in draft.pieces if piece is not place]
    if place and not rest:
        place, rest = None, list(draft.pieces)
    if not place and len(rest) > 1:
        where = [p for p in rest if place_like(p.text) and not understood(p.text)]
        place = next(
            (p for p in where if known.get(p.slot) != "text" or (said and p not in said)), None
        )
        rest = [piece for piece in rest if piece is not place]
    text = _joined(rest, known, rows)
    if place:
        return text[:LONGEST_TEXT], _flat(place.text)[:LONGEST_PLACE]
    where, said = _within(text)
    return said[:LONGEST_TEXT], where


def _joined(pieces: Sequence[Piece], known: Mapping[int, str], rows: Sequence[Row]) -> str:
    """The pieces as one text if they follow each other on the page, else the one that says most."""
    if not pieces:
        return ""
    flat = [_flat(piece.text) for piece in pieces]
    whole = " ".join(flat)
    lines = range(min(p.row for p in pieces), max(p.row for p in pieces) + 1)
    if len(flat) == 1 or whole in " ".join(_flat(rows[at].text) for at in lines):
        return whole
    return max(
        zip(pieces, flat, strict=True),
        key=lambda both: (
            bool(parcels(both[1].lower())),
            known.get(both[0].slot) == "text",
            parcels(both[1].lower()),
            len(both[1]),
        ),
    )[1]


@lru_cache(maxsize=2048)
def _within(text: str) -> tuple[str, str]:
    """A place that stands inside a text, and the text without it where it leads."""
    if leading := _leading(text):
        return leading
    if (match := TOWN.search(text)) and parcels(text.lower()):
        return match[1], text
    if (match := SENTENCE.match(text)) and place_like(match[2]) and parcels(match[1].lower()):
        return match[2], match[1]
    parts = DASH.split(text)
    if len(parts) == 2:
        for one, other in (parts, parts[::-1]):
            if len(one) > 2 and place_like(one) and parcels(other.lower()):
                return one, text
    return "", text


def _leading(text: str) -> tuple[str, str] | None:
    """A place in brackets, or before a slash or comma, at the head of a text; and what follows."""
    for mark in (BRACKETED, SLASH, COMMA):
        if not (match := mark.match(text)):
            continue
        rest = text[match.end() :]
        where = (mark is BRACKETED and not match[1].isdigit()) or place_like(match[1])
        if where and not parcels(match[1].lower()) and parcels(rest.lower()):
            return match[1], text if text[0] == "【" else rest
    return None


def _flat(text: str) -> str:
    return " ".join(text.split())
