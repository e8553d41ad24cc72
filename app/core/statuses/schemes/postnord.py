"""PostNord: `status` of an item and `eventStatus` of an event in Track & Trace v5 and v7.

Sources: PostNord's OpenAPI (13 values), LibreTrack (SPLIT). AVAILABLE_FOR_DELIVERY is PostNord's
name for an item that waits at a service point, with _PAR_LOC in a parcel locker. INFORMED means
that the recipient was told of the item, which does not place it. Doubtful: RETURNED, which may
still be on its way to the sender. Without a row: INFORMED, OTHER and SPLIT.
"""

from collections.abc import Mapping

CODES: Mapping[str, str] = {
    "CREATED": "ir.registered",
    "EN_ROUTE": "it.moving",
    "DELAYED": "ex.delayed",
    "EXPECTED_DELAY": "ex.delayed",
    "AVAILABLE_FOR_DELIVERY": "ap.ready",
    "AVAILABLE_FOR_DELIVERY_PAR_LOC": "ap.ready",
    "DELIVERED": "dl.delivered",
    "DELIVERY_IMPOSSIBLE": "df.other",
    "DELIVERY_REFUSED": "df.rejected",
    "STOPPED": "ex.security",
    "RETURNED": "ex.returning",
}
