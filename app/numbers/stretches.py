"""Numbers in a stretch of letters and digits: chunks that stand alone or belong together."""

from app.numbers.candidate import Candidate
from app.numbers.detector import detect
from app.numbers.formats import promising
from app.numbers.plausible import order, plausible, timestamp
from app.numbers.s10 import SHAPE

LONGEST = 40

# The most chunks that one number is printed in, and the most chunks of a single character.
MOST_CHUNKS = 10
MOST_SINGLE = 2

# A chunk this long may be a number of its own.
LONG = 8

# The proof that joined chunks need, see `app.numbers.evidence`.
STRONG = 2.0


def numbers(chunks: list[str], *, announced: bool) -> list[str]:
    """The numbers in chunks that follow each other with a space or a hyphen between.

    `announced` says that a word before has told of a track number; less proof is needed then.

    >>> numbers(["IS", "RR", "123", "456", "785", "CN", "AND"], announced=False)
    ['RR123456785CN']
    """
    found: list[str] = []
    at = 0
    while at < len(chunks):
        end = _join(chunks, at)
        token = "".join(chunks[at:end])
        if end - at > 1 or acceptable(token, announced=announced):
            found.append(token)
        at = end
    return found


def acceptable(token: str, *, announced: bool) -> bool:
    """Whether one token is taken from running text.

    >>> acceptable("986578788855", announced=False), acceptable("986578788855", announced=True)
    (False, True)
    """
    if not plausible(token, announced=announced):
        return False
    first = best(token)
    if announced:
        return first is not None or len(token) >= 10
    if first is None:
        return False
    if not token.isdigit():
        return first.tier != "possible" or bool(SHAPE(token))
    if len(token) >= 20:
        return True
    likely = first.tier != "possible"
    return len(token) >= 14 and likely and not timestamp(token) and not order(token)


def best(token: str) -> Candidate | None:
    """The first candidate for a token."""
    candidates = detect(token)
    return candidates[0] if candidates else None


def _join(chunks: list[str], at: int) -> int:
    """Where the number that begins with chunk `at` ends; the next chunk when it stands alone."""
    first = chunks[at]
    if not _digits(first) and (len(first) > 4 or not _digits(_next(chunks, at + 1))):
        return at + 1
    if len(first) >= LONG and (alone := best(first)) and alone.tier != "possible":
        return at + 1
    total = first
    long = len(first) >= LONG
    single = 0
    best_end, best_proof = at + 1, STRONG - 0.01
    for end in range(at + 1, min(len(chunks), at + MOST_CHUNKS)):
        chunk = chunks[end]
        total += chunk
        single += len(chunk) == 1
        if len(total) > LONGEST or single > MOST_SINGLE or (long and len(chunk) >= LONG):
            break
        if len(chunk) > 4 and not _digits(chunk):
            break
        long = long or len(chunk) >= LONG
        if len(total) >= LONG and (proof := _proof(total)) > best_proof:
            best_end, best_proof = end + 1, proof
    return best_end


def _next(chunks: list[str], at: int) -> str:
    return chunks[at] if at < len(chunks) else ""


def _digits(chunk: str) -> bool:
    return not chunk.isalpha()


def _proof(token: str) -> float:
    """How sure it is that joined chunks are one number; 0 when they are not."""
    if not promising(len(token), token[:2], token.isdigit()):
        return 0.0
    first = best(token)
    if first is None or timestamp(token):
        return 0.0
    if first.check == "fail":
        return STRONG
    if first.tier == "possible":
        return 0.0
    if first.check != "pass" and token.isdigit() and len(first.lead) < 2:
        return 0.0
    return first.proof
