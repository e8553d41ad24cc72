"""All messages and effects of the house by name, whichever room they are of; the state's fields.

`said.Typed("...")` is a message, `do.Save(...)` an effect.
"""

from dataclasses import fields, replace
from types import SimpleNamespace
from typing import Any

from app.frame.state import State
from app.roof import EFFECTS, HANDLERS

said: Any = SimpleNamespace(**{kind.__name__: kind for kind in HANDLERS})
do: Any = SimpleNamespace(**{kind.__name__: kind for kind in EFFECTS})

ROOM_OF = {
    name: room.name
    for room in fields(State)
    for name in getattr(getattr(State(), room.name), "_fields", ())
    if room.name != "settings"
}


def changed_state(state: State, **values: Any) -> State:
    """The state with these values, each in the room that has a field of its name."""
    own = {name: value for name, value in values.items() if name not in ROOM_OF}
    state = replace(state, **own)
    for name, value in values.items():
        if name in ROOM_OF:
            room = getattr(state, ROOM_OF[name])._replace(**{name: value})
            state = replace(state, **{ROOM_OF[name]: room})
    return state
