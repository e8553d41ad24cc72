// Runs as soon as the page is read, so that the visitor sees the list at once: the device's store, the
// theme, the words, and the picture of the last visit. A plain script: modules come later.
(() => {
  const root = document.documentElement;
  const memory = rememberedHere(new Map());
  const storage = usableStorage();
  const { language, stored } = parcelbook;
  const saved = stored("parcelbook/settings") ?? {};
  // As the rooms of the app tell them: places by what an address begins with; and what comes in an
  // address, with the place that it leaves behind.
  const PLACES = pairs(root.dataset.places);
  const BROUGHT = pairs(root.dataset.brought);
  const SHELL = {
    "data-i18n-placeholder": "placeholder",
    "data-i18n-label": "aria-label",
    "data-i18n-content": "content",
  };

  const PAINTED = ["shelves", "list", "pane"];

  Object.assign(parcelbook, {
    painted: PAINTED.map((id) => `#${id}`).join(),
    storage,
    lasting: storage !== memory,
    words: {},
    translate,
    tell,
    takeSent,
    sent: "",
    place(name) {
      document.body.dataset.place = name;
    },
    theme(name) {
      root.dataset.theme = name;
    },
    view(name) {
      document.body.dataset.view = name;
    },
  });

  if (parcelbook.takeSent()) parcelbook.arrive();
  root.toggleAttribute("data-shares-links", typeof navigator.share === "function");
  parcelbook.theme(saved.theme ?? "auto");
  parcelbook.view(saved.table ? "table" : "cards");
  parcelbook.place(placeOf(location.hash));
  if (!paint(stored("parcelbook/picture"))) {
    parcelbook.firstWords().then(sayFirst);
    // A list whose picture is missing is not empty because of that.
    if (parcelbook.keepsParcels()) document.getElementById("list").textContent = "";
  }
  performance.mark("parcelbook:painted");

  function usableStorage() {
    try {
      localStorage.setItem("parcelbook/probe", "1");
      localStorage.removeItem("parcelbook/probe");
      return localStorage;
    } catch (error) {
      // A full store can still be read; a closed one throws already at its name.
      return error.name === "QuotaExceededError" ? localStorage : memory;
    }
  }

  function rememberedHere(map) {
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

  // A page's text or a parcel that comes in the address is nobody else's: it stays neither there nor
  // in the browser's history.
  function takeSent() {
    const [, begins] = /^#\/(\w+)\//.exec(location.hash) ?? [];
    if (!Object.hasOwn(BROUGHT, begins ?? "")) return false;
    parcelbook.sent = location.hash;
    history.replaceState(history.state, "", `#/${BROUGHT[begins]}`);
    return true;
  }

  function placeOf(address) {
    const [, begins] = /^#\/(\w+)/.exec(address) ?? [];
    return Object.hasOwn(PLACES, begins ?? "") ? PLACES[begins] : "list";
  }

  // "a:b c:d" as { a: "b", c: "d" }.
  function pairs(text) {
    return Object.fromEntries(text.split(" ").map((pair) => pair.split(":")));
  }

  // All words may have come before those of the first screen.
  function sayFirst(words) {
    delete root.dataset.wordless;
    if (!parcelbook.words["language.dir"] && words["language.dir"]) translate(words, language);
  }

  // The picture as it lies in the store: another page of the origin, or another build, may have written
  // it. One that lacks a word of this page is of another build.
  function paint(picture) {
    if (picture?.form !== root.dataset.form || picture.language !== language) return false;
    const { regions, words } = picture;
    if (![...wordsOfThePage()].every((key) => typeof words?.[key] === "string" && words[key])) return false;
    for (const id of PAINTED) {
      const wanted = typeof regions?.[id] === "string" && (id !== "pane" || picture.address === location.hash);
      if (wanted) document.getElementById(id).replaceChildren(globalThis.harmless(regions[id]));
    }
    translate(words, language);
    return true;
  }

  function wordsOfThePage() {
    const keys = new Set(["language.dir"]);
    // What stands in a part that the picture fills is gone by then.
    const lasts = (node) => !PAINTED.some((id) => document.getElementById(id).contains(node));
    for (const node of document.querySelectorAll("[data-i18n]")) if (lasts(node)) keys.add(node.dataset.i18n);
    for (const hook of Object.keys(SHELL)) {
      for (const node of document.querySelectorAll(`[${hook}]`)) keys.add(node.getAttribute(hook));
    }
    return keys;
  }

  // Says why the page does not start, or why not yet.
  function tell(reason) {
    document.getElementById("starting").hidden = true;
    document.getElementById("progress").hidden = reason !== "slow";
    for (const line of document.querySelectorAll("#trouble [data-reason]")) {
      line.hidden = line.dataset.reason !== reason;
    }
    document.getElementById("trouble").hidden = false;
  }

  // The words of the page's fixed parts: data-i18n for the text, data-i18n-NAME for an attribute.
  // Those that were used are kept for the picture. Where one is missing, as in the words of another
  // build, what stands there stays.
  function translate(messages, code) {
    const used = (parcelbook.words = {});
    const say = (key, put) => typeof messages[key] === "string" && put((used[key] = messages[key]));
    parcelbook.speak(code);
    say("language.dir", (direction) => (root.dir = direction));
    delete root.dataset.wordless;
    document.getElementById("language").value = code;
    for (const node of document.querySelectorAll("[data-i18n]")) {
      say(node.dataset.i18n, (text) => (node.textContent = text));
    }
    for (const [hook, attribute] of Object.entries(SHELL)) {
      for (const node of document.querySelectorAll(`[${hook}]`)) {
        say(node.getAttribute(hook), (text) => node.setAttribute(attribute, text));
      }
    }
  }
})();
