// static/vendor/first/<language>.json: the words of index.html itself, which its first screen is said
// with before Python and before the whole of a language has arrived.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";

const OWN = "en";

export function tellFirst(root) {
  const page = readFileSync(`${root}/index.html`, "utf8");
  const keys = new Set([...page.matchAll(/\bdata-i18n(?:-[\w-]+)?="([\w.]+)"/g)].map(([, key]) => key));
  const folder = `${root}/static/vendor/first`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = readdirSync(`${root}/locales`).filter((file) => file.endsWith(".json"));
  for (const file of files.sort()) {
    if (file === `${OWN}.json`) continue;
    const messages = JSON.parse(readFileSync(`${root}/locales/${file}`, "utf8"));
    const words = Object.fromEntries(["language.dir", ...[...keys].sort()].map((key) => [key, messages[key]]));
    writeFileSync(`${folder}/${file}`, JSON.stringify(words));
  }
}
