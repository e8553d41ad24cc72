"""From a question and a behaviour to the answer that goes over the wire."""

from dataclasses import dataclass
from datetime import datetime

from tests.core.sources.bodies import bodies
from tests.replay.behaviours import Behaviour
from tests.replay.carriers import Asked, Carrier, carriers
from tests.replay.stories import told


@dataclass(frozen=True)
class Answer:
    """One HTTP answer; header names are in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes


def is_preflight(asked: Asked) -> bool:
    """Whether a browser asks for leave (Fetch standard, CORS-preflight request)."""
    return asked.method == "OPTIONS" and "access-control-request-method" in asked.headers


def answer(asked: Asked, behaviour: Behaviour, now: datetime, turn: int = 0) -> Answer:
    """What the host says; the number's own story, another, or nonsense, as the behaviour tells.

    `turn` counts the questions about this number that came before.
    """
    carrier = carriers()[asked.host]
    if is_preflight(asked):
        leave = carrier.preflight if behaviour.preflight else None
        return Answer(204 if leave else 403, dict(leave or {}), b"")
    name = carrier.body(asked, turn)
    if name is None:
        return Answer(404, {"content-type": "text/html"}, b"<h1>Not Found</h1>")
    status, body = _content(asked, carrier, name, behaviour, now)
    headers = {"content-type": behaviour.content_type, **behaviour.headers}
    if behaviour.cors:
        headers["access-control-allow-origin"] = "*"
    content = body.encode()
    return Answer(status, headers, content[: len(content) // 2] if behaviour.cut else content)


def _content(
    asked: Asked, carrier: Carrier, name: str, behaviour: Behaviour, now: datetime
) -> tuple[int, str]:
    if behaviour.body is not None:
        return behaviour.status or 200, behaviour.body
    number = carrier.number(asked)
    if behaviour.fixture and number and name != "bad-key":
        name = behaviour.fixture
    body = bodies(carrier.source)[name]
    return behaviour.status or body.status, told(body, number or body.number, now)
