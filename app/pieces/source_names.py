"""Who told something, by the name that the visitor knows."""

from app.core.language.words import Words
from app.core.model import PAGE, Parcel, Retrieval
from app.core.reach.bridge import LOOK
from app.core.sources import SOURCES


def teller(source: str, w: Words) -> str:
    """The name of a source: that of the carrier where it is one carrier's own, else the service's;
    its id if a later version of the page asked it."""
    row = SOURCES.get(source)
    if row is not None and len(row.carriers) == 1 and not row.aggregator:
        return w.carrier(row.carriers[0])
    key = f"source.{source}.name"
    return w.t(key) if key in w else source


def headed(source: str, w: Words) -> str:
    """The name of a source where it begins a line."""
    name = teller(source, w)
    return name[:1].upper() + name[1:] if source == PAGE else name


def named(parcel: Parcel, source: str, w: Words) -> str:
    """A source by the name it has for this parcel: the parcel's own carrier by that carrier's, a
    service or a copied page by its own."""
    row = SOURCES.get(source)
    if source == PAGE or row is None or row.aggregator or parcel.carrier not in row.carriers:
        return teller(source, w)
    return w.carrier(parcel.carrier)


def origin(parcel: Parcel, told: Retrieval, w: Words) -> str:
    """Where a report comes from: the carrier itself, whose page the bridge may have seen, a service
    by its name, or a copied page."""
    if told.via == LOOK:
        return w.carrier(told.report.carrier or parcel.carrier)
    return named(parcel, told.source, w)


def came(parcel: Parcel, told: Retrieval, moment: str, w: Words) -> str:
    """Where a report comes from and when, as a line of its own."""
    said = w.t("card.source", carrier=origin(parcel, told, w), moment=moment)
    page = told.source == PAGE and told.via != LOOK
    return said[:1].upper() + said[1:] if page else said


def promiser(parcel: Parcel, w: Words) -> str:
    """Who told the expected days of a parcel."""
    told = [one for one in parcel.retrievals if one.report.eta]
    last = max(told, key=lambda one: one.at, default=None)
    return origin(parcel, last, w) if last else w.carrier(parcel.carrier)


def newest(parcel: Parcel) -> Retrieval | None:
    """The latest of a parcel's reports."""
    return max(parcel.retrievals, key=lambda one: one.at, default=None)
