"""Whatever comes into the page is bounded before it is worked on: how deep it is nested, how long.

Deep nesting would end Python in the browser, so no text of that kind may reach the parser.
"""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from app.core.backup import along, reading
from app.core.backup.content import Refused
from app.core.keeping import trash
from app.core.model.exchange import Access, Response
from app.core.numbers import find
from app.core.parcel import record, visit
from app.core.parcel.record.heads import heads
from app.core.paste.page import LONGEST_PAGE, read_page
from app.core.reach import locked_keys, outgoing, service
from app.core.sources import SOURCES
from app.sharing import link
from app.storage import settings_record
from tests.core.sources.bodies import outcome

NOW = datetime(2026, 11, 22, tzinfo=UTC)
DEEP = 10_000
NESTED = ("[" * DEEP + "]" * DEEP, '{"v":1,"a":' + "[" * DEEP + "]" * DEEP + "}")


def answered(text: str) -> None:
    for source in SOURCES:
        outcome(source, Response("RR123456785CN", 200, text, access=Access(key="k")))


DOORS: dict[str, Callable[[str], Any]] = {
    "a record": record.read,
    "the heads of the list": lambda text: heads([text]),
    "the settings": settings_record.load,
    "what is known of a service": service.load,
    "the last visit": visit.load,
    "the openings": trash.load,
    "what left the device": outgoing.load,
    "locked keys": locked_keys.load,
    "parts of a list": lambda text: along.load(text, NOW),
    "a part of a list": along.part,
    "a file": lambda text: reading.read(text.encode(), NOW),
    "a link to a parcel": link.received,
    "an answer of a service": answered,
    "the box": find,
    "a copied page": lambda text: read_page(text, now=NOW),
}
REFUSALS = (record.Damaged, Refused, link.Unshared)


@pytest.mark.parametrize("door", DOORS.values(), ids=DOORS.keys())
@pytest.mark.parametrize("text", NESTED, ids=["lists", "an object"])
def test_nothing_nested_deep_reaches_the_parser(
    door: Callable[[str], Any], text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    parse = json.loads

    def loads(told: str | bytes, **options: Any) -> Any:
        assert b"[" * 1_000 not in (told.encode() if isinstance(told, str) else told)
        return parse(told, **options)

    monkeypatch.setattr(json, "loads", loads)
    try:
        door(text)
    except REFUSALS:
        return


def test_what_is_long_is_cut_off_or_refused() -> None:
    assert reading.LARGEST == 32 * reading.MEGABYTE
    with pytest.raises(Refused):
        reading.read(b"1" * (reading.LARGEST + 1), NOW)
    with pytest.raises(Refused):
        along.part("1.e8b7be43.1.1." + "A" * along.LONGEST)
    with pytest.raises(link.Unshared):
        link.received("1" + "A" * (link.LARGEST + 1))
    assert LONGEST_PAGE <= 1_000_000
