// The records of the list without their histories, so that Python need not read them all at the
// start: see app/core/parcel/record. A record that is cut off, or of no such form, comes whole.
const REPORTS = ',"r":[';

export function heads(storage, prefix) {
  const names = [];
  for (let index = 0; index < storage.length; index++) {
    const name = storage.key(index);
    if (name.startsWith(prefix)) names.push(name);
  }
  return [names.map((name) => name.slice(prefix.length)), names.map((name) => head(storage.getItem(name)))];
}

function head(text) {
  const at = text.indexOf(REPORTS);
  return at < 0 || !text.endsWith("]}") ? text : `${text.slice(0, at)}}`;
}
