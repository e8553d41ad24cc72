// Stands on the visitor's Parcelbook: hands its questions to the bridge, and the answers back.
if (!globalThis.parcelbookBridge) {
  globalThis.parcelbookBridge = true;
  const api = globalThis.browser ?? chrome;
  const say = (message) => postMessage(message, location.origin);
  addEventListener("message", async ({ source, origin, data }) => {
    if (source !== window || origin !== location.origin || data?.parcelbook !== "question") return;
    const { id, question } = data;
    const answer = await api.runtime.sendMessage(question).catch(() => ({ refused: "gone" }));
    say({ parcelbook: "answer", id, answer });
  });
  say({ parcelbook: "bridge" });
}
