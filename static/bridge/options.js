// Where the visitor says which Parcelbook may ask, and which carriers it may ask.
import { ASK, LOOK } from "./table.js";

const api = globalThis.browser ?? chrome;
const HOSTS = [...new Set([...ASK.map(([host]) => host), ...LOOK])].map((host) => `https://${host}/*`);
const wanted = new URLSearchParams(location.hash.slice(1));
const say = (key, ...args) => api.i18n.getMessage(key, args);
const pages = async () => (await api.storage.local.get({ pages: [] })).pages;

// A page's folder; its site without the port, which permissions do not know.
const folder = (text) => new URL(".", text.split(/[?#]/)[0]).href;
const site = (page) => `${new URL(page).protocol}//${new URL(page).hostname}${new URL(page).pathname}*`;

async function kept(list) {
  await api.storage.local.set({ pages: list });
  const known = await api.scripting.getRegisteredContentScripts();
  if (known.length) await api.scripting.unregisterContentScripts();
  const matches = list.map(site);
  if (list.length) {
    const script = { id: "page", matches, js: ["page.js"], runAt: "document_start" };
    await api.scripting.registerContentScripts([script]);
  }
}

// A permission is asked for in the press itself, before anything is waited for.
async function allow(page) {
  if (!(await api.permissions.request({ origins: [`${new URL(page).protocol}//${new URL(page).hostname}/*`] }))) return;
  await kept([...new Set([...(await pages()), page])]);
  for (const { id, url = "" } of await api.tabs.query({})) {
    if (url.startsWith(page)) await api.scripting.executeScript({ target: { tabId: id }, files: ["page.js"] });
  }
  await draw();
}

async function forget(page) {
  await kept((await pages()).filter((one) => one !== page));
  await draw();
}

async function open(origins) {
  await api.permissions.request({ origins });
  await draw();
}

function row(text, label, press) {
  const [line, said, button] = ["li", "span", "button"].map((name) => document.createElement(name));
  said.textContent = text;
  button.textContent = label;
  button.addEventListener("click", press);
  line.append(said, button);
  return line;
}

async function draw() {
  for (const node of document.querySelectorAll("[data-say]")) node.textContent = say(node.dataset.say);
  const known = await pages();
  const rows = known.map((page) => row(page, say("forget"), () => forget(page)));
  const asking = wanted.has("page") ? folder(wanted.get("page")) : "";
  if (asking && !known.includes(asking)) rows.unshift(row(asking, say("allow"), () => allow(asking)));
  document.querySelector("#pages ul").replaceChildren(...rows);
  const { origins = [] } = await api.permissions.getAll();
  const there = HOSTS.filter((host) => origins.includes(host)).length;
  document.querySelector("#count").textContent = say("count", String(there), String(HOSTS.length));
  const host = wanted.get("host");
  const one = HOSTS.includes(`https://${host}/*`) && !origins.includes(`https://${host}/*`);
  document.querySelector("#one")?.remove();
  if (!one) return;
  const line = row(host, say("allow"), () => open([`https://${host}/*`]));
  line.id = "one";
  document.querySelector("#hosts .row").before(line);
}

document.documentElement.lang = api.i18n.getUILanguage();
document.querySelector("#all").addEventListener("click", () => open(HOSTS));
await draw();
