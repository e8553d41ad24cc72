"""What a status means: our sub-statuses with their stage, health and names at 17TRACK.

Stages: 0 unknown, 1 registered, 2 accepted, 3 left origin, 4 in the destination country,
5 with the local carrier, 6 out for delivery or ready to collect, 7 at its end (delivered, or
handed back to the sender); None keeps the stage that was reached before. The wording is in
locales/ under `status.<sub>.label` and `status.<sub>.sentence`.

What an event means is `understood` from its code first, then from its words: the codes are in the
sources and in `app.core.statuses.schemes`, the words in `app.core.statuses.phrases`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Literal

from app.core.model import Event
from app.core.sources import SOURCES, load

Health = Literal["ok", "attention", "problem"]


@dataclass(frozen=True, slots=True)
class Sub:
    """One sub-status; `main` and `detail` are what 17TRACK calls it, "" where it has no name."""

    id: str
    stage: int | None
    health: Health
    main: str
    detail: str

    @property
    def label(self) -> str:
        """The message key of the short label."""
        return f"status.{self.id}.label"


SUBS: Mapping[str, Sub] = {
    sub.id: sub
    for sub in (
        Sub("nf.waiting", 0, "ok", "NotFound", "NotFound_Other"),
        Sub("nf.invalid", 0, "problem", "NotFound", "NotFound_InvalidCode"),
        Sub("ir.registered", 1, "ok", "InfoReceived", "InfoReceived"),
        Sub("it.accepted", 2, "ok", "InTransit", "InTransit_PickedUp"),
        Sub("it.moving", None, "ok", "InTransit", "InTransit_Other"),
        Sub("it.export_customs", 2, "ok", "InTransit", "InTransit_CustomsProcessing"),
        Sub("it.export_held", 2, "attention", "InTransit", "InTransit_CustomsRequiringInformation"),
        Sub("it.export_released", 2, "ok", "InTransit", "InTransit_CustomsReleased"),
        Sub("it.left_origin", 3, "ok", "InTransit", "InTransit_Departure"),
        Sub("it.arrived_dest", 4, "ok", "InTransit", "InTransit_Arrival"),
        Sub("it.import_customs", 4, "ok", "InTransit", "InTransit_CustomsProcessing"),
        Sub("it.import_held", 4, "attention", "InTransit", "InTransit_CustomsRequiringInformation"),
        Sub("it.import_released", 5, "ok", "InTransit", "InTransit_CustomsReleased"),
        Sub("it.local", 5, "ok", "InTransit", "InTransit_Other"),
        Sub("ap.ready", 6, "attention", "AvailableForPickup", "AvailableForPickup_Other"),
        Sub("ap.ending", 6, "attention", "AvailableForPickup", "AvailableForPickup_Other"),
        Sub("od.out", 6, "ok", "OutForDelivery", "OutForDelivery_Other"),
        Sub("df.other", 6, "attention", "DeliveryFailure", "DeliveryFailure_Other"),
        Sub("df.nobody", 6, "attention", "DeliveryFailure", "DeliveryFailure_NoBody"),
        Sub("df.security", 6, "attention", "DeliveryFailure", "DeliveryFailure_Security"),
        Sub("df.rejected", 6, "problem", "DeliveryFailure", "DeliveryFailure_Rejected"),
        Sub("df.address", 6, "attention", "DeliveryFailure", "DeliveryFailure_InvalidAddress"),
        Sub("dl.delivered", 7, "ok", "Delivered", "Delivered_Other"),
        Sub("ex.returning", None, "problem", "Exception", "Exception_Returning"),
        Sub("ex.returned", 7, "problem", "Exception", "Exception_Returned"),
        Sub("ex.security", None, "problem", "Exception", "Exception_Security"),
        Sub("ex.damage", None, "problem", "Exception", "Exception_Damage"),
        Sub("ex.lost", None, "problem", "Exception", "Exception_Lost"),
        Sub("ex.destroyed", None, "problem", "Exception", "Exception_Destroyed"),
        Sub("ex.cancel", None, "problem", "Exception", "Exception_Cancel"),
        Sub("ex.delayed", None, "attention", "Exception", "Exception_Delayed"),
        Sub("ex.refused", None, "problem", "Exception", "Exception_Rejected"),
        Sub("ex.nobody", None, "attention", "Exception", "Exception_NoBody"),
        Sub("computed.quiet", None, "attention", "", ""),
        Sub("computed.expired", None, "attention", "Expired", "Expired_Other"),
        Sub("computed.late", None, "attention", "", ""),
    )
}

_SLOTS: Mapping[str, Literal["place", "date"]] = {
    "ap.ready": "place",
    "ap.ending": "date",
    "dl.delivered": "date",
}


SCHEMES: Mapping[str, str] = {
    "4px": "fourpx",
    "17track": "seventeentrack",
    "aftership": "aftership",
    "cainiao": "cainiao",
    "china-post": "china_post",
    "easypost": "easypost",
    "karrio": "karrio",
    "la-poste": "la_poste",
    "parcelsapp": "parcelsapp",
    "postnord": "postnord",
    "russian-post": "russian_post",
    "ship24": "ship24",
    "sunyou": "sunyou",
    "tracker-delivery": "tracker_delivery",
    "trackingmore": "trackingmore",
    "upu": "upu",
}

# A code that says no more than this lets the carrier's words say it more precisely ("" for all
# statuses, else for the statuses that begin so), but never that the parcel is at its end.
_COARSE: Mapping[str, str] = {"it.moving": "", "df.other": "df."}
_ENDS = frozenset({"dl.delivered", "ex.returned", "ex.destroyed"})

# Russian Post's sorting centre, in and out: with the local carrier once it happens in Russia.
_LOCAL: Mapping[tuple[str, str, str | None], str] = {
    ("russian-post", "8:3", "RU"): "it.local",
    ("russian-post", "8:4", "RU"): "it.local",
}


@cache
def _tables(name: str) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The codes and the prefixes of a source or a scheme; of a name for both, those of both."""
    modules: list[object] = []
    if name in SCHEMES:
        modules.append(import_module(f"app.core.statuses.schemes.{SCHEMES[name]}"))
    if name in SOURCES:
        modules.append(load(name))
    codes: dict[str, str] = {}
    prefixes: dict[str, str] = {}
    for module in modules:
        codes |= getattr(module, "CODES", {})
        prefixes |= getattr(module, "PREFIXES", {})
    return codes, prefixes


def meaning(name: str, code: str) -> str | None:
    """Our sub-status for a code of a source or scheme; None, never a guess, where it is not known.

    >>> meaning("nova-poshta", "9")
    'dl.delivered'
    >>> meaning("cainiao", "SC_SOME_NEW_SCAN")
    'it.moving'
    >>> meaning("nova-poshta", "no such code") is None
    True
    """
    codes, prefixes = _tables(name)
    if code in codes:
        return codes[code]
    fitting = [prefix for prefix in prefixes if code.startswith(prefix)]
    return prefixes[max(fitting, key=len)] if fitting else None


def understood(name: str, event: Event) -> str | None:
    """What an event of a source means, by its code, then its country, then its words, else None.

    A code that says only "on the way" or "not delivered" gives way to words that say more.

    >>> understood("dhl", Event(None, "Arrived at destination country", code="transit"))
    'it.arrived_dest'
    >>> understood("dhl", Event(None, "Delivered", code="transit"))
    'it.moving'
    """
    by_code = _LOCAL.get((name, event.code, event.country)) or meaning(name, event.code)
    if by_code is not None and by_code not in _COARSE:
        return by_code
    # Most codes say enough, so that the words' module need not be there when the page starts.
    from app.core.statuses.phrases import said

    by_words = said(event.text)
    if by_code is None or by_words is None:
        return by_code or by_words
    finer = by_words.startswith(_COARSE[by_code]) and by_words not in _ENDS
    return by_words if finer else by_code


def sentence(sub: str, *, place: str = "", date: str = "") -> tuple[str, Mapping[str, str]]:
    """The message key of a sub-status's sentence with its arguments, as full as the facts allow.

    >>> sentence("ap.ready", place="Kyiv")
    ('status.ap.ready.sentence_place', {'place': 'Kyiv'})
    >>> sentence("ap.ready")
    ('status.ap.ready.sentence', {})
    """
    slot = _SLOTS.get(sub)
    value = {"place": place, "date": date}[slot] if slot else ""
    key = f"status.{sub}.sentence"
    return (f"{key}_{slot}", {slot: value}) if slot and value else (key, {})
