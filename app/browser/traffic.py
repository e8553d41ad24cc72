"""The list of what left the device, in localStorage: `parcelbook/traffic` (see
`app.core.reach.outgoing`), to which each tab adds its own."""

from datetime import UTC, datetime

from js import parcelbook

from app.access.messages import KeepTraffic, LeftDevice
from app.browser.rim import EffectHandlers
from app.core.reach.outgoing import Sent, dump, joined, load
from app.frame.effects import NoteSent

TRAFFIC = "parcelbook/traffic"


def known() -> tuple[Sent, ...]:
    """What the device remembers."""
    return load(parcelbook.storage.getItem(TRAFFIC))


def keep(rows: tuple[Sent, ...], *, anew: bool) -> None:
    """Writes the list; unless `anew`, with what other tabs have written."""
    told = rows if anew else joined(known(), rows, datetime.now(UTC))
    if told:
        parcelbook.storage.setItem(TRAFFIC, dump(told))
    else:
        parcelbook.storage.removeItem(TRAFFIC)


EFFECT_HANDLERS: EffectHandlers = {
    KeepTraffic: lambda page, effect: page.guarded(
        (KeepTraffic,), lambda: keep(page.state.access.traffic, anew=effect.anew)
    ),
    NoteSent: lambda page, effect: page.take(LeftDevice(effect.host, effect.number)),
}
