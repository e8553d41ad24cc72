"""Karrio: the unified `status` of a tracker or event, and the `reason` of an incident.

Source: karrioapi/karrio, modules/sdk/karrio/core/units.py. `on_hold` does not say who holds it and
why: it is a delay. Reasons that ask something of the recipient are customs (documents, duties).
Without a row: `unknown`, and reasons of the sender's own making (retailer_*) but for the
cancellation; they say nothing of the parcel's whereabouts.
"""

from collections.abc import Mapping

CODES: Mapping[str, str] = {
    "pending": "ir.registered",
    "picked_up": "it.accepted",
    "in_transit": "it.moving",
    "on_hold": "ex.delayed",
    "delivery_delayed": "ex.delayed",
    "out_for_delivery": "od.out",
    "ready_for_pickup": "ap.ready",
    "delivery_failed": "df.other",
    "delivered": "dl.delivered",
    "return_to_sender": "ex.returning",
    "cancelled": "ex.cancel",
    "carrier_damaged_parcel": "ex.damage",
    "carrier_sorting_error": "ex.delayed",
    "carrier_address_not_found": "df.address",
    "carrier_parcel_lost": "ex.lost",
    "carrier_not_enough_time": "ex.delayed",
    "carrier_vehicle_issue": "ex.delayed",
    "carrier_capacity_exceeded": "ex.delayed",
    "carrier_mechanical_delay": "ex.delayed",
    "retailer_cancelled": "ex.cancel",
    "consignee_refused": "df.rejected",
    "consignee_business_closed": "df.nobody",
    "consignee_not_available": "df.nobody",
    "consignee_not_home": "df.nobody",
    "consignee_cancelled": "df.rejected",
    "consignee_verification_failed": "df.security",
    "consignee_incorrect_address": "df.address",
    "consignee_access_restricted": "df.other",
    "consignee_safe_place_unavailable": "df.other",
    "customs_delay": "ex.delayed",
    "customs_documentation": "it.import_held",
    "customs_duties_unpaid": "it.import_held",
    "customs_prohibited": "ex.security",
    "customs_inspection": "ex.delayed",
    "weather_delay": "ex.delayed",
    "natural_disaster": "ex.delayed",
    "force_majeure": "ex.delayed",
    "parcel_being_researched": "ex.delayed",
    "security_issue": "ex.security",
    "regulatory_hold": "ex.security",
}
