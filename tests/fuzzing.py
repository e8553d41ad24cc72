"""Damaged answers, copied pages, backups and links by the thousand: every one is read or refused.

`python -m tests.fuzzing` tries as many as are to be tried at length (`make fuzz`), and prints the
kind and the seed of what fails; tests/test_fuzz.py tries a few, and again what was found.
"""

import json
import sys
import zlib
from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from random import Random
from time import process_time
from typing import Any, NamedTuple, cast

from app.backup.messages import FileChosen, FileRead, RecordsFound, TakenIn
from app.core.backup.content import Content
from app.core.backup.json_file import dump as backup
from app.core.keeping.merging import stamped
from app.core.model import Parcel, Report, Retrieval
from app.core.parcel.glance import glance
from app.core.parcel.record import Record, read, written
from app.core.parcel.reports import with_retrieval
from app.core.sources import SOURCES, load
from app.core.sources.errors import SourceError
from app.frame.effects import Forget, Save
from app.frame.state import State
from app.pagetext.messages import Sent
from app.roof import update
from app.sharing.link import Unshared, received, shared
from tests.conftest import NOW, make_state
from tests.core.paste.gold import pages as copied_pages
from tests.core.sources.bodies import Body, bodies
from tests.records import FULL

SLOWEST = 1.0
"""Seconds of processor time that reading one input may take."""
FILES = Path(__file__).parent / "core" / "backup" / "files"
NASTY = (
    *(
        "\x00",
        "\ufeff",
        "\u202e",
        "\ud800",
        "\u2028",
        "\\",
        '"',
        "'",
        "<",
        "&lt;",
        "{{",
        "%s",
        "=1+1",
    ),
    *(
        "0",
        "-1",
        "1e400",
        "9" * 40,
        "null",
        "true",
        "[]",
        "{}",
        "[[[[",
        "}}}}",
        '""',
        "NaN",
        "\t\t",
    ),
    *(
        "0001-01-01",
        "9999-12-31T23:59:59+14:00",
        "32.13.2026",
        "24:61",
        "20.11.2026 14:05",
        "\n\n\n",
    ),
    *("RR123456785CN", "www." * 40, "(01" * 40, "1 " * 40, "а" * 40, "İ", "ß", "ﬁ", "é" * 40),
)
VALUES: tuple[Any, ...] = (
    *(None, True, 7, -1, 0.5, 10**30, [], [[]], {}, [{}], "", "x", "\x00", "<b>", "9" * 400),
    *("0001-01-01T00:00:00Z", "9999-12-31T23:59:59+14:00", "2026-11-20T10:00:00", [None], {"": ""}),
)


class Kind(NamedTuple):
    """What is damaged: how one of it is made with these dice, how it is tried, and how many."""

    make: Callable[[Random], Any]
    attempt: Callable[[Any], None]
    few: int
    many: int


def damaged_text(text: str, other: str, dice: Random) -> str:
    """A text with one to six faults, of which some come from another text."""
    for _ in range(dice.randint(1, 6)):
        at, to = sorted((dice.randint(0, len(text)), dice.randint(0, len(text))))
        to = min(to, at + dice.choice((1, 3, 20, 400)))
        piece = text[at:to]
        taken = dice.randint(0, len(other))
        by = dice.choice(
            (
                *("", piece * 2, piece * dice.choice((3, 30)), piece[::-1], piece.upper()),
                *(dice.choice(NASTY), dice.choice(NASTY) + piece, other[taken : taken + 200]),
                "".join(dice.sample(piece, len(piece))),
                "".join(chr(ord(c) ^ 1 << dice.randint(0, 6)) for c in piece),
            )
        )
        text = text[:at] + by + text[to:]
        if dice.random() < 0.05:
            text = text[: dice.randint(0, len(text))]
    return text


def damaged_value(value: Any, dice: Random) -> Any:
    """A JSON value of which one to four parts are gone, are others, or stand in another place."""
    whole = [deepcopy(value)]
    for _ in range(dice.randint(1, 4)):
        places = list(_places(whole))
        where, key = dice.choice(places)
        wanted = dice.random()
        if wanted < 0.2 and where is not whole:
            del where[key]
        elif wanted < 0.4:
            there, name = dice.choice(places)
            where[key] = deepcopy(there[name])
        elif wanted < 0.6 and isinstance(where[key], str):
            where[key] = damaged_text(where[key], dice.choice(NASTY), dice)
        else:
            where[key] = deepcopy(dice.choice(VALUES))
    return whole[0]


def _places(value: Any) -> list[tuple[Any, Any]]:
    found: list[tuple[Any, Any]] = []
    waiting: list[Any] = [value]
    while waiting and len(found) < 4000:
        there = waiting.pop()
        found += [(there, key) for key in _keys(there)]
        waiting += [there[key] for key in _keys(there) if isinstance(there[key], dict | list)]
    return found


def _keys(value: Any) -> list[Any]:
    return list(cast(Any, value) if isinstance(value, dict) else range(len(value)))


def damaged_json(text: str, other: str, dice: Random) -> str:
    """A JSON text, most often one that is still JSON."""
    if dice.random() < 0.3:
        return damaged_text(text, other, dice)
    changed = json.dumps(damaged_value(json.loads(text), dice), ensure_ascii=dice.random() < 0.5)
    return damaged_text(changed, other, dice) if dice.random() < 0.1 else changed


# Answers of services


@cache
def answers() -> tuple[Body, ...]:
    return tuple(body for source in SOURCES for body in bodies(source).values())


def an_answer(dice: Random) -> Body:
    body, other = dice.choice(answers()), dice.choice(answers())
    text = damaged_text if not body.text.strip().startswith(("{", "[")) else damaged_json
    status = dice.choice((body.status, body.status, body.status, 200, 204, 404, 429, 500))
    try:
        return replace(body, text=text(body.text, other.text, dice), status=status)
    except ValueError:
        return replace(body, text=damaged_text(body.text, other.text, dice), status=status)


def read_answer(body: Body) -> None:
    """A report can be kept, and is read again as it was; all else is an error of the sources'."""
    try:
        told = load(body.source).read(body.response())
    except SourceError:
        return
    if isinstance(told, Report):
        parcel = Parcel(body.number, NOW)
        after = with_retrieval(parcel, Retrieval(body.source, NOW, told, "direct"))
        assert_kept(stamped(Record(parcel), after, NOW, "a"))


def assert_kept(record: Record) -> None:
    """The record lies in the store as it is, and its glance can be taken."""
    again = read(written(record, glance(record.shown)))
    assert again == read(written(again)), "not the same after it was kept"
    assert again.parcel.number == record.parcel.number


# Copied pages


def a_page(dice: Random) -> str:
    whole = copied_pages()
    text, other = dice.choice(whole).text, dice.choice(whole).text
    return damaged_text(text, other, dice)


def read_copied(text: str) -> None:
    """A page that was sent changes nothing before the visitor has looked at it."""
    before = with_list()
    state, effects = update(before, Sent(text, ""))
    assert dict(state.parcels) == dict(before.parcels)
    assert not [one for one in effects if isinstance(one, Save | Forget)]


# Backups and links


@cache
def files() -> tuple[str, ...]:
    """Files of ours and of other programs."""
    own = backup(Content((Record(FULL), Record(listed()[0])), {"city": "Oslo"}, {"dhl": "k"}, NOW))
    others = (path for path in sorted(FILES.iterdir()) if path.name != "about.json")
    return (own, own, *(path.read_text("utf-8") for path in others))


def listed() -> tuple[Parcel, ...]:
    told = replace(FULL, number="RR000000014CN", deleted=None, archived=None, name="Shoes")
    return (replace(FULL, deleted=None), told)


def with_list() -> State:
    return make_state(*listed())


def a_file(dice: Random) -> bytes:
    text, other = dice.choice(files()), dice.choice(files())
    json_like = text.lstrip().startswith(("{", "["))
    changed = (damaged_json if json_like else damaged_text)(text, other, dice)
    data = changed.encode("utf-8", "surrogatepass")
    if dice.random() < 0.1:
        at = dice.randint(0, len(data))
        data = data[:at] + dice.randbytes(dice.randint(1, 8)) + data[at:]
    return data


def take_in(data: bytes) -> None:
    """A refused file changes nothing; one that is taken in takes nothing of the list away."""
    before = with_list()
    chosen, _ = update(before, FileChosen("list"))
    state, effects = update(chosen, FileRead(chosen.backup.turn, data))
    assert dict(state.parcels) == dict(before.parcels)
    assert (state.settings, state.keys) == (before.settings, before.keys)
    assert not [one for one in effects if isinstance(one, Save | Forget)]
    if state.backup.content is None:
        return
    there = {one.number: Record(one) for one in listed()}
    state, _ = update(state, RecordsFound(state.backup.turn, there))
    state, effects = update(state, TakenIn())
    for one in listed():
        assert {told.source for told in state.parcels[one.number].retrievals} >= {"bring"}
        assert state.parcels[one.number].deleted is None
    for effect in effects:
        if isinstance(effect, Save):
            assert_kept(stamped(None, effect.parcel, NOW, "a"))


def a_link(dice: Random) -> str:
    text = shared(dice.choice(listed()), notes=True)
    if dice.random() < 0.5:
        return damaged_text(text, shared(listed()[0]), dice)
    # What is inside, packed soundly again.
    inside = damaged_json(plain_link(), plain_link(), dice).encode("utf-8", "surrogatepass")
    return packed_link(inside)


@cache
def plain_link() -> str:
    from app.sharing.link import brief, trimmed

    return written(Record(brief(trimmed(listed()[0], True))))


def packed_link(data: bytes) -> str:
    from base64 import urlsafe_b64encode

    from app.sharing.link import OFTEN

    packer = zlib.compressobj(9, zlib.DEFLATED, -15, zdict=OFTEN)
    body = packer.compress(data) + packer.flush()
    whole = zlib.crc32(data).to_bytes(4) + body
    return "1" + urlsafe_b64encode(whole).decode().rstrip("=")


def open_link(text: str) -> None:
    """A parcel that can be kept, or the reason why there is none."""
    try:
        parcel = received(text)
    except Unshared:
        return
    assert_kept(stamped(None, parcel, NOW, "a"))


KINDS: Mapping[str, Kind] = {
    "answers": Kind(an_answer, read_answer, 1_500, 100_000),
    "pages": Kind(a_page, read_copied, 60, 20_000),
    "files": Kind(a_file, take_in, 200, 5_000),
    "links": Kind(a_link, open_link, 400, 5_000),
}


def tried(kind: str, seed: int) -> float:
    """Makes one damaged input and reads it; returns the seconds that this took."""
    made = KINDS[kind].make(Random(f"{kind} {seed}"))
    start = process_time()
    KINDS[kind].attempt(made)
    return process_time() - start


def main(names: list[str]) -> int:
    failed = 0
    for name in names or KINDS:
        begun, slowest, faults = datetime.now(UTC), (0.0, 0), 0
        for seed in range(KINDS[name].many):
            try:
                slowest = max(slowest, (tried(name, seed), seed))
            except Exception as error:
                faults += 1
                print(f"{name} {seed}: {type(error).__name__}: {str(error)[:200]}", flush=True)
        took = datetime.now(UTC) - begun
        print(f"{name}: {KINDS[name].many} tried, {faults} failed, slowest {slowest}, in {took}")
        failed += faults + (slowest[0] > SLOWEST)
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
