"""The events of a way read beside each other: which life of a number they belong to, who it was
that a return was handed to, and what "picked up" means of a parcel that was waiting.
"""

from collections.abc import Iterator
from datetime import timedelta

from app.core.parcel.history import BEFORE_ALL, Told, moment
from app.core.statuses import ENDED

# A number that is told of again so long after its end was given to another parcel: at once for an
# event that begins a way, later for one that may be a late scan of the first parcel.
BEGUN_AGAIN = timedelta(days=30)
MOVING_AGAIN = timedelta(days=90)
_BEGINNINGS = frozenset({"ir.registered", "it.accepted"})
_AFTER_THE_END = ("dl.", "ex.", "computed.")


def read_together(told: tuple[Told, ...]) -> tuple[Told, ...]:
    """The events, newest first, with what they mean after those before them."""
    return tuple(_read(told))[::-1]


def _read(told: tuple[Told, ...]) -> Iterator[Told]:
    returning, waited_at = False, set[str]()
    for one in reversed(told):
        sub = one.sub
        if one.source in waited_at and sub in ("it.accepted", None) and _collected(one):
            sub = "dl.delivered"
        if returning and _called_off(one):
            returning, sub = False, "it.moving" if sub in ("ex.returning", None) else sub
        elif sub in _BEGINNINGS:
            returning = False
        if sub == "dl.delivered" and returning and not _for_recipient(one):
            sub = "ex.returned"
        returning = returning or sub == "ex.returning"
        if sub is not None and sub.startswith("ap."):
            waited_at.add(one.source)
        yield one if sub == one.sub else one._replace(sub=sub)


def _collected(one: Told) -> bool:
    # Few ways need these words, so that their module need not be there when the page starts.
    from app.core.statuses.collecting import is_collected

    return is_collected(one.event.text)


def _called_off(one: Told) -> bool:
    from app.core.statuses.collecting import is_called_off

    return is_called_off(one.event.text)


def _for_recipient(one: Told) -> bool:
    from app.core.statuses.collecting import names_recipient

    return names_recipient(one.event.text)


def present(told: tuple[Told, ...]) -> tuple[Told, ...]:
    """Of the events, newest first, those of the parcel that bears the number now."""
    ended = BEFORE_ALL
    since = len(told)
    for index in range(len(told) - 1, -1, -1):
        one = told[index]
        if one.event.time is None or one.sub is None:
            continue
        if one.sub in ENDED:
            ended = moment(one.event)
        elif ended > BEFORE_ALL and not one.sub.startswith(_AFTER_THE_END):
            apart = BEGUN_AGAIN if one.sub in _BEGINNINGS else MOVING_AGAIN
            if moment(one.event) - ended >= apart:
                ended, since = BEFORE_ALL, index + 1
    return told[:since]
