// Puts HTML that Python made into the page, so that focus, carets, scroll and open curtains stay.
import { Idiomorph } from "./vendor/idiomorph.js";

const ownedByTheVisitor = {
  open: (node) => node.matches("details, dialog"),
  // What is typed or pasted but not yet sent (data-own) is nobody else's either.
  value: (node) => node === document.activeElement || "own" in node.dataset,
};

// Text becomes HTML here and in harmless.js only: the policy of index.html names these two, each can be
// made once, and a browser that knows Trusted Types refuses all others.
const drawing = globalThis.trustedTypes?.createPolicy("parcelbook-drawing", { createHTML: (html) => html });

function nodesOf(html) {
  const template = document.createElement("template");
  template.innerHTML = drawing?.createHTML(html) ?? html;
  return template.content;
}

// Whom each field was about when something was typed into it.
const typed = new WeakMap();
document.addEventListener("input", ({ target }) => typed.set(target, globalThis.parcelbook.whom?.(target)));

let touched = null;
document.addEventListener("focusin", ({ target }) => {
  touched = target;
});

// The curtains that the visitor opened, by their ids.
const byHand = new Set();
document.addEventListener("click", ({ target }) => {
  const curtain = target.closest("summary")?.parentElement;
  if (curtain?.id) byHand[curtain.open ? "delete" : "add"](curtain.id);
});

export function draw(id, html) {
  const region = document.getElementById(id);
  const before = inHand(region);
  const left = region.contains(touched) ? place(touched) : null;
  // Closed before it goes, a dialog gives the focus back to where it was opened from.
  if (!html.includes("<dialog")) region.querySelector("dialog[open]")?.close();
  Idiomorph.morph(region, nodesOf(html), {
    morphStyle: "innerHTML",
    // Only of what one types into: of a focused button it would keep the old label.
    ignoreActiveValue: document.activeElement?.matches("input, textarea"),
    callbacks: {
      beforeNodeMorphed: (node, next) => !alike(node, next) && leaveToItsOwn(node, next),
      beforeAttributeUpdated: (name, node) => !ownedByTheVisitor[name]?.(node),
    },
  });
  if (left && !left.row.isConnected && document.activeElement === document.body) {
    const row = left.list.isConnected ? left.list.children[Math.min(left.index, left.list.children.length - 1)] : null;
    (row ?? region).querySelector("a, button, summary")?.focus({ preventScroll: true });
  }
  keepInSight(region, before);
  const dialog = region.querySelector("dialog:not([open])");
  if (dialog) dialog.showModal();
}

// What the visitor has open or is at work in, and which curtains were there by then.
function inHand(region) {
  const curtains = [...region.querySelectorAll("details[id]")];
  const open = curtains.filter((one) => one.open && byHand.has(one.id));
  const focused = region.contains(document.activeElement) ? [document.activeElement] : [];
  return {
    about: region.querySelector("article")?.id,
    curtains: new Set(curtains.map((one) => one.id)),
    used: [...open, ...focused].map((one) => one.id).filter(Boolean),
  };
}

// A new curtain that comes over it is drawn open.
function keepInSight(region, { about, curtains, used }) {
  if (region.querySelector("article")?.id !== about) return;
  for (const id of used) {
    let over = document.getElementById(id)?.parentElement.closest("details");
    for (; over && region.contains(over); over = over.parentElement.closest("details")) {
      if (!curtains.has(over.id)) over.open = true;
    }
  }
}

// What looks as it did is passed over; what a field shows is told by no attribute of it.
function alike(node, next) {
  return node.firstElementChild && node.isEqualNode(next) && !node.querySelector("input, textarea, select");
}

// A field that is about to become another's: what is typed there is kept with whom it was typed for, and
// does not stay in the field.
function leaveToItsOwn(field, next) {
  if (!typed.has(field) || typed.get(field) === globalThis.parcelbook.whom(next)) return;
  typed.delete(field);
  field.blur();
  field.value = next.value;
}

// The row of a list that something stands in: when it goes, the focus falls to the next one.
function place(node) {
  const row = node.closest(".card, .chip, .draft, .numbers li");
  return row && { row, list: row.parentElement, index: [...row.parentElement.children].indexOf(row) };
}
