"""From pasted text to chips, and from chips to parcels on the list."""

from dataclasses import replace

from app.core.model import Parcel
from app.core.numbers import Hints, corrections, detect, find, find_orders, prefix
from app.effects import Effect, Save, SetDraft
from app.messages import (
    ChipDropped,
    Chosen,
    Corrected,
    PickerClosed,
    PickerOpened,
    PickerSearched,
    TrackPressed,
    Typed,
)
from app.state import CHIPS_AT_ONCE, Chip, Choice, Picker, State, Toast
from app.update.asking import ask_all
from app.update.handlers import Handlers, Step, changed, with_parcels
from app.update.lasting import carrier_remembered, home_chosen


def typed(state: State, message: Typed) -> Step:
    """Chips follow the text; what was chosen by hand for a number stays while it stands there."""
    there = {chip.number: chip for chip in state.chips}
    numbers = find(message.text)
    hints = _hints(state, message.text)
    chips = tuple(
        there.get(number) or _chip(state, number, Choice(), hints)
        for number in numbers[:CHIPS_AT_ONCE]
    )
    beyond = len(numbers) - len(chips)
    return replace(state, draft=message.text, chips=chips, beyond=beyond), ()


def _hints(state: State, text: str) -> Hints:
    """What the text and the list say of the carrier besides the number itself."""
    orders = find_orders(text)
    covers = (one.cover for one in state.book.glances)
    mine = frozenset(cover.carrier for cover in covers if cover.carrier)
    return Hints(orders[0].shop if orders else None, mine, state.settings.chosen)


def _chip(state: State, number: str, choice: Choice, hints: Hints) -> Chip:
    destination = choice.destination or state.settings.home
    candidates = detect(number, origin=choice.origin, destination=destination, hints=hints)
    confirmed = bool(candidates) and candidates[0].check == "pass"
    return Chip(
        number,
        candidates,
        choice,
        number in state.parcels and state.book.glance(number).cover.deleted is None,
        () if confirmed else corrections(number),
    )


def corrected(state: State, message: Corrected) -> Step:
    """The text becomes the found numbers, one a line, with the near miss in its place."""
    text = "\n".join(
        message.correction if chip.number == message.number else chip.number for chip in state.chips
    )
    state, _ = typed(state, Typed(text))
    return state, (SetDraft(text),)


def chip_dropped(state: State, message: ChipDropped) -> Step:
    """A chip taken out is not tracked; the text stays as it was typed."""
    chips = tuple(chip for chip in state.chips if chip.number != message.number)
    return replace(state, chips=chips), ()


def picker_opened(state: State, message: PickerOpened) -> Step:
    return replace(state, picker=Picker(message.what, message.number, message.of)), ()


def picker_searched(state: State, message: PickerSearched) -> Step:
    if state.picker is None:
        return state, ()
    return replace(state, picker=replace(state.picker, query=message.query)), ()


def picker_closed(state: State, message: PickerClosed) -> Step:
    return replace(state, picker=None), ()


def chosen(state: State, message: Chosen) -> Step:
    """A choice by hand for a chip, a parcel on the list, or the visitor's own country."""
    state = replace(state, picker=None)
    if message.of == "home":
        return home_chosen(state, message.value)
    remembered: tuple[Effect, ...] = ()
    if message.what == "carrier" and message.value:
        state, remembered = carrier_remembered(state, prefix(message.number), message.value)
    if message.of == "chip":
        return _chosen_for_chip(state, message), remembered
    state, effects = _chosen_for_parcel(state, message)
    return state, (*remembered, *effects)


def _chosen_for_parcel(state: State, message: Chosen) -> Step:
    parcel = state.parcels.get(message.number)
    value = message.value or None
    if message.what != "carrier" or parcel is None or parcel.carrier == value:
        return changed(state, message.number, **{message.what: value})
    # What another carrier failed to say is no news of this one.
    state, saves = changed(state, message.number, carrier=value, failure=None)
    state, asking = ask_all(state, (message.number,), counted=False)
    return state, (*saves, *asking)


def _chosen_for_chip(state: State, message: Chosen) -> State:
    hints = _hints(state, state.draft)
    choice = {message.what: message.value or None}
    chips = tuple(
        _chip(state, chip.number, replace(chip.choice, **choice), hints)
        if chip.number == message.number
        else chip
        for chip in state.chips
    )
    return replace(state, chips=chips)


def track_pressed(state: State, message: TrackPressed) -> Step:
    """Every chip becomes a parcel, or wakes the one that is on the list already; all are asked."""
    if not state.chips:
        key = "toast.no_number" if state.draft.strip() else "toast.nothing_typed"
        return replace(state, toast=Toast(key)), ()
    parcels = tuple(_parcel(state, chip) for chip in state.chips)
    repeats = sum(chip.known for chip in state.chips)
    saves: tuple[Effect, ...] = tuple(Save(parcel) for parcel in parcels)
    state = with_parcels(state, *parcels)
    if repeats:
        state = replace(state, toast=Toast("toast.known", {"count": repeats}))
    rest = find(state.draft)[CHIPS_AT_ONCE:]
    if rest:
        state = replace(state, toast=Toast("toast.beyond", {"count": len(rest)}))
    state, _ = typed(state, Typed("\n".join(rest)))
    state, asks = ask_all(
        replace(state, shelf="moving"), tuple(parcel.number for parcel in parcels)
    )
    return state, (*saves, SetDraft(state.draft), *asks)


def _parcel(state: State, chip: Chip) -> Parcel:
    old = state.parcels.get(chip.number)
    if old is None:
        destination = chip.choice.destination or state.settings.home
        return Parcel(
            chip.number,
            added=state.now,
            carrier=chip.carrier,
            origin=chip.origin,
            destination=destination,
        )
    return replace(
        old,
        carrier=chip.choice.carrier or old.carrier or chip.carrier,
        origin=chip.choice.origin or old.origin,
        destination=chip.choice.destination or old.destination,
        archived=None,
        deleted=None,
    )


HANDLERS: Handlers = {
    Typed: typed,
    ChipDropped: chip_dropped,
    Corrected: corrected,
    PickerOpened: picker_opened,
    PickerSearched: picker_searched,
    PickerClosed: picker_closed,
    Chosen: chosen,
    TrackPressed: track_pressed,
}
