"""Questions to carriers over the network: in turn per host, in time, again where that helps."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import UTC, datetime
from time import monotonic
from typing import Any, NamedTuple

from js import Math, navigator

from app.access.messages import LeftDevice, Probe, Probed, Tried, TryKey
from app.asking.messages import Answered, Ask, NotAnswered, StopAsking
from app.browser import bridge
from app.browser.call import Note, fetched
from app.browser.faults import understood
from app.browser.rim import EffectHandlers
from app.core.model import Report
from app.core.model.exchange import Access, Request, Response
from app.core.reach.bridge import BRIDGE
from app.core.reach.relay import ABOUT, Relay, back, hosts, through
from app.core.reach.routes import RELAY, RELAY_ADDRESS, Means
from app.core.reach.traffic import (
    LONGEST_WAIT_S,
    Lane,
    delay_before_retry,
    readable,
)
from app.core.sources import SOURCES, Source, load
from app.core.sources.errors import (
    BadNumber,
    NotFound,
    Quota,
    Refused,
    SourceError,
    Unavailable,
    Unreadable,
)
from app.frame.handlers import Message

RELAY_SECONDS = 25
MOST_STEPS = 5

Tell = Callable[[Message], None]


class Net:
    """The page's questions; `lanes` holds what each host may be asked at once."""

    def __init__(self) -> None:
        self.lanes: dict[str, Lane] = {}
        self.questions: set[asyncio.Task[None]] = set()
        self.trials: set[asyncio.Task[None]] = set()
        self.turns: dict[str, asyncio.Event] = {}

    def put(self, question: Coroutine[Any, Any, None]) -> None:
        """Sees a question through that is put elsewhere, and is stopped with the others."""
        self._spawn(question, self.questions)

    def ask(self, effect: Ask, means: Means, tell: Tell) -> None:
        """Asks one source about one number, and tells the page how it ended."""
        self._spawn(self._answer(effect, means, tell), self.questions)

    def try_key(self, effect: TryKey, means: Means, tell: Tell) -> None:
        """Asks with the visitor's key about a number that is nobody's; only the key matters.

        The relay is asked who it is.
        """
        trial = self._relay_tried if effect.source == RELAY else self._tried
        self._spawn(trial(effect, means, tell), self.trials)

    def probe(self, effect: Probe, tell: Tell) -> None:
        """Finds out whether this browser may read a source, without a key or anybody's number."""
        self._spawn(self._probed(SOURCES[effect.source], tell), self.trials)

    def _spawn(self, work: Coroutine[Any, Any, None], tasks: set[asyncio.Task[None]]) -> None:
        task = asyncio.ensure_future(work)
        tasks.add(task)
        task.add_done_callback(tasks.discard)

    def stop(self) -> None:
        """Ends every question that is still waiting or under way; trials of services go on."""
        for question in self.questions:
            question.cancel()

    async def _answer(self, effect: Ask, means: Means, tell: Tell) -> None:
        number, source = effect.asked or effect.number, effect.source

        def failed(key: str, args: tuple[tuple[str, str], ...] = ()) -> None:
            tell(NotAnswered(effect.number, source, key, args, effect.asked))

        try:
            question = Asking(number, SOURCES[source], means, tell, effect.via)
            with understood():
                report = await self._report(question)
                tell(Answered(effect.number, source, report))
        except asyncio.CancelledError:
            failed("")
        except SourceError as error:
            failed(error.key, error.args)

    async def _tried(self, effect: TryKey, means: Means, tell: Tell) -> None:
        source = SOURCES[effect.source]
        service = source.key or ""
        try:
            with understood():
                await self._report(Asking(source.trial, source, means, tell, effect.via))
        except NotFound, BadNumber:
            pass
        except SourceError as error:
            return tell(Tried(service, error.key, error.args))
        tell(Tried(service, "key.works"))

    async def _relay_tried(self, effect: TryKey, means: Means, tell: Tell) -> None:
        own = relay(means)
        try:
            with understood():
                about = through(ABOUT, own)
                said = await fetched("", about, RELAY_SECONDS, own.host, noting(tell))
                count = len(hosts(back(said, own.host)))
        except SourceError as error:
            return tell(Tried(RELAY, error.key, error.args))
        tell(Tried(RELAY, "relay.works", (("count", str(count)),)))

    async def _probed(self, source: Source, tell: Tell) -> None:
        began = monotonic()
        nobody = Asking(source.trial, source, Means({}, {}, datetime.now(UTC)), tell)
        try:
            with understood():
                said = await self._in_turn(nobody, load(source.id).request(source.trial, Access()))
            access = "readable" if readable(source, said.status) else "refused"
        except Refused:
            access = "refused"
        except SourceError:
            access = "unreachable" if navigator.onLine else ""
        tell(Probed(source.id, access, round((monotonic() - began) * 1000)))

    async def _report(self, question: Asking) -> Report:
        adapter = load(question.source.id)
        said: Report | Request = adapter.request(question.number, question.access)
        for step in range(MOST_STEPS):
            if isinstance(said, Request):
                said = await self._step(question, said, step)
        if isinstance(said, Request):
            raise Unreadable()
        return said

    async def _step(self, question: Asking, request: Request, step: int) -> Report | Request:
        """One request of a question, put again where that may help."""
        source = question.source
        attempt = 0
        while True:
            attempt += 1
            response = await self._in_turn(question, request)
            response = replace(response, step=step, access=question.access)
            try:
                return load(source.id).read(response)
            except Unavailable as error:
                attempts = source.limits.attempts
                wait = delay_before_retry(
                    attempt, error.retry_after, Math.random(), attempts=attempts
                )
                if wait is None:
                    self._rest(request.url.split("/")[2], error)
                    raise
            await asyncio.sleep(wait)

    def _rest(self, host: str, error: Unavailable) -> None:
        if error.retry_after:
            self.lanes[host] = self._lane(host).resting(monotonic() + error.retry_after)

    async def _in_turn(self, question: Asking, request: Request) -> Response:
        """The answer to one request, asked when its host may be, through another if need be."""
        # A service may live on a server of the visitor's own.
        host, limits = request.url.split("/")[2], question.source.limits
        while (wait := self._lane(host).wait(limits, monotonic())) != 0:
            if wait is not None and wait > LONGEST_WAIT_S:
                raise Quota(retry_after=wait)
            if wait is None:
                await self.turns.setdefault(host, asyncio.Event()).wait()
            else:
                await asyncio.sleep(wait)
        self.lanes[host] = self._lane(host).started(monotonic())
        try:
            note = noting(question.tell)
            if question.via == BRIDGE:
                return await bridge.asked(question.number, request, host, note)
            if question.via != RELAY:
                return await fetched(question.number, request, limits.timeout_s, host, note)
            own = relay(question.means)
            wrapped, seconds = through(request, own), max(limits.timeout_s, RELAY_SECONDS)
            note = noting(question.tell, behind=host)
            return back(await fetched(question.number, wrapped, seconds, own.host, note), host)
        finally:
            self.lanes[host] = self._lane(host).ended()
            self.turns.pop(host, asyncio.Event()).set()

    def _lane(self, host: str) -> Lane:
        return self.lanes.get(host, Lane())


class Asking(NamedTuple):
    """One question as it is put: what the visitor has for it, and whether the relay or the bridge
    carries it."""

    number: str
    source: Source
    means: Means
    tell: Tell
    via: str = ""

    @property
    def access(self) -> Access:
        """What the service wants from the visitor."""
        keys, row = self.means.keys, self.source
        more = {name: keys.get(f"{row.key}.{name}", "") for name in row.asks}
        return Access(keys.get(row.key or "", ""), self.means.language, more)


def noting(tell: Tell, behind: str = "") -> Note:
    """Tells the page of each request that goes out."""
    return lambda host, number: tell(LeftDevice(host, number, behind))


def relay(means: Means) -> Relay:
    """The visitor's relay."""
    return Relay(means.keys.get(RELAY_ADDRESS, ""), means.keys.get(RELAY, ""))


EFFECT_HANDLERS: EffectHandlers = {
    Ask: lambda page, effect: page.net.ask(effect, page.state.means, page.take),
    TryKey: lambda page, effect: page.net.try_key(effect, page.state.means, page.take),
    Probe: lambda page, effect: page.net.probe(effect, page.take),
    StopAsking: lambda page, effect: page.net.stop(),
}
