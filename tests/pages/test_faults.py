"""Whatever the browser refuses to do while the page is used: a sentence where one is due, no dead
page, and nothing lost. Chance is left out: Python itself ends without, and no browser refuses it.
"""

import json
from typing import NamedTuple

import pytest
from playwright.sync_api import expect

from app.core.parcel.record import read
from tests.pages.conftest import Visit
from tests.pages.numbers import registered
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
REFUSED, LATE = "refused", "late"


class Fault(NamedTuple):
    """What fails: a method of an object, at once or in a promise; and a part of what is said."""

    owner: str
    method: str
    how: str = LATE
    said: str = ""


# Each journey with what is refused on it; of one journey, none keeps the page from another.
JOURNEYS: dict[str, tuple[Fault, ...]] = {
    "a write": (Fault("Storage.prototype", "setItem", REFUSED, "notice.storage_full"),),
    "a reading": (Fault("Storage.prototype", "getItem", REFUSED, "notice.storage_full"),),
    "a removal, and the clipboard": (
        Fault("Storage.prototype", "removeItem", REFUSED),
        Fault("navigator.clipboard", "writeText", LATE, "toast.copy_refused"),
    ),
    "the names of what is kept, and a download": (
        Fault("Storage.prototype", "key", REFUSED),
        Fault("URL", "createObjectURL", REFUSED, "toast.failed"),
    ),
    "the store of copies, permissions, and pictures of the screen": (
        Fault("indexedDB", "open", REFUSED),
        Fault("navigator.permissions", "query"),
        Fault("Element.prototype", "cloneNode", REFUSED),
    ),
    "its transactions, and persistence": (
        Fault("IDBDatabase.prototype", "transaction", REFUSED),
        Fault("navigator.storage", "persist"),
    ),
    "its writings, and what is persistent": (
        Fault("IDBObjectStore.prototype", "put", REFUSED),
        Fault("navigator.storage", "persisted"),
    ),
    "a request, and caches": (
        Fault("globalThis", "fetch"),
        Fault("caches", "has", LATE, "received.lost"),
    ),
    "a key of a passphrase": (Fault("crypto.subtle", "deriveKey", LATE, "lock.refused"),),
    "encryption": (Fault("crypto.subtle", "encrypt", LATE, "lock.refused"),),
    "the bytes of a file": (
        Fault("Blob.prototype", "arrayBuffer", LATE, "backup.refused.unreadable"),
    ),
}
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
    shopper.go("#/received/")
    shopper.settle()
    shopper.page.locator("#language").select_option("ru")
    shopper.settle()
    shopper.page.locator("#language").select_option("en")
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
    taken = all(fault.said != "backup.refused.unreadable" for fault in faults)
    assert (PARCEL + BROUGHT in kept) is taken
    assert kept.get(DHL) == KEY or json.loads(kept[LOCKED])["names"] == ["dhl"]
    shopper.reload()
    for number in (ONE, NEW):
        expect(shopper.card(number)).to_be_visible()
    complaints.clear()  # Refusals are reported to the console.
