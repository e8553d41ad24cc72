"""Numbers in a stretch of letters and digits: chunks that stand alone or belong together."""

from app.core.numbers.detecting.candidate import Candidate
from app.core.numbers.detecting.detector import best, detect
from app.core.numbers.detecting.reasons import lead
from app.core.numbers.families.s10 import SHAPE
from app.core.numbers.finding.announcements import announced
from app.core.numbers.finding.carriers_named import MOST_WORDS, named, of_carrier
from app.core.numbers.finding.dates_and_phones import day
from app.core.numbers.finding.gluing import unglued
from app.core.numbers.finding.joining import (
    LONG,
    LONGEST,
    following,
    in_fours,
    join,
    joined_run,
    passing,
)
from app.core.numbers.finding.listed import CONNECTORS
from app.core.numbers.finding.other_numbers import (
    AS_DIGITS,
    misread,
    order,
    plausible,
    timestamp,
)

# What is called an order or an invoice is none of a carrier's on the strength of so few signs.
SHORT = 11
# The proof that a number without a check digit needs if letters of it are read as digits.
UNMISTAKABLE = 5.0
# The longest figures of common accounts.
ACCOUNT = 12


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
        end = join(chunks, at)
        if end == at + 1 and told:
            end = joined_run(chunks, at)
        if (
            told is not False
            and len(chunks[at]) == 4
            and (at == behind or chunks[at - 1].isalpha())
        ):
            end = max(end, in_fours(chunks, at))
        if end - at > 1:
            behind = end
            if parts := passing(chunks[at:end]):
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
        elif token.isalpha():
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
        return told is None and (misread(token) or _misread_digits(token))
    if not token.isdigit() and told is None:
        return first.tier != "possible" or bool(SHAPE(token)) or _misread_digits(token)
    if order(token):
        return False
    if told is False:
        # Accounts and customers have figures as long, and some begin as a carrier's do.
        telling = first.check == "pass" or not token.isdigit() or len(token) > ACCOUNT
        likely = first.tier == "likely" and len(token) > SHORT and telling
        return (first.tier == "sure" or likely) and _prescribed(first)
    if len(token) >= 20:
        return True
    if first.tier == "possible":
        return False
    return len(token) >= 14 or (cell and len(token) >= 12)


def _misread_digits(token: str) -> bool:
    """Whether a token is a number of one carrier's own form but for letters read for digits.

    >>> _misread_digits("LPOO123456789012"), _misread_digits("SOLO123456789012")
    (True, False)
    """
    if len(token) < LONG + 4 or sum(map(str.isdigit, token)) < LONG:
        return False
    number = token[:2] + token[2:].translate(AS_DIGITS)
    first = best(number) if number != token else None
    if first is None or first.tier == "possible":
        return False
    sure = first.check == "pass" and first.tier == "sure"
    return sure or (first.proof >= UNMISTAKABLE and len(lead(first)) >= 2)


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
    if (short and following(chunks, at + 1).isalpha()) or not any(map(str.isdigit, chunks[at])):
        return 0
    end = joined_run(chunks, at)
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
