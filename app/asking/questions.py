"""The questions about parcels: to whom each of a parcel's numbers is put, and who waits."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from itertools import chain
from typing import Any

from app.asking.messages import Ask, Look
from app.asking.rounds import begun
from app.asking.state import Question
from app.core.carriers import link
from app.core.model import PAGE, Failure, Parcel
from app.core.parcel.glance import Glance
from app.core.parcel.history import linked
from app.core.reach import service
from app.core.reach.bridge import BRIDGE, LOOK
from app.core.reach.freshness import due, look_due, maybe_due, wanted, watched
from app.core.reach.routes import RELAY, Way, looks, own_ways, route, ways
from app.frame.effects import SaveService
from app.frame.handlers import Effect, Step, changed
from app.frame.state import State

CARRIED = frozenset({RELAY, BRIDGE})
"""The ways on which another asks for the page."""


def answerable(one: Glance, state: State) -> bool:
    """Whether anybody can be asked about one of a parcel's numbers; its history stays closed."""
    cover, means = one.cover, state.means
    others = (way for n in one.linked for way in ways(n.carrier, n.number, means))
    found = chain(own_ways(cover, means), others)
    return looks(cover, means) == LOOK or any(not way.why for way in found)


def waiting(state: State, sources: Collection[str], *, kind: str = "") -> tuple[str, ...]:
    """The parcels of which nothing is known yet, and that one of these sources can tell of now.

    Of routes of this `kind` ("relay") all of them.
    """
    found: list[str] = []
    for one in state.book.glances:
        if one.asked is not None or not wanted(one):
            continue
        road = route(one.cover, state.means)
        if road.source is not None and (road.source.id in sources or road.kind == kind):
            found.append(one.cover.number)
    return tuple(found)


def ask_all(
    state: State,
    numbers: Iterable[str],
    *,
    counted: bool = True,
    only_due: bool = False,
    source: str = "",
) -> Step:
    """The questions for these parcels; those under way, or settled, are left alone.

    Each of a parcel's numbers is asked of the best way there is, or of `source` alone. Without a
    network nobody is asked, nor a quota used: the parcels wait for it, and say so.
    """
    offline = "offline" in state.notices
    effects: list[Effect] = []
    asked: list[str] = []
    for number in numbers:
        parcel = state.parcels.get(number)
        if parcel is None or number in state.asking.busy or state.book.glance(number).settled:
            continue
        questions = tuple(_questions(parcel, state, only_due, source))
        looked = not questions and _to_look(parcel, state, only_due, source)
        if offline and (questions or looked):
            whom = questions[0][0].source if questions else PAGE
            state, saved = waits(state, number, whom, source)
            effects.extend(saved)
            continue
        for question, way in questions:
            state, asks = put(state, question, way)
            effects.extend(asks)
            asked.append(number)
        if looked:
            alone = source == PAGE
            state, looks = look(state, Question(number, number, PAGE, alone=alone, quiet=only_due))
            effects.extend(looks)
            asked.append(number)
    new = frozenset(asked)
    if counted and new:
        state = begun(state, new)
    return state, tuple(effects)


def waits(state: State, number: str, source: str, alone: str = "") -> Step:
    """A parcel that is asked about once the device is online again; `alone` as in `ask_all`."""
    offline = state.asking.offline | {(number, alone)}
    failure = Failure(source, state.now, "error.offline")
    return changed(with_asking(state, offline=offline), number, failure=failure)


def ask_due(state: State, *, counted: bool = True) -> Step:
    """The questions that are due, if the visitor wants them asked without a word and is online."""
    if not state.settings.opening or "offline" in state.notices:
        return state, ()
    open_still = (one for one in state.book.glances if wanted(one) or watched(one, state.today))
    glances = [one for one in open_still if maybe_due(one, state.now)]
    moving = [one.cover.number for one in glances if answerable(one, state)]
    return ask_all(state, moving, counted=counted, only_due=True)


def _questions(
    parcel: Parcel, state: State, only_due: bool, source: str
) -> Iterable[tuple[Question, Way]]:
    """A parcel's own number, and the others where their carrier itself can be asked."""
    means = state.means
    roads = {parcel.number: own_ways(parcel, means)}
    if source:
        mine = tuple(way for way in roads[parcel.number] if way.source.id == source)
        roads = {parcel.number: mine}
    else:
        for one in linked(parcel):
            own = ways(one.carrier, one.number, means) if one.carrier else ()
            roads[one.number] = tuple(way for way in own if not way.source.aggregator)
    journey = state.book.journey(parcel.number)
    for number, found in roads.items():
        way = next((way for way in found if not way.why), None)
        if way and (not only_due or due(parcel, journey, number, way.source, state.now)):
            asked = Question(
                parcel.number, number, way.source.id, alone=bool(source), quiet=only_due
            )
            yield asked, way


def ask_further(state: State, before: Parcel | None, parcel: Parcel) -> Step:
    """The questions about further numbers that an answer or a page has just named: whoever takes a
    parcel over is asked at once, on the best way."""
    known = {one.number for one in linked(before)} if before else set[str]()
    numbers = {one.number for one in linked(parcel)} - known
    effects: list[Effect] = []
    if not numbers or "offline" in state.notices or state.book.glance(parcel.number).settled:
        return state, ()
    for question, way in _questions(parcel, state, only_due=True, source=""):
        if question.number in numbers:
            state, asks = put(state, question, way)
            effects += asks
    return state, tuple(effects)


def _to_look(parcel: Parcel, state: State, only_due: bool, source: str) -> bool:
    """Whether the carrier's own page is to be looked at: where nobody is asked, or if wanted."""
    if source not in ("", PAGE) or looks(parcel, state.means) != LOOK:
        return False
    journey = state.book.journey(parcel.number)
    return not only_due or look_due(parcel, journey, state.now)


def look(state: State, question: Question) -> Step:
    """A look at the page of a parcel's carrier."""
    number = question.parcel
    page = link(state.parcels[number].carrier or "", number)
    state = with_asking(
        state,
        busy=state.asking.busy | {number},
        questions=(*state.asking.questions, question._replace(source=PAGE, via=LOOK)),
    )
    return state, (Look(number, page.url, question.quiet),)


def put(state: State, question: Question, way: Way) -> Step:
    """A question to be asked, and counted against its source's quota."""
    parcel, number, source, *_ = question
    via = way.via if way.via in CARRIED else ""
    counted = service.asked(state.means.service(source), number, state.now)
    state = with_asking(
        replace(state, services={**state.services, source: counted}),
        busy=state.asking.busy | {parcel},
        questions=(*state.asking.questions, question._replace(via=via)),
    )
    asked = "" if number == parcel else number
    ask = Ask(parcel, source, asked, via)
    return state, (ask, SaveService(source))


def with_asking(state: State, **fields: Any) -> State:
    """The state with other questions under way: `fields` are those of `Asking`."""
    return replace(state, asking=state.asking._replace(**fields))
