"""A browser of its own whose processes are killed while the page works, and what then lies on disk.

The page's writings are noted one by one, in their order, as it makes them. What a kill leaves must
be what the first so many of them make: then each record is the old or the new one, never a half,
and no later change is there without an earlier one.

Chromium itself writes seconds or a minute late (`Browser.end_tabs`), and what a page has written is
never lost or held back by the death of the page alone: so what lies on the disk is decided by
Chromium's processes and by how far the page had come, and not by whether both die at once. A note
needs longer than a writing where the machine is busy. So the page is stopped first, as by its
death, after one of its writings (`stop`): from there on none is made. Once the notes of the others
are here, the rest is killed.
"""

import json
import os
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from browser import ARGUMENTS
from playwright.sync_api import BrowserContext, Page, Playwright

from tests.pages.waiting import READY, until

PATIENCE = 60
STORE = "Object.fromEntries(Object.entries(localStorage))"
# A document of the origin that writes nothing.
STILL = "static/icon.svg"
NOTING = """
if (location.hostname === "localhost" && !location.pathname.endsWith(".svg")) {
  for (const name of ["setItem", "removeItem"]) {
    const own = Storage.prototype[name];
    Storage.prototype[name] = function (...about) {
      const { mark, writings } = globalThis.end ?? {};
      if (name === "setItem" && about[0] === mark && !globalThis.dying) {
        Object.assign(globalThis, { dying: true, writingsLeft: writings });
      }
      if (globalThis.dying && globalThis.writingsLeft-- <= 0) return;
      own.apply(this, about);
      const text = name === "setItem" ? about[1] : null;
      if (this === localStorage) console.debug("writing", JSON.stringify([about[0], text]));
    };
  }
}
"""

FILE_MARK, FORM_MARK = "parcelbook/underway", "parcelbook/form"
"""What the page writes first when it takes in a file, or a list of an older form."""

Writing = tuple[str, str | None]
Stored = Mapping[str, str]


class Browser(NamedTuple):
    """A running Chromium: its process, its only context, and the writings of its pages."""

    process: "subprocess.Popen[bytes]"
    context: BrowserContext
    writings: list[Writing]

    def page(self, address: str, script: str = "") -> Page:
        """A new tab at an address; its script runs before all else."""
        page = self.context.new_page()
        page.add_init_script(script)
        page.goto(address)
        return page

    def stored(self, url: str) -> Stored:
        """What localStorage holds, read where no page of ours runs."""
        page = self.page(url + STILL)
        found = page.evaluate(STORE)
        page.close()
        return found

    def stop(self, page: Page, dice: Random) -> None:
        """Lets the page make a few more writings, at most; all that it has made are noted then.

        The few are not waited for: what is evaluated in the page comes after the notes of before.
        """
        page.evaluate(
            "(left) => Object.assign(globalThis, { dying: true, writingsLeft: left })",
            dice.randrange(8),
        )
        page.wait_for_timeout(dice.randrange(400))
        page.evaluate("globalThis.writingsLeft = 0")

    def stop_within(self, page: Page, file: str, dice: Random) -> None:
        """Lets the page begin to take in a file, and make so many of its writings."""
        page.evaluate(end_at(FILE_MARK, dice.randrange(1, 26)))
        page.evaluate(TAKE_IN, file)
        self.stopped(page)

    def stopped(self, page: Page) -> None:
        """Waits until the page has come to its `end_at`."""
        until(page, "globalThis.dying", PATIENCE)
        page.evaluate("globalThis.writingsLeft = 0")

    def end_tabs(self) -> None:
        """Kills the processes that pages run in, the workers' among them.

        Chromium writes localStorage five seconds after a change, at most sixty times an hour, and
        at once where nobody has the origin's store open any more. To close the page is not enough
        for that: its process lives on with the service worker.
        """
        browser = self.context.browser
        assert browser is not None
        told: Any = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")
        for process in told["processInfo"]:
            if process["type"] == "renderer":
                os.kill(process["id"], signal.SIGKILL)

    def kill(self) -> None:
        """Kills all processes of it at once."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


@contextmanager
def browsing(playwright: Playwright, path: str, profile: Path, proxy: str) -> Iterator[Browser]:
    """Chromium with a profile on disk, in a process group of its own."""
    port = profile / "DevToolsActivePort"
    port.unlink(missing_ok=True)
    for lock in profile.glob("Singleton*"):
        lock.unlink()
    command = [
        *(path, "--headless=new", "--remote-debugging-port=0", f"--user-data-dir={profile}"),
        *(*ARGUMENTS, "--no-first-run", "--disable-gpu"),
        *(f"--proxy-server={proxy}", "--ignore-certificate-errors", "about:blank"),
    ]
    quiet = {
        "stdin": subprocess.DEVNULL,
        "stdout": subprocess.DEVNULL,
        "stderr": subprocess.DEVNULL,
    }
    process = subprocess.Popen(command, start_new_session=True, **quiet)
    try:
        end = time.monotonic() + PATIENCE
        while not (port.exists() and port.read_text().strip()):
            assert time.monotonic() < end and process.poll() is None, "Chromium does not start"
            time.sleep(0.05)
        number = port.read_text().split()[0]
        connected = playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{number}")
        [context] = connected.contexts
        context.set_default_timeout(PATIENCE * 1000)
        writings: list[Writing] = []
        context.on("console", lambda message: note(message.text, writings))
        context.add_init_script(NOTING)
        yield Browser(process, context, writings)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def end_at(mark: str, writings: int) -> str:
    """A script: the page makes so many writings from the first of this name on, and then none."""
    return f"globalThis.end = {json.dumps({'mark': mark, 'writings': writings})}"


def note(text: str, writings: list[Writing]) -> None:
    mark, _, about = text.partition(" ")
    if mark == "writing":
        name, written = json.loads(about)
        writings.append((name, written))


def states(before: Stored, writings: list[Writing]) -> Iterator[Stored]:
    """What lies there before, and after each writing."""
    state = dict(before)
    yield state
    for name, text in writings:
        state = dict(state)
        if text is None:
            state.pop(name, None)
        else:
            state[name] = text
        yield state


# What the visitor does, in the page itself, so that the kill falls among it and not between.
DEEDS = """([numbers, files, seed]) => {
  let state = seed;
  const dice = (count) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % count;
  };
  const pick = () => numbers[dice(numbers.length)];
  const deeds = [
    () => {
      parcelbook.deliver("typed", "", pick());
      parcelbook.deliver("track");
    },
    () => parcelbook.deliver("refresh", pick()),
    () => parcelbook.deliver("refresh"),
    () => parcelbook.deliver("rename", pick(), `name ${dice(1000)}`),
    () => parcelbook.deliver("note", pick(), `note ${dice(1000)}`),
    () => parcelbook.deliver(["archive", "delete", "restore"][dice(3)], pick()),
    () => {
      if (!files.length) return;
      parcelbook.file = new File([files.shift()], "list.json", { type: "application/json" });
      parcelbook.deliver("import", "import-file", "list.json");
      setTimeout(() => parcelbook.deliver("take-in"), 30 + dice(60));
    },
  ];
  const go = () => {
    deeds[dice(deeds.length)]();
    setTimeout(go, 5 + dice(120));
  };
  go();
}"""

# "Take in" says nothing until the file is read.
TAKE_IN = """(file) => {
  parcelbook.file = new File([file], "list.json", { type: "application/json" });
  parcelbook.deliver("import", "import-file", "list.json");
  const go = () => {
    if (globalThis.dying) return;
    parcelbook.deliver("take-in");
    setTimeout(go, 50);
  };
  go();
}"""


def work(page: Page, numbers: list[str], files: list[str], dice: Random) -> None:
    """Lets the page do one thing after another until it is killed."""
    until(page, READY, PATIENCE)
    page.evaluate(DEEDS, [numbers, files, dice.randrange(1 << 30)])


def differences(there: Stored, states_: list[Stored]) -> dict[str, Any]:
    """By what the nearest known state differs, for a failure's report."""

    def apart(state: Stored) -> dict[str, Any]:
        names = state.keys() | there.keys()
        return {n: (state.get(n), there.get(n)) for n in names if state.get(n) != there.get(n)}

    nearest = min(map(apart, states_), key=len)
    return json.loads(json.dumps(nearest))
