"""Who carries parcels: one table (`carriers.json`), read when first asked."""

from app.core.carriers.carrier import Carrier, Link, carrier, carriers, link, universal
from app.core.carriers.picker import search

__all__ = ["Carrier", "Link", "carrier", "carriers", "link", "search", "universal"]
