// Reads the codes on labels: with the camera, and from pictures. By the browser's own reader where it
// knows what stands on labels, else by ours (decoder.js). What a code says goes to Python; a picture
// goes nowhere.
const NEEDED = ["code_128", "qr_code", "data_matrix", "itf"];
const ALSO = ["code_39", "pdf417", "aztec", "codabar"];
// Without a check of their own: a camera must read them twice alike.
const UNCHECKED = ["itf", "code39", "codabar"];
const PAUSE_MS = 120;
const FRAME = 1280;
// The longer side of a picture in pixels, and by how many degrees it is turned: ours sees what lies
// a little askew or is turned by a quarter.
const SIZES = [1600, 2800, 900];
const TURNS = [30, 60];
const BUZZ_MS = 60;
const TROUBLES = {
  NotAllowedError: "denied",
  SecurityError: "denied",
  NotFoundError: "missing",
  ReaderError: "unreachable",
  OverconstrainedError: "missing",
};
const { deliver, decoder: ours } = globalThis.parcelbook;

let native;
let worker = null;
let asked = Promise.resolve();
let stream = null;
let used = false;
// Counts the uses of the camera: what belongs to an earlier one is of no use any more.
let turn = 0;

addEventListener("hashchange", () => location.hash.startsWith("#/scan") || stop());
addEventListener("pagehide", () => stop());
document.addEventListener("visibilitychange", () => document.hidden && stop());
document.addEventListener("submit", stopIfFound);
document.addEventListener("click", ({ target }) => target.closest("[data-act=track]") && stopIfFound());

// Starts the camera that looks this way: "environment" or "user".
export async function start(facing) {
  end();
  const mine = ++turn;
  if (!location.hash.startsWith("#/scan")) return;
  used = true;
  try {
    if (!navigator.mediaDevices) return fail(isSecureContext ? "missing" : "insecure");
    const size = { width: { ideal: 1920 }, height: { ideal: 1080 } };
    const opened = await navigator.mediaDevices.getUserMedia({ video: { facingMode: facing, ...size } });
    const [track] = opened.getVideoTracks();
    if (mine !== turn) return void track.stop();
    stream = opened;
    if (document.hidden) return stop();
    track.addEventListener("ended", () => mine === turn && stop());
    const video = document.getElementById("camera");
    video.srcObject = stream;
    await video.play();
    const can = await abilities(track).catch(() => ""); // it films all the same
    if (mine !== turn) return;
    deliver("camera", "on", can);
    await look(video, mine);
  } catch (error) {
    if (mine === turn) fail(TROUBLES[error.name] ?? "busy");
  }
}

function stop() {
  turn++;
  if (!used) return;
  end();
  deliver("camera", "off");
}

// What was found goes on the list.
function stopIfFound() {
  if (document.querySelector("#chips .chip")) stop();
}

function fail(trouble) {
  turn++;
  end();
  deliver("camera", "trouble", trouble);
}

function end() {
  for (const track of stream?.getTracks() ?? []) track.stop();
  const video = document.getElementById("camera");
  if (video) video.srcObject = null;
  stream = null;
  used = false;
}

// A number was found; some devices can be felt.
export async function felt() {
  if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(BUZZ_MS);
}

export async function light(on) {
  const [track] = stream?.getVideoTracks() ?? [];
  try {
    await track?.applyConstraints({ advanced: [{ torch: on }] });
  } catch {
    // It stays as it is, as one sees.
  }
}

export async function picture(file) {
  stop();
  try {
    const codes = await codesOf(file);
    if (codes.length) deliver("scanned", "picture", codes.join("\0"));
    else fail("no_code");
  } catch (error) {
    fail(error.name === "ReaderError" ? "unreachable" : "unreadable");
  }
}

// What the codes in a picture say. Throws where it is no picture, or where the reader does not load.
export async function codesOf(file) {
  const codes = new Set();
  const bitmap = await createImageBitmap(file);
  const side = Math.max(bitmap.width, bitmap.height);
  const sizes = SIZES.filter((size) => size === SIZES[0] || side > Math.min(size, SIZES[0]));
  const tries = [...sizes.map((size) => [size, 0]), ...TURNS.map((degrees) => [SIZES[0], degrees])];
  for (const [size, degrees] of tries) {
    if (codes.size && (degrees || size < SIZES[0])) break;
    const found = await read(drawn(bitmap, bitmap.width, bitmap.height, size, degrees), true);
    for (const { rawValue } of found) codes.add(rawValue);
  }
  bitmap.close();
  return [...codes];
}

// What the camera can do besides: "torch" where it has a light, "turn" where there is another camera.
async function abilities(track) {
  const devices = await navigator.mediaDevices.enumerateDevices();
  const cameras = devices.filter(({ kind }) => kind === "videoinput");
  return `${track.getCapabilities?.().torch ? "torch" : ""} ${cameras.length > 1 ? "turn" : ""}`.trim();
}

// All that stands in one frame is told together: it is of one label.
async function look(video, mine) {
  const known = new Set();
  const once = new Set();
  while (mine === turn) {
    if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) {
      const codes = await read(drawn(video, video.videoWidth, video.videoHeight, FRAME, 0), false);
      if (mine !== turn) return;
      const sure = codes.filter(({ format, rawValue }) => {
        const checked = !UNCHECKED.includes(plain(format)) || once.has(rawValue);
        once.add(rawValue);
        return checked;
      });
      const values = sure.map(({ rawValue }) => rawValue);
      if (values.some((value) => !known.has(value))) deliver("scanned", "camera", [...new Set(values)].join("\0"));
      for (const value of values) known.add(value);
    }
    await new Promise((done) => setTimeout(done, PAUSE_MS));
  }
}

const plain = (format) => format.toLowerCase().replaceAll("_", "");

function drawn(source, width, height, longest, degrees) {
  const scale = Math.min(1, longest / Math.max(width, height));
  const [wide, high] = [width * scale, height * scale];
  const angle = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(wide * cos + high * sin);
  canvas.height = Math.ceil(wide * sin + high * cos);
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.translate(canvas.width / 2, canvas.height / 2);
  pen.rotate(angle);
  pen.imageSmoothingQuality = "high";
  pen.drawImage(source, -wide / 2, -high / 2, wide, high);
  return canvas;
}

// The codes in a canvas. A picture in which the browser's reader finds nothing is shown to ours, too.
async function read(canvas, thorough) {
  native ??= browsersOwn();
  const detector = await native;
  if (!detector) return await decode(canvas, thorough);
  try {
    const found = await detector.detect(canvas);
    if (found.length || !thorough) return found;
  } catch {
    native = Promise.resolve(null); // some only say that they can
    return await decode(canvas, thorough);
  }
  return await decode(canvas, thorough).catch(() => []);
}

async function browsersOwn() {
  try {
    const formats = await BarcodeDetector.getSupportedFormats();
    if (!NEEDED.every((one) => formats.includes(one))) return null;
    return new BarcodeDetector({ formats: [...NEEDED, ...ALSO].filter((one) => formats.includes(one)) });
  } catch {
    return null;
  }
}

// One picture after the other.
function decode(canvas, thorough) {
  const image = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  asked = asked.catch(() => {}).then(() => answered(image, thorough));
  return asked;
}

async function answered(image, thorough) {
  const reading = new Promise((done) => {
    worker ??= ours();
    worker.onmessage = ({ data }) => done(data);
    worker.onerror = () => done(null);
    worker.postMessage({ image, thorough }, [image.data.buffer]);
  });
  const found = await reading.catch(() => null);
  if (found) return found;
  worker?.terminate();
  worker = null; // a later try fetches anew
  throw Object.assign(new Error("the reader did not load"), { name: "ReaderError" });
}
