"""Which words of an event say what happened, and which say where."""

import re
from collections.abc import Mapping, Sequence

from app.core.paste.events.embedded_place import place_within
from app.core.paste.layout.drafts import Draft, Piece
from app.core.paste.lines.line import Line
from app.core.statuses.phrases import said

LONGEST_TEXT = 4_000
LONGEST_PLACE = 120

SENTENCE_ENDS = ".!。"

# The telephone of an office before the next cell, with what introduces it.
TELEPHONE = re.compile(
    r"(?:tel|tél|tlf|тел|phone|fon|☎|📞)?[.: ]{0,3}\+?\(?\d(?:[ ()/.-]{0,2}\d){6,14}\t+(?=\S)",
    re.IGNORECASE,
)


def text_and_place(
    draft: Draft, known: Mapping[int, str], lines: Sequence[Line]
) -> tuple[str, str]:
    """The text and the place of an event; the text is "" where it says nothing.

    `known` are the roles of its slots, see `app.core.paste.events.column_roles`.
    """
    place, rest = _parted([_without_telephone(piece) for piece in draft.pieces], known)
    text = _joined(rest, known, lines)
    if place:
        return text[:LONGEST_TEXT], _flat(place.words.text)[:LONGEST_PLACE]
    where, what = place_within(text)
    return what[:LONGEST_TEXT], where


def _without_telephone(piece: Piece) -> Piece:
    found = TELEPHONE.match(piece.words.text)
    if found is None:
        return piece
    return piece._replace(words=piece.words._replace(text=piece.words.text[found.end() :]))


def _parted(
    pieces: Sequence[Piece], known: Mapping[int, str]
) -> tuple[Piece | None, Sequence[Piece]]:
    """The piece that is the place, by its slot or its look, and the others."""
    telling = [piece for piece in pieces if piece.words.says]
    placed = [
        piece
        for piece in pieces
        if known.get(piece.slot) == "place" and not (piece in telling and len(telling) == 1)
    ]
    if placed and len(placed) < len(pieces):
        # Town and country stand beside each other; apart they are the two ends of a way.
        placed = [one for at, one in enumerate(placed) if one.slot == placed[0].slot + at]
        whole = ", ".join(dict.fromkeys(piece.words.text for piece in placed))
        where = placed[0]._replace(words=placed[0].words._replace(text=whole))
        return where, [other for other in pieces if other not in placed]
    if len(pieces) < 2:
        return None, pieces
    for piece in pieces:
        if not piece.words.place or said(piece.words.text):
            continue
        if known.get(piece.slot) != "text" or (telling and piece not in telling):
            return piece, [other for other in pieces if other is not piece]
    return None, pieces


def _joined(pieces: Sequence[Piece], known: Mapping[int, str], lines: Sequence[Line]) -> str:
    """The pieces as one text if they follow each other on the page, else the one that says most."""
    if not pieces:
        return ""
    flat = [_flat(piece.words.text) for piece in pieces]
    whole = " ".join(flat)
    if len(flat) == 1:
        return whole
    span = range(min(piece.at for piece in pieces), max(piece.at for piece in pieces) + 1)
    if whole in " ".join(_flat(lines[at].text) for at in span):
        return whole
    return max(
        zip(pieces, flat, strict=True),
        key=lambda both: (
            bool(both[0].words.says) or _is_sentence(both[0], known),
            known.get(both[0].slot) == "text",
            both[0].words.says,
            len(both[1]),
        ),
    )[1]


def _is_sentence(piece: Piece, known: Mapping[int, str]) -> bool:
    """Whether a piece stands where the words of events do, and ends as a sentence."""
    return known.get(piece.slot) == "text" and piece.words.text[-1] in SENTENCE_ENDS


def _flat(text: str) -> str:
    return " ".join(text.split())
