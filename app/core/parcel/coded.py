"""Which parcel a pick-up code in a message is for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from app.core.numbers import compact, find, find_orders
from app.core.parcel.glance import Glance
from app.core.parcel.ordered import order_numbers

NEAR = 3
"""Lines between a code and a number that it is taken to belong to, where a text names several."""

SHORTEST = 6
"""Signs of a number of the list that is looked for in a text: shorter ones stand within others."""


@dataclass(frozen=True, slots=True)
class CodeFound:
    """A code with the sentence that says so, and the `number` of its parcel, which need not be on
    the list; "" where the text does not say which it is. `asked` says that the visitor is asked."""

    code: str = field(repr=False)
    sentence: str = field(repr=False)
    number: str = ""
    asked: bool = False


def codes_found(text: str, glances: Iterable[Glance]) -> tuple[CodeFound, ...]:
    """The codes of a text, each with its parcel: by the one number on its line, else the one that
    the whole text names, else the last one shortly above."""
    from app.core.paste.pickup import pickup_codes  # long patterns, that no start should wait for

    codes = pickup_codes(text)
    if not codes:
        return ()
    numbers = _numbers(text, {compact(one.code) for one in codes}, glances)
    lines = text.replace("\r", "").split("\n")
    named = [_named(compact(line), numbers) for line in lines]
    whole = {one for line in named for one in line}
    numbers_of = [_whose(one.line, named, whole) for one in codes]
    return tuple(
        CodeFound(one.code, one.sentence, number, not number)
        for one, number in zip(codes, numbers_of, strict=True)
    )


def chosen(codes: Iterable[CodeFound], code: str, number: str) -> tuple[CodeFound, ...]:
    """The codes with a parcel for one of those that the visitor is asked about."""
    return tuple(
        replace(one, number=number) if one.asked and one.code == code else one for one in codes
    )


def _whose(line: int, named: Sequence[frozenset[str]], whole: set[str]) -> str:
    own = named[line] if line < len(named) else frozenset[str]()
    if own or len(whole) == 1:
        return _only(own or whole)
    above = named[max(0, line - NEAR) : line]
    return _only(next((one for one in reversed(above) if one), frozenset[str]()))


def _only(numbers: Iterable[str]) -> str:
    one, *more = (*numbers, "")
    return one if len(more) < 2 else ""


def _numbers(text: str, never: set[str], glances: Iterable[Glance]) -> dict[str, frozenset[str]]:
    """By what may stand in the text the parcels that it names: those of the list by each of their
    numbers and orders, others by the number that was found."""
    whole = compact(text)
    found: dict[str, frozenset[str]] = {}
    for glance in glances:
        cover = glance.cover
        if cover.deleted is not None:
            continue
        orders = map(compact, order_numbers(cover.order))
        for one in (cover.number, *(other.number for other in glance.linked), *orders):
            if len(one) >= SHORTEST and one in whole and one not in never:
                found[one] = found.get(one, frozenset()) | {cover.number}
    others = {compact(one.number) for one in find_orders(text)} | never
    for one in find(text):
        if one not in others and one not in found:
            found[one] = frozenset((one,))
    return found


def _named(line: str, numbers: dict[str, frozenset[str]]) -> frozenset[str]:
    return frozenset(whose for one, parcels in numbers.items() if one in line for whose in parcels)
