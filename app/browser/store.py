"""The list in localStorage: one record per parcel under our own prefix, so that one write touches
one parcel, and two tabs do not overwrite each other.

Layout: `parcelbook/parcel/NUMBER` (see `app.core.parcel.record`), `parcelbook/key/SERVICE`,
`parcelbook/service/SOURCE` (see `app.core.reach.service`), `parcelbook/visit` (see
`app.core.parcel.visit`), `parcelbook/openings` (see `app.core.keeping.trash`), `parcelbook/form`
(see `app.core.keeping.form`), `parcelbook/underway` while a file is being taken in,
`parcelbook/settings` (see `app.storage.settings_record`), `parcelbook/damaged/NUMBER` (see
`app.core.keeping.aside`), `parcelbook/keys` (see app/browser/key_lock.py), `parcelbook/along` (see
app/browser/along.py); `parcelbook/picture` is static/picture.js's own and may go at any time.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from js import parcelbook

from app.browser.local_storage import LocalStorage
from app.browser.rim import EffectHandlers, Rim
from app.core.keeping import trash
from app.core.keeping.aside import ASIDE
from app.core.keeping.form import FORM, form
from app.core.keeping.records import PARCEL, Records
from app.core.keeping.trash import Openings
from app.core.model import Parcel
from app.core.parcel import visit
from app.core.parcel.book import Book
from app.core.parcel.glance import Glance
from app.core.parcel.record import Damaged, Newer, glanced
from app.core.parcel.record.heads import heads
from app.core.parcel.visit import Visit
from app.core.reach import service
from app.frame.common import Settings
from app.frame.effects import Forget, Save, SaveService, SaveSettings
from app.listing.messages import SaveVisit
from app.storage.messages import KeepForm, KeepOpenings, RecordDamaged
from app.storage.settings_store import SettingsStore

KEY = "parcelbook/key/"
SERVICE = "parcelbook/service/"
VISIT = "parcelbook/visit"
OPENINGS = "parcelbook/openings"
FORM_NAME = "parcelbook/form"
UNDERWAY = "parcelbook/underway"
PICTURE = "parcelbook/picture"


class Store:
    """The visitor's device. Writing raises the browser's own error when it is full or closed, and
    Newer where a later version of the page has written.

    `newer` says whether it has written any of the parcels; `spoiled` are those on the list whose
    records have turned out to be damaged behind their heads.
    """

    def __init__(self) -> None:
        self.texts = LocalStorage()
        tab = os.urandom(3).hex()
        self.records = Records(self.texts, tab)
        self.preferences = SettingsStore(self.texts, tab)
        self.newer = False
        self.spoiled: set[str] = set()

    def book(self, later: Callable[[RecordDamaged], object]) -> tuple[Book, tuple[str, ...]]:
        """All saved parcels, and the numbers of unreadable records, which stay as they are.

        Only the heads of the records are read, unless one tells no glance. What stands behind a
        head and cannot be read is told by `later`, which must not take it in at once.
        """
        opened: dict[str, Parcel] = {}
        glances: dict[str, Glance] = {}
        damaged: list[str] = []
        for number, head in self._heads():
            try:
                seen = glanced(head)
                if seen is None:
                    opened[number] = self.records.open(number)
                elif seen.cover.number == number:
                    glances[number] = seen
                else:
                    damaged.append(number)
            except Damaged as error:
                self.newer |= isinstance(error, Newer)
                damaged.append(number)
        covers = {number: one.cover for number, one in glances.items()}

        def read(number: str) -> Parcel:
            return self._opened(covers[number], later)

        return Book(opened, glances, read), tuple(damaged)

    def changed(self, book: Book) -> Iterator[str]:
        """The numbers whose records are not what this tab read or wrote last."""
        there = dict(self._heads())
        for number in {*there, *book}:
            if self.records.knows(number):
                if not self.records.latest(number):
                    yield number
            elif number not in there or number not in book or not _shows(book, there[number]):
                yield number

    def _heads(self) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """The numbers of all records with their heads; nothing stands in one that is no JSON."""
        numbers, texts = parcelbook.heads(PARCEL).to_py()
        yield from zip(numbers, heads(texts), strict=True)

    def _opened(self, cover: Parcel, later: Callable[[RecordDamaged], object]) -> Parcel:
        """A parcel with its history; without it where that cannot be read: `save` puts such a
        record aside and does not write over it."""
        try:
            return self.records.open(cover.number)
        except Damaged:
            self.spoiled.add(cover.number)
            later(RecordDamaged(cover.number))
            return cover

    def save(self, parcel: Parcel, seen: Glance, now: datetime) -> Parcel:
        """Writes one record with the glance at it; returns what became of it.

        It is joined with what another tab wrote meanwhile.
        """
        saved = self.records.save(parcel, now, seen)
        self.spoiled.discard(parcel.number)
        return saved

    def unreadable(self, numbers: tuple[str, ...]) -> dict[str, str]:
        """These records, and all that were put aside, by where they lie."""
        names = [*(PARCEL + number for number in numbers), *self._names(ASIDE)]
        return {name: parcelbook.storage.getItem(name) or "" for name in names}

    def forget(self, number: str, now: datetime) -> None:
        """Removes one record for good."""
        self.records.forget(number, now)

    def keys(self) -> dict[str, str]:
        """The visitor's keys by service."""
        return {
            name.removeprefix(KEY): parcelbook.storage.getItem(name) for name in self._names(KEY)
        }

    def save_key(self, service: str, key: str) -> None:
        if key:
            parcelbook.storage.setItem(KEY + service, key)
        else:
            parcelbook.storage.removeItem(KEY + service)

    def services(self) -> dict[str, service.Service]:
        """What is remembered of the services, by source."""
        names = self._names(SERVICE)
        return {
            name.removeprefix(SERVICE): service.load(parcelbook.storage.getItem(name))
            for name in names
        }

    def save_service(self, source: str, known: service.Service) -> None:
        parcelbook.storage.setItem(SERVICE + source, service.dump(known))

    def visit(self) -> Visit:
        """What the visitor knew of the parcels when they last looked away."""
        return visit.load(parcelbook.storage.getItem(VISIT))

    def save_visit(self, known: Visit) -> None:
        parcelbook.storage.setItem(VISIT, visit.dump(known))

    def settings(self, language: str) -> Settings:
        """The saved settings, in the `language` that the page has started in."""
        return replace(self.preferences.load(), language=language)

    def save_settings(self, settings: Settings, now: datetime) -> None:
        self.preferences.save(settings, now)

    def openings(self) -> Openings:
        """When the page was opened lately."""
        return trash.load(parcelbook.storage.getItem(OPENINGS))

    def save_openings(self, row: Openings) -> None:
        parcelbook.storage.setItem(OPENINGS, trash.dump(row))

    def form(self) -> int:
        """The form of the records that lie there."""
        return form(self.texts.get(FORM_NAME))

    def save_form(self) -> None:
        self.texts.put(FORM_NAME, str(FORM))

    def underway(self) -> bool:
        """Whether the taking in of a file was begun and has not come to its end."""
        return bool(self.texts.get(UNDERWAY))

    def mark_underway(self, begun: bool) -> None:
        """The browser keeps writings in their order, so that this stands before what it is for."""
        if begun:
            self.texts.put(UNDERWAY, "1")
        else:
            self.texts.remove(UNDERWAY)

    def make_room(self) -> None:
        """Removes what may go without loss: the picture of the last visit."""
        parcelbook.storage.removeItem(PICTURE)

    def _names(self, prefix: str) -> list[str]:
        return [name for name in self.texts.names() if name.startswith(prefix)]


def _shows(book: Book, head: Mapping[str, Any]) -> bool:
    """Whether a record's head tells the glance that the list has."""
    try:
        seen = glanced(head)
    except Damaged:
        return False
    return seen is not None and book.glance(seen.cover.number) == seen


def save_settings(page: Rim) -> None:
    """Writes the settings as they are by now."""
    page.guarded(
        (SaveSettings,), lambda: page.store.save_settings(page.state.settings, page.state.now)
    )


EFFECT_HANDLERS: EffectHandlers = {
    Forget: lambda page, effect: page.guarded(
        (Save, effect.number), lambda: page.store.forget(effect.number, page.state.now)
    ),
    SaveSettings: lambda page, effect: save_settings(page),
    SaveVisit: lambda page, effect: page.guarded(
        (SaveVisit,), lambda: page.store.save_visit(page.state.listing.visit)
    ),
    SaveService: lambda page, effect: page.guarded(
        (SaveService, effect.source),
        lambda: page.store.save_service(effect.source, page.state.means.service(effect.source)),
    ),
    KeepForm: lambda page, effect: page.guarded((KeepForm,), page.store.save_form),
    KeepOpenings: lambda page, effect: page.guarded(
        (KeepOpenings,), lambda: page.store.save_openings(effect.openings)
    ),
}
