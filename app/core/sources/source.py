"""What a source is: one service, how gently it is asked, and the face of its module."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

from app.core.model import Report
from app.core.model.exchange import Access, Request, Response

HOUR_S = 3600


@dataclass(frozen=True, slots=True)
class Limits:
    """How gently a host is asked: seconds to wait, questions at once, seconds between their
    starts, attempts per question, questions a day where the service counts them.

    `per_month` is the free quota, of questions or, if `by_number`, of different numbers.
    For `fresh_s` seconds an answer is not asked for again.
    """

    timeout_s: float = 15
    at_once: int = 2
    spacing_s: float = 0.2
    attempts: int = 3
    per_day: int | None = None
    per_month: int | None = None
    by_number: bool = False
    fresh_s: int = 0


GENTLE = Limits(at_once=1, spacing_s=1, attempts=2, fresh_s=HOUR_S // 2)
"""For what a carrier's own page asks, where nothing is known of limits."""


@dataclass(frozen=True, slots=True)
class Source:
    """One service: the carriers it answers for (ids of carriers.json), and how it is reached.

    Route "direct" lets pages read it without a key, "key" with the visitor's own key, "relay"
    only through the visitor's relay, with a key or without. `key` is the name under which that is
    kept, `asks` what the service wants besides ("address", "country", "domain", "id"), `sign_up`
    the page where one gets it. An `aggregator` answers for the parcels of all carriers. `trial` is
    a number that is nobody's, to see whether the service can be read and a key works. Sources are
    tried and listed by `rank`, those of the lowest first.
    """

    id: str
    module: str
    carriers: tuple[str, ...]
    host: str
    route: Literal["direct", "key", "relay"] = "direct"
    key: str | None = None
    sign_up: str | None = None
    asks: tuple[str, ...] = ()
    aggregator: bool = False
    trial: str = "0"
    rank: int = 0
    limits: Limits = Limits()


class Adapter(Protocol):
    """The face of a source's module; `read` raises `app.core.sources.errors.SourceError`."""

    SOURCE: Source
    CODES: Mapping[str, str]

    def request(self, number: str, access: Access) -> Request: ...

    def read(self, response: Response) -> Report | Request: ...
