"""Whatever lies in a record, each part of the page is drawn, or the record is damaged."""

import json
import random
from pathlib import Path
from typing import Any

import pytest

from app.core.parcel.record import Damaged, read
from app.frame.state import State
from app.roof import REGIONS, drawn
from app.storage.settings_record import load
from tests.conftest import NOW

SAMPLES = Path(__file__).parent.parent / "core" / "parcel" / "samples" / "records.jsonl"
RECORDS = [json.loads(line)["record"] for line in SAMPLES.read_text("utf-8").splitlines() if line]
PLACES = ("list", "parcel", "order", "evidence", "message", "share", "statistics", "settings")
ODD: tuple[Any, ...] = (
    *(None, True, 7, -1, 1e308, 10**30, "", "1", "\ud800", "\u202e", "x" * 9_000, [], {}, [[]]),
    *("0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59+00:00", "9999-12-31", "0001-01-01", "??"),
    *("2026-11-20T00:00:00+23:59", "CN", "<script>", {"a": {"b": []}}, ["", None, 3]),
)
TRIES = 25


def mutated(value: Any, chance: random.Random) -> Any:
    """A copy in which one thing, somewhere, is something odd."""
    if isinstance(value, dict) and value and chance.random() < 0.9:
        key = chance.choice(sorted(value))
        return {**value, key: mutated(value[key], chance)}
    if isinstance(value, list) and value and chance.random() < 0.9:
        at = chance.randrange(len(value))
        return [*value[:at], mutated(value[at], chance), *value[at + 1 :]]
    return chance.choice(ODD)


@pytest.mark.parametrize("seed", range(len(RECORDS)))
def test_a_record_with_something_odd_in_it_is_drawn_or_damaged(seed: int, w) -> None:
    chance = random.Random(seed)
    for _ in range(TRIES):
        text = json.dumps(mutated(json.loads(RECORDS[seed]), chance))
        try:
            parcel = read(text).shown
        except Damaged:
            continue
        for place in PLACES:
            state = State({parcel.number: parcel}, NOW, place=place, opened=parcel.number)
            for region in REGIONS:
                assert drawn(region, state, w) is not None, text


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: ascii(odd)[:20])
@pytest.mark.parametrize("name", ["home", "theme", "language", "city", "sort", "group", "chosen"])
def test_settings_with_something_odd_in_them_are_drawn(name: str, odd: Any, w) -> None:
    state = State(now=NOW, settings=load(json.dumps({name: odd})), place="settings")
    for region in REGIONS:
        assert drawn(region, state, w) is not None
