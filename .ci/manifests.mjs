// static/vendor/manifest/<language>.webmanifest: what an installed page is called, the shortcuts on its
// icon, and what other programs and the device may hand to it, in each language.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";

const UP = "../../../";
const PICTURES = "../../install/";
const SHORTCUTS = {
  "install.add": "#/add/",
  "scan.title": "#/scan",
  "shelf.action": "#/act/",
  "backup.title": "#/backup",
};
const ICONS = [
  { src: `${PICTURES}icon-192.png`, sizes: "192x192", type: "image/png" },
  { src: `${PICTURES}icon-512.png`, sizes: "512x512", type: "image/png" },
  { src: `${PICTURES}maskable-512.png`, sizes: "512x512", type: "image/png", purpose: "maskable" },
  { src: "../../icon.svg", sizes: "any", type: "image/svg+xml" },
];
const SCREENSHOTS = [
  { file: "narrow.webp", sizes: "390x780", form_factor: "narrow", label: "page.list" },
  { file: "wide.webp", sizes: "1280x800", form_factor: "wide", label: "page.parcel" },
];
// What the page itself exports (app/backup).
const LISTS = { "application/json": [".json"], "text/csv": [".csv"], "text/plain": [".txt"] };

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

// No id: it would be read against the origin, and two Parcelbooks in two folders of one would be taken
// for the same. Without one it is start_url, which is the same in all languages.
function manifest(language, messages) {
  return {
    name: "Parcelbook",
    short_name: "Parcelbook",
    description: messages["page.description"],
    lang: language,
    dir: messages["language.dir"],
    start_url: UP,
    scope: UP,
    display: "standalone",
    display_override: ["standalone", "minimal-ui"],
    launch_handler: { client_mode: ["navigate-existing", "auto"] },
    background_color: "#faf7f2",
    theme_color: "#c8402a",
    categories: ["shopping", "utilities"],
    icons: ICONS,
    screenshots: SCREENSHOTS.map(({ file, label, ...about }) => ({
      src: PICTURES + file,
      type: "image/webp",
      label: messages[label],
      ...about,
    })),
    shortcuts: Object.entries(SHORTCUTS).map(([key, place]) => ({
      name: messages[key],
      url: UP + place,
      icons: ICONS.slice(0, 1),
    })),
    // sw.js answers it on the device.
    share_target: {
      action: `${UP}share`,
      method: "POST",
      enctype: "multipart/form-data",
      params: {
        title: "title",
        text: "text",
        url: "url",
        files: [{ name: "files", accept: ["image/*", ...Object.entries(LISTS).flat(2)] }],
      },
    },
    file_handlers: [{ action: `${UP}#/backup`, accept: LISTS, launch_type: "single-client" }],
  };
}
