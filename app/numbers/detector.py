"""Whose number is it: candidates for one number, best first."""

from app.carriers.table import by_id
from app.numbers import s10
from app.numbers.candidate import Candidate, Reason
from app.numbers.compact import compact, latin
from app.numbers.evidence import tier
from app.numbers.formats import Entry, bucket
from app.numbers.hints import Hints, prefix
from app.numbers.posts import post_candidates

SHORTEST, LONGEST = 5, 40

# What a hint is worth, as a power of ten.
HERE, ELSEWHERE, FROM, MINE, CHOSEN, SHOP = 0.7, -0.5, 0.5, 0.5, 3.0, 0.4
SHOPS = {"aliexpress": 3}

# A format whose check digit fails stands behind every one that fits.
FAILED = 4.0

# Next to a strong family whose check digit fails, guesses below this proof only distract.
WORTH_SHOWING = 0.5


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
    if length == 13 and s10.SHAPE(number):
        found = post_candidates(number, destination) + found
    if number == number[0] * length:
        found = [c._replace(tier="possible") for c in found]
    if origin or destination or hints:
        found = [_hinted(c, origin, destination, hints or Hints()) for c in found]
    if len(found) > 1:
        found.sort(key=_order)
    return tuple(found)


def _order(candidate: Candidate) -> float:
    return -candidate.score


def _fitting(number: str, length: int) -> list[Candidate]:
    passed: list[Candidate] = []
    failed: list[Candidate] = []
    seen: set[str] = set()
    spoiled = False
    for entry in bucket(length, number[:2], number.isdigit()):
        carrier = entry.format.carrier
        if carrier in seen or not entry.fits(number):
            continue
        if entry.passes is None or entry.passes(number):
            seen.add(carrier)
            passed.append(_passed(number, entry))
        elif entry.evidence.telling:
            spoiled = spoiled or entry.evidence.tier == "sure"
            failed.append(_failed(number, entry))
    if spoiled:
        passed = [c for c in passed if c.check == "pass" or c.proof >= WORTH_SHOWING]
    return passed + [c for c in failed if c.carrier not in seen]


def _passed(number: str, entry: Entry) -> Candidate:
    found, evidence = entry.format, entry.evidence
    check = "pass" if entry.passes else "none"
    return Candidate(
        number, found.carrier, evidence.tier, check, found.country, found.id,
        evidence.score, evidence.proof,
    )  # fmt: skip


def _failed(number: str, entry: Entry) -> Candidate:
    found, score = entry.format, entry.evidence.score - FAILED
    return Candidate(number, found.carrier, "possible", "fail", found.country, found.id, score, 0.0)


def _hinted(
    candidate: Candidate, origin: str | None, destination: str | None, hints: Hints
) -> Candidate:
    said: list[Reason] = []
    gain = 0.0
    carrier = by_id()[candidate.carrier]
    home = carrier["country"]
    args = (("carrier", candidate.carrier),)
    if destination and candidate.role != "destination" and not carrier.get("worldwide"):
        serves = carrier.get("countries", (home,))
        gain += HERE if destination in serves else 0.0
        if destination in serves:
            said.append(Reason("numbers.reason.delivers", (*args, ("country", destination))))
    if origin:
        gain += FROM if origin in (candidate.country, home) else 0.0
    if candidate.carrier in hints.mine:
        gain += MINE
        said.append(Reason("numbers.reason.mine", args))
    if hints.chosen.get(prefix(candidate.number)) == candidate.carrier:
        gain += CHOSEN
        said.append(Reason("numbers.reason.chosen", args))
    if hints.shop in SHOPS and carrier.get("prior") == SHOPS[hints.shop]:
        gain += SHOP
    proof = candidate.proof + gain
    better = candidate.tier
    if candidate.tier == "possible" and candidate.check != "fail" and candidate.role == "issuer":
        better = tier(proof, checked=candidate.check == "pass", documented=False)
    return candidate._replace(
        score=candidate.score + gain, proof=proof, tier=better, hints=tuple(said)
    )
