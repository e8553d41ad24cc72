"""17TRACK: `sub_status` of an event, the main status, and the numbers that its old API used.

Sources: 17TRACK's help article on statuses, its Go SDK, aio17track (undocumented
InTransit_TransportArrived and -Departed), pyseventeentrack (numbers). Customs sub-statuses do not
say whether export or import is meant: they only mean "on the way", so that the carrier's words
decide, except CustomsRequiringInformation, which asks the recipient. Expired is the age of the
data and no scan, and Exception_Other (Exception, 50) does not say what happened: both have no
row. 30 was shown both for "out for delivery" and for "arrived at the local facility".
"""

from collections.abc import Mapping

CODES: Mapping[str, str] = {
    "NotFound": "nf.waiting",
    "NotFound_Other": "nf.waiting",
    "NotFound_InvalidCode": "nf.invalid",
    "InfoReceived": "ir.registered",
    "InTransit": "it.moving",
    "InTransit_PickedUp": "it.accepted",
    "InTransit_Other": "it.moving",
    "InTransit_Departure": "it.left_origin",
    "InTransit_Arrival": "it.arrived_dest",
    "InTransit_TransportArrived": "it.moving",
    "InTransit_TransportDeparted": "it.moving",
    "InTransit_CustomsProcessing": "it.moving",
    "InTransit_CustomsReleased": "it.moving",
    "InTransit_CustomsRequiringInformation": "it.import_held",
    "AvailableForPickup": "ap.ready",
    "AvailableForPickup_Other": "ap.ready",
    "OutForDelivery": "od.out",
    "OutForDelivery_Other": "od.out",
    "DeliveryFailure": "df.other",
    "DeliveryFailure_Other": "df.other",
    "DeliveryFailure_NoBody": "df.nobody",
    "DeliveryFailure_Security": "df.security",
    "DeliveryFailure_Rejected": "df.rejected",
    "DeliveryFailure_InvalidAddress": "df.address",
    "Delivered": "dl.delivered",
    "Delivered_Other": "dl.delivered",
    "Exception_Returning": "ex.returning",
    "Exception_Returned": "ex.returned",
    "Exception_NoBody": "ex.nobody",
    "Exception_Security": "ex.security",
    "Exception_Damage": "ex.damage",
    "Exception_Rejected": "ex.refused",
    "Exception_Delayed": "ex.delayed",
    "Exception_Lost": "ex.lost",
    "Exception_Destroyed": "ex.destroyed",
    "Exception_Cancel": "ex.cancel",
    "0": "nf.waiting",
    "10": "it.moving",
    "30": "it.local",
    "35": "df.other",
    "40": "dl.delivered",
}

PREFIXES: Mapping[str, str] = {
    "InTransit_": "it.moving",
    "AvailableForPickup_": "ap.ready",
    "OutForDelivery_": "od.out",
    "DeliveryFailure_": "df.other",
    "Delivered_": "dl.delivered",
}
