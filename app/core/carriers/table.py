"""The carrier table: `carriers.json` beside this module, read once and only when first needed.

One object for each carrier, and nothing else to touch when one is added:
`id`, `name`, `country`; `native`, its name in its own script; `aliases` to be found by; `prior`
0-3, how common it is in parcels ordered from abroad; `link`, its tracking page with `{n}` for the
number; `needs` of that page; `countries` where it delivers, `worldwide` if everywhere;
`shops` that it carries for; `s10`, the country codes
of its S10 numbers, `s10_rides` ("letters/country") under those of others, `ems` as the express
branch of a country's post; `universal` for pages that track many carriers; and `formats`:
`id`, `regex` over the compact number with named groups for its fields, `length` (a number or the
shortest and the longest), `check` (a name of `app.core.numbers.checks`), `prior` where it differs,
`origin` where the format tells the country, `rides` for a shipper under another carrier's numbers,
`group` as printed, `examples` and `counter_examples` (published test numbers or made up, never of
a real parcel), `source` and its `evidence`: "documented", "observed" or "community". The page's
own copy has no examples and no sources (.ci/compile.py).
"""

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
