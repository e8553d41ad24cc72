// Pyodide as PyScript asks for it (pyscript.toml). Its start begins at once, before PyScript itself has
// arrived; and where this device keeps a snapshot of a started Python, that is restored.
import { loadPyodide as load, version } from "./vendor/pyodide/pyodide.mjs";
import { inflated } from "./inflated.js";
import { inSlices, turn } from "./slices.js";
import { forget, forsake, kept, restoring } from "./snapshot.js";
import { whole } from "./whole.js";
import { ENGINE, PAGE } from "./vendor/order.js";

export { version };

const indexURL = new URL("vendor/pyodide/", import.meta.url).href;
const parts = { indexURL, stdLibURL: `${indexURL}python_stdlib.zip.gz` };
// Stands in this tab while a snapshot is being restored: after a start that ended there the next is an
// ordinary one, and the snapshot is made anew.
const RESTORING = "parcelbook/restoring";
const LATEST_MS = 3000;
const brought = navigator.serviceWorker?.controller;
const seen = brought ? Promise.resolve() : firstPaint();
// Read while the browser looks for a snapshot: it is asked for in any case.
if (brought) import("./vendor/pyodide/pyodide.asm.mjs").catch(() => {});
const loaded = seen.then(begin);
// PyScript asks for it below, and tells what has become of it.
loaded.catch(() => {});
const build = brought ? "" : seen.then(() => whole(loaded)).catch(() => "");

export async function loadPyodide({ stdout, stderr }) {
  const { python, archive, restored } = await loaded;
  python.FS.writeFile("./app.zip", archive, { canOwn: true });
  python.setStdout({ batched: stdout });
  python.setStderr({ batched: stderr });
  if (!restored) {
    python.runPython("import sys; sys.path.insert(0, 'app.zip')", { globals: python.toPy({}) });
    await inSlices(PAGE, python.pyimport("app.browser.loading").load);
  }
  globalThis.parcelbook.build = await build; // and nothing is read or written before
  return python;
}

// What travels first to a device that keeps nothing yet is what the visitor sees: the rest is large. A
// page in the background shows nothing for the time being.
function firstPaint() {
  return new Promise((done) => {
    if (document.hidden) return done();
    setTimeout(done, LATEST_MS);
    new PerformanceObserver(done).observe({ type: "paint", buffered: true });
  });
}

async function fetchApp() {
  const answer = await fetch(new URL("vendor/app.zip.gz", import.meta.url));
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return inflated(await answer.arrayBuffer());
}

// The started Python, its app.zip, and whether they were restored.
async function begin() {
  let doubtful = false;
  try {
    const found = await restored();
    if (found) return found;
  } catch {
    doubtful = true;
  }
  const [python, archive] = await Promise.all([load({ ...parts, createPyodideModule }), fetchApp()]);
  // Where this start has failed too, a part did not arrive: then the snapshot is not to blame.
  if (doubtful) forsake().catch(() => {});
  return { python, archive, restored: false };
}

// The engine, begun in tasks of their own, with the modules loaded that Python would otherwise begin with
// all at once.
async function createPyodideModule(settings) {
  const { default: create } = await import("./vendor/pyodide/pyodide.asm.mjs");
  const { instantiateWasm, preRun } = settings;
  settings.instantiateWasm = (imports, done) => instantiateWasm(imports, (...made) => turn().then(() => done(...made)));
  preRun.push(async (engine) => {
    engine.addRunDependency("turn");
    await turn();
    engine.removeRunDependency("turn");
  });
  const engine = await create(settings);
  await turn();
  await inSlices(ENGINE, (name) => engine.API.rawRun(`import ${name}`));
  return engine;
}

async function restored() {
  if (sessionStorage.getItem(RESTORING)) {
    sessionStorage.removeItem(RESTORING);
    return forget();
  }
  sessionStorage.setItem(RESTORING, "1");
  try {
    const found = await kept();
    if (!found) return undefined;
    const python = await load({ ...parts, ...restoring(found.snapshot) });
    const globals = python.toPy({});
    const sound = python.runPython("from app.browser.warm import sound; sound()", { globals });
    if (!sound) throw new Error("the restored Python answers wrongly");
    performance.mark("parcelbook:restored");
    return { python, archive: (await found.snapshot).app, restored: true };
  } finally {
    sessionStorage.removeItem(RESTORING);
  }
}
