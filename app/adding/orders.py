"""Orders of the list whose numbers come in the paste box."""

from collections.abc import Sequence
from dataclasses import replace

from app.adding.state import Chip
from app.core.model import Parcel
from app.core.parcel.meant import meant
from app.core.parcel.ordered import awaiting, awaits_number, became
from app.core.parcel.stepping import Change
from app.frame.common import Toast
from app.frame.effects import Save
from app.frame.handlers import with_parcels
from app.frame.state import State


def entries(state: State) -> tuple[Parcel, ...]:
    """The list's orders whose number is still to come, the latest first."""
    return state.book.once("awaiting", lambda: awaiting(one.cover for one in state.book.glances))


def for_orders(state: State, text: str, chips: Sequence[Chip]) -> tuple[Chip, ...]:
    """The chips with the entry that each is for: the one that the text names, else the one that is
    open, if there is one number."""
    mine = entries(state)
    if not mine:
        return tuple(replace(chip, meant="") if chip.meant else chip for chip in chips)
    named = meant(text, [chip.number for chip in chips], mine)
    opened = state.opened if len(chips) == 1 and not named else None
    alone = opened if opened in {one.number for one in mine} else ""
    return tuple(replace(chip, meant=named.get(chip.number) or alone or "") for chip in chips)


def become(state: State, chips: Sequence[Chip], before: State) -> tuple[State, tuple[Save, ...]]:
    """The entries for which numbers came become the parcels of those, which are on the list
    already; `before` is the state without them."""
    after: dict[str, Parcel] = {}
    gone: dict[str, Parcel] = {}
    for chip in chips:
        entry = before.parcels.get(chip.order) if chip.order else None
        if entry is None or not awaits_number(entry) or entry.number == chip.number:
            continue
        parcel, gone[entry.number] = became(
            entry, chip.number, chip.carrier, before.parcels.get(chip.number), state.now
        )
        told = state.parcels[chip.number]
        after[chip.number] = replace(
            parcel,
            carrier=told.carrier or parcel.carrier,
            origin=told.origin or parcel.origin,
            destination=chip.choice.destination or parcel.destination,
            retrievals=told.retrievals,
            archived=None,
            deleted=None,
        )
    if not after:
        return state, ()
    made = (*after.values(), *gone.values())
    changes = tuple(Change(before.parcels.get(one.number), one) for one in made)
    toast = Toast("toast.became", {"count": len(gone)}, changes=changes)
    return replace(with_parcels(state, *made), toast=toast), tuple(map(Save, made))
