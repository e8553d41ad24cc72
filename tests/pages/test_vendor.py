"""static/vendor/ as it was built: complete, and the app runs on its trimmed standard library."""

import base64
import gzip
import hashlib
import io
import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from serve import ROOT
from site_folder import listed, sha256

VENDOR = ROOT / "static" / "vendor"
FIRST = {
    "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
    "bomFormat": "CycloneDX",
    "specVersion": "1.6",
}
PAGE_FILES = sorted(
    path for path in (ROOT / "static").glob("*.*") if path.suffix in {".css", ".js"}
)
SCRIPT = """
import {{ readFileSync, writeFileSync }} from "node:fs";
import {{ gunzipSync }} from "node:zlib";
import {{ loadPyodide }} from "{vendor}/pyodide/pyodide.mjs";
const bytes = (path) => new Uint8Array(readFileSync(path));
writeFileSync("{library}", gunzipSync(bytes("{vendor}/pyodide/python_stdlib.zip.gz")));
const pyodide = await loadPyodide({{ stdLibURL: "{library}" }});
pyodide.FS.writeFile("app.zip", gunzipSync(bytes("{vendor}/app.zip.gz")));
// What modules of the rim take of the page as they are loaded.
const OF_THE_PAGE = ["document", "location", "matchMedia", "navigator", "parcelbook"];
for (const name of OF_THE_PAGE) globalThis[name] ??= {{}};
pyodide.unpackArchive(bytes("{wheel}"), "wheel");
pyodide.unpackArchive(bytes("{archive}"), "zip");
console.log(pyodide.runPython({python}));
"""
PYTHON = """
import importlib, json, sys, zipfile
from pathlib import Path

sys.path.insert(0, "app.zip")
from app.browser.warm import warm
sound, loaded = warm(), sorted(sys.modules)
files = zipfile.ZipFile("app.zip").namelist()
names = [name.removesuffix(".pyc") for name in files if name.endswith(".pyc")]
modules = {name.removesuffix("/__init__").replace("/", ".") for name in names}
apart = ("app.browser", "app.main")
for name in modules:
    if not name.startswith(apart):
        importlib.import_module(name)

from app.core.numbers import detect
from small import fact

best = detect("RR123456785CN")[0]
json.dumps([sound, loaded, len(modules), best.check, fact, Path("inside.txt").read_text()])
"""


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    path = tmp_path / "small-1.0-py3-none-any.whl"
    with ZipFile(path, "w") as archive:
        archive.writestr("small.py", "fact = 'a wheel'\n")
        archive.writestr("small-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: small\n")
        archive.writestr("small-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        archive.writestr("small-1.0.dist-info/RECORD", "")
    return path


def test_the_app_a_wheel_and_a_zip_work_on_the_trimmed_library(wheel: Path) -> None:
    archive = wheel.with_name("some.zip")
    with ZipFile(archive, "w") as written:
        written.writestr("inside.txt", "a zip")
    script = SCRIPT.format(
        vendor=VENDOR,
        library=wheel.with_name("library.zip"),
        wheel=wheel,
        archive=archive,
        python=json.dumps(PYTHON.strip()),
    )
    command = ["node", "--input-type=module", "--eval", script]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    sources = list((ROOT / "app").rglob("*.py"))
    sound, loaded, *told = json.loads(done.stdout.splitlines()[-1])
    assert told == [len(sources), "pass", "a wheel", "a zip"]
    # What a snapshot holds leaves nothing but the rim itself to import at the next start.
    rim = [path.read_text("utf-8") for path in (ROOT / "app" / "browser").glob("*.py")]
    needed = set(re.findall(r"^from (app\.(?!browser)\S+) import", "\n".join(rim), re.MULTILINE))
    assert sound and len(needed) > 30
    assert needed - set(loaded) == set()


def test_every_address_in_the_page_leads_to_a_file() -> None:
    page = (ROOT / "index.html").read_text("utf-8")
    addresses = re.findall(r'(?:href|src)="((?:static|app|locales)/[^"#]+|pyscript.toml)', page)
    assert len(addresses) > 10
    assert [address for address in addresses if not (ROOT / address).is_file()] == []


def test_every_icon_that_is_drawn_by_name_is_in_the_sprite() -> None:
    drawn = set(re.findall(r'<symbol id="i-([\w-]+)"', (VENDOR / "sprite.svg").read_text("utf-8")))
    views = "".join(path.read_text("utf-8") for path in (ROOT / "app").rglob("*.py"))
    named = set(re.findall(r'\bicon\("([\w-]+)"', views))
    named |= set(re.findall(r"#i-([\w-]+)", (ROOT / "index.html").read_text("utf-8")))
    assert named
    assert named - drawn == set()


def test_the_service_workers_list_names_every_file_of_the_page() -> None:
    text = (VENDOR / "precache.js").read_text("utf-8")
    build = json.loads(text.removeprefix("self.PARCELBOOK = ").removesuffix(";\n"))
    listed = build["first"].keys() | build["later"].keys()
    assert {"index.html", "pyscript.toml", "app/main.py", "static/vendor/app.zip.gz"} <= listed
    assert {path.relative_to(ROOT).as_posix() for path in PAGE_FILES} <= listed
    assert {f"locales/{path.name}" for path in (ROOT / "locales").glob("*.json")} <= listed
    assert not [path for path in listed if "glossary" in path]
    flags = {path for path in listed if "/flags/" in path}
    assert len(flags) > 240
    assert flags <= build["later"].keys()
    scanner = {path for path in listed if re.search("zxing|/decoder.js", path)}
    assert len(scanner) == 4
    assert scanner <= build["later"].keys()
    installer = {path for path in listed if path.endswith((".whl", "/later.zip"))}
    assert len(installer) == 3
    assert installer <= build["later"].keys()


def test_what_comes_later_is_not_in_the_first_visit_too() -> None:
    packed = (VENDOR / "pyodide" / "python_stdlib.zip.gz").read_bytes()
    first = ZipFile(io.BytesIO(gzip.decompress(packed))).namelist()
    later = ZipFile(VENDOR / "pyodide" / "later.zip").namelist()
    assert {"email/__init__.pyc", "importlib/metadata/__init__.pyc"} <= set(later)
    assert not set(first) & set(later)
    # What installs wheels is known to Pyodide by the very bytes that lie there.
    lock = json.loads((VENDOR / "pyodide" / "pyodide-lock.json").read_text("utf-8"))
    known = lock["packages"]["micropip"]
    wheel = (VENDOR / "pyodide" / known["file_name"]).read_bytes()
    assert hashlib.sha256(wheel).hexdigest() == known["sha256"]
    # The app names the other wheel, which may move on without it.
    (segno,) = (VENDOR / "pyodide").glob("segno-*.whl")
    assert segno.name in (ROOT / "app" / "browser" / "qr.py").read_text("utf-8")


def test_every_package_of_the_lock_that_is_published_has_its_licence_on_the_page() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    named = {path.rpartition("node_modules/")[2]: part for path, part in lock.items() if path}
    shipped = {f"{name} {part['version']}" for name, part in named.items() if not part.get("dev")}
    # Known to Pyodide's package under Node and to TypeScript only.
    types = ("@types/", "type-fest ", "tagged-tag ")
    shipped -= {name for name in shipped if name.startswith(("ws ", *types))}
    wheels = re.findall(r"^(\S+)==(\S+) ", (ROOT / ".ci" / "wheels.txt").read_text(), re.MULTILINE)
    shipped |= {f"{name} {version}" for name, version in wheels}
    page = (VENDOR / "licences.html").read_text("utf-8")
    sections = re.findall(r"<h2>(.+?)</h2><p>(.+?)</p>\n<pre>(.*?)</pre>", page, re.DOTALL)
    texts = {title: text for title, _, text in sections}
    assert shipped <= texts.keys()
    assert {"Parcelbook 0.1.0", "CPython 3.14.2"} <= texts.keys()
    assert [title for title, text in texts.items() if len(text) < 200] == []
    assert "<script" not in page
    assert 'href="static/vendor/licences.html"' in (ROOT / "index.html").read_text("utf-8")


def test_the_bill_of_materials_says_the_same_as_the_page_and_the_locks() -> None:
    bom = json.loads((VENDOR / "bom.json").read_text("utf-8"))
    assert (bom["bomFormat"], bom["specVersion"]) == ("CycloneDX", "1.6")
    references = [component["bom-ref"] for component in bom["components"]]
    assert len(references) == len(set(references))
    by_name = {component["name"]: component for component in bom["components"]}
    lock = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    (integrity,) = by_name["pyodide"]["hashes"]
    pinned = lock["node_modules/pyodide"]["integrity"].removeprefix("sha512-")
    assert integrity == {"alg": "SHA-512", "content": base64.b64decode(pinned).hex()}
    (wheel,) = by_name["segno"]["hashes"]
    assert wheel["content"] in (ROOT / ".ci" / "wheels.txt").read_text()
    assert "CPython" in {component["name"] for component in by_name["pyodide"]["components"]}
    about = json.loads((VENDOR / "about.json").read_text("utf-8"))
    known = {part["name"] for part in about["parts"] if "in" not in part}
    assert known == by_name.keys()
    for told in ("licences", "bom", "hashes"):
        assert (VENDOR / about[told]).is_file()


# CycloneDX 1.6, bom-1.6.schema.json: what a bill and each component may and must have.
OF_A_COMPONENT = {
    *{"type", "name", "version", "bom-ref", "purl", "licenses", "hashes", "externalReferences"},
    "components",
}
DIGITS = {"SHA-1": 40, "SHA-256": 64, "SHA-384": 96, "SHA-512": 128}


def components(told: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A component with all that are in it."""
    yield told
    for one in told.get("components", []):
        yield from components(one)


def test_the_bill_of_materials_keeps_the_rules_of_its_form() -> None:
    bom = json.loads((VENDOR / "bom.json").read_text("utf-8"))
    assert bom.keys() == {*FIRST, "version", "metadata", "components"}
    assert {name: bom[name] for name in FIRST} == FIRST
    assert type(bom["version"]) is int and bom["version"] >= 1
    told = [bom["metadata"]["component"], *bom["components"]]
    every = [one for listed in told for one in components(listed)]
    references = [one["bom-ref"] for one in every if "bom-ref" in one]
    assert len(references) == len(set(references))
    for one in every:
        assert one.keys() <= OF_A_COMPONENT
        assert one["type"] in ("application", "library") and one["name"]
        kinds = [next(iter(licence)) for licence in one["licenses"]]
        assert kinds == ["expression"] or set(kinds) == {"license"}
        assert all(licence["license"]["id"] for licence in one["licenses"] if "license" in licence)
        for digest in one.get("hashes", []):
            assert re.fullmatch(rf"[0-9a-f]{{{DIGITS[digest['alg']]}}}", digest["content"])
        for reference in one.get("externalReferences", []):
            assert reference["type"] == "website" and re.match(r"https?://\S+$", reference["url"])
        assert one.get("purl", "pkg:").startswith("pkg:")


def test_the_hashes_are_those_of_the_files() -> None:
    hashes = listed(ROOT)
    assert {"sw.js", "index.html", "static/vendor/precache.js", "app/main.py"} <= hashes.keys()
    wrong = {path for path, digest in hashes.items() if sha256(ROOT / path) != digest}
    assert wrong == set()


def test_no_memory_is_shared_at_the_start_of_python() -> None:
    start = (VENDOR / "pyodide" / "pyodide.asm.mjs").read_text("utf-8")
    assert "Atomics.wait" in start
    assert "shared:!0" not in start
