"""What the visitor has marked of a parcel, in words."""

from app.core.language.words import Words
from app.core.model import Mark


def marked(mark: Mark, w: Words) -> str:
    """The kind and the day: "Lost · 3 May 2026"."""
    return w.dotted(w.t(f"mark.{mark.kind}"), w.intl.day(mark.day, year=True))
