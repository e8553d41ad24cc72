"""Questions to carriers over the network: in turn per host, in time, again where that helps."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from time import monotonic
from typing import Any

from js import AbortController, Math, TextDecoder, clearTimeout, fetch, navigator, setTimeout
from pyodide.ffi import JsException, create_once_callable, to_js

from app.effects import Ask, Probe, TryKey
from app.exchange import Access, Request, Response
from app.messages import Answered, Message, NotAnswered, Probed, Tried
from app.model import Report
from app.net import LONGEST_WAIT_S, Echo, Lane, delay_before_retry, diagnose
from app.sources import SOURCES, Source, load
from app.sources.errors import (
    BadNumber,
    NotFound,
    Quota,
    Refused,
    SourceError,
    Unavailable,
    Unreadable,
)
from app.sources.reading import LARGEST_BODY

HEADERS = ("content-type", "retry-after")
PROBE_SECONDS = 5
MOST_STEPS = 5


class Call:
    """One fetch under way: aborted when it takes too long or when the visitor stops it."""

    def __init__(self, seconds: float) -> None:
        self.timed_out = False
        self.controller = AbortController.new()
        self._timer = setTimeout(create_once_callable(self._expire), int(seconds * 1000))

    def _expire(self) -> None:
        self.timed_out = True
        self.controller.abort()

    def stop(self) -> None:
        self.controller.abort()

    def end(self) -> None:
        clearTimeout(self._timer)


class Net:
    """The page's questions; `lanes` holds what each host may be asked at once."""

    def __init__(self) -> None:
        self.lanes: dict[str, Lane] = {}
        self.questions: set[asyncio.Task[None]] = set()
        self.turns: dict[str, asyncio.Event] = {}

    def ask(self, effect: Ask, access: Access, tell: Callable[[Message], None]) -> None:
        """Asks one source about one number, and tells the page how it ended."""
        self._spawn(self._answer(effect, access, tell))

    def try_key(self, effect: TryKey, access: Access, tell: Callable[[Message], None]) -> None:
        """Asks with the visitor's key about a number that is nobody's; only the key matters."""
        self._spawn(self._tried(effect, access, tell))

    def probe(self, effect: Probe, tell: Callable[[Message], None]) -> None:
        """Finds out whether this browser may read a source, without a key or anybody's number."""
        self._spawn(self._probed(SOURCES[effect.source], tell))

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        question = asyncio.ensure_future(work)
        self.questions.add(question)
        question.add_done_callback(self.questions.discard)

    def stop(self) -> None:
        """Ends every question that is still waiting or under way."""
        for question in self.questions:
            question.cancel()

    async def _answer(self, effect: Ask, access: Access, tell: Callable[[Message], None]) -> None:
        number, source = effect.asked or effect.number, effect.source

        def failed(key: str, args: tuple[tuple[str, str], ...] = ()) -> None:
            tell(NotAnswered(effect.number, source, key, args, effect.asked))

        try:
            report = await self._report(number, SOURCES[source], access)
        except asyncio.CancelledError:
            failed("")
        except SourceError as error:
            failed(error.key, error.args)
        else:
            tell(Answered(effect.number, source, report))

    async def _tried(self, effect: TryKey, access: Access, tell: Callable[[Message], None]) -> None:
        source = SOURCES[effect.source]
        service = source.key or ""
        try:
            await self._report(source.trial, source, access)
        except NotFound, BadNumber:
            pass
        except asyncio.CancelledError:
            return tell(Tried(service, "key.stopped"))
        except SourceError as error:
            return tell(Tried(service, error.key, error.args))
        tell(Tried(service, "key.works"))

    async def _probed(self, source: Source, tell: Callable[[Message], None]) -> None:
        began = monotonic()
        request = load(source.id).request(source.trial, Access())
        try:
            await self._in_turn(source.trial, source, request)
            access = "readable"
        except Refused:
            access = "refused"
        except SourceError, asyncio.CancelledError:
            access = "unreachable" if navigator.onLine else ""
        tell(Probed(source.id, access, round((monotonic() - began) * 1000)))

    async def _report(self, number: str, source: Source, access: Access) -> Report:
        said: Report | Request = load(source.id).request(number, access)
        for step in range(MOST_STEPS):
            if isinstance(said, Report):
                return said
            said = await self._step(number, source, said, step, access)
        raise Unreadable()

    async def _step(
        self, number: str, source: Source, request: Request, step: int, access: Access
    ) -> Report | Request:
        """One request of a question, put again where that may help."""
        attempt = 0
        while True:
            attempt += 1
            response = await self._in_turn(number, source, request)
            try:
                return load(source.id).read(replace(response, step=step, access=access))
            except Unavailable as error:
                attempts = source.limits.attempts
                wait = delay_before_retry(
                    attempt, error.retry_after, Math.random(), attempts=attempts
                )
                if wait is None:
                    self._rest(source.host, error)
                    raise
            await asyncio.sleep(wait)

    def _rest(self, host: str, error: Unavailable) -> None:
        if error.retry_after:
            self.lanes[host] = self._lane(host).resting(monotonic() + error.retry_after)

    async def _in_turn(self, number: str, source: Source, request: Request) -> Response:
        host = source.host
        while (wait := self._lane(host).wait(source.limits, monotonic())) != 0:
            if wait is not None and wait > LONGEST_WAIT_S:
                raise Quota(retry_after=wait)
            if wait is None:
                await self.turns.setdefault(host, asyncio.Event()).wait()
            else:
                await asyncio.sleep(wait)
        self.lanes[host] = self._lane(host).started(monotonic())
        try:
            return await self._fetch(number, source, request)
        finally:
            self.lanes[host] = self._lane(host).ended()
            self.turns.pop(host, asyncio.Event()).set()

    def _lane(self, host: str) -> Lane:
        return self.lanes.get(host, Lane())

    async def _fetch(self, number: str, source: Source, request: Request) -> Response:
        call = Call(source.limits.timeout_s)
        try:
            answer = await fetch(request.url, _options(request, call))
            body = await _text(answer)
        except JsException:
            probe: Echo = "unasked"
            if navigator.onLine and not call.timed_out:
                probe = await _probe(source.host)
            raise diagnose(navigator.onLine, call.timed_out, probe, source.host) from None
        except asyncio.CancelledError:
            call.stop()
            raise
        finally:
            call.end()
        headers = {name: answer.headers.get(name) or "" for name in HEADERS}
        return Response(number, answer.status, body, headers)


def _options(request: Request, call: Call) -> object:
    options = {
        "method": request.method,
        "headers": dict(request.headers),
        "credentials": "omit",
        "cache": "no-store",
        "referrerPolicy": "no-referrer",
        "signal": call.controller.signal,
    }
    if request.body is not None:
        options["body"] = request.body
    return to_js(options)


async def _text(answer: Any) -> str:
    """The body as text, given up at the size that no honest answer has."""
    reader = answer.body.getReader()
    decoder = TextDecoder.new()
    parts: list[str] = []
    size = 0
    while not (chunk := await reader.read()).done:
        parts.append(decoder.decode(chunk.value, to_js({"stream": True})))
        size += len(parts[-1])
        if size > LARGEST_BODY:
            reader.cancel()
            raise Unreadable()
    return "".join(parts)


async def _probe(host: str) -> Echo:
    """Whether a host answers at all, asked without number and key."""
    call = Call(PROBE_SECONDS)
    options = {"mode": "no-cors", "credentials": "omit", "signal": call.controller.signal}
    try:
        await fetch(f"https://{host}/", to_js(options | {"cache": "no-store"}))
    except JsException:
        return "failed"
    finally:
        call.end()
    return "opaque"
