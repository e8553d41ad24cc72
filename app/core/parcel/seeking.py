"""Finding parcels of the list by what the visitor types."""

import unicodedata

from app.core.carriers import carrier
from app.core.carriers.picker import PLAIN
from app.core.parcel.glance import Glance


def haystack(one: Glance) -> str:
    """All that a parcel may be found by: name, numbers, carrier, shop, order, tags, note, place.

    >>> from datetime import UTC, datetime
    >>> from app.core.model import Parcel
    >>> haystack(Glance(Parcel("RR1CN", datetime(2026, 11, 22, tzinfo=UTC), name="Łampa")))
    'lampa rr1cn'
    """
    cover = one.cover
    linked = (name for more in one.linked for name in (more.number, *_names(more.carrier)))
    order = cover.order
    about = (order.shop, order.number, *cover.tags, cover.note, one.place)
    told = (cover.name, cover.number, *_names(cover.carrier), *linked, *about)
    return folded(" ".join(filter(None, told)))


def _names(carrier_id: str | None) -> tuple[str, ...]:
    if not carrier_id:
        return ()
    try:
        found = carrier(carrier_id)
    except KeyError:
        return (carrier_id,)
    return found.name, found.native


def folded(text: str) -> str:
    """Text in lower case, without accents."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold()).translate(PLAIN)
    return "".join(c for c in apart if not unicodedata.combining(c))


def needles(query: str) -> tuple[str, ...]:
    """The words of a question, each of which must be somewhere in what is found; "#" marks a tag
    and says nothing itself.

    >>> needles("#Gift RR 1234")
    ('gift', 'rr', '1234')
    """
    return tuple(word for part in folded(query).split() if (word := part.strip("#,;")))
