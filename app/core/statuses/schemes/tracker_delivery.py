"""tracker.delivery (delivery-tracker), which asks carriers of Korea: `status.code` of an event.

Source: shlee322/delivery-tracker's GraphQL schema. EXCEPTION does not say what happened and
UNKNOWN says nothing: no rows.
"""

from collections.abc import Mapping

CODES: Mapping[str, str] = {
    "INFORMATION_RECEIVED": "ir.registered",
    "AT_PICKUP": "it.accepted",
    "IN_TRANSIT": "it.moving",
    "OUT_FOR_DELIVERY": "od.out",
    "ATTEMPT_FAIL": "df.other",
    "AVAILABLE_FOR_PICKUP": "ap.ready",
    "DELIVERED": "dl.delivered",
}
