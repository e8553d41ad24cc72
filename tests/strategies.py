"""Every parcel there may be, for properties; `hostile` texts try to break out of the page.

Each strategy is made once for its arguments: making and checking one costs more than drawing of it.
"""

from datetime import UTC, datetime, time, timedelta, timezone
from functools import cache

from hypothesis import strategies as st

from app.core.keeping.merging.own import LINKED, SINGLE, TAG, one_of
from app.core.model import (
    SHARED,
    Eta,
    Event,
    Failure,
    Linked,
    Mark,
    Order,
    Parcel,
    Report,
    Retrieval,
)
from app.core.model.clock import Stamp, newest
from app.core.parcel.by_hand import KINDS
from app.core.parcel.record import Record
from app.core.sources import SOURCES, load

NUMBERS = ("RR123456785CN", "20450012345678", "520000012345678901234567", "LB000000005NO")
CARRIERS = ("posten-norge", "nova-poshta", "dhl-express", "inpost-pl", "russian-post", "no-such")

hostile = st.sampled_from(
    [
        "<img src=x onerror=alert(1)>",
        "</textarea></title><script>alert(1)</script>",
        '" onfocus="alert(1)" autofocus x="',
        "' style='position:fixed",
        "javascript:alert(1)",
        "\u202egnp.exe\u2066\u200f",
        "&lt;b&gt; &amp;amp; &#x3c;",
        "{{carrier}} {count} ]]> -->",
        "two\nlines\tand a tab",
        "%3Cscript%3E\u2028",
    ]
)
texts = hostile | st.text(max_size=20)
numbers = st.sampled_from(NUMBERS)
countries = st.sampled_from(["CN", "NO", "UA", "PL", "XK", "DE"])
zones = st.integers(-12 * 4, 14 * 4).map(
    lambda n: timezone(timedelta(minutes=15 * n)) if n else UTC
)
# Whole numbers, for Hypothesis's own dates and times are drawn part by part, which takes long. None
# has a fold: no record tells the two hours of an autumn night apart.
FIRST, DAYS = datetime(2020, 1, 1), 3653
walls = st.builds(
    lambda minute, within: FIRST + timedelta(minutes=minute, microseconds=within),
    st.integers(0, DAYS * 24 * 60),
    st.integers(0, 60_000_000 - 1),
)
moments = st.builds(lambda wall, zone: wall.replace(tzinfo=zone), walls, zones)
days = st.integers(0, DAYS).map(lambda n: FIRST.date() + timedelta(days=n))


@cache
def optional(strategy):
    return st.none() | strategy


def event(moment, text, place, code, country) -> Event:
    """An event: its zone is known if its time has one."""
    known = moment is None or moment.tzinfo is not None
    return Event(moment, text, place, code, zone_known=known, country=country)


@cache
def events(codes=texts, words=texts, when=moments):
    return st.builds(event, optional(when | walls), words, words, codes, optional(countries))


minutes = st.integers(0, 59)
mornings = st.builds(time, st.integers(0, 11), minutes)
evenings = st.builds(time, st.integers(12, 23), minutes)
etas = st.tuples(days, days).map(sorted).map(lambda ends: Eta(*ends)) | st.builds(
    lambda day, since, until: Eta(day, day, since, until),
    days,
    optional(mornings),
    optional(evenings),
)


linked = st.builds(Linked, numbers, optional(st.sampled_from(CARRIERS)))


@cache
def reports(number=NUMBERS[0], codes=texts, words=texts):
    return st.builds(
        Report,
        st.just(number),
        st.lists(events(codes, words), max_size=4).map(tuple),
        eta=optional(etas),
        origin=optional(countries),
        destination=optional(countries),
        service=words,
        weight_g=optional(st.integers(0, 10**6)),
        collect_by=optional(days),
        carrier=optional(st.sampled_from(CARRIERS)),
        linked=st.lists(linked, max_size=2).map(tuple),
    )


@cache
def codes_of(source, words):
    """The codes that a source is known to use, and others."""
    return st.sampled_from(sorted({*load(source).CODES, ""})) | words


@cache
def told_by(source, number, words):
    said = reports(number, codes_of(source, words), words)
    ways = st.sampled_from(["", "direct", "relay", SHARED])
    return st.builds(Retrieval, st.just(source), moments, said, ways)


@cache
def retrievals(number=NUMBERS[0], words=texts):
    """What one source told."""
    return st.sampled_from(sorted(SOURCES)).flatmap(lambda one: told_by(one, number, words))


pairs = st.dictionaries(st.sampled_from(["host", "carrier", "number"]), texts)
failures = st.builds(
    Failure,
    st.sampled_from(sorted(SOURCES)),
    moments,
    st.sampled_from(["error.not_found", "error.server", "error.offline", "error.unreadable"]),
    pairs.map(lambda args: tuple(sorted(args.items()))),
)


# One of a kind that only a later page knows.
marks = st.builds(Mark, st.sampled_from([*KINDS, "pawned"]), days)
orders = st.builds(Order, texts, texts, optional(days), texts, optional(countries), optional(days))


@cache
def parcels_of(number, words):
    told = st.lists(retrievals(number, words), max_size=2, unique_by=lambda one: one.source)
    return st.builds(
        Parcel,
        st.just(number),
        moments,
        carrier=optional(st.sampled_from(CARRIERS)),
        origin=optional(countries),
        destination=optional(countries),
        name=words,
        note=words,
        archived=optional(moments),
        deleted=optional(moments),
        retrievals=told.map(tuple),
        failure=optional(failures),
        order=st.just(Order()) | orders,
        tags=st.lists(words, max_size=2).map(tuple),
        mark=optional(marks),
        sent=st.booleans(),
    )


@cache
def parcels(numbers=numbers, words=texts):
    """Any parcel at all."""
    return numbers.flatmap(lambda number: parcels_of(number, words))


stamps = st.builds(Stamp, st.integers(0, 2), st.integers(0, 1), st.sampled_from("ab"))


def records(number=NUMBERS[0]):
    """Any state of a parcel's record, so that two of them often have something in common."""
    # No file tells of a code (tests/update/test_last_mile.py): none is among what must come back.
    single = [name for name in SINGLE if name != "code"]
    names = st.sampled_from(
        [*single, "order.shop", one_of(TAG, "lamp"), one_of(LINKED, NUMBERS[3])]
    )
    return st.builds(
        Record,
        parcels(st.just(number), st.sampled_from(["", "Lamp", "Шарф"])),
        st.dictionaries(names, stamps, max_size=4),
        st.lists(stamps, max_size=3).map(newest),
        st.dictionaries(st.sampled_from(["q", "zz"]), st.integers(0, 2) | st.none()),
    )
