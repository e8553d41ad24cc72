// Where no worker has brought the page, its files come one by one: from the browser's own cache, where
// older ones may lie, or from a server that is being given another build. Whether they are of one build
// is told by static/vendor/build.json, which is always asked for anew.
const address = (path) => new URL(`../${path}`, import.meta.url).href;
const page = location.href.split("#")[0];
const ENGINE = "static/vendor/pyodide/pyodide.asm.wasm";
const LARGE = /\.gz$|\.asm\./;
// Stands in a tab that was loaded anew because of this: not for ever, if a server knows no better.
const ANEW = "parcelbook/anew";

// The build of which all files are; "" where that cannot be known, or is the server's own doing. Where
// the server has another file by now than the one that runs here, the page is loaded anew. The large ones
// are looked at once they are `loaded`: a browser that waited too long for them would fetch them twice.
export async function whole(loaded) {
  const { build, files } = await (await fetch(address("static/vendor/build.json"), { cache: "no-cache" })).json();
  const used = Object.keys(files).filter(isUsed);
  const due = async (path) => LARGE.test(path) && (await loaded);
  const run = await Promise.all(used.map((path) => due(path).then(() => digest(path, "force-cache"))));
  const others = used.filter((path, at) => run[at] !== files[path]);
  if (!others.length) {
    sessionStorage.removeItem(ANEW);
    return build;
  }
  const now = await Promise.all(others.map((path) => digest(path, "reload")));
  const older = others.some((path, at) => now[at] !== run[used.indexOf(path)]);
  if (!older || sessionStorage.getItem(ANEW)) return "";
  sessionStorage.setItem(ANEW, "1");
  location.reload();
  return new Promise(() => {}); // nothing more is begun here
}

// Of the words those that are shown; of the engine's code, the largest, one that did not come just now.
function isUsed(path) {
  if (path.startsWith("locales/")) return path === `locales/${globalThis.parcelbook.language}.json`;
  return path !== ENGINE || performance.getEntriesByName(address(path)).some((one) => one.transferSize === 0);
}

async function digest(path, cache) {
  const answer = await fetch(path === "index.html" ? page : address(path), { cache });
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", await answer.arrayBuffer()));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
