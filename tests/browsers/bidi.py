"""Firefox over plain WebDriver BiDi: Playwright's own channel installs no extensions.

Waiting is done in the browser, by observing until an expression is true.
"""

import itertools
import json
import re
import subprocess
import time
from pathlib import Path
from types import TracebackType
from typing import Any

from websocket import create_connection

SECONDS = 60
LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
UNTIL = """async () => {
  const end = Date.now() + %d;
  for (let found; Date.now() < end; await new Promise((done) => setTimeout(done, 100))) {
    found = (() => %s)();
    if (found) return JSON.stringify(found);
  }
  throw new Error(document.body.innerText.slice(0, 2000));
}"""
CENTRE = """() => {
  const element = %s;
  element.scrollIntoView({ block: "center", behavior: "instant" });
  const { left, top, width, height } = element.getBoundingClientRect();
  return JSON.stringify([Math.round(left + width / 2), Math.round(top + height / 2)]);
}"""


class Bidi:
    """A Firefox with a profile and preferences of its own; use it in a `with` block."""

    def __init__(self, path: str, profile: Path, preferences: dict[str, Any]) -> None:
        lines = (f"user_pref({json.dumps(k)}, {json.dumps(v)});\n" for k, v in preferences.items())
        (profile / "user.js").write_text("".join(lines), "utf-8")
        command = [path, "--headless", "--no-remote", "--remote-debugging-port=0"]
        command += ["--remote-allow-system-access", "--profile", str(profile)]
        self.process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
        assert self.process.stderr is not None
        found = next(m for line in self.process.stderr if (m := LISTENING.search(line)))
        # A browser whose word nobody takes would come to rest when the pipe is full.
        said = self.process.stderr
        self.drain = subprocess.Popen(["cat"], stdin=said, stdout=subprocess.DEVNULL)
        said.close()
        self.line = create_connection(f"{found[1]}/session", timeout=SECONDS, suppress_origin=True)
        self.numbers = itertools.count(1)
        always = {"acceptInsecureCerts": True}
        self.say("session.new", capabilities={"alwaysMatch": always})

    def __enter__(self) -> "Bidi":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.line.close()
        self.process.terminate()
        self.process.wait(SECONDS)
        self.drain.wait(SECONDS)

    def say(self, method: str, **params: Any) -> dict[str, Any]:
        """A command's result; raises RuntimeError with the browser's words where it fails."""
        number = next(self.numbers)
        self.line.send(json.dumps({"id": number, "method": method, "params": params}))
        while (told := json.loads(self.line.recv())).get("id") != number:
            pass
        if told["type"] == "error":
            raise RuntimeError(f"{method}: {told['message']}")
        return told["result"]

    def install(self, folder: Path) -> str:
        """Installs an extension for the session; its id."""
        source = {"type": "path", "path": str(folder)}
        return self.say("webExtension.install", extensionData=source)["extension"]

    def tabs(self) -> dict[str, str]:
        """The open tabs with their addresses."""
        return {
            tab["context"]: tab["url"] for tab in self.say("browsingContext.getTree")["contexts"]
        }

    def open(self, url: str) -> str:
        """A new tab with a page that has loaded."""
        tab = self.say("browsingContext.create", type="tab")["context"]
        self.go(tab, url)
        return tab

    def go(self, tab: str, url: str, wait: str = "complete") -> None:
        self.say("browsingContext.navigate", context=tab, url=url, wait=wait)

    def open_own(self, url: str) -> str:
        """A new tab with a page of an extension, which only the browser's own window may open."""
        windows = self.say("browsingContext.getTree", **{"moz:scope": "chrome"})["contexts"]
        self.say(
            "script.callFunction",
            functionDeclaration="(url) => { gBrowser.selectedTab = gBrowser.addTrustedTab(url); }",
            target={"context": windows[0]["context"]},
            awaitPromise=True,
            arguments=[{"type": "string", "value": url}],
        )
        return self.tab(url)

    def tab(self, url: str) -> str:
        """The tab whose address begins so, once there is one."""
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            for tab, there in self.tabs().items():
                if there.startswith(url):
                    return tab
        raise TimeoutError(url)

    def gone(self, tab: str) -> None:
        """Waits until the tab is closed by somebody else; raises TimeoutError."""
        end = time.monotonic() + SECONDS
        while tab in self.tabs():
            if time.monotonic() > end:
                raise TimeoutError(tab)

    def close(self, tab: str) -> None:
        self.say("browsingContext.close", context=tab)

    def run(self, tab: str, function: str) -> Any:
        """What a function in a tab returns, as text of JSON."""
        said = self.say(
            "script.callFunction",
            functionDeclaration=function,
            target={"context": tab},
            awaitPromise=True,
        )
        if said["type"] == "exception":
            raise RuntimeError(said["exceptionDetails"]["text"])
        text = said["result"].get("value")
        return None if text is None else json.loads(text)

    def until(self, tab: str, expression: str) -> Any:
        """The first true value of an expression."""
        return self.run(tab, UNTIL % (SECONDS * 1000, expression))

    def click(self, tab: str, element: str) -> None:
        """A press of the mouse on the element that an expression names, once it is there."""
        self.until(tab, f"{element} && true")
        x, y = self.run(tab, CENTRE % element)
        self.press(tab, x, y)

    def press(self, tab: str, x: int, y: int) -> None:
        """A press of the mouse at a place of the window."""
        steps = [
            {"type": "pointerMove", "x": x, "y": y},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        pointer = {"type": "pointer", "id": "mouse", "actions": steps}
        self.say("input.performActions", context=tab, actions=[pointer])
