"""The server of `make serve` and of the tests: what it sends, and what it keeps to itself."""

import gzip
import http.client
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from serve import NO_CHECK, PUBLISHED, Server, Site, built, newest, serving

Ask = Callable[..., http.client.HTTPResponse]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for folder in ("static/vendor", "app", ".git"):
        (tmp_path / folder).mkdir(parents=True)
    for name in ("index.html", "static/part.mjs", "static/vendor/python.wasm", "app/main.py"):
        (tmp_path / name).write_text(f"{name}\n" * 20)
    for name in (".git/config", "Makefile", "static/vendor/app.zip"):
        (tmp_path / name).write_text("plain\n")
    (tmp_path / "static" / "way-out").symlink_to(tmp_path / "Makefile")
    return tmp_path


@pytest.fixture
def ask(site: Path) -> Iterator[Ask]:
    """Asks a server for a path exactly as written: `ask(path, prefix=..., **headers)`."""
    running = []

    def send(path: str, prefix: str = "/", caching: str = NO_CHECK, **headers: str):
        server = serving(Server(Site(site, PUBLISHED), prefix=prefix, caching=caching))
        port = server.__enter__().server_port
        connection = http.client.HTTPConnection("localhost", port)
        running.append((server, connection))
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request("GET", path, headers=names)
        return connection.getresponse()

    yield send
    for server, connection in running:
        connection.close()
        server.__exit__(None, None, None)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/static/part.mjs", "text/javascript; charset=utf-8"),
        ("/static/vendor/python.wasm", "application/wasm"),
        ("/static/vendor/app.zip?v=1", "application/zip"),
    ],
)
def test_a_file_has_the_type_that_browsers_insist_on(ask: Ask, path: str, kind: str) -> None:
    answer = ask(path)
    assert (answer.status, answer.headers["Content-Type"]) == (200, kind)


@pytest.mark.parametrize(
    "path",
    [
        *("/Makefile", "/.git/config", "/static/../Makefile", "/static/%2e%2e/.git/config"),
        *("/../Makefile", "//etc/passwd", "/static/way-out", "/static", "/static/none.js"),
    ],
)
def test_only_what_is_published_is_served(ask: Ask, path: str) -> None:
    assert ask(path).status == 404


def test_text_travels_compressed_where_the_browser_can_read_it(ask: Ask, site: Path) -> None:
    packed = ask("/static/part.mjs", Accept_Encoding="gzip, br")
    assert packed.headers["Content-Encoding"] == "gzip"
    plain = (site / "static/part.mjs").read_bytes()
    assert gzip.decompress(packed.read()) == plain
    assert ask("/static/part.mjs").read() == plain
    assert "Content-Encoding" not in ask("/static/vendor/app.zip", Accept_Encoding="gzip").headers


def test_what_the_browser_has_is_not_sent_again_until_it_changes(ask: Ask, site: Path) -> None:
    etag = ask("/").headers["ETag"]
    again = ask("/", If_None_Match=etag)
    assert (again.status, again.read()) == (304, b"")
    (site / "index.html").write_text("new")
    assert ask("/", If_None_Match=etag).status == 200


def test_the_page_lies_under_any_path(ask: Ask) -> None:
    assert ask("/parcel/static/part.mjs", prefix="/parcel/").status == 200
    assert ask("/static/part.mjs", prefix="/parcel/").status == 404
    moved = ask("/parcel", prefix="/parcel/")
    assert (moved.status, moved.headers["Location"]) == (301, "/parcel/")


def test_the_list_of_a_build_is_older_than_an_edit_after_it(site: Path) -> None:
    (site / "static/vendor/precache.js").write_text("")
    os.utime(site / "app/main.py", (1, 1))
    assert newest(site) <= built(site)
    later = built(site) + 10
    os.utime(site / "app/main.py", (later, later))
    assert newest(site) == later > built(site)
