"""Safety copies of the list in a store of their own (static/copies.js), apart from localStorage.

A copy holds the records as they lie there, so that even one that cannot be read is kept. The
records are taken in the moment of the effect, before the change that it is for.
"""

import asyncio
import json
from datetime import UTC, datetime
from functools import cache
from secrets import token_hex

from js import parcelbook
from pyodide.ffi import to_js

from app.backup.messages import CopiesListed, CopyRead, FileRefused, ListCopies, ReadCopy
from app.browser.local_storage import LocalStorage
from app.browser.rim import EffectHandlers, Take
from app.core.keeping.copies import Copy, copy_of, kept
from app.core.keeping.records import PARCEL
from app.core.model.days import utc_day
from app.frame.effects import KeepCopy
from app.frame.messages import Noticed

AFTER_START_SECONDS = 5


def snapshot() -> tuple[str, ...]:
    """The text of every record."""
    texts = LocalStorage()
    return tuple(texts.get(name) for name in texts.names() if name.startswith(PARCEL))


async def keep(texts: tuple[str, ...], take: Take, *, daily: bool = False) -> None:
    """Puts a copy there, in the place of those that are not wanted beside it any more."""
    size = sum(map(len, texts))
    new = Copy(token_hex(8), datetime.now(UTC), len(texts), size, daily)
    async with _in_turn():
        there = await listed()
        if there is not None:
            there = await _put(new, texts, there)
    take(CopiesListed(there))


async def _put(new: Copy, texts: tuple[str, ...], there: tuple[Copy, ...]) -> tuple[Copy, ...]:
    stay = kept(there, new)
    if new not in stay:
        return there
    head = json.dumps({**new._asdict(), "taken": new.taken.isoformat()})
    gone = [one.name for one in there if one not in stay]
    try:
        store = await parcelbook.copies()
        await store.put(head, to_js(texts), to_js(gone))
    except Exception:
        return there
    return stay


async def keep_daily(take: Take) -> None:
    """The first copy of a day, some time after the start, which it shall not hold up."""
    await asyncio.sleep(AFTER_START_SECONDS)
    texts = snapshot()
    if not texts:
        return
    there = await listed()
    today = utc_day(datetime.now(UTC))
    if there is not None and all(utc_day(one.taken) != today for one in there):
        await keep(texts, take, daily=True)


@cache
def _in_turn() -> asyncio.Lock:
    """Two copies at a time would not know of each other."""
    return asyncio.Lock()


async def listed() -> tuple[Copy, ...] | None:
    """The copies, in the order of taking; None where the browser keeps none.

    One of which nobody can tell what it is, is not among them and stays where it is.
    """
    try:
        store = await parcelbook.copies()
        heads = json.loads(await store.heads())
    except Exception:
        return None
    return tuple(filter(None, map(copy_of, heads)))


async def show(take: Take) -> None:
    take(CopiesListed(await listed()))


async def read(effect: ReadCopy, take: Take) -> None:
    try:
        store = await parcelbook.copies()
        texts = (await store.records(effect.name)).to_py()
    except Exception:
        take(FileRefused(effect.turn, "backup.refused.copy"))
        return
    take(CopyRead(effect.turn, tuple(texts)))


async def offer(take: Take) -> None:
    """Tells of copies where the list is empty; nothing is made where there never were any."""
    try:
        store = await parcelbook.copies()
        there = await listed() if await store.known() else ()
    except Exception:
        return
    if there and any(one.parcels for one in there):
        take(CopiesListed(there))
        take(Noticed("copies_there"))


EFFECT_HANDLERS: EffectHandlers = {
    KeepCopy: lambda page, effect: page.spawn(keep(snapshot(), page.take)),
    ListCopies: lambda page, effect: page.spawn(show(page.take)),
    ReadCopy: lambda page, effect: page.spawn(read(effect, page.take)),
}
