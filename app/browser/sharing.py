"""A link or a text on its way out: to another program of the device, or into a QR code."""

from collections.abc import Awaitable, Callable, Coroutine, Mapping
from typing import Any

from js import Object, navigator
from pyodide.ffi import to_js

from app.browser.rim import EffectHandlers
from app.frame.handlers import Message
from app.frame.messages import Told
from app.letters.messages import HandOn
from app.sharing.messages import MakeQr, QrFailed, QrReady, Share

Tell = Callable[[Message], None]


def hand_on(told: Mapping[str, str], tell: Tell) -> Coroutine[Any, Any, None]:
    """Opens the device's own choice of programs, at once: while the press of the button counts."""
    return _handed(navigator.share(to_js(told, dict_converter=Object.fromEntries)), tell)


async def _handed(handing: Awaitable[None], tell: Tell) -> None:
    """Tells of a refusal, but not if the visitor changed their mind."""
    try:
        await handing
    except Exception as error:
        if "AbortError" not in str(error):
            tell(Told("toast.share_refused"))


async def make_qr(effect: MakeQr, tell: Tell) -> None:
    """Tells the QR code of a text, or that there is none."""
    from app.browser.qr import qr_rows  # a zip and a package installer behind it

    try:
        rows = await qr_rows(effect.text)
    except Exception:
        tell(QrFailed(effect.text))
        return
    tell(QrReady(effect.text, rows))


EFFECT_HANDLERS: EffectHandlers = {
    Share: lambda page, effect: page.spawn(hand_on(effect._asdict(), page.take)),
    HandOn: lambda page, effect: page.spawn(hand_on(effect._asdict(), page.take)),
    MakeQr: lambda page, effect: page.spawn(make_qr(effect, page.take)),
}
