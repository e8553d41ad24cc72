"""Numbers in a stretch of letters and digits: chunks that stand alone or belong together."""

from app.core.numbers.detecting.candidate import Candidate
from app.core.numbers.detecting.detector import best, detect
from app.core.numbers.detecting.reasons import lead
from app.core.numbers.detecting.trials import promising
from app.core.numbers.families.s10 import SHAPE
from app.core.numbers.finding.announcements import announced
from app.core.numbers.finding.carriers_named import MOST_WORDS, named, of_carrier
from app.core.numbers.finding.dates_and_phones import day
from app.core.numbers.finding.gluing import unglued
from app.core.numbers.finding.listed import CONNECTORS
from app.core.numbers.finding.other_numbers import grouped_otherwise, order, plausible, timestamp

LONGEST = 40

# The most chunks that one number is printed in, and the most chunks of a single character.
MOST_CHUNKS = 10
MOST_SINGLE = 2

# A chunk this long may be a number of its own.
LONG = 8

# What is called an order or an invoice is none of a carrier's on the strength of so few signs.
SHORT = 11

# The proof that joined chunks need, see `app.core.numbers.detecting.evidence`.
STRONG = 2.0


def numbers(
    chunks: list[str], told: bool | None, *, cell: bool = False, before: str = ""
) -> tuple[list[str], bool | None]:
    """The numbers in chunks that follow each other with a space or a hyphen between.

    `told` is what the words before announce (see `announced`), and comes back as it is behind the
    last chunk; `cell` says that the chunks fill a cell of a table; `before` are the words before,
    that may name a carrier.

    >>> numbers(["IS", "RR", "123", "456", "785", "CN", "AND"], None)
    (['RR123456785CN'], None)
    """
    found: list[str] = []
    at = behind = 0
    while at < len(chunks):
        end = _join(chunks, at)
        if end == at + 1 and told:
            end = _joined_run(chunks, at)
        if (
            told is not False
            and len(chunks[at]) == 4
            and (at == behind or chunks[at - 1].isalpha())
        ):
            end = max(end, _in_fours(chunks, at))
        if end - at > 1:
            behind = end
            if parts := _passing(chunks[at:end]):
                found += parts
                at = end
                continue
        token = "".join(chunks[at:end])
        if end == at + 1:
            token = unglued(chunks[at])
            told = announced(chunks[at].partition(token)[0], told) if token != chunks[at] else told
        if end - at > 1 or acceptable(token, told, cell=cell and len(chunks) == 1):
            found.append(token)
        elif not told and (named_end := _named(chunks, at, before)):
            end = named_end
            found.append("".join(chunks[at:end]))
        elif not _digits(token):
            told = announced(" ".join(chunks[max(0, at - 2) : at + 1]), told)
        at = end
    return found, told


def acceptable(token: str, told: bool | None, *, cell: bool = False) -> bool:
    """Whether one token is taken from running text.

    >>> [acceptable("986578788855", told) for told in (True, None, False)]
    [True, False, False]
    """
    if not plausible(token, announced=bool(told)):
        return bool(told) and _begun(token)
    if day(token) or timestamp(token):
        return False
    first = best(token)
    if told:
        return first is not None or len(token) >= 10
    if first is None:
        return False
    if not token.isdigit() and told is None:
        return first.tier != "possible" or bool(SHAPE(token))
    if order(token):
        return False
    if told is False:
        enough = first.tier == "sure" or (first.tier == "likely" and len(token) > SHORT)
        return enough and _prescribed(first)
    if len(token) >= 20:
        return True
    if first.tier == "possible":
        return False
    return len(token) >= 14 or (cell and len(token) >= 12)


def _begun(token: str) -> bool:
    """Whether a token with few digits begins as only one carrier's numbers do."""
    if not 10 <= len(token) <= LONGEST or not any(map(str.isdigit, token)):
        return False
    first = best(token)
    return first is not None and first.tier != "possible" and len(lead(first)) >= 3


def _named(chunks: list[str], at: int, before: str) -> int:
    """Where the number at a chunk ends whose carrier is named right before it; 0 if none is."""
    if at and chunks[at - 1].isdigit():
        return 0
    short = len(chunks[at]) < LONG
    if (short and not _digits(_next(chunks, at + 1))) or not any(map(str.isdigit, chunks[at])):
        return 0
    end = _joined_run(chunks, at)
    token = "".join(chunks[at:end])
    if not plausible(token, announced=True) or timestamp(token) or day(token):
        return 0
    if at > 1 and chunks[at - 1] in CONNECTORS and chunks[at - 2].isdigit():
        at -= 2
    words = chunks[max(0, at - MOST_WORDS) : at]
    carriers = named(" ".join((before, *words) if at < MOST_WORDS else words))
    return end if carriers and of_carrier(detect(token), carriers) else 0


def _prescribed(candidate: Candidate) -> bool:
    """Whether a candidate rests on more than a length or a lucky check digit."""
    number = candidate.number
    return len(lead(candidate)) >= 2 or len(number) >= 20 or bool(SHAPE(number))


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
    return at + 1 if other_name(chunks[at:best_end]) else best_end


def other_name(run: list[str]) -> bool:
    """Whether the first chunk is a carrier's name that does not begin the number behind it.

    >>> other_name(["DHL", "33", "1881", "0025"]), other_name(["SF", "1234567890123"])
    (True, False)
    """
    if len(run) < 2 or not run[0].isalpha():
        return False
    carriers = named(run[0])
    return bool(carriers) and not of_carrier(detect("".join(run)), carriers)


def _joined_run(chunks: list[str], at: int) -> int:
    """Where an announced run of digits ends that is one number as a whole."""
    end = at
    while end < len(chunks) and chunks[end].isdigit() and end - at <= LONGEST:
        end += 1
    run = chunks[at:end]
    token = "".join(run)
    groups = tuple(map(len, run))
    if len(run) < 2 or not 10 <= len(token) <= LONGEST or grouped_otherwise(groups, token):
        return at + 1
    if max(groups) >= LONG and not _begins_apart(run):
        return at + 1
    return end if best(token) else at + 1


def _in_fours(chunks: list[str], at: int) -> int:
    """Where a long number ends that is printed in groups of four digits, the last one shorter."""
    end = at
    while end < min(len(chunks), at + MOST_CHUNKS) and len(chunks[end]) == 4:
        end += 1
    if 0 < len(_next(chunks, end)) < 4:
        end += 1
    token = "".join(chunks[at:end])
    if not 20 <= len(token) <= LONGEST or not token.isdigit():
        return at + 1
    return end if best(token) else at + 1


def _passing(run: list[str]) -> list[str]:
    """The numbers that joined chunks are if the check digit of the whole fails, and theirs pass."""
    token = "".join(run)
    if len(token) < 2 * LONG or not (whole := best(token)) or whole.check != "fail":
        return []
    found: list[str] = []
    start = 0
    for end in range(1, len(run) + 1):
        part = "".join(run[start:end])
        first = best(part) if len(part) >= LONG else None
        if first and first.check == "pass" and first.tier != "possible":
            found.append(part)
            start = end
    return found if start == len(run) else []


def _begins_apart(run: list[str]) -> bool:
    """Whether a long group of digits is the rest of what the short group before it begins."""
    if not 3 <= len(run[0]) < LONG:
        return False
    whole = best("".join(run))
    if whole is None or (len(run) > 2 and whole.tier == "possible"):
        return False
    return whole.check == "pass" or not any(one and one.check == "pass" for one in map(best, run))


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
    if first.check != "pass" and token.isdigit() and len(lead(first)) < 2:
        return 0.0
    return first.proof
