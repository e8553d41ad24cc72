// Pyodide under Node, with .ci/compile.py loaded and the repository mounted at /repo. What it compiles
// knows its lines but not its columns, which were a quarter of all bytes.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { loadPyodide } from "pyodide";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

// The folder of an npm package, by its path in package-lock.json: here, else further up, as Node finds it.
export function folderOf(path) {
  for (let at = root; ; at = dirname(at)) {
    if (existsSync(`${at}/${path}/package.json`)) return `${at}/${path}`;
    if (at === dirname(at)) throw new Error(`${path} is missing: npm ci --ignore-scripts`);
  }
}

// The page's own standard library, as Pyodide under Node wants to find it.
export function library() {
  const target = `${root}/.cache/python_stdlib.zip`;
  mkdirSync(`${root}/.cache`, { recursive: true });
  writeFileSync(target, gunzipSync(readFileSync(`${root}/static/vendor/pyodide/python_stdlib.zip.gz`)));
  return target;
}

export async function python(options = {}) {
  const pyodide = await loadPyodide({ ...options, env: { PYTHONNODEBUGRANGES: "1" } });
  pyodide.FS.mkdirTree("/repo");
  pyodide.mountNodeFS("/repo", root);
  const names = pyodide.toPy({ __name__: "compile" });
  pyodide.runPython(readFileSync(`${root}/.ci/compile.py`, "utf8"), { globals: names });
  return { pyodide, stdlib: names.get("stdlib"), app: names.get("app") };
}

// Node would print the source line of an error, and Pyodide's are a megabyte long.
export function fail(error) {
  console.error(error.type === "SystemExit" ? error.message.trim().split("SystemExit: ").at(-1) : error.message);
  process.exit(1);
}
