"""Chunks that are one number together: by its check digit, its beginning or its groups."""

from app.core.numbers.detecting.detector import best, detect
from app.core.numbers.detecting.reasons import lead
from app.core.numbers.detecting.trials import promising
from app.core.numbers.finding.carriers_named import named, of_carrier
from app.core.numbers.finding.other_numbers import grouped_otherwise, timestamp

LONGEST = 40

# The most chunks that one number is printed in, and the most chunks of a single character.
MOST_CHUNKS = 10
MOST_SINGLE = 2

# A French telephone has so many pairs of digits.
PAIRS = 5

# A chunk this long may be a number of its own.
LONG = 8

# The proof that joined chunks need, see `app.core.numbers.detecting.evidence`.
STRONG = 2.0


def join(chunks: list[str], at: int) -> int:
    """Where the number that begins with chunk `at` ends; the next chunk when it stands alone."""
    first = chunks[at]
    if not _digits(first) and (len(first) > 4 or not _digits(following(chunks, at + 1))):
        return at + 1
    if first.isalpha() and _in_pairs(chunks[at + 1 : at + 1 + PAIRS]):
        return at + 1
    if len(first) >= LONG and (alone := best(first)) and alone.tier != "possible":
        return at + 1
    total = first
    long = len(first) >= LONG
    single = 0
    apart = False
    best_end, best_proof = at + 1, STRONG - 0.01
    for end in range(at + 1, min(len(chunks), at + MOST_CHUNKS)):
        chunk = chunks[end]
        total += chunk
        single += len(chunk) == 1
        if len(total) > LONGEST or single > MOST_SINGLE:
            break
        apart = apart or (long and len(chunk) >= LONG)
        if len(chunk) > 4 and not _digits(chunk):
            break
        long = long or len(chunk) >= LONG
        if apart and not _one_of_long(chunks[at : end + 1], total):
            continue
        if len(total) >= LONG and (proof := _proof(total)) > best_proof:
            best_end, best_proof = end + 1, proof
    return at + 1 if other_name(chunks[at:best_end]) else best_end


def _in_pairs(run: list[str]) -> bool:
    """Whether digits are a telephone as the French write it: "au 06 12 34 56 78"."""
    pairs = all(len(chunk) == 2 and chunk.isdigit() for chunk in run)
    return len(run) == PAIRS and pairs and run[0][0] == "0"


def _one_of_long(run: list[str], whole: str) -> bool:
    """Whether long groups are one number: surely as a whole, and none of them surely alone."""
    if not promising(len(whole), whole[:2], whole.isdigit()):
        return False
    first = best(whole)
    if first is None or first.tier != "sure" or first.check != "pass":
        return False
    parts = [best(chunk) for chunk in run]
    passing = [one for one in parts if one and one.check == "pass"]
    return len(passing) < len(parts) and all(one is None or one.tier != "sure" for one in parts)


def other_name(run: list[str]) -> bool:
    """Whether the first chunk is a carrier's name that does not begin the number behind it.

    >>> other_name(["DHL", "33", "1881", "0025"]), other_name(["SF", "1234567890123"])
    (True, False)
    >>> other_name(["LP", "0012", "3456", "7890", "12"])
    False
    """
    if len(run) < 2 or not run[0].isalpha():
        return False
    carriers = named(run[0])
    if not carriers:
        return False
    candidates = detect("".join(run))
    if not candidates:
        return True
    first = candidates[0]
    proven = first.tier == "sure" and first.check == "pass"
    begun = first.tier != "possible" and lead(first).startswith(run[0])
    return not (proven or begun or of_carrier(candidates, carriers))


def joined_run(chunks: list[str], at: int) -> int:
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


def in_fours(chunks: list[str], at: int) -> int:
    """Where a long number ends that is printed in groups of four digits, the last one shorter."""
    end = at
    while end < min(len(chunks), at + MOST_CHUNKS) and len(chunks[end]) == 4:
        end += 1
    if 0 < len(following(chunks, end)) < 4:
        end += 1
    token = "".join(chunks[at:end])
    if not 20 <= len(token) <= LONGEST or not token.isdigit():
        return at + 1
    return end if best(token) else at + 1


def passing(run: list[str]) -> list[str]:
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


def following(chunks: list[str], at: int) -> str:
    """The chunk at this place, "" behind the last one."""
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
