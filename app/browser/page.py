"""The running page: actions come in, messages go through `update`, effects and drawing follow."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from js import document, globalThis, location, navigator, parcelbook
from pyodide.ffi import create_proxy

from app import roof
from app.access.messages import TrafficKnown
from app.asking.messages import Returned
from app.browser import (
    alerts,
    along,
    async_effects,
    backup,
    bridge,
    copies,
    fields,
    files,
    key_lock,
    net,
    other_tabs,
    persistence,
    sharing,
    store,
    surroundings,
    traffic,
)
from app.browser.clock import passing, tick
from app.browser.drawing import Drawing
from app.browser.faults import contained, report
from app.browser.intl import country
from app.browser.rim import BrowserEvents, EffectHandlers
from app.browser.unsaved import Unsaved
from app.core.language.words import Words
from app.core.model import Parcel
from app.core.parcel.glance import glance
from app.core.statuses.hosting import repository
from app.frame.action import Action
from app.frame.effects import Save
from app.frame.handlers import Effect, Message
from app.frame.messages import Noticed, ToastClosed, Told
from app.frame.state import State
from app.listing.messages import DeviceKnown, VisitKnown
from app.settings.alerts.messages import AlertsRefused
from app.storage.messages import ChangedElsewhere, Loaded
from app.translation.messages import TranslatorFound

if TYPE_CHECKING:
    from app.browser.locking import Seal

AT_IT = ".toast:is(:hover, :focus-within)"
TOAST_SECONDS = 10


def start() -> None:
    """Reads what is saved, draws the page, and does what the visitor did while Python started."""
    starting = asyncio.ensure_future(_start())
    # The event loop itself holds a task only weakly.
    parcelbook.starting = create_proxy(starting)


async def _start() -> None:
    try:
        words = await async_effects.first_words(parcelbook.language)
        page = Page(words, store.Store())
        await page.open()
    except Exception:
        parcelbook.fail("broken")
        raise
    parcelbook.receive = create_proxy(page.receive)
    for action in parcelbook.queue.to_py():
        page.receive(*action)
    if words.intl.language != parcelbook.language:
        page.take(Told("toast.language_unreachable"))
    parcelbook.ready()


class Page:
    """Holds the state and the outside: store, network, what is drawn already."""

    def __init__(self, words: Words, device: store.Store) -> None:
        self.state = State(**tick()._asdict())
        self.words = words
        self.store = device
        self.net = net.Net()
        self.drawn = Drawing()
        self.tasks: set[asyncio.Task[None]] = set()
        self.drawing = False
        self.unsaved = Unsaved(self)
        self.seal: Seal | None = None

    async def open(self) -> None:
        """The first state, drawn: the saved list, the place that the address names."""
        settings = self.store.settings(parcelbook.language)
        here = f"{location.origin}{location.pathname}"
        named = repository(here, document.documentElement.dataset.repository or "")
        told = {"address": here, "country": country(), "repository": named}
        self.state = replace(self.state, settings=settings, **told)
        book, damaged = self.store.book(partial(asyncio.get_event_loop().call_soon, self.take))
        services, openings = self.store.services(), self.store.openings()
        self.take(Loaded(book, self.store.keys(), damaged, services, openings, self.store.form()))
        key_lock.found(self)
        self.spawn((copies.keep_daily if book or damaged else copies.offer)(self.take))
        self.take(VisitKnown(self.store.visit()))
        self.take(DeviceKnown(persistence.device()))
        self.take(TrafficKnown(traffic.known()))
        self.receive("went", "", location.hash)
        self.take(Noticed("offline", not navigator.onLine))
        self.take(Noticed("storage_off", not parcelbook.lasting))
        self.take(Noticed("newer", self.store.newer))
        self.take(Noticed("import_cut", self.store.underway()))
        if hasattr(globalThis, "Translator"):
            self.take(TranslatorFound())
        if settings.alerts and not alerts.permitted():
            self.take(AlertsRefused("toast.alerts_refused"))
        await asyncio.sleep(0)  # it is drawn meanwhile, in a task of the browser of its own
        for work in (passing(self), bridge.greet(self), async_effects.map_of_the_desk(self)):
            self.spawn(work)
        self.take(Returned())

    def receive(self, act: str, about: str, value: str) -> None:
        """One action from the page: the visitor's, or the browser's (address, network, tabs).

        One that fails is told, and keeps no other from being heard.
        """
        if not contained(act, lambda: self.hear(Action(act, about, value))):
            self.take(Told("toast.failed"))

    def hear(self, action: Action) -> None:
        event = BROWSER_EVENTS.get(action.act)
        said = event(self, action.id, action.value) if event else roof.message(action)
        if said is not None:
            self.take(said)

    def take(self, said: Message) -> None:
        """Lets a message change the state, does what follows, and sees that it is drawn."""
        toast = self.state.toast
        self.state, _ = roof.update(self.state, tick())
        self.state, effects = roof.update(self.state, said)
        done = [self.carried_out(effect) for effect in effects]
        if not all(done):
            self.state, _ = roof.update(self.state, Told("toast.failed"))
        if self.state.toast is not None and self.state.toast is not toast:
            self.spawn(self.close_toast_later())
        self.draw_soon()

    def carried_out(self, effect: Effect) -> bool:
        """Does one thing that follows from a message; if it fails, the others are still done."""
        name = type(effect).__name__
        return contained(name, lambda: EFFECT_HANDLERS[type(effect)](self, effect))

    def draw_soon(self) -> None:
        if not self.drawing:
            self.drawing = True
            asyncio.get_event_loop().call_soon(self.draw)

    def draw(self) -> None:
        self.drawing = False
        self.drawn.draw(self.state, self.words)
        async_effects.borrow(self)

    def spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self.tasks.add(task)
        task.add_done_callback(self.ended)

    def ended(self, task: asyncio.Task[None]) -> None:
        self.tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            report("a task", error)
            self.take(Told("toast.failed"))

    async def close_toast_later(self) -> None:
        toast = self.state.toast
        while self.state.toast is toast:
            await asyncio.sleep(TOAST_SECONDS)
            if self.state.toast is toast and not document.querySelector(AT_IT):
                self.take(ToastClosed())

    def save(self, effect: Save) -> None:
        persistence.ask_once(self.spawn)
        number = effect.parcel.number
        self.guarded((Save, number), lambda: self.write(number, effect.parcel))

    def write(self, number: str, parcel: Parcel) -> None:
        """Writes a parcel as it is by now, and takes over what another tab had made of it."""
        book = self.state.book
        parcel = book.get(number, parcel)
        known = book.get(number) is parcel
        seen = book.glance(number) if known else glance(parcel)
        written = self.store.save(parcel, seen, self.state.now)
        if written != parcel:
            self.take(ChangedElsewhere(number, written))

    def guarded(self, what: tuple[object, ...], write: Callable[[], None]) -> None:
        self.unsaved.write(what, write)

    def use(self, words: Words) -> None:
        words.english = words.english or self.words.english
        self.words = words
        # All is said anew, also where the state has told of this language since the start.
        self.drawn.shown = None


# What comes from the browser itself and not from the visitor's hand.
BROWSER_EVENTS: BrowserEvents = {
    "went": lambda page, about, value: roof.place(value),
    **fields.BROWSER_EVENTS,
    **other_tabs.BROWSER_EVENTS,
    **async_effects.BROWSER_EVENTS,
    **bridge.BROWSER_EVENTS,
    **surroundings.BROWSER_EVENTS,
}

EFFECT_HANDLERS: EffectHandlers = {
    Save: Page.save,
    **fields.EFFECT_HANDLERS,
    **store.EFFECT_HANDLERS,
    **net.EFFECT_HANDLERS,
    **async_effects.EFFECT_HANDLERS,
    **alerts.EFFECT_HANDLERS,
    **files.EFFECT_HANDLERS,
    **backup.EFFECT_HANDLERS,
    **copies.EFFECT_HANDLERS,
    **sharing.EFFECT_HANDLERS,
    **traffic.EFFECT_HANDLERS,
    **key_lock.EFFECT_HANDLERS,
    **along.EFFECT_HANDLERS,
    **bridge.EFFECT_HANDLERS,
    **surroundings.EFFECT_HANDLERS,
}
