"""Why a carrier is a candidate: message keys with arguments, one or two short sentences."""

from app.core.numbers.checks import CHECKS
from app.core.numbers.detecting.accepted_strings import places
from app.core.numbers.detecting.candidate import Candidate, Reason
from app.core.numbers.detecting.formats import format_of
from app.core.numbers.detecting.post_candidates import NOBODY
from app.core.numbers.families import s10

ROLES = {
    "express": "numbers.reason.express",
    "partner": "numbers.reason.partner",
    "destination": "numbers.reason.destination",
}

# A beginning shorter than this is no beginning that a reader would recognise.
SHORTEST_PREFIX = 2


def reasons(candidate: Candidate) -> tuple[Reason, ...]:
    """What to tell the visitor about a candidate, the most telling first."""
    if candidate.role in ROLES:
        return (*_role(candidate), *candidate.hints)
    shape = _s10(candidate) if candidate.format == "s10" else _shape(candidate)
    return (shape, *_check(candidate), *candidate.hints)


def _role(candidate: Candidate) -> tuple[Reason, ...]:
    args = [("carrier", candidate.carrier)]
    if candidate.country:
        args.append(("country", candidate.country))
    return (Reason(ROLES[candidate.role], tuple(args)),)


def _s10(candidate: Candidate) -> Reason:
    code = candidate.country or ""
    args = (("letters", code), ("country", code))
    if candidate.carrier == NOBODY:
        return Reason("numbers.reason.s10_nobody", args)
    return Reason("numbers.reason.s10", (*args, ("carrier", candidate.carrier)))


def _shape(candidate: Candidate) -> Reason:
    number = candidate.number
    begins = lead(candidate)
    carrier = ("carrier", candidate.carrier)
    if len(begins) >= SHORTEST_PREFIX:
        return Reason("numbers.reason.prefix", (("prefix", begins), carrier))
    if number.isdigit():
        bare = candidate.check == "none" and candidate.tier == "possible"
        key = "numbers.reason.length" if bare else "numbers.reason.digits"
        return Reason(key, (("digits", str(len(number))), carrier))
    return Reason("numbers.reason.shape", (carrier,))


def lead(candidate: Candidate) -> str:
    """The beginning that the candidate's format prescribes."""
    if candidate.format == "s10":
        return ""
    return opening(format_of(candidate.format).regex, candidate.number)


def opening(regex: str, number: str) -> str:
    """The beginning of the number that the format prescribes.

    >>> opening(r"(20|59)\\d{12}", "20450012345678"), opening(r"[A-Z]\\d{8}", "D12345678")
    ('20', '')
    """
    length = 0
    for row in places(regex, len(number)):
        if all(symbol in charset for symbol, charset in zip(number, row, strict=True)):
            fixed = next((i for i, charset in enumerate(row) if len(charset) > 1), len(row))
            length = max(length, fixed)
    return number[:length]


def _check(candidate: Candidate) -> tuple[Reason, ...]:
    if candidate.check == "none":
        return ()
    name = "s10" if candidate.format == "s10" else format_of(candidate.format).check
    working = CHECKS[name or "s10"].working(candidate.number)
    if candidate.check == "pass":
        return (Reason("numbers.reason.check_pass", (("digit", working.found),)),)
    args = (("expected", working.expected), ("found", working.found))
    return (Reason("numbers.reason.check_fail", args),)


def service(number: str) -> Reason | None:
    """What the service indicator of an S10 number says; None for a number of another shape."""
    if not s10.SHAPE(number):
        return None
    return Reason(f"numbers.service.{s10.service(number)}", (("letters", number[:2]),))
