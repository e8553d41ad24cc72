"""Which columns and lines of a history hold what happened, and which hold places."""

from collections import Counter
from collections.abc import Mapping, Sequence

from app.core.paste.layout.classify import is_place_like
from app.core.paste.layout.drafts import ABOVE_SLOT, Draft
from app.core.paste.lines.column_titles import column_titles
from app.core.paste.lines.line import Line

# The titles of columns stand so many lines above the first event, or closer.
HEADER_REACH = 4


def titled_columns(lines: Sequence[Line], first: int) -> Mapping[int, str]:
    """What each column holds, by the titles above the line `first`; empty without titles.

    A table may have a title of its own in the cell before those of its columns.
    """
    for at in range(first - 1, max(-1, first - 1 - HEADER_REACH), -1):
        found = column_titles(lines[at].text)
        if found:
            before = [*found, "date"].index("date") - _dated(lines[first])
            shift = before == 1 == lines[at].text.count("\t") - lines[first].text.count("\t")
            return {at: kind for at, kind in enumerate(found[shift:]) if kind}
    return {}


def roles(drafts: Sequence[Draft], columns: Mapping[int, str]) -> Mapping[int, str]:
    """What each slot of the events holds, "text" or "place", where that is clear.

    `columns` are the roles that titles give.
    """
    seen: Counter[int] = Counter()
    telling: Counter[int] = Counter()
    placed: Counter[int] = Counter()
    texts: dict[int, set[str]] = {}
    for draft in drafts:
        for _, slot, words in draft.pieces:
            seen[slot] += 1
            telling[slot] += bool(words.says)
            placed[slot] += words.place or _is_address(words.text)
            texts.setdefault(slot, set()).add(words.text)
    found = {slot: kind for slot, kind in columns.items() if kind in ("text", "place")}
    if "text" not in found.values() and seen:
        free = [slot for slot in seen if slot not in found] or list(seen)
        best = max(free, key=lambda slot: (telling[slot], len(texts[slot]) - placed[slot], -slot))
        found[best] = "text"
    mixed = any(not text.isupper() for slot in found for text in texts.get(slot, ()))
    for slot in seen:
        capitals = mixed and seen[slot] > 1 and all(text.isupper() for text in texts[slot])
        if slot not in found and (capitals or placed[slot] * 3 >= seen[slot] * 2):
            found[slot] = "place"
            if slot < ABOVE_SLOT:
                break
    return found


def _is_address(text: str) -> bool:
    """Whether a text could be a town with more words behind a comma."""
    town, comma, rest = text.partition(",")
    return bool(comma) and is_place_like(town) and len(rest.split()) <= 5 and "," not in rest


def _dated(line: Line) -> int:
    """The column of the date of a line."""
    return line.text.count("\t", 0, line.day.start) if line.day else 0
