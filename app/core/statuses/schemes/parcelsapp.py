"""ParcelsApp: the status of a parcel as its page and its frame give it.

Source: public clients of its page. "arrived" is used for parcels at the last post office and for
arrivals before it: it is with the local carrier. "pickup" waits to be collected. Without a row:
archived, which is the visitor's own doing.
"""

from collections.abc import Mapping

CODES: Mapping[str, str] = {
    "transit": "it.moving",
    "arrived": "it.local",
    "pickup": "ap.ready",
    "delivered": "dl.delivered",
}
