"""Steps of the visitor's that are taken back: only what the step itself has changed."""

from dataclasses import fields, replace
from typing import NamedTuple

from app.core.model import Parcel


class Change(NamedTuple):
    """A parcel before a step and after; None before one that put it on the list."""

    before: Parcel | None
    after: Parcel


def taken_back(before: Parcel, after: Parcel, now: Parcel) -> Parcel:
    """The parcel without what a step has changed of it, but with what has changed since.

    Reports that came since stay, too.
    """
    back = {
        one.name: getattr(before, one.name)
        for one in fields(Parcel)
        if getattr(now, one.name) == getattr(after, one.name)
    }
    since = tuple(one for one in now.retrievals if one not in after.retrievals)
    if since:
        old = {(one.source, one.report.number) for one in since}
        kept = (one for one in before.retrievals if (one.source, one.report.number) not in old)
        back["retrievals"] = (*since, *kept)
    return replace(now, **back)
