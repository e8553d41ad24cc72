// Pyodide under Node, with .ci/compile.py loaded and the repository mounted at /repo. What it compiles
// knows its lines but not its columns, which were a quarter of all bytes.
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { loadPyodide } from "pyodide";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

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
