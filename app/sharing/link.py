"""A parcel as the text of a link, and a link's text as a parcel: what stands after `#/s/`.

Form 1: the digit 1, then in base64 for addresses (RFC 4648, section 5, without padding) four bytes
of CRC-32 and a raw deflate stream (RFC 1951) with the preset dictionary below. Inside is the JSON
of the parcel's record. Nothing of it may change without another digit. An event of the pages in
tests/core/paste takes 35 to 58 characters: a link of 2,000 holds some 30 to 50, a QR code 20 to 30.
"""

import zlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from app.core.model import Order, Parcel, Retrieval
from app.core.model.nesting import shallow
from app.core.model.packing import Unpackable, deflated, inflated, lettered, unlettered
from app.core.numbers import LONGEST as LONGEST_NUMBER
from app.core.numbers import compact
from app.core.parcel.record import Damaged, dump, load

FORM = "1"
LARGEST = 300_000
SENDABLE = 2_000
"""Characters of a link that messengers and mail leave whole."""
SCANNED = 1_200
"""Characters of which a phone still reads the QR code off a screen."""
HEAVIEST_G = 10**8
YEARS = range(1970, 2201)
_CHECK = 4
OFTEN = (
    b'"l":[["","g":[""],"s":["AliExpress","","w":"","m":"","FR","DE","GB","US","UA","RU","o":"CN",'
    b'"d":"PL","c":"china-post","russian-post","cainiao","poczta-polska","dhl-express",Package del'
    b"ivered|Out for delivery|Arrived at pick-up point|Ready for pickup|Arrived at local delivery "
    b"center|Received by local delivery company|Import customs clearance complete|Import customs c"
    b"learance started|Held by customs|Arrived at destination country|Departed from departure coun"
    b"try/region|Arrived at departure transport hub|Export customs clearance complete|Leaving from"
    b" departure country/region sorting center|Departed from sorting center|Processed at sorting c"
    b"enter|Accepted by carrier|Package ready for shipping from warehouse|Item arrived at transit "
    b'office|Shenzhen|Guangzhou|Shanghai|Beijing|Warszawa|Moscow"],["cainiao","seventeentrack","pa'
    b'ge","russian-post","2027-01-","+02:00","+01:00","+08:00",","","","CN",1],["2026-11-2026-10-2'
    b'026-12-T12:00:00","r":[["cainiao","2026-12-T10:00:00+00:00",[["2026-12-01T10:00:00+08:00","{'
    b'"v":1,"n":"","t":"2026-12-01T10:00:00+00:00"'
)
"""What records say again and again, the most frequent last."""


class Unshared(ValueError):
    """Raised when a link's text holds no parcel; `key` is the message that says why."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.key = f"shared.{why}"


def trimmed(parcel: Parcel, notes: bool) -> Parcel:
    """What a link tells: the numbers and reports; with `notes` what the visitor wrote, too, but for
    the code that opens the locker, and that it is they who send it."""
    told = tuple(
        replace(one, at=one.at.replace(microsecond=0), via="") for one in parcel.retrievals
    )
    bare = replace(
        parcel, archived=None, deleted=None, failure=None, code="", sent=False, retrievals=told
    )
    bare = replace(bare, added=parcel.added.replace(microsecond=0))
    return bare if notes else replace(bare, name="", note="", order=Order(), tags=(), mark=None)


def brief(parcel: Parcel) -> Parcel:
    """A parcel's number and carrier, for where there is no room for its history.

    >>> added = datetime.fromisoformat("2026-11-22T12:00:00+00:00")
    >>> brief(Parcel("RR123456785CN", added, "china-post", note="A lamp")).note
    ''
    """
    return Parcel(parcel.number, parcel.added, parcel.carrier)


def link(address: str, parcel: Parcel, notes: bool = False) -> str:
    """The link to a parcel at the page's own address."""
    return f"{address}#/s/{shared(parcel, notes)}"


def scannable(address: str, parcel: Parcel, notes: bool = False) -> str:
    """The link as a camera can still read it: one that is too long says number and carrier only."""
    whole = link(address, parcel, notes)
    return whole if len(whole) <= SCANNED else link(address, brief(parcel))


def shared(parcel: Parcel, notes: bool = False) -> str:
    """The text of a link to a parcel."""
    record = dump(trimmed(parcel, notes)).encode()
    return FORM + lettered(zlib.crc32(record).to_bytes(_CHECK) + deflated(record, OFTEN))


def received(text: str) -> Parcel:
    """The parcel of a link's text, without the sender's archive or trash; raises Unshared.

    >>> received("2AAAA")
    Traceback (most recent call last):
    app.sharing.link.Unshared: newer
    """
    if text[:1] != FORM:
        raise Unshared("newer" if text[:1].isalnum() else "damaged" if text else "cut")
    try:
        record = _unpacked(text[1:])
    except Unpackable as error:
        raise Unshared(error.why) from None
    if not shallow(record):
        raise Unshared("damaged")
    try:
        parcel = load(record)
        dump(parcel).encode()  # refuses halves of characters
    except (Damaged, UnicodeError):
        raise Unshared("damaged") from None
    if not _sound(parcel):
        raise Unshared("damaged")
    return trimmed(parcel, notes=True)


def _unpacked(text: str) -> str:
    """The record in the text; raises Unpackable."""
    if len(text) > LARGEST:
        raise Unpackable("large")
    if len(text) <= 2 * _CHECK:
        raise Unpackable("cut")
    data = unlettered(text)
    record = inflated(data[_CHECK:], LARGEST, OFTEN)
    if zlib.crc32(record).to_bytes(_CHECK) != data[:_CHECK]:
        raise Unpackable("damaged")
    try:
        return record.decode()
    except UnicodeDecodeError:
        raise Unpackable("damaged") from None


def _sound(parcel: Parcel) -> bool:
    """Whether the page may show a parcel that anybody may have written."""
    reports = [told.report for told in parcel.retrievals]
    events = [event for report in reports for event in report.events]
    weights = [report.weight_g or 0 for report in reports]
    etas = [report.eta for report in reports if report.eta]
    numbers = [parcel.number, *(one.number for one in parcel.linked)]
    return (
        all(_is_number(number) for number in numbers)
        and all(moment.year in YEARS for moment in _moments(parcel))
        and all(event.time is None or _zoned(event.time) == event.zone_known for event in events)
        and all(0 <= weight <= HEAVIEST_G for weight in weights)
        and all(eta.earliest <= eta.latest for eta in etas)
    )


def _is_number(number: str) -> bool:
    return number == compact(number) and len(number) <= LONGEST_NUMBER


def _zoned(moment: datetime) -> bool:
    return moment.tzinfo is not None


def _moments(parcel: Parcel) -> Iterator[date]:
    """Every day and moment that a parcel tells; none may lie at the end of the calendar."""
    order = parcel.order
    told = [parcel.added, parcel.archived, parcel.deleted, order.placed, order.protection]
    told.append(parcel.mark.day if parcel.mark else None)
    for one in parcel.retrievals:
        told += _told(one)
    yield from (moment for moment in told if moment is not None)


def _told(retrieval: Retrieval) -> list[date | None]:
    report = retrieval.report
    days = [report.eta.earliest, report.eta.latest] if report.eta else []
    return [retrieval.at, report.collect_by, *days, *(event.time for event in report.events)]
