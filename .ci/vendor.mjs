// Builds static/vendor/ from what package-lock.json pins; the same inputs give the same bytes.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { withoutIdleExports } from "./glue.mjs";
import { fail, folderOf, library, python, root } from "./python.mjs";
import { parts } from "./parts.mjs";
import { tellOfParts } from "./licences.mjs";
import { wheels } from "./wheels.mjs";
import { world } from "./map.mjs";

const modules = `${root}/node_modules`;
const vendor = `${root}/static/vendor`;
const text = (path) => readFileSync(path, "utf8");
const words = (path) => text(path).split(/\s+/).filter(Boolean);

// Names without hashes, so that index.html can preload them and need not change with a release.
function copyPyScript() {
  const dist = `${modules}/@pyscript/core/dist`;
  const entry = text(`${dist}/core.js`).match(/\.\/(core-[\w-]+\.js)/)[1];
  const chunk = (pattern) => text(`${dist}/${entry}`).match(pattern)[1];
  const files = {
    "core.js": "core.js",
    [entry]: "main.js",
    [chunk(/import\("\.\/(toml-[\w-]+\.js)"\)/)]: "toml.js",
    [chunk(/import\("\.\/(error-[\w-]+\.js)"\)/)]: "error.js",
  };
  mkdirSync(`${vendor}/pyscript`);
  for (const [from, to] of Object.entries(files)) {
    let source = text(`${dist}/${from}`).replace(/^\/\/# sourceMappingURL=.*\n?/m, "");
    for (const [old, name] of Object.entries(files)) source = source.replaceAll(`"./${old}"`, `"./${name}"`);
    if (to === "main.js") source = withoutLibrary(source);
    writeFileSync(`${vendor}/pyscript/${to}`, source);
  }
}

// PyScript writes its own Python library into the virtual disk at every start, and imports it, all from
// source. Nothing here uses it.
function withoutLibrary(source) {
  const begins = 'wo(".",{pyscript:{';
  const ends = '}}),ho.push("import pyscript as _pyscript"),';
  const [before, library, ...more] = source.split(begins);
  const [, after, ...others] = library?.split(ends) ?? [];
  const rest = after?.match(/^ho\.push\([^;]*\),ho\.push\("\\n"\);/);
  if (!rest || more.length || others.length) throw new Error("PyScript starts in another way than is known");
  return `${before}ho.length=0;${after.slice(rest[0].length)}`;
}

function copyPyodide() {
  mkdirSync(`${vendor}/pyodide`);
  writeFileSync(`${vendor}/pyodide/pyodide.asm.wasm`, readFileSync(`${modules}/pyodide/pyodide.asm.wasm`));
  const glue = withoutSharedMemory(text(`${modules}/pyodide/pyodide.asm.mjs`));
  const caller = text(`${modules}/pyodide/pyodide.mjs`);
  writeFileSync(`${vendor}/pyodide/pyodide.mjs`, thatRestoresLate(thatInflates(caller)));
  writeFileSync(`${vendor}/pyodide/pyodide.asm.mjs`, withoutIdleExports(glue, caller));
}

// What was made of the engine is tried here, not first by a visitor.
async function startsAsBefore() {
  const { loadPyodide } = await import(`${vendor}/pyodide/pyodide.mjs`);
  const python = await loadPyodide({ indexURL: `${vendor}/pyodide/`, stdLibURL: library() });
  if (python.runPython("import asyncio, js, json, re; sum(map(int, re.findall('[0-9]', '1a2')))") !== 3)
    throw new Error("The engine does not answer as it should");
}

// Pyodide makes shared memory at every start, of which browsers warn on a page that is not isolated. It
// is there to wait for files of Node; memory that is not shared makes that wait end at once, as it does
// in the page of a browser anyhow.
function withoutSharedMemory(source) {
  const found = "new Int32Array(new WebAssembly.Memory({shared:!0,initial:1,maximum:1}).buffer)";
  if (source.split(found).length !== 2) throw new Error("Pyodide makes its shared memory in another way than is known");
  return source.replace(found, "new Int32Array(1)");
}

// The standard library arrives gzipped as one (compile.py).
function thatInflates(source) {
  const found = "return new Uint8Array(await s.arrayBuffer())}";
  if (source.split(found).length !== 2) throw new Error("Pyodide loads its files in another way than is known");
  return `import { inflated } from "../../inflated.js";\n${source.replace(found, "return inflated(await s.arrayBuffer())}")}`;
}

// A snapshot is put into the memory of the engine once that is there; it need not wait for it before.
function thatRestoresLate(source) {
  const found = "s=await ke(t,n),r=await Re(i,n);";
  if (source.split(found).length !== 2) throw new Error("Pyodide restores a snapshot in another way than is known");
  return source.replace(found, "r=await(n.noInitialRun=!!t._loadSnapshot,Re(i,n)),s=await ke(t,n);");
}

// Only micropip is known to Pyodide; the other wheels it installs by their addresses.
function copyWheels() {
  const { info } = JSON.parse(text(`${modules}/pyodide/pyodide-lock.json`));
  const packages = {};
  for (const { name, version, file, data } of wheels()) {
    writeFileSync(`${vendor}/pyodide/${file}`, data);
    const sha256 = createHash("sha256").update(data).digest("hex");
    const known = { name, version, file_name: file, sha256, imports: [name], depends: [] };
    if (name === "micropip")
      packages[name] = { ...known, install_dir: "site", package_type: "package", unvendored_tests: false };
  }
  writeFileSync(`${vendor}/pyodide/pyodide-lock.json`, JSON.stringify({ info, packages }));
}

// What the page starts with, and apart from it what only a package installer asks for.
async function compileStdlib() {
  const { pyodide, stdlib } = await python();
  const set = (name) => pyodide.runPython("set")(pyodide.toPy(words(`${root}/.ci/${name}.txt`)));
  const [dropped, later] = [set("dropped"), set("later")];
  const source = "/source.zip";
  pyodide.FS.writeFile(source, readFileSync(`${modules}/pyodide/python_stdlib.zip`));
  stdlib(source, "/later.zip", dropped, 2, later);
  const count = stdlib(source, "/stdlib.zip.gz", dropped.union(later));
  writeFileSync(`${vendor}/pyodide/later.zip`, pyodide.FS.readFile("/later.zip"));
  writeFileSync(`${vendor}/pyodide/python_stdlib.zip.gz`, pyodide.FS.readFile("/stdlib.zip.gz"));
  return { pyodide, count };
}

function drawSprite() {
  const symbols = words(`${root}/.ci/icons.txt`).map((name) => {
    const body = text(`${modules}/lucide-static/icons/${name}.svg`).match(/<svg[^>]*>(.*)<\/svg>/s)[1];
    return `<symbol id="i-${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${body.replace(/\s*\n\s*/g, "")}</symbol>`;
  });
  writeFileSync(`${vendor}/sprite.svg`, `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`);
}

// The glue of the reader of bar codes names its wasm on somebody else's host, where no page shall ask for it.
function copyReader() {
  const dist = `${folderOf("node_modules/zxing-wasm")}/dist`;
  const elsewhere = /return \w+ \? `https:\/\/[^`]+` : /;
  const shared = text(`${dist}/es/share.js`);
  if (shared.split(elsewhere).length !== 2) throw new Error("zxing-wasm finds its wasm in another way than is known");
  mkdirSync(`${vendor}/zxing`);
  writeFileSync(`${vendor}/zxing/share.js`, shared.replace(elsewhere, "return "));
  writeFileSync(
    `${vendor}/zxing/reader.js`,
    text(`${dist}/es/reader/index.js`).replace('from "../share.js"', 'from "./share.js"'),
  );
  writeFileSync(`${vendor}/zxing/reader.wasm`, readFileSync(`${dist}/reader/zxing_reader.wasm`));
}

function copyFlags() {
  mkdirSync(`${vendor}/flags`);
  const names = readdirSync(`${modules}/circle-flags/flags`).filter((name) => /^[a-z]{2}\.svg$/.test(name));
  // circle-flags keeps some of these as symbolic links
  for (const name of names)
    writeFileSync(`${vendor}/flags/${name}`, readFileSync(`${modules}/circle-flags/flags/${name}`));
  return names.length;
}

function drawWorld() {
  const { svg, json } = world(modules);
  writeFileSync(`${vendor}/world.svg`, svg);
  writeFileSync(`${vendor}/world.json`, json);
}

async function build() {
  rmSync(vendor, { recursive: true, force: true });
  mkdirSync(vendor, { recursive: true });
  copyPyodide();
  copyWheels();
  const { pyodide, count } = await compileStdlib();
  await startsAsBefore();
  drawSprite();
  const flags = copyFlags();
  copyReader();
  drawWorld();
  writeFileSync(`${vendor}/idiomorph.js`, readFileSync(`${modules}/idiomorph/dist/idiomorph.esm.js`));
  tellOfParts(parts(pyodide), vendor);
  copyPyScript();
  console.log(`static/vendor: ${count} files of the standard library, ${flags} flags`);
}

await build().catch(fail);
