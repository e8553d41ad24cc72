// What is typed and not sent yet stays with the tab: over a reload, and over an update that another tab
// accepts. Never a secret. A plain script: the box is filled before Python reads it.
(() => {
  const PREFIX = "parcelbook/draft ";
  const LONGEST = 200_000;
  const TYPED = "textarea, input:not([type]), input[type=text]";
  const OWN = "textarea[data-own], input[data-own]";
  const COPYING = "[data-submit^=copy-]";
  const box = document.getElementById("paste");
  const left = drafts();
  const drawn = new WeakMap();

  Object.assign(parcelbook, { restoreDrafts, forgetDraft, whom });
  const [, text] = left.get("paste") ?? [];
  if (text && !box.value) box.value = text;
  // A browser that restores a form's text says nothing of it.
  if (box.value) parcelbook.deliver("typed", "", box.value);

  document.addEventListener("input", ({ target }) => isDraft(target) && keep(target));
  // Until Python listens, what is sent only waits for it; what is copied is not sent yet.
  document.addEventListener("change", ({ target }) => {
    if (parcelbook.receive && target.dataset.change) forget(target);
  });
  document.addEventListener("submit", ({ target }) => {
    if (!parcelbook.receive || target.matches(COPYING)) return;
    for (const field of target.elements) forget(field);
  });
  // Python itself may have emptied the box, or left in it what was too much.
  addEventListener("pagehide", () => keep(box));

  function isDraft(field) {
    return field.id && field.matches(TYPED) && !field.form?.matches("[data-secret]");
  }

  // Whom a field is about: "" for nobody, whatever the address is. Until the next place is drawn, the field of
  // the last one is there still.
  function whom(field) {
    return field.dataset.id || (field.form?.dataset.id ?? (location.hash || "#/"));
  }

  function nameOf(field) {
    return field === box ? "paste" : `${whom(field)} ${field.id}`;
  }

  function keep(field) {
    if (!field.value && !field.defaultValue) return forget(field);
    if (field.value.length > LONGEST) return forget(field);
    try {
      sessionStorage.setItem(PREFIX + nameOf(field), JSON.stringify([field.defaultValue, field.value]));
    } catch {
      // Without room the text is in the field only, as it was.
    }
  }

  function forget(field) {
    forgetDraft(nameOf(field));
  }

  function forgetDraft(name) {
    left.delete(name);
    try {
      sessionStorage.removeItem(PREFIX + name);
    } catch {
      // A store that is closed holds nothing.
    }
  }

  // The drafts of before this start, by name.
  function drafts() {
    try {
      const names = Object.keys(sessionStorage).filter((name) => name.startsWith(PREFIX));
      return new Map(names.map((name) => [name.slice(PREFIX.length), draft(name.slice(PREFIX.length))]));
    } catch {
      return new Map();
    }
  }

  // What the field held when the typing began, and the text.
  function draft(name) {
    try {
      const [began, text] = JSON.parse(sessionStorage.getItem(PREFIX + name)) ?? [];
      return typeof began === "string" && typeof text === "string" ? [began, text] : [];
    } catch {
      return [];
    }
  }

  // Once a part of the page with a field is drawn, its draft is put back, unless it was changed elsewhere meanwhile.
  // What nobody but the visitor changes (data-own) is there again also when they come back to its place.
  function restoreDrafts(part) {
    for (const field of document.getElementById(part).querySelectorAll(left.size ? TYPED : OWN)) {
      const name = nameOf(field);
      const back = drawn.get(field) !== name && field.matches(OWN);
      const [began, text] = left.get(name) ?? (back ? draft(name) : []);
      left.delete(name);
      drawn.set(field, name);
      if (text === undefined || !isDraft(field) || field.defaultValue !== began || field.value === text) continue;
      field.value = text;
      const kind = field.dataset.change ? "change" : "input";
      field.dispatchEvent(new Event(kind, { bubbles: true }));
      if (kind === "change") forget(field);
    }
  }
})();
