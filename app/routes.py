"""How a parcel's data can reach the page: directly, by the visitor's key, or by link only."""

from collections.abc import Mapping
from typing import NamedTuple

from app.carriers import Link, carrier, link
from app.model import Parcel
from app.sources import SOURCES, Source


class Route(NamedTuple):
    """One parcel's way to data.

    `kind` is "direct", "key" (the visitor's key is there), "key_missing", "link", "nowhere" when
    not even the carrier's own page is known, or "choose" when no carrier is chosen yet. `link` is
    that page; `needs` what it asks for besides the number ("postcode", "phone", "country").
    """

    kind: str
    source: Source | None = None
    link: Link | None = None
    needs: tuple[str, ...] = ()


def route(parcel: Parcel, keys: Mapping[str, str]) -> Route:
    """The best way there is for a parcel now."""
    if parcel.carrier is None:
        return Route("choose")
    page = _page(parcel.carrier, parcel.number)
    for source in SOURCES.values():
        if parcel.carrier not in source.carriers:
            continue
        if source.key is None:
            return Route("direct", source, page)
        return Route("key" if keys.get(source.key) else "key_missing", source, page)
    if page is None:
        return Route("nowhere")
    return Route("link", None, page, carrier(parcel.carrier).needs)


def _page(carrier_id: str, number: str) -> Link | None:
    try:
        page = link(carrier_id, number)
    except KeyError:
        return None
    return page if page.own else None
