"""Packs the bridge: an extension for Chromium's shops and one for Firefox's, and the userscript.

static/bridge/ is the source of all three. What may be asked is the relay's table
(static/relay/worker.js), what may be looked at the carriers' own pages (carriers.json); their words
are those of locales/ under `bridge.extension.`. The same sources give the same bytes.
"""

import json
import os
import re
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "static" / "bridge"
TARGET = ROOT / "static" / "vendor" / "bridge"
WORDS = "bridge.extension."
# The extension's own names for languages, where they differ from ours.
TAGS = {"pt-BR": "pt_BR", "zh-Hans": "zh_CN"}
ROWS = re.compile(r"^const ROWS = (\[\n.*?^\])\.map\(", re.DOTALL | re.MULTILINE)
LOCAL = ("http://localhost/*", "http://127.0.0.1/*")
USERSCRIPT = "parcelbook.user.js"
GRANTS = ("closeTab", "getValue", "info", "openInTab", "setValue", "xmlHttpRequest")
ICON = "apple-touch-icon.png"
# A time for all files of an archive: the earliest that it can tell.
EPOCH = (1980, 1, 1, 0, 0, 0)


def asked() -> str:
    """The relay's table, as it is written there."""
    found = ROWS.search((ROOT / "static/relay/worker.js").read_text("utf-8"))
    if found is None:
        raise ValueError("static/relay/worker.js has no table of rows")
    return found[1]


def looked_at() -> list[str]:
    """The hosts of the carriers' own pages; of those over https alone."""
    rows: list[dict[str, Any]] = json.loads(
        (ROOT / "app/core/carriers/carriers.json").read_text("utf-8")
    )
    links = (row.get("link", "") for row in rows)
    return sorted({link.split("/")[2] for link in links if link.startswith("https://")})


def pages() -> list[str]:
    """Where a Parcelbook may live: GitHub Pages, this machine, and the site of `PAGE`, a copy's own
    address."""
    own = urlsplit(os.environ.get("PAGE", ""))
    foreign = own.hostname and not own.hostname.endswith(".github.io")
    return [
        "https://*.github.io/*",
        *([f"{own.scheme}://{own.hostname}/*"] if foreign else []),
        *LOCAL,
    ]


def table() -> str:
    hosts = json.dumps(looked_at(), indent=2)
    return f"export const ASK = {asked()};\n\nexport const LOOK = {hosts};\n"


def manifest(engine: str) -> str:
    """The manifest as one engine wants it."""
    told: dict[str, Any] = json.loads((SOURCE / "manifest.json").read_text("utf-8"))
    hosts = sorted({*re.findall(r'^  \["([\w.-]+)"', asked(), re.MULTILINE), *looked_at()})
    told["optional_host_permissions"] = [*pages(), *(f"https://{host}/*" for host in hosts)]
    if engine == "chromium":
        told["background"] = {"service_worker": "background.js", "type": "module"}
        told["minimum_chrome_version"] = "121"
    else:
        told["background"] = {"scripts": ["background.js"], "type": "module"}
        # The first versions that know what an extension says of the data it collects.
        gecko = {"id": "bridge@parcelbook", "strict_min_version": "140.0"}
        told["browser_specific_settings"] = {
            "gecko": {**gecko, "data_collection_permissions": {"required": ["none"]}},
            "gecko_android": {"strict_min_version": "142.0"},
        }
    return json.dumps(told, indent=2)


def messages() -> dict[str, str]:
    """The words by the path of their file."""
    found: dict[str, str] = {}
    for path in sorted((ROOT / "locales").glob("*.json")):
        words: dict[str, str] = json.loads(path.read_text("utf-8"))
        own = {
            key.removeprefix(WORDS): {"message": _numbered(text)}
            for key, text in words.items()
            if key.startswith(WORDS)
        }
        if own:
            tag = TAGS.get(path.stem, path.stem)
            told = json.dumps(own, ensure_ascii=False, indent=2)
            found[f"_locales/{tag}/messages.json"] = told
    return found


def _numbered(text: str) -> str:
    """A message with its slots as extensions write them, in the order of their names' alphabet.

    >>> _numbered("{{a}} of {{b}}")
    '$1 of $2'
    """
    names = sorted(set(re.findall(r"{{(\w+)}}", text)))
    return re.sub(r"{{(\w+)}}", lambda slot: f"${names.index(slot[1]) + 1}", text)


def extension(engine: str) -> dict[str, bytes]:
    """The files of the extension by their paths."""
    texts = {"manifest.json": manifest(engine), "table.js": table(), **messages()}
    skipped = {"manifest.json", USERSCRIPT}
    files = {path.name: path.read_bytes() for path in SOURCE.iterdir() if path.name not in skipped}
    files["icon.png"] = (ROOT / "static" / ICON).read_bytes()
    return files | {name: text.encode() for name, text in texts.items()}


def packed(files: dict[str, bytes]) -> bytes:
    """A zip archive of the files, the same bytes for the same files."""
    archive = BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            target.writestr(entry, files[name])
    return archive.getvalue()


def allow() -> str:
    """The userscript's one question to the visitor, by language."""
    told = {
        path.stem: json.loads(path.read_text("utf-8"))["bridge.allow"]
        for path in sorted((ROOT / "locales").glob("*.json"))
    }
    told["zh"] = told["zh-Hans"]
    told["pt"] = told["pt-BR"]
    return f"const ALLOW = {json.dumps(told, ensure_ascii=False, indent=2)};\n"


def userscript() -> str:
    """The table, the rules and the userscript in one text without modules."""
    version: str = json.loads((SOURCE / "manifest.json").read_text("utf-8"))["version"]
    matches = [*pages(), *(f"https://{host}/*" for host in looked_at())]
    connects = re.findall(r'^  \["([\w.-]+)"', asked(), re.MULTILINE)
    lines = [
        *("@name Parcelbook", "@namespace parcelbook", f"@version {version}", "@noframes"),
        *(f"@match {match}" for match in matches),
        *(f"@connect {host}" for host in connects),
        *(f"@grant GM.{grant}" for grant in GRANTS),
    ]
    header = "".join(f"// {line}\n" for line in ("==UserScript==", *lines, "==/UserScript=="))
    parts = [
        table(),
        allow(),
        *((SOURCE / name).read_text("utf-8") for name in ("rules.js", USERSCRIPT)),
    ]
    body = "\n".join(re.sub(r"^import .*?;\n", "", part, flags=re.M | re.S) for part in parts)
    return header + "\n(() => {\n" + re.sub(r"^export ", "", body, flags=re.M) + "})();\n"


def build() -> None:
    """Writes what has changed."""
    made = {f"{engine}.zip": packed(extension(engine)) for engine in ("chromium", "firefox")}
    made[USERSCRIPT] = userscript().encode()
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, data in made.items():
        path = TARGET / name
        if not path.exists() or path.read_bytes() != data:
            path.write_bytes(data)


if __name__ == "__main__":
    build()
