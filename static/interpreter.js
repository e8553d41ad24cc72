// Pyodide as PyScript asks for it (pyscript.toml). Its start begins at once, before PyScript itself has
// arrived; and where this device keeps a snapshot of a started Python, that is restored.
import { loadPyodide as load, version } from "./vendor/pyodide/pyodide.mjs";
import { inflated } from "./inflated.js";
import { forget, forsake, kept } from "./snapshot.js";

export { version };

const indexURL = new URL("vendor/pyodide/", import.meta.url).href;
const parts = { indexURL, stdLibURL: `${indexURL}python_stdlib.zip.gz` };
// Stands in this tab while a snapshot is being restored: after a start that ended there the next is an
// ordinary one, and the snapshot is made anew.
const RESTORING = "parcelbook/restoring";
const begun = begin();
const app = fetchApp();
// PyScript asks for both below, and tells what has become of them.
for (const part of [begun, app]) part.catch(() => {});

export async function loadPyodide({ stdout, stderr }) {
  const [python, archive] = await Promise.all([begun, app]);
  python.FS.writeFile("./app.zip", archive, { canOwn: true });
  python.setStdout({ batched: stdout });
  python.setStderr({ batched: stderr });
  return python;
}

async function fetchApp() {
  const answer = await fetch(new URL("vendor/app.zip.gz", import.meta.url));
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return inflated(await answer.arrayBuffer());
}

async function begin() {
  let doubtful = false;
  try {
    const python = await restored();
    if (python) return python;
  } catch {
    doubtful = true;
  }
  const python = await load(parts);
  // Where this start has failed too, a part did not arrive: then the snapshot is not to blame.
  if (doubtful) forsake().catch(() => {});
  return python;
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
    const python = await load({ ...parts, _loadSnapshot: found.memory });
    const globals = python.toPy({});
    const sound = python.runPython("from app.browser.warm import sound; sound()", { globals });
    if (!sound) throw new Error("the restored Python answers wrongly");
    performance.mark("parcelbook:restored");
    return python;
  } finally {
    sessionStorage.removeItem(RESTORING);
  }
}
