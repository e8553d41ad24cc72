"""The services that are asked for a parcel's history, one module each.

Every module has the same face: `SOURCE`, its row; `request(number, access) -> Request`;
`read(response)`, which gives the `Report`, or the next `Request` where the service has to be asked
more than once, or raises the classes of `app.core.sources.errors`; and `CODES`, from the carrier's
code to ours. A new source is a module and a folder in tests/core/sources/fixtures/.
"""

from collections.abc import Collection
from importlib import import_module
from typing import cast

from app.core.sources.source import Adapter, Limits, Source
from app.core.sources.table import SOURCES

__all__ = ["SOURCES", "Adapter", "Limits", "Source", "for_carrier", "load"]


def load(source_id: str) -> Adapter:
    """The module of a source, imported on first use; KeyError if there is no such source."""
    return cast(Adapter, import_module(f"app.core.sources.{SOURCES[source_id].module}"))


def for_carrier(carrier_id: str, keys: Collection[str]) -> tuple[Source, ...]:
    """The sources that can be asked about a carrier's parcels; `keys` names the keys at hand.

    >>> [source.id for source in for_carrier("dhl-express", {"dhl"})]
    ['dhl']
    >>> for_carrier("dhl-express", set())
    ()
    """
    return tuple(
        source
        for source in SOURCES.values()
        if (source.aggregator or carrier_id in source.carriers)
        and (source.key is None or source.key in keys)
    )
