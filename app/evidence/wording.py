"""Evidence in words: the facts of a sheet, and the whole of it as lines for a text or a picture."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from typing import NamedTuple

from app.core.language.words import Words
from app.core.model import PAGE
from app.core.parcel.plain_copy import plain
from app.core.reach.bridge import LOOK
from app.core.statuses import SUBS
from app.evidence.sheet import Evidence, Testimony, Witness
from app.pieces.marked import marked
from app.pieces.source_names import teller

INDENT = "    "
PAGES = {PAGE: "evidence.page", LOOK: "evidence.page_seen"}


class Line(NamedTuple):
    """One line: `kind` is "title", "heading", "fact", "plain", "event", "quiet", "mono" or "rule".

    `direction` is that of its language: "ltr" or "rtl". Only a fact has a `label`.
    """

    kind: str
    text: str
    direction: str = ""
    label: str = ""


def facts(sheet: Evidence, w: Words) -> tuple[tuple[str, str], ...]:
    """Labels with what is known; nothing where nothing is."""
    found = {
        "carrier": w.carrier(sheet.carrier) if sheet.carrier else "",
        "linked": w.row(_linked(sheet, w)),
        "status": w.t(SUBS[sheet.status].label) if sheet.status else "",
        "marked": marked(sheet.marked, w) if sheet.marked else "",
        "quiet": _quiet(sheet, w),
        "pause": _pause(sheet, w),
        "not_found": _moment(sheet.not_found, w) if sheet.not_found else "",
        **_way(sheet, w),
        **_order(sheet, w),
        **(_own(sheet) if sheet.own else {}),
    }
    rows = [(w.t(f"evidence.fact.{name}"), plain(value)) for name, value in found.items() if value]
    return ((w.t("evidence.fact.check"), check(sheet, w)), *rows)


def check(sheet: Evidence, w: Words) -> str:
    """What the check digit says."""
    result, expected, found = sheet.check
    return w.t(f"evidence.check.{result}", expected=expected, found=found)


def _linked(sheet: Evidence, w: Words) -> Iterator[str]:
    for one in sheet.linked:
        yield f"{one.number} ({w.carrier(one.carrier)})" if one.carrier else one.number


def _quiet(sheet: Evidence, w: Words) -> str:
    return "" if sheet.quiet is None else w.t("evidence.days", count=sheet.quiet)


def _pause(sheet: Evidence, w: Words) -> str:
    if sheet.pause is None or sheet.pause.days <= (sheet.quiet or 0):
        return ""  # the silence until now is longer, and stands beside it
    days = w.t("evidence.days", count=sheet.pause.days)
    since, until = _day(sheet.pause.since.date(), w), _day(sheet.pause.until.date(), w)
    return w.t("evidence.pause", days=days, since=since, until=until)


def _way(sheet: Evidence, w: Words) -> dict[str, str]:
    return {
        "origin": _country(sheet.origin, w),
        "declared": _country(sheet.declared, w),
        "told": _country(sheet.told, w),
        "seen": w.row(map(w.country, sheet.seen)),
        "place": sheet.place,
        "service": sheet.service,
        "weight": _weight(sheet.weight_g, w),
    }


def _country(code: str | None, w: Words) -> str:
    return w.country(code) if code else ""


def _weight(grams: int | None, w: Words) -> str:
    return w.t("fact.kilograms", kg=w.intl.number(grams / 1000)) if grams else ""


def _order(sheet: Evidence, w: Words) -> dict[str, str]:
    order = sheet.order
    return {
        "shop": order.shop,
        "order": order.number,
        "companions": w.row(sheet.companions),
        "placed": _day(order.placed, w),
        "price": order.price,
        "seller": _country(order.country, w),
        "protection": _day(order.protection, w),
    }


def _own(sheet: Evidence) -> dict[str, str]:
    own = sheet.own
    assert own is not None
    return {"name": own.name, "note": own.note, "tags": ", ".join(own.tags)}


def _day(when: date | None, w: Words) -> str:
    return w.intl.day(when, year=True) if when else ""


def _moment(when: datetime, w: Words) -> str:
    """A moment in UTC in words."""
    when = when.astimezone(UTC)
    return f"{w.intl.day(when.date(), year=True)}, {w.intl.clock(when)} UTC"


def minute(when: datetime) -> str:
    """A moment as evidence writes it, alike in all languages; seconds only where there are any.

    >>> minute(datetime(2026, 11, 20, 14, 5)), minute(datetime(2026, 11, 20, 14, 5, 33))
    ('2026-11-20 14:05', '2026-11-20 14:05:33')
    """
    return f"{when:%Y-%m-%d %H:%M:%S}" if when.second else f"{when:%Y-%m-%d %H:%M}"


def moments(one: Testimony, w: Words) -> tuple[str, str]:
    """When an event was: on the clock of its place, and in UTC or why that cannot be said."""
    if one.local is None:
        return w.t("time.unknown"), ""
    if one.utc is None:
        return minute(one.local), w.t("evidence.zone_unknown")
    return f"{minute(one.local)} {one.offset}", f"{minute(one.utc)} UTC"


def spoken(one: Testimony, w: Words) -> tuple[str, str]:
    """The same as people say it: the day and hour of its place, then how those stand to UTC."""
    if one.local is None:
        return w.t("time.unknown"), ""
    local = f"{_day(one.local.date(), w)}, {_clock(one.local, w)}"
    if one.utc is None:
        return local, w.t("evidence.zone_unknown")
    if one.utc.replace(tzinfo=None) == one.local:
        return local, "UTC"
    same = one.utc.date() == one.local.date()
    utc = _clock(one.utc, w) if same else f"{_day(one.utc.date(), w)}, {_clock(one.utc, w)}"
    return local, w.dotted(f"UTC{one.offset}", f"{utc} UTC")


def _clock(when: datetime, w: Words) -> str:
    """The clock of the visitor's region; with seconds, where there are any, of 24 hours."""
    return f"{when:%H:%M:%S}" if when.second else w.intl.clock(when)


def meaning(one: Testimony, w: Words) -> str:
    """What an event means, in the visitor's language; "" where that is not understood."""
    return w.t(SUBS[one.sub].label) if one.sub else ""


def source(name: str, w: Words) -> str:
    """The name of a source; its id if this version of the page does not know it."""
    if name in PAGES:
        return w.t(PAGES[name])
    return teller(name, w)


def route(one: Witness, w: Words) -> str:
    """How a source was reached."""
    return w.t(f"evidence.route.{one.route.replace(' ', '_')}", host=one.host)


def received(one: Witness, w: Words) -> str:
    """When a report came, about which number, with how much."""
    moment = _moment(one.at, w)
    return w.t("evidence.report", count=one.told, number=one.number or "—", moment=moment)


def verify(sheet: Evidence, w: Words) -> str:
    """What stands before the address where the evidence can be verified."""
    kind = "other" if not sheet.link.own else "filled" if sheet.link.filled else "unfilled"
    return w.t(f"evidence.verify.{kind}")


def made(sheet: Evidence, w: Words) -> str:
    """When a sheet was made, and with what."""
    return w.t("evidence.made", moment=_moment(sheet.made, w))


def lines(sheet: Evidence, speakers: Sequence[Words]) -> tuple[Line, ...]:
    """The whole sheet, in each of the languages after the other."""
    found: list[Line] = []
    for w in speakers:
        direction = w.t("language.dir")
        told = [line._replace(direction=direction) for line in _lines(sheet, w)]
        found += [Line("rule", "", direction), *told] if found else told
    return tuple(found)


def _lines(sheet: Evidence, w: Words) -> Iterator[Line]:
    yield Line("title", w.t("evidence.title", number=sheet.number))
    yield Line("quiet", made(sheet, w))
    yield Line("plain", f"{w.t('evidence.honest')} {verify(sheet, w)} {sheet.link.url}")
    yield from (Line("fact", value, label=label) for label, value in facts(sheet, w))
    yield Line("heading", w.t("evidence.events", count=len(sheet.testimonies)))
    for one in sheet.testimonies:
        yield from _testimony(one, len(sheet.witnesses) > 1, w)
    yield Line("heading", w.t("evidence.reports"))
    for one in sheet.witnesses:
        yield Line("plain", f"{source(one.source, w)}: {received(one, w)}")
        yield Line("quiet", route(one, w))
    yield Line("heading", w.t("evidence.hash"))
    yield Line("mono", sheet.sha256)
    yield Line("quiet", w.t("evidence.hash_about"))


def _testimony(one: Testimony, named: bool, w: Words) -> Iterator[Line]:
    local, utc = moments(one, w)
    place = f"[{plain(one.event.place)}]" if one.event.place else ""
    text = plain(one.event.text) or w.t("history.no_words")
    yield Line("event", " ".join(filter(None, (local, place, text))))
    teller = source(one.source, w) if named else ""
    yield Line("quiet", w.dotted(utc, meaning(one, w), plain(one.event.code), teller))


def text(sheet: Evidence, speakers: Sequence[Words]) -> str:
    """The whole sheet as a text."""
    return "\n".join(map(_written, lines(sheet, speakers))) + "\n"


def _written(line: Line) -> str:
    shapes = {
        "fact": f"{line.label}: {line.text}",
        "title": f"{line.text}\n{'=' * min(len(line.text), 60)}",
        "heading": f"\n{line.text}",
        "rule": f"\n{'-' * 60}\n",
        "quiet": f"{INDENT}{line.text}" if line.text else "",
    }
    return shapes.get(line.kind, line.text)
