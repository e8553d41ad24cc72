// What another program has shared with the installed page, as sw.js keeps it until the page takes it.
const received = `parcelbook received ${new URL(".", location.href)}`;

// Its text, with the codes of its pictures, and the name of its first other file, which then is
// parcelbook.file; null where nothing waits. It is forgotten at once.
export async function take() {
  if (!(await caches.has(received))) return null;
  const cache = await caches.open(received);
  const parts = await Promise.all((await cache.keys()).map((key) => cache.match(key).then(part)));
  await caches.delete(received).catch(() => {}); // what is here by now is not lost for that
  const files = parts.filter(({ name }) => name);
  const pictures = files.filter(({ blob }) => blob.type.startsWith("image/"));
  const list = files.find((file) => !pictures.includes(file));
  if (list) globalThis.parcelbook.file = new File([list.blob], list.name, { type: list.blob.type });
  const texts = await Promise.all(parts.filter(({ name }) => !name).map(({ blob }) => blob.text()));
  const codes = await Promise.all(pictures.map(({ blob }) => inPicture(blob)));
  const text = [...texts, ...codes.flat()].filter((one) => one.trim()).join("\n");
  return { text, file: list?.name ?? "", unread: pictures.length > 0 && !codes.flat().length };
}

async function part(answer) {
  return { name: decodeURIComponent(answer.headers.get("x-name") ?? ""), blob: await answer.blob() };
}

// What the bar codes of a picture say.
async function inPicture(blob) {
  try {
    const { codesOf } = await import("./scan.js");
    return await codesOf(blob);
  } catch {
    return [];
  }
}
