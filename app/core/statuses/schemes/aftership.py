"""AfterShip: `subtag` of a checkpoint, and its `tag` where there is no subtag.

Source: aftership.com/docs/tracking, delivery sub-statuses of 2025-04 and 2026-07; the wording of
subtags also in public clients. Exception_004 is worded "delayed (customs clearance)", so it is a
delay and neither a demand nor a seizure. InTransit_005 and 006 (customs) do not name the country
and 003 and 007 (scans) not the leg: they only mean "on the way". Without a row: Exception and
Exception_001, which do not say what happened, and Expired, which is the age of the data.
Exception_009 is a refusal by the carrier; Exception_011, "returned to sender", is the end.
"""

from collections.abc import Mapping

CODES: Mapping[str, str] = {
    "Pending": "nf.waiting",
    "InfoReceived": "ir.registered",
    "InfoReceived_001": "ir.registered",
    "InTransit": "it.moving",
    "InTransit_001": "it.moving",
    "InTransit_002": "it.accepted",
    "InTransit_003": "it.moving",
    "InTransit_004": "it.arrived_dest",
    "InTransit_005": "it.moving",
    "InTransit_006": "it.moving",
    "InTransit_007": "it.moving",
    "InTransit_008": "it.moving",
    "InTransit_009": "it.moving",
    "OutForDelivery": "od.out",
    "OutForDelivery_001": "od.out",
    "OutForDelivery_003": "od.out",
    "OutForDelivery_004": "od.out",
    "AttemptFail": "df.other",
    "AttemptFail_001": "df.other",
    "AttemptFail_002": "df.nobody",
    "AttemptFail_003": "df.nobody",
    "AvailableForPickup": "ap.ready",
    "AvailableForPickup_001": "ap.ready",
    "Delivered": "dl.delivered",
    "Delivered_001": "dl.delivered",
    "Delivered_002": "dl.delivered",
    "Delivered_003": "dl.delivered",
    "Delivered_004": "dl.delivered",
    "Delivered_005": "dl.delivered",
    "Exception_002": "ex.nobody",
    "Exception_003": "ex.refused",
    "Exception_004": "ex.delayed",
    "Exception_005": "ex.delayed",
    "Exception_006": "it.import_held",
    "Exception_007": "df.address",
    "Exception_008": "ex.nobody",
    "Exception_009": "ex.refused",
    "Exception_010": "ex.returning",
    "Exception_011": "ex.returned",
    "Exception_012": "ex.damage",
    "Exception_013": "ex.lost",
    "Exception_016": "ex.delayed",
    "Exception_017": "ex.delayed",
    "Exception_018": "it.import_held",
}

PREFIXES: Mapping[str, str] = {
    "Pending_": "nf.waiting",
    "InTransit_": "it.moving",
    "OutForDelivery_": "od.out",
    "AttemptFail_": "df.other",
    "Delivered_": "dl.delivered",
}
