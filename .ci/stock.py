"""The page that this one is measured against: a stock self-hosted PyScript hello page."""

import shutil
from pathlib import Path

from serve import ROOT, Site

HELLO = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Hello</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="pyscript/core.css">
<script type="module" src="pyscript/core.js"></script></head><body><p id="out"></p>
<script type="py" src="hello.py" config='{"interpreter": "./pyodide/pyodide.mjs"}'></script>
</body></html>
"""
HELLO_PY = """from pyscript import document, window
document.querySelector("#out").textContent = "Hello"
window.performance.mark("parcelbook:ready")
"""


def stock(folder: Path) -> Site:
    """A hello page on the packages as npm delivers them."""
    shutil.copytree(ROOT / "node_modules/@pyscript/core/dist", folder / "pyscript")
    shutil.copytree(ROOT / "node_modules/pyodide", folder / "pyodide")
    (folder / "index.html").write_text(HELLO)
    (folder / "hello.py").write_text(HELLO_PY)
    return Site(folder, ("index.html", "hello.py", "pyscript", "pyodide"))
