"""Who carries parcels: one table (`carriers.json`), read when first asked."""

from app.carriers.carrier import Carrier, Link, carrier, carriers, link, universal
from app.carriers.picker import search

__all__ = ["Carrier", "Link", "carrier", "carriers", "link", "search", "universal"]
