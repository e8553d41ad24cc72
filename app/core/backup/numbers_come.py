"""A file brings the numbers of orders that wait on the list for them."""

from collections.abc import Mapping
from datetime import datetime

from app.core.backup.plan import Change, Plan
from app.core.model import Parcel
from app.core.numbers import compact
from app.core.parcel.ordered import awaiting, awaits_number, became, order_numbers
from app.core.parcel.record import Record


def with_orders(plan: Plan, there: Mapping[str, Parcel], now: datetime) -> Plan:
    """The plan with the entries of the list that become parcels of the file: what the visitor said
    of an entry goes on with the parcel that names its order."""
    touched = {one.before.number for one in plan.changed}
    named = {
        compact(number): record.parcel.number
        for record in plan.records
        if record.shown.deleted is None and not awaits_number(record.shown)
        for number in order_numbers(record.shown.order)
    }
    if not named:
        return plan
    covers = (there[number] for number in named if number in there and number not in touched)
    entries = {named[one.number]: one for one in awaiting(covers)}
    after = {
        number: became(entry, number, None, record.parcel, now)[0]
        for record in plan.records
        if (entry := entries.get(number := record.parcel.number))
    }
    new = tuple(_told(one, after) for one in plan.new)
    changed = tuple(one._replace(after=_told(one.after, after)) for one in plan.changed)
    gone = tuple(
        Change(entry, Record(became(entry, number, None, None, now)[1]))
        for number, entry in entries.items()
    )
    return plan._replace(new=new, changed=(*changed, *gone))


def _told(record: Record, after: Mapping[str, Parcel]) -> Record:
    return record._replace(parcel=after.get(record.parcel.number, record.parcel))
