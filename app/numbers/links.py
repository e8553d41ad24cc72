"""Numbers inside web addresses: in a query, a path or a fragment, one or many."""

import re
from functools import cache
from urllib.parse import unquote

from app.carriers.table import rows

SPLIT = re.compile(r"[/?#&;!,+|:\s]+")

# Parts of parameter names that introduce a track number, in upper case.
NAMED = re.compile(
    r"TRACK|TRK|NUM|BARCODE|BAR_CODE|MAILNO|SHIPMENT|SHIPPING|SENDUNG|AWB|WAYBILL|PIECE|PARCEL|"
    r"CONSIGN|COLIS|SUIVI|ENVIO|GUIA|RASTRE|OBJETO|MATCH|SEARCH|LABEL|ZASILK|ITEMCODE|SNR|REQCODE"
)
ORDERED = re.compile(r"ORDER|INVOICE|SESSION|TOKEN|USER|PRODUCT|ITEMID|SKU|UTM")


@cache
def _hosts() -> frozenset[str]:
    """Hosts of the carriers' own tracking pages and of the universal ones, in upper case."""
    found = (row["link"].partition("://")[2].partition("/")[0] for row in rows() if row["link"])
    return frozenset(host.upper().removeprefix("WWW.") for host in found)


def is_link(word: str) -> bool:
    """Whether a word of upper-case text is a web address, with or without a scheme.

    >>> is_link("HTTPS://T.17TRACK.NET/EN#NUMS=A"), is_link("A/B"), is_link("WWW.UPS.COM/TRACK")
    (True, False, True)
    """
    if "://" in word or word.startswith("WWW."):
        return True
    host, slash, _ = word.partition("/")
    name, dot, end = host.rpartition(".")
    return bool(slash and dot and name and end.isalpha() and len(end) > 1)


def pieces(address: str) -> list[tuple[str, bool]]:
    """Parts of an address that may be numbers; true with those that stand where numbers stand.

    >>> [p for p, expected in pieces("HTTPS://T.17TRACK.NET/EN#NUMS=RR1,RR2") if expected]
    ['EN', 'RR1', 'RR2']
    """
    plain = unquote(address).upper()
    _, scheme, rest = plain.partition("://")
    host, _, path = (rest if scheme else plain).partition("/")
    known = _known(host.partition(":")[0].removeprefix("WWW."))
    if "?" in host or "#" in host:
        host, mark, more = host.partition("?" if "?" in host else "#")
        path = more + mark + path
    found: list[tuple[str, bool]] = []
    name = ""
    for piece in SPLIT.split(path):
        if "=" in piece:
            name, _, value = piece.rpartition("=")
        else:
            value = piece
        if value and not ORDERED.search(name):
            found.append((value, known or bool(NAMED.search(name))))
    return found


def _known(host: str) -> bool:
    hosts = _hosts()
    while host:
        if host in hosts:
            return True
        host = host.partition(".")[2]
    return False
