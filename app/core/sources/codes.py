"""What carriers' codes mean, and what they say of a whole history."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from app.core.model import Event


def by_code(meanings: Mapping[str, str]) -> Mapping[str, str]:
    """Our sub-statuses by a carrier's codes, from the codes of each sub-status in one text.

    >>> by_code({"it.moving": "SORTED ON_ROAD", "dl.delivered": "DONE"})
    {'SORTED': 'it.moving', 'ON_ROAD': 'it.moving', 'DONE': 'dl.delivered'}
    """
    return {code: meaning for meaning, codes in meanings.items() for code in codes.split()}


def known(codes: Mapping[str, str], *told: str) -> str:
    """The first of a carrier's codes that has a meaning; "" where none has.

    >>> known({"5": "dl.delivered"}, "7", "5"), known({"5": "dl.delivered"}, "7")
    ('5', '')
    """
    return next((code for code in told if code in codes), "")


def delivered(events: Iterable[Event], codes: Mapping[str, str]) -> bool:
    """Whether one of the events says by its code that the parcel was delivered."""
    return any(codes.get(event.code) == "dl.delivered" for event in events)


def with_delivery(
    events: tuple[Event, ...], code: str, codes: Mapping[str, str]
) -> tuple[Event, ...]:
    """The events, and one without a time where only the code of the whole parcel tells a delivery.

    A list may be cut short, and then that code alone says how things stand.
    """
    if codes.get(code) != "dl.delivered" or delivered(events, codes):
        return events
    return (*events, Event(None, "", code=code))


def with_delivery_in_words(
    events: tuple[Event, ...], words: str, codes: Mapping[str, str]
) -> tuple[Event, ...]:
    """The same where the service tells it of the whole parcel in words, which no event repeats."""
    if not words or delivered(events, codes) or any(event.text == words for event in events):
        return events
    from app.core.statuses.phrases import said  # the book is large, and few answers need it

    return (*events, Event(None, words)) if said(words) == "dl.delivered" else events


def newest_with(events: Sequence[Event], code: str, place: str = "") -> tuple[Event, ...]:
    """Events whose newest one takes the code that is told of the whole parcel, and its place."""
    newest = replace(events[0], code=code, place=place or events[0].place)
    return (newest, *events[1:])
