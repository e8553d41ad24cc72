"""From pasted text to chips, and from chips to parcels on the list."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.adding.finding import codes_in, confirmed, numbers_in
from app.adding.messages import (
    ChipChosen,
    ChipDropped,
    Corrected,
    CountEvents,
    DraftCounted,
    ReadPage,
    TrackPressed,
    Typed,
)
from app.adding.orders import become, for_orders
from app.adding.pagelike import looks_like_orders, looks_like_page
from app.adding.state import CHIPS_AT_ONCE, Adding, Chip, Choice
from app.asking.questions import ask_all
from app.asking.rounds import with_added
from app.core.model import Parcel, Report
from app.core.numbers import (
    Hints,
    best,
    corrections,
    detect,
    find_orders,
    named_near,
    prefix,
)
from app.core.parcel.reports import with_page
from app.frame.common import Toast
from app.frame.effects import Save, SetDraft
from app.frame.handlers import Effect, Handlers, Step, with_parcels
from app.frame.preferences import carrier_remembered
from app.frame.state import State


def typed(state: State, message: Typed) -> Step:
    """Chips follow the text; what was chosen by hand for a number stays while it stands there."""
    there = {chip.number: chip for chip in state.adding.chips}
    codes = codes_in(message.text, state)
    found = numbers_in(message.text, codes)
    dropped = state.adding.dropped.intersection(found)
    numbers = [number for number in found if number not in dropped]
    hints = _hints(state, message.text, numbers[:CHIPS_AT_ONCE])
    chips = tuple(_kept(state, number, there, hints[number]) for number in hints)
    chips = for_orders(state, message.text, chips)
    beyond = len(numbers) - len(chips)
    page = looks_like_page(message.text) or looks_like_orders(message.text)
    events = state.adding.events if page else None
    orders = state.adding.orders if page else 0
    adding = Adding(message.text, chips, beyond, dropped, events, orders, codes)
    return replace(state, adding=adding), (CountEvents(message.text),) if page else ()


def draft_counted(state: State, message: DraftCounted) -> Step:
    """How many events the box holds; of no use once other text stands there."""
    if message.text != state.adding.draft:
        return state, ()
    adding = state.adding._replace(events=message.events, orders=message.orders)
    return replace(state, adding=adding), ()


def _hints(state: State, text: str, numbers: Sequence[str]) -> dict[str, Hints]:
    """What the text and the list say of each number's carrier besides the number itself."""
    orders = find_orders(text)
    covers = (one.cover for one in state.book.glances)
    mine = frozenset(cover.carrier for cover in covers if cover.carrier)
    shop = orders[0].shop if orders else None
    named = named_near(text, numbers)
    sure = {n: one.carrier for n in numbers if (one := best(n)) and one.tier == "sure"}
    return {
        number: Hints(
            shop,
            state.country or None,
            mine,
            named.get(number, frozenset()),
            frozenset(carrier for other, carrier in sure.items() if other != number),
            state.settings.chosen,
        )
        for number in numbers
    }


def _kept(state: State, number: str, there: Mapping[str, Chip], hints: Hints) -> Chip:
    """The chip of a number as it stands, or judged anew where other things stand beside it now."""
    old = there.get(number)
    if old and old.hints == hints:
        return old
    return _chip(state, number, old.choice if old else Choice(), hints)


def _chip(state: State, number: str, choice: Choice, hints: Hints) -> Chip:
    destination = choice.destination or state.settings.home
    candidates = detect(number, origin=choice.origin, destination=destination, hints=hints)
    return Chip(
        number,
        candidates,
        choice,
        number in state.parcels and state.book.glance(number).cover.deleted is None,
        () if confirmed(candidates) else corrections(number),
        hints,
    )


def corrected(state: State, message: Corrected) -> Step:
    """The text becomes the found numbers, one a line, with the near miss in its place."""
    numbers = [chip.number for chip in state.adding.chips] + _beyond(state)
    text = "\n".join(
        message.correction if number == message.number else number for number in numbers
    )
    state, _ = typed(state, Typed(text))
    return state, (SetDraft(text),)


def chip_dropped(state: State, message: ChipDropped) -> Step:
    """A chip taken out is not tracked; the text stays as it was typed."""
    adding = state.adding._replace(dropped=state.adding.dropped | {message.number})
    return typed(replace(state, adding=adding), Typed(adding.draft))


def _beyond(state: State) -> list[str]:
    """The numbers of the text for which there is no chip yet."""
    adding = state.adding
    found = [n for n in numbers_in(adding.draft, adding.codes) if n not in adding.dropped]
    return found[CHIPS_AT_ONCE:]


def _with_chips(state: State, chips: tuple[Chip, ...]) -> State:
    return replace(state, adding=state.adding._replace(chips=chips))


def chip_chosen(state: State, message: ChipChosen) -> Step:
    """A choice by hand for a found number; a carrier is remembered for numbers that begin so."""
    state = replace(state, picker=None)
    remembered: tuple[Effect, ...] = ()
    if message.what == "carrier" and message.value:
        state, remembered = carrier_remembered(state, prefix(message.number), message.value)
    hints = _hints(state, state.adding.draft, [chip.number for chip in state.adding.chips])
    none = "" if message.what == "order" else None
    choice = {message.what: message.value or none}
    chips = tuple(
        replace(
            _chip(state, chip.number, replace(chip.choice, **choice), hints[chip.number]),
            meant=chip.meant,
        )
        if chip.number == message.number
        else chip
        for chip in state.adding.chips
    )
    return _with_chips(state, chips), remembered


def track_pressed(state: State, message: TrackPressed) -> Step:
    """Every chip becomes a parcel, or wakes the one that is on the list already; all are asked.

    The history of a copied page comes along; one that belongs to no chip is laid out first, and so
    are orders.
    """
    if state.adding.orders:
        return state, (ReadPage(),)
    told = _told(state)
    if told and not told.keys() <= {chip.number for chip in state.adding.chips}:
        return state, (ReadPage(),)
    if not state.adding.chips:
        key = "toast.no_number" if state.adding.draft.strip() else "toast.nothing_typed"
        return replace(state, toast=Toast(key)), ()
    parcels = tuple(_parcel(state, chip, told.get(chip.number)) for chip in state.adding.chips)
    repeats = sum(chip.known for chip in state.adding.chips)
    state, came = become(with_parcels(state, *parcels), state.adding.chips, state)
    twice = {one.parcel.number for one in came}
    saves: tuple[Effect, ...] = tuple(Save(one) for one in parcels if one.number not in twice)
    if repeats and not came:
        state = replace(state, toast=Toast("toast.known", {"count": repeats}))
    if told and not came:
        state = replace(state, toast=Toast("toast.sheet_saved", {"count": len(told)}))
    rest = _beyond(state)
    if rest:
        state = replace(state, toast=Toast("toast.beyond", {"count": len(rest)}))
    state, _ = typed(state, Typed("\n".join(rest)))
    numbers = tuple(parcel.number for parcel in parcels)
    seen = state.listing._replace(shelf="", query="", tracked=frozenset(numbers))
    state, asks = ask_all(replace(state, listing=seen), numbers)
    state = with_added(state, len(parcels) - repeats)
    return state, (*saves, *came, SetDraft(state.adding.draft), *asks)


def _told(state: State) -> dict[str, Report]:
    """The histories in the box, by number; under the only chip's where none is named."""
    if not looks_like_page(state.adding.draft):
        return {}
    from app.core.paste import read_page  # long tables, that no start of the page should wait for

    chips = state.adding.chips
    only = chips[0].number if len(chips) == 1 else ""
    reports = read_page(state.adding.draft, now=state.here)
    told = {one.number or only: one for one in reports if one.events}
    return {name: one for name, one in told.items() if name not in state.adding.dropped}


def _parcel(state: State, chip: Chip, told: Report | None) -> Parcel:
    parcel, known = _listed(state, chip), state.parcels.get(chip.number)
    if told is None:
        return parcel
    carrier = chip.choice.carrier or (known and known.carrier) or told.carrier or parcel.carrier
    return with_page(replace(parcel, carrier=carrier), told, state.now)


def _listed(state: State, chip: Chip) -> Parcel:
    """A chip as a parcel of the list, the one that is there already or a new one."""
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
    DraftCounted: draft_counted,
    ChipDropped: chip_dropped,
    Corrected: corrected,
    ChipChosen: chip_chosen,
    TrackPressed: track_pressed,
}
