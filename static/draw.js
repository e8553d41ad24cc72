// Puts HTML that Python made into the page, so that focus, carets, scroll and open curtains stay.
import { Idiomorph } from "./vendor/idiomorph.js";

const ownedByTheVisitor = {
  open: (node) => node.matches("details, dialog"),
  value: (node) => node === document.activeElement,
};

export function draw(id, html) {
  const region = document.getElementById(id);
  Idiomorph.morph(region, html, {
    morphStyle: "innerHTML",
    ignoreActiveValue: true,
    callbacks: {
      beforeAttributeUpdated: (name, node) => !ownedByTheVisitor[name]?.(node),
    },
  });
  const dialog = region.querySelector("dialog:not([open])");
  if (dialog) dialog.showModal();
}

const SHELL = {
  "data-i18n-placeholder": "placeholder",
  "data-i18n-label": "aria-label",
  "data-i18n-content": "content",
};

// The words of the page's fixed parts: data-i18n for the text, data-i18n-NAME for an attribute.
// Returns the words that were used.
export function translate(messages, language) {
  const root = document.documentElement;
  const used = { "language.dir": messages["language.dir"] };
  const said = (key) => (used[key] = messages[key]);
  root.lang = language;
  root.dir = said("language.dir");
  for (const node of document.querySelectorAll("[data-i18n]")) {
    node.textContent = said(node.dataset.i18n);
  }
  for (const [hook, attribute] of Object.entries(SHELL)) {
    for (const node of document.querySelectorAll(`[${hook}]`)) {
      node.setAttribute(attribute, said(node.getAttribute(hook)));
    }
  }
  return used;
}
