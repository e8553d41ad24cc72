"""Numbers inside web addresses: in a query, a path or a fragment, one or many."""

import re
from functools import cache
from urllib.parse import unquote

from app.core.carriers.table import rows

SPLIT = re.compile(r"[/?#&;!,+|:\s]+")

# Parts of parameter names that introduce a track number, in upper case.
NAMED = re.compile(
    r"TRACK|TRK|NUM|BARCODE|BAR_CODE|MAILNO|SHIPMENT|SHIPPING|SENDUNG|AWB|WAYBILL|PIECE|PARCEL|"
    r"CONSIGN|COLIS|SUIVI|ENVIO|GUIA|RASTRE|OBJETO|MATCH|SEARCH|LABEL|ZASILK|ITEMCODE|SNR|REQCODE"
)
ORDERED = re.compile(r"ORDER|INVOICE|SESSION|TOKEN|USER|PRODUCT|ITEMID|SKU|UTM")

# No name of a host is longer (RFC 1035, 2.3.4); a longer one is no known host's.
LONGEST_HOST = 253


@cache
def _places() -> dict[str, frozenset[str]]:
    """Where the carriers' own pages and the universal ones take the number, by host.

    Names of parameters, or an empty name for a place in the path; all in upper case.
    """
    found: dict[str, frozenset[str]] = {}
    for row in rows():
        host, _, path = row["link"].upper().partition("://")[2].partition("/")
        before, place, _ = path.partition("{N}")
        name = SPLIT.split(before)[-1].removesuffix("=") if before.endswith("=") else ""
        key = host.partition(":")[0].removeprefix("WWW.")
        found[key] = found.get(key, frozenset()) | ({name} if place else set())
    return found


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
    ['RR1', 'RR2']
    """
    plain = unquote(address).upper()
    _, scheme, rest = plain.partition("://")
    host, _, path = (rest if scheme else plain).partition("/")
    host, mark, more = host.partition("?")
    places = _of_host(host.partition(":")[0].removeprefix("WWW."))
    found: list[tuple[str, bool]] = []
    name = before = ""
    for piece in SPLIT.split(f"{path}{mark}{more}"):
        if "=" in piece:
            name, _, value = piece.rpartition("=")
        else:
            value = piece
        if value and (name in places or not ORDERED.search(name)):
            led = bool(places) and not name and bool(NAMED.search(before))
            found.append((value, led or name in places or bool(NAMED.search(name))))
        before = piece
    return found


def _of_host(host: str) -> frozenset[str]:
    """The places of a known host or of a domain above it; none for an unknown one."""
    places = _places()
    while host and len(host) <= LONGEST_HOST:
        if host in places:
            return places[host]
        host = host.partition(".")[2]
    return frozenset()
