// Parcelbook's bridge as a userscript: on the visitor's Parcelbook it answers that page's questions, on a
// carrier's page it hands over what is seen there, if that was asked for.
import { ASK_SECONDS, BEAT_MS, LARGEST_ANSWER, LOOK_SECONDS, Refusal, VISITOR_SECONDS } from "./rules.js";
import { asked, bar, check, lookedAt, pause, rested, seen } from "./rules.js";
import { ALLOW } from "./words.js";

const folder = new URL(".", location.href.split(/[?#]/)[0]).href;
const OURS = document.querySelector('meta[name="application-name"]')?.content === "Parcelbook";

// The sentence is the script's own: a page that is not allowed yet has no say in it.
async function hello({ pressed }) {
  const pages = await GM.getValue("pages", []);
  if (!pages.includes(folder)) {
    const tag = navigator.languages.find((one) => ALLOW[one] ?? ALLOW[one.slice(0, 2)]) ?? "en";
    check(pressed && confirm((ALLOW[tag] ?? ALLOW[tag.slice(0, 2)]).replace("{{page}}", folder)), "page");
    await GM.setValue("pages", [...pages, folder]);
  }
  return { version: GM.info.script.version, kind: "userscript", hosts: ["*"] };
}

const headersOf = (text) =>
  Object.fromEntries(
    [...text.matchAll(/^(content-type|retry-after):\s*(.*?)\s*$/gim)].map(([, name, value]) => [
      name.toLowerCase(),
      value,
    ]),
  );

async function ask(question) {
  const { url, method, headers, body, site } = asked(question);
  const own = site.replace("!", "");
  const from = { ...(own && { Referer: `${own}/` }), ...(site[0] === "!" && { Origin: own }) };
  const answer = await new Promise((onload, failed) => {
    const refused = (why) => () => failed(new Refusal(why));
    const fails = { onerror: refused("unreachable"), ontimeout: refused("timeout") };
    const more = { anonymous: true, redirect: "manual", timeout: ASK_SECONDS * 1000 };
    GM.xmlHttpRequest({
      url,
      method,
      headers: { ...headers, ...from },
      data: body ?? undefined,
      ...more,
      onload,
      ...fails,
    });
  });
  // Not every manager stops at a redirect where it is told to.
  const end = answer.finalUrl || answer.responseURL || url;
  const moved = (answer.status >= 300 && answer.status < 400) || end !== url;
  check(!moved, "moved");
  check(answer.responseText.length <= LARGEST_ANSWER, "size");
  return { status: answer.status, headers: headersOf(answer.responseHeaders), body: answer.responseText };
}

// Userscripts on iPhone gives a tab its number and no function of its own; the flag that opens one behind
// all managers know.
const closed = async (tab) => (tab?.close ? tab.close() : GM.closeTab?.(tab?.id));

// One look at a time in all tabs: whose word still stands in the store after a beat has the turn.
async function turn(mine) {
  for (const late = Date.now() + VISITOR_SECONDS * 1000; Date.now() < late; await pause(BEAT_MS)) {
    const held = await GM.getValue("look", {});
    if (held.id === mine.id) return held;
    if (!(Date.now() < held.end)) await GM.setValue("look", { ...mine, end: Date.now() + VISITOR_SECONDS * 1000 });
  }
  throw new Refusal("timeout");
}

// The other side is `shown`, in the tab that is opened here; the two speak through the manager's store.
async function look(question) {
  const { url, host, number, words } = lookedAt(question);
  const { id, end } = await turn({ id: crypto.randomUUID(), url, host, number, words });
  const silent = Date.now() + 2 * LOOK_SECONDS * 1000;
  let tab = null;
  let forward = false;
  try {
    tab = await GM.openInTab(url, true);
    for (; Date.now() < end; await pause(BEAT_MS)) {
      const found = await GM.getValue("seen", {});
      check(forward || found.id === id || Date.now() < silent, "empty");
      if (found.id !== id) continue;
      check(!found.refused, found.refused);
      if (!found.wall) return { text: found.text };
      check(words, "wall");
      if (!forward) {
        await closed(tab);
        tab = await GM.openInTab(url, false);
        forward = true;
      }
    }
    throw new Refusal("wall");
  } finally {
    await GM.setValue("look", {});
    await GM.setValue("seen", {});
    await closed(tab);
  }
}

// Only the page that was opened for it is handed over, not another of the carrier's that is open too.
async function shown() {
  const { id, url, host, number, words, end } = await GM.getValue("look", {});
  const [{ name } = {}] = performance.getEntriesByType("navigation");
  const opened = [name, location.href].some((one) => one === url || one?.includes(number));
  if (host !== location.host || !opened || !(Date.now() < end)) return;
  try {
    const found = await rested(async () => seen(number));
    await GM.setValue("seen", { id, ...found });
    if (!words) return;
    while (found.wall && Date.now() < end && !bar(words)) await pause(BEAT_MS);
    if (found.wall) await GM.setValue("seen", { id, text: seen(number).text });
  } catch (error) {
    await GM.setValue("seen", { id, refused: error instanceof Refusal ? error.message : "unreachable" });
  }
}

const VERBS = { hello, ask, look };

async function heard(question) {
  check(Object.hasOwn(VERBS, question?.verb), "verb");
  if (question.verb !== "hello") check((await GM.getValue("pages", [])).includes(folder), "page");
  return VERBS[question.verb](question);
}

if (OURS) {
  const say = (message) => postMessage(message, location.origin);
  addEventListener("message", async ({ source, origin, data }) => {
    if (source !== window || origin !== location.origin || data?.parcelbook !== "question") return;
    const told = (error) => ({ refused: error instanceof Refusal ? error.message : "unreachable" });
    say({ parcelbook: "answer", id: data.id, answer: await heard(data.question).catch(told) });
  });
  say({ parcelbook: "bridge" });
} else if (window.top === window) shown();
