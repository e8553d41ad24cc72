"""Ship24: `statusCode` of an event (20 values), `statusMilestone` for events that bear no code.

Source: docs.ship24.com/status. `transit_handover` is "picked up or received by the carrier". The
docs do not say which country's customs is meant by `customs_received` and `customs_cleared`: they
only mean "on the way", so that the carrier's words decide; `customs_exception` needs documents or
a payment, which is asked of the recipient. `delivery_refused` is a failed delivery that
may end in a return, `exception_return` "will be or is being returned". Without a row: the
milestone `exception`, `data_delivery_proposed` and `data_delivery_decided`, which are notices.
"""

from collections.abc import Mapping

CODES: Mapping[str, str] = {
    "pending": "nf.waiting",
    "info_received": "ir.registered",
    "in_transit": "it.moving",
    "out_for_delivery": "od.out",
    "failed_attempt": "df.other",
    "available_for_pickup": "ap.ready",
    "delivered": "dl.delivered",
    "data_order_created": "ir.registered",
    "data_order_cancelled": "ex.cancel",
    "transit_handover": "it.accepted",
    "transit_origin_country_departure": "it.left_origin",
    "destination_arrival": "it.arrived_dest",
    "customs_received": "it.moving",
    "customs_cleared": "it.moving",
    "customs_exception": "it.import_held",
    "customs_rejected": "ex.security",
    "delivery_available_for_pickup": "ap.ready",
    "delivery_out_for_delivery": "od.out",
    "delivery_attempted": "df.other",
    "delivery_exception": "df.other",
    "delivery_refused": "df.rejected",
    "delivery_delivered": "dl.delivered",
    "exception_return": "ex.returning",
    "exception_lost": "ex.lost",
    "exception_discarded": "ex.destroyed",
}
