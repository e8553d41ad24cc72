// Starts Python, shows how far that is, and says why when it cannot be. ears.js and paint.js have
// run before and left globalThis.parcelbook.
import { draw } from "./draw.js";
import { heads, names } from "./heads.js";
import { keepPicture } from "./picture.js";

const SLOW_MS = 20_000;
const PICTURE_MS = 400;
const IDLE_MS = 2000;
const find = (selector) => document.querySelector(selector);
const parcelbook = globalThis.parcelbook;
const messages = new Map();
const { first } = parcelbook;
const used = () => [...messages.keys()].flatMap((code) => [`locales/${code}.json`, first(code)]).filter(Boolean);
const address = (path) => new URL(path, import.meta.url).href;
// The only scripts that are started by their addresses.
const WORKERS = ["../sw.js", "freezer.js", "decoder.js"].map(address);
const workers = globalThis.trustedTypes?.createPolicy("parcelbook-workers", { createScriptURL: ownWorker });
const worker = (path) => workers?.createScriptURL(address(path)) ?? address(path);
let keeping = 0;
let failed = false;
let shown = null;
let listScroll = 0;

Object.assign(parcelbook, {
  fail,
  draw(id, html) {
    draw(id, html);
    parcelbook.restoreDrafts?.(id);
    clearTimeout(keeping);
    keeping = setTimeout(() => keepPicture(parcelbook), PICTURE_MS);
  },
  messages(code) {
    if (!messages.has(code)) messages.set(code, fetchText(`locales/${code}.json`, code));
    // So that the worker has what the next start in this language needs.
    if (code !== parcelbook.language && first(code)) fetch(first(code)).catch(() => {});
    return messages.get(code);
  },
  go,
  line: () => import("./line.js"), // to the bridge in the visitor's browser, if there is one
  copies: () => import("./copies.js"), // safety copies, before a change of the whole list
  sheet: () => import("./sheet.js"), // drawing a sheet of evidence, which few visitors do
  received: () => import("./received.js"), // what another program has shared
  scan: () => import("./scan.js"), // the camera, and pictures of labels
  decoder: () => new Worker(worker("decoder.js"), { type: "module" }),
  badge,
  allow,
  remind,
  heads: (prefix) => heads(parcelbook.storage, prefix),
  names: () => names(parcelbook.storage),
  freeze,
  ready() {
    find("#progress").hidden = true;
    find("#starting").hidden = true;
    find("#trouble").hidden = true;
    for (const waiting of document.querySelectorAll("[data-waiting]")) delete waiting.dataset.waiting;
    parcelbook.pressEarly();
    performance.mark("parcelbook:ready");
  },
});

parcelbook.local.update = update;
parcelbook.local.print = () => window.print();
if (sharesPictures()) document.documentElement.dataset.sharesFiles = "";
speak();
start();

// The words that paint.js has shown may be another build's. Python begins in English where they do not come.
function speak() {
  const { language } = parcelbook;
  parcelbook.messages(language).then(
    (text) => document.documentElement.lang === language && parcelbook.translate(JSON.parse(text), language),
    () => parcelbook.messages("en").catch(() => parcelbook.receive ?? fail("unreachable")),
  );
}

async function fetchText(address, code) {
  try {
    // What the browser has kept of it by itself may be another build's, which lacks words.
    const answer = await fetch(address, { cache: "no-cache" });
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return await answer.text();
  } catch (error) {
    messages.delete(code); // so that a later try asks again
    throw error;
  }
}

function sharesPictures() {
  const files = [new File([], "sheet.png", { type: "image/png" })];
  return navigator.canShare?.({ files }) ?? false;
}

async function start() {
  const reason = unfit();
  if (reason) return fail(reason);
  addEventListener("py:progress", advance);
  watchArrivals();
  addEventListener("py:all-done", () => setTimeout(() => parcelbook.receive ?? fail("broken"), 5000));
  setTimeout(() => parcelbook.receive || failed || parcelbook.tell("slow"), SLOW_MS);
  try {
    const { hooks } = await import("./vendor/pyscript/core.js");
    hooks.worker.onBeforeRunAsync.clear(); // no workers here, so no Function(), so no 'unsafe-eval'
  } catch {
    fail("unreachable");
  }
  addEventListener("unhandledrejection", () => parcelbook.receive ?? fail("unreachable"));
  addEventListener("py:all-done", () => setTimeout(keep, 1000), { once: true });
}

// PyScript keeps it to itself when some of its parts are missing.
function watchArrivals() {
  const lost = ({ name, responseStatus }) => name.startsWith(location.origin) && responseStatus >= 400;
  const heard = (list) => list.getEntries().some(lost) && (parcelbook.receive ?? fail("unreachable"));
  new PerformanceObserver(heard).observe({ type: "resource", buffered: true });
}

function unfit() {
  if (typeof WebAssembly !== "object") return "webassembly";
  try {
    new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
  } catch {
    return "webassembly";
  }
  return [Intl.DisplayNames, globalThis.DecompressionStream, [].at].includes(undefined) ? "old" : "";
}

function advance() {
  const bar = find("#progress");
  bar.value = Math.min(bar.value + 1, bar.max - 1);
}

// The first reason stands: what follows is its consequence.
function fail(reason) {
  if (failed) return;
  failed = true;
  parcelbook.tell(reason === "unreachable" && !navigator.onLine ? "offline" : reason);
}

// Shows a place. On a phone it is a page of its own, so the focus goes there and the list keeps its
// scroll; on the way back the focus returns to the card that was left.
function go(place, opened) {
  const left = shown;
  if (left?.place === place && left.opened === opened) return;
  shown = { place, opened };
  if (document.body.dataset.place === "list") listScroll = scrollY;
  parcelbook.place(place);
  const pane = find("#pane");
  const field = pane.querySelector("[data-first]");
  if (!left) return void field?.focus({ preventScroll: true });
  if (place === "list") {
    scrollTo(0, listScroll);
    document.getElementById(`card-${left.opened}`)?.querySelector("a").focus({ preventScroll: true });
  } else {
    scrollTo(0, 0);
    pane.scrollTop = 0;
    (field ?? pane).focus({ preventScroll: true });
  }
}

// The service worker keeps one whole version of the page; another waits until the visitor agrees.
async function keep() {
  if (!("serviceWorker" in navigator)) return;
  reloadWhenReplaced();
  await keepWords().catch(() => {}); // offline the page then asks for them in vain, and says so
  const asked = navigator.serviceWorker.register(worker("../sw.js"), { updateViaCache: "none" });
  const registration = await asked.catch(() => undefined);
  if (!registration) return; // some browsers refuse it in private windows; the page needs none
  const offer = () => registration.waiting && registration.active && parcelbook.deliver("update-ready");
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (data?.type === "open") location.hash = data.address;
    if (data?.type === "build" && parcelbook.build && data.build !== parcelbook.build) location.reload();
  });
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", offer);
  });
  offer();
  await navigator.serviceWorker.ready;
  const idle = globalThis.requestIdleCallback ?? ((call) => setTimeout(call, IDLE_MS));
  idle(() => freeze().catch(() => {})); // the next start is the ordinary one then
}

// The words that this visit has used, where the worker finds them: it brings no language by itself.
async function keepWords() {
  if (navigator.serviceWorker.controller) return;
  const cache = await caches.open(`parcelbook ${new URL("..", import.meta.url).href} words`);
  await cache.addAll(used());
}

function ownWorker(script) {
  if (!WORKERS.includes(script)) throw new TypeError(`${script} is no worker of this page`);
  return script;
}

// Makes what the next start is quicker by (interpreter.js), once, when all that it takes is here.
async function freeze() {
  const { known } = await import("./snapshot.js");
  if (await known()) return;
  const freezer = new Worker(worker("freezer.js"), { type: "module" });
  await new Promise((done) => {
    freezer.onmessage = freezer.onerror = done;
    setTimeout(done, 60_000);
  });
  freezer.terminate();
}

// How many parcels need the visitor, on the icon of the installed page.
async function badge(count) {
  try {
    await (count ? navigator.setAppBadge?.(count) : navigator.clearAppBadge?.());
  } catch {
    // Where the device shows none, the list itself says it.
  }
}

// Why the browser does not let the page tell of changes; "" if it does. Asked while the click counts.
async function allow() {
  if (!("Notification" in globalThis)) return "toast.alerts_missing";
  if ((await Notification.requestPermission().catch(() => "")) !== "granted") return "toast.alerts_refused";
  remind("waken");
  return "";
}

// Few want it, so it is fetched for them. What the browser refuses now, the page itself still shows.
async function remind(deed, ...about) {
  try {
    const reminders = await import("./reminders.js");
    await reminders[deed](...about);
  } catch {
    // A reminder is no reason to trouble the visitor.
  }
}

async function update() {
  const registration = await navigator.serviceWorker.getRegistration();
  registration?.waiting?.postMessage({ type: "activate" });
}

// Another tab may accept the new version; then this one must not go on with the old. That the first
// worker takes charge of the tab of the first visit replaces nothing, if it is of the same build.
function reloadWhenReplaced() {
  const workers = navigator.serviceWorker;
  let before = workers.controller;
  workers.addEventListener("controllerchange", () => {
    if (before) return location.reload();
    workers.controller.postMessage({ type: "build" });
    for (const path of used()) fetch(path).catch(() => {}); // chosen while it was installed
    before = workers.controller;
  });
}
