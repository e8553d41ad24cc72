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
