"""The proxy itself: sockets, TLS and threads."""

import http.client
import ssl
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from urllib.parse import urlsplit

import trustme

from tests.replay.answers import Answer, answer, is_preflight
from tests.replay.behaviours import Behaviour, allowed
from tests.replay.carriers import Asked, carriers

_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_CHATTER = ("google.com", "googleapis.com", "gvt1.com", "mozilla.com", "mozilla.net", "mozilla.org")
RELAYS = "workers.dev"
SHOWING = (
    "www.yuntrack.com",
    "track.yw56.com.cn",
    "track.4px.com",
    "www.sunyou.hk",
    "elsewhere.example",
)
"""Sites that can be played: carriers' own, and one that is nobody's."""
Shown = Callable[[Asked], tuple[int, dict[str, str], bytes]]
_HOP_BY_HOP = ("proxy-connection", "connection", "keep-alive", "transfer-encoding", "host")


@dataclass(frozen=True)
class Entry:
    """One request in the log, with the status it was answered with (None: connection dropped)."""

    asked: Asked
    status: int | None


class Replay:
    """The played carriers behind a proxy; use it in a `with` block.

    `now` is the day on which the stories are told. Behaviours are set for one number or for a
    whole host, the number's first. All methods may be called from any thread.
    """

    def __init__(self, now: datetime | None = None, port: int = 0) -> None:
        self.now = now or datetime.now(UTC)
        self.stopping = threading.Event()
        self._lock = threading.Lock()
        self._asked: list[Asked] = []
        self._log: list[Entry] = []
        self._refused: list[str] = []
        self._behaviours: dict[str, Behaviour] = {}
        self.relays: dict[str, int] = {}
        self.pages: dict[str, Shown] = {}
        self._authority = trustme.CA()
        self.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.tls.set_alpn_protocols(["http/1.1"])
        names = (*carriers(), f"*.{RELAYS}", *SHOWING)
        self._authority.issue_cert(*names).configure_cert(self.tls)
        self._server = _Server(self, port)

    def __enter__(self) -> "Replay":
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stopping.set()
        self._server.shutdown()
        self._server.server_close()

    @property
    def proxy(self) -> str:
        """The address that a browser uses as its proxy."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def authority(self) -> trustme.CA:
        """Who signed the certificates, for clients that check them."""
        return self._authority

    def relay(self, name: str, port: int) -> str:
        """Let a relay that listens on this machine be reached as `name`; returns its address."""
        self.relays[f"{name}.{RELAYS}"] = port
        return f"https://{name}.{RELAYS}"

    def show(self, host: str, page: "Shown") -> None:
        """Let a site, one of `SHOWING`, show a page: status, headers and HTML by what is asked."""
        if host not in SHOWING:
            raise KeyError(host)
        self.pages[host] = page

    def behave(self, behaviour: Behaviour, *, number: str = "", host: str = "") -> None:
        """Bend the answers about a number, or all those of a host, from now on."""
        if not number and host not in carriers():
            raise KeyError(host)
        with self._lock:
            self._behaviours[number or host] = behaviour

    def reset(self) -> None:
        """Behave well everywhere and forget the log."""
        with self._lock:
            self._behaviours.clear()
            self._asked.clear()
            self._log.clear()
            self._refused.clear()
        self.pages.clear()

    def requests(self, host: str | None = None, *, preflights: bool = False) -> tuple[Asked, ...]:
        """What the carriers were asked, answered or not; pre-flights only if wanted."""
        with self._lock:
            return tuple(
                asked
                for asked in self._asked
                if host in (None, asked.host) and (preflights or not is_preflight(asked))
            )

    def log(self) -> tuple[Entry, ...]:
        """The requests to played hosts that are done with, and what they were answered."""
        with self._lock:
            return tuple(self._log)

    def refused(self, *, chatter: bool = False) -> tuple[str, ...]:
        """Every other host that was asked for, in order: nobody answered there.

        Hosts that browsers ask for themselves (updates, sign-in) are left out unless wanted.
        """
        with self._lock:
            return tuple(
                host
                for host in self._refused
                if chatter or not any(f".{host}".endswith(f".{own}") for own in _CHATTER)
            )

    def note_refused(self, host: str) -> None:
        """Log a host that is not played."""
        with self._lock:
            self._refused.append(host)

    def note_answer(self, asked: Asked, status: int | None) -> None:
        """Log what a question was answered."""
        with self._lock:
            self._log.append(Entry(asked, status))

    def taken(self, asked: Asked) -> tuple[Behaviour, int]:
        """Log a question; say how to answer it, and how many about its number came before.

        Counts down the behaviours with limited `times`.
        """
        number = carriers()[asked.host].number(asked) or ""
        with self._lock:
            turn = sum(self._number(one) == number for one in self._asked if one.host == asked.host)
            self._asked.append(asked)
            for key in (number, asked.host):
                behaviour = self._behaviours.get(key)
                if behaviour is None or behaviour.times == 0:
                    continue
                if behaviour.times is not None and not is_preflight(asked):
                    self._behaviours[key] = replace(behaviour, times=behaviour.times - 1)
                return behaviour, turn
        return allowed(), turn

    def _number(self, asked: Asked) -> str | None:
        return None if is_preflight(asked) else carriers()[asked.host].number(asked)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(self, replay: Replay, port: int) -> None:
        self.replay = replay
        super().__init__(("127.0.0.1", port), _Proxy)

    def handle_error(self, request: object, client_address: object) -> None:
        """Browsers drop connections as they please; that is no news."""


class _Quiet(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = 60

    def log_message(self, format: str, *args: object) -> None:
        """The log is `Replay.log()`."""

    def lower_headers(self) -> dict[str, str]:
        return {name.lower(): value for name, value in self.headers.items()}

    def taken_body(self) -> bytes:
        return self.rfile.read(int(self.headers.get("content-length") or 0))

    def give(self, status: int, headers: Iterable[tuple[str, str]], body: bytes) -> None:
        """Send a whole answer in one piece."""
        reason = http.client.responses.get(status, "")
        lines = [f"HTTP/1.1 {status} {reason}", *(f"{name}: {value}" for name, value in headers)]
        if status != 204:
            lines.append(f"content-length: {len(body)}")
        self.wfile.write("\r\n".join(lines).encode() + b"\r\n\r\n" + body)

    def answer_for(self, replay: Replay, host: str, path: str) -> None:
        """Say what a carrier's host says to a request."""
        body = self.taken_body().decode("utf-8", "replace")
        asked = Asked(host, self.command, f"/{path}", self.lower_headers(), body)
        behaviour, turn = replay.taken(asked)
        replay.stopping.wait(behaviour.slow_s)
        if behaviour.dead:
            replay.note_answer(asked, None)
            self.close_connection = True
            return
        said: Answer = answer(asked, behaviour, replay.now, turn)
        replay.note_answer(asked, said.status)
        self.give(said.status, said.headers.items(), said.body)

    def hand_on(self, host: str, port: int, path: str, named: str) -> None:
        """Put the same request to a server on this machine, and say what that says."""
        headers = {k: v for k, v in self.headers.items() if k.lower() not in _HOP_BY_HOP}
        upstream = http.client.HTTPConnection(host, port, timeout=30)
        try:
            headers["host"] = named
            upstream.request(self.command, path, self.taken_body() or None, headers)
            said = upstream.getresponse()
            kept = [
                (name, value)
                for name, value in said.getheaders()
                if name.lower() not in (*_HOP_BY_HOP, "content-length")
            ]
            self.give(said.status, kept, said.read())
        except (OSError, http.client.HTTPException):
            self.give(502, [], b"")
        finally:
            upstream.close()


class _Carrier(_Quiet):
    """Speaks for one host inside its TLS connection."""

    def __init__(self, connection: ssl.SSLSocket, address: object, replay: Replay, host: str):
        self.replay = replay
        self.host = host
        super().__init__(connection, address, replay)  # pyright: ignore[reportArgumentType]

    def answer(self) -> None:
        self.answer_for(self.replay, self.host, self.path.removeprefix("/"))

    do_GET = do_POST = do_OPTIONS = do_HEAD = do_PUT = do_DELETE = answer


class _Relay(_Carrier):
    """Speaks for a relay of the visitor's own, by handing on to where it listens."""

    def answer(self) -> None:
        self.hand_on("127.0.0.1", self.replay.relays[self.host], self.path, self.host)

    do_GET = do_POST = do_OPTIONS = do_HEAD = do_PUT = do_DELETE = answer


class _Site(_Carrier):
    """Speaks for a carrier's own site."""

    def answer(self) -> None:
        body = self.taken_body().decode("utf-8", "replace")
        asked = Asked(self.host, self.command, self.path, self.lower_headers(), body)
        status, headers, html = self.replay.pages[self.host](asked)
        self.replay.note_answer(asked, status)
        self.give(status, {"content-type": "text/html; charset=utf-8", **headers}.items(), html)

    do_GET = do_POST = do_OPTIONS = do_HEAD = do_PUT = do_DELETE = answer


class _Proxy(_Quiet):
    """Speaks to the browser: tunnels to played hosts, passes loopback on, refuses the rest."""

    server: _Server  # pyright: ignore[reportIncompatibleVariableOverride]

    def do_CONNECT(self) -> None:
        host = self.path.rpartition(":")[0].lower()
        replay = self.server.replay
        self.close_connection = True
        if not any(host in known for known in (carriers(), replay.relays, replay.pages)):
            replay.note_refused(host)
            self.give(403, [("connection", "close")], b"")
            return
        self.wfile.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        speaker = _Relay if host in replay.relays else _Site if host in replay.pages else _Carrier
        with replay.tls.wrap_socket(self.connection, server_side=True) as secure:
            speaker(secure, self.client_address, replay, host)

    def pass_on(self) -> None:
        """A plain request in absolute form: to the page's own server, or a relay's to a carrier."""
        target = urlsplit(self.path)
        if target.scheme == "https" and target.hostname in carriers():
            self.answer_for(self.server.replay, target.hostname, self.path.split("/", 3)[3])
            return
        if target.scheme != "http" or target.hostname not in _LOOPBACK:
            self.server.replay.note_refused(target.hostname or self.path)
            self.give(403, [], b"")
            return
        path = target.path + (f"?{target.query}" if target.query else "")
        self.hand_on(target.hostname, target.port or 80, path or "/", target.netloc)

    do_GET = do_POST = do_HEAD = do_OPTIONS = pass_on
