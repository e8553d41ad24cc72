"""The visitor's keys under a passphrase: `parcelbook/keys` holds them then (see
`app.core.reach.locked_keys`) in the place of one record a key.

The passphrase itself is kept nowhere; what it gave stays with the tab, which cannot read it.
"""

from app.access.messages import DropLock, KeysLocked, KeysOpened, LockFailed, LockKeys, UnlockKeys
from app.asking.messages import Returned
from app.browser.rim import EffectHandlers, Rim
from app.frame.effects import SaveKey
from app.frame.messages import Told

LOCKED = "parcelbook/keys"


def found(page: Rim) -> None:
    """Tells that the keys are locked, if they are."""
    if text := page.store.texts.get(LOCKED):
        _closed(page, text)


def stored(page: Rim, text: str) -> None:
    """What another tab made of the locked keys: "" if they are locked no more."""
    if not text:
        page.seal = None
        page.take(KeysOpened({}, locked=False))
        return
    page.spawn(_heard(page, text))


async def _heard(page: Rim, text: str) -> None:
    """Keys that the same passphrase has locked are open here, too."""
    from app.browser.locking import unsealed
    from app.core.reach.locked_keys import KIND, keys_of, load

    seal, lock = page.seal, load(text).lock
    _closed(page, text)
    if seal is None or lock is None:
        return
    try:
        keys = keys_of(await unsealed(lock, seal, KIND))
    except Exception:
        page.seal = None
        return
    page.take(KeysOpened(keys))


def _closed(page: Rim, text: str) -> None:
    from app.core.reach.locked_keys import load

    lies = load(text)
    page.take(KeysLocked(lies.names, page.store.keys(), lost=lies.lock is None))


async def lock(page: Rim, effect: LockKeys) -> None:
    """Locks the keys with a new passphrase."""
    from app.browser.locking import new_seal

    try:
        page.seal = await new_seal(effect.passphrase)
        await keep(page)
    except Exception:
        page.take(LockFailed("lock.refused"))
        return
    page.take(KeysOpened({}))
    page.take(Told("toast.keys_locked"))


async def unlock(page: Rim, effect: UnlockKeys) -> None:
    """Opens the keys for this visit; then what waited for them is asked."""
    from app.browser.locking import seal_of, unsealed
    from app.core.reach.locked_keys import KIND, keys_of, load

    lies = load(page.store.texts.get(LOCKED)).lock
    if lies is None:
        page.take(LockFailed("lock.lost"))
        return
    try:
        seal = await seal_of(lies, effect.passphrase)
        keys = keys_of(await unsealed(lies, seal, KIND))
    except Exception:
        page.take(LockFailed("lock.wrong"))
        return
    page.seal = seal
    page.take(KeysOpened(keys))
    if page.store.keys():
        await keep(page)
    page.take(Returned())


async def keep(page: Rim) -> None:
    """Writes the keys as they are by now, locked, then removes those that lie there in clear."""
    from app.browser.locking import sealed
    from app.core.reach.locked_keys import KIND, dump, inside

    assert page.seal is not None
    keys = None
    text = ""
    while keys != page.state.keys:
        keys = dict(page.state.keys)
        text = dump(await sealed(inside(keys), page.seal, KIND), keys)

    def write() -> None:
        page.store.texts.put(LOCKED, text)
        for name in list(page.store.keys()):
            page.store.save_key(name, "")

    page.guarded((LockKeys,), write)


def save_key(page: Rim, effect: SaveKey) -> None:
    """Writes one key, or all of them anew where they are locked."""
    if not page.store.texts.get(LOCKED):
        what = (SaveKey, effect.service)
        page.guarded(what, lambda: page.store.save_key(effect.service, effect.key))
    elif page.seal is not None:
        page.spawn(keep(page))


def drop(page: Rim) -> None:
    """Writes the keys as they are by now in clear, and removes the locked ones."""
    page.seal = None

    def write() -> None:
        for name, key in page.state.keys.items():
            page.store.save_key(name, key)
        page.store.texts.remove(LOCKED)

    page.guarded((LockKeys,), write)


EFFECT_HANDLERS: EffectHandlers = {
    LockKeys: lambda page, effect: page.spawn(lock(page, effect)),
    UnlockKeys: lambda page, effect: page.spawn(unlock(page, effect)),
    DropLock: lambda page, effect: drop(page),
    SaveKey: save_key,
}
