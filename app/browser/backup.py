"""The list as a file: made of what the device keeps, and given as a download."""

from collections.abc import Iterator

from js import parcelbook

from app.backup.messages import Exported, GiveList
from app.browser import files
from app.browser.rim import EffectHandlers, Rim
from app.browser.store import PARCEL
from app.core.parcel.book import Book
from app.core.parcel.record import Damaged, Record, read


def give_list(page: Rim, effect: GiveList) -> None:
    """Gives the visitor the list as a file of the form that they want."""
    from app.backup.files import download, plain_list, table_of, whole  # few visits need them

    state = page.state
    if effect.form == "json":
        text = whole(state, records(state.book), effect.keys)
        files.download(download(state, "json", text))
        page.take(Exported())
        return
    text = table_of(state, page.words) if effect.form == "csv" else plain_list(state)
    files.download(download(state, effect.form, text))


def records(book: Book) -> Iterator[Record]:
    """Each parcel of the list as it is by now, with what only its record says."""
    for number in book:
        yield _record(number, book)


def _record(number: str, book: Book) -> Record:
    text = parcelbook.storage.getItem(PARCEL + number)
    parcel = book[number]
    try:
        record = read(text) if text else Record(parcel)
    except Damaged:
        return Record(parcel)
    return record if record.shown == parcel else record._replace(parcel=parcel)


EFFECT_HANDLERS: EffectHandlers = {GiveList: give_list}
