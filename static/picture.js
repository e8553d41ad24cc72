// Keeps the picture of the screen as the visitor leaves it: paint.js shows it at the next visit
// before Python has started. It may be thrown away without loss.
const NAME = "parcelbook/picture";
const REGIONS = ["shelves", "list", "pane"];
const CARDS = 40;

export function keepPicture({ storage, words }) {
  const regions = {};
  for (const id of REGIONS) {
    const region = document.getElementById(id).cloneNode(true);
    for (const surplus of [...region.querySelectorAll(".card")].slice(CARDS)) surplus.remove();
    for (const passing of region.querySelectorAll("[data-passing]")) passing.remove();
    regions[id] = region.innerHTML;
  }
  const { lang: language, dataset } = document.documentElement;
  const picture = { form: dataset.form, language, address: location.hash, regions, words };
  try {
    storage.setItem(NAME, JSON.stringify(picture));
  } catch {
    storage.removeItem(NAME); // the list itself needs the room
  }
}
