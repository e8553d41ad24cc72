"""Files that the page makes, given to the visitor as the browser gives a download."""

import asyncio

from js import URL, Blob, document
from pyodide.ffi import to_js

from app.browser.rim import EffectHandlers
from app.frame.effects import Download

READ_AFTER_SECONDS = 60


def download(effect: Download) -> None:
    """Hands a file to the browser, as a click on a link to it would."""
    address = URL.createObjectURL(Blob.new(to_js([effect.text]), type=effect.type))
    link = document.createElement("a")
    link.href = address
    link.download = effect.name
    link.click()
    # Some browsers read the file only a while after the click.
    asyncio.get_event_loop().call_later(READ_AFTER_SECONDS, URL.revokeObjectURL, address)


EFFECT_HANDLERS: EffectHandlers = {Download: lambda page, effect: download(effect)}
