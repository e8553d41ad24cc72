"""What the visitor says of a parcel, as values by name: each can be changed without the others.

Tags and further numbers are a name each, so that two tabs can add one at the same moment. The name
does not say which: it stays among the stamps when the tag or the number is gone.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from zlib import crc32

from app.core.model import Order, Parcel

SINGLE = (
    *("added", "carrier", "origin", "destination", "name", "note", "archived", "deleted"),
    *("mark", "code", "sent"),
)
_EMPTY: Mapping[str, Any] = {"name": "", "note": "", "code": "", "sent": False}
ORDER, TAG, LINKED = "order.", "tag.", "linked."


def values_of(parcel: Parcel) -> dict[str, Any]:
    """The values that are not empty.

    >>> from datetime import UTC, datetime
    >>> list(values_of(Parcel("A1", datetime.now(UTC), name="Lamp", tags=("Gift",))))
    ['added', 'name', 'tag.a47c990d']
    """
    found: dict[str, Any] = {name: getattr(parcel, name) for name in SINGLE}
    found |= {ORDER + name: value for name, value in parcel.order._asdict().items()}
    found |= {one_of(TAG, tag.casefold()): tag for tag in sorted(parcel.tags)}
    found |= {one_of(LINKED, one.number): one for one in sorted(parcel.linked, key=repr)}
    return {name: value for name, value in found.items() if value not in (None, "", False)}


def one_of(kind: str, text: str) -> str:
    """The name for a tag or a further number."""
    return f"{kind}{crc32(text.encode('utf-8', 'surrogatepass')):x}"


def with_values(parcel: Parcel, values: Mapping[str, Any]) -> Parcel:
    """The parcel with these values, and with no others."""
    order = {name: values.get(ORDER + name, empty) for name, empty in Order()._asdict().items()}
    single = {name: values.get(name, _EMPTY.get(name)) for name in SINGLE}
    return replace(
        parcel,
        **single,
        order=Order(**order),
        tags=_under(TAG, values),
        linked=_under(LINKED, values),
    )


def _under(kind: str, values: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(sorted((one for name, one in values.items() if name.startswith(kind)), key=repr))
