"""Made-up lives of parcels with a known truth: nothing is wrong but what `truth` says.

A story is drawn from a `random.Random`, so one seed always tells the same. Its numbers have right
check digits; its scans lie as far apart as real ones, sometimes almost too far.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from random import Random
from typing import NamedTuple

from app.core.concerns import Own
from app.core.model import Event, Failure, Linked, Order, Parcel, Report, Retrieval
from app.core.numbers.checks import CHECKS
from app.core.sources import load

BEGIN = datetime(2026, 3, 1, 6, tzinfo=UTC)


class Route(NamedTuple):
    """A way: ends, the seller's country, hubs between, who tells of it, and the visitor's place.

    `places` are the ways in which carriers write the visitor's city, `local` is its last carrier.
    """

    origin: str
    destination: str
    first: str
    local: str
    carrier: str
    city: str
    postcode: str
    places: tuple[str, ...]
    hubs: tuple[tuple[str, str], ...] = ()
    seller: str = ""
    start: tuple[str, ...] = ("Shenzhen", "深圳", "Guangzhou", "义乌市")


HALLS = ("", "Delivery office", "Parcel locker 12", "Front door", "Mailbox", "WAW02A", "PL")

ROUTES = (
    Route("CN", "PL", "17track", "inpost-pl", "inpost-pl", "Warszawa", "00-950",
          ("WARSZAWA", "Warsaw", "00-950 Warszawa", "Warszawa, PL", "Варшава"),
          (("BE", "Liege"), ("NL", "Amsterdam"))),
    Route("CN", "PL", "cainiao", "poczta-polska", "china-post", "Kraków", "30-001",
          ("KRAKÓW", "Krakow", "30-048 Kraków", "UP Kraków 3"), (("HU", "Budapest"),)),
    Route("CN", "UA", "cainiao", "nova-poshta", "nova-poshta", "Київ", "01001",
          ("Київ", "Kyiv", "Kiev", "Киев", "Відділення №5, Київ"), (("TR", "Istanbul"),)),
    Route("CN", "UA", "17track", "ukrposhta", "china-post", "Lviv", "79000",
          ("Львів", "Lviv", "79000, Львів"), (("PL", "Warszawa"),)),
    Route("CN", "NO", "17track", "bring", "posten-norge", "Oslo", "0150",
          ("OSLO", "Oslo", "0155 OSLO"), (("SE", "Stockholm"), ("SE", "Malmö"))),
    Route("CN", "DE", "17track", "hermes-de", "cainiao", "München", "80331",
          ("Munich", "MÜNCHEN", "81241 München", "Muenchen"), (("BE", "Liège"),)),
    Route("CN", "SK", "cainiao", "slovak-post", "china-post", "Košice", "040 01",
          ("KOSICE", "Košice 1", "Kosice"), (("HU", "Budapest"), ("AT", "Wien"))),
    Route("SG", "FR", "17track", "la-poste", "singapore-post", "Lyon", "69001",
          ("LYON", "Lyon, France", "69003 LYON"), (("SG", "Singapore"),), "CN"),
    Route("NL", "CZ", "17track", "packeta", "postnl", "Praha", "110 00",
          ("Praha", "Prague", "PRAHA 1", "Praha 022"), (("DE", "Leipzig"),), "CN"),
    Route("CN", "US", "17track", "17track", "usps", "Portland", "97035",
          ("PORTLAND, OR", "Portland", "97035 PORTLAND"), (("US", "Los Angeles"),)),
    Route("CN", "RU", "cainiao", "17track", "russian-post", "Москва", "101000",
          ("Москва", "Moscow", "101000 Москва", "MOSKVA"), (("KZ", "Almaty"),)),
    Route("US", "PL", "17track", "poczta-polska", "usps", "Gdańsk", "80-001",
          ("Gdansk", "GDAŃSK 1"), (("DE", "Frankfurt"),), "US", ("Chicago", "ISC New York")),
    Route("PL", "PL", "inpost-pl", "inpost-pl", "inpost-pl", "Poznań", "60-001",
          ("Poznań", "POZNAN"), (), "PL", ("Łódź", "Sosnowiec")),
    Route("UA", "UA", "nova-poshta", "nova-poshta", "nova-poshta", "Одеса", "65000",
          ("Одеса", "Odesa", "Одесса"), (), "UA", ("Харків", "Дніпро")),
    Route("DE", "DE", "hermes-de", "hermes-de", "hermes-de", "Köln", "50667",
          ("Köln", "Koeln", "50667 Köln", "Cologne"), (), "DE", ("Hamburg",)),
)  # fmt: skip


class Story(NamedTuple):
    """A parcel, whose it is and the moment of looking; `truth` are the concerns that are right."""

    parcel: Parcel
    own: Own
    now: datetime
    truth: frozenset[str]
    route: Route


class Scan(NamedTuple):
    """One thing that happens: a status, where, by whose source, and the longest time until it."""

    sub: str
    place: str
    country: str | None
    source: str
    most: float


def story(dice: Random) -> Story:
    """A whole history, cut off at any moment of the way."""
    route = dice.choice(ROUTES)
    scans = list(_scans(route, dice))
    told = scans if dice.random() < 0.25 else scans[: dice.randint(0, len(scans))]
    times = list(_times(told, route, dice))
    number, more = _numbers(route, dice)
    start = times[0] if times else BEGIN + timedelta(days=dice.uniform(0, 200))
    placed = (start - timedelta(hours=dice.uniform(2, 120))).date()
    added = start + timedelta(hours=dice.uniform(0, 24))
    # What is at its end may be looked at long after, what waits is looked at in time.
    rest = 40 if told and told[-1].sub == "dl.delivered" else _longest(route) * 0.8
    now = (times[-1] if times else start) + timedelta(days=dice.triangular(0.01, rest, 0.5))
    if not told:
        now = min(now, datetime.combine(placed, time(9), UTC) + timedelta(days=9))
    waits = told[-1].sub == "ap.ready" if told else False
    until = (
        now.date() + timedelta(days=dice.randint(0, 12)) if waits and dice.random() < 0.7 else None
    )
    order = _order(route, placed, now, dice)
    reports = _reports(number, told, times, route, now, until, dice)
    parcel = Parcel(
        number, added, route.carrier, None, route.destination, retrievals=reports, order=order,
        linked=more, failure=None if told else Failure("17track", now, "error.not_found"),
    )  # fmt: skip
    truth = _truth(told, until, order, now)
    return Story(parcel, _own(route, dice), now, truth, route)


def _scans(route: Route, dice: Random) -> Iterator[Scan]:
    """What happens on a way, in order; the last stretch in the words of the local carrier."""
    first, local, origin = route.first, route.local, route.origin
    most = _longest(route)
    start = dice.choice(route.start)
    if dice.random() < 0.8:
        yield Scan("ir.registered", "", origin, first, most)
    # Now and then the carrier's first scan comes late.
    yield Scan("it.accepted", start, origin, first, most if dice.random() < 0.2 else 4)
    for _ in range(dice.randint(0, 3)):
        yield Scan("it.moving", dice.choice(route.start), origin, first, 3)
    if route.origin != route.destination:
        yield Scan("it.left_origin", start, origin, first, 4)
        for country, hub in dice.sample(route.hubs, dice.randint(0, len(route.hubs))):
            yield Scan("it.moving", hub, country, first, most)
        yield Scan("it.arrived_dest", "", route.destination, first, most)
        yield Scan("it.moving", "", dice.choice((None, route.destination)), first, 4)
    here = dice.choice((None, route.destination))
    yield Scan("it.local", dice.choice(route.places), here, local, most * 0.6)
    if dice.random() < 0.15:  # a scan of before the border that is sent in late
        yield Scan("it.moving", start, origin, first, 0.2)
    place = dice.choice((*route.places, *route.places, *HALLS))
    if dice.random() < 0.03:  # collected in the next town
        place = "Pruszków"
    if dice.random() < 0.1 and "df.other" in _codes(local):
        yield Scan("df.other", place, here, local, 2)
    for sub in dice.choice((("od.out",), ("ap.ready",), ("od.out", "ap.ready"), ())):
        yield Scan(sub, place, here, local, 3)
    yield Scan("dl.delivered", place, here, local, 5)


def _longest(route: Route) -> float:
    """Days between two scans of a parcel that is well: below the limits of silence."""
    return 12.9 if route.origin != route.destination else 5.9


def _times(told: list[Scan], route: Route, dice: Random) -> Iterator[datetime]:
    at = BEGIN + timedelta(days=dice.uniform(0, 200))
    for scan in told:
        yield at
        least = 1.2 if scan.sub == "it.left_origin" else 0.05
        longest = dice.random() < 0.15
        at += timedelta(days=dice.uniform(least, scan.most if longest else min(scan.most, 3)))


def _numbers(route: Route, dice: Random) -> tuple[str, tuple[Linked, ...]]:
    """The parcel's number, and another one that its local carrier may have given it."""
    number = s10(route.origin, dice)
    if route.origin == route.destination and dice.random() < 0.5:
        number = "2045" + "".join(dice.choices("0123456789", k=10))
    local = s10(route.destination, dice)
    return number, (Linked(local),) if dice.random() < 0.2 and local != number else ()


def s10(country: str, dice: Random) -> str:
    """A number of a country's post with the right check digit."""
    serial = "".join(dice.choices("0123456789", k=8))
    letters = dice.choice("LRCE") + dice.choice("ABHXYZ")
    return f"{letters}{serial}{CHECKS['s10'].expected(letters + serial + '0' + country)}{country}"


def _order(route: Route, placed: date, now: datetime, dice: Random) -> Order:
    """What the visitor says of the order: everything, some of it, or nothing."""
    if dice.random() < 0.2:
        return Order()
    ends = placed + timedelta(days=dice.choice((30, 45, 60, 75, 90)))
    return Order(
        dice.choice(("AliExpress", "Temu", "")),
        dice.choice(("", "8123456789012345", "PO-211-1234")),
        placed if dice.random() < 0.8 else None,
        country=_seller(route, dice) if dice.random() < 0.6 else None,
        protection=ends if dice.random() < 0.6 else None,
    )


def _seller(route: Route, dice: Random) -> str:
    """Where the seller is: some in China send from a warehouse in the visitor's country."""
    afar = route.origin == route.destination and dice.random() < 0.15
    return "CN" if afar else route.seller or route.origin


def _own(route: Route, dice: Random) -> Own:
    return Own(
        route.destination,
        dice.choice((route.city, route.city, "")),
        dice.choice((route.postcode, "")),
    )


@cache
def _codes(source: str) -> dict[str, str]:
    return {sub: code for code, sub in load(source).CODES.items()}


def scan_of(source: str, sub: str, at: datetime, place: str, country: str | None) -> Event:
    """An event as a source tells it; a status that it has no code for is just "on the way"."""
    codes = _codes(source)
    return Event(at, "", place, codes.get(sub) or codes["it.moving"], country=country)


def _reports(
    number: str, told: list[Scan], times: list[datetime], route: Route, now: datetime,
    until: date | None, dice: Random,
) -> tuple[Retrieval, ...]:  # fmt: skip
    """One report for each source that has told something, asked not long ago."""
    goal = route.destination if dice.random() < 0.7 else None
    found: list[Retrieval] = []
    for source in dict.fromkeys(scan.source for scan in told):
        events = [
            scan_of(source, scan.sub, at, scan.place, scan.country)
            for scan, at in zip(told, times, strict=True)
            if scan.source == source
        ]
        facts = Report(number, tuple(reversed(events)), origin=route.origin, collect_by=until)
        at = now - timedelta(hours=dice.choice((dice.uniform(0, 8), dice.uniform(0, 72))))
        found.append(Retrieval(source, max(at, times[-1]), replace(facts, destination=goal)))
    return tuple(found)


def _truth(told: list[Scan], until: date | None, order: Order, now: datetime) -> frozenset[str]:
    """What is to be said of a parcel that is well."""
    right: set[str] = set()
    last = told[-1].sub if told else ""
    if last == "ap.ready":
        soon = until is not None and (until - now.date()).days <= 3
        right.add("collect_soon" if soon else "collect_until" if until else "collect")
    if last == "df.other":
        right.add("failed")
    left = (order.protection - now.date()).days if order.protection else 99
    if left <= 7 and last != "dl.delivered":
        right.add("protection" if left >= 0 else "protection_over")
    return frozenset(right)
