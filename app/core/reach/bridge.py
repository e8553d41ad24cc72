"""The bridge: a helper in the visitor's own browser that asks what no page may ask.

Its program is static/bridge/; this is the page's side of what the two say to each other. `ask` puts
one request of the relay's table to a carrier, `look` gives the text of a carrier's own page. An
answer is an object; where it names `refused`, the bridge did not do it.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple, cast

from app.core.model.exchange import Request, Response
from app.core.sources.errors import (
    BridgeClosed,
    BridgeGone,
    BridgeOld,
    PageEmpty,
    PageWall,
    SourceError,
    TimedOut,
    Unreachable,
    Unreadable,
)

BRIDGE = "bridge"
LOOK = "look"
KINDS = ("extension", "userscript")
EVERY_HOST = "*"
LONGEST_TEXT = 400_000


class Bridge(NamedTuple):
    """A bridge that answered: its version, of which of the `KINDS` it is, and the hosts that the
    visitor has opened to it, "*" for all."""

    version: str
    kind: str
    hosts: frozenset[str]

    def opens(self, host: str) -> bool:
        """Whether it may ask a host.

        >>> Bridge("1.0", "extension", frozenset({"track.4px.com"})).opens("track.4px.com")
        True
        """
        return host in self.hosts or EVERY_HOST in self.hosts


Answer = Mapping[str, Any]
"""What a bridge said: an object of JSON."""
_OF_HOST: Mapping[str, type[SourceError]] = {"timeout": TimedOut, "unreachable": Unreachable}
_REFUSALS: Mapping[str, type[SourceError]] = {
    "permission": BridgeClosed,
    "page": BridgeGone,
    "gone": BridgeGone,
    "address": BridgeOld,
    "method": BridgeOld,
    "question": BridgeOld,
    "verb": BridgeOld,
    "size": Unreadable,
    "moved": Unreadable,
    "wall": PageWall,
    "closed": PageWall,
    "empty": PageEmpty,
}


def greeted(answer: Answer) -> Bridge | None:
    """The bridge that answered a greeting, None for any other answer.

    >>> greeted({"version": "1.0", "kind": "userscript", "hosts": ["*"]}).opens("a.example")
    True
    >>> greeted({"refused": "page"}) is None
    True
    """
    version, kind, hosts = (answer.get(name) for name in ("version", "kind", "hosts"))
    if not isinstance(version, str) or kind not in KINDS or not isinstance(hosts, list):
        return None
    return Bridge(version[:20], kind, frozenset(map(str, cast("list[object]", hosts))))


def asking(request: Request) -> dict[str, Any]:
    """A request as the bridge is asked for it."""
    told = {"url": request.url, "method": request.method, "body": request.body}
    return {"verb": "ask", "headers": dict(request.headers), **told}


def answered(answer: Answer, number: str, host: str) -> Response:
    """The carrier's answer out of the bridge's; raises `SourceError` where there is none."""
    status, body, headers = (answer.get(name) for name in ("status", "body", "headers"))
    if type(status) is not int or not isinstance(body, str) or not isinstance(headers, dict):
        raise refusal(answer, host)
    told = cast("dict[object, object]", headers)
    return Response(number, status, body, {str(name): str(told[name]) for name in told})


def seen(answer: Answer, host: str) -> str:
    """The text of a page out of the bridge's answer; raises `SourceError` where there is none."""
    text = answer.get("text")
    if not isinstance(text, str):
        raise refusal(answer, host)
    return text[:LONGEST_TEXT]


def refusal(answer: Answer, host: str) -> SourceError:
    """Why a bridge did not answer, as a fault of the host where it is one.

    >>> refusal({"refused": "permission"}, "track.4px.com").key
    'error.bridge_closed'
    """
    why = str(answer.get("refused"))
    if why in _OF_HOST:
        return _OF_HOST[why](host=host)
    return _REFUSALS.get(why, BridgeOld)()
