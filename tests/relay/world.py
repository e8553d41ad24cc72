"""All the carriers at once: what workerd sends out arrives here, whatever host it is meant for."""

import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType


@dataclass(frozen=True)
class Asked:
    """One request that left the relay; `headers` are all of them, names in lower case."""

    method: str
    url: str
    headers: tuple[tuple[str, str], ...]
    body: bytes


@dataclass(frozen=True)
class Said:
    """One answer, or `raw` bytes instead; so much time passes before it and before hanging up."""

    status: int = 200
    headers: tuple[tuple[str, str], ...] = (("Content-Type", "application/json"),)
    pieces: tuple[bytes, ...] = (b'{"parcel":"known"}',)
    slow_s: float = 0
    linger_s: float = 0
    raw: bytes | None = None


class World:
    """A plain HTTP proxy that answers itself; use it in a `with` block."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.said = Said()
        self.ended = threading.Event()
        self._server = _Server(("127.0.0.1", 0), _Door)
        self._server.world = self
        self.port: int = self._server.server_address[1]

    def __enter__(self) -> "World":
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.ended.set()
        self._server.shutdown()
        self._server.server_close()

    def reset(self) -> None:
        """Forget what was asked, and answer well."""
        self.asked.clear()
        self.said = Said()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    world: World

    def handle_error(self, request: object, client_address: object) -> None:
        """The relay hangs up on slow and endless answers: that is what it is tested for."""


class _Door(BaseHTTPRequestHandler):
    server: _Server  # pyright: ignore[reportIncompatibleVariableOverride]

    def log_message(self, format: str, *args: object) -> None:
        """The log is `World.asked`."""

    def answer(self) -> None:
        world = self.server.world
        headers = tuple((name.lower(), value) for name, value in self.headers.items())
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        world.asked.append(Asked(self.command, self.path, headers, body))
        said = world.said
        world.ended.wait(said.slow_s)
        if said.raw is not None:
            self.wfile.write(said.raw)
            return
        self.send_response_only(said.status)
        for name, value in said.headers:
            self.send_header(name, value)
        self.end_headers()
        for piece in said.pieces:
            self.wfile.write(piece)
        self.wfile.flush()
        world.ended.wait(said.linger_s)

    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = do_OPTIONS = do_CONNECT = answer
