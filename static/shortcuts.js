// Single letters for who has a keyboard, unless the visitor has switched them off: each presses what
// stands on the page. Help lists them (app/help/answers.py). A plain script, and only a convenience.
(() => {
  const WRITING = "input, textarea, select, [contenteditable]";
  const OPEN = "#list .card-link, #list td:first-child a";
  const deeds = {
    "/": () => focus("#search"),
    "?": () => go("#/help/keys"),
    n: () => focus("#paste") || goBack(),
    j: () => step(1),
    k: () => step(-1),
    u: () => press(document, "#toast [data-act]:not([data-act=close-toast])"),
    e: () => press(parcel(), "[data-act=archive]"),
    c: () => press(parcel(), "[data-act=copy], .dock [data-act=copy-details]"),
    r: () => press(parcel(), "[data-act=refresh]") || press(document, "#shelves [data-act=refresh]"),
  };

  parcelbook.shortcuts = parcelbook.stored?.("parcelbook/settings")?.shortcuts !== false;

  document.addEventListener("keydown", (event) => {
    const deed = parcelbook.shortcuts && deeds[letter(event)];
    if (!deed || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest(WRITING) || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    deed();
  });

  // On a keyboard of another script the place of the key counts.
  function letter({ key, code }) {
    const other = key.length === 1 && key > "\u007f" && code.startsWith("Key");
    return other ? code.slice(3).toLowerCase() : key;
  }

  function focus(css) {
    const node = document.querySelector(css);
    if (!node?.getClientRects().length) return false;
    node.focus();
    return true;
  }

  function press(root, css) {
    const button = root?.querySelector(css);
    button?.click();
    return Boolean(button);
  }

  function go(address) {
    location.hash = address;
    return true;
  }

  // On a phone the box is on another page: the focus goes there once that is shown.
  function goBack() {
    const shown = new MutationObserver(() => focus("#paste") && shown.disconnect());
    shown.observe(document.body, { attributeFilter: ["data-place"] });
    return go("#/");
  }

  // The parcel that has the focus in the list, else the one that is open.
  function parcel() {
    const card = document.activeElement.closest("#list .card");
    return card ?? (document.body.dataset.place === "parcel" ? document.getElementById("pane") : null);
  }

  function step(by) {
    const all = [...document.querySelectorAll(OPEN)].filter((one) => one.getClientRects().length);
    const row = document.activeElement.closest("#list .card, #list tr");
    const here = all.findIndex((one) => (row ? row.contains(one) : one.ariaCurrent === "true"));
    const next = here < 0 ? (by > 0 ? 0 : all.length - 1) : here + by;
    all[next]?.focus();
  }
})();
