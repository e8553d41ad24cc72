"""What a status means: our sub-statuses with their stage, health and names at 17TRACK.

Stages: 0 unknown, 1 registered, 2 accepted, 3 left origin, 4 in the destination country,
5 with the local carrier, 6 out for delivery or ready to collect, 7 at its end (delivered, or
handed back to the sender); None keeps the stage that was reached before. The wording is in
locales/ under `status.<sub>.label` and `status.<sub>.sentence`.

Codes of carriers are told in `app.core.statuses.schemes`, words in `app.core.statuses.phrases`;
what an event means by both is said in `app.core.understanding`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

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
        Sub("hand.delivered", 7, "ok", "", ""),
        Sub("hand.returned", 7, "problem", "", ""),
        Sub("hand.lost", None, "problem", "", ""),
        Sub("hand.refunded", None, "ok", "", ""),
        Sub("computed.quiet", None, "attention", "", ""),
        Sub("computed.expired", None, "attention", "Expired", "Expired_Other"),
        Sub("computed.late", None, "attention", "", ""),
    )
}

ENDED = frozenset({"dl.delivered", "ex.returned", "ex.destroyed"})
"""Nothing more comes after these, as the carrier tells it."""
BY_HAND = "hand."
"""The beginning of what no carrier tells, but the visitor has marked."""
OVER = ENDED | {sub for sub in SUBS if sub.startswith(BY_HAND)}
DELIVERED = frozenset({"dl.delivered", "hand.delivered"})

_SLOTS: Mapping[str, Literal["place", "date"]] = {
    "ap.ready": "place",
    "ap.ending": "place",
    "dl.delivered": "date",
    **{sub: "date" for sub in SUBS if sub.startswith(BY_HAND)},
}


def sentence(sub: str, *, place: str = "", date: str = "") -> tuple[str, Mapping[str, str]]:
    """The message key of a sub-status's sentence with its arguments, as full as the facts allow.

    >>> sentence("ap.ready", place="Kyiv")
    ('status.ap.ready.sentence_place', {'place': 'Kyiv'})
    >>> sentence("ap.ready")
    ('status.ap.ready.sentence', {})
    """
    slot = _SLOTS.get(sub)
    value = {"place": place, "date": date}[slot] if slot else ""
    if slot and value:
        return f"status.{sub}.sentence_{slot}", {slot: value}
    return f"status.{sub}.sentence", {}
