"""Whatever the browser refuses to do while the page is used: a sentence where one is due, no dead
page, and nothing lost. Chance is left out: Python itself ends without, and no browser refuses it.
"""

import json

import pytest
from playwright.sync_api import expect

from app.core.parcel.record import read
from tests.pages.clock import ago
from tests.pages.conftest import Visit
from tests.pages.numbers import registered
from tests.pages.refusals import JOURNEYS, REFUSED, UNREADABLE, Fault
from tests.pages.shopper import PARCEL, Shopper, parcel, records
from tests.pages.waiting import until
from tests.pages.words import say, saying
from tests.replay.carriers import KEY

ONE, TWO, NEW, BROUGHT = map(registered, range(1, 5))
ASKED = "CP123456785SK"
PHRASE = "four words of mine"
DHL, LOCKED = "parcelbook/key/dhl", "parcelbook/keys"
# All that was said in the page, also for a moment only.
LISTEN = """() => {
  globalThis.said = [];
  const hear = () => {
    const places = "#toast, #notices, [role=alert], .notice, .card-about";
    for (const one of document.querySelectorAll(places)) {
      said.push(one.textContent);
    }
  };
  const all = { childList: true, subtree: true, characterData: true };
  new MutationObserver(hear).observe(document.body, all);
}"""
BREAK = """(faults) => {
  globalThis.refusals = {};
  const mending = [];
  const put = (one, method, value) => {
    const own = Object.getOwnPropertyDescriptor(one, method);
    Object.defineProperty(one, method, { configurable: true, writable: true, value });
    mending.push(() => (own ? Object.defineProperty(one, method, own) : delete one[method]));
  };
  // A browser that has not decided yet whether it keeps what the page stores.
  put(navigator.storage, "persisted", async () => false);
  put(navigator.permissions, "query", async () => ({ state: "prompt" }));
  for (const [owner, method, how] of faults) {
    const one = owner.split(".").reduce((from, name) => from[name], globalThis);
    refusals[method] = 0;
    const refusal = () => {
      refusals[method]++;
      return new DOMException("refused", "SecurityError");
    };
    const failing = {
      late: () => Promise.reject(refusal()),
      refused() {
        throw refusal();
      },
    };
    put(one, method, failing[how]);
  }
  globalThis.mend = () => mending.reverse().forEach((undo) => undo());
}"""


def deliver(shopper: Shopper, *deeds: list[str]) -> None:
    shopper.page.evaluate("(deeds) => deeds.forEach((one) => parcelbook.deliver(...one))", deeds)
    shopper.settle()


def journey(shopper: Shopper) -> None:
    """The main things that one does, each as far as it comes."""
    deliver(shopper, ["typed", "", f"{NEW} {ASKED}"], ["track"])
    deliver(shopper, ["rename", ONE, "Lamp"], ["note", ONE, "ring"], ["archive", TWO])
    deliver(shopper, ["copy", ONE], ["refresh", ASKED])
    shopper.page.locator("[data-act=paste]").click()
    shopper.settle()
    shopper.go("#/received/")
    shopper.settle()
    shopper.page.locator("#language").select_option("ru")
    shopper.settle()
    shopper.page.locator("#language").select_option("en")
    shopper.go("#/settings")
    shopper.page.locator("[data-act=alerts][data-id=on]").click()
    shopper.settle()
    shopper.go("#/backup")
    expect(shopper.page.locator(".backup")).to_be_visible()
    deliver(shopper, ["export", "json"], ["export", "csv"], ["along", "", ""], ["code", "", "1"])
    file = {"name": "a.txt", "mimeType": "text/plain", "buffer": BROUGHT.encode()}
    shopper.page.locator("#import-file").set_input_files(file)  # pyright: ignore[reportArgumentType]
    expect(shopper.page.locator("#brought .notice, #brought .plan").first).to_be_visible()
    deliver(shopper, ["take-in"])
    shopper.go("#/lock")
    expect(shopper.page.locator("#lock-keys")).to_be_visible()
    deliver(shopper, ["lock-keys", "", PHRASE])
    expect(shopper.page.locator("[data-kind=open], .key .notice").first).to_be_visible()
    shopper.go("#/")
    expect(shopper.page.locator(".card").first).to_be_visible()


@pytest.mark.parametrize("faults", JOURNEYS.values(), ids=JOURNEYS)
def test_what_the_browser_refuses_ends_nothing_and_loses_nothing(
    visit: Visit, complaints: list[str], faults: tuple[Fault, ...]
) -> None:
    listed = records(parcel(ONE, "china-post"), parcel(TWO, "china-post"))
    shopper = visit(saved={**listed, DHL: KEY})
    shopper.page.evaluate(LISTEN)
    shopper.page.evaluate(BREAK, [list(fault) for fault in faults])
    journey(shopper)
    # The picture of the screen is taken a moment after the last drawing.
    until(shopper.page, "Object.values(refusals).every(Boolean)")
    said = "\n".join(shopper.page.evaluate("said"))
    for fault in faults:
        assert not fault.said or saying(fault.said).search(said)
    shopper.page.evaluate("void mend()")
    deliver(shopper, ["rename", ONE, "Lamp again"])
    until(shopper.page, f"localStorage['{PARCEL}{ONE}'].includes('Lamp again')")
    shopper.settle()
    expect(shopper.page.locator("#notices")).not_to_contain_text(say("notice.storage_full"))
    kept = shopper.store()
    one, two = (read(kept[PARCEL + number]).shown for number in (ONE, TWO))
    assert (one.note, two.archived is not None) == ("ring", True)
    assert {PARCEL + NEW, PARCEL + ASKED} <= kept.keys()
    taken = all(fault.said != UNREADABLE for fault in faults)
    assert (PARCEL + BROUGHT in kept) is taken
    assert kept.get(DHL) == KEY or json.loads(kept[LOCKED])["names"] == ["dhl"]
    shopper.reload()
    for number in (ONE, NEW):
        expect(shopper.card(number)).to_be_visible()
    complaints.clear()  # Refusals are reported to the console.


WAITS = """async (text) => {
  const cache = await caches.open(`parcelbook received ${new URL(".", location.href)}`);
  await cache.put("received/text", new Response(text));
}"""


@pytest.mark.parametrize(
    ("fault", "lost"),
    [
        (Fault("CacheStorage.prototype", "open"), True),
        (Fault("Cache.prototype", "keys"), True),
        (Fault("Cache.prototype", "match"), True),
        (Fault("Response.prototype", "blob"), True),
        (Fault("Blob.prototype", "text"), True),
        (Fault("CacheStorage.prototype", "delete"), False),
    ],
    ids=lambda one: one.call if isinstance(one, Fault) else "",
)
def test_what_another_program_shares_is_taken_or_said_to_be_lost(
    visit: Visit, complaints: list[str], fault: Fault, lost: bool
) -> None:
    shopper = visit()
    shopper.page.evaluate(WAITS, NEW)
    shopper.page.evaluate(BREAK, [list(fault)])
    shopper.go("#/received/")
    if lost:
        expect(shopper.toast()).to_contain_text(say("received.lost"))
    else:
        expect(shopper.chip(NEW)).to_be_visible()
    assert shopper.page.evaluate("Object.values(refusals)") != [0]
    shopper.page.evaluate("void mend()")
    shopper.track(BROUGHT)
    expect(shopper.card(BROUGHT)).to_be_visible()
    complaints.clear()


# Keeps copies, each in the place of the one before, while a call is refused; tells how each ended.
COPIES = """async ([owner, method]) => {
  const { heads, known, put, records } = await import("./static/copies.js");
  const head = (name) => JSON.stringify({ name, taken: "2026-11-30T10:00:00Z" });
  const ended = (work) => work.then(() => "done", () => "refused");
  const one = owner.split(".").reduce((from, name) => from[name], globalThis);
  const first = method === "createObjectStore";
  if (!first) await put(head("one"), ["1"], []);
  const before = first ? "[]" : await heads();
  const own = one[method];
  let refusals = 0;
  one[method] = () => {
    refusals++;
    throw new DOMException("refused", "UnknownError");
  };
  const told = [];
  told.push(await ended(put(head("two"), ["2"], ["one"])));
  for (const ask of [() => records("one"), heads, known]) told.push(await ended(ask()));
  one[method] = own;
  const same = (await heads()) === before;
  await put(head("three"), ["3"], ["one", "two"]);
  const left = JSON.parse(await heads()).map(({ name }) => name);
  return { told, refusals, same, left, texts: await records("three") };
}"""


@pytest.mark.parametrize(
    ("call", "refused"),
    [
        ("IDBFactory.prototype open", [0, 1, 2]),
        ("IDBFactory.prototype databases", [3]),
        ("IDBDatabase.prototype createObjectStore", [0, 1, 2]),
        ("IDBDatabase.prototype transaction", [0, 1, 2]),
        ("IDBTransaction.prototype objectStore", [0, 1, 2]),
        ("IDBObjectStore.prototype openCursor", [0]),
        ("IDBObjectStore.prototype add", [0]),
        ("IDBObjectStore.prototype put", [0]),
        ("IDBObjectStore.prototype delete", [0]),
        ("IDBObjectStore.prototype get", [1]),
        ("IDBObjectStore.prototype getAll", [2]),
        ("IDBCursor.prototype continue", [0]),
        ("IDBCursor.prototype delete", [0]),
    ],
)
def test_a_copy_that_cannot_be_kept_takes_none_away(
    visit: Visit, complaints: list[str], call: str, refused: list[int]
) -> None:
    """Whatever call is refused: it ends, the copies are those of before, and the next is kept."""
    told = visit().page.evaluate(COPIES, call.split())
    assert told["refusals"]
    wanted = ["refused" if at in refused else "done" for at in range(4)]
    assert (told["told"], told["same"]) == (wanted, 0 in refused)
    assert (told["left"], told["texts"]) == (["three"], ["3"])
    complaints.clear()


def test_a_copy_that_cannot_be_read_is_told(visit: Visit, complaints: list[str]) -> None:
    shopper = visit(saved=records(parcel(ONE)))
    head = json.dumps({"name": "one", "taken": ago().isoformat(), "parcels": 1, "size": 1})
    shopper.page.evaluate(
        "(head) => parcelbook.copies().then((all) => all.put(head, ['x'], []))", head
    )
    shopper.go("#/backup")
    shopper.page.evaluate(BREAK, [["IDBObjectStore.prototype", "get", REFUSED]])
    # The page may have kept one of its own beside it, or be about to.
    shopper.page.locator("[data-act=restore-copy][data-id=one]").click()
    expect(shopper.page.locator("#brought")).to_contain_text(say("backup.refused.copy"))
    complaints.clear()
