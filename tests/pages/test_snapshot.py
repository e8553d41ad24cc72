"""The memory of a started Python, kept on the device: made after a visit, restored at the next."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Route

from tests.pages.conftest import FREEZE, Profile, Visit
from tests.pages.shopper import STARTS, Shopper, parcel, records
from tests.pages.waiting import until
from tests.replay.server import Replay

NUMBER = "RR123456785CN"
RESTORED = "() => performance.getEntriesByName('parcelbook:restored').length"
# What this build keeps for this browser: the size of each, and whether a text is found in it.
KEPT = """async (sought) => {
  const names = (await caches.keys()).filter((name) => name.startsWith("parcelbook snapshot "));
  const found = [];
  for (const name of names) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const bytes = new Uint8Array(await (await cache.match(request)).arrayBuffer());
      found.push([bytes.length, new TextDecoder("latin1").decode(bytes).includes(sought)]);
    }
  }
  return found;
}"""
# The bytes that a started Python may fill, up to where it does, and how many are kept.
FILLED = """async () => {
  const { kept, ROOM } = await import("./static/snapshot.js");
  const { numbers } = await (await kept()).snapshot;
  return [ROOM, (numbers.at(-1) + 1) * 4096, numbers.length * 4096];
}"""
REPLACE = """async ([from, bytes]) => {
  const [name] = (await caches.keys()).filter((name) => name.startsWith("parcelbook snapshot "));
  const cache = await caches.open(name);
  const [request] = await cache.keys();
  const whole = new Uint8Array(await (await cache.match(request)).arrayBuffer());
  const changed = from < 0 ? whole.subarray(0, whole.length >> 1) : whole;
  if (from >= 0) changed.fill(bytes, from);
  await cache.put(request, new Response(changed));
}"""
MOVE = """async () => {
  const [name] = (await caches.keys()).filter((name) => name.startsWith("parcelbook snapshot "));
  const cache = await caches.open(name);
  const [request] = await cache.keys();
  const other = request.url.replace(/snapshot\\/\\w+/, "snapshot/0123456789abcdef");
  await cache.put(other, await cache.match(request));
  await cache.delete(request);
}"""
# Whether a start gets a memory, and what is thrown if not.
READ = """() => import("./static/snapshot.js").then(({ kept }) => kept())
  .then((found) => found.snapshot).then(({ app }) => [!!app, ""], ({ name }) => [false, name])"""
FORGET = """async () => {
  const { forget } = await import("./static/snapshot.js");
  await forget();
}"""
# Lays the snapshot aside, and puts it back as it was made.
ASIDE = """async () => {
  const [name] = (await caches.keys()).filter((name) => name.startsWith("parcelbook snapshot "));
  const [made, aside] = [await caches.open(name), await caches.open("aside")];
  for (const request of await made.keys()) await aside.put(request, await made.match(request));
  globalThis.putBack = async () => {
    const put = await caches.open(name);
    for (const request of await put.keys()) await put.delete(request);
    for (const request of await aside.keys()) await put.put(request, await aside.match(request));
  };
}"""
# Packs a memory behind its head, and lays it into an engine that holds something of its own:
# whether what is kept is smaller, and memory, head and archive are as they were.
ROUND = """async () => {
  const { lay, packed, unpacked } = await import("./static/snapshot.js");
  const [HEAD, LENGTH] = [32, 5 * 4096 + 128];
  const snapshot = new Uint8Array(HEAD + LENGTH);
  new Uint32Array(snapshot.buffer, 0, 2).set([7, HEAD]);
  const memory = snapshot.subarray(HEAD);
  memory.set([1, 2, 3], 4096 * 2 - 2);
  memory[LENGTH - 1] = 9;
  const archive = Uint8Array.of(5, 6, 7, 8, 9);
  const small = packed(snapshot, archive);
  const found = unpacked(await small.arrayBuffer());
  const heap = new Uint8Array(LENGTH + 4096);
  const top = 4096 * 3 + 100;
  heap.fill(4, 0, top);
  lay(found, heap, top);
  const alike = (one, other) =>
    one.length === other.length && one.every((byte, at) => byte === other[at]);
  return [
    small.size < snapshot.length,
    alike(heap.subarray(0, LENGTH), memory) && !heap.subarray(LENGTH).some((byte) => byte),
    alike(found.head, snapshot.subarray(0, HEAD)),
    alike(found.app, archive),
  ];
}"""


def again(page: Page) -> Shopper:
    """The same visitor in a new tab."""
    tab = page.context.new_page()
    tab.goto(page.url)
    shopper = Shopper(tab)
    shopper.wait_ready()
    return shopper


def works(shopper: Shopper) -> None:
    shopper.paste(NUMBER)
    assert "China Post" in shopper.chip(NUMBER).inner_text()


@pytest.fixture(scope="module")
def returning(profiles: Profile) -> Iterator[BrowserContext]:
    """A browser with a snapshot, which its first tab, a started page, can put back."""
    context = profiles(fresh=True, worker=False)
    first = context.new_page()
    first.goto("")
    Shopper(first).wait_ready()
    first.evaluate(FREEZE)
    first.evaluate(ASIDE)
    yield context
    context.close()


@pytest.fixture
def first(returning: BrowserContext, replay: Replay, complaints: list[str]) -> Iterator[Page]:
    """The started page of a browser that has a snapshot as it was made."""
    first, *_ = returning.pages
    first.evaluate("putBack()")
    yield first
    returning.unroute_all()
    for page in returning.pages[1:]:
        page.close()


def test_after_a_visit_the_next_starts_from_a_snapshot_that_is_made_in_idle_time(visit: Visit):
    first = visit(worker=True)
    assert first.page.evaluate(RESTORED) == 0
    # The worker brings all files before, and then Python starts once more.
    until(first.page, f"({KEPT})().then((found) => found.length)", STARTS)
    next_one = again(first.page)
    assert next_one.page.evaluate(RESTORED) == 1
    works(next_one)


def test_it_leaves_zeros_out_and_room_for_more_and_holds_nothing_of_the_visitor(
    visit: Visit,
):
    shopper = visit(saved=records(parcel(NUMBER, note="For Aunt Zinaida")), fresh=True)
    shopper.open(NUMBER)
    shopper.page.evaluate(FREEZE)
    ((_, visitors),) = shopper.page.evaluate(KEPT, "Zinaida")
    ((_, own),) = shopper.page.evaluate(KEPT, "china-post")
    assert own and not visitors
    room, filled, kept = shopper.page.evaluate(FILLED)
    assert 1_000_000 < kept < filled * 0.75
    assert filled < room * 0.9, "a started Python leaves hardly any room: raise ROOM in snapshot.js"
    assert again(shopper.page).page.evaluate(RESTORED) == 1


REFUSAL = """
{} = async () => {{
  throw new DOMException("", "UnknownError");
}};
"""
DAMAGES = ((-1, 0), (0, 255), (40_000, 0), (4_000_000, 127))


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_one_is_none(first: Page, damage):
    assert first.evaluate(READ) == [True, ""]
    first.evaluate(REPLACE, damage)
    assert first.evaluate(READ) == [False, "RangeError"]


def test_a_damaged_one_is_given_up_and_python_starts_as_ever(first: Page):
    first.evaluate(REPLACE, DAMAGES[-1])
    next_one = again(first)
    works(next_one)
    assert next_one.page.evaluate(RESTORED) == 0
    assert [size for size, _ in next_one.page.evaluate(KEPT)] == [0]


def test_where_one_was_given_up_python_starts_as_ever(first: Page):
    first.evaluate("import('./static/snapshot.js').then(({ forsake }) => forsake())")
    next_one = again(first)
    works(next_one)
    assert next_one.page.evaluate(RESTORED) == 0
    assert [size for size, _ in next_one.page.evaluate(KEPT)] == [0]


def test_that_of_another_build_is_not_taken(first: Page):
    first.evaluate(MOVE)
    next_one = again(first)
    assert next_one.page.evaluate(RESTORED) == 0
    next_one.page.evaluate(FREEZE)
    assert len(next_one.page.evaluate(KEPT)) == 1
    assert again(first).page.evaluate(RESTORED) == 1


def test_where_the_last_start_did_not_end_the_next_is_an_ordinary_one(first: Page):
    shopper = again(first)
    assert shopper.page.evaluate(RESTORED) == 1
    shopper.page.evaluate("() => sessionStorage.setItem('parcelbook/restoring', '1')")
    shopper.reload()
    assert shopper.page.evaluate(RESTORED) == 0
    shopper.page.evaluate(FREEZE)
    shopper.reload()
    assert shopper.page.evaluate(RESTORED) == 1


@pytest.mark.parametrize(
    "part", ["app.zip.gz", "pyodide.asm.wasm", "python_stdlib.zip.gz", "pyodide.mjs"]
)
def test_where_a_part_of_it_does_not_arrive_it_is_made_at_a_later_visit(
    first: Page, complaints: list[str], part: str
) -> None:
    first.evaluate(FORGET)
    first.context.route(f"**/{part}", lambda route: route.abort())
    first.evaluate(FREEZE)
    assert first.evaluate(KEPT) == []
    first.context.unroute_all()
    complaints.clear()  # of the part that was missing
    first.evaluate(FREEZE)
    assert [size > 1_000_000 for size, _ in first.evaluate(KEPT)] == [True]


def test_where_the_started_python_is_not_as_it_should_no_snapshot_is_tried_again(first: Page):
    first.evaluate(FORGET)
    first.context.route("**/freezer.js", with_wrong_size)
    first.evaluate(FREEZE)
    assert [size for size, _ in first.evaluate(KEPT)] == [0]


def with_wrong_size(route: Route) -> None:
    """Serves a freezer that expects another memory than Python has."""
    script = Path("static/freezer.js").read_text("utf-8")
    changed = script.replace("size !== ROOM", "size !== ROOM + 1")
    assert changed != script
    route.fulfill(body=changed, content_type="text/javascript")


def test_where_what_is_kept_cannot_be_read_python_starts_as_ever(first: Page):
    tab = first.context.new_page()
    tab.add_init_script(REFUSAL.format("CacheStorage.prototype.match"))
    tab.goto(first.url)
    shopper = Shopper(tab)
    shopper.wait_ready()
    assert tab.evaluate(RESTORED) == 0
    works(shopper)


@pytest.mark.parametrize(
    ("refused", "left"),
    [
        *(("Cache.prototype.put", []), ("CacheStorage.prototype.open", [])),
        *(("Cache.prototype.keys", [0]), ("crypto.subtle.digest", [0])),
    ],
)
def test_a_snapshot_that_the_browser_does_not_take_is_none(
    first: Page, refused: str, left: list[int]
):
    """What cannot be proved, or tidied up after, is given up."""
    first.evaluate(FORGET)
    script = REFUSAL.format(refused) + Path("static/freezer.js").read_text("utf-8")
    answer = {"body": script, "content_type": "text/javascript"}
    first.context.route("**/freezer.js", lambda route: route.fulfill(**answer))
    first.evaluate(FREEZE)
    assert [min(size, 1) for size, _ in first.evaluate(KEPT)] == left


def test_pages_of_zeros_are_left_out_and_come_back(visit: Visit):
    assert visit().page.evaluate(ROUND) == [True, True, True, True]
