// Stands on the visitor's Parcelbook: hands its questions to the bridge, and the answers back.
if (!globalThis.parcelbookBridge) {
  globalThis.parcelbookBridge = true;
  const api = globalThis.browser ?? chrome;
  const say = (message) => postMessage(message, location.origin);
  // Where the extension has been reloaded or taken away, the sending itself throws.
  const sent = async (question) => api.runtime.sendMessage(question);
  addEventListener("message", async ({ source, origin, data }) => {
    if (source !== window || origin !== location.origin || data?.parcelbook !== "question") return;
    const { id, question } = data;
    const answer = await sent(question).catch(() => ({ refused: "gone" }));
    say({ parcelbook: "answer", id, answer });
  });
  say({ parcelbook: "bridge" });
}
