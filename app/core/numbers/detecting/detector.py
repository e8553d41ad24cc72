"""Whose number is it: candidates for one number, best first."""

from collections.abc import Callable

from app.core.carriers.table import by_id
from app.core.numbers.compact import compact, latin
from app.core.numbers.detecting.candidate import Candidate, Reason
from app.core.numbers.detecting.evidence import TIERS, tier
from app.core.numbers.detecting.hints import Hints, prefix
from app.core.numbers.detecting.post_candidates import post_candidates
from app.core.numbers.detecting.trials import Trial, rivals, trials
from app.core.numbers.families import s10

SHORTEST, LONGEST = 5, 40

# Digits in a row, and one symbol throughout, are typed to try things out.
RUN = "0123456789" * 5

# What a hint is worth, as a power of ten. Those of the visitor's country are fitted on one half of
# the report's known numbers: most for parcels at home where those from abroad lose next to nothing.
HERE, ELSEWHERE, FROM = 1.4, -1.1, 0.5
NAMED, CHOSEN, MINE, BESIDE, SHOP = 6.0, 3.0, 0.5, 0.5, 0.4

# Countries whose carriers send parcels abroad under numbers of their own.
SENDERS = frozenset(("CN", "HK", "SG"))

# Next to a strong family whose check digit fails, unchecked guesses are doubtful. Those below this
# proof stand so far behind that they keep the number from being called wrong, and no more.
WORTH_NAMING, BEHIND = 0.5, 8.0

# What `Candidate._make` does, without counting the fields: detecting makes hundreds of thousands.
_new: Callable[[type[Candidate], tuple[object, ...]], Candidate] = tuple.__new__  # type: ignore[assignment]


def detect(
    number: str,
    *,
    origin: str | None = None,
    destination: str | None = None,
    hints: Hints | None = None,
) -> tuple[Candidate, ...]:
    """Everybody whose number this could be, best first; empty when nobody is known to write so.

    `origin` and `destination` are ISO 3166-1 alpha-2 codes. Never raises.

    >>> [(c.carrier, c.tier, c.check) for c in detect("RR 123 456 785 CN")]
    [('china-post', 'sure', 'pass')]
    """
    number = compact(number)
    if not number.isascii():
        number = latin(number)
    length = len(number)
    if not SHORTEST <= length <= LONGEST or not number.isascii():
        return ()
    found = _fitting(number, length)
    if number in RUN or number == number[0] * length:
        found = [c._replace(tier="possible") for c in found]
    posts = post_candidates(number, destination) if length == 13 and s10.SHAPE(number) else []
    if origin or destination or hints:
        given = hints or Hints()
        found = [_hinted(c, origin, destination, given) for c in posts + found]
        found = _ranked(found)
    elif posts:
        found = _ranked(posts + found)
    return tuple(found)


def likely(number: str) -> str | None:
    """The carrier whose number this most probably is; None where it is only possible.

    >>> likely("9400123456789012345674"), likely("12345678")
    ('usps', None)
    """
    first = best(number)
    return first.carrier if first and first.tier != "possible" else None


def best(number: str) -> Candidate | None:
    """The first that `detect` tells of a number without hints; the others are not worked out.

    >>> best("9400123456789012345674").carrier, best("?")
    ('usps', None)
    """
    length = len(number)
    plain = number.isascii() and number.isalnum() and number == number.upper()
    if not plain or not SHORTEST <= length <= LONGEST or _odd(number, length):
        return next(iter(detect(number)), None)
    key = length, number[:2], number.isdigit()
    found = None
    for at, (_, fits, passes, good, bad, strong) in enumerate(trials(*key)):
        if fits and not fits(number):
            continue
        if passes is None or passes(number):
            if any(_failing(number, rival) for rival in rivals(*key, at)):
                break
            return _new(Candidate, (number, *good))
        if bad and strong:
            break
        found = found or bad
    else:
        return _new(Candidate, (number, *found)) if found else None
    # A strong family whose check digit fails makes others doubtful.
    return next(iter(detect(number)), None)


def _failing(number: str, trial: Trial) -> bool:
    """Whether a number fits a format but for its check digit."""
    _, fits, passes, *_ = trial
    return passes is not None and (fits is None or bool(fits(number))) and not passes(number)


def _odd(number: str, length: int) -> bool:
    """Whether more is asked of a number than its formats."""
    run = number in RUN or number == number[0] * length
    return run or (length == 13 and s10.SHAPE(number) is not None)


def _ranked(found: list[Candidate]) -> list[Candidate]:
    """Best first, each carrier once."""
    by_carrier: dict[str, Candidate] = {}
    for candidate in sorted(found, key=_rank):
        by_carrier.setdefault(candidate.carrier, candidate)
    return list(by_carrier.values())


def _rank(candidate: Candidate) -> tuple[int, float]:
    return TIERS[candidate.tier], -candidate.score


def _fitting(number: str, length: int) -> list[Candidate]:
    passed: list[Candidate] = []
    failed: list[Candidate] = []
    seen: set[str] = set()
    spoiled = False
    for carrier, fits, passes, good, bad, strong in trials(length, number[:2], number.isdigit()):
        if carrier in seen or (fits and not fits(number)):
            continue
        if passes is None or passes(number):
            seen.add(carrier)
            passed.append(_new(Candidate, (number, *good)))
        elif bad:
            spoiled = spoiled or strong
            failed.append(_new(Candidate, (number, *bad)))
    failed = [c for c in failed if c.carrier not in seen]
    if not spoiled:
        return passed + failed
    weak = [c for c in passed if c.check == "none" and c.proof < WORTH_NAMING]
    doubted = [_doubted(c, 0.0) for c in passed if c not in weak]
    return [*doubted, *failed, *(_doubted(c, BEHIND) for c in weak)]


def _doubted(candidate: Candidate, loss: float) -> Candidate:
    """What has no check digit is a guess next to a strong family whose check digit fails."""
    if candidate.check == "pass":
        return candidate
    return candidate._replace(tier="possible", score=candidate.score - loss)


def _hinted(
    candidate: Candidate, origin: str | None, destination: str | None, hints: Hints
) -> Candidate:
    """The candidate with the evidence from outside the number added, and said."""
    row = by_id()[candidate.carrier]
    home = row["country"]
    carrier = ("carrier", candidate.carrier)
    said: list[Reason] = []
    gain = loss = 0.0
    going = destination or hints.country
    if going and candidate.role != "destination" and "worldwide" not in row:
        if going in row.get("countries", (home,)):
            gain += HERE
            said.append(Reason("numbers.reason.delivers", (carrier, ("country", going))))
        elif home not in SENDERS and "s10" not in row:
            loss = ELSEWHERE
    if origin and origin in (candidate.country, home):
        gain += FROM
    for known, worth, key in (
        (hints.mine, MINE, "numbers.reason.mine"),
        (hints.beside, BESIDE, "numbers.reason.beside"),
        (hints.named, NAMED, "numbers.reason.named"),
        ((hints.chosen.get(prefix(candidate.number)),), CHOSEN, "numbers.reason.chosen"),
    ):
        if candidate.carrier in known:
            gain += worth
            said.append(Reason(key, (carrier,)))
    if hints.shop and hints.shop in row.get("shops", ()):
        gain += SHOP
    if not gain and not loss:
        return candidate
    # A guess at the country puts a carrier behind others, and takes nothing from its proof.
    proof = candidate.proof + gain + (loss if destination else 0.0)
    return candidate._replace(
        score=candidate.score + gain + loss,
        proof=proof,
        tier=_retold(candidate, proof),
        hints=tuple(said),
    )


def _retold(candidate: Candidate, proof: float) -> str:
    """The tier with another proof: what is sure stays so, what only rides or fails stays too."""
    if candidate.tier == "sure" or candidate.check == "fail" or candidate.role != "issuer":
        return candidate.tier
    return tier(proof, checked=candidate.check == "pass", documented=False)
