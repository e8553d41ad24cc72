"""The list of what left the device, in localStorage: `parcelbook/traffic` (see
`app.core.reach.outgoing`), to which each tab adds its own."""

from contextlib import suppress
from datetime import UTC, datetime

from js import parcelbook
from pyodide.ffi import JsException

from app.access.messages import KeepTraffic, LeftDevice
from app.browser.rim import EffectHandlers
from app.core.reach.outgoing import Sent, dump, joined, load
from app.frame.effects import NoteSent

TRAFFIC = "parcelbook/traffic"


def known() -> tuple[Sent, ...]:
    """What the device remembers."""
    return load(parcelbook.storage.getItem(TRAFFIC))


def keep(rows: tuple[Sent, ...], *, anew: bool) -> None:
    """Writes the list; unless `anew`, with what other tabs have written.

    Without room it stays in this tab only: parcels come first.
    """
    told = rows if anew else joined(known(), rows, datetime.now(UTC))
    if not told:
        parcelbook.storage.removeItem(TRAFFIC)
        return
    with suppress(JsException):
        parcelbook.storage.setItem(TRAFFIC, dump(told))


EFFECT_HANDLERS: EffectHandlers = {
    KeepTraffic: lambda page, effect: keep(page.state.access.traffic, anew=effect.anew),
    NoteSent: lambda page, effect: page.take(LeftDevice(effect.host, effect.number)),
}
