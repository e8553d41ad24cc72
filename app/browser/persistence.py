"""The wish that the browser keeps what the page stores, even when it is short of room."""

from collections.abc import Callable, Coroutine
from functools import cache
from typing import Any

from js import Object, globalThis, matchMedia, navigator
from pyodide.ffi import to_js


@cache
def ask_once(spawn: Callable[[Coroutine[Any, Any, None]], None]) -> None:
    """Asks at the first save of a visit."""
    spawn(ask())


def device() -> str:
    """ "safari" where a page that is not opened for a week loses its store; "installed" on a home
    screen of that kind, where the store is another one than the browser's."""
    if not hasattr(globalThis, "GestureEvent"):
        return ""
    alone = matchMedia("(display-mode: standalone)").matches
    return "installed" if alone else "safari"


async def ask() -> None:
    """Asks for it unless that was granted or refused before; a browser may answer by itself."""
    wish = to_js({"name": "persistent-storage"}, dict_converter=Object.fromEntries)
    try:
        if await navigator.storage.persisted():
            return
        answer = await navigator.permissions.query(wish)
        if answer.state != "denied":
            await navigator.storage.persist()
    except Exception:
        # Some browsers know neither; the page says on its own what a backup is for.
        return
