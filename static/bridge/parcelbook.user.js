// Parcelbook's bridge as a userscript: on the visitor's Parcelbook it answers that page's questions, on a
// carrier's page it hands over what is seen there, if that was asked for.
import { ASK_SECONDS, BEAT_MS, LARGEST_ANSWER, Refusal, VISITOR_SECONDS, asked, bar } from "./rules.js";
import { check, lookedAt, pause, rested, seen } from "./rules.js";

const folder = new URL(".", location.href.split(/[?#]/)[0]).href;
const OURS = document.querySelector('meta[name="application-name"]')?.content === "Parcelbook";

async function hello({ words, pressed }) {
  const pages = await GM.getValue("pages", []);
  if (!pages.includes(folder)) {
    check(pressed && confirm(words.allow), "page");
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
    GM.xmlHttpRequest({ url, method, headers: { ...headers, ...from }, data: body, ...more, onload, ...fails });
  });
  check(answer.responseText.length <= LARGEST_ANSWER, "size");
  return { status: answer.status, headers: headersOf(answer.responseHeaders), body: answer.responseText };
}

// The other side is `shown`, in the tab that is opened here; the two speak through the manager's store.
async function look(question) {
  const { url, host, number, words } = lookedAt(question);
  const id = crypto.randomUUID();
  const end = Date.now() + VISITOR_SECONDS * 1000;
  await GM.setValue("look", { id, host, number, words, end });
  let tab = await GM.openInTab(url, { active: false });
  let forward = false;
  try {
    for (; Date.now() < end; await pause(BEAT_MS)) {
      const found = await GM.getValue("seen", {});
      if (found.id !== id) continue;
      check(!found.refused, found.refused);
      if (!found.wall) return { text: found.text };
      if (!forward) {
        tab?.close?.();
        tab = await GM.openInTab(url, { active: true });
        forward = true;
      }
    }
    throw new Refusal("wall");
  } finally {
    await GM.setValue("look", {});
    await GM.setValue("seen", {});
    tab?.close?.();
  }
}

async function shown() {
  const { id, host, number, words, end } = await GM.getValue("look", {});
  if (host !== location.host || !(Date.now() < end)) return;
  try {
    const found = await rested(async () => seen(number));
    await GM.setValue("seen", { id, ...found });
    if (found.wall && (await bar(words))) await GM.setValue("seen", { id, text: seen(number).text });
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
