/* global PARCELBOOK */
// Where the policy of the page is sent as a header, it holds for its worker, too.
const precache = globalThis.trustedTypes?.createPolicy("parcelbook-workers", {
  createScriptURL: () => "static/vendor/precache.js",
});
importScripts(precache?.createScriptURL("") ?? "static/vendor/precache.js");

const scope = self.registration.scope;
// Other pages may live on this origin, even other Parcelbooks: the prefix tells ours.
const prefix = `parcelbook ${scope} `;
const name = prefix + PARCELBOOK.build;
// As static/reminders.js has it.
const reminders = `parcelbook reminders ${scope}`;
// As static/received.js has it.
const received = `parcelbook received ${scope}`;
const MOST_FILES = 10;
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

// What is fetched only when it is wanted (a language, a flag) and was kept until now is kept on.
async function wanted() {
  const kept = new Set();
  for (const old of (await caches.keys()).filter((key) => key.startsWith(prefix))) {
    for (const { url } of await (await caches.open(old)).keys()) kept.add(url);
  }
  const later = Object.keys(PARCELBOOK.later).map(address);
  return [...Object.keys(PARCELBOOK.first).map(address), ...later.filter((url) => kept.has(url))];
}

// One wrong file fails the installation: a server in the middle of a deployment must not mix builds.
async function install() {
  const urls = await wanted();
  const cache = await caches.open(name);
  try {
    await Promise.all(
      urls.map(async (url) => {
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
  let cache;
  try {
    cache = await caches.open(name);
    const cached = await cache.match(url);
    if (cached) return cached;
  } catch {
    return fetch(request); // a browser that cannot read what it keeps: as without this worker
  }
  if (request.mode === "navigate") return fetch(request);
  const response = await fetch(request);
  if (!response.ok || !hashes.has(url)) return response;
  // The file of another build would not fit this page.
  if (!(await matches(response, hashes.get(url)))) return Response.error();
  try {
    await cache.put(url, response.clone());
  } catch {
    // A device without room keeps nothing: the page has its answer all the same.
  }
  return response;
}

// What another program shares with the page (share_target of its manifest) goes to no server: it waits
// here until the page takes it. What nobody has taken of an earlier time goes.
async function receive(request) {
  try {
    const form = await request.formData();
    await caches.delete(received);
    const cache = await caches.open(received);
    const texts = ["title", "text", "url"].map((name) => form.get(name)).filter((one) => typeof one === "string");
    await cache.put("received/text", new Response(texts.join("\n")));
    const files = form
      .getAll("files")
      .filter((one) => one instanceof File)
      .slice(0, MOST_FILES);
    for (const [at, file] of files.entries()) {
      const headers = { "content-type": file.type, "x-name": encodeURIComponent(file.name) };
      await cache.put(`received/${at}`, new Response(file, { headers }));
    }
  } catch {
    // The page finds nothing, and says that it did not arrive.
  }
  return Response.redirect(`${scope}#/received/`, 303);
}

// One at a time: woken again before it has noted what it shows, it would show that twice.
let reminding = Promise.resolve();
const remindInTurn = () => (reminding = reminding.then(remind, remind));

// Shows once what ends today or tomorrow, as the page wrote it down before it was closed. Nobody is
// asked anything here.
async function remind() {
  if (Notification.permission !== "granted" || !(await caches.has(reminders))) return;
  const cache = await caches.open(reminders);
  const kept = async (name) => (await (await cache.match(`reminders/${name}`))?.json()) ?? [];
  const [days, shown] = await Promise.all([kept("days"), kept("shown")]);
  const soon = [dayAfter(0), dayAfter(1)];
  const now = days.filter(({ id, day }) => soon.includes(day) && !shown.includes(id));
  for (const { id, title, body, address } of now) {
    await self.registration.showNotification(title, { body, tag: id, data: address });
  }
  const seen = days.map(({ id }) => id).filter((id) => shown.includes(id) || now.some((one) => one.id === id));
  await cache.put("reminders/shown", new Response(JSON.stringify(seen)));
}

// A day on the visitor's calendar, so many days from today.
function dayAfter(days) {
  const day = new Date();
  day.setDate(day.getDate() + days);
  const two = (number) => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

// Opens a parcel in a page that is there, else in a new one.
async function open(address) {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const page = pages.find(({ url }) => url.startsWith(scope));
  if (!page) return self.clients.openWindow(scope + address);
  page.postMessage({ type: "open", address });
  return page.focus();
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  if (event.data?.type === "activate") self.skipWaiting();
  if (event.data?.type === "build") event.source.postMessage({ type: "build", build: PARCELBOOK.build });
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const url = origin + pathname;
  if (request.method === "POST" && url === `${scope}share`) return event.respondWith(receive(request));
  if (request.method !== "GET" || !url.startsWith(scope)) return;
  event.respondWith(answer(request, url === `${scope}index.html` ? scope : url));
});
self.addEventListener("periodicsync", (event) => {
  if (event.tag === "parcelbook-days") event.waitUntil(remindInTurn());
});
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data));
});
