"""What the sender of a parcel should know: who has to collect it, and what comes back."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from app.core.concerns.concern import ACT, NOTICE, Concern, Own
from app.core.concerns.waiting import COLLECT_DAYS
from app.core.model.days import visitors_day
from app.core.parcel.glance import Glance

QUIET = timedelta(days=14)
_BACK, _TROUBLE = Concern("sent_back", ACT), Concern("sent_trouble", ACT)
TOLD: Mapping[str, Concern] = {
    "it.import_held": Concern("sent_customs", NOTICE),
    "it.export_held": _TROUBLE,
    **dict.fromkeys(("ex.returning", "df.rejected", "ex.refused"), _BACK),
    **dict.fromkeys(("df.address", "df.other", "df.security", "ex.nobody"), _TROUBLE),
    **dict.fromkeys(("ex.cancel", "ex.damage", "ex.destroyed", "ex.lost"), _TROUBLE),
    "ex.security": _TROUBLE,
}


def waiting(glance: Glance, own: Own, here: datetime) -> Concern | None:
    """The parcel waits for the recipient; the sender may remind them, and must when it is late."""
    if not glance.waiting:
        return None
    until = glance.collect_by
    if until is None or until < visitors_day(here):
        return Concern("sent_collect", ACT if until or glance.sub == "ap.ending" else NOTICE)
    soon = (until - visitors_day(here)).days <= COLLECT_DAYS
    args = (("day", until.isoformat()),)
    return Concern("sent_until", ACT if soon else NOTICE, args, until)


def told(glance: Glance, own: Own, here: datetime) -> Concern | None:
    """What the status itself gives the sender reason to do."""
    return TOLD.get(glance.sub) if glance.sub else None


def quiet(glance: Glance, own: Own, here: datetime) -> Concern | None:
    """No news for so long that an enquiry is worth it, as far as somebody has asked."""
    last, asked = glance.last, glance.asked
    if last is None or asked is None or glance.over or glance.waiting or glance.sub in TOLD:
        return None
    return Concern("sent_quiet", NOTICE) if asked - last >= QUIET else None
