"""The carrier table: `carriers.json` beside this module, read once and only when first needed."""

import json
from functools import cache
from typing import Any

Row = dict[str, Any]


@cache
def rows() -> tuple[Row, ...]:
    """Every carrier as it stands in the table, in the order of the table.

    Read through the module's loader, so that it works from a source tree and from a zip archive.
    """
    here = __file__.replace("\\", "/").rpartition("/")[0]
    data: bytes = __spec__.loader.get_data(f"{here}/carriers.json")  # type: ignore[union-attr]
    return tuple(json.loads(data))


@cache
def by_id() -> dict[str, Row]:
    """The same rows by carrier id and by alias; an id wins over an alias."""
    aliases = {alias: row for row in rows() for alias in row.get("aliases", ())}
    return aliases | {row["id"]: row for row in rows()}


@cache
def operators() -> dict[str, tuple[str, ...]]:
    """Designated postal operators by the country code that ends an S10 number, the first one first.

    >>> operators()["CN"]
    ('china-post',)
    """
    found: dict[str, tuple[str, ...]] = {}
    for row in rows():
        for country in row.get("s10", ()):
            found[country] = (*found.get(country, ()), row["id"])
    return found
