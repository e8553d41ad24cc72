"""What was read from a page is kept: orders join the list, and histories their parcels."""

from dataclasses import replace

from app.asking.questions import ask_all, ask_further
from app.core.model import Parcel
from app.core.numbers import detect
from app.core.parcel.ordered import awaits_number, became
from app.core.parcel.reports import with_page
from app.core.parcel.stepping import Change
from app.frame.common import Toast
from app.frame.effects import GoTo, KeepCopy, Save, SetDraft
from app.frame.handlers import Effect, Handlers, Step, with_parcels
from app.frame.state import State
from app.pagetext.messages import SheetSaved
from app.pagetext.state import Draft


def sheet_saved(state: State, message: SheetSaved) -> Step:
    """Each draft joins its parcel, or becomes one; a draft without a number cannot be kept."""
    sheet = state.pagetext
    if sheet is None:
        return state, ()
    if any(not draft.number for draft in sheet.drafts):
        return replace(state, pagetext=sheet._replace(problem="sheet.no_number")), ()
    before = state.parcels
    ordered = [parcel for one in sheet.orders for parcel in one.parcels]
    state = with_parcels(state, *ordered)
    numbers = dict.fromkeys(one.number for one in ordered)
    for draft in sheet.drafts:
        for parcel in _parcels(draft, sheet.about, state):
            state = with_parcels(state, parcel)
            numbers[parcel.number] = None
    parcels = tuple(state.parcels[number] for number in numbers)
    told = [one for one in parcels if one.deleted is None]
    changes = tuple(Change(before.get(one.number), one) for one in parcels)
    key = "toast.orders_saved" if sheet.orders else "toast.sheet_saved"
    toast = Toast(key, {"count": len(sheet.orders or told)}, changes=changes)
    alone = told[0].number if len(told) == 1 and not sheet.orders else None
    place = "parcel" if alone else "list"
    state = replace(state, pagetext=None, toast=toast, place=place, opened=alone)
    seen = state.listing.looked_at(numbers, [one.number for one in ordered])
    state = replace(state, listing=seen)
    first = (KeepCopy(),) if len(parcels) > 1 else ()
    effects: tuple[Effect, ...] = (*first, *map(Save, parcels))
    state, asks = ask_all(state, [one.number for one in ordered if _to_ask(one)])
    effects += asks
    for parcel in told:
        if parcel not in ordered:
            state, asks = ask_further(state, before.get(parcel.number), parcel)
            effects += asks
    address = f"#/p/{alone}" if alone else "#/"
    if not sheet.boxed:
        return state, (*effects, GoTo(address))
    state, emptied = box_emptied(state)
    return state, (*effects, *emptied, GoTo(address))


def box_emptied(state: State) -> Step:
    """What was pasted has been taken over: nothing of it stays in the box."""
    return replace(state, adding=type(state.adding)()), (SetDraft(""),)


def _to_ask(parcel: Parcel) -> bool:
    return parcel.deleted is None and not parcel.retrievals and not awaits_number(parcel)


def _parcels(draft: Draft, about: str, state: State) -> tuple[Parcel, ...]:
    """The parcel of a draft; if the page was for an order's entry, that goes and becomes it."""
    entry = state.parcels.get(about)
    if entry is None or not awaits_number(entry) or draft.number == about:
        return (_parcel(draft, state),)
    there = _there(draft.number, state)
    number = there.number if there else draft.number
    parcel, gone = became(entry, number, draft.carrier, there, state.now)
    return _parcel(draft, with_parcels(state, parcel)), gone


def _parcel(draft: Draft, state: State) -> Parcel:
    report = draft.report
    events = tuple(e for index, e in enumerate(report.events) if index not in draft.dropped)
    there = _there(draft.number, state)
    parcel = there or Parcel(
        draft.number,
        added=state.now,
        origin=_country(draft),
        destination=report.destination or state.settings.home,
    )
    carrier = draft.carrier if parcel.number == draft.number else None
    parcel = replace(parcel, carrier=carrier or parcel.carrier, archived=None, deleted=None)
    return with_page(parcel, replace(report, events=events), state.now)


def _there(number: str, state: State) -> Parcel | None:
    """The parcel of the list with this number, its own or else a further one."""
    if number in state.parcels:
        return state.parcels[number]
    kept = (one for one in state.book.glances if one.cover.deleted is None)
    mine = (one for one in kept if any(other.number == number for other in one.linked))
    return next((state.parcels[one.cover.number] for one in mine), None)


def _country(draft: Draft) -> str | None:
    """The country that the page or the number tells."""
    told = (one.country for one in detect(draft.number) if one.carrier == draft.carrier)
    return draft.report.origin or next(told, None)


HANDLERS: Handlers = {SheetSaved: sheet_saved}
