"""The bridge's programs by themselves, in Node, with stand-ins of browsers that differ from those
here: an extension that has been reloaded, and Firefox on Android."""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import bridge
import pytest

HOST = "www.yuntrack.com"
PAGE = "https://somebody.github.io/parcelbook/"
# As after a reload of the extension: the page's side of it can send no more.
RELOADED = """
const said = [];
let heard;
globalThis.window = globalThis;
globalThis.location = { origin: "https://somebody.github.io" };
globalThis.postMessage = (message) => said.push(message);
globalThis.addEventListener = (kind, listener) => { heard = listener; };
globalThis.browser = { runtime: { sendMessage() { throw new Error("context invalidated"); } } };
await import("./page.js");
const data = { parcelbook: "question", id: 1, question: { verb: "hello" } };
await heard({ source: window, origin: location.origin, data });
console.log(JSON.stringify(said.at(-1)));
"""
# Firefox on Android refuses an opener before it promises anything; no browser takes an origin
# without a host.
BACKGROUND = """
let heard;
const tabs = [];
globalThis.setTimeout = (done) => setImmediate(done);
const event = { addListener() {} };
globalThis.browser = {
  runtime: { id: "b", getManifest: () => ({ version: "1.0" }), getURL: (path) => `moz-extension://b/${path}`,
    onMessage: { addListener: (listener) => { heard = listener; } } },
  storage: { local: { get: async () => ({ pages: [PAGE] }) } },
  permissions: {
    async contains({ origins: [origin] }) {
      if (origin === "https:///*") throw new Error("Empty host");
      return origin === `https://${HOST}/*`;
    },
    getAll: async () => ({ origins: [`https://${HOST}/*`, `${new URL(PAGE).origin}/*`] }),
  },
  action: { onClicked: event },
  declarativeNetRequest: { updateSessionRules: async () => {} },
  scripting: { executeScript: async () => [{ result: { host: HOST, text: "seen", wall: false } }] },
  tabs: {
    create(wanted) {
      if ("openerTabId" in wanted) throw new Error("openerTabId is unsupported by Firefox");
      tabs.push(wanted);
      return Promise.resolve({ id: 7 });
    },
    get: async () => ({ status: "complete" }),
    remove: async () => tabs.pop(),
  },
};
await import("./background.js");
const sender = { url: PAGE, id: "b", frameId: 0, tab: { id: 1 } };
const urls = () => tabs.map(({ url }) => url);
heard(QUESTION, sender, (answer) => console.log(JSON.stringify([answer, urls()])));
"""


@pytest.fixture
def told(tmp_path: Path):
    """What a script says beside the files of Firefox's extension."""

    def told(script: str, question: Mapping[str, Any] | None = None) -> Any:
        for name, data in bridge.extension("firefox").items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        (tmp_path / "package.json").write_text('{"type": "module"}', "utf-8")
        values = {"HOST": HOST, "PAGE": PAGE, "QUESTION": question}
        named = "".join(f"const {name} = {json.dumps(one)};\n" for name, one in values.items())
        (tmp_path / "run.js").write_text(named + script, "utf-8")
        run = ["node", "run.js"]
        done = subprocess.run(run, cwd=tmp_path, capture_output=True, text=True, check=True)
        return json.loads(done.stdout)

    return told


def test_a_page_is_told_at_once_that_its_extension_has_been_reloaded(told) -> None:
    assert told(RELOADED) == {"parcelbook": "answer", "id": 1, "answer": {"refused": "gone"}}


def test_firefox_on_android_looks_at_a_carriers_page(told) -> None:
    look = {"verb": "look", "url": f"https://{HOST}/", "number": "1", "words": None}
    assert told(BACKGROUND, look) == [{"text": "seen"}, []]


@pytest.mark.parametrize(
    ("host", "opened"),
    [("", ["#host="]), ("a.example", ["#host=a.example"]), (HOST, [])],
    ids=["to choose from all", "for one", "for one that is open"],
)
def test_a_press_opens_the_extensions_own_page(told, host: str, opened: list[str]) -> None:
    answer, tabs = told(BACKGROUND, {"verb": "hello", "pressed": True, "host": host})
    assert answer == {"version": "1.0", "kind": "extension", "hosts": [HOST]}
    assert tabs == [f"moz-extension://b/options.html{one}" for one in opened]
