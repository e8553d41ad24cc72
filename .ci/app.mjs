// Builds what changes with every edit: app.zip.gz (the app as bytecode), order.js (in which order its
// modules are loaded), the words of the first screen, the manifests, start.js (the key of a started
// Python), the packed bridge (bridge.py) and precache.js (the service worker's list of this build).
// Compiles only if a source differs from the last time.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tellFirst } from "./first.mjs";
import { tellManifests } from "./manifests.mjs";
import { tellOrder } from "./order.mjs";
import { digests, hashOf, listBuild, tellStart, walk } from "./precache.mjs";
import { fail, library, python, root } from "./python.mjs";

async function compileApp() {
  const sources = walk(root, "app").filter((path) => /\.(py|json)$/.test(path));
  const key = hashOf(
    digests(root, [...sources, ".ci/compile.py", ".ci/order.mjs", ".ci/python.mjs", "package-lock.json"]),
  );
  const target = `${root}/static/vendor/app.zip.gz`;
  const stamp = `${root}/.cache/app.key`;
  const there = existsSync(target) && existsSync(`${root}/static/vendor/order.js`);
  if (there && existsSync(stamp) && readFileSync(stamp, "utf8") === key) return;
  const { pyodide, app } = await python({ stdLibURL: library() });
  const count = app("/repo", "/app.zip.gz");
  writeFileSync(target, pyodide.FS.readFile("/app.zip.gz"));
  await tellOrder(root);
  mkdirSync(`${root}/.cache`, { recursive: true });
  writeFileSync(stamp, key);
  console.log(`static/vendor/app.zip.gz: ${count} files`);
}

await compileApp()
  .then(() => tellFirst(root))
  .then(() => tellManifests(root))
  .then(() => tellStart(root))
  .then(() => execFileSync("python3", [`${root}/.ci/bridge.py`], { stdio: "inherit" }))
  .then(() => listBuild(root))
  .catch(fail);
