"""Serves the page as GitHub Pages would: the published files only, gzip, ETags, any sub-path."""

import argparse
import errno
import gzip
import hashlib
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

ROOT = Path(__file__).resolve().parent.parent
# The tests of a whole run ask for the very folder that is published after them.
SITE = ROOT / os.environ.get("PARCELBOOK_SITE", "")
# The translators' glossaries lie among what is published.
UNPUBLISHED = "locales/glossary"
PUBLISHED = ("index.html", "pyscript.toml", "sw.js", "app", "static", "locales")
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".py": "text/x-python; charset=utf-8",
    ".svg": "image/svg+xml",
    ".toml": "application/toml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".whl": "application/zip",
    ".woff2": "font/woff2",
    ".zip": "application/zip",
    ".gz": "application/gzip",
}
PACKED = {".gz", ".png", ".whl", ".woff2", ".zip"}
POLICY = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]+)"')
NO_CHECK, PAGES = "no-cache", "max-age=600"


class Answer(NamedTuple):
    """One file, ready to send."""

    body: bytes
    packed: bytes | None
    etag: str
    type: str


class Site:
    """The published files of one folder, each read and compressed once per change."""

    def __init__(self, root: Path = SITE, published: tuple[str, ...] = PUBLISHED) -> None:
        self.root = root.resolve()
        self.published = published
        self.cache: dict[Path, tuple[int, Answer]] = {}

    def find(self, path: str) -> Answer | None:
        """The file that a path below the prefix names; None if it is not published."""
        file = (self.root / (path or "index.html")).resolve()
        if not file.is_relative_to(self.root) or not file.is_file():
            return None
        if file.relative_to(self.root).parts[0] not in self.published:
            return None
        if file.is_relative_to(self.root / UNPUBLISHED):
            return None
        changed = file.stat().st_mtime_ns
        known = self.cache.get(file)
        if known is None or known[0] != changed:
            known = self.cache[file] = changed, self.read(file)
        return known[1]

    def read(self, file: Path) -> Answer:
        body = file.read_bytes()
        packed = None if file.suffix in PACKED else gzip.compress(body, 6, mtime=0)
        etag = f'"{hashlib.sha256(body).hexdigest()[:20]}"'
        return Answer(body, packed, etag, TYPES.get(file.suffix, "application/octet-stream"))


class Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD from a Site below a prefix."""

    protocol_version = "HTTP/1.1"
    # An answer is two writes. Held back until the first is acknowledged, the second is 40 ms late.
    disable_nagle_algorithm = True
    server: "Server"

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        prefix = self.server.prefix
        if path + "/" == prefix:
            return self.send(301, location=prefix)
        # The worker's own update check counts too: the page itself may come from its cache.
        if path in (prefix, f"{prefix}index.html", f"{prefix}sw.js"):
            self.server.before_page()
        found = self.server.site.find(path[len(prefix) :]) if path.startswith(prefix) else None
        if found is None:
            return self.send(404, b"Not found\n", content_type="text/plain")
        body, packed, etag, kind = found
        caching = {"etag": etag, "cache_control": self.server.caching, "vary": "Accept-Encoding"}
        if etag in self.headers.get("If-None-Match", ""):
            return self.send(304, **caching)
        if packed and "gzip" in self.headers.get("Accept-Encoding", ""):
            return self.send(200, packed, content_type=kind, content_encoding="gzip", **caching)
        return self.send(200, body, content_type=kind, **caching)

    do_HEAD = do_GET

    def send(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in {**self.server.headers, **headers}.items():
            self.send_header(name.replace("_", "-").title(), value)
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
        self.server.count(self.path, len(body))

    def log_message(self, format: str, *args: object) -> None:
        if self.server.verbose:
            sys.stderr.write(f"{format % args}\n")


class Server(ThreadingHTTPServer):
    """A web server on localhost; `sent` holds the path and body size of each answer."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(
        self,
        site: Site,
        port: int = 0,
        prefix: str = "/",
        caching: str = PAGES,
        rebuild: bool = False,
        verbose: bool = False,
        policy: bool = False,
    ) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.site = site
        self.prefix = f"/{prefix.strip('/')}/".replace("//", "/")
        self.caching = caching
        self.rebuild = rebuild
        self.verbose = verbose
        self.headers = {"Content-Security-Policy": header(site)} if policy else {}
        self.sent: list[tuple[str, int]] = []
        self.building = threading.Lock()

    @property
    def url(self) -> str:
        return f"http://localhost:{self.server_port}{self.prefix}"

    def count(self, path: str, size: int) -> None:
        self.sent.append((path, size))

    def before_page(self) -> None:
        """Compiles what was edited since the last build, so that a reload shows it."""
        if not self.rebuild:
            return
        with self.building:
            if newest(self.site.root) > built(self.site.root):
                subprocess.run(["node", ".ci/app.mjs"], cwd=self.site.root, check=False)

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that hangs up is not worth a traceback."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # pyright: ignore[reportArgumentType]


def header(site: Site) -> str:
    """The page's own policy as a header, which can also forbid frames round the page."""
    page = site.find("")
    found = POLICY.search(page.body.decode()) if page else None
    return f"{found[1]}; frame-ancestors 'none'" if found else ""


def newest(root: Path) -> float:
    """When a source was last changed."""
    files = (path for name in PUBLISHED for path in [root / name, *(root / name).rglob("*")])
    built_here = root / "static" / "vendor"
    return max(
        path.stat().st_mtime
        for path in files
        if path.exists() and not path.is_relative_to(built_here) and path.name != "__pycache__"
        if path.suffix != ".pyc"
    )


def built(root: Path) -> float:
    """When the service worker's list was last looked over."""
    list_of_build = root / "static" / "vendor" / "precache.js"
    return list_of_build.stat().st_mtime if list_of_build.exists() else 0


@contextmanager
def serving(server: Server) -> Iterator[Server]:
    """Runs a server in a thread of its own for the length of a `with` block."""
    thread = threading.Thread(target=partial(server.serve_forever, poll_interval=0.05), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def bind(port: int, prefix: str, caching: str, verbose: bool, policy: bool) -> Server:
    """A server on `port`, or on the next that is free."""
    for candidate in range(port, port + 100):
        try:
            site = Site(ROOT)
            return Server(site, candidate, prefix, caching, True, verbose, policy)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
    raise SystemExit(f"No free port from {port} to {port + 99}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--prefix", default="/", help="serve under a sub-path, such as /parcel/")
    parser.add_argument("--pages", action="store_true", help="cache for ten minutes, as Pages does")
    parser.add_argument("--policy", action="store_true", help="send the policy as a header, too")
    parser.add_argument("--verbose", action="store_true", help="print every request")
    options = parser.parse_args()
    caching = PAGES if options.pages else NO_CHECK
    server = bind(options.port, options.prefix, caching, options.verbose, options.policy)
    print(f"Parcelbook: {server.url}", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()


if __name__ == "__main__":
    main()
