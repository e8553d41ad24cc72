// The memory of a started Python, kept on this device between visits. Half of its pages hold nothing
// but zeros, and are neither kept nor read: a kept snapshot is its length, the numbers of the pages
// that hold something, and those pages.
import { KEY } from "./vendor/start.js";

const PAGE = 4096;
const LARGEST = 2 ** 25;
const CACHE = `parcelbook snapshot ${new URL("..", import.meta.url).href}`;
// Another engine, or another version of it, lays its memory out in another way.
const ADDRESS = new URL(`snapshot/${KEY}?${encodeURIComponent(navigator.userAgent)}`, import.meta.url).href;

// Uint32: length of the memory, a sum over the kept pages, their count, their numbers; then the pages.
export function packed(memory) {
  const words = new Uint32Array(memory.buffer, memory.byteOffset, memory.length >> 2);
  const filled = [];
  for (let page = 0; page * PAGE < memory.length; page++) {
    if (words.subarray((page * PAGE) >> 2, ((page + 1) * PAGE) >> 2).some((word) => word !== 0)) filled.push(page);
  }
  const pages = filled.map((page) => memory.subarray(page * PAGE, (page + 1) * PAGE));
  return new Blob([Uint32Array.of(memory.length, sum(words), filled.length, ...filled), ...pages]);
}

// Throws where the bytes are not those of a snapshot.
export function unpacked(bytes) {
  const [length, expected, count] = new Uint32Array(bytes, 0, 3);
  if (length > LARGEST) throw new RangeError(`a snapshot of ${length} bytes`);
  const pages = new Uint32Array(bytes, 12, count);
  const memory = new Uint8Array(length);
  let from = 12 + 4 * count;
  for (const page of pages) {
    const size = Math.min(PAGE, length - page * PAGE);
    memory.set(new Uint8Array(bytes, from, size), page * PAGE);
    from += size;
  }
  if (sum(new Uint32Array(memory.buffer)) !== expected) throw new RangeError("a damaged snapshot");
  return memory;
}

// FNV-1a by words; words of zeros are passed over, so that it is soon done.
function sum(words) {
  let found = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) {
    if (words[at] !== 0) found = Math.imul(found ^ words[at] ^ at, 0x01000193);
  }
  return found >>> 0;
}

// What this device keeps: nothing yet (undefined), that it does better without (null), or the memory.
export async function kept() {
  const found = await (await caches.open(CACHE)).match(ADDRESS);
  const bytes = await found?.arrayBuffer();
  return bytes?.byteLength ? unpacked(bytes) : bytes && null;
}

export async function keep(memory) {
  await put(packed(memory));
}

// For this build and this engine the ordinary start is the only one.
export async function forsake() {
  await put(null);
}

async function put(body) {
  const cache = await caches.open(CACHE);
  await cache.put(ADDRESS, new Response(body));
  for (const { url } of await cache.keys()) if (url !== ADDRESS) await cache.delete(url);
}

export async function known() {
  return (await (await caches.open(CACHE)).match(ADDRESS)) !== undefined;
}

export async function forget() {
  await caches.delete(CACHE);
}
