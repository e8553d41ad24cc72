// The page's line to the bridge (static/bridge/): questions go out, answers come back by their number.
const waiting = new Map();
let last = 0;
let there = false;

const greet = () => globalThis.parcelbook.deliver("bridge-there");

addEventListener("message", ({ source, origin, data }) => {
  if (source !== window || origin !== location.origin) return;
  if (data?.parcelbook === "bridge") greet();
  if (data?.parcelbook !== "answer" || !waiting.has(data.id)) return;
  waiting.get(data.id)(JSON.stringify(data.answer ?? null));
  waiting.delete(data.id);
  there = true;
});
// The visitor may have opened it to more hosts, in another tab.
document.addEventListener("visibilitychange", () => there && !document.hidden && greet());

// The answer as JSON; "null" if none has come after so many milliseconds, 0 for as long as it takes.
export function asked(question, ms) {
  last += 1;
  const id = last;
  return new Promise((answered) => {
    waiting.set(id, answered);
    if (ms) setTimeout(() => waiting.delete(id) && answered("null"), ms);
    postMessage({ parcelbook: "question", id, question: JSON.parse(question) }, location.origin);
  });
}
