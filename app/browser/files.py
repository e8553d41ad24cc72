"""Files that the page makes, given to the visitor as the browser gives a download."""

import asyncio
import json

from js import URL, Blob, document
from pyodide.ffi import to_js

from app.browser.rim import EffectHandlers
from app.browser.store import Store
from app.core.language.words import Words
from app.frame.effects import Download
from app.order.messages import GiveCalendar
from app.storage.messages import GiveDamaged

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


def give_damaged(store: Store, numbers: tuple[str, ...]) -> None:
    """Hands over the records that nobody could read, letter by letter as they lie there."""
    text = json.dumps(store.unreadable(numbers), indent=1)
    download(Download("parcelbook-damaged.json", "application/json", text))


def give_calendar(effect: GiveCalendar, words: Words) -> None:
    """Hands over a parcel's coming days as a calendar takes them in."""
    from app.order.calendar_file import reminders  # only for those who want one

    text = reminders(effect.known, words, effect.here)
    download(Download(effect.name, "text/calendar;charset=utf-8", text))


EFFECT_HANDLERS: EffectHandlers = {
    Download: lambda page, effect: download(effect),
    GiveCalendar: lambda page, effect: give_calendar(effect, page.words),
    GiveDamaged: lambda page, effect: give_damaged(page.store, page.state.damaged),
}
