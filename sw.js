/* global PARCELBOOK */
importScripts("static/vendor/precache.js");

const scope = self.registration.scope;
// Other pages may live on this origin, even other Parcelbooks: the prefix tells ours.
const prefix = `parcelbook ${scope} `;
const name = prefix + PARCELBOOK.build;
// The page is kept under the folder's own address: some hosts redirect index.html to it.
const address = (path) => new URL(path === "index.html" ? "." : path, scope).href;
const hashes = new Map(
  Object.entries({ ...PARCELBOOK.first, ...PARCELBOOK.later }).map(([path, hash]) => [address(path), hash]),
);

async function matches(response, hash) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("") === hash;
}

// An update downloads what changed and takes the rest from the build that it replaces.
async function obtain(url) {
  const hash = hashes.get(url);
  for (const old of (await caches.keys()).filter((key) => key.startsWith(prefix))) {
    const kept = await (await caches.open(old)).match(url);
    if (kept && (await matches(kept, hash))) return kept;
  }
  const response = await fetch(url, { cache: "no-cache" });
  if (response.ok && (await matches(response, hash))) return response;
  throw new Error(`${url} is not the file of build ${PARCELBOOK.build}`);
}

// One wrong file fails the installation: a server in the middle of a deployment must not mix builds.
async function install() {
  const cache = await caches.open(name);
  try {
    await Promise.all(
      Object.keys(PARCELBOOK.first).map(async (path) => {
        const url = address(path);
        // The Response goes in untouched: one with a copied body loses Chrome's compiled wasm.
        await cache.put(url, await obtain(url));
      }),
    );
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

async function activate() {
  const keys = await caches.keys();
  await Promise.all(keys.filter((key) => key.startsWith(prefix) && key !== name).map((key) => caches.delete(key)));
  await self.clients.claim();
}

async function answer(request, url) {
  const cache = await caches.open(name);
  const cached = await cache.match(url);
  if (cached) return cached;
  if (request.mode === "navigate") return fetch(request);
  const response = await fetch(request);
  if (response.ok && hashes.has(url) && (await matches(response, hashes.get(url)))) {
    await cache.put(url, response.clone());
  }
  return response;
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  if (event.data?.type === "activate") self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const url = origin + pathname;
  if (request.method !== "GET" || !url.startsWith(scope)) return;
  event.respondWith(answer(request, url === `${scope}index.html` ? scope : url));
});
