// Prints codes as JSON: for each [format, text, options] of the argument its rows of "1" (black) and "0".
import { readFileSync } from "node:fs";
import { prepareZXingModule, writeBarcode } from "zxing-wasm/writer";

const wasm = new URL(import.meta.resolve("zxing-wasm/writer/zxing_writer.wasm"));
prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer } });

const codes = [];
for (const [format, text, options] of JSON.parse(process.argv[2])) {
  const { error, symbol } = await writeBarcode(text, { format, options });
  if (error) throw new Error(`${format} ${text}: ${error}`);
  const { data, width, height } = symbol;
  const row = (y) => Array.from(data.subarray(y * width, (y + 1) * width), (grey) => (grey ? "0" : "1")).join("");
  codes.push(Array.from({ length: height }, (_, y) => row(y)));
}
console.log(JSON.stringify(codes));
