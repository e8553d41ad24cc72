"""What other tabs write on the device, as this tab hears of it."""

from app.browser import key_lock
from app.browser.key_lock import LOCKED
from app.browser.rim import BrowserEvents, Rim
from app.browser.store import KEY, SERVICE, save_settings
from app.core.keeping.records import PARCEL
from app.core.parcel.record import Damaged, Newer
from app.core.reach import service
from app.frame.effects import Save
from app.frame.handlers import Message
from app.frame.messages import Noticed
from app.storage.messages import (
    ChangedElsewhere,
    KeyElsewhere,
    ServiceElsewhere,
    SettingsElsewhere,
)
from app.storage.settings_store import SETTINGS


def stored(page: Rim, name: str, text: str) -> Message | None:
    """What another tab wrote in the place of this name; a `text` of "" is a removal.

    Where both wrote at the same moment, and this tab knows what is not in there, it writes again.
    A key, and what is known of a service, are as they lie there by now, for this is heard late.
    """
    room = next((room for room in (PARCEL, KEY, SERVICE) if name.startswith(room)), "")
    about = name.removeprefix(room)
    if name == LOCKED:
        key_lock.stored(page)
        return None
    if name == SETTINGS and text:
        return _settings_stored(page, text)
    if room == PARCEL:
        return _parcel_stored(page, about, text)
    there = page.store.texts.get(name) if room else ""
    if room == KEY:
        # Of keys that are open here, one that went lies with the locked ones by now.
        return KeyElsewhere(about, there) if there or page.seal is None else None
    return ServiceElsewhere(about, service.load(there)) if room else None


def _parcel_stored(page: Rim, number: str, text: str) -> Message | None:
    records = page.store.records
    try:
        mine = page.state.book.get(number) if records.knows(number) else None
        found = records.heard(number, text, mine, page.state.now)
    except Newer:
        return Noticed("newer")
    except Damaged:
        return None
    if found is None:
        return ChangedElsewhere(number, None)
    if not found.more:
        return ChangedElsewhere(number, found.parcel)
    page.take(ChangedElsewhere(number, found.parcel))
    page.save(Save(found.parcel))
    return None


def _settings_stored(page: Rim, text: str) -> Message | None:
    heard = page.store.preferences.heard(text, page.state.settings, page.state.now)
    page.take(SettingsElsewhere(heard.settings))
    if heard.more:
        save_settings(page)
    return None


def missed(page: Rim) -> None:
    """Hears what was written while the browser kept this page aside, whoever came back to it."""
    store = page.store
    changed = [
        PARCEL + number
        for number in store.changed(page.state.book)
        if (Save, number) not in page.unsaved.waiting
    ]
    there = [name for name in store.texts.names() if not name.startswith(PARCEL)]
    gone = {KEY + service for service in page.state.keys} - {*there}
    for name in (*changed, *gone, *there):
        said = stored(page, name, store.texts.get(name))
        if said is not None:
            page.take(said)
    if LOCKED not in there and page.state.access.lock.kind:
        key_lock.stored(page)


BROWSER_EVENTS: BrowserEvents = {
    "stored": stored,
    "kept-aside": lambda page, about, value: missed(page),
}
