// What the published files are made of: the packages of package-lock.json, the wheels, and what is
// compiled into Pyodide. A part: name, version, licence (SPDX), home, text, hash [algorithm, hex], in
// (the part that holds it) and purl, the package's address in a bill of materials.
import { readFileSync, readdirSync } from "node:fs";
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { folderOf, root } from "./python.mjs";
import { wheels } from "./wheels.mjs";

const spdx = createRequire(import.meta.url)("spdx-license-list/full");
const json = (path) => JSON.parse(readFileSync(path, "utf8"));
// Pyodide and zxing-wasm name them for TypeScript and for Node: no page has them.
const NOT_PUBLISHED = new Set(["@types/emscripten", "tagged-tag", "type-fest", "ws"]);
// Name, licence, home, holder, and the Python that tells the version.
const COMPILED_IN = [
  ["CPython", "Python-2.0", "https://www.python.org/", "Python Software Foundation", "platform.python_version()"],
  ["Emscripten", "MIT", "https://emscripten.org/", "the Emscripten authors"],
  ["musl", "MIT", "https://musl.libc.org/", "Rich Felker, et al."],
  ["zlib", "Zlib", "https://zlib.net/", "Jean-loup Gailly and Mark Adler", "zlib.ZLIB_RUNTIME_VERSION"],
  ["bzip2", "bzip2-1.0.6", "https://sourceware.org/bzip2/", "Julian R Seward"],
  [
    "liblzma",
    "0BSD",
    "https://tukaani.org/xz/",
    "the authors of XZ Utils; what was released before 5.6 is in the public domain",
  ],
  [
    "zstd",
    "BSD-3-Clause",
    "https://github.com/facebook/zstd",
    "Meta Platforms, Inc. and affiliates",
    "zstd.zstd_version",
  ],
  ["SQLite", "blessing", "https://sqlite.org/", "in the public domain", "sqlite3.sqlite_version"],
  ["libffi", "MIT", "https://github.com/libffi/libffi", "Anthony Green, Red Hat, Inc and others"],
  ["mpdecimal", "BSD-2-Clause", "https://www.bytereef.org/mpdecimal/", "Stefan Krah", "decimal.__libmpdec_version__"],
  [
    "Expat",
    "MIT",
    "https://libexpat.github.io/",
    "Thai Open Source Software Center Ltd, Clark Cooper, Expat maintainers",
    "pyexpat.EXPAT_VERSION.removeprefix('expat_')",
  ],
  ["HACL*", "MIT", "https://github.com/hacl-star/hacl-star", "INRIA, CMU and Microsoft Corporation"],
];
// What is compiled into zxing-wasm, of the same form.
const COMPILED_IN_READER = [
  ["ZXing-C++", "Apache-2.0", "https://github.com/zxing-cpp/zxing-cpp", "the authors of ZXing and ZXing-C++"],
  ["stb_image", "MIT", "https://github.com/nothings/stb", "Sean Barrett"],
];

// Where a package brings no text, that of its licence, with who wrote it.
function standard(licence, holder) {
  const known = spdx[licence];
  if (!known) throw new Error(`${licence} of ${holder} is no licence of the SPDX list`);
  return `Copyright: ${holder}\n\n${known.licenseText.trim()}`;
}

// The list's own spelling of a licence, whose case packages take lightly.
const spelled = (licence) => Object.keys(spdx).find((id) => id.toLowerCase() === licence.toLowerCase()) ?? licence;

function packages() {
  const entries = Object.entries(json(`${root}/package-lock.json`).packages);
  return entries
    .map(([path, { dev, integrity }]) => ({ path, dev, integrity, name: path.split("node_modules/").at(-1) }))
    .filter(({ path, dev, name }) => path && !dev && !NOT_PUBLISHED.has(name))
    .map(({ path, integrity, name }) => {
      const folder = folderOf(path);
      const { version, license, homepage, author } = json(`${folder}/package.json`);
      const licence = spelled(license);
      const file = readdirSync(folder).find((file) => /^(licen[cs]e|copying)/i.test(file));
      const text = file && readFileSync(`${folder}/${file}`, "utf8").trim();
      const hash = ["SHA-512", Buffer.from(integrity.replace("sha512-", ""), "base64").toString("hex")];
      const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
      const holder = author?.name ?? author ?? `the authors of ${name}`;
      return { name, version, licence, home: homepage, text: text ?? standard(licence, holder), hash, purl };
    });
}

const READ_WHEEL = `
import io, zipfile
from email import message_from_bytes
archive = zipfile.ZipFile(io.BytesIO(bytes(data)))
names = archive.namelist()
meta = message_from_bytes(archive.read(next(n for n in names if n.endswith(".dist-info/METADATA"))))
urls = dict(url.split(", ", 1) for url in meta.get_all("Project-URL", ()))
home = next((urls[name] for name in ("Homepage", "Source", "Repository") if name in urls), None)
texts = [archive.read(n).decode().strip() for n in sorted(names) if n.rpartition("/")[2].upper().startswith("LICENSE")]
[meta["License-Expression"] or "", [v for v in meta.get_all("Classifier", ()) if "License" in v], home or meta["Home-page"], "\\n\\n".join(texts)]
`;
// What the classifiers of older wheels mean.
const CLASSIFIED = {
  "License :: OSI Approved :: BSD License": "BSD-3-Clause",
  "License :: OSI Approved :: Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
};

function fromWheels(pyodide) {
  return wheels().map(({ name, version, data }) => {
    pyodide.globals.set("data", new Uint8Array(data));
    const [expression, classes, home, text] = pyodide.runPython(READ_WHEEL).toJs();
    const licence = expression || CLASSIFIED[classes[0]];
    if (!licence || !text) throw new Error(`${name} ${version} does not tell its licence`);
    const hash = ["SHA-256", createHash("sha256").update(data).digest("hex")];
    return { name, version, licence, home, text, hash, purl: `pkg:pypi/${name}@${version}` };
  });
}

function compiledIn(pyodide) {
  pyodide.runPython("import decimal, platform, pyexpat, sqlite3, zlib\nfrom compression import zstd");
  const inside =
    (whole) =>
    ([name, licence, home, holder, telling]) => {
      const version = telling && pyodide.runPython(telling);
      return { name, version, licence, home, text: standard(licence, holder), in: whole };
    };
  return [...COMPILED_IN.map(inside("pyodide")), ...COMPILED_IN_READER.map(inside("zxing-wasm"))];
}

export function parts(pyodide) {
  return [...packages(), ...fromWheels(pyodide), ...compiledIn(pyodide)];
}
