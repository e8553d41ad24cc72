"""Numbers glued to the words around them: cut out where a shape or a check digit shows the seam."""

from app.core.numbers.detecting.candidate import Candidate
from app.core.numbers.detecting.detector import best
from app.core.numbers.detecting.reasons import lead
from app.core.numbers.finding.announcements import announced

SHORTEST = 10
LONGEST = 40
LONGEST_WORD = 20
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# How many letters at an edge may be the number's own: none, then as an S10 number has them.
OWN = (0, 2, 1, 3, 4)


def unglued(token: str) -> str:
    """The number within a token of letters and digits; the token itself where no word is seen.

    >>> unglued("NUMBER1Z999AA10123456784"), unglued("RR123456785CNCHINA"), unglued("ABC123456789")
    ('1Z999AA10123456784', 'RR123456785CN', 'ABC123456789')
    """
    if not SHORTEST < len(token) <= LONGEST + LONGEST_WORD or token.isdigit() or token.isalpha():
        return token
    before = len(token) - len(token.lstrip(LETTERS))
    after = len(token) - len(token.rstrip(LETTERS))
    if not 3 <= max(before, after) <= LONGEST_WORD or _good(token):
        return token
    told = ""
    for own in OWN:
        for kept in (0, 2):
            start, end = max(0, before - own), len(token) - max(0, after - kept)
            inner = token[start:end]
            first = None if inner == token else _cut(token[:start], inner, token[end:])
            if first and _proven(first):
                return inner
            if first and start and not told and announced(token[:start], None):
                told = inner
    return told or token


def _cut(before: str, inner: str, after: str) -> Candidate | None:
    """Whose number stands between two words, not between letters that may be its own."""
    if not 8 <= len(inner) <= LONGEST or 0 < len(before) < 3 or 0 < len(after) < 3:
        return None
    first = best(inner)
    return first if first and first.check != "fail" else None


def _good(token: str) -> bool:
    first = best(token)
    return first is not None and (first.tier != "possible" or first.check == "pass")


def _proven(first: Candidate) -> bool:
    if first.check == "pass":
        return first.tier != "possible"
    return first.tier == "sure" or (first.tier == "likely" and len(lead(first)) >= 2)
