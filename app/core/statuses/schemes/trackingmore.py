"""TrackingMore: `delivery_status` and `substatus`.

Source: trackingmore.com/docs/logistics_status.php, English and Chinese. "pickup" stands for "out
for delivery" and for "arrived at the local facility": it is with the local carrier. Without a row:
exception, exception005 and undelivered's reasons, exception007 (damaged, lost or discarded, all in
one) and expired, which is the age of the data.
"""

from collections.abc import Mapping

CODES: Mapping[str, str] = {
    "pending": "nf.waiting",
    "notfound": "nf.waiting",
    "notfound001": "ir.registered",
    "notfound002": "nf.waiting",
    "transit": "it.moving",
    "transit001": "it.moving",
    "transit002": "it.moving",
    "transit003": "it.local",
    "transit004": "it.arrived_dest",
    "transit005": "it.moving",
    "pickup": "it.local",
    "pickup001": "od.out",
    "pickup002": "ap.ready",
    "undelivered": "df.other",
    "undelivered001": "df.address",
    "undelivered002": "df.nobody",
    "undelivered003": "df.nobody",
    "undelivered004": "df.other",
    "delivered": "dl.delivered",
    "delivered001": "dl.delivered",
    "delivered002": "dl.delivered",
    "delivered003": "dl.delivered",
    "delivered004": "dl.delivered",
    "exception004": "ex.nobody",
    "exception006": "ex.security",
    "exception008": "ex.cancel",
    "exception009": "ex.refused",
    "exception010": "ex.returned",
    "exception011": "ex.returning",
}
