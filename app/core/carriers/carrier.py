"""Carriers as values: who they are, and the page of their own that shows a parcel."""

from dataclasses import dataclass
from functools import cache
from urllib.parse import quote

from app.core.carriers.table import Row, by_id, rows


@dataclass(frozen=True, slots=True)
class Carrier:
    """A carrier or a post. `link` holds `{n}` where the number goes, or is a page without it.

    `native` is its name in its own script, where that is not the Latin one. What it is called in a
    language of the page stands in locales/ under `carrier.name.<id>`.
    `country` is the ISO 3166-1 code of its home; `universal` marks pages that track many carriers;
    `needs` names what its page asks for besides the number ("postcode", "phone", "country").
    """

    id: str
    name: str
    country: str
    link: str = ""
    native: str = ""
    aliases: tuple[str, ...] = ()
    universal: bool = False
    needs: tuple[str, ...] = ()
    formats_known: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """An address to open: `filled` when the number stands in it, `own` when it is the carrier's."""

    url: str
    filled: bool
    own: bool = True

    @property
    def host(self) -> str:
        """The host of an address that is safe to open, "" of any other.

        >>> Link("https://example.org/t?n=1", True).host, Link("http://example.org/", False).host
        ('example.org', '')
        """
        scheme, _, rest = self.url.partition("://")
        return rest.partition("/")[0] if scheme == "https" else ""


def _carrier(row: Row) -> Carrier:
    return Carrier(
        id=row["id"],
        name=row["name"],
        country=row["country"],
        link=row.get("link", ""),
        native=row.get("native", ""),
        aliases=tuple(row.get("aliases", ())),
        universal=row.get("universal", False),
        needs=tuple(row.get("needs", ())),
        formats_known=bool(row.get("formats") or row.get("s10")),
    )


@cache
def carrier(carrier_id: str) -> Carrier:
    """The carrier with this id or alias; raises KeyError for an unknown one.

    >>> carrier("posta-faroe").country
    'FO'
    """
    return _carrier(by_id()[carrier_id])


@cache
def carriers() -> tuple[Carrier, ...]:
    """Every carrier and post of the table, the universal trackers last."""
    return tuple(_carrier(row) for row in rows())


def universal() -> tuple[Carrier, ...]:
    """The pages that track numbers of many carriers.

    >>> [tracker.id for tracker in universal()][:3]
    ['17track', 'parcelsapp', 'ship24']
    """
    return tuple(_carrier(row) for row in rows() if row.get("universal"))


def link(carrier_id: str, number: str) -> Link:
    """The page where this carrier shows this number; the number is percent-encoded.

    A carrier whose own page is not known gets the first universal tracker. Raises KeyError for an
    unknown carrier.

    >>> link("17track", "RR123456785CN").url
    'https://t.17track.net/en#nums=RR123456785CN'
    """
    own = carrier(carrier_id).link
    template = own or universal()[0].link
    filled = "{n}" in template
    return Link(template.replace("{n}", quote(number, safe="")), filled, bool(own))
