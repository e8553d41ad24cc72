// Puts HTML that Python made into the page, so that focus, carets, scroll and open curtains stay.
import { Idiomorph } from "./vendor/idiomorph.js";

const ownedByTheVisitor = {
  open: (node) => node.matches("details, dialog"),
  // What is typed or pasted but not yet sent (data-own) is nobody else's either.
  value: (node) => node === document.activeElement || "own" in node.dataset,
};

export function draw(id, html) {
  const region = document.getElementById(id);
  // Closed before it goes, a dialog gives the focus back to where it was opened from.
  if (!html.includes("<dialog")) region.querySelector("dialog[open]")?.close();
  Idiomorph.morph(region, html, {
    morphStyle: "innerHTML",
    // Only of what one types into: of a focused button it would keep the old label.
    ignoreActiveValue: document.activeElement?.matches("input, textarea"),
    callbacks: {
      beforeAttributeUpdated: (name, node) => !ownedByTheVisitor[name]?.(node),
    },
  });
  const dialog = region.querySelector("dialog:not([open])");
  if (dialog) dialog.showModal();
}
