"""Settings that several doings change."""

from dataclasses import replace
from typing import Any

from app.frame.effects import SaveSettings
from app.frame.handlers import Step
from app.frame.state import State

MOST_REMEMBERED = 200


def preferred(state: State, **chosen: Any) -> Step:
    """The state with these settings, which are saved."""
    return replace(state, settings=replace(state.settings, **chosen)), (SaveSettings(),)


def carrier_remembered(state: State, beginning: str, carrier: str) -> Step:
    """The carrier picked by hand for numbers that begin so; the oldest of too many are dropped."""
    rest = [(b, c) for b, c in state.settings.chosen.items() if b != beginning]
    return preferred(state, chosen=dict([*rest, (beginning, carrier)][-MOST_REMEMBERED:]))
