"""Things that go wrong with parcels: each fault makes of a healthy story one that has it.

A fault is given a story that it fits, and the dice; it returns the faulty story. What it must be
warned of by is the name of the fault up to a hyphen.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from random import Random
from typing import Any, NamedTuple

from app.core.concerns import own
from app.core.model import Event, Failure, Linked, Parcel, Report, Retrieval
from app.core.numbers.checks import CHECKS
from app.core.parcel.glance import Glance, glance
from tests.stories import Story, s10, scan_of, story

Plant = Callable[[Story, Random], Story]


class Fault(NamedTuple):
    """How a fault is planted, and which stories it can be planted in."""

    plant: Plant
    fits: Callable[[Story, Glance], bool]


def faulty(name: str, seed: int) -> Story:
    """A story with this fault, the same for the same seed."""
    dice = Random(f"{name} {seed}")
    fault = FAULTS[name]
    while True:
        healthy = story(dice)
        if fault.fits(healthy, glance(healthy.parcel)):
            return fault.plant(healthy, dice)


# Which stories


def _any(one: Story, seen: Glance) -> bool:
    return True


def _told(one: Story, seen: Glance) -> bool:
    return seen.told > 0


def _moving(one: Story, seen: Glance) -> bool:
    return bool(seen.sub and seen.sub.startswith("it.")) and seen.last is not None


def _abroad(one: Story, seen: Glance) -> bool:
    return _moving(one, seen) and one.route.origin != one.route.destination


def _at_home(one: Story, seen: Glance) -> bool:
    return _moving(one, seen) and one.route.origin == one.route.destination


def _registered(one: Story, seen: Glance) -> bool:
    return seen.sub == "ir.registered"


def _delivered(one: Story, seen: Glance) -> bool:
    return seen.sub == "dl.delivered"


def _far(one: Story, seen: Glance) -> bool:
    far = one.route.origin in ("CN", "SG", "US") and one.route.destination != "RU"
    return _delivered(one, seen) and far and one.route.origin in seen.countries


def _waiting(one: Story, seen: Glance) -> bool:
    return seen.waiting


def _last_stretch(one: Story, seen: Glance) -> bool:
    return seen.sub in ("dl.delivered", "ap.ready", "od.out")


def _unknown(one: Story, seen: Glance) -> bool:
    return seen.told == 0


def _not_ended(one: Story, seen: Glance) -> bool:
    return not seen.over


# How they go wrong


def _parcel(one: Story, **fields: Any) -> Story:
    return one._replace(parcel=replace(one.parcel, **fields))


def _order(one: Story, **fields: Any) -> Story:
    return _parcel(one, order=one.parcel.order._replace(**fields))


def _reports(one: Story, change: Callable[[Report], Report]) -> Story:
    told = tuple(replace(r, report=change(r.report)) for r in one.parcel.retrievals)
    return _parcel(one, retrievals=told)


def _events(one: Story, change: Callable[[Event], Event]) -> Story:
    return _reports(one, lambda r: replace(r, events=tuple(change(e) for e in r.events)))


def _numbered(one: Story, number: str) -> Story:
    return _parcel(_reports(one, lambda r: replace(r, number=number)), number=number)


def _wrong_digit(one: Story, dice: Random) -> Story:
    number = s10(one.route.origin, dice)
    wrong = str((int(number[10]) + dice.randint(1, 9)) % 10)
    return _numbered(one, number[:10] + wrong + number[11:])


def _swapped(one: Story, dice: Random) -> Story:
    """Two neighbouring digits of the number changed places, as in typing.

    One swap in fifty makes another right number, which no check digit can tell.
    """
    while True:
        number = s10(one.route.origin, dice)
        at = dice.randint(2, 8)
        swapped = number[:at] + number[at + 1] + number[at] + number[at + 2 :]
        if not CHECKS["s10"].passes(swapped):
            return _numbered(one, swapped)


def _foreign_seller(one: Story, dice: Random) -> Story:
    return _order(_numbered(one, s10(one.route.origin, dice)), country=dice.choice(("AU", "ZA")))


def _elsewhere(one: Story, dice: Random) -> Story:
    goal = dice.choice([code for code in ("IL", "BR", "ES") if code != one.route.destination])
    return _reports(_events(one, lambda e: _moved(e, one, goal)), lambda r: _bound(r, goal))


def _moved(event: Event, one: Story, goal: str) -> Event:
    return replace(event, country=goal) if event.country == one.route.destination else event


def _bound(report: Report, goal: str) -> Report:
    return replace(report, destination=goal)


def _given_out_elsewhere(one: Story, dice: Random) -> Story:
    """Nobody says where the parcel goes, but it was given out in another country."""
    newest = glance(one.parcel).last
    goal = dice.choice([code for code in ("IL", "BR", "ES") if code != one.route.destination])
    there = _events(one, lambda e: replace(e, country=goal) if e.time == newest else e)
    return _reports(there, lambda r: replace(r, destination=None))


def _placed(one: Story, place: str) -> Story:
    newest = glance(one.parcel).last
    return _events(one, lambda e: replace(e, place=place) if e.time == newest else e)


def _other_city(one: Story, dice: Random) -> Story:
    mine = one.own._replace(city=one.route.city)
    towns = ("Szczecin", "Bielefeld", "Тамбов", "Marseille", "Trondheim", "Житомир", "Austin, TX")
    return _placed(one, dice.choice(towns))._replace(own=mine)


def _other_postcode(one: Story, dice: Random) -> Story:
    mine = one.route.postcode
    digits = "".join(str((int(c) + 5) % 10) if c.isdigit() else c for c in mine)
    place = dice.choice((f"{digits} Town", f"Town, {digits}", digits))
    return _placed(one, place)._replace(own=one.own._replace(postcode=mine))


def _scanned_before(one: Story, dice: Random) -> Story:
    first = glance(one.parcel).steps[0].at
    return _order(one, placed=(first + timedelta(days=dice.randint(3, 40))).date())


def _hurried(one: Story, dice: Random) -> Story:
    """The whole way within two days."""
    times = [e.time for r in one.parcel.retrievals for e in r.report.events if e.time]
    first, span = min(times), max(times) - min(times)
    by = timedelta(days=dice.uniform(0.5, 2)) / span
    fast = _events(
        one, lambda e: replace(e, time=first + (e.time - first) * by if e.time else None)
    )
    placed = first.date() - timedelta(days=dice.randint(0, 5))
    return _order(fast._replace(now=max(times)), placed=placed)


def _two_orders(one: Story, dice: Random) -> Story:
    return _order(one, number=dice.choice(("8123456789012345, 8123456789012999", "111-1 111-2")))


def _on_two_parcels(one: Story, dice: Random) -> Story:
    number = s10(one.route.destination, dice)
    mine = _parcel(one, linked=(Linked(number),))
    other = Parcel(dice.choice((number, "A")), one.now, linked=(Linked(number),))
    glances = glance(mine.parcel), glance(other)
    return mine._replace(own=own(one.own.country, "", "", glances))


def _silent(least: float, most: float, one: Story, dice: Random) -> Story:
    """Nothing happens for so many days, and the visitor goes on asking."""
    newest = glance(one.parcel).last
    assert newest
    now = newest + timedelta(days=dice.uniform(least, most))
    asked = tuple(replace(r, at=now) for r in one.parcel.retrievals)
    return _order(_parcel(one, retrievals=asked), protection=None)._replace(now=now)


def _forgotten(one: Story, dice: Random) -> Story:
    return one._replace(now=one.now + timedelta(days=dice.uniform(17, 60)))


def _never_found(one: Story, dice: Random) -> Story:
    since = one.parcel.order.placed or one.parcel.added.date()
    now = one.now.replace(hour=12) + (since - one.now.date()) + timedelta(days=dice.randint(10, 50))
    return _parcel(one, failure=Failure("17track", now, "error.not_found"))._replace(now=now)


def _says(sub: str, one: Story, dice: Random) -> Story:
    """The next thing that a carrier says."""
    newest = glance(one.parcel).last or one.now
    at = newest + timedelta(days=dice.uniform(0.1, 3))
    source = "cainiao" if sub in ("it.export_held", "it.import_held", "ap.ending") else "17track"
    event = scan_of(source, sub, at, dice.choice(("", "Office 4")), None)
    news = Retrieval(source, at, Report(one.parcel.number, (event,)))
    return _parcel(one, retrievals=(*one.parcel.retrievals, news))._replace(now=at)


def _stored_until(least: int, most: int, one: Story, dice: Random) -> Story:
    until: date = one.now.date() + timedelta(days=dice.randint(least, most))
    return _reports(one, lambda r: replace(r, collect_by=until))


def _protected_until(least: int, most: int, one: Story, dice: Random) -> Story:
    return _order(one, protection=one.now.date() + timedelta(days=dice.randint(least, most)))


SAID = {
    "customs": "it.import_held", "export_held": "it.export_held", "failed": "df.other",
    "nobody_home": "df.nobody", "address": "df.address", "refused": "df.rejected",
    "stopped": "df.security", "returning": "ex.returning", "returned": "ex.returned",
    "lost": "ex.lost", "damaged": "ex.damage", "destroyed": "ex.destroyed",
    "cancelled": "ex.cancel", "delayed": "ex.delayed", "stopped-2": "ex.security",
    "refused-2": "ex.refused", "address-2": "ex.nobody", "unknown_number": "nf.invalid",
    "collect_ending": "ap.ending",
}  # fmt: skip

FAULTS: Mapping[str, Fault] = {
    "check_digit": Fault(_wrong_digit, _any),
    "check_digit-swapped": Fault(_swapped, _any),
    "seller_country": Fault(_foreign_seller, _any),
    "destination": Fault(_elsewhere, _told),
    "destination-seen": Fault(_given_out_elsewhere, _last_stretch),
    "city": Fault(_other_city, _last_stretch),
    "postcode": Fault(_other_postcode, _last_stretch),
    "before_order": Fault(_scanned_before, _told),
    "too_fast": Fault(_hurried, _far),
    "two_orders": Fault(_two_orders, _any),
    "twice": Fault(_on_two_parcels, _any),
    "quiet": Fault(partial(_silent, 14, 59.9), _abroad),
    "quiet-at-home": Fault(partial(_silent, 7, 29.9), _at_home),
    "expired": Fault(partial(_silent, 60, 200), _abroad),
    "expired-at-home": Fault(partial(_silent, 30, 200), _at_home),
    "unsent": Fault(partial(_silent, 14, 29.9), _registered),
    "stale": Fault(_forgotten, _moving),
    "not_found": Fault(_never_found, _unknown),
    "collect_soon": Fault(partial(_stored_until, 0, 3), _waiting),
    "collect_over": Fault(partial(_stored_until, -20, -1), _waiting),
    "protection": Fault(partial(_protected_until, 0, 7), _not_ended),
    "protection_over": Fault(partial(_protected_until, -15, -1), _not_ended),
    **{name: Fault(partial(_says, sub), _moving) for name, sub in SAID.items()},
}
