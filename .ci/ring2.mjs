// Ring 2: pytest inside Pyodide under Node, on the repository itself and a full standard library.
// Arguments: a folder of wheels, then pytest's own arguments.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { loadPyodide, version } from "pyodide";
import { fail, python, root } from "./python.mjs";

const PACKAGES = "/lib/python3.14/site-packages";
const [wheels, ...options] = process.argv.slice(2);

// pytest wants unittest, doctest and pdb, and asserts: nothing dropped, nothing optimised away.
async function fullStdlib() {
  const target = `${root}/.cache/stdlib-${version}.zip`;
  if (!existsSync(target)) {
    const { pyodide, stdlib } = await python();
    stdlib("/repo/node_modules/pyodide/python_stdlib.zip", "/full.zip", pyodide.runPython("set()"), 0);
    mkdirSync(`${root}/.cache`, { recursive: true });
    writeFileSync(target, pyodide.FS.readFile("/full.zip"));
  }
  return target;
}

async function run() {
  const pyodide = await loadPyodide({ stdLibURL: await fullStdlib() });
  for (const name of readdirSync(wheels).filter((name) => name.endsWith(".whl")))
    pyodide.unpackArchive(new Uint8Array(readFileSync(`${wheels}/${name}`)), "wheel", { extractDir: PACKAGES });
  pyodide.FS.mkdirTree("/repo");
  pyodide.mountNodeFS("/repo", root);
  pyodide.globals.set("options", pyodide.toPy(options));
  return pyodide.runPython(`
import os, sys
os.chdir("/repo")
sys.dont_write_bytecode = True
import pytest
int(pytest.main(options))
`);
}

await run()
  .then((status) => process.exit(status))
  .catch(fail);
