"""What a played host may do instead of answering well."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

_HTML = "<!doctype html><html><title>Service</title><body>Please enable JavaScript.</body></html>"


@dataclass(frozen=True)
class Behaviour:
    """How one answer is bent; without any setting it is the well-behaved one.

    `times` limits it to so many questions, after which the host behaves well again.
    `body` replaces the story, `fixture` names another one of the same source.
    """

    status: int | None = None
    body: str | None = None
    content_type: str = "application/json"
    fixture: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    cors: bool = True
    preflight: bool = True
    cut: bool = False
    dead: bool = False
    slow_s: float = 0
    times: int | None = None

    def only(self, times: int) -> "Behaviour":
        """The same for a number of questions only."""
        return replace(self, times=times)


def allowed() -> Behaviour:
    """Answers well and lets every origin read it."""
    return Behaviour()


def refused() -> Behaviour:
    """Answers 200 but lets no web page read it: no Access-Control-Allow-Origin."""
    return Behaviour(cors=False, preflight=False)


def preflight_failing() -> Behaviour:
    """Answers every OPTIONS with 403 and no CORS headers.

    A browser context that was given leave before remembers it for hours and does not ask again.
    """
    return Behaviour(preflight=False)


def slow(seconds: float) -> Behaviour:
    """Answers well, late."""
    return Behaviour(slow_s=seconds)


def dead() -> Behaviour:
    """Drops the connection without an answer."""
    return Behaviour(dead=True)


def garbage() -> Behaviour:
    """Answers 200 with something that is no JSON."""
    return Behaviour(body="\x00\x01 not json {]", content_type="application/octet-stream")


def html() -> Behaviour:
    """Answers 200 with a web page, as bot walls and captive networks do."""
    return Behaviour(body=_HTML, content_type="text/html; charset=utf-8")


def empty(code: int) -> Behaviour:
    """Answers without a body, as 204, 205 and 304 always do."""
    return Behaviour(status=code, body="")


def truncated() -> Behaviour:
    """Answers with the first half of the right body."""
    return Behaviour(cut=True)


def status(code: int, *, retry_after: str | int | None = None) -> Behaviour:
    """Answers with an HTTP status, 429 or 503 for instance, and maybe Retry-After.

    The header is exposed to web pages, which real hosts often forget.
    """
    headers = (
        {}
        if retry_after is None
        else {"retry-after": str(retry_after), "access-control-expose-headers": "retry-after"}
    )
    return Behaviour(status=code, body="{}", headers=headers)


def fixture(name: str) -> Behaviour:
    """Tells another story of the same source, about the number asked."""
    return Behaviour(fixture=name)
