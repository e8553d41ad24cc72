// Long work in parts, between which the page answers the visitor.

// A task of the browser; on a phone that is four times as slow, 50 ms are felt.
const LONGEST_MS = 8;
const { port1, port2 } = new MessageChannel();
const waiting = [];
port1.onmessage = () => waiting.shift()();

// Lets the browser do what waits. A timer that is set by a timer would wait for 4 ms.
export const turn = () =>
  new Promise((done) => {
    waiting.push(done);
    port2.postMessage(0);
  });

// Does `work` with one after the other.
export async function inSlices(all, work) {
  let begun = performance.now();
  for (const one of all) {
    work(one);
    if (performance.now() - begun < LONGEST_MS) continue;
    await turn();
    begun = performance.now();
  }
}
