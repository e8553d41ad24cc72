"""One request over the network: in time, stopped when wanted, its body read up to a size."""

import asyncio
from collections.abc import Callable
from typing import Any

from js import AbortController, TextDecoder, clearTimeout, fetch, navigator, setTimeout
from pyodide.ffi import JsException, create_once_callable, to_js

from app.core.model.exchange import Request, Response
from app.core.reach.relay import MARK
from app.core.reach.traffic import Echo, diagnose
from app.core.sources.errors import BadKey, Unreadable
from app.core.sources.json_body import LARGEST_BODY

HEADERS = ("content-type", "retry-after", MARK)
PROBE_SECONDS = 5

Note = Callable[[str, str], None]
"""Told of each request: to which host, about which number."""


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


async def fetched(number: str, request: Request, seconds: float, host: str, note: Note) -> Response:
    """The answer to one request about a number; raises SourceError where the page may read none.

    Each request that goes out is noted before.
    """
    if not all(map(str.isascii, request.headers.values())):
        raise BadKey()  # the browser would throw, and it would look as if the host refused pages
    call = Call(seconds)
    if navigator.onLine:
        note(host, number)
    try:
        answer = await fetch(request.url, _options(request, call))
        body = await _text(answer)
    except JsException:
        echo: Echo = "unasked"
        if navigator.onLine and not call.timed_out:
            note(host, "")
            echo = await _echo(host)
        raise diagnose(navigator.onLine, call.timed_out, echo, host) from None
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
    """The body as text, given up at the size that no honest answer has; "" where there is none."""
    if not answer.body:
        return ""
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


async def _echo(host: str) -> Echo:
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
