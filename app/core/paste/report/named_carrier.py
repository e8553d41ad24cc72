"""The carrier that a page names, if it is clear which one."""

from collections import Counter
from collections.abc import Sequence
from functools import cache

from app.core.carriers.carrier import universal
from app.core.numbers import detect
from app.core.paste.carrier_names import carriers_in
from app.core.paste.lines.line import Line
from app.core.paste.vocabulary import pattern


def named_carrier(lines: Sequence[Line], number: str) -> str | None:
    """The id of the carrier that a page names; None if none is named clearly more often."""
    told: Counter[str] = Counter()
    names: dict[str, str] = {}
    labels = pattern("carrier")
    for at, line in enumerate(lines[:400]):
        if len(line.low) > 200 or (line.cells and (line.day or line.clock)):
            continue
        owners = carriers_in(line.low)
        if not owners:
            continue
        labelled = bool(labels.search(line.low)) or (at > 0 and _is_label(lines[at - 1].low))
        for owner, name in owners.items():
            names[owner] = name
            told[owner] += 8 if labelled and len(line.low) < 60 else 2 if len(line.low) < 20 else 1
    if not told:
        return None
    for owner, name in names.items():
        longer = [other for other in names if names[other].startswith(f"{name} ")]
        if len(longer) == 1:
            told[longer[0]] += told.pop(owner)
    own = {candidate.carrier for candidate in detect(number)} if number else set[str]()
    for owner in told:
        if owner in own:
            told[owner] += 4
    (first, most), *others = told.most_common(2)
    enough = 8 if _universal(lines) else 3
    return first if most >= enough and (not others or most >= 2 * others[0][1]) else None


def _universal(lines: Sequence[Line]) -> bool:
    """Whether the page is of a tracker of many carriers."""
    low = "\n".join(line.low for line in (*lines[:60], *lines[-30:]))
    return any(name in low for name in _universal_names())


@cache
def _universal_names() -> frozenset[str]:
    return frozenset(name.lower() for found in universal() for name in (found.id, found.name))


def _is_label(low: str) -> bool:
    return len(low) <= 30 and bool(pattern("carrier").search(low))
