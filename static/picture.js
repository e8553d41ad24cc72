// The picture of the screen as the visitor left it: shown at the next visit before Python has
// started, and thrown away without loss. It is the page's own escaped output, never foreign HTML.
const NAME = "parcelbook/picture";
const REGIONS = ["shelves", "list", "pane"];
const CARDS = 40;

export function paintPicture(storage, language, translate) {
  const picture = readPicture(storage);
  const root = document.documentElement;
  if (picture?.form !== root.dataset.form || picture.language !== language) return false;
  for (const [id, html] of Object.entries(picture.regions)) {
    if (id !== "pane" || picture.address === location.hash) {
      document.getElementById(id).innerHTML = html;
    }
  }
  translate(picture.words, language);
  return true;
}

function readPicture(storage) {
  try {
    return JSON.parse(storage.getItem(NAME));
  } catch {
    return null;
  }
}

export function keepPicture(storage, language, words) {
  const regions = {};
  for (const id of REGIONS) {
    const region = document.getElementById(id).cloneNode(true);
    for (const surplus of [...region.querySelectorAll(".card")].slice(CARDS)) surplus.remove();
    regions[id] = region.innerHTML;
  }
  const { form } = document.documentElement.dataset;
  const picture = { form, language, address: location.hash, regions, words };
  try {
    storage.setItem(NAME, JSON.stringify(picture));
  } catch {
    storage.removeItem(NAME); // the list itself needs the room
  }
}
