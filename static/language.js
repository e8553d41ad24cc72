// Chooses the language before anything is shown: the visitor's choice, else the first of the browser's
// that the page speaks; and tells the style whether there is a list yet. A plain script in the page's
// head.
(() => {
  const root = document.documentElement;
  const spoken = root.dataset.languages.split(" ");
  // The words of the first screen stand in the page in its own language.
  const OWN = root.lang;
  // What browsers still call some languages, by today's names.
  const RENAMED = { iw: "he" };
  const FROM_RIGHT = ["ar", "he"];
  const LONGEST_MS = 3000;
  const PICTURE = "parcelbook/picture";

  const language = chosen() ?? preferred();
  speak(language);
  // Its words tell their direction, too; but they come later, and nothing shall jump then.
  root.dir = FROM_RIGHT.includes(language) ? "rtl" : "ltr";
  root.toggleAttribute("data-newcomer", !keepsParcels());
  Object.assign(parcelbook, { language, speak, first, firstWords, stored, keepsParcels });
  let asked = null;
  if (!text(PICTURE)) firstWords();

  function chosen() {
    const { language: tag } = stored("parcelbook/settings") ?? {};
    return spoken.find((one) => one === tag);
  }

  // The whole tag counts first: "pt-PT" is better served by "pt-BR" than by any other, and so is every
  // form of Chinese by the one that is spoken.
  function preferred() {
    for (const tag of navigator.languages) {
      const primary = tag.split("-")[0].toLowerCase();
      const alike = (one) => one.split("-")[0] === (RENAMED[primary] ?? primary);
      const found = spoken.find((one) => one.toLowerCase() === tag.toLowerCase()) ?? spoken.find(alike);
      if (found) return found;
    }
    return OWN;
  }

  // What the page says of itself: its language, and what it is called once it is installed.
  function speak(code) {
    root.lang = code;
    document.querySelector("link[rel=manifest]").href = `static/vendor/manifest/${code}.webmanifest`;
  }

  // What lies under a name; null where there is nothing, or nothing that can be read.
  function stored(name) {
    try {
      return JSON.parse(text(name));
    } catch {
      return null;
    }
  }

  function keepsParcels() {
    try {
      return Object.keys(localStorage).some((name) => name.startsWith("parcelbook/parcel/"));
    } catch {
      return false;
    }
  }

  function text(name) {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  }

  // Where the words of the first screen in a language are; "" for those that stand in the page.
  function first(code) {
    return code === OWN ? "" : `static/vendor/first/${code}.json`;
  }

  // The words of the first screen, {} where they are there or do not come. Meanwhile those of another
  // language are not seen.
  function firstWords() {
    asked ??= language === OWN ? Promise.resolve({}) : ask();
    return asked;
  }

  async function ask() {
    root.dataset.wordless = "";
    const signal = AbortSignal.timeout?.(LONGEST_MS);
    try {
      const answer = await fetch(first(language), { signal });
      return answer.ok ? await answer.json() : {};
    } catch {
      return {}; // the whole of the words comes too, and says what is wrong where it does not
    }
  }
})();
