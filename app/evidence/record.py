"""Evidence as JSON, for whoever wants to check it: every key, version 3.

`form` and `version` name this form, `made` the moment (UTC), `made_with` the address of the page.
`number`; `check_digit` with `result` ("pass", "fail", "none": the format has none, "unknown": no
known format), `expected` and `found`; `carrier` with `id` and `name`; `other_numbers`; `verify_at`,
and `official` if that is the carrier's own page. `order`, as the visitor gave it: `shop`, `number`,
`placed`, `price`, `seller_country`, `protection_ends`; `numbers` of the orders one by one, and
`other_parcels` in which they come. `origin`; `destination` as `declared` by the visitor, as `told`
by reports, `seen` (countries of events) and `last_place`. `service`, `weight_g`.
`status`, as the reports tell it, is one of app/core/statuses; `marked`, as the visitor tells it,
has `kind` ("delivered", "lost", "refunded", "returned") and `day`. `events`, newest first: `local`
(the clock of the place), `offset` (of that clock to UTC, null where the zone is unknown), `utc`,
`text`, `place`, `code`, `country`, `source`, `status`. `reports`: `source`, `host`, `route`,
`number`, `retrieved`, `events` (their count); `source` is "page" for a text that the visitor sent,
"look" for a page that their browser has seen, which `raw` both calls "page".
`days_without_movement`; `longest_pause` with `days`, `since`, `until`; `not_found`, when a carrier
did not know the number. `sha256` of `raw`, see `app.evidence.raw`, and its rule `sha256_of`. Only
if the visitor wants it, `own` with `name`, `note` and `tags`.

Countries are ISO 3166-1 codes, times ISO 8601; what is not known is null or empty.
"""

import json
import re
from datetime import date
from typing import Any

from app.core.carriers import carrier
from app.core.parcel.ordered import order_numbers
from app.evidence.raw import RULE, whole
from app.evidence.sheet import Evidence, Testimony, Witness

FORM = "parcelbook-evidence"
VERSION = 3


def record(sheet: Evidence) -> str:
    """A sheet as the text of its JSON file."""
    return whole(json.dumps(_record(sheet), ensure_ascii=False, indent=1) + "\n")


def file_name(sheet: Evidence, ending: str) -> str:
    """What a file of a sheet is called: its number and the day."""
    number = re.sub(r"[^A-Za-z0-9-]", "_", sheet.number)
    return f"evidence-{number}-{sheet.made:%Y-%m-%d}.{ending}"


def _record(sheet: Evidence) -> dict[str, Any]:
    found = {
        "form": FORM,
        "version": VERSION,
        "made": _iso(sheet.made),
        "made_with": sheet.address,
        "number": sheet.number,
        "check_digit": sheet.check._asdict(),
        "carrier": _carrier(sheet.carrier),
        "other_numbers": [{"number": n.number, "carrier": n.carrier} for n in sheet.linked],
        "verify_at": sheet.link.url,
        "official": sheet.link.own,
        "order": _order(sheet),
        "origin": sheet.origin,
        "destination": {
            "declared": sheet.declared,
            "told": sheet.told,
            "seen": list(sheet.seen),
            "last_place": sheet.place,
        },
        "service": sheet.service,
        "weight_g": sheet.weight_g,
        "status": sheet.status,
        "marked": _marked(sheet),
        "events": [_event(one) for one in sheet.testimonies],
        "reports": [_report(one) for one in sheet.witnesses],
        "days_without_movement": sheet.quiet,
        "longest_pause": _pause(sheet),
        "not_found": _iso(sheet.not_found),
        "sha256": sheet.sha256,
        "sha256_of": RULE,
        "raw": sheet.raw,
    }
    if sheet.own:
        found["own"] = sheet.own._asdict()
    return found


def _iso(when: date | None) -> str | None:
    return when.isoformat() if when else None


def _carrier(carrier_id: str | None) -> dict[str, str] | None:
    if not carrier_id:
        return None
    try:
        return {"id": carrier_id, "name": carrier(carrier_id).name}
    except KeyError:
        return {"id": carrier_id, "name": carrier_id}


def _order(sheet: Evidence) -> dict[str, Any]:
    order = sheet.order
    return {
        "shop": order.shop,
        "number": order.number,
        "numbers": list(order_numbers(order)),
        "other_parcels": list(sheet.companions),
        "placed": _iso(order.placed),
        "price": order.price,
        "seller_country": order.country,
        "protection_ends": _iso(order.protection),
    }


def _marked(sheet: Evidence) -> dict[str, str] | None:
    mark = sheet.marked
    return {"kind": mark.kind, "day": mark.day.isoformat()} if mark else None


def _event(one: Testimony) -> dict[str, Any]:
    return {
        "local": _iso(one.local),
        "offset": one.offset or None,
        "utc": _iso(one.utc),
        "text": one.event.text,
        "place": one.event.place,
        "code": one.event.code,
        "country": one.event.country,
        "source": one.source,
        "status": one.sub,
    }


def _report(one: Witness) -> dict[str, Any]:
    return {
        "source": one.source,
        "host": one.host,
        "route": one.route,
        "number": one.number,
        "retrieved": _iso(one.at),
        "events": one.told,
    }


def _pause(sheet: Evidence) -> dict[str, Any] | None:
    if sheet.pause is None:
        return None
    since, until = _iso(sheet.pause.since), _iso(sheet.pause.until)
    return {"days": sheet.pause.days, "since": since, "until": until}
