"""The list as a link and as QR codes, and the parts that come of one: `parcelbook/along` keeps what
was taken in of a row until it is whole (see `app.core.backup.along`)."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from pyodide.ffi import JsException

from app.backup.along_messages import (
    AlongMade,
    CodeDrawn,
    DrawCode,
    DropRow,
    FindRow,
    KeepPart,
    MakeAlong,
    RowKnown,
)
from app.browser.backup import records
from app.browser.rim import EffectHandlers, Rim
from app.core.parcel.record import Record

ALONG = "parcelbook/along"


def make(page: Rim, effect: MakeAlong) -> None:
    """The list without what lies in the trash, without settings and without keys."""
    from app.core.backup.along import LONGEST_LINK, MOST_PARTS, row
    from app.core.backup.content import Content
    from app.core.backup.json_file import dump

    kept = tuple(_carried(page, effect.histories))
    text = dump(Content(kept, made=page.state.now.replace(microsecond=0)))
    link, codes = row(text, LONGEST_LINK), row(text)
    page.take(AlongMade(link if len(link) == 1 else (), codes if len(codes) <= MOST_PARTS else ()))


def _carried(page: Rim, histories: bool) -> Iterator[Record]:
    from app.core.backup.along import bare

    book = page.state.book
    numbers = [one.cover.number for one in book.glances if one.cover.deleted is None]
    for record in records(book, numbers):
        told = record._replace(parcel=replace(record.parcel, failure=None))
        yield told if histories else bare(told)


async def draw(page: Rim, effect: DrawCode) -> None:
    from app.browser.qr import qr_rows  # a zip and a package installer behind it

    try:
        rows = await qr_rows(effect.text)
    except Exception:
        rows = ()
    page.take(CodeDrawn(effect.text, rows))


def keep(page: Rim, effect: KeepPart) -> None:
    """Joins a part with what is there; where nothing can be kept, it is known in this tab only.

    A link with the whole list leaves alone what is there.
    """
    from app.core.backup.along import dump, joined, load

    now, one = page.state.now, effect.part
    there = load(page.store.texts.get(ALONG), now) if one.of > 1 else None
    row = joined(there, one, now)
    if row.missing:
        with suppress(JsException):
            page.store.texts.put(ALONG, dump(row))
    page.take(RowKnown(row))


def find(page: Rim) -> None:
    """Tells what waits for the rest of its row; what nobody went on with is removed."""
    text = page.store.texts.get(ALONG)
    if not text:
        return
    from app.core.backup.along import load

    row = load(text, page.state.now)
    if row is None:
        page.store.texts.remove(ALONG)
    page.take(RowKnown(row))


def drop(page: Rim, effect: DropRow) -> None:
    from app.core.backup.along import load

    row = load(page.store.texts.get(ALONG), page.state.now)
    if row and row.id == effect.id:
        page.store.texts.remove(ALONG)


EFFECT_HANDLERS: EffectHandlers = {
    MakeAlong: make,
    DrawCode: lambda page, effect: page.spawn(draw(page, effect)),
    KeepPart: keep,
    FindRow: lambda page, effect: find(page),
    DropRow: drop,
}
