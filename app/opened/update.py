"""The opened parcel: its name and note, and whose it is."""

from dataclasses import replace

from app.asking.questions import ask_all
from app.core.numbers import prefix
from app.frame.handlers import Effect, Handlers, Step, changed
from app.frame.preferences import carrier_remembered
from app.frame.state import State
from app.opened import linking, marking
from app.opened.messages import Noted, ParcelChosen, Renamed, Walked


def renamed(state: State, message: Renamed) -> Step:
    return changed(state, message.number, name=" ".join(message.name.split()))


def noted(state: State, message: Noted) -> Step:
    return changed(state, message.number, note=message.note.strip())


def walked(state: State, message: Walked) -> Step:
    """What comes next for this parcel is what was copied there."""
    return replace(state, walked=message.number), ()


def parcel_chosen(state: State, message: ParcelChosen) -> Step:
    """A choice by hand for a parcel; a carrier is remembered for numbers that begin so."""
    state = replace(state, picker=None)
    remembered: tuple[Effect, ...] = ()
    if message.what == "carrier" and message.value:
        state, remembered = carrier_remembered(state, prefix(message.number), message.value)
    state, effects = _chosen(state, message)
    return state, (*remembered, *effects)


def _chosen(state: State, message: ParcelChosen) -> Step:
    parcel = state.parcels.get(message.number)
    value = message.value or None
    if message.what != "carrier" or parcel is None or parcel.carrier == value:
        return changed(state, message.number, **{message.what: value})
    # What another carrier failed to say is no news of this one.
    state, saves = changed(state, message.number, carrier=value, failure=None)
    state, asking = ask_all(state, (message.number,), counted=False)
    return state, (*saves, *asking)


HANDLERS: Handlers = {
    Renamed: renamed,
    Noted: noted,
    ParcelChosen: parcel_chosen,
    Walked: walked,
    **linking.HANDLERS,
    **marking.HANDLERS,
}
