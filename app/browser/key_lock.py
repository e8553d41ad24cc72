"""The visitor's keys under a passphrase: `parcelbook/keys` holds them then (see
`app.core.reach.locked_keys`) in the place of one record a key.

The passphrase itself is kept nowhere; what it gave stays with the tab, which cannot read it. What
changes the locked keys is done in turn, and begins from what lies there by then: another tab may
have written it, of which this one has not heard yet.
"""

import asyncio
from collections.abc import Collection, Mapping
from contextlib import suppress
from functools import cache, partial
from typing import TYPE_CHECKING, cast

from pyodide.ffi import JsException

from app.access.messages import DropLock, KeysLocked, KeysOpened, LockFailed, LockKeys, UnlockKeys
from app.asking.messages import Returned
from app.browser.rim import EffectHandlers, Rim
from app.frame.effects import SaveKey
from app.frame.messages import Told

if TYPE_CHECKING:
    from app.browser.locking import Seal

LOCKED = "parcelbook/keys"


@cache
def _in_turn() -> asyncio.Lock:
    return asyncio.Lock()


def found(page: Rim) -> None:
    """Tells that the keys are locked, if they are."""
    if text := _there(page):
        _closed(page, text)


def stored(page: Rim) -> None:
    """Another tab has locked the keys, changed them, or locks them no more."""
    page.spawn(_heard(page))


async def _heard(page: Rim) -> None:
    """Keys that the same passphrase has locked are open here, too."""
    async with _in_turn():
        text, seal = _there(page), page.seal
        if not text:
            page.seal = None
            page.take(KeysOpened({}, locked=False))
            return
        _closed(page, text)
        if seal is not None:
            try:
                keys = await _opened(text, seal)
            except Exception:
                return
            page.seal = seal
            page.take(KeysOpened(keys))


def _there(page: Rim) -> str:
    return page.store.texts.get(LOCKED)


def _closed(page: Rim, text: str) -> None:
    from app.core.reach.locked_keys import load

    page.seal = None
    lies = load(text)
    page.take(KeysLocked(lies.names, page.store.keys(), lost=lies.lock is None))


async def _opened(text: str, seal: Seal | None) -> dict[str, str]:
    """The keys of the text; raises where this seal does not open it."""
    from app.browser.locking import unsealed
    from app.core.reach.locked_keys import KIND, keys_of, load

    lies = load(text).lock
    if lies is None or seal is None:
        raise ValueError("nothing that could be opened")
    return keys_of(await unsealed(lies, seal, KIND))


async def _sealed(keys: Mapping[str, str], seal: Seal) -> str:
    from app.browser.locking import sealed
    from app.core.reach.locked_keys import KIND, dump, inside

    return dump(await sealed(inside(keys), seal, KIND), keys)


async def lock(page: Rim, effect: LockKeys) -> None:
    """Locks the keys with a new passphrase. None goes before the locked ones are written."""
    from app.browser.locking import new_seal

    async with _in_turn():
        try:
            text = _there(page)
            keys = await _opened(text, page.seal) if text else page.state.keys
            seal = await new_seal(effect.passphrase)
            locked = await _sealed(keys, seal)
        except Exception:
            page.take(LockFailed("lock.refused"))
            return
        if _there(page) != text or not page.unsaved.stored(lambda: _replaced(page, locked)):
            page.take(LockFailed("lock.full"))
            return
        page.seal = seal
        page.take(KeysOpened(keys if text else {}))
    page.take(Told("toast.keys_locked"))


def _replaced(page: Rim, text: str) -> None:
    """The locked keys in the place of those that lie there in clear."""
    page.store.texts.put(LOCKED, text)
    for name in list(page.store.keys()):
        page.store.save_key(name, "")


async def unlock(page: Rim, effect: UnlockKeys) -> None:
    """Opens the keys for this visit; then what waited for them is asked.

    What an earlier version of the page has written in clear since is locked with them.
    """
    from app.browser.locking import seal_of
    from app.core.reach.locked_keys import load

    async with _in_turn():
        text, lies = "", None
        with suppress(JsException):
            text = _there(page)
            lies = load(text).lock
        if lies is None:
            page.take(LockFailed("lock.lost"))
            return
        try:
            seal = await seal_of(lies, effect.passphrase)
            keys = await _opened(text, seal)
        except Exception:
            page.take(LockFailed("lock.wrong"))
            return
        page.seal = seal
        page.take(KeysOpened(keys))
        if clear := page.store.keys():
            locked = await _sealed({**keys, **clear}, seal)
            if _there(page) == text:
                page.unsaved.stored(lambda: _replaced(page, locked))
    page.take(Returned())


def save_key(page: Rim, effect: SaveKey) -> None:
    """Writes one key, or all of them anew where they are locked by then."""
    page.guarded((SaveKey, effect.service), lambda: _saved(page, effect))


def _saved(page: Rim, effect: SaveKey) -> None:
    if _there(page) or _in_turn().locked():
        page.spawn(_save_locked(page, effect))
    else:
        page.store.save_key(effect.service, effect.key)


async def _save_locked(page: Rim, effect: SaveKey) -> None:
    """One key among those that lie there by now."""
    async with _in_turn():
        while text := _there(page):
            try:
                keys = await _opened(text, page.seal)
                others = {name: key for name, key in keys.items() if name != effect.service}
                own = {effect.service: effect.key} if effect.key else {}
                locked = await _sealed({**others, **own}, cast("Seal", page.seal))
            except Exception:
                # Another tab has locked them with another passphrase.
                _closed(page, text)
                page.take(Told("toast.unlock_first"))
                return
            if _there(page) == text:
                what = (SaveKey, effect.service)
                page.guarded(what, partial(_put, page, effect, text, locked))
                return
    save_key(page, effect)


def _put(page: Rim, effect: SaveKey, before: str, text: str) -> None:
    """Writes the locked keys; where a refused writing is tried again too late, begins anew."""
    if _there(page) == before:
        page.store.texts.put(LOCKED, text)
    else:
        page.spawn(_save_locked(page, effect))


async def drop(page: Rim, known: Collection[str]) -> None:
    """Writes open keys in clear, and removes the locked ones.

    What lay among them beyond the `known` ones was written by another tab; a known one that is
    there no more was removed meanwhile.
    """
    async with _in_turn():
        text, seal, keys = _there(page), page.seal, dict[str, str]()
        try:
            if seal is not None:
                keys = await _opened(text, seal)
        except Exception:
            _closed(page, text)
            page.take(Told("toast.unlock_first"))
            return
        if page.unsaved.stored(lambda: _laid_open(page, keys)):
            page.seal = None
            unheard = {name: key for name, key in keys.items() if name not in known}
            page.take(KeysOpened(unheard, locked=False))
            return
        if seal is not None:
            page.take(KeysOpened(keys))
        else:
            _closed(page, text)
        page.take(Told("toast.failed"))


def _laid_open(page: Rim, keys: Mapping[str, str]) -> None:
    for name, key in keys.items():
        page.store.save_key(name, key)
    page.store.texts.remove(LOCKED)


EFFECT_HANDLERS: EffectHandlers = {
    LockKeys: lambda page, effect: page.spawn(lock(page, effect)),
    UnlockKeys: lambda page, effect: page.spawn(unlock(page, effect)),
    DropLock: lambda page, effect: page.spawn(drop(page, frozenset(page.state.keys))),
    SaveKey: save_key,
}
