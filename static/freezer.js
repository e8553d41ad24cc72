// A worker that makes the snapshot of a started Python which static/interpreter.js restores at the next
// visit. It knows nothing of the visitor: it has no page, and reads no list.
import { loadPyodide } from "./vendor/pyodide/pyodide.mjs";
import { APP } from "./vendor/start.js";
import { inflated } from "./inflated.js";
import { createPyodideModule, forsake, keep, ROOM } from "./snapshot.js";

// What modules of the app take of the page as they are loaded, besides what any object of the engine's can
// give: some of it a worker does not have, some only gives itself to the worker's own global object. The
// started page has its own: a snapshot knows what it holds of JavaScript by the way to it from `globalThis`.
const OF_THE_PAGE = ["crypto", "document", "location", "matchMedia", "navigator", "parcelbook"];
const PARTS = ["pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip.gz", "pyodide-lock.json"];

// What did not arrive now, or is another build's, may do so at a later visit: the ordinary start, which
// needs the same parts, has brought this page here.
class Missing extends Error {}

async function freeze() {
  const app = new Uint8Array(await arrived("vendor/app.zip.gz", (answer) => answer.arrayBuffer()));
  if ((await digest(app)) !== APP) throw new Missing("app.zip.gz is not the one of this build");
  const python = await started();
  // As static/interpreter.js has it.
  const archive = await inflated(app);
  python.FS.writeFile("./app.zip", archive);
  for (const name of OF_THE_PAGE) {
    Object.defineProperty(globalThis, name, { value: globalThis[name] ?? {}, configurable: true });
  }
  const warmed = python.runPython(
    "import sys; sys.path.insert(0, 'app.zip'); from app.browser.warm import warm; warm()",
    { globals: python.toPy({}) },
  );
  const size = python._module.HEAP8.length;
  if (!warmed || size !== ROOM) throw new Error(`Python does not start as it should, with ${size} bytes`);
  await keep(python.makeMemorySnapshot(), archive);
}

// A start whose parts fail underneath it does not always end, so they are looked for before.
async function started() {
  await Promise.all(PARTS.map((part) => arrived(`vendor/pyodide/${part}`, ({ body }) => body.cancel())));
  const indexURL = new URL("vendor/pyodide/", import.meta.url).href;
  try {
    const stdLibURL = `${indexURL}python_stdlib.zip.gz`;
    return await loadPyodide({ indexURL, stdLibURL, createPyodideModule, _makeSnapshot: true });
  } catch (error) {
    throw new Missing(error);
  }
}

async function arrived(path, read) {
  try {
    const answer = await fetch(new URL(path, import.meta.url));
    if (answer.ok) return await read(answer);
  } catch {
    // As where it is not there.
  }
  throw new Missing(path);
}

async function digest(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

freeze()
  .catch((error) => error instanceof Missing || forsake())
  .catch(() => {}) // a device that keeps nothing does without
  .finally(() => postMessage("done"));
