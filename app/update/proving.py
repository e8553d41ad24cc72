"""A parcel's details and evidence handed to the visitor."""

from dataclasses import replace

from app.effects import Copy, Download, GiveSheet
from app.listing import listing
from app.messages import DetailsCopied, EvidenceTaken, OwnShown
from app.state import State
from app.update.handlers import Handlers, Step

FORMS = frozenset({"copy", "text", "picture", "share"})


def details_copied(state: State, message: DetailsCopied) -> Step:
    """The details of the named parcels, or of those that the list shows."""
    from app.copying import details  # reads tables that no start of the page should wait for

    book = state.book
    numbers = [n for n in message.numbers if n in book] if message.numbers else _listed(state)
    if not numbers:
        return state, ()
    return state, (Copy(details([(book.glance(n), book.journey(n)) for n in numbers], state.now)),)


def _listed(state: State) -> list[str]:
    return [one.cover.number for one in listing(state).found]


def evidence_taken(state: State, message: EvidenceTaken) -> Step:
    """The evidence as a file, a text or a picture; nothing for a number that is not on the list."""
    from app.evidence import evidence, file_name, record  # as above

    sheet = evidence(state, message.number)
    if sheet is None:
        return state, ()
    if message.form == "json":
        return state, (Download(file_name(sheet, "json"), "application/json", record(sheet)),)
    return state, (GiveSheet(sheet, message.form),) if message.form in FORMS else ()


def own_shown(state: State, message: OwnShown) -> Step:
    return replace(state, noted=message.number if message.shown else ""), ()


HANDLERS: Handlers = {
    DetailsCopied: details_copied,
    EvidenceTaken: evidence_taken,
    OwnShown: own_shown,
}
