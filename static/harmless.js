// HTML from a store that other pages of the origin can write to, as nodes that can only be looked at:
// nothing in it loads, leads away, sends or runs. What Python draws does not pass here. A plain script:
// paint.js needs it before modules come.
(() => {
  const HTML = "http://www.w3.org/1999/xhtml";
  const SVG = "http://www.w3.org/2000/svg";
  const words = (text) => new Set(text.split(" "));
  const ELEMENTS = {
    [HTML]: words(
      "a article b bdi br button code dd del details div dl dt em fieldset footer form h1 h2 h3 h4 header " +
        "hr i img input kbd label legend li mark nav ol option output p pre progress s section select small " +
        "span strong sub summary sup table tbody td textarea tfoot th thead time tr u ul",
    ),
    [SVG]: words("circle ellipse g line path polygon polyline rect svg text title tspan use"),
  };
  const ATTRIBUTES = words(
    "alt autocapitalize autocomplete checked class colspan cx cy d data-act data-id data-kind data-out " +
      "data-own data-passing data-reason data-right data-tone data-value dir disabled for height hidden id inputmode lang " +
      "loading max maxlength open placeholder points preserveaspectratio r role rows rowspan rx ry scope " +
      "selected spellcheck tabindex title transform translate type value viewbox width x x1 x2 y y1 y2",
  );
  // Addresses, by what they must be: a place of the page, a drawing that is published with it.
  const ADDRESSES = {
    a: ["href", /^#\/[^\s]*$/],
    img: ["src", /^static\/vendor\/[\w/.-]+\.svg$/],
    use: ["href", /^static\/vendor\/sprite\.svg#[\w-]+$/],
  };

  // What comes of it is looked through before anybody sees it.
  const picture = globalThis.trustedTypes?.createPolicy("parcelbook-picture", { createHTML: (html) => html });

  globalThis.harmless = (html) => {
    const template = document.createElement("template");
    template.innerHTML = picture?.createHTML(html) ?? html;
    for (const node of template.content.querySelectorAll("*")) {
      if (!ELEMENTS[node.namespaceURI]?.has(node.localName)) node.remove();
      else for (const one of [...node.attributes]) if (!allowed(node, one)) node.removeAttributeNode(one);
    }
    return template.content;
  };

  function allowed({ localName }, { name, value }) {
    const [address, shape] = ADDRESSES[localName] ?? [];
    if (name === address) return shape.test(value) && !value.includes("..");
    // An id of the page's own would be taken for that part of the page.
    if (name === "id") return !document.getElementById(value);
    return ATTRIBUTES.has(name.toLowerCase()) || name.startsWith("aria-");
  }
})();
