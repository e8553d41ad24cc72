"""How the bridge in this browser stands, in a sentence."""

from app.core.language.words import Words
from app.core.reach.bridge import EVERY_HOST, Bridge


def stands(bridge: Bridge, w: Words) -> str:
    """What it may ask."""
    if EVERY_HOST in bridge.hosts:
        return w.t("bridge.there_all")
    return w.t("bridge.there", count=len(bridge.hosts))
