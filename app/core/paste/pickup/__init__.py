"""Codes for collecting a parcel, read from messages: `pickup_codes(text)`."""

from app.core.paste.pickup.codes import PickupCode, pickup_codes

__all__ = ["PickupCode", "pickup_codes"]
