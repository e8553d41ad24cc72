// static/vendor/precache.js: every file of the page with its hash, and one hash for the whole build.
// static/vendor/build.json: the same hash, and those of the files that the page starts with (static/whole.js).
// static/vendor/start.js: the hash of app.zip.gz, and one for all that a started Python is made of.
// static/vendor/hashes.txt: every published file with its hash, as sha256sum writes and checks them.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const LIST = "static/vendor/precache.js";
const START = "static/vendor/start.js";
const BUILD = "static/vendor/build.json";
// What the page starts with and does not name itself.
const FOR_OLD = "static/old.js";
const UNNAMED = ["pyodide.asm.mjs", "python_stdlib.zip.gz"].map((name) => `static/vendor/pyodide/${name}`);
const HASHES = "static/vendor/hashes.txt";
// A visitor's own language is kept by the page (static/boot.js); English is in all of them, for evidence.
const LATER =
  /^locales\/(?!en\.json)|^static\/(apple-touch-icon\.png|reminders\.js|decoder\.js|bridge\/|install\/|vendor\/(bridge\/|zxing\/|first\/|manifest\/|flags\/|licences|about\.json|bom\.json|pyodide\/later\.zip|pyodide\/.*\.whl$))/;

const sha256 = (data) => createHash("sha256").update(data).digest("hex");
export const hashOf = (value) => sha256(JSON.stringify(value)).slice(0, 16);

export const digests = (root, paths) =>
  Object.fromEntries(paths.map((path) => [path, sha256(readFileSync(`${root}/${path}`))]));

export function walk(root, folder) {
  const entries = readdirSync(`${root}/${folder}`, { withFileTypes: true });
  const paths = entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? walk(root, path) : [path];
  });
  return paths.sort();
}

// A snapshot of a started Python (static/snapshot.js) holds for one state of these.
export function tellStart(root) {
  const app = "static/vendor/app.zip.gz";
  const engine = ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip.gz", "pyodide-lock.json"];
  const own = ["static/freezer.js", "static/inflated.js", "static/interpreter.js", "static/snapshot.js"];
  const parts = digests(root, [app, ...engine.map((name) => `static/vendor/pyodide/${name}`), ...own]);
  const source = `export const APP = "${parts[app]}";\nexport const KEY = "${hashOf(parts)}";\n`;
  writeIfNew(`${root}/${START}`, source);
}

function writeIfNew(target, source) {
  if (!existsSync(target) || readFileSync(target, "utf8") !== source) writeFileSync(target, source);
}

function startingFiles(root, hashes) {
  const page = readFileSync(`${root}/index.html`, "utf8");
  const named = [...page.matchAll(/(?:href|src)="([\w/.-]+\.(?:css|js|mjs|py|toml|wasm))"/g)].map(([, path]) => path);
  const words = Object.keys(hashes).filter((path) => path.startsWith("locales/"));
  const all = new Set(["index.html", ...named, ...UNNAMED, "static/vendor/app.zip.gz", ...words]);
  const used = [...all].filter((path) => path in hashes && path !== FOR_OLD);
  return Object.fromEntries(used.map((path) => [path, hashes[path]]));
}

export function listBuild(root) {
  const words = walk(root, "locales").filter((path) => !path.startsWith("locales/glossary/"));
  const all = ["index.html", "pyscript.toml", "app/main.py", ...walk(root, "static"), ...words];
  const files = all.filter((path) => ![HASHES, BUILD].includes(path));
  const later = digests(
    root,
    files.filter((path) => LATER.test(path)),
  );
  const first = digests(
    root,
    files.filter((path) => path !== LIST && !(path in later)),
  );
  const build = hashOf({ first, later, ...digests(root, ["sw.js"]) });
  const source = `self.PARCELBOOK = ${JSON.stringify({ build, first, later }, null, 1)};\n`;
  const target = `${root}/${LIST}`;
  writeIfNew(target, source);
  writeIfNew(`${root}/${BUILD}`, JSON.stringify({ build, files: startingFiles(root, { ...first, ...later }) }));
  const published = digests(root, [...new Set([...files, LIST, BUILD, "sw.js"])].sort());
  const lines = Object.entries(published).map(([path, hash]) => `${hash}  ${path}\n`);
  writeFileSync(`${root}/${HASHES}`, lines.join(""));
  // Its time tells serve.py that nothing before it is newer.
  utimesSync(target, new Date(), new Date());
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) listBuild(process.argv[2]);
