// static/vendor/order.js: the modules that Python itself starts with, and those that the page does, each
// after the ones that it imports: static/interpreter.js loads them one by one.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { loadPyodide } from "pyodide";
import { library } from "./python.mjs";

const TRACE = `
import _frozen_importlib as machinery
loaded, load = [], machinery._load_unlocked
def traced(spec):
    module = load(spec)
    loaded.append(spec.name)
    return module
machinery._load_unlocked = traced
`;
// What asks for the browser finds one in which everything is there.
const PAGE = `
import sys, types
browser = types.ModuleType("js")
browser.__getattr__ = lambda name: None
sys.modules["js"] = browser
sys.path.insert(0, "app.zip")
started = len(loaded)
from importlib import import_module
from app.browser import loading, page
from app import roof
for region in roof.REGIONS.values():
    import_module(region.module)
[loaded[:started], loaded[started:]]
`;

export async function tellOrder(root) {
  const { default: glue } = await import(import.meta.resolve("pyodide/pyodide.asm.mjs"));
  const createPyodideModule = async (settings) => {
    const engine = await glue(settings);
    engine.API.rawRun(TRACE);
    return engine;
  };
  const python = await loadPyodide({ stdLibURL: library(), createPyodideModule });
  python.FS.writeFile("app.zip", gunzipSync(readFileSync(`${root}/static/vendor/app.zip.gz`)));
  const [engine, page] = python.runPython(PAGE).toJs();
  // Pyodide's own need the part of it that is not there by then.
  const free = engine.filter((name) => !/^_?pyodide/.test(name));
  const lines = Object.entries({ ENGINE: free, PAGE: page }).map(
    ([name, modules]) => `export const ${name} = ${JSON.stringify(modules.join(" "))}.split(" ");\n`,
  );
  const [target, source] = [`${root}/static/vendor/order.js`, lines.join("")];
  if (!existsSync(target) || readFileSync(target, "utf8") !== source) writeFileSync(target, source);
}
