"""ELTA Courier (Greece): the events of one item, without a key.

POST https://www.elta-courier.gr/track.php, a form with `number`. The JSON has a byte order mark
and an empty line before it. Evidence: a client of 2026 with the Greek words; fair. The entry is
named by the number; a sentence in the place of the list means that nothing is known. Events have
Greek words, a place and the clock of Athens and no code: those words that are known stand for one.
Doubtful: what becomes of ordinary letters, which ELTA's other page knows. Known only from general
knowledge: other words, what a number of the wrong form gives.
"""

from collections.abc import Mapping
from dataclasses import replace

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.asking import post_form
from app.core.sources.errors import NotFound, Unreadable
from app.core.sources.fields import clock, moment, plain
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, row, rows
from app.core.sources.source import GENTLE, Source

SOURCE = Source(
    "elta", "elta", ("elta",), "www.elta-courier.gr", route="relay", limits=GENTLE, rank=263
)

CODES: Mapping[str, str] = {
    "created": "ir.registered",
    "moving": "it.moving",
    "arrived": "it.moving",
    "out": "od.out",
    "delivered": "dl.delivered",
}

_URL = "https://www.elta-courier.gr/track.php"
_BEGINNINGS: Mapping[str, str] = {
    "δημιουργία συ.δε.τα.": "created",
    "σε στάδιο μεταφοράς": "moving",
    "άφιξη σε": "arrived",
    "σε διανομέα προς παράδοση": "out",
    "αποστολή παραδόθηκε": "delivered",
}


def request(number: str, access: Access) -> Request:
    """Ask for one item; the answer is in Greek."""
    return post_form(_URL, {"number": number})


def read(response: Response) -> Report:
    """The events of the item asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response)
    body = json_object(replace(response, body=response.body.lstrip("\ufeff\r\n ")))
    if "result" not in body:
        raise Unreadable()
    entries = {name.upper(): row(entry) for name, entry in row(body["result"]).items()}
    if response.number not in entries:
        raise Unreadable() if entries else NotFound()
    told = entries[response.number].get("result")
    if isinstance(told, str):
        raise NotFound()
    return Report(response.number, history(map(_event, rows(told))))


def _event(event: Row) -> Event:
    words = plain(event.get("status"))
    known = (code for start, code in _BEGINNINGS.items() if words.lower().startswith(start))
    return Event(
        time=moment(
            clock(event.get("date"), event.get("time")),
            "Europe/Athens",
            "%d-%m-%Y %H:%M",
            "%d-%m-%Y",
        ),
        text=words,
        place=plain(event.get("place")),
        code=next(known, ""),
    )
