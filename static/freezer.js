// A worker that makes the snapshot of a started Python which static/interpreter.js restores at the next
// visit. It knows nothing of the visitor: it has no page, and reads no list.
import { loadPyodide } from "./vendor/pyodide/pyodide.mjs";
import { APP } from "./vendor/start.js";
import { forsake, keep } from "./snapshot.js";

// A larger memory than Python starts with cannot be restored (pyodide#6254).
const WHOLE = 31_457_280;

async function freeze() {
  const python = await loadPyodide({ indexURL: new URL("vendor/pyodide/", import.meta.url).href, _makeSnapshot: true });
  const app = new Uint8Array(await (await fetch(new URL("vendor/app.zip", import.meta.url))).arrayBuffer());
  if ((await digest(app)) !== APP) throw new Error("app.zip is not the one of this build");
  // As pyscript.toml has it.
  python.FS.writeFile("./app.zip", app);
  const warmed = python.runPython(
    "import sys; sys.path.insert(0, 'app.zip'); from app.browser.warm import warm; warm()",
    { globals: python.toPy({}) },
  );
  const size = python._module.HEAP8.length;
  if (!warmed || size !== WHOLE) throw new Error(`Python does not start as it should, with ${size} bytes`);
  await keep(python.makeMemorySnapshot());
}

async function digest(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

freeze()
  .catch(forsake)
  .finally(() => postMessage("done"));
