"""The texts of the files: the whole list, a table of it, the numbers."""

from collections.abc import Iterable, Mapping

from app.core.backup import json_file, table
from app.core.backup.content import Content
from app.core.language.words import Words
from app.core.parcel.glance import Glance
from app.core.parcel.ordered import awaits_number
from app.core.parcel.record import Record
from app.core.statuses import SUBS
from app.frame.effects import Download
from app.frame.state import State
from app.storage import settings_record

TYPES = {
    "json": "application/json",
    "locked.json": "application/json",
    "csv": "text/csv;charset=utf-8",
    "txt": "text/plain;charset=utf-8",
}
NO_KEYS: Mapping[str, str] = {}
COLUMNS = (
    *("number", "name", "carrier", "status", "moved", "place", "origin", "destination", "added"),
    *("shop", "order", "placed", "price", "protection", "tags", "note"),
    *("marked", "sent"),
)


def download(state: State, form: str, text: str) -> Download:
    """A file with this text, named by the day."""
    return Download(f"parcelbook-{state.today}.{form}", TYPES[form], text)


def whole(state: State, records: Iterable[Record], keys: bool) -> str:
    """All that the visitor has here; their keys only if they want them in it."""
    settings = settings_record.parsed(settings_record.dump(state.settings))
    made = state.now.replace(microsecond=0)
    return json_file.dump(Content(tuple(records), settings, state.keys if keys else NO_KEYS, made))


def listed(state: State) -> list[Glance]:
    """What is on the list, the newest first, without the trash."""
    covers = [one for one in state.book.glances if one.cover.deleted is None]
    return sorted(covers, key=lambda one: one.cover.added, reverse=True)


def plain_list(state: State) -> str:
    """The track numbers, one a line."""
    return table.numbers(one.cover.number for one in listed(state) if not awaits_number(one.cover))


def table_of(state: State, w: Words) -> str:
    """The list as a table in the visitor's language."""
    head = [w.t(f"backup.column.{name}") for name in COLUMNS]
    return table.table(head, (_row(one, w) for one in listed(state)))


def _row(one: Glance, w: Words) -> list[str]:
    cover, order = one.cover, one.cover.order
    status = w.t(SUBS[one.sub].label) if one.sub else ""
    if awaits_number(cover):
        status = w.t("card.ordered")
    moved = one.last.isoformat(" ", "minutes") if one.last else ""
    return [
        cover.number,
        cover.name,
        w.carrier(cover.carrier) if cover.carrier else "",
        status,
        moved,
        one.place,
        one.origin or "",
        one.destination or "",
        w.intl.local(cover.added).date().isoformat(),
        order.shop,
        order.number,
        order.placed.isoformat() if order.placed else "",
        order.price,
        order.protection.isoformat() if order.protection else "",
        ", ".join(cover.tags),
        cover.note,
        f"{cover.mark.kind} {cover.mark.day.isoformat()}" if cover.mark else "",
        "1" if cover.sent else "",
    ]
