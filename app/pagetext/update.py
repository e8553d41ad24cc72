"""Pages sent here as text: read, corrected by hand, and kept; and other services' frames."""

from dataclasses import replace

from app.core.model import Event, Report
from app.core.numbers import compact, likely
from app.core.parcel.joining import Joined, join_orders
from app.core.parcel.ordered import awaits_number
from app.core.parcel.reports import is_about
from app.frame.effects import Copy, GoTo
from app.frame.handlers import Handlers, Step
from app.frame.messages import Went
from app.frame.state import State
from app.pagetext import pickup, saving
from app.pagetext.bookmarklet import bookmarklet
from app.pagetext.messages import (
    BookmarkletCopied,
    DraftCorrected,
    DraftSent,
    FileCame,
    PageLookedAt,
    Sent,
    SheetClosed,
    TakeFile,
)
from app.pagetext.state import Draft, Sheet

LONGEST_PLACE = 120
FEWEST_BESIDE = 4


def sent(state: State, message: Sent) -> Step:
    """What the text tells is laid out to be looked at; nothing is saved yet."""
    from app.core.orders.saved_page import is_html, text_of
    from app.core.paste import read_page  # long tables, that no start of the page should wait for

    about = message.number if message.number in state.parcels else ""
    text = text_of(message.text) if is_html(message.text) else message.text
    reports = read_page(text, now=state.here)
    sheet = _sheet(state, reports, about)
    if orders := _orders(state, text):
        sheet = _with_orders(sheet, orders, about)
    if codes := pickup.read(state, text, about):
        sheet = sheet._replace(codes=codes, problem="")
    if not message.text.strip():
        sheet = Sheet((), about, "sheet.empty")
    address = f"#/paste/{about}" if about else "#/paste"
    return replace(state, pagetext=sheet, place="paste", opened=about or None), (GoTo(address),)


def _sheet(state: State, reports: tuple[Report, ...], about: str) -> Sheet:
    told = [report for report in reports if report.events]
    if not told:
        return Sheet((), about, "sheet.nothing")
    if about and awaits_number(state.parcels[about]):
        return Sheet((_draft(told[0], told[0].number, state),), about)
    if about:
        mine = [report for report in told if is_about(report, state.parcels[about])]
        if not mine:
            return Sheet((), about, "sheet.other", told[0].number)
        return Sheet((_draft(replace(mine[0]), about, state),), about)
    return Sheet(tuple(_draft(report, report.number, state) for report in told))


def _orders(state: State, text: str) -> tuple[Joined, ...]:
    from app.core.orders.page import read_orders

    covers = (one.cover for one in state.book.glances)
    told = read_orders(text, state.today)
    return join_orders(told, covers, state.parcels.get, state.now, state.settings.home)


def _with_orders(sheet: Sheet, orders: tuple[Joined, ...], about: str) -> Sheet:
    """What a shop tells of an order is no parcel's history; one that stands below is longer."""
    if about and sheet.drafts:
        return sheet
    told = [_without_steps(one) for one in sheet.drafts]
    long = tuple(one for one in told if len(one.report.events) >= FEWEST_BESIDE)
    return Sheet(long if len(orders) == 1 else (), about, orders=orders)


def _without_steps(draft: Draft) -> Draft:
    """The draft without the steps of the order itself, as "Payment completed"."""
    from app.core.orders.labels import STEPS

    events = tuple(
        one for one in draft.report.events if not any(step in one.text.lower() for step in STEPS)
    )
    return draft._replace(report=replace(draft.report, events=events))


def _draft(report: Report, number: str, state: State) -> Draft:
    there = state.parcels.get(number)
    known = there.carrier if there else None
    return Draft(report, number, known or report.carrier or likely(number))


def draft_sent(state: State, message: DraftSent) -> Step:
    """The box is emptied of the text once what it tells is kept."""
    state, effects = sent(state, Sent(state.adding.draft))
    boxed = state.pagetext and state.pagetext._replace(boxed=True)
    return replace(state, pagetext=boxed), effects


def page_looked_at(state: State, message: PageLookedAt) -> Step:
    """Orders of which the list would learn something wait to be looked at, as those of a pasted
    page; nothing that waits already is pushed aside."""
    sheet = state.pagetext
    if state.place == "paste" or (sheet and (sheet.drafts or sheet.orders or sheet.codes)):
        return state, ()
    orders = tuple(one for one in _orders(state, message.text) if one.parcels)
    return replace(state, pagetext=Sheet(orders=orders, seen=True) if orders else sheet), ()


def file_came(state: State, message: FileCame) -> Step:
    return state, (TakeFile(message.about),)


def bookmarklet_copied(state: State, message: BookmarkletCopied) -> Step:
    return state, (Copy(bookmarklet(state.address)),)


def draft_corrected(state: State, message: DraftCorrected) -> Step:
    """One thing that was read from a page, as the visitor says that it is."""
    sheet = state.pagetext
    if sheet is None or not 0 <= message.draft < len(sheet.drafts):
        return state, ()
    correct = _CORRECTIONS.get(message.what)
    if correct is None:
        return state, ()
    draft = correct(sheet.drafts[message.draft], message.value)
    drafts = (*sheet.drafts[: message.draft], draft, *sheet.drafts[message.draft + 1 :])
    return replace(state, picker=None, pagetext=sheet._replace(drafts=drafts, problem="")), ()


def _with_number(draft: Draft, value: str) -> Draft:
    return draft._replace(number=compact(value)[:60])


def _with_carrier(draft: Draft, value: str) -> Draft:
    return draft._replace(carrier=value or None)


def _with_event(draft: Draft, value: str) -> Draft:
    index = {int(value)} if value.isascii() and value.isdigit() else set[int]()
    return draft._replace(dropped=draft.dropped ^ index)


def _with_place(draft: Draft, value: str) -> Draft:
    """The place of one event as the visitor writes it: its index, a bar, the place."""
    index, _, place = value.partition("|")
    events = tuple(
        replace(event, place=" ".join(place.split())[:LONGEST_PLACE]) if str(at) == index else event
        for at, event in enumerate(draft.report.events)
    )
    return draft._replace(report=replace(draft.report, events=events))


def _with_days(draft: Draft, value: str) -> Draft:
    """Day and month exchanged in every date that allows it."""
    events = tuple(_exchanged(event) for event in draft.report.events)
    return draft._replace(report=replace(draft.report, events=events))


def _exchanged(event: Event) -> Event:
    time = event.time
    if time is None or time.day > 12:
        return event
    return replace(event, time=time.replace(month=time.day, day=time.month))


_CORRECTIONS = {
    "number": _with_number,
    "carrier": _with_carrier,
    "event": _with_event,
    "place": _with_place,
    "days": _with_days,
}


def sheet_closed(state: State, message: SheetClosed) -> Step:
    address = f"#/p/{state.pagetext.about}" if state.pagetext and state.pagetext.about else "#/"
    return replace(state, pagetext=None), (GoTo(address),)


def left(state: State, message: Went) -> State:
    """What was read of a page waits for its own place, unless it was nothing."""
    here, sheet = message.place == "paste", state.pagetext
    if sheet is None or (here and sheet.about == compact(message.number)):
        return state
    told = sheet.drafts or sheet.orders or sheet.codes
    return replace(state, pagetext=None if here or not told else sheet)


HANDLERS: Handlers = {
    Sent: sent,
    DraftSent: draft_sent,
    FileCame: file_came,
    PageLookedAt: page_looked_at,
    BookmarkletCopied: bookmarklet_copied,
    DraftCorrected: draft_corrected,
    **saving.HANDLERS,
    **pickup.HANDLERS,
    SheetClosed: sheet_closed,
}
