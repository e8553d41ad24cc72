"""The visitor's own relay: a small server that asks carriers which do not answer web pages.

Its program is static/relay/worker.js; this is the page's side of what the two say to each other.
Questions go out as POST with a JSON body, and every answer says in its header `parcelbook-relay`
whether a carrier speaks or the relay refuses.
"""

import json
import re
from base64 import urlsafe_b64encode
from collections.abc import Collection
from typing import NamedTuple

from app.core.model.exchange import Request, Response
from app.core.sources.errors import (
    RelayRefused,
    RelayStrange,
    SourceError,
    TimedOut,
    Unreachable,
    Unreadable,
)
from app.core.sources.json_body import json_object, text, texts

# To be sent through a relay: it answers with what it is, which `hosts` reads.
ABOUT = Request("about:relay")
MARK = "parcelbook-relay"

_HOMES = (".workers.dev", ".deno.dev", ".deno.net")
_LOOPBACK = ("localhost", "127.0.0.1")
_ADDRESS = r"(?:([a-z]+)://)?(localhost|[a-z0-9-]+(?:\.[a-z0-9-]+)+)(?::(\d{1,5}))?([/?#]\S*)?"
_PLACEHOLDERS = ("PAGE", "SECRET")
_FEWEST_BYTES = 24


class Relay(NamedTuple):
    """Where a relay lives, in the form that `checked` gives, and the secret that opens it."""

    address: str
    secret: str

    @property
    def host(self) -> str:
        """The host of the address, for what is told."""
        return self.address.partition("://")[2]

    def __repr__(self) -> str:
        return f"Relay(address={self.address!r})"


class WrongAddress(ValueError):
    """What a visitor typed cannot be the address of a relay; `key` names the sentence."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def checked(address: str, hosts: Collection[str] = ()) -> str:
    """The origin of a relay from what a visitor types; raises `WrongAddress`.

    The page's content security policy lets through https on the homes of Workers and of Deno
    Deploy, and on `hosts`, which whoever hosts the page has added; nothing on the visitor's own
    machine.

    >>> checked("  Parcels.Someone.workers.dev/ ")
    'https://parcels.someone.workers.dev'
    >>> checked("relay.example.org", {"relay.example.org"})
    'https://relay.example.org'
    """
    found = re.fullmatch(_ADDRESS, address.strip().lower())
    if found is None:
        raise WrongAddress("relay.wrong.address")
    scheme, host, port, rest = found.groups()
    if rest not in (None, "/"):
        raise WrongAddress("relay.wrong.path")
    if host in _LOOPBACK:
        raise WrongAddress("relay.wrong.host")
    if scheme not in (None, "https"):
        raise WrongAddress("relay.wrong.https")
    if port not in (None, "443") or not (host in hosts or host.endswith(_HOMES)):
        raise WrongAddress("relay.wrong.host")
    return f"https://{host}"


def through(request: Request, relay: Relay) -> Request:
    """The same question, put to the relay instead of the carrier."""
    question = {
        "url": request.url,
        "method": request.method,
        "headers": dict(request.headers),
        "body": request.body,
    }
    headers = {"Authorization": f"Bearer {relay.secret}", "Content-Type": "application/json"}
    return Request(f"{relay.address}/", "POST", headers, json.dumps(question))


def back(response: Response, host: str) -> Response:
    """The carrier's answer out of the relay's; `host` is the carrier's, for what is told.

    Raises `RelayRefused` if the relay did not ask, `RelayStrange` if it is no relay of ours, and
    as without a relay `TimedOut`, `Unreachable` and, for an answer too big, `Unreadable`.
    """
    speaker = response.headers.get(MARK)
    if speaker == "carrier":
        return response
    if speaker != "refused":
        raise RelayStrange()
    raise _refusal(response, host)


def _refusal(response: Response, host: str) -> SourceError:
    why = _told(response)
    if why == "timeout":
        return TimedOut(host=host)
    if why == "unreachable":
        return Unreachable(host=host)
    if why == "size" and response.status == 502:
        return Unreadable()
    return RelayRefused(why=why)


def _told(response: Response) -> str:
    try:
        return text(json_object(response).get("error"))
    except Unreadable:
        raise RelayStrange() from None


def hosts(response: Response) -> tuple[str, ...]:
    """The hosts that a relay may ask, from its answer to `ABOUT`, once that has been `back`."""
    try:
        said = json_object(response)
        named = texts(said.get("hosts"))
    except Unreadable:
        raise RelayStrange() from None
    if said.get("parcelbook") != 1 or not named:
        raise RelayStrange()
    return named


def script(program: str, origin: str, secret: str) -> str:
    """The relay's program with its two lines filled in; ValueError if it has not got them.

    >>> print(script('const PAGE = "PAGE";\\nconst SECRET = "SECRET";', "https://a.example", "s"))
    const PAGE = "https://a.example";
    const SECRET = "s";
    """
    for name, value in zip(_PLACEHOLDERS, (origin, secret), strict=True):
        line = f'const {name} = "{name}";'
        if program.count(line) != 1:
            raise ValueError(f"The program has no line of its own for {name}.")
        # A string of JSON is a string of JavaScript too (since ES2019 without exception).
        quoted = json.dumps(value, ensure_ascii=False)
        program = program.replace(line, f"const {name} = {quoted};")
    return program


def new_secret(random_bytes: bytes) -> str:
    """A secret of letters, digits, - and _ from at least 24 random bytes.

    >>> new_secret(bytes(range(24)))
    'AAECAwQFBgcICQoLDA0ODxAREhMUFRYX'
    """
    if len(random_bytes) < _FEWEST_BYTES:
        raise ValueError("A secret needs more chance.")
    return urlsafe_b64encode(random_bytes).decode("ascii").rstrip("=")
