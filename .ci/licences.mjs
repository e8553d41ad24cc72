// What tells a visitor of the parts: licences.html (their texts on one page), bom.json (CycloneDX 1.6)
// and about.json, from which the page itself can show them. None depends on the day of the build.
import { readFileSync, writeFileSync } from "node:fs";
import { root } from "./python.mjs";

const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const titled = ({ name, version }) => (version ? `${name} ${version}` : name);

export function licencePage(parts) {
  const sections = parts.map((part) => {
    const home = part.home ? `<a href="${escaped(part.home)}" rel="noopener noreferrer">${escaped(part.home)}</a>` : "";
    const held = part.in ? `, in ${escaped(part.in)}` : "";
    return `<section><h2>${escaped(titled(part))}</h2><p>${escaped(part.licence)}${held} ${home}</p>\n<pre>${escaped(part.text)}</pre></section>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Licences of Parcelbook</title>
</head>
<body>
<h1>Licences of Parcelbook and its parts</h1>
${sections.join("\n")}
</body>
</html>
`;
}

function component(part, all) {
  const { name, version, licence, home, hash, purl } = part;
  const inside = all.filter((other) => other.in === name).map((other) => component(other, all));
  return {
    type: "library",
    ...(purl && { "bom-ref": purl, purl }),
    name,
    ...(version && { version }),
    licenses: /[ ()]/.test(licence) ? [{ expression: licence }] : [{ license: { id: licence } }],
    ...(hash && { hashes: [{ alg: hash[0], content: hash[1] }] }),
    ...(home && { externalReferences: [{ type: "website", url: home }] }),
    ...(inside.length && { components: inside }),
  };
}

export function billOfMaterials({ name, version }, parts) {
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: { type: "application", "bom-ref": name, name, version, licenses: [{ license: { id: "MIT" } }] },
    },
    components: unique(parts.filter((part) => !part.in)).map((part) => component(part, parts)),
  };
}

// npm may lay the same version into several folders.
const unique = (parts) => [...new Map(parts.map((part) => [part.purl, part])).values()];

// Beside the parts: where their texts, the bill of materials and the hashes of all files are.
export function about({ name, version }, parts) {
  const told = parts.map((part) => ({
    name: part.name,
    version: part.version,
    licence: part.licence,
    home: part.home,
    in: part.in,
  }));
  return { name, version, licences: "licences.html", bom: "bom.json", hashes: "hashes.txt", parts: told };
}

export function tellOfParts(parts, vendor) {
  const own = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));
  const ours = {
    ...own,
    name: "Parcelbook",
    licence: own.license,
    text: readFileSync(`${root}/LICENSE`, "utf8").trim(),
  };
  const written = (value) => `${JSON.stringify(value, null, 1)}\n`;
  writeFileSync(`${vendor}/licences.html`, licencePage([ours, ...parts]));
  writeFileSync(`${vendor}/bom.json`, written(billOfMaterials(own, parts)));
  writeFileSync(`${vendor}/about.json`, written(about(own, parts)));
}
