// static/vendor/manifest/<language>.webmanifest: what an installed page is called, and the shortcuts on
// its icon, in each language. All are one and the same page (id).
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";

const UP = "../../../";
const SHORTCUTS = { "sheet.title": "#/paste", "backup.title": "#/backup", "page.settings": "#/settings" };

export function tellManifests(root) {
  const folder = `${root}/static/vendor/manifest`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(`${root}/locales`).filter((name) => name.endsWith(".json"))) {
    const messages = JSON.parse(readFileSync(`${root}/locales/${file}`, "utf8"));
    const language = file.replace(".json", "");
    writeFileSync(`${folder}/${language}.webmanifest`, JSON.stringify(manifest(language, messages)));
  }
}

function manifest(language, messages) {
  return {
    name: "Parcelbook",
    short_name: "Parcelbook",
    description: messages["page.description"],
    lang: language,
    dir: messages["language.dir"],
    id: "./",
    start_url: UP,
    scope: UP,
    display: "standalone",
    background_color: "#faf7f2",
    theme_color: "#c8402a",
    icons: [{ src: "../../icon.svg", sizes: "any", type: "image/svg+xml" }],
    shortcuts: Object.entries(SHORTCUTS).map(([key, place]) => ({ name: messages[key], url: UP + place })),
  };
}
