// The wheels that .ci/wheels.txt pins, fetched from PyPI by pip, which checks them, and kept.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { root } from "./python.mjs";

const list = `${root}/.ci/wheels.txt`;
const kept = `${root}/.cache/page-wheels`;
const PINNED = /^(\S+)==(\S+) --hash=sha256:([0-9a-f]{64})$/gm;

const sha256 = (data) => createHash("sha256").update(data).digest("hex");

function found({ name, version, hash }) {
  const begins = `${name}-${version}-`;
  const file = existsSync(kept) && readdirSync(kept).find((file) => file.startsWith(begins));
  const data = file && readFileSync(`${kept}/${file}`);
  return data && sha256(data) === hash ? { name, version, file, data } : null;
}

function download() {
  mkdirSync(kept, { recursive: true });
  const own = `${root}/.venv/bin/python`;
  const pip = ["-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes", "--only-binary=:all:"];
  const ours = ["--platform=any", "--python-version=3.14", `--dest=${kept}`, `--requirement=${list}`];
  const done = spawnSync(existsSync(own) ? own : "python3", [...pip, ...ours], { stdio: "inherit" });
  if (done.status !== 0) throw new Error("The wheels of .ci/wheels.txt could not be fetched.");
}

export function wheels() {
  const pinned = [...readFileSync(list, "utf8").matchAll(PINNED)];
  const wanted = pinned.map(([, name, version, hash]) => ({ name, version, hash }));
  if (!wanted.every(found)) download();
  return wanted.map(found);
}
