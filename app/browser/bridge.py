"""The bridge in the visitor's browser (static/bridge/), to which static/line.js is the line."""

import asyncio
import json
from functools import cache
from typing import Any

from js import navigator, parcelbook

from app.access.bridge.messages import BridgeFound, OpenBridge
from app.access.messages import LeftDevice
from app.asking.messages import Look, NotAnswered, PageSeen
from app.browser.call import Note
from app.browser.faults import understood
from app.browser.rim import BrowserEvents, EffectHandlers, Rim
from app.core.language.words import Words
from app.core.model import PAGE
from app.core.model.exchange import Request, Response
from app.core.model.nesting import shallow
from app.core.reach.bridge import Answer, answered, asking, greeted, seen
from app.core.sources.errors import Offline, SourceError
from app.frame.messages import Told
from app.pagetext.messages import PageLookedAt

# An extension that sleeps has to be woken by the browser first.
GREETING_MS = 15_000
ASKING_MS = 40_000
# A page that wants the visitor first waits for them.
LOOKING_MS = 330_000
# A manager of userscripts asks the visitor before it answers.
OPENING_MS = 60_000
SECONDS_BETWEEN_LOOKS = 2
GONE: Answer = {"refused": "gone"}


async def asked(number: str, request: Request, host: str, note: Note) -> Response:
    """The answer to one request about a number; raises SourceError where there is none."""
    if not navigator.onLine:
        raise Offline()
    note(host, number)
    return answered(await _said(asking(request), ASKING_MS), number, host)


async def greet(page: Rim) -> None:
    """Finds out whether there is a bridge, and what it may ask."""
    page.take(BridgeFound(greeted(await _said({"verb": "hello"}, GREETING_MS))))


async def _open(page: Rim, host: str) -> None:
    question = {"verb": "hello", "pressed": True, "host": host}
    found = greeted(await _said(question, OPENING_MS))
    page.take(BridgeFound(found))
    if found is None:
        page.take(Told("toast.bridge_missing"))


async def _look(page: Rim, effect: Look) -> None:
    """Looks at one page at a time, at leisure, and tells what was seen or why nothing was."""
    host = effect.url.split("/")[2]
    try:
        with understood():
            async with _in_turn():
                if not navigator.onLine:
                    raise Offline()
                page.take(LeftDevice(host, effect.number))
                answer = await _said(_looking(effect, page.words), LOOKING_MS)
                await asyncio.sleep(SECONDS_BETWEEN_LOOKS)
            text = seen(answer, host)
            page.take(PageSeen(effect.number, text))
            page.take(PageLookedAt(text))
    except asyncio.CancelledError:
        page.take(NotAnswered(effect.number, PAGE, ""))
    except SourceError as error:
        page.take(NotAnswered(effect.number, PAGE, error.key, error.args))


def _looking(effect: Look, w: Words) -> dict[str, Any]:
    words = None if effect.quiet else {"why": w.t("bridge.wall"), "take": w.t("bridge.take")}
    return {"verb": "look", "url": effect.url, "number": effect.number, "words": words}


async def _said(question: dict[str, Any], ms: int) -> Answer:
    line = await parcelbook.line()
    text = str(await line.asked(json.dumps(question), ms))
    told = json.loads(text) if shallow(text) else None
    return told if isinstance(told, dict) else GONE


@cache
def _in_turn() -> asyncio.Lock:
    return asyncio.Lock()


BROWSER_EVENTS: BrowserEvents = {
    "bridge-there": lambda page, about, value: page.spawn(greet(page)),
}
EFFECT_HANDLERS: EffectHandlers = {
    Look: lambda page, effect: page.net.put(_look(page, effect)),
    OpenBridge: lambda page, effect: page.spawn(_open(page, effect.host)),
}
