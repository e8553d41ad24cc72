// Reads codes in pictures, apart from the page, where the browser itself cannot: a worker that is started
// and fetched for those who scan. A picture goes in, what its codes say comes out; null where it failed.
import { prepareZXingModule, readBarcodes } from "./vendor/zxing/reader.js";

// None of products: their digits would pass for a track number.
const FORMATS = ["Code128", "QRCode", "DataMatrix", "ITF", "Code39", "PDF417", "Aztec", "Codabar"];
const MOST = 16;

prepareZXingModule({
  overrides: { locateFile: () => new URL("vendor/zxing/reader.wasm", import.meta.url).href },
});

// Plain: what separates the fields of a GS1 code comes as the sign it is.
addEventListener("message", async ({ data: { image, thorough } }) => {
  const options = { formats: FORMATS, maxNumberOfSymbols: MOST, textMode: "Plain", tryDenoise: thorough };
  try {
    const found = await readBarcodes(image, options);
    postMessage(found.map(({ format, text }) => ({ format, rawValue: text })));
  } catch {
    postMessage(null);
  }
});
