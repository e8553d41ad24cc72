"""What the handlers of messages share: their form, and changing one parcel."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from app.core.model import Parcel
from app.frame.effects import Save
from app.frame.state import State

Message = tuple[Any, ...]
"""What can happen to the page: named tuples of the doings' own `messages`."""
Effect = tuple[Any, ...]
"""What is to be done in the world: named tuples of `app.frame.effects` and of the doings."""
Step = tuple[State, tuple[Effect, ...]]
Handlers = dict[type[Any], Callable[[State, Any], Step]]


def with_parcels(state: State, *parcels: Parcel) -> State:
    """The state with these parcels put in or replaced."""
    return replace(state, parcels=state.book.put(*parcels))


def at_place(state: State, place: str) -> State:
    """The state at a place of the page where nothing is open."""
    return replace(state, place=place, opened=None, picker=None, embed=None)


def changed(state: State, number: str, **fields: Any) -> Step:
    """One parcel changed and saved; nothing where the list has no such number."""
    parcel = state.parcels.get(number)
    if parcel is None:
        return state, ()
    after = replace(parcel, **fields)
    if after == parcel:
        return state, ()
    return with_parcels(state, after), (Save(after),)
