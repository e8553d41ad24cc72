// The records of the list without their histories, so that Python need not read them all at the
// start: see app/core/parcel/record. A record that is cut off, or of no such form, comes whole.
const REPORTS = ',"r":[';

export function heads(storage, prefix) {
  const found = names(storage).filter((name) => name.startsWith(prefix));
  return [found.map((name) => name.slice(prefix.length)), found.map((name) => head(storage.getItem(name)))];
}

export function names(storage) {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index));
}

function head(text) {
  const at = text.indexOf(REPORTS);
  return at < 0 || !text.endsWith("]}") ? text : `${text.slice(0, at)}}`;
}
