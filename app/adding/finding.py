"""What the paste box finds in a text: numbers of parcels, and codes for collecting."""

from collections.abc import Sequence

from app.adding.pagelike import speaks_of_code
from app.core.language.unseen import seen
from app.core.numbers import Candidate, compact, detect, find, find_orders
from app.core.parcel.coded import CodeFound, chosen, codes_found
from app.frame.state import State


def codes_in(text: str, state: State) -> tuple[CodeFound, ...]:
    """The codes for collecting, each with its parcel: the one that the text names, else the one
    that was chosen while the code stood there."""
    if not speaks_of_code(text):
        return ()
    found = codes_found(seen(text), state.book.glances)
    for one in state.adding.codes:
        found = chosen(found, one.code, one.number) if one.asked else found
    return found


def numbers_in(text: str, codes: Sequence[CodeFound]) -> tuple[str, ...]:
    """The numbers of parcels, without codes for collecting, and without those of orders that no
    check digit makes a parcel's."""
    never = {compact(one.code) for one in codes}
    orders = {compact(order.number) for order in find_orders(text)}
    found = (one for one in find(text) if one not in never)
    return tuple(one for one in found if one not in orders or confirmed(detect(one)))


def confirmed(candidates: tuple[Candidate, ...]) -> bool:
    """Whether a check digit confirms the best candidate."""
    return bool(candidates) and candidates[0].check == "pass"
