// The memory of a started Python, kept on this device between visits. Half of its pages hold nothing
// but zeros, and are neither kept nor read: a kept snapshot is its length, the numbers of the pages
// that hold something, and those pages.
import { KEY } from "./vendor/start.js";

const PAGE = 4096;
const WASM_PAGE = 65_536;
// What a started Python may fill. An engine begins with 30 MB by itself, and what has grown past its
// beginning cannot be restored (pyodide#6254): so one whose memory is kept, or put back, begins with this.
export const ROOM = 40 * 2 ** 20;
const LARGEST = ROOM + PAGE; // with what Pyodide notes before it
const HEAD = 12;
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

// Uint32: length of the memory, a sum over all that follows, the count of the kept pages, their numbers;
// then the pages.
export function packed(memory) {
  const words = new Uint32Array(memory.buffer, memory.byteOffset, memory.length >> 2);
  const numbers = [];
  const pages = [];
  for (let page = 0; page * PAGE < memory.length; page++) {
    const its = words.subarray((page * PAGE) >> 2, ((page + 1) * PAGE) >> 2);
    if (its.every((word) => word === 0)) continue;
    numbers.push(page);
    pages.push(its);
  }
  const all = [Uint32Array.from(numbers), ...pages];
  const found = all.reduce((begun, some) => sum(some, begun), BASIS);
  return new Blob([Uint32Array.of(memory.length, found, numbers.length), ...all]);
}

// Throws where the bytes are not those of a snapshot.
export function unpacked(bytes) {
  const [length, expected, count] = new Uint32Array(bytes, 0, HEAD >> 2);
  const from = HEAD + 4 * count;
  if (length > LARGEST || from > bytes.byteLength) throw new RangeError(`a snapshot of ${length} bytes`);
  const pages = new Uint32Array(bytes, HEAD, count);
  if (sum(new Uint32Array(bytes, HEAD), BASIS) !== expected) throw new RangeError("a damaged snapshot");
  const memory = new Uint8Array(length);
  // Neighbours are copied as one.
  for (let first = 0, next = 1; first < count; first = next++) {
    while (next < count && pages[next] === pages[next - 1] + 1) next++;
    const part = Math.min((next - first) * PAGE, length - pages[first] * PAGE);
    memory.set(new Uint8Array(bytes, from + first * PAGE, part), pages[first] * PAGE);
  }
  return memory;
}

// FNV-1a by words, going on from a sum.
function sum(words, begun) {
  let found = begun;
  for (let at = 0; at < words.length; at++) found = Math.imul(found ^ words[at], 0x01000193);
  return found >>> 0;
}

// What this device keeps: nothing yet (undefined), that it does better without (null), or the memory,
// a promise: the engine that it is for can be got ready meanwhile.
export async function kept() {
  const found = await (await caches.open(CACHE)).match(ADDRESS);
  if (!found || found.status === WITHOUT) return found && null;
  const memory = found.arrayBuffer().then(unpacked);
  memory.catch(() => {}); // whoever waits for it is told
  return { memory };
}

export async function keep(memory) {
  await put(new Response(packed(memory)));
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
