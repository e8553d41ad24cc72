"""A text in plain form with the bounds of its clauses, by its punctuation."""

import re
from typing import NamedTuple

from app.core.statuses.phrasebook import plain

_SEPARATOR = re.compile(
    r"([.;!?]+(?=\s|$)|[。；！？؟\n])"
    r"|[,:](?=\s)|[()\[\]（）【】，、：…،؛|·]|\s[-–—]+\s"
)


_MARK = re.compile("[.;!?。；！？\n,:()\\[\\]（）【】，、：…،؛؟|·–—-]")


class Clause(NamedTuple):
    """Where a clause begins and ends in the view, and in which sentence of the text it stands."""

    start: int
    end: int
    sentence: int


class View(NamedTuple):
    """Plain text, with a space at both ends unless it is glued, and its clauses."""

    plain: str
    clauses: tuple[Clause, ...]


def spaced(text: str, words: str) -> View:
    """The words, which are the text's in plain form, with spaces around them.

    >>> spaced("Not at home. Left", "not at home left")
    View(plain=' not at home left ', clauses=(Clause(start=0, end=13, sentence=0), \
Clause(start=12, end=18, sentence=1)))
    """
    return _spaced(_pieces(text, words))


def both(text: str, words: str) -> tuple[View, View]:
    """The view with spaces and the one without any.

    >>> both("已签收，谢谢", "已签收 谢谢")[1].clauses
    (Clause(start=0, end=3, sentence=0), Clause(start=3, end=5, sentence=0))
    """
    pieces = _pieces(text, words)
    return _spaced(pieces), _glued(pieces)


def _spaced(pieces: list[tuple[str, int]]) -> View:
    words = " "
    found: list[Clause] = []
    for piece, sentence in pieces:
        start = len(words) - 1
        words += f"{piece} "
        found.append(Clause(start, len(words), sentence))
    return View(words if found else "  ", tuple(found))


def _glued(pieces: list[tuple[str, int]]) -> View:
    letters = ""
    found: list[Clause] = []
    for piece, sentence in pieces:
        start = len(letters)
        letters += piece.replace(" ", "")
        found.append(Clause(start, len(letters), sentence))
    return View(letters, tuple(found))


def _pieces(text: str, words: str) -> list[tuple[str, int]]:
    """The plain words of each clause with the number of its sentence."""
    if not _MARK.search(text):
        return [(words, 0)] if words else []
    found: list[tuple[str, int]] = []
    at = sentence = 0
    for separator in _SEPARATOR.finditer(text):
        if clause := plain(text[at : separator.start()]):
            found.append((clause, sentence))
        at = separator.end()
        sentence += separator[1] is not None
    if clause := plain(text[at:]):
        found.append((clause, sentence))
    return found
