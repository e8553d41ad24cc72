"""Who told something, by the name that the visitor knows."""

from app.core.language.words import Words
from app.core.model import PAGE, Parcel, Retrieval
from app.core.sources import SOURCES


def teller(source: str, w: Words) -> str:
    """The name of a source; its id if a later version of the page asked it."""
    key = f"source.{source}.name"
    return w.t(key) if key in w else source


def headed(source: str, w: Words) -> str:
    """The name of a source where it begins a line."""
    name = teller(source, w)
    return name[:1].upper() + name[1:] if source == PAGE else name


def origin(parcel: Parcel, told: Retrieval, w: Words) -> str:
    """Where a report comes from: the carrier itself, a service by its name, or a sent page."""
    row = SOURCES.get(told.source)
    if told.source == PAGE or row is None or row.aggregator or parcel.carrier not in row.carriers:
        return teller(told.source, w)
    return w.carrier(parcel.carrier)


def newest(parcel: Parcel) -> Retrieval | None:
    """The latest of a parcel's reports."""
    return max(parcel.retrievals, key=lambda one: one.at, default=None)
