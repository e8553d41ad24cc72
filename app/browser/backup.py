"""The list as a file: made of what the device keeps, given as a download, and read again."""

from collections.abc import Iterable, Iterator

from js import parcelbook

from app.backup.messages import (
    Count,
    Exported,
    FileOpened,
    FileRead,
    FileRefused,
    FindRecords,
    GiveList,
    GiveLocked,
    OpenLocked,
    ReadFile,
    RecordsFound,
    Underway,
)
from app.browser import files
from app.browser.rim import EffectHandlers, Rim, Take
from app.core.keeping.records import PARCEL
from app.core.parcel.book import Book
from app.core.parcel.record import Damaged, Record, read
from app.frame.messages import Told
from app.pagetext.messages import Sent

MEGABYTE = 1024 * 1024


def give_list(page: Rim, effect: GiveList) -> None:
    """Gives the visitor the list as a file of the form that they want."""
    from app.backup.files import download, plain_list, table_of, whole  # few visits need them

    state = page.state
    if effect.form == "json":
        text = whole(state, sound(page), effect.keys)
        files.download(download(state, "json", text))
        page.take(Exported())
        return
    text = table_of(state, page.words) if effect.form == "csv" else plain_list(state)
    files.download(download(state, effect.form, text))


async def give_locked(page: Rim, effect: GiveLocked) -> None:
    """Gives the visitor the whole list as a file that only their passphrase opens."""
    from app.backup.files import download, whole
    from app.browser.locking import locked
    from app.core.backup.locked import dump

    state = page.state
    text = whole(state, sound(page), effect.keys)
    try:
        file = await locked(text, effect.passphrase)
    except Exception:
        page.take(Told("toast.lock_refused"))
        return
    files.download(download(state, "locked.json", dump(file)))
    page.take(Exported())


async def open_locked(effect: OpenLocked, take: Take) -> None:
    """The text of a locked file; a wrong passphrase and a changed file look the same."""
    from app.browser.locking import opened

    try:
        text = await opened(effect.locked, effect.passphrase)
    except Exception:
        take(FileRefused(effect.turn, "backup.refused.passphrase"))
        return
    take(FileOpened(effect.turn, text))


def sound(page: Rim) -> Iterator[Record]:
    """The list as it is by now, without what cannot be read: a file says that it has all of it."""
    for record in records(page.state.book, page.state.book):
        if record.parcel.number not in page.store.spoiled:
            yield record


def records(book: Book, numbers: Iterable[str]) -> Iterator[Record]:
    """These parcels of the list as they are by now, with what only their records say."""
    return (_record(number, book) for number in numbers if number in book)


def _record(number: str, book: Book) -> Record:
    text = parcelbook.storage.getItem(PARCEL + number)
    parcel = book[number]
    try:
        record = read(text) if text else Record(parcel)
    except Damaged:
        return Record(parcel)
    return record if record.shown == parcel else record._replace(parcel=parcel)


async def read_file(effect: ReadFile, take: Take) -> None:
    """The bytes of the file that was chosen last, unless it is too large for any list."""
    from app.browser.came import decoded
    from app.core.backup.reading import LARGEST
    from app.core.orders.saved_file import saved_page

    file = parcelbook.file
    if file.size > LARGEST:
        take(FileRefused(effect.turn, "backup.refused.large", {"size": LARGEST // MEGABYTE}))
        return
    try:
        data = (await file.arrayBuffer()).to_bytes()
    except Exception:
        take(FileRefused(effect.turn, "backup.refused.unreadable"))
        return
    html = saved_page(data, decoded)
    take(Sent(html) if html is not None else FileRead(effect.turn, data))


def find_records(page: Rim, effect: FindRecords) -> None:
    book = page.state.book
    found = {one.parcel.number: one for one in records(book, effect.numbers)}
    page.take(RecordsFound(effect.turn, found))


def mark_underway(page: Rim, effect: Underway) -> None:
    """Writes that a file is being taken in; the mark stays where the store has refused a part."""
    if effect.begun or "storage_full" not in page.state.notices:
        page.guarded((Underway,), lambda: page.store.mark_underway(effect.begun))


EFFECT_HANDLERS: EffectHandlers = {
    GiveList: give_list,
    GiveLocked: lambda page, effect: page.spawn(give_locked(page, effect)),
    OpenLocked: lambda page, effect: page.spawn(open_locked(effect, page.take)),
    ReadFile: lambda page, effect: page.spawn(read_file(effect, page.take)),
    FindRecords: find_records,
    Count: lambda page, effect: page.store.records.count(effect.number, effect.counts),
    Underway: mark_underway,
}
