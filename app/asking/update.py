"""Asking sources about parcels: one, a round of many, and what came back."""

from collections.abc import Mapping
from dataclasses import replace

from app.asking.messages import (
    Answered,
    NotAnswered,
    Notify,
    PageSeen,
    Reconnected,
    Refreshed,
    Returned,
    StopAsking,
    Stopped,
    Waited,
)
from app.asking.questions import CARRIED, ask_all, ask_due, ask_further, look, put, with_asking
from app.asking.rounds import ended
from app.asking.state import Question
from app.core.model import PAGE, Failure, Parcel, Retrieval
from app.core.parcel.history import latest, linked
from app.core.parcel.reports import is_about, with_page, with_retrieval
from app.core.reach import service
from app.core.reach.bridge import LOOK
from app.core.reach.freshness import look_due, wanted
from app.core.reach.routes import Way, looks, own_ways, ways
from app.core.reach.service import Service
from app.core.sources.errors import PageEmpty
from app.frame.common import Toast
from app.frame.effects import Save, SaveService
from app.frame.handlers import Effect, Handlers, Step, changed, with_parcels
from app.frame.state import State

FINAL = frozenset({"", "error.not_found", "error.bad_number", "error.offline"})
"""Ends of a question after which no other source is asked: the visitor's, or the carrier's no."""
LASTING = frozenset({"error.refused", "error.key_required", "error.bad_key"})
"""Failures for which services with a small quota are asked instead; trouble passes by itself."""


def refreshed(state: State, message: Refreshed) -> Step:
    """One parcel asked again, or all that are neither put away nor delivered.

    After a round that was stopped, only those that it did not come to.
    """
    if message.number:
        state, effects = ask_all(state, (message.number,), counted=False, source=message.source)
    else:
        moving = [one.cover.number for one in state.book.glances if wanted(one)]
        left = [number for number in moving if number in state.asking.left]
        state, effects = ask_all(with_asking(state, left=frozenset()), left or moving)
    if not effects and message.number not in state.asking.busy:
        state = replace(state, toast=Toast("toast.none_to_ask"))
    elif "offline" in state.notices:
        state = replace(state, toast=Toast("error.offline"))
    return state, effects


def returned(state: State, message: Returned) -> Step:
    """What is due is asked about without a word, if the visitor wants that and is online.

    After a pause another visit begins.
    """
    visit = state.listing.visit.resumed(state.now)
    return ask_due(replace(state, listing=state.listing._replace(visit=visit)))


def reconnected(state: State, message: Reconnected) -> Step:
    """What waited for the line is asked, and what has become due meanwhile."""
    waits = sorted(state.asking.offline)
    state = with_asking(state, offline=frozenset[tuple[str, str]]())
    effects: list[Effect] = []
    for number, source in waits:
        state, asks = ask_all(state, (number,), counted=len(waits) > 1, source=source)
        effects += asks
    state, asks = ask_due(state)
    return state, (*effects, *asks)


def waited(state: State, message: Waited) -> Step:
    """Who wants to be told of changes is asked for, while the page is open, in silence."""
    return ask_due(state, counted=False) if state.settings.alerts else (state, ())


def answered(state: State, message: Answered) -> Step:
    """A report takes its place in the parcel; events that the carrier has dropped are kept."""
    source, report = message.source, message.report
    asked = (message.number, report.number, source)
    question = next((q for q in state.asking.questions if q[:3] == asked), None)
    via = "" if question is None else question.via or "direct"
    known = service.answered(state.means.service(source), state.now, relayed=via != "direct")
    state = replace(state, services={**state.services, source: known})
    saved = SaveService(source)
    parcel = state.parcels.get(message.number)
    if parcel is None:
        return ended(state, message.number, source, report.number), (saved,)
    after = with_retrieval(parcel, Retrieval(source, state.now, report, via))
    state, effects = _told(state, parcel, after, source, report.number)
    return state, (*effects, saved)


def _told(state: State, parcel: Parcel, after: Parcel, source: str, number: str) -> Step:
    """The state with what a parcel has become by an answer, which ends a question."""
    before = latest(parcel)
    moved = latest(after) != before
    state = with_parcels(state, after)
    state = ended(state, parcel.number, source, number, moved=moved)
    told = (Notify(parcel.number),) if state.settings.alerts and before and moved else ()
    state, asks = ask_further(state, parcel, after)
    return state, (Save(after), *told, *asks)


def page_seen(state: State, message: PageSeen) -> Step:
    """What a carrier's page tells of the parcel is kept as a page that was pasted would be."""
    from app.core.paste import read_page  # long tables, that no start of the page should wait for

    number = message.number
    parcel = state.parcels.get(number)
    if parcel is None:
        return ended(state, number, PAGE, number), ()
    read = read_page(message.text, now=state.here)
    told = next((one for one in read if one.events and is_about(one, parcel)), None)
    if told is None:
        return not_answered(state, NotAnswered(number, PAGE, PageEmpty.key))
    return _told(state, parcel, with_page(parcel, told, state.now, LOOK), PAGE, number)


def not_answered(state: State, message: NotAnswered) -> Step:
    """A failure stands beside what is known already; it never takes its place.

    Before it is told, the next way to the same number is tried.
    """
    parcel, source = message.number, message.source
    number = message.asked or parcel
    if not message.key:
        return ended(state, parcel, source, number), ()
    state, saved = _failed(state, message)
    question = next(
        (q for q in state.asking.questions if q[:3] == (parcel, number, source)),
        Question(parcel, number, source),
    )
    way = _next_way(state, question, message.key) if message.key not in FINAL else None
    if way is not None:
        state = _without(state, question)
        tried = (*question.tried, source)
        again = Question(parcel, number, way.source.id, tried, quiet=question.quiet)
        state, asks = put(state, again, way)
        return state, (*saved, *asks)
    if _may_look(state, question, message.key):
        state, asks = look(_without(state, question), question._replace(tried=(source,)))
        return state, (*saved, *asks)
    effects: tuple[Effect, ...] = ()
    there = state.parcels.get(parcel)
    if there is not None and (number == parcel or not there.retrievals):
        failure = Failure(source, state.now, message.key, message.args)
        state, effects = changed(state, parcel, failure=failure)
    if message.key == "error.offline":
        alone = question.source if question.alone else ""
        state = with_asking(state, offline=state.asking.offline | {(parcel, alone)})
    failed = message.key != "error.not_found"
    return ended(state, parcel, source, number, failed=failed), (*effects, *saved)


def _failed(state: State, message: NotAnswered) -> Step:
    """What the failure says of the service itself is remembered."""
    if message.key in FINAL or message.source == PAGE:
        return state, ()
    wait = dict(message.args).get("retry_after", "")
    before = state.means.service(message.source)
    wait_s = int(wait) if wait.isascii() and wait.isdigit() else None
    after = service.failed(before, message.key, wait_s, state.now)
    if after == before:
        return state, ()
    services: Mapping[str, Service] = {**state.services, message.source: after}
    return replace(state, services=services), (SaveService(message.source),)


def _may_look(state: State, question: Question, key: str) -> bool:
    """Whether the carrier's own page is looked at after a question that failed; after one that
    nobody pressed for, no more often than by itself."""
    parcel = state.parcels.get(question.parcel)
    open_still = any(q is question for q in state.asking.questions)
    if parcel is None or question.alone or question.source == PAGE or not open_still:
        return False
    journey = state.book.journey(parcel.number)
    if question.quiet and not look_due(parcel, journey, state.now):
        return False
    own = question.number == parcel.number
    return own and key not in FINAL and looks(parcel, state.means) == LOOK


def _next_way(state: State, question: Question, key: str) -> Way | None:
    """The next source that was not tried for this question, if one can be asked at once."""
    parcel = state.parcels.get(question.parcel)
    if parcel is None or question.alone or not any(q is question for q in state.asking.questions):
        return None
    means = state.means
    if question.number == parcel.number:
        found = own_ways(parcel, means)
    else:
        one = next((one for one in linked(parcel) if one.number == question.number), None)
        found = ways(one.carrier, one.number, means) if one and one.carrier else ()
        found = tuple(way for way in found if not way.source.aggregator)
    passed = {question.source, *question.tried}
    for way in found:
        same = way.source.id == question.source
        again = same and way.via in CARRIED and way.via != question.via
        spared = way.source.aggregator and key not in LASTING
        if not way.why and not spared and (way.source.id not in passed or again):
            return way
    return None


def stopped(state: State, message: Stopped) -> Step:
    """Ends the questions; what a round did not come to is what the next one begins with."""
    under_way = state.asking.round
    waiting = under_way.waiting if under_way else frozenset[str]()
    return with_asking(state, left=waiting), (StopAsking(),)


def _without(state: State, question: Question) -> State:
    return with_asking(state, questions=tuple(q for q in state.asking.questions if q != question))


HANDLERS: Handlers = {
    Refreshed: refreshed,
    Returned: returned,
    Reconnected: reconnected,
    Waited: waited,
    Answered: answered,
    PageSeen: page_seen,
    NotAnswered: not_answered,
    Stopped: stopped,
}
