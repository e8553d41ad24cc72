"""The heads of all records of a list, read at once where they are sound: that is much quicker."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, cast

from app.core.model.nesting import shallow
from app.core.parcel.record import values

NO_HEAD: Mapping[str, Any] = {}


def heads(texts: Sequence[str]) -> list[Mapping[str, Any]]:
    """The heads by their texts; an empty one, which is no record, for what is no JSON object.

    >>> heads(['{"v":1}', "[", '{"v":1},{"v":2}'])
    [{'v': 1}, {}, {}]
    """
    if all(text[:1] == "{" and text[-1:] == "}" and shallow(text) for text in texts):
        try:
            found: list[object] = json.loads(values.whole(f"[{','.join(texts)}]"))
        except ValueError:
            found = []
        if len(found) == len(texts):
            return [_object(one) for one in found]
    return [_head(text) for text in texts]


def _head(text: str) -> Mapping[str, Any]:
    try:
        return _object(values.parsed(values.whole(text)))
    except ValueError:
        return NO_HEAD


def _object(found: object) -> Mapping[str, Any]:
    return cast(Mapping[str, Any], found) if isinstance(found, dict) else NO_HEAD
