// Parcelbook's bridge asks carriers for the pages that the visitor has allowed, and for nobody else.
// It keeps the addresses of those pages, and nothing of what it asks.
import {
  ASK_SECONDS,
  BEAT_MS,
  LARGEST_ANSWER,
  Refusal,
  VISITOR_SECONDS,
  asked,
  bar,
  check,
  lookedAt,
  pause,
  rested,
  seen,
} from "./rules.js";
import { ASK, LOOK } from "./table.js";

const api = globalThis.browser ?? chrome;

const pages = async () => (await api.storage.local.get({ pages: [] })).pages;

const permitted = (host) => api.permissions.contains({ origins: [`https://${host}/*`] });

// Where a greeting comes of a press, the visitor is asked for the host that it wants, or for any ("").
async function hello({ pressed, host }, { url }) {
  const closed = pressed === true && (host === "" || (typeof host === "string" && !(await permitted(host))));
  if (closed) await api.tabs.create({ url: `${api.runtime.getURL("options.html")}#host=${encodeURIComponent(host)}` });
  const { origins = [] } = await api.permissions.getAll();
  const hosts = origins.map((origin) => origin.split("/")[2]).filter((one) => one !== new URL(url).hostname);
  return { version: api.runtime.getManifest().version, kind: "extension", hosts };
}

async function ask(question) {
  const { url, method, headers, body, host } = asked(question);
  check(await permitted(host), "permission");
  const signal = AbortSignal.timeout(ASK_SECONDS * 1000);
  try {
    const answer = await fetch(url, { method, headers, body, signal, credentials: "omit", redirect: "manual" });
    check(answer.type !== "opaqueredirect", "moved");
    const kept = ["content-type", "retry-after"].filter((name) => answer.headers.has(name));
    const told = Object.fromEntries(kept.map((name) => [name, answer.headers.get(name)]));
    return { status: answer.status, headers: told, body: await taken(answer) };
  } catch (error) {
    throw signal.aborted ? new Refusal("timeout") : error;
  }
}

// A body as text, or a refusal as soon as it is too big: nobody's word for its size.
async function taken({ body }) {
  const chunks = [];
  let size = 0;
  for (const reader = body?.getReader(); reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    check(size <= LARGEST_ANSWER, "size");
    chunks.push(value);
  }
  return new Blob(chunks).text();
}

// A tab behind the page that wants it. Firefox on Android knows no opener, and refuses at once.
async function behind(url, openerTabId) {
  try {
    return await api.tabs.create({ url, active: false, openerTabId });
  } catch {
    return api.tabs.create({ url, active: false });
  }
}

async function look(question, sender) {
  const { url, host, number, words } = lookedAt(question);
  check(await permitted(host), "permission");
  const tab = await behind(url, sender.tab.id);
  try {
    const found = await rested(() => glance(tab.id, number));
    check(!found.wall || words, "wall");
    return { text: found.wall ? await byHand(tab.id, number, words, sender.tab.id) : found.text };
  } finally {
    await api.tabs.remove(tab.id).catch(() => {});
  }
}

// What a function sees in a tab, null while it is on a host that is not open to us.
async function inside(id, func, ...args) {
  try {
    const [{ result }] = await api.scripting.executeScript({ target: { tabId: id }, func, args });
    return result;
  } catch {
    return null;
  }
}

// What is seen of a carrier's own page, null while none is there. A page that keeps its tab busy is
// not waited for.
async function glance(id, number) {
  const { status } = await api.tabs.get(id).catch(() => ({ status: "closed" }));
  check(status !== "closed", "closed");
  const found = status === "complete" && (await Promise.race([inside(id, seen, number), pause(10 * BEAT_MS)]));
  return found && LOOK.includes(found.host) ? found : null;
}

// The visitor sees to a page that wants a human, and presses when it is done. What they press leads
// to other pages, each of which has the bar anew.
async function byHand(id, number, words, home) {
  await api.tabs.update(id, { active: true });
  const end = Date.now() + VISITOR_SECONDS * 1000;
  for (; Date.now() < end; await pause(BEAT_MS)) {
    if (!(await glance(id, number))) continue;
    if (!(await Promise.race([inside(id, bar, words), pause(10 * BEAT_MS)]))) continue;
    const found = await glance(id, number);
    if (!found) continue;
    await api.tabs.update(home, { active: true });
    return found.text;
  }
  throw new Refusal("wall");
}

const VERBS = { hello, ask, look };

async function heard(question, sender) {
  const known = (await pages()).some((page) => sender.url?.startsWith(page));
  check(known && sender.id === api.runtime.id && sender.frameId === 0, "page");
  check(Object.hasOwn(VERBS, question?.verb), "verb");
  return VERBS[question.verb](question, sender);
}

api.runtime.onMessage.addListener((question, sender, answer) => {
  const told = (error) => ({ refused: error instanceof Refusal ? error.message : "unreachable" });
  heard(question, sender).then(answer, (error) => answer(told(error)));
  return true;
});

api.action.onClicked.addListener(({ url = "" }) => {
  const from = /^https?:/.test(url) ? `#page=${encodeURIComponent(url)}` : "";
  return api.tabs.create({ url: api.runtime.getURL("options.html") + from });
});

// Carriers that expect to be asked from their own site are; a rule holds for the bridge's own requests.
const set = (header, value) => ({ header, operation: "set", value });
const rules = ASK.flatMap(([host, , , , site = ""], at) => {
  const own = site.replace("!", "");
  const headers = own ? [set("referer", `${own}/`)] : [];
  headers.push(site[0] === "!" ? set("origin", own) : { header: "origin", operation: "remove" });
  const condition = { requestDomains: [host], initiatorDomains: [new URL(api.runtime.getURL("")).host] };
  const action = { type: "modifyHeaders", requestHeaders: headers };
  return [{ id: at + 1, action, condition: { ...condition, resourceTypes: ["xmlhttprequest"] } }];
});
api.declarativeNetRequest.updateSessionRules({ removeRuleIds: rules.map(({ id }) => id), addRules: rules });
