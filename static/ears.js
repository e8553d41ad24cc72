// Hears what the visitor does, from the first moment on. A deed is a name, whom it is about, and a
// value; it goes to Python, or waits for it. Hooks: data-act (click), data-submit, data-input,
// data-change, with data-id and data-value. A plain script in the page's head: nothing is seen before
// it can be pressed.
(() => {
  const QUIET_MS = 1200;
  const queue = [];
  const early = [];
  // What needs no Python: these run at once.
  const local = { paste, "paste-page": pastePage, "paste-along": pasteAlong, install };

  globalThis.parcelbook = {
    queue,
    local,
    deliver,
    arrive,
    pressEarly,
    receive: null, // Python's ear, once it listens
  };

  function deliver(act, id = "", value = "") {
    if (parcelbook.receive) return void parcelbook.receive(act, id, value);
    const [lastAct, lastId] = queue.at(-1) ?? [];
    if (lastAct === act && lastId === id) queue.pop();
    queue.push([act, id, value]);
  }

  // What was pressed in the picture of the last visit is done if Python has drawn the same button.
  function pressEarly() {
    const drawn = [...document.querySelectorAll("[data-act]")];
    for (const { act, id, value, words } of early.splice(0)) {
      const same = ({ dataset: its, textContent }) =>
        its.act === act && its.id === id && its.value === value && textContent === words;
      drawn.find(same)?.click();
    }
  }

  document.addEventListener("click", (event) => {
    // A bookmark to drag away: on the page itself it has nothing to do.
    if (event.target.closest("[data-bookmark]")) event.preventDefault();
    const hook = event.target.closest("[data-act]");
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!menu.contains(event.target) || hook) menu.open = false;
    }
    if (!hook) return;
    const { act, id, value } = hook.dataset;
    if (!parcelbook.receive && hook.closest(parcelbook.painted)) {
      hook.dataset.waiting = "";
      return void early.push({ act, id, value, words: hook.textContent });
    }
    if (local[act]) return void local[act](hook);
    if (!parcelbook.receive) hook.dataset.waiting = "";
    deliver(act, id, value);
  });

  document.addEventListener("submit", (event) => {
    event.preventDefault();
    const form = event.target;
    if (!form.dataset.submit) return;
    if (!parcelbook.receive) form.dataset.waiting = "";
    // One of several buttons may want something else with what was typed.
    deliver(event.submitter?.dataset.submit ?? form.dataset.submit, form.dataset.id, form.elements.value?.value);
    // A passphrase that is too short can be typed on.
    const typed = [...(form.elements.value?.value.trim() ?? "")].length;
    if (typed < Number(form.dataset.least)) return;
    if ("secret" in form.dataset || "once" in form.dataset) form.reset();
  });

  for (const kind of ["input", "change"]) {
    document.addEventListener(kind, (event) => {
      const { target } = event;
      const act = target.dataset[kind];
      if (!act) return;
      if (target.files) return void chosen(act, target);
      deliver(act, target.dataset.id, target.value);
    });
  }

  // Who listens hears what was found once, after the typing has stopped.
  let speaking = 0;
  document.addEventListener("input", ({ target }) => {
    if (target.id !== "paste") return;
    clearTimeout(speaking);
    speaking = setTimeout(() => {
      const said = document.querySelector("[data-spoken]")?.textContent ?? "";
      document.getElementById("spoken").textContent = said;
    }, QUIET_MS);
  });

  document.addEventListener("keydown", (event) => {
    const sends = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (sends && event.target.id === "paste") event.target.form.requestSubmit();
    // The name is kept, and the caret stays where it is.
    if (event.key === "Enter" && event.target.dataset.change === "rename") {
      event.target.dispatchEvent(new Event("change", { bubbles: true }));
    }
    if (event.key === "Escape") closeMenu();
  });

  // A menu low in the list opens below the edge; one that is left open belongs to another place.
  document.addEventListener(
    "toggle",
    ({ target }) => {
      if (target.matches("details.menu[open]")) target.lastElementChild.scrollIntoView({ block: "nearest" });
    },
    true,
  );
  addEventListener("hashchange", () => {
    for (const menu of document.querySelectorAll("details.menu[open]")) menu.open = false;
  });

  // Who is about to paste shall not wait for what a first reading needs.
  document.addEventListener("focusin", ({ target }) => {
    if (target.matches("#paste, #page-text")) deliver("about-to-paste");
  });

  // A picture of a label, a saved page or a list may be pasted into the page, or dropped on it.
  const isPicture = ({ type }) => type.startsWith("image/");
  document.addEventListener("dragover", (event) => {
    if ([...event.dataTransfer.items].some(({ kind }) => kind === "file")) event.preventDefault();
  });
  for (const kind of ["paste", "drop"]) {
    document.addEventListener(kind, (event) => {
      const files = [...(event.clipboardData ?? event.dataTransfer).files];
      const file = files.find(isPicture) ?? files[0];
      if (!file || event.clipboardData?.getData("text/plain")) return;
      event.preventDefault();
      parcelbook.file = file;
      deliver(isPicture(file) ? "scan-picture" : "file", "", file.name);
    });
  }

  // A dialog closed by the Escape key tells so only to itself.
  document.addEventListener("cancel", () => deliver("close-picker"), true);
  addEventListener("hashchange", () => (parcelbook.takeSent() ? arrive() : deliver("went", "", location.hash)));
  addEventListener("storage", (event) => deliver("stored", event.key ?? "", event.newValue ?? ""));
  // What other tabs write while the browser keeps this page aside, it tells of to nobody.
  addEventListener("pageshow", ({ persisted }) => persisted && deliver("kept-aside"));
  for (const kind of ["online", "offline"]) {
    addEventListener(kind, () => deliver("network", "", kind));
  }
  // Who comes back to the page wants to know what is new.
  document.addEventListener("visibilitychange", () => (document.hidden ? deliver("left") : deliver("back")));

  // A table of the list wants a wide window.
  const desk = matchMedia("(min-width: 900px)");
  const measure = () => deliver("wide", "", desk.matches ? "on" : "off");
  desk.addEventListener("change", measure);
  measure();

  // The browser would let the visitor install the page; the button for it stands in Settings.
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    parcelbook.asking = event;
    deliver("installable", "", "on");
  });
  addEventListener("appinstalled", () => deliver("installable", "", "off"));
  globalThis.launchQueue?.setConsumer(opened);

  // boot.js says why the page does not start; nobody else does where it is missing itself.
  document.addEventListener(
    "error",
    ({ target }) => {
      if (!target.matches("script[type=module]")) return;
      if (parcelbook.tell) parcelbook.tell("unreachable");
      else document.addEventListener("DOMContentLoaded", () => parcelbook.tell("unreachable"));
    },
    true,
  );

  // The text of a page, or a parcel, that was sent here in the address.
  function arrive() {
    deliver("went", "sent", parcelbook.sent);
    parcelbook.sent = "";
  }

  // A file itself stays here until Python reads it; the same one may be chosen again.
  function chosen(act, input) {
    const [file] = input.files;
    input.value = "";
    if (!file) return;
    parcelbook.file = file;
    deliver(act, input.dataset.id, file.name);
  }

  // A file that is opened with the installed page (file_handlers of its manifest) is looked at as one
  // that is chosen on it.
  async function opened({ files: [handle] = [] }) {
    if (!handle) return;
    const refused = (error) => ({ name: handle.name, size: 0, arrayBuffer: () => Promise.reject(error) });
    parcelbook.file = await handle.getFile().catch(refused);
    deliver("file", "", parcelbook.file.name);
  }

  // What the browser asks it may ask once, and only while the press counts.
  function install() {
    parcelbook.asking?.prompt();
    parcelbook.asking = null;
    deliver("installable", "", "off");
  }

  function closeMenu() {
    const menu = document.querySelector("details.menu[open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  }

  async function paste() {
    const box = document.getElementById("paste");
    box.focus();
    try {
      const text = await navigator.clipboard.readText();
      box.value = [box.value, text].filter(Boolean).join("\n");
      box.dispatchEvent(new Event("input", { bubbles: true }));
    } catch {
      deliver("paste-refused");
    }
  }

  // What was copied from a carrier's page is read at once; where the browser does not give it, the
  // field for pasting by hand is shown.
  async function pastePage({ dataset: { id } }) {
    const field = () => document.getElementById("page-text");
    field()?.focus();
    const text = await copied();
    if (text.trim()) {
      if (field()) field().value = text;
      parcelbook.forgetDraft?.(`${id ?? ""} page-text`);
      return deliver("send", id, text);
    }
    if (field()) return deliver("paste-refused");
    location.hash = id ? `#/paste/${id}` : "#/paste";
  }

  // The link with a list, which in an installed page nobody can open from elsewhere.
  async function pasteAlong() {
    const [address] = /#\/along\/\S+/.exec(await copied()) ?? [];
    location.hash = address ?? "#/backup";
    if (!address) document.getElementById("along-given")?.focus();
  }

  async function copied() {
    try {
      return await navigator.clipboard.readText();
    } catch {
      return "";
    }
  }
})();
