"""A page begun anew in its own document: as by a reload, but without loading Python again.

The document is filled from index.html, and its scripts, boot.js and app/main.py run again, on a
device that keeps only what it is given. The interpreter stays, with all modules but those of the
rim; so do PyScript and what boot.js imports. Tests of the start itself, of a service worker, and of
a browser that must be prepared before the page's scripts run want a page of their own.
"""

from collections.abc import Mapping

from playwright.sync_api import Page

# An init script: notes what the scripts that will run again listen to, and what the browser offers.
NOTE = r"""
if (globalThis === top) {
  globalThis.offered = [Navigator.prototype, navigator, document]
    .map((place) => [place, Object.getOwnPropertyDescriptors(place)]);
  const listen = EventTarget.prototype.addEventListener;
  const again = /\/static\/(?!draw\b|line\b)\w+\.js/;
  globalThis.listening = [];
  EventTarget.prototype.addEventListener = function (...what) {
    if (again.test(new Error().stack)) listening.push([this, what]);
    return listen.apply(this, what);
  };
}
"""
# What a test leaves on `globalThis` beyond this goes.
KNOWN = (
    "() => { globalThis.known = new Set(['known', ...Object.getOwnPropertyNames(globalThis)]); }"
)

CANCEL = """
import asyncio
own = asyncio.current_task()
running = [task for task in asyncio.all_tasks() if task is not own]
for task in running:
    task.cancel()
if running:
    _, left = await asyncio.wait(running, timeout=5)
    assert not left, left
await asyncio.sleep(0)
"""
# An init script: each policy of the page's can be made once in a document; scripts that run there
# again get it again.
POLICIES = """
(() => {
const { createPolicy } = TrustedTypePolicyFactory.prototype;
trustedTypes.made = new Map();
TrustedTypePolicyFactory.prototype.createPolicy = function (name, rules) {
  const known = this.anew && this.made.get(name);
  if (!known) this.made.set(name, createPolicy.call(this, name, rules));
  return this.made.get(name);
};
})();
"""
END = """async (cancel) => {
  const { loadPyodide } = await import(new URL("static/interpreter.js", document.baseURI));
  const unstarted = new Error("Python has not started");
  const late = new Promise((done, failed) => setTimeout(failed, 10_000, unstarted));
  const loaded = loadPyodide({ stdout: console.log, stderr: console.error });
  const python = await Promise.race([loaded, late]);
  parcelbook.receive = () => {};
  for (const [target, [kind, heard, how]] of listening.splice(0)) {
    target.removeEventListener(kind, heard, how);
  }
  await python.runPythonAsync(cancel, { globals: python.toPy({}) });
  for (let timer = setTimeout(() => {}); timer > 0; timer--) clearTimeout(timer);
  globalThis.undo?.();
  globalThis.known ??= new Set(["known", ...Object.getOwnPropertyNames(globalThis)]);
}"""

FORGET = """
import sys
for name in [name for name in sys.modules if name.startswith("app.browser")]:
    del sys.modules[name]
"""
BEGIN = """async ([address, saved, forget, turn]) => {
  const { loadPyodide } = await import(new URL("static/interpreter.js", document.baseURI));
  const python = await loadPyodide({ stdout: console.log, stderr: console.error });
  const text = (path) => fetch(path).then((answer) => answer.text());
  const start = await text("app/main.py");
  const drawing = trustedTypes.made.get("parcelbook-drawing");
  const index = drawing.createHTML(await text(location.pathname));
  const page = new DOMParser().parseFromString(index, "text/html");
  trustedTypes.anew = true;
  localStorage.clear();
  sessionStorage.clear();
  for (const name of await caches.keys()) {
    if (!name.startsWith("parcelbook snapshot ")) await caches.delete(name);
  }
  const stores = await indexedDB.databases();
  for (const { name } of stores.filter(({ name }) => name.startsWith("parcelbook"))) {
    await new Promise((done, failed) => {
      Object.assign(indexedDB.deleteDatabase(name), { onsuccess: done, onerror: failed });
    });
  }
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    if (!known.has(name)) delete globalThis[name];
  }
  for (const [place, were] of offered) {
    const are = Object.getOwnPropertyDescriptors(place);
    for (const name of Object.keys({ ...were, ...are })) {
      const same = ["value", "get"].every((what) => were[name]?.[what] === are[name]?.[what]);
      if (same) continue;
      if (were[name]) Object.defineProperty(place, name, were[name]);
      else delete place[name];
    }
  }
  document.adoptedStyleSheets = [];
  sessionStorage.setItem("seeded", "1");
  for (const [name, value] of Object.entries(saved)) localStorage.setItem(name, value);
  // before
  history.replaceState(null, "", location.pathname + address);
  performance.clearMarks();
  performance.clearResourceTimings();
  for (const part of ["documentElement", "body"]) {
    const here = document[part];
    for (const { name } of [...here.attributes]) here.removeAttribute(name);
    for (const { name, value } of page[part].attributes) here.setAttribute(name, value);
  }
  const plain = "script[src]:not([type], [nomodule])";
  const sources = (root) => [...root.querySelectorAll(plain)].map((one) => one.getAttribute("src"));
  const [early, late] = [sources(page.head), sources(page.body)];
  // The page's policy lets nobody give a script its address; an import gives none.
  const run = (src) => import(new URL(`${src}?${turn}`, document.baseURI));
  document.body.replaceChildren();
  for (const src of early) await run(src);
  const inert = "script:not([type='application/json'])";
  for (const script of page.querySelectorAll(inert)) script.remove();
  document.title = page.title;
  document.body.append(...page.body.childNodes);
  scrollTo(0, 0);
  for (const src of late) await run(src);
  await import(new URL(`static/boot.js?${turn}`, document.baseURI));
  trustedTypes.anew = false;
  python.runPython(forget + start, { globals: python.toPy({}) });
}"""


# Statements of a test's own, and how what they change of the window is put back.
BEFORE = """
  const were = Object.getOwnPropertyDescriptors(globalThis);
  { %s }
  const are = Object.getOwnPropertyDescriptors(globalThis);
  const same = (name, what) => were[name]?.[what] === are[name]?.[what];
  const changed = Object.keys({ ...were, ...are })
    .filter((name) => !same(name, "value") || !same(name, "get"));
  globalThis.undo = () => {
    for (const name of changed) {
      if (were[name]) Object.defineProperty(globalThis, name, were[name]);
      else delete globalThis[name];
    }
  };
"""


def end(page: Page) -> None:
    """Ends all that the page does: nobody is asked, written or listened to any more."""
    page.evaluate(END, CANCEL)


def begin(page: Page, address: str, saved: Mapping[str, str], turn: int, before: str) -> None:
    """Begins an ended page at an address within it (`#...`), as its `turn`-th start.

    `before` are statements that run before the page's own scripts, with its store as it is to be.
    What they make or take away of the window is as it was after the page's end. What anybody has
    changed of `navigator` and `document`, as far as it can be, is as it was for the next page.
    """
    script = BEGIN.replace("// before", BEFORE % before if before else "")
    page.evaluate(script, [address, dict(saved), FORGET, turn])
