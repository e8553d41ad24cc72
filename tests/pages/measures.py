"""What can be measured of a page that is shown: what is cut off, broken, too small, or not named.

Each expression gives lines that tell of one finding each.
"""

from playwright.sync_api import Page
from serve import ROOT

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
# No style sheet is fetched once more: none of its rules asks for that.
FINDINGS = """() => axe.run({ resultTypes: ["violations"], preload: false })
  .then(({ violations }) => violations.flatMap(
    ({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)))"""
OUTSIDE = """() => {
  const { clientWidth, scrollWidth } = document.documentElement;
  const scrolled = ".shelves, .scroll, .picker .options, .map-picture";
  const far = [...document.querySelectorAll("body *")].filter((node) => {
    const { left, right, width } = node.getBoundingClientRect();
    const beyond = width > 1 && (left < -1 || right > clientWidth + 1);
    return beyond && node.checkVisibility() && !node.closest(scrolled);
  });
  const inner = far.filter((node) => !far.some((one) => one !== node && node.contains(one)));
  const found = inner.map((node) => node.outerHTML.slice(0, 100));
  return scrollWidth > clientWidth ? ["the page", ...found] : found;
}"""
# WCAG 2.5.5: 44 pixels each way, but for links in the middle of a text.
SMALL = """() => [...document.querySelectorAll("a, button, select, input, textarea, summary")]
  .filter((node) => node.checkVisibility() && !node.matches(".skip, [type=checkbox]"))
  .filter((node) => !node.matches("a") || getComputedStyle(node).display !== "inline")
  .map((node) => node.matches("label .unseen") ? node.closest("label") : node)
  .map((node) => [node, node.getBoundingClientRect()])
  .filter(([, { width, height }]) => width < 43.5 || height < 43.5)
  .map(([node, { width, height }]) => `${node.outerHTML.slice(0, 120)} ${width} x ${height}`)"""
# What is pressed, brought into sight as the focus brings it, and is still under something else: at
# its middle, or near an edge. A card's own menu lies on the card.
COVERED = """() => [...document.querySelectorAll("a, button, select, input, textarea, summary")]
  .filter((node) => node.checkVisibility() && !node.matches(".skip, .unseen"))
  .flatMap((node) => {
    node.scrollIntoView({ block: "nearest", behavior: "instant" });
    const [first] = node.getClientRects();
    const over = [[0.5, 0.5], [0.5, 0.1], [0.5, 0.9], [0.1, 0.5], [0.9, 0.5]].flatMap(([x, y]) => {
      const { left, top, width, height } = first;
      const hit = document.elementFromPoint(left + x * width, top + y * height);
      const own = hit && (node.contains(hit) || hit.contains(node) || hit.closest("label, .menu"));
      return own ? [] : [hit?.closest("[class], [id]").outerHTML.slice(0, 60) ?? "outside"];
    });
    return over.slice(0, 1).map((hit) => `${node.outerHTML.slice(0, 80)} is under ${hit}`);
  })"""
# Words of the page itself that are cut off by their box, that stick out of their button, or whose
# letters stand on two lines. What others wrote may break anywhere, and so may Chinese and the
# letters of a number or an address; a parcel's own name ends after two lines on its card, and
# stands whole on its page. A broken word that takes less than half the window's width is told
# apart: nothing but the layout breaks it, however large the letters.
CUT = r"""() => {
  const found = [];
  const THEIRS = ".foreign, .number, code, kbd, pre, .host, .address, [translate=no], #name, " +
    "option, svg, .proof-hash, a[href^=http], :lang(zh)";
  const WORDS = /(?<![\d.\/\p{L}\p{M}])[\p{L}\p{M}]{2,}(?![\d\p{L}\p{M}]|[.\/:]\p{L})/gu;
  const said = (node) =>
    `${node.className || node.tagName}: ${node.textContent.trim().slice(0, 60)}`;
  const unseen = (node) => node.closest("textarea, svg, .skip") || !node.checkVisibility() ||
    (node.offsetWidth <= 1 && node.offsetHeight <= 1);
  for (const node of document.querySelectorAll("body *")) {
    if (!node.textContent.trim() || unseen(node) || node.matches(".card-name")) continue;
    const { overflowX, overflowY } = getComputedStyle(node);
    const wide = node.scrollWidth > node.clientWidth + 1 && /hidden|clip/.test(overflowX);
    const high = node.scrollHeight > node.clientHeight + 1 && /hidden|clip/.test(overflowY);
    if (node.clientWidth && (wide || high)) found.push(`cut: ${said(node)}`);
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const node = text.parentElement;
    if (!text.data.trim() || unseen(node) || node.closest(THEIRS)) continue;
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    const button = node.closest("button, .button, .shelf, .dock-door, summary, .entry, .option");
    if (button && box.width) {
      const { left, right, top, bottom } = button.getBoundingClientRect();
      const beside = box.left < left - 1 || box.right > right + 1;
      if (beside || box.top < top - 2 || box.bottom > bottom + 2)
        found.push(`out of its button: ${said(button)}`);
    }
    for (const { 0: word, index } of text.data.matchAll(WORDS)) {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const [first, ...more] = range.getClientRects();
      if (!more.some(({ top }) => Math.abs(top - first.top) > 4)) continue;
      const wide = more.reduce((sum, { width }) => sum + width, first.width);
      const short = wide < document.documentElement.clientWidth / 2 ? ", though short" : "";
      found.push(`broken${short}: ${word} (${said(node)})`);
    }
  }
  return [...new Set(found)];
}"""


def axe(page: Page) -> list[str]:
    if not page.evaluate("'axe' in globalThis"):
        page.evaluate(AXE)
    return page.evaluate(FINDINGS)


def sized(width: int) -> dict[str, int]:
    return {"width": width, "height": 844}
