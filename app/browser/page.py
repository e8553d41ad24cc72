"""The running page: deeds come in, messages go through `update`, effects and drawing follow."""

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from js import document, globalThis, location, navigator, parcelbook
from pyodide.ffi import create_proxy

from app import effects as do
from app.actions import Deed, message, place
from app.browser import errands
from app.browser.alerts import keep_days, notify, permitted
from app.browser.errands import words_of
from app.browser.files import download
from app.browser.net import Net
from app.browser.sharing import hand_on, make_qr
from app.browser.store import Store
from app.core.language.words import Words
from app.core.parcel.glance import glance
from app.listing import acts
from app.messages import (
    AlertsRefused,
    ChangedElsewhere,
    Loaded,
    Message,
    Noticed,
    Returned,
    Ticked,
    ToastClosed,
    Told,
    TranslatorFound,
    VisitKnown,
    Waited,
)
from app.state import State
from app.update import update
from app.views.regions import REGIONS, title, unchanged

TOAST_SECONDS = 10
MINUTE = 60
WAIT = timedelta(minutes=15)


def start() -> None:
    """Reads what is saved, draws the page, and does what the visitor did while Python started."""
    starting = asyncio.ensure_future(_start())
    # The event loop itself holds a task only weakly.
    parcelbook.starting = create_proxy(starting)


async def _start() -> None:
    try:
        page = Page(await words_of(parcelbook.language), Store())
        page.open()
    except Exception:
        parcelbook.fail("broken")
        raise
    parcelbook.receive = create_proxy(page.receive)
    for deed in parcelbook.queue.to_py():
        page.receive(*deed)
    parcelbook.ready()


class Page:
    """Holds the state and the outside: store, network, what is drawn already."""

    def __init__(self, words: Words, store: Store) -> None:
        self.state = State(now=datetime.now(UTC))
        self.words = words
        self.store = store
        self.net = Net()
        self.drawn: dict[str, str] = {}
        self.shown: State | None = None
        self.tasks: set[asyncio.Task[None]] = set()
        self.drawing = False
        self.badge: int | None = None

    def open(self) -> None:
        """The first state: the saved list, the place that the address names."""
        settings = self.store.settings(parcelbook.language)
        here = f"{location.origin}{location.pathname}"
        self.state = State(now=self.state.now, settings=settings, address=here)
        book, damaged = self.store.book()
        self.take(Loaded(book, self.store.keys(), damaged, self.store.services()))
        self.take(VisitKnown(self.store.visit()))
        self.take(place(location.hash))
        self.take(Noticed("offline", not navigator.onLine))
        self.take(Noticed("storage_off", not parcelbook.lasting))
        if hasattr(globalThis, "Translator"):
            self.take(TranslatorFound())
        if settings.alerts and not permitted():
            self.take(AlertsRefused("toast.alerts_refused"))
        self.draw()
        self.spawn(self.clock())
        self.take(Returned())

    def receive(self, act: str, about: str, value: str) -> None:
        """One deed from the page: the visitor's own, or the browser's (address, network, tabs)."""
        rim = RIM.get(act)
        said = rim(self, about, value) if rim else message(Deed(act, about, value))
        if said is not None:
            self.take(said)

    def rename(self, number: str) -> None:
        """Opens a parcel with the caret in its name."""
        location.hash = f"#/p/{number}"
        self.take(place(f"#/p/{number}"))
        self.draw()
        field = document.getElementById("name")
        field.focus()
        field.select()

    def take(self, said: Message) -> None:
        """Lets a message change the state, does what follows, and sees that it is drawn."""
        toast = self.state.toast
        self.state, _ = update(self.state, Ticked(datetime.now(UTC)))
        self.state, effects = update(self.state, said)
        for effect in effects:
            DOING[type(effect)](self, effect)
        if self.state.toast is not None and self.state.toast is not toast:
            self.spawn(self.close_toast_later())
        self.draw_soon()

    def draw_soon(self) -> None:
        if not self.drawing:
            self.drawing = True
            asyncio.get_event_loop().call_soon(self.draw)

    def draw(self) -> None:
        """Draws the regions whose HTML has changed."""
        self.drawing = False
        shown, self.shown = self.shown, self.state
        for region, view in REGIONS.items():
            if unchanged(region, shown, self.state):
                continue
            markup = view(self.state, self.words)
            if self.drawn.get(region) != markup:
                self.drawn[region] = markup
                parcelbook.draw(region, markup)
        document.title = title(self.state, self.words)
        parcelbook.go(self.state.place, self.state.opened or "")
        parcelbook.theme(self.state.settings.theme)
        parcelbook.view("table" if self.state.settings.table else "cards")
        count = len(acts(self.state))
        if count != self.badge:
            self.badge = count
            parcelbook.badge(count)

    def spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    async def clock(self) -> None:
        """Lets the ages on the page grow, and tells how time passes while it is open."""
        asked = datetime.now(UTC)
        while True:
            await asyncio.sleep(MINUTE)
            now = datetime.now(UTC)
            self.take(Ticked(now))
            if now - asked >= WAIT:
                asked = now
                self.take(Waited())

    async def close_toast_later(self) -> None:
        toast = self.state.toast
        await asyncio.sleep(TOAST_SECONDS)
        if self.state.toast is toast:
            self.take(ToastClosed())

    def save(self, effect: do.Save) -> None:
        book = self.state.book
        known = book.get(effect.parcel.number) is effect.parcel
        seen = book.glance(effect.parcel.number) if known else glance(effect.parcel)
        written = self.guarded(lambda: self.store.save(effect.parcel, seen))
        if written is not None and written != effect.parcel:
            self.take(ChangedElsewhere(written.number, written))

    def guarded(self, write: Callable[[], Any]) -> Any:
        """Writes to the store; when that is full the visitor is told, and all stays shown."""
        try:
            written = write()
        except Exception as error:
            if "QuotaExceeded" not in str(error):
                raise
            self.take(Noticed("storage_full"))
            return None
        if "storage_full" in self.state.notices:
            self.take(Noticed("storage_full", present=False))
        return written

    def use(self, words: Words) -> None:
        self.words = words

    def set_draft(self, effect: do.SetDraft) -> None:
        document.getElementById("paste").value = effect.text

    def go_to(self, effect: do.GoTo) -> None:
        location.hash = effect.address


# What comes from the browser itself and not from the visitor's hand.
RIM: Mapping[str, Callable[[Page, str, str], Message | None]] = {
    "went": lambda page, about, value: place(value),
    "network": lambda page, about, value: Noticed("offline", value == "offline"),
    "update-ready": lambda page, about, value: Noticed("update_ready"),
    "paste-refused": lambda page, about, value: Told("toast.paste_refused"),
    "stored": lambda page, about, value: page.store.elsewhere(about, value),
    "rename-focus": lambda page, about, value: page.rename(about),
    "about-to-paste": lambda page, about, value: page.spawn(errands.prepare_reading()),
}

DOING: Mapping[type[Any], Callable[[Page, Any], None]] = {
    do.Save: Page.save,
    do.Forget: lambda page, effect: page.store.forget(effect.number),
    do.SaveSettings: lambda page, effect: page.guarded(
        lambda: page.store.save_settings(page.state.settings)
    ),
    do.SaveKey: lambda page, effect: page.guarded(
        lambda: page.store.save_key(effect.service, effect.key)
    ),
    do.Ask: lambda page, effect: page.net.ask(effect, page.state.means, page.take),
    do.TryKey: lambda page, effect: page.net.try_key(effect, page.state.means, page.take),
    do.Probe: lambda page, effect: page.net.probe(effect, page.take),
    do.SaveVisit: lambda page, effect: page.guarded(
        lambda: page.store.save_visit(page.state.visit)
    ),
    do.SaveService: lambda page, effect: page.guarded(
        lambda: page.store.save_service(effect.source, page.state.means.service(effect.source))
    ),
    do.FetchRelay: lambda page, effect: page.spawn(errands.fetch_relay(page.take)),
    do.FetchWorld: lambda page, effect: page.spawn(errands.fetch_world(page.take)),
    do.StopAsking: lambda page, effect: page.net.stop(),
    do.FetchLanguage: lambda page, effect: page.spawn(
        errands.fetch_language(effect.language, page.use, page.take)
    ),
    do.Copy: lambda page, effect: page.spawn(
        errands.copied(navigator.clipboard.writeText(effect.text), page.take)
    ),
    do.Download: lambda page, effect: download(effect),
    do.GiveSheet: lambda page, effect: page.spawn(
        errands.give_sheet(effect, page.words, page.take)
    ),
    do.Share: lambda page, effect: page.spawn(hand_on(effect, page.take)),
    do.MakeQr: lambda page, effect: page.spawn(make_qr(effect, page.take)),
    do.SetDraft: Page.set_draft,
    do.TranslateTexts: lambda page, effect: page.spawn(errands.translate(effect, page.take)),
    do.GoTo: Page.go_to,
    do.AskPermission: lambda page, effect: page.spawn(
        errands.permission_asked(parcelbook.allow(), page.take)
    ),
    do.Notify: lambda page, effect: notify(effect, page.state, page.words),
    do.KeepDays: lambda page, effect: keep_days(effect, page.words),
    do.ForgetDays: lambda page, effect: parcelbook.remind("forget"),
}
