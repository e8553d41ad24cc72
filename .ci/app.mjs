// Builds what changes with every edit: app.zip (the app as bytecode) and precache.js (the service
// worker's list of this build). Compiles only if a source differs from the last time.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fail, python, root } from "./python.mjs";

const sha256 = (data) => createHash("sha256").update(data).digest("hex");

function walk(folder) {
  const entries = readdirSync(`${root}/${folder}`, { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? walk(path) : [path];
  }).sort();
}

const digests = (paths) => Object.fromEntries(paths.map((path) => [path, sha256(readFileSync(`${root}/${path}`))]));
const hashOf = (value) => sha256(JSON.stringify(value)).slice(0, 16);

async function compileApp() {
  const sources = walk("app").filter((path) => /\.(py|json)$/.test(path));
  const key = hashOf(digests([...sources, ".ci/compile.py", "package-lock.json"]));
  const target = `${root}/static/vendor/app.zip`;
  const stamp = `${root}/node_modules/.parcelbook-app`;
  if (existsSync(target) && existsSync(stamp) && readFileSync(stamp, "utf8") === key) return;
  const { pyodide, app } = await python({ stdLibURL: `${root}/static/vendor/pyodide/python_stdlib.zip` });
  const count = app("/repo", "/app.zip");
  writeFileSync(target, pyodide.FS.readFile("/app.zip"));
  writeFileSync(stamp, key);
  console.log(`static/vendor/app.zip: ${count} files`);
}

function listBuild() {
  const list = ["index.html", "pyscript.toml", "app/main.py", ...walk("static"), ...walk("locales")];
  const published = list.filter((path) => path !== "static/vendor/precache.js");
  const isLater = (path) => path.startsWith("static/vendor/flags/");
  const first = digests(published.filter((path) => !isLater(path)));
  const later = digests(published.filter(isLater));
  const build = { build: hashOf({ first, later, ...digests(["sw.js"]) }), first, later };
  const target = `${root}/static/vendor/precache.js`;
  const source = `self.PARCELBOOK = ${JSON.stringify(build, null, 1)};\n`;
  if (!existsSync(target) || readFileSync(target, "utf8") !== source) writeFileSync(target, source);
}

await compileApp().then(listBuild).catch(fail);
