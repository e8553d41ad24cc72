"""What the carrier itself says is wrong, or needs the visitor: one row for each status."""

from collections.abc import Mapping
from datetime import datetime

from app.core.concerns.concern import ACT, NOTICE, Concern, Own
from app.core.parcel.glance import Glance

TOLD: Mapping[str, Concern] = {
    "df.address": Concern("address", ACT),
    "df.nobody": Concern("nobody_home", ACT),
    "df.other": Concern("failed", ACT),
    "df.rejected": Concern("refused", ACT),
    "df.security": Concern("stopped", ACT),
    "ex.cancel": Concern("cancelled", ACT, letter="send_number"),
    "ex.damage": Concern("damaged", ACT),
    "ex.delayed": Concern("delayed", NOTICE),
    "ex.destroyed": Concern("destroyed", ACT, letter="not_received"),
    "ex.lost": Concern("lost", ACT, letter="not_received"),
    "ex.nobody": Concern("address", ACT),
    "ex.refused": Concern("refused", ACT),
    "ex.returned": Concern("returned", ACT),
    "ex.returning": Concern("returning", ACT),
    "ex.security": Concern("stopped", ACT),
    "it.export_held": Concern("export_held", NOTICE),
    "it.import_held": Concern("customs", ACT),
    "hand.lost": Concern("marked_lost", NOTICE, letter="not_received"),
    "hand.returned": Concern("returned", NOTICE),
    "nf.invalid": Concern("unknown_number", ACT, letter="wrong_number"),
}


def told(glance: Glance, own: Own, here: datetime) -> Concern | None:
    """What the status itself gives reason to say."""
    return TOLD.get(glance.sub) if glance.sub else None
