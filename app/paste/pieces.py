"""Which of an event's words say what happened, and which say where."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from app.paste.blocks import Draft, Piece, parcels, place_like
from app.paste.lines import EDGE, Row, reading
from app.paste.words import headers

LONGEST_TEXT = 4_000
LONGEST_PLACE = 120

BRACKETED = re.compile(r"^[\[【]\s*([^\[\]【】]{2,60}?)\s*[\]】][\s,:：-]*(?=\S)")
COMMA = re.compile(r"^([^,，]{2,40}(?:, ?[A-Z]{2})?)[,，]\s*(?=\S)")
DASH = re.compile(r"\s+[-–—]\s+")
HEADER_REACH = 4


def titles(rows: Sequence[Row], first: int) -> Mapping[int, str]:
    """What the columns hold, by the row of titles above the first event; empty without one."""
    for at in range(first - 1, max(-1, first - 1 - HEADER_REACH), -1):
        if "\t" in rows[at].text:
            found = [_title(cell) for cell in rows[at].text.split("\t")]
            if sum(map(bool, found)) >= 2:
                return {column: kind for column, kind in enumerate(found) if kind}
    return {}


def _title(cell: str) -> str:
    low = reading(cell).strip(EDGE)
    known = headers()
    if low in known:
        return known[low]
    return next((known[word] for word in re.split(r"[\s/&]+", low) if word in known), "")


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
    for slot in seen:
        if slot not in found and placed[slot] * 3 >= seen[slot] * 2:
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
    place = next((p for p in draft.pieces if known.get(p.slot) == "place"), None)
    rest = [piece for piece in draft.pieces if piece is not place]
    if place and not rest:
        place, rest = None, list(draft.pieces)
    if not place and len(rest) > 1:
        place = next((p for p in rest if known.get(p.slot) != "text" and place_like(p.text)), None)
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
    main = next((at for at, piece in enumerate(pieces) if known.get(piece.slot) == "text"), None)
    if main is None:
        main = max(range(len(flat)), key=lambda at: (parcels(flat[at].lower()), len(flat[at])))
    return flat[main]


def _within(text: str) -> tuple[str, str]:
    """A place that stands inside a text, and the text without it where it leads."""
    if match := BRACKETED.match(text):
        rest = text[match.end() :]
        if not parcels(match[1].lower()) and parcels(rest.lower()):
            return match[1], rest
    if (match := COMMA.match(text)) and place_like(match[1]):
        rest = text[match.end() :]
        if parcels(rest.lower()):
            return match[1], rest
    parts = DASH.split(text)
    if len(parts) == 2:
        for one, other in (parts, parts[::-1]):
            if place_like(one) and parcels(other.lower()):
                return one, text
    return "", text


def _flat(text: str) -> str:
    return " ".join(text.split())
