// Safety copies of the list, in a store of their own: their heads, and apart from those the records.
const NAME = "parcelbook-copies";
const HEADS = "heads";
const RECORDS = "records";

// Whether there is such a store, without making one.
export async function known() {
  const all = (await indexedDB.databases?.()) ?? [];
  return all.some(({ name }) => name === NAME);
}

// The heads as JSON, in the order in which the copies were taken.
export const heads = () => inStore("readonly", (store) => ask(store(HEADS).getAll())).then(JSON.stringify);

// The records of one copy as they lay in the list; none where it is gone.
export const records = (name) =>
  inStore("readonly", (store) => ask(store(RECORDS).get(name))).then((found) => found ?? []);

// Puts a copy there and takes others away, all or nothing.
export function put(head, texts, others) {
  return inStore("readwrite", (store) => {
    const { name, ...about } = JSON.parse(head);
    const heads = store(HEADS);
    heads.openCursor().onsuccess = ({ target: { result: cursor } }) => {
      if (!cursor) return void heads.add({ name, ...about });
      if (others.includes(cursor.value.name)) cursor.delete();
      cursor.continue();
    };
    for (const other of others) store(RECORDS).delete(other);
    return ask(store(RECORDS).put(texts, name));
  });
}

function ask(request) {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}

async function inStore(mode, work) {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(HEADS, { autoIncrement: true });
    opening.result.createObjectStore(RECORDS);
  };
  const database = await ask(opening);
  try {
    return await inDeal(database.transaction([HEADS, RECORDS], mode), work);
  } finally {
    database.close();
  }
}

async function inDeal(deal, work) {
  const ended = new Promise((done, failed) => {
    deal.oncomplete = done;
    deal.onabort = () => failed(deal.error);
  });
  ended.catch(() => {}); // nobody may wait for it any more
  try {
    const found = await work((name) => deal.objectStore(name));
    await ended;
    return found;
  } catch (error) {
    if (!deal.error) deal.abort(); // else what was asked for before the fault would be done
    throw error;
  }
}
