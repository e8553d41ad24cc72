"""How long what a carrier said last may be told in the present tense.

A courier is on the way for a day; a parcel waits to be collected for weeks. The days are our own
judgement. A status that is past by itself (delivered, lost, cancelled) is always told as it is.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta

FRESH_DAYS: Mapping[str, int] = {
    "od.out": 1,
    "df.other": 4,
    "df.nobody": 4,
    "df.address": 7,
    "ap.ready": 30,
    "ap.ending": 4,
    "ir.registered": 10,
    "it.accepted": 5,
    "it.moving": 7,
    "it.export_customs": 7,
    "it.export_held": 14,
    "it.export_released": 7,
    "it.left_origin": 14,
    "it.arrived_dest": 7,
    "it.import_customs": 7,
    "it.import_held": 14,
    "it.import_released": 5,
    "it.local": 5,
    "ex.delayed": 7,
    "ex.returning": 30,
}
"""The days after which a status may no longer hold, worded under `status.<sub>.past`."""


def outdated(sub: str, at: datetime, now: datetime) -> bool:
    """Whether a status told of the moment `at` must by now be told as past.

    >>> from datetime import UTC
    >>> at = datetime(2026, 11, 14, 9, tzinfo=UTC)
    >>> outdated("od.out", at, datetime(2026, 11, 22, 12, tzinfo=UTC))
    True
    >>> outdated("dl.delivered", at, datetime(2026, 12, 22, 12, tzinfo=UTC))
    False
    """
    days = FRESH_DAYS.get(sub)
    return days is not None and now - at > timedelta(days=days)
