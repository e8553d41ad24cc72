// Draws a sheet of evidence as pictures: lines of text on white paper, none of them left out. What
// does not fit into one picture goes on in the next.
const WIDTH = 800;
const MARGIN = 40;
const LABEL = 230;
const RATIO = 2;
// Safari draws no canvas of more than 16.7 million pixels.
const TALLEST = Math.floor(16_000_000 / (WIDTH * RATIO) / RATIO);
const FACE = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const INK = "#1f1a17";
const QUIET = "#5f5750";
const HAIR = "#d8d2cb";
const LOOKS = {
  title: { font: `650 27px ${FACE}`, leading: 36, before: 0 },
  heading: { font: `620 19px ${FACE}`, leading: 27, before: 22 },
  plain: { font: `400 17px ${FACE}`, leading: 25, before: 8 },
  fact: { font: `400 17px ${FACE}`, leading: 25, before: 2 },
  event: { font: `560 17px ${FACE}`, leading: 25, before: 10 },
  quiet: { font: `400 15px ${FACE}`, leading: 22, before: 0, color: QUIET },
  mono: { font: "400 15px ui-monospace, monospace", leading: 22, before: 4 },
  rule: { font: `400 15px ${FACE}`, leading: 24, before: 24 },
};

export async function save(lines, name) {
  for (const file of await files(lines, name)) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = file.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }
}

export async function share(lines, name) {
  try {
    await navigator.share({ files: await files(lines, name) });
  } catch (error) {
    if (error.name !== "AbortError") throw error; // the visitor may change their mind
  }
}

async function files(lines, name) {
  const pages = paged(JSON.parse(lines));
  const drawn = pages.map((page, index) => drawing(page, pages.length > 1 ? `${index + 1} / ${pages.length}` : ""));
  const blobs = await Promise.all(drawn.map((canvas) => new Promise((done) => canvas.toBlob(done, "image/png"))));
  if (blobs.includes(null)) throw new Error("the browser has made no picture of it");
  return blobs.map((blob, index) => {
    const part = pages.length > 1 ? `-${index + 1}` : "";
    return new File([blob], name.replace(/\.png$/, `${part}.png`), { type: "image/png" });
  });
}

// Rows of one line each with their height, shared out among pages.
function paged(lines) {
  const pen = document.createElement("canvas").getContext("2d");
  const pages = [];
  let height = Infinity;
  for (const [kind, text, direction, label] of lines) {
    const look = LOOKS[kind];
    pen.font = look.font;
    const labels = label ? wrapped(pen, label, LABEL - MARGIN / 2) : [];
    const rows = wrapped(pen, text, WIDTH - 2 * MARGIN - (label ? LABEL : 0));
    while (rows.length < labels.length) rows.push("");
    for (const [index, row] of rows.entries()) {
      let top = index ? 0 : look.before;
      if (height + top + look.leading > TALLEST - 3 * MARGIN) {
        pages.push([]);
        height = top = 0;
      }
      pages
        .at(-1)
        .push({ text: row, label: labels[index], inset: label ? LABEL : 0, kind, look, direction, at: height + top });
      height += top + look.leading;
    }
  }
  return pages;
}

function wrapped(pen, text, width) {
  const fits = (row) => pen.measureText(row).width <= width;
  const rows = [""];
  for (const word of text.split(" ")) {
    const longer = rows.at(-1) ? `${rows.at(-1)} ${word}` : word;
    if (fits(longer)) rows[rows.length - 1] = longer;
    else rows.push(...broken(fits, word));
  }
  return rows[0] || rows.length === 1 ? rows : rows.slice(1);
}

// A word that is longer than a row: an address, or a script without spaces.
function broken(fits, word) {
  const rows = [""];
  for (const letter of word) {
    if (fits(rows.at(-1) + letter)) rows[rows.length - 1] += letter;
    else rows.push(letter);
  }
  return rows;
}

function drawing(rows, footer) {
  const last = rows.at(-1);
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH * RATIO;
  canvas.height = (last.at + last.look.leading + (footer ? 3 : 2) * MARGIN) * RATIO;
  const pen = canvas.getContext("2d");
  pen.scale(RATIO, RATIO);
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.textBaseline = "middle";
  for (const { text, label, inset, kind, look, direction, at } of rows) {
    const middle = MARGIN + at + look.leading / 2;
    pen.font = look.font;
    pen.direction = kind === "mono" ? "ltr" : direction;
    pen.textAlign = "start";
    const from = (start) => (pen.direction === "rtl" ? WIDTH - MARGIN - start : MARGIN + start);
    pen.fillStyle = QUIET;
    if (label) pen.fillText(label, from(0), middle);
    pen.fillStyle = look.color ?? INK;
    pen.fillText(text, from(inset), middle);
    if (kind === "rule") line(pen, middle);
  }
  if (footer) {
    pen.font = LOOKS.quiet.font;
    pen.fillStyle = QUIET;
    pen.direction = "ltr";
    pen.textAlign = "center";
    pen.fillText(footer, WIDTH / 2, canvas.height / RATIO - MARGIN);
  }
  return canvas;
}

function line(pen, middle) {
  pen.fillStyle = HAIR;
  pen.fillRect(MARGIN, middle, WIDTH - 2 * MARGIN, 1);
}
