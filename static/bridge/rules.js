// What a page may ask for, and what is seen of a carrier's page: the same in extension and userscript.
import { ASK, LOOK } from "./table.js";

export const ASK_SECONDS = 20;
export const LOOK_SECONDS = 30;
export const VISITOR_SECONDS = 240;
export const BEAT_MS = 500;
export const LARGEST_ANSWER = 2 * 1024 * 1024;
const LARGEST_QUESTION = 16 * 1024;
const LONGEST_ADDRESS = 2000;
const BEATS_AT_REST = 3;

export class Refusal extends Error {}

export const check = (holds, why) => {
  if (!holds) throw new Refusal(why);
};

// An address counts only as the URL class itself would write it: no tricks are left to undo then.
function address(text) {
  const url = typeof text === "string" && text.length <= LONGEST_ADDRESS && URL.canParse(text) ? new URL(text) : null;
  check(url?.href === text && url.protocol === "https:" && !url.username && !url.password, "address");
  return url;
}

// A request of the relay's own table, with its row.
export function asked({ url: text, method = "GET", headers = {}, body = null }) {
  const url = address(text);
  const row = ASK.find(([host]) => host === url.host);
  const [host, methods, path, names = "", site = ""] = row ?? [];
  check(row && path.test(url.pathname) && !/^[^?]*[%\\]|#/.test(text), "address");
  check(methods.split(" ").includes(method), "method");
  const known = ["accept", "content-type", ...names.split(" ")];
  const told = Object.entries(headers).every(
    ([name, value]) => known.includes(name.toLowerCase()) && typeof value === "string" && /^[\x20-\x7e]*$/.test(value),
  );
  const fits = body === null || (typeof body === "string" && method !== "GET" && body.length <= LARGEST_QUESTION);
  check(told && fits, "question");
  return { url: text, method, headers, body, host, site };
}

// A carrier's own page, and the number that should stand on it. Where no words for the visitor come
// with it, nobody has pressed for it, and a page that wants a human is left alone.
export function lookedAt({ url: text, number, words }) {
  const { host } = address(text);
  const told = [number, ...(words === null ? [] : [words?.why, words?.take])].every((one) => typeof one === "string");
  check(LOOK.includes(host), "address");
  check(told, "question");
  return { url: text, host, number, words };
}

// What can be seen on the page in which this runs, and whether a human must do something first. It
// is sent into the page by itself, so it names nothing from outside. Of cookies and privacy many pages
// speak at their foot: such words are a wall where they lie over the page, or where no number is.
export function seen(number) {
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not seen
  const text = (document.body?.innerText ?? "").slice(0, 200_000);
  const plain = (said) => said.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const dates = text.match(/\d[.\-/:]\d\d/g)?.length ?? 0;
  const fields = [...document.querySelectorAll("input, textarea")].map(({ value }) => value);
  const about = plain([text, ...fields].join(" ")).includes(plain(number));
  const told = about && dates > 3;
  const frames = [...document.querySelectorAll("iframe")].filter((frame) => frame.offsetHeight > 40);
  const asks = /captcha|challenges\.cloudflare|geetest|datadome|arkoselabs|consent/i;
  const words = /captcha|robot|human|just a moment|cookie|consent|privacy|datenschutz|капч|робот|согласи|人机|验证/i;
  const framed = frames.some(({ src }) => asks.test(src) && !/size=invisible/.test(src));
  const over = [0.5, 0.95].some((down) => {
    let on = document.elementFromPoint(innerWidth / 2, innerHeight * down);
    while (on && !/fixed|sticky/.test(getComputedStyle(on).position) && !on.matches("dialog")) on = on.parentElement;
    return words.test(on?.textContent ?? "");
  });
  return { host: location.host, text, wall: !told && (framed || over || (!about && words.test(text))) };
}

// Keeps a line across the page with a button for the visitor, and tells whether that has been pressed.
// Sent like `seen`, and asked for again and again: a page may take the line away, or lead to another.
export function bar({ why, take }) {
  globalThis.parcelbookBar ??= { line: document.createElement("div"), pressed: false };
  const kept = globalThis.parcelbookBar;
  if (!kept.button) {
    const said = document.createElement("span");
    kept.button = document.createElement("button");
    Object.assign(kept.line.style, { position: "fixed", inset: "auto 0 0", zIndex: 2147483647, padding: "12px" });
    Object.assign(kept.line.style, { display: "flex", gap: "12px", alignItems: "center", justifyContent: "center" });
    Object.assign(kept.line.style, { background: "#2a2521", color: "#fff", font: "16px/1.4 system-ui, sans-serif" });
    Object.assign(kept.button.style, { minHeight: "44px", padding: "0 20px", font: "inherit", cursor: "pointer" });
    said.textContent = why;
    kept.button.textContent = take;
    kept.button.addEventListener("click", ({ isTrusted }) => {
      kept.pressed ||= isTrusted;
    });
    kept.line.attachShadow({ mode: "closed" }).append(said, kept.button);
  }
  if (kept.pressed) kept.line.remove();
  else if (!kept.line.isConnected) document.documentElement.append(kept.line);
  return kept.pressed;
}

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// The text of a page that has come to rest: `look` tells what is seen now, null where nothing can be.
// A page that never rests is taken as it is at the end. A wall is told as it is found at rest.
export async function rested(look) {
  const end = Date.now() + LOOK_SECONDS * 1000;
  let last = null;
  for (let beats = 0; Date.now() < end; await pause(BEAT_MS)) {
    const now = await look();
    beats = now?.text && now.text === last?.text ? beats + 1 : 0;
    last = now ?? last;
    if (beats >= BEATS_AT_REST) break;
  }
  check(last?.text, "empty");
  return last;
}
