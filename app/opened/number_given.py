"""The number of an opened order comes: the entry becomes the parcel of it."""

from dataclasses import replace
from urllib.parse import quote

from app.asking.questions import ask_all
from app.core.model import Parcel
from app.core.numbers import compact, find, find_orders, likely
from app.core.parcel.ordered import became
from app.core.parcel.stepping import Change
from app.frame.common import Toast
from app.frame.effects import GoTo, Save
from app.frame.handlers import Step, with_parcels
from app.frame.state import State

LONGEST = 60_000


def number_given(state: State, entry: Parcel, given: str) -> Step:
    """The one number in the text, or in the whole message of a seller, is the order's. Of several
    the visitor chooses in the paste box."""
    text = given[:LONGEST]
    if _is_page(text, state):
        return state, (GoTo(f"#/sent/{quote(text, safe='')}"),)
    orders = {entry.number, *(compact(one.number) for one in find_orders(text))}
    found = [one for one in find(text) if one not in orders]
    if not found:
        return replace(state, toast=Toast("toast.no_number")), ()
    if len(found) > 1:
        return state, (GoTo(f"#/add/{quote(text, safe='')}"),)
    number = found[0]
    there = state.parcels.get(number)
    parcel, gone = became(entry, number, likely(number), there, state.now)
    parcel = replace(parcel, archived=None, deleted=None)
    changes = (Change(there, parcel), Change(entry, gone))
    toast = Toast("toast.became", {"count": 1}, changes=changes)
    state = replace(with_parcels(state, parcel, gone), toast=toast, opened=number)
    state, asks = ask_all(state, (number,), counted=False)
    return state, (Save(parcel), Save(gone), GoTo(f"#/p/{number}"), *asks)


def _is_page(text: str, state: State) -> bool:
    """Whether a text is the shop's own page of orders."""
    from app.core.orders.page import read_orders  # long tables, that no start should wait for

    return bool(read_orders(text, state.today))
