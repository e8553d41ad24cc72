"""EasyPost: "status/status_detail" of a tracking detail, and "status" for details without a row.

Sources: the types of EasyPost/easypost-node; EasyPost words no detail further. `held` and
`awaiting_information` do not name customs and are common inside one country: they are a delay.
`departed_origin_facility` leaves a building, not the country. `return_to_sender` is under way;
that the sender has it is never said. `error` is the same for a number that is wrong and for one
that is not known yet: no more than the latter is claimed. `transit_exception` names no cause.
Without a row: the detail `expired` on its own, which is the age of the data.
"""

from collections.abc import Mapping

CODES: Mapping[str, str] = {
    "unknown": "nf.waiting",
    "error": "nf.waiting",
    "pre_transit": "ir.registered",
    "pre_transit/label_created": "ir.registered",
    "in_transit": "it.moving",
    "in_transit/received_at_origin_facility": "it.accepted",
    "in_transit/departed_origin_facility": "it.moving",
    "in_transit/arrived_at_facility": "it.moving",
    "in_transit/departed_facility": "it.moving",
    "in_transit/missorted": "ex.delayed",
    "in_transit/delayed": "ex.delayed",
    "in_transit/weather_delay": "ex.delayed",
    "in_transit/held": "ex.delayed",
    "in_transit/awaiting_information": "ex.delayed",
    "in_transit/transit_exception": "ex.delayed",
    "in_transit/arrived_at_destination": "it.arrived_dest",
    "in_transit/received_at_destination_facility": "it.local",
    "in_transit/transferred_to_destination_carrier": "it.local",
    "in_transit/address_correction": "df.address",
    "in_transit/delivery_exception": "df.other",
    "in_transit/refused": "df.rejected",
    "in_transit/return": "ex.returning",
    "out_for_delivery": "od.out",
    "available_for_pickup": "ap.ready",
    "delivered": "dl.delivered",
    "return_to_sender": "ex.returning",
    "failure": "df.other",
    "failure/address_correction": "df.address",
    "failure/refused": "df.rejected",
    "failure/damaged": "ex.damage",
    "failure/lost": "ex.lost",
    "failure/delayed": "ex.delayed",
    "failure/weather_delay": "ex.delayed",
    "failure/held": "ex.delayed",
    "failure/awaiting_information": "ex.delayed",
    "failure/transit_exception": "ex.delayed",
    "failure/missorted": "ex.delayed",
    "failure/return": "ex.returning",
    "cancelled": "ex.cancel",
}

PREFIXES: Mapping[str, str] = {
    f"{status}/": CODES[status]
    for status in (
        "pre_transit",
        "in_transit",
        "out_for_delivery",
        "available_for_pickup",
        "delivered",
        "return_to_sender",
        "failure",
        "cancelled",
    )
}
