// The page before Python: it paints the picture of the last visit, keeps what the visitor does
// meanwhile, shows the start, and says why when there can be none.
import { draw, translate } from "./draw.js";
import { keepPicture, paintPicture } from "./picture.js";

const SLOW_MS = 20_000;
const PICTURE_MS = 400;
const root = document.documentElement;
const find = (selector) => document.querySelector(selector);

const storage = usableStorage();
const saved = parsed(storage.getItem("parcelbook/settings"));
const languages = root.dataset.languages.split(" ");
const language = languages.includes(saved.language) ? saved.language : preferred();
const queue = [];
const messages = new Map();

let words = {};
let keeping = 0;

const parcelbook = (globalThis.parcelbook = {
  storage,
  lasting: storage === globalThis.localStorage,
  language,
  queue,
  receive: null, // Python's ear, once it listens
  draw(id, html) {
    draw(id, html);
    clearTimeout(keeping);
    keeping = setTimeout(() => keepPicture(storage, root.lang, words), PICTURE_MS);
  },
  translate(text, code) {
    words = translate(JSON.parse(text), code);
  },
  messages(code) {
    if (!messages.has(code)) messages.set(code, fetchText(`locales/${code}.json`, code));
    return messages.get(code);
  },
  place(name) {
    document.body.dataset.place = name;
  },
  theme(name) {
    root.dataset.theme = name;
  },
  fail,
  ready() {
    find("#progress").hidden = true;
    find("#trouble").hidden = true;
    for (const waiting of document.querySelectorAll("[data-waiting]")) {
      delete waiting.dataset.waiting;
    }
    performance.mark("parcelbook:ready");
  },
});

paint();
listen();
start();

function usableStorage() {
  try {
    localStorage.setItem("parcelbook/probe", "1");
    localStorage.removeItem("parcelbook/probe");
    return localStorage;
  } catch (error) {
    // A full store can still be read; a closed one throws already at its name.
    if (error.name === "QuotaExceededError") return localStorage;
    return memory(new Map());
  }
}

function memory(map) {
  return {
    getItem: (name) => map.get(name) ?? null,
    setItem: (name, text) => void map.set(name, text),
    removeItem: (name) => void map.delete(name),
    key: (index) => [...map.keys()][index] ?? null,
    get length() {
      return map.size;
    },
  };
}

function parsed(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

function preferred() {
  const wanted = navigator.languages.map((tag) => tag.split("-")[0].toLowerCase());
  return wanted.find((code) => languages.includes(code)) ?? "en";
}

async function fetchText(address, code) {
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return await answer.text();
  } catch (error) {
    messages.delete(code); // so that a later try asks again
    throw error;
  }
}

function paint() {
  parcelbook.theme(saved.theme ?? "auto");
  parcelbook.place(placeOf(location.hash));
  root.lang = language;
  const painted = paintPicture(storage, language, translate);
  performance.mark("parcelbook:painted");
  const arrived = parcelbook.messages(language);
  if (painted) arrived.catch(() => {});
  else arrived.then((text) => parcelbook.translate(text, language), () => {});
}

function placeOf(address) {
  if (address.startsWith("#/p/")) return "parcel";
  return address === "#/settings" ? "settings" : "list";
}

function deliver(act, id = "", value = "") {
  if (parcelbook.receive) return void parcelbook.receive(act, id, value);
  const same = queue.findIndex((deed) => deed[0] === act && deed[1] === id);
  if (same >= 0) queue.splice(same, 1);
  queue.push([act, id, value]);
}

function listen() {
  const local = { paste, update };
  document.addEventListener("click", (event) => {
    const hook = event.target.closest("[data-act]");
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!menu.contains(event.target) || hook) menu.open = false;
    }
    if (!hook) return;
    const { act, id, value } = hook.dataset;
    if (local[act]) return void local[act]();
    if (!parcelbook.receive) hook.dataset.waiting = "";
    deliver(act, id, value);
  });
  document.addEventListener("submit", (event) => {
    event.preventDefault();
    const form = event.target;
    if (!parcelbook.receive) form.dataset.waiting = "";
    deliver(form.dataset.submit, form.dataset.id, form.elements.key?.value);
    if (form.elements.key) form.reset();
  });
  for (const kind of ["input", "change"]) {
    document.addEventListener(kind, (event) => {
      const act = event.target.dataset[kind];
      if (act) deliver(act, event.target.dataset.id, event.target.value);
    });
  }
  document.addEventListener("keydown", (event) => {
    const sends = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (sends && event.target.id === "paste") event.target.form.requestSubmit();
    if (event.key === "Enter" && event.target.dataset.change === "rename") event.target.blur();
    if (event.key === "Escape") closeMenu();
  });
  // A dialog closed by the Escape key tells so only to itself.
  document.addEventListener("cancel", () => deliver("close-picker"), true);
  addEventListener("hashchange", () => deliver("went", "", location.hash));
  addEventListener("storage", (event) => deliver("stored", event.key ?? "", event.newValue ?? ""));
  for (const kind of ["online", "offline"]) {
    addEventListener(kind, () => deliver("network", "", kind));
  }
  document.addEventListener("visibilitychange", () => deliver("seen", "", document.visibilityState));
  const box = find("#paste");
  if (box.value) deliver("typed", "", box.value);
}

function closeMenu() {
  const menu = document.querySelector("details.menu[open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
}

async function paste() {
  const box = find("#paste");
  box.focus();
  try {
    const text = await navigator.clipboard.readText();
    box.value = [box.value, text].filter(Boolean).join("\n");
    box.dispatchEvent(new Event("input", { bubbles: true }));
  } catch {
    deliver("paste-refused");
  }
}

async function start() {
  const reason = unfit();
  if (reason) return fail(reason);
  addEventListener("py:progress", advance);
  addEventListener("py:all-done", () => setTimeout(() => parcelbook.receive ?? fail("broken"), 5000));
  setTimeout(() => parcelbook.receive ?? tell("slow"), SLOW_MS);
  try {
    const { hooks } = await import("./vendor/pyscript/core.js");
    hooks.worker.onBeforeRunAsync.clear(); // no workers here, so no Function(), so no 'unsafe-eval'
  } catch {
    fail(navigator.onLine ? "unreachable" : "offline");
  }
  addEventListener("unhandledrejection", () => parcelbook.receive ?? fail("unreachable"));
  addEventListener("py:all-done", () => setTimeout(keep, 1000), { once: true });
}

function unfit() {
  if (typeof WebAssembly !== "object") return "webassembly";
  try {
    new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
  } catch {
    return "webassembly";
  }
  return typeof Intl.DisplayNames === "function" && "at" in Array.prototype ? "" : "old";
}

function advance() {
  const bar = find("#progress");
  bar.value = Math.min(bar.value + 1, bar.max - 1);
}

function tell(reason) {
  for (const line of document.querySelectorAll("#trouble [data-reason]")) {
    line.hidden = line.dataset.reason !== reason;
  }
  find("#trouble").hidden = false;
}

function fail(reason) {
  find("#progress").hidden = true;
  tell(reason);
}

// The service worker keeps one whole version of the page; another waits until the visitor agrees.
async function keep() {
  if (!("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.register("sw.js", { updateViaCache: "none" });
  const offer = () => registration.waiting && registration.active && deliver("update-ready");
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", offer);
  });
  offer();
}

async function update() {
  const registration = await navigator.serviceWorker.getRegistration();
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
  registration?.waiting?.postMessage({ type: "activate" });
}
