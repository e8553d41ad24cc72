"""What the columns of other programs' tables are called, in `columns.json`, and what is in them."""

import json
from collections.abc import Mapping
from functools import cache, lru_cache

from app.core.carriers.picker import fold


@cache
def fields() -> Mapping[str, str]:
    """What a column holds, by its folded name; read through the module's loader, as from a zip."""
    here = __file__.replace("\\", "/").rpartition("/")[0]
    data: bytes = __spec__.loader.get_data(f"{here}/columns.json")  # type: ignore[union-attr]
    names: Mapping[str, list[str]] = json.loads(data)
    return {fold(name): field for field, listed in names.items() for name in listed}


@lru_cache(maxsize=2_048)
def field(name: str) -> str | None:
    """What a column of this name holds; None where that is not known.

    >>> field("Tracking_Number"), field("Трек-номер"), field("Weight")
    ('number', 'number', None)
    """
    return fields().get(fold(name[:60]))
