"""A page that stays open for days asks again and again, and takes no more memory for it.

`SOAK` says how often (`make soak`). The clock is the test's own; the carrier's answer is there at
once. Memory is measured after the garbage is collected.
"""

import json
import os
from typing import Any, NamedTuple

from playwright.sync_api import CDPSession, Page

from tests.core.sources.bodies import bodies
from tests.pages.conftest import Visit
from tests.pages.shopper import parcel, records
from tests.pages.waiting import until

ROUNDS = int(os.environ.get("SOAK", "120"))
PARTS = 6
"""Of which the first is the warm-up."""
NUMBER = "CP123456785SK"
STARTING = 120
# What JavaScript holds of Python: Pyodide registers each proxy until it is destroyed.
WATCHED = """
{
  const own = FinalizationRegistry;
  globalThis.proxies = 0;
  globalThis.FinalizationRegistry = class extends own {
    constructor(ended) {
      super((held) => {
        globalThis.proxies--;
        ended(held);
      });
    }
    register(...about) {
      globalThis.proxies++;
      super.register(...about);
    }
    unregister(token) {
      const known = super.unregister(token);
      if (known) globalThis.proxies--;
      return known;
    }
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const before = WebAssembly[name];
    WebAssembly[name] = async (...about) => {
      const made = await before(...about);
      const memory = (made.instance ?? made).exports?.memory;
      if (memory) globalThis.pythonMemory = memory;
      return made;
    };
  }
  const ask = fetch;
  globalThis.asked = 0;
  globalThis.fetch = async (...about) => {
    if (!String(about[0]?.url ?? about[0]).startsWith("https://")) return ask(...about);
    globalThis.asked++;
    return new Response(ANSWER, { headers: { "content-type": "application/json" } });
  };
}
"""


class Memory(NamedTuple):
    """Bytes of the page's own heap and of Python's memory, and the proxies between the two."""

    heap: int
    python: int
    proxies: int


def measured(page: Page, session: CDPSession) -> Memory:
    for _ in range(2):
        session.send("HeapProfiler.collectGarbage")
        page.clock.run_for(1000)
    heap: Any = session.send("Runtime.getHeapUsage")
    python, proxies = page.evaluate("[pythonMemory.buffer.byteLength, proxies]")
    return Memory(int(heap["usedSize"]), python, proxies)


def prepared(page: Page) -> None:
    [good] = [one for one in bodies("slovak-post").values() if one.gives == "report"][:1]
    page.add_init_script(f"const ANSWER = {json.dumps(good.text)};{WATCHED}")
    page.clock.install()


def test_asking_again_and_again_takes_no_more_memory(visit: Visit) -> None:
    saved = records(parcel(NUMBER, "slovenska-posta"))
    shopper = visit(saved=saved, fresh=True, ready=False, prepare=prepared)
    page = shopper.page
    until(page, "Boolean(globalThis.parcelbook?.receive)", STARTING)
    session = page.context.new_cdp_session(page)
    found: list[Memory] = []
    for part in range(PARTS):
        for turn in range(ROUNDS // PARTS):
            page.evaluate("(number) => parcelbook.deliver('refresh', number)", NUMBER)
            page.clock.run_for(3000)
            wanted = part * (ROUNDS // PARTS) + turn + 1
            until(page, f"asked >= {wanted}")
        found.append(measured(page, session))
        print(f"{(part + 1) * (ROUNDS // PARTS)} refreshes: {found[-1]}", flush=True)
    warm, last = found[0], found[-1]
    assert last.heap <= 1.1 * warm.heap
    assert last.python <= 1.1 * warm.python
    assert last.proxies <= warm.proxies + 20
