"""Numbers in groups, for reading aloud and comparing with a label."""

import re

from app.core.carriers.table import by_id
from app.core.numbers.compact import compact
from app.core.numbers.detecting.detector import detect
from app.core.numbers.families import s10
from app.core.numbers.families.family import cut

RUNS = re.compile(r"\d+|[^\d]+", re.ASCII)
SHORT = 8


def group(number: str) -> str:
    """The number with spaces where its carrier prints them, else digits by four.

    >>> group("RR123456785CN"), group("123456789012")
    ('RR 1234 5678 5 CN', '1234 5678 9012')
    """
    number = compact(number)
    if s10.SHAPE(number):
        return s10.format(number)
    candidates = detect(number)
    if candidates and (groups := _printed(candidates[0].format)):
        return cut(number, groups)
    return " ".join(_four(run) for run in RUNS.findall(number))


def _printed(format_id: str) -> tuple[int, ...]:
    carrier, _, name = format_id.rpartition("/")
    rows = by_id()[carrier]["formats"] if carrier else ()
    return tuple(next((row.get("group", ()) for row in rows if row["id"] == name), ()))


def _four(run: str) -> str:
    if len(run) < SHORT or not run.isdigit():
        return run
    return " ".join(run[at : at + 4] for at in range(0, len(run), 4))
