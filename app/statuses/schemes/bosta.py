"""Bosta (Egypt): the state of a delivery.

Source: public clients of its tracking page, which show these four; others stay unknown. Doubtful:
whether PACKAGE_RECEIVED is always the reception at the sender's end.
"""

from collections.abc import Mapping

CODES: Mapping[str, str] = {
    "TICKET_CREATED": "ir.registered",
    "PACKAGE_RECEIVED": "it.accepted",
    "OUT_FOR_DELIVERY": "od.out",
    "DELIVERED": "dl.delivered",
}
