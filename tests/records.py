"""A parcel of which everything is known, and its record taken apart."""

from copy import deepcopy
from datetime import UTC, date, datetime, timedelta, timezone

from app.core.model import Eta, Event, Failure, Linked, Mark, Order, Parcel, Report, Retrieval

FULL = Parcel(
    "RR123456785CN",
    datetime(2026, 11, 22, 12, tzinfo=UTC),
    carrier="posten-norge",
    origin="CN",
    destination="NO",
    name="Lamp",
    note="for the hall",
    archived=datetime(2026, 11, 22, 13, tzinfo=UTC),
    deleted=datetime(2026, 11, 22, 14, tzinfo=UTC),
    retrievals=(
        Retrieval(
            "bring",
            datetime(2026, 11, 22, 12, 0, 0, 250, tzinfo=UTC),
            Report(
                "RR123456785CN",
                (
                    Event(
                        datetime(2026, 11, 21, 9, 30, tzinfo=timezone(timedelta(hours=1))),
                        "In transit",
                        "OSLO",
                        "IN_TRANSIT",
                        country="NO",
                    ),
                    Event(datetime(2026, 11, 20, 8), "Sent", zone_known=False),
                ),
                Eta(date(2026, 11, 24), date(2026, 11, 26)),
                "CN",
                "NO",
                "Parcel",
                1200,
                date(2026, 12, 1),
                "posten-norge",
                (Linked("CP123456785SK", "slovenska-posta"),),
            ),
            "direct",
        ),
    ),
    failure=Failure(
        "bring", datetime(2026, 11, 22, 12, 30, tzinfo=UTC), "error.timed_out", (("host", "x.no"),)
    ),
    order=Order("AliExpress", "8123456789", date(2026, 11, 1), "12.30 €", "CN", date(2027, 1, 20)),
    tags=("gift", "home"),
    mark=Mark("delivered", date(2026, 11, 22)),
)
WRONG = [{}, [], [[]], {"v": 1}, "", "?", 0, 7, -1.5, True]


def nodes(value, path=()):
    """The paths of everything inside a record, the record itself first."""
    yield path
    if isinstance(value, dict | list):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield from nodes(value[key], (*path, key))


def at(record, path):
    for key in path:
        record = record[key]
    return record


def with_node(record, path, value):
    """The record with another value at a path."""
    if not path:
        return value
    changed = deepcopy(record)
    at(changed, path[:-1])[path[-1]] = value
    return changed
