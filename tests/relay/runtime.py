"""The relay in workerd, the runtime of Cloudflare Workers, with nowhere to go but `World`."""

import http.client
import json
import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent

_CONFIG = """\
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "world", external = (address = "127.0.0.1:{port}", http = (style = proxy))),
    {services}
  ],
  sockets = [{sockets}]
);
"""
_SERVICE = """\
(name = "{name}", worker = (
      modules = [(name = "{name}.js", esModule = embed "{name}.js")],
      compatibilityDate = "2026-11-01",
      globalOutbound = "world",
    ))"""
_SOCKET = '(name = "{name}", address = "127.0.0.1:0", http = (), service = "{name}")'


@dataclass(frozen=True)
class Answer:
    """What a relay said; header names in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def error(self) -> str | None:
        """The relay's own refusal, None if a carrier speaks."""
        if self.headers.get("parcelbook-relay") != "refused":
            return None
        return json.loads(self.body)["error"]


@dataclass(frozen=True)
class Door:
    """The socket of one running relay."""

    port: int

    def send(self, method: str, headers: Mapping[str, str], body: Any = None) -> Answer:
        """One HTTP request to the relay itself; an iterator as body is sent in chunks."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, "/", body, dict(headers))
            said = connection.getresponse()
            named = {name.lower(): value for name, value in said.getheaders()}
            return Answer(said.status, named, said.read())
        finally:
            connection.close()


def workerd() -> str:
    """The program itself: npm's wrapper around it, a Node script, passes no open files on."""
    found = sorted(ROOT.glob("node_modules/@cloudflare/workerd-*/bin/workerd*"))
    assert found, "workerd is not installed: npm ci"
    return str(found[0])


@contextmanager
def running(folder: Path, scripts: Mapping[str, str], world_port: int) -> Iterator[dict[str, Door]]:
    """One workerd with these scripts, each behind a door of its own."""
    for name, text in scripts.items():
        (folder / f"{name}.js").write_text(text, "utf-8")
    services = ",\n    ".join(_SERVICE.format(name=name) for name in scripts)
    sockets = ", ".join(_SOCKET.format(name=name) for name in scripts)
    config = _CONFIG.format(port=world_port, services=services, sockets=sockets)
    (folder / "config.capnp").write_text(config, "utf-8")
    with ExitStack() as stack:
        reading, writing = os.pipe()
        news = stack.enter_context(os.fdopen(reading))
        command = [workerd(), "serve", f"--control-fd={writing}", "config.capnp"]
        with os.fdopen(writing, "w"):
            process = subprocess.Popen(command, cwd=folder, pass_fds=[writing])
        stack.callback(process.wait)
        stack.callback(process.kill)
        doors: dict[str, Door] = {}
        while doors.keys() != scripts.keys():
            line = news.readline()
            assert line, "workerd ended before it listened"
            event = json.loads(line)
            if event["event"] == "listen":
                doors[event["socket"]] = Door(event["port"])
        yield doors
