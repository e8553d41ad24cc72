"""What the services for the parcels of all carriers have in common.

Most tell only of numbers that were registered with them, which may cost the visitor; they say what
went wrong by a code of their own in the body; and they may know a number from several couriers.
"""

from collections.abc import Callable, Collection, Iterable, Mapping

from app.core.model.exchange import Response
from app.core.sources import answer
from app.core.sources.errors import SourceError
from app.core.sources.json_body import Row, text
from app.core.sources.ownership import own

CARRIERS = frozenset({"cainiao", "china-post", "fedex", "ups", "usps"})
"""Our ids that these services use too; each adds those of its own."""

SHORTEST_REGISTERED = 5
"""The letters of the shortest number that is registered at a service: no credit is lost to a slip,
or to a trial of the key."""


def check_transport(response: Response) -> None:
    """Raise what the HTTP status means where the body has no code of its own to say it."""
    if response.status >= 500 or response.status in (401, 403, 408, 429):
        answer.check(response, answer.KEYED)


def raise_for(code: str, errors: Mapping[str, type[SourceError]]) -> None:
    """Raise the error that a service's own code stands for, if it stands for one."""
    if code in errors:
        raise errors[code]()


def may_be_registered(number: str) -> bool:
    """Whether a number is long enough to spend one of the visitor's credits on it."""
    return len(number) >= SHORTEST_REGISTERED


def fullest(
    number: str,
    parcels: Iterable[Row],
    field: str,
    scans: Callable[[Row], Collection[Row]],
) -> Row | None:
    """The parcel of the number with the most scans, for several couriers may have the number.

    None where there are no parcels; `Unreadable` where all are of other numbers.
    """
    return max(own(number, parcels, field), key=lambda one: len(scans(one)), default=None)


def carrier(code: object, known: Collection[str]) -> str | None:
    """A courier that the service calls by our own id; None for all others."""
    name = text(code)
    return name if name in known else None
