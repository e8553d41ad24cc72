"""A parcel's further numbers, added and taken off by hand."""

from dataclasses import replace

from app.asking.questions import ask_all
from app.core.model import Linked
from app.core.numbers import find
from app.core.parcel.history import linked
from app.core.parcel.ordered import awaits_number
from app.core.parcel.reports import with_retrieval
from app.frame.common import Toast
from app.frame.effects import Save
from app.frame.handlers import Handlers, Step, changed, with_parcels
from app.frame.state import State
from app.opened.messages import LinkedAdded, LinkedRemoved
from app.opened.number_given import number_given


def linked_added(state: State, message: LinkedAdded) -> Step:
    """The first number in the text becomes one of the parcel's, and its carrier is asked.

    Where the list has that number as a parcel of its own, this one takes over what is known of it.
    """
    parcel = state.parcels.get(message.number)
    if parcel is not None and awaits_number(parcel):
        return number_given(state, parcel, message.text)
    found = [number for number in find(message.text) if number != message.number]
    if parcel is None or not found:
        return replace(state, toast=Toast("toast.no_number")), ()
    number = found[0]
    if any(one.number == number for one in parcel.linked):
        return replace(state, toast=Toast("toast.linked_known")), ()
    there = state.parcels.get(number)
    after = replace(parcel, linked=(*parcel.linked, Linked(number, there and there.carrier)))
    if there is None or there.deleted is not None:
        state = replace(with_parcels(state, after), toast=Toast("toast.linked", undo=(parcel,)))
        state, asks = ask_all(state, (parcel.number,), counted=False)
        return state, (Save(after), *asks)
    for retrieval in reversed(there.retrievals):
        after = replace(with_retrieval(after, retrieval), failure=after.failure)
    gone = replace(there, deleted=state.now)
    toast = Toast("toast.linked_merged", undo=(parcel, there))
    return replace(with_parcels(state, after, gone), toast=toast), (Save(after), Save(gone))


def linked_removed(state: State, message: LinkedRemoved) -> Step:
    """A number added by hand goes, with what was told about it."""
    parcel = state.parcels.get(message.number)
    if parcel is None or message.linked not in {one.number for one in linked(parcel)}:
        return state, ()
    kept = tuple(one for one in parcel.linked if one.number != message.linked)
    told = tuple(r for r in parcel.retrievals if r.report.number != message.linked)
    return changed(state, message.number, linked=kept, retrievals=told)


HANDLERS: Handlers = {
    LinkedAdded: linked_added,
    LinkedRemoved: linked_removed,
}
