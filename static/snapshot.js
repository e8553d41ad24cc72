// The memory of a started Python and its app.zip, kept on this device between visits. Most pages of a memory
// hold nothing but zeros, and are neither kept nor read nor laid back: a kept snapshot is its length, the
// numbers of the pages that hold something, what Pyodide notes before the memory (its head), and those pages.
import { KEY } from "./vendor/start.js";

const PAGE = 4096;
const WASM_PAGE = 65_536;
// What a started Python may fill. An engine begins with 30 MB by itself, and what has grown past its
// beginning cannot be restored (pyodide#6254): so one whose memory is kept, or put back, begins with this.
export const ROOM = 40 * 2 ** 20;
const WORDS = 5;
const BASIS = 0x811c9dc5;
const WITHOUT = 204; // no content: this device does better without
const CACHE = `parcelbook snapshot ${new URL("..", import.meta.url).href}`;
// Another engine, or another version of it, lays its memory out in another way.
const ADDRESS = new URL(`snapshot/${KEY}?${encodeURIComponent(navigator.userAgent)}`, import.meta.url).href;

// An engine whose memory is ROOM bytes from its beginning; what Pyodide's own option asks for.
export async function createPyodideModule(settings) {
  const { default: create } = await import("./vendor/pyodide/pyodide.asm.mjs");
  const { instantiateWasm } = settings;
  settings.instantiateWasm = (imports, done) =>
    instantiateWasm(imports, (instance, ...made) => {
      const memory = Object.values(instance.exports).find((one) => one instanceof WebAssembly.Memory);
      memory.grow((ROOM - memory.buffer.byteLength) / WASM_PAGE);
      done(instance, ...made);
    });
  return create(settings);
}

// From Pyodide's snapshot, whose second word is the length of its head, and app.zip. Uint32: length of the
// memory, a sum over all that follows, length of the head, of app.zip, count of the kept pages, their
// numbers; then head, pages, app.zip.
export function packed(snapshot, app) {
  const words = new Uint32Array(snapshot.buffer, snapshot.byteOffset, snapshot.length >> 2);
  const before = words.subarray(0, words[1] >> 2);
  const memory = words.subarray(before.length);
  const numbers = [];
  const pages = [];
  for (let page = 0; (page * PAGE) >> 2 < memory.length; page++) {
    const its = memory.subarray((page * PAGE) >> 2, ((page + 1) * PAGE) >> 2);
    if (its.every((word) => word === 0)) continue;
    numbers.push(page);
    pages.push(its);
  }
  const whole = new Uint32Array((app.length + 3) >> 2);
  new Uint8Array(whole.buffer).set(app);
  const lengths = Uint32Array.of(before.byteLength, app.length, numbers.length);
  const all = [lengths, Uint32Array.from(numbers), before, ...pages, whole];
  const found = all.reduce((begun, some) => sum(some, begun), BASIS);
  return new Blob([Uint32Array.of(memory.byteLength, found), ...all]);
}

// The parts of what `packed` has made; throws where the bytes are not that.
export function unpacked(bytes) {
  const [length, expected, before, own, count] = new Uint32Array(bytes, 0, WORDS);
  const from = 4 * (WORDS + count);
  const end = bytes.byteLength - 4 * ((own + 3) >> 2);
  if (length > ROOM || from + before > end) throw new RangeError(`a snapshot of ${length} bytes`);
  if (sum(new Uint32Array(bytes, 8), BASIS) !== expected) throw new RangeError("a damaged snapshot");
  return {
    head: new Uint8Array(bytes, from, before),
    numbers: new Uint32Array(bytes, 4 * WORDS, count),
    pages: new Uint8Array(bytes, from + before, end - from - before),
    app: new Uint8Array(bytes.slice(end, end + own)), // which stays, when the rest is no longer needed
  };
}

// Lays the kept pages where an engine has its own memory, which holds nothing from `top` on.
export function lay({ numbers, pages }, heap, top) {
  let laid = 0;
  // Neighbours are laid as one.
  for (let first = 0, next = 1; first < numbers.length; first = next++) {
    while (next < numbers.length && numbers[next] === numbers[next - 1] + 1) next++;
    const at = numbers[first] * PAGE;
    heap.fill(0, laid, Math.max(laid, Math.min(at, top)));
    const some = pages.subarray(first * PAGE, next * PAGE);
    heap.set(some, at);
    laid = at + some.length;
  }
  heap.fill(0, laid, Math.max(laid, top));
}

// FNV-1a by words, going on from a sum.
function sum(words, begun) {
  let found = begun;
  for (let at = 0; at < words.length; at++) found = Math.imul(found ^ words[at], 0x01000193);
  return found >>> 0;
}

// What this device keeps: nothing yet (undefined), that it does better without (null), or the parts of
// a snapshot, a promise: the engine that it is for can be got ready meanwhile.
export async function kept() {
  const found = await caches.match(ADDRESS, { cacheName: CACHE });
  if (!found || found.status === WITHOUT) return found && null;
  const snapshot = found.arrayBuffer().then(unpacked);
  snapshot.catch(() => {}); // whoever waits for it is told
  return { snapshot };
}

// Pyodide's options for a start with a kept snapshot. Its pages are laid into the engine itself, since
// Pyodide would write all the zeros, too; what Pyodide is given is only the head.
export function restoring(snapshot) {
  let ready;
  const head = new Promise((done) => {
    ready = done;
  });
  return {
    _loadSnapshot: head,
    async createPyodideModule(settings) {
      const engine = await createPyodideModule(settings);
      const found = await snapshot;
      lay(found, engine.HEAPU8, engine.HEAPU32[engine._emscripten_get_sbrk_ptr() >> 2]);
      ready(found.head);
      return engine;
    },
  };
}

export async function keep(snapshot, app) {
  await put(new Response(packed(snapshot, app)));
}

// For this build and this engine the ordinary start is the only one.
export async function forsake() {
  await put(new Response(null, { status: WITHOUT }));
}

async function put(answer) {
  const cache = await caches.open(CACHE);
  await cache.put(ADDRESS, answer);
  for (const { url } of await cache.keys()) if (url !== ADDRESS) await cache.delete(url);
}

export async function known() {
  return (await (await caches.open(CACHE)).match(ADDRESS)) !== undefined;
}

export async function forget() {
  await caches.delete(CACHE);
}
