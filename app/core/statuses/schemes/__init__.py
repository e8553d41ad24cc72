"""Code lists of carriers and aggregators, one module each: `CODES` from theirs to ours, and where
whole families of codes mean one thing, `PREFIXES` (the longest that fits wins; `CODES` go first).

The modules import nothing of the app, so that a source may say `from ... import CODES`.
A code that says too little has no row: what is not known stays unknown. Of several readings the
one is taken that claims less.
"""

from collections.abc import Mapping

SCHEMES: Mapping[str, str] = {
    "4px": "fourpx",
    "17track": "seventeentrack",
    "aftership": "aftership",
    "cainiao": "cainiao",
    "china-post": "china_post",
    "easypost": "easypost",
    "karrio": "karrio",
    "la-poste": "la_poste",
    "parcelsapp": "parcelsapp",
    "postnord": "postnord",
    "russian-post": "russian_post",
    "ship24": "ship24",
    "sunyou": "sunyou",
    "tracker-delivery": "tracker_delivery",
    "trackingmore": "trackingmore",
    "upu": "upu",
}
