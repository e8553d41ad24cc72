"""What can be shown of a parcel when something went wrong: `evidence`, as JSON, as lines of text.

It is what this device has kept, and says so: the carrier's own page is where it can be verified.
"""

from app.evidence.raw import canonical, fingerprint
from app.evidence.record import FORM, VERSION, file_name, record
from app.evidence.sheet import Evidence, Testimony, Witness, evidence

__all__ = [
    "FORM",
    "VERSION",
    "Evidence",
    "Testimony",
    "Witness",
    "canonical",
    "evidence",
    "file_name",
    "fingerprint",
    "record",
]
