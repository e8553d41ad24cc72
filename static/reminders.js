// What the browser tells of while nobody looks at the page: a change, and through sw.js, where the
// browser wakes it, the last days of parcels.
const TAG = "parcelbook-days";
const EVERY_MS = 12 * 60 * 60 * 1000;
const cache = `parcelbook reminders ${new URL(".", location.href)}`;

const registered = async () => navigator.serviceWorker?.getRegistration();

export async function notify(title, body, number) {
  const address = `#/p/${number}`;
  const said = { body, tag: number, data: address };
  const registration = await registered();
  if (registration?.active) return registration.showNotification(title, said);
  const note = new Notification(title, said);
  note.onclick = () => {
    focus();
    location.hash = address;
    note.close();
  };
}

// Whether the browser will wake sw.js now and then; it lets only an installed page ask for that.
export async function waken() {
  const waking = (await registered())?.periodicSync;
  if (!waking) return false;
  const { state } = await navigator.permissions.query({ name: "periodic-background-sync" });
  if (state === "granted") await waking.register(TAG, { minInterval: EVERY_MS });
  return state === "granted";
}

// One at a time: days still being written when they are to be forgotten would else outlive that.
let last = Promise.resolve();
const inTurn = (deed) => (last = last.then(deed, deed));

// Where nobody would read them, the days are not written down.
export const keep = (days) =>
  inTurn(async () => {
    if (await waken()) await (await caches.open(cache)).put("reminders/days", new Response(days));
  });

export const forget = () =>
  inTurn(async () => {
    // Each for itself: of a browser that refuses one, the other is enough.
    const forgotten = globalThis.caches?.delete(cache);
    await Promise.allSettled([forgotten, registered().then((found) => found?.periodicSync?.unregister(TAG))]);
  });
